/// Reads a file or standard input as UTF-8 text, whatever encoding it came in.
public enum FileReader {
  /// - Parameter path: a path, or `-` for standard input.
  /// - Throws: ``InputError`` for what is not there, not readable or not text.
  /// - Complexity: O(bytes); the content is held once, twice while another encoding is converted.
  public static func read(_ path: String) throws(InputError) -> SourceFile {
    try decode(bytes(of: path), path: path)
  }

  /// Reads text that is already in memory as ``read(_:)`` reads a file.
  public static func decode(_ bytes: [UInt8], path: String) throws(InputError) -> SourceFile {
    guard bytes.count <= Int32.max else { throw InputError(path: path, reason: .tooLarge) }
    if let encoding = utf16Encoding(bytes), let text = EncodingConverter.utf8(from: bytes[2...], encoding: encoding) {
      return try checked(SourceFile(path: path, bytes: text, encoding: encoding))
    }
    if let kind = BinaryKind.of(bytes) { throw InputError(path: path, reason: .binary(kind)) }
    guard let bad = firstInvalidByte(bytes) else { return try checked(SourceFile(path: path, bytes: bytes)) }
    if isCP949(bytes), let text = EncodingConverter.utf8(from: bytes[...], encoding: "windows-949") {
      return try checked(SourceFile(path: path, bytes: text, encoding: "windows-949"))
    }
    let position = SourceFile(path: path, bytes: Array(bytes[..<bad])).position(at: bad)
    throw InputError(path: path, position: position, reason: .invalidUTF8(byteOffset: bad, byte: bytes[bad]))
  }

  /// One line of a longer file, which must be UTF-8.
  static func row(_ bytes: [UInt8], path: String, line: Int) throws(InputError) -> SourceFile {
    let file = SourceFile(path: path, bytes: bytes, firstLine: line)
    guard let bad = firstInvalidByte(bytes) else { return file }
    let before = SourceFile(path: path, bytes: Array(bytes[..<bad]), firstLine: line)
    throw InputError(
      path: path, position: before.position(at: bad), reason: .invalidUTF8(byteOffset: bad, byte: bytes[bad]))
  }

  /// The raw bytes of a file or of standard input.
  public static func bytes(of path: String) throws(InputError) -> [UInt8] {
    let file = try OpenFile(path)
    guard file.size <= Int(Int32.max) else { throw InputError(path: path, reason: .tooLarge) }
    var content: [UInt8] = []
    // One more than there is, so that one call reads to the end.
    var chunk = max(file.size + 1, 1 << 16)
    while true {
      let piece = try file.read(chunk)
      if piece.isEmpty { return content }
      if content.isEmpty { content = piece } else { content += piece }
      guard content.count <= Int32.max else { throw InputError(path: path, reason: .tooLarge) }
      chunk = 1 << 16
    }
  }

  private static func utf16Encoding(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return "UTF-16LE"
    case (0xFE, 0xFF): return "UTF-16BE"
    default: return nil
    }
  }

  /// The offset of the first byte that does not belong to valid UTF-8; `nil` for valid text.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
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
    guard let offset = bytes.firstIndex(of: 0) else { return nil }
    return "a binary file (NUL at byte offset \(offset))"
  }
}
