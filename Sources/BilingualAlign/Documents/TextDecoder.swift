public import BilingualText

extension FileReader {
  /// Reads text that is already in memory as ``read(_:)`` reads a file.
  public static func decode(_ bytes: [UInt8], path: String) throws(InputError) -> SourceFile {
    guard bytes.count <= Int32.max else { throw InputError(path: path, reason: .tooLarge) }
    return try TextDecoder.decode(bytes, path: path)
  }

  /// One line of a longer file, which must be UTF-8.
  static func row(_ bytes: [UInt8], path: String, line: Int) throws(InputError) -> SourceFile {
    let file = SourceFile(path: path, bytes: bytes, firstLine: line)
    guard let bad = TextDecoder.firstInvalidByte(bytes) else { return file }
    let before = SourceFile(path: path, bytes: Array(bytes[..<bad]), firstLine: line)
    throw InputError(
      path: path, position: before.position(at: bad), reason: .invalidUTF8(byteOffset: bad, byte: bytes[bad]))
  }
}

/// Makes UTF-8 of a text: UTF-8 itself, UTF-16 and UTF-32 with a byte-order mark, and CP949, which has none.
enum TextDecoder {
  /// - Complexity: O(bytes); the content is held twice while another encoding is converted.
  static func decode(_ bytes: [UInt8], path: String) throws(InputError) -> SourceFile {
    if let marked = MarkedEncoding(bytes) {
      return try checked(SourceFile(path: path, bytes: marked.utf8(bytes, path: path), encoding: marked.rawValue))
    }
    if let kind = BinaryKind.of(bytes) { throw InputError(path: path, reason: .binary(kind)) }
    guard let bad = firstInvalidByte(bytes) else { return try checked(SourceFile(path: path, bytes: bytes)) }
    if isCP949(bytes), let text = EncodingConverter.utf8(from: bytes[...], encoding: "windows-949") {
      return try checked(SourceFile(path: path, bytes: text, encoding: "windows-949"))
    }
    let position = SourceFile(path: path, bytes: Array(bytes[..<bad])).position(at: bad)
    throw InputError(path: path, position: position, reason: .invalidUTF8(byteOffset: bad, byte: bytes[bad]))
  }

  /// The offset of the first byte that does not belong to valid UTF-8; `nil` for valid text.
  static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether bytes that are no UTF-8 read as Korean in CP949. Text keeps to the pairs of KS X 1001 nearly everywhere; what a
  /// letter and an apostrophe of a Western encoding make is one of the rare syllables beside them. A translation may have
  /// nothing but signs, `「 」` and quotation marks.
  private static func isCP949(_ bytes: [UInt8]) -> Bool {
    var (hangul, signs, rare, others) = (0, 0, 0, 0)
    var i = 0
    while i < bytes.count {
      let lead = bytes[i]
      guard lead >= 0x80 else {
        i += 1
        continue
      }
      guard i + 1 < bytes.count else { return false }
      switch (lead, bytes[i + 1]) {
      case (0xB0...0xC8, 0xA1...): hangul += 1
      case (0xA1...0xA3, 0xA1...): signs += 1
      case (0xA1..., 0xA1...): others += 1
      default: rare += 1
      }
      i += 2
    }
    if hangul == 0 { return signs > 0 && rare + others == 0 }
    return hangul >= others && hangul >= rare
  }

  private static func checked(_ file: SourceFile) throws(InputError) -> SourceFile {
    var content = file.bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    if content.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      throw InputError(path: file.path, reason: .empty)
    }
    return file
  }
}

/// The encodings of two and four bytes a unit, told by their byte-order marks.
package enum MarkedEncoding: String, CaseIterable {
  // The mark of UTF-16LE begins that of UTF-32LE, which comes first: a text cannot begin with a zero character.
  case utf32LE = "UTF-32LE"
  case utf32BE = "UTF-32BE"
  case utf16LE = "UTF-16LE"
  case utf16BE = "UTF-16BE"

  package var mark: [UInt8] {
    switch self {
    case .utf32LE: [0xFF, 0xFE, 0, 0]
    case .utf32BE: [0, 0, 0xFE, 0xFF]
    case .utf16LE: [0xFF, 0xFE]
    case .utf16BE: [0xFE, 0xFF]
    }
  }

  /// - Returns: `nil` where the bytes begin with no mark of these.
  package init?(_ bytes: [UInt8]) {
    guard let found = Self.allCases.first(where: { bytes.starts(with: $0.mark) }) else { return nil }
    self = found
  }

  private var width: Int { self == .utf16LE || self == .utf16BE ? 2 : 4 }

  /// - Throws: ``InputError`` that names the first unit which no text has.
  package func utf8(_ bytes: [UInt8], path: String) throws(InputError) -> [UInt8] {
    let converted = EncodingConverter.utf8(from: bytes[mark.count...], encoding: rawValue)
    if let converted, !converted.contains(0) { return converted }
    if let fault = fault(bytes) {
      if fault.isZero { throw InputError(path: path, reason: .binary(BinaryKind.zero(at: fault.offset))) }
      let good = EncodingConverter.utf8(from: bytes[mark.count..<fault.offset], encoding: rawValue) ?? []
      throw InputError(
        path: path, position: SourceFile(path: path, bytes: good).position(at: good.count),
        reason: .malformed("not \(rawValue), whose mark it begins with: \(fault.reason) at byte offset \(fault.offset)")
      )
    }
    throw InputError(path: path, reason: .malformed("not \(rawValue), whose mark it begins with"))
  }

  /// The first unit that no text has: a surrogate without its other half, a number that is no character, part of a unit,
  /// zero.
  private func fault(_ bytes: [UInt8]) -> (offset: Int, reason: String, isZero: Bool)? {
    var i = mark.count
    while i < bytes.count {
      guard let unit = unit(bytes, i) else {
        return (i, "a unit of \(width) bytes has only \(bytes.count - i)", false)
      }
      if unit == 0 { return (i, "", true) }
      if width == 4 {
        guard Unicode.Scalar(unit) != nil else {
          return (i, "no character (0x\(unit.hexadecimal(uppercase: true)))", false)
        }
      } else if unit & 0xF800 == 0xD800 {
        guard unit < 0xDC00, let next = self.unit(bytes, i + 2), next & 0xFC00 == 0xDC00 else {
          return (i, "a lone surrogate (0x\(unit.hexadecimal(uppercase: true)))", false)
        }
        i += 2
      }
      i += width
    }
    return nil
  }

  private func unit(_ bytes: [UInt8], _ i: Int) -> UInt32? {
    guard i + width <= bytes.count else { return nil }
    let isLittle = self == .utf16LE || self == .utf32LE
    return (0..<width).reduce(0) { $0 << 8 | UInt32(bytes[i + (isLittle ? width - 1 - $1 : $1)]) }
  }
}

/// What a file that is not text seems to be, by its first bytes.
enum BinaryKind {
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    (Array("PK\u{3}\u{4}".utf8), "a ZIP archive (DOCX, HWPX and XLSX files are such)"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a compound file (HWP, DOC or XLS)"),
    ([0x1F, 0x8B], "a gzip file"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]

  /// - Complexity: O(bytes): one NUL anywhere makes a file binary.
  static func of(_ bytes: [UInt8]) -> String? {
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.name }
    return bytes.firstIndex(of: 0).map(zero)
  }

  static func zero(at offset: Int) -> String { "a binary file (NUL at byte offset \(offset))" }
}
