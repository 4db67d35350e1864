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
    guard let bad = SourceFile.firstInvalidByte(bytes) else { return file }
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
    guard let bad = SourceFile.firstInvalidByte(bytes) else { return try checked(SourceFile(path: path, bytes: bytes)) }
    if isCP949(bytes), let text = EncodingConverter.utf8(from: bytes[...], encoding: "windows-949") {
      return try checked(SourceFile(path: path, bytes: text, encoding: "windows-949"))
    }
    let position = SourceFile(path: path, bytes: Array(bytes[..<bad])).position(at: bad)
    throw InputError(path: path, position: position, reason: .invalidUTF8(byteOffset: bad, byte: bytes[bad]))
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
