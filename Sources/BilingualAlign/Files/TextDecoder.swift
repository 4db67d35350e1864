/// Makes UTF-8 of a text in any encoding that is read: UTF-8, UTF-16 and UTF-32 with a byte-order mark, UTF-16 without one, and
/// CP949. It is what every input goes through, documents, tables, glossaries and XML alike.
package enum TextDecoder {
  /// - Throws: ``InputError`` for what is no text, and for a text of nothing but white space.
  /// - Complexity: O(bytes); the content is held twice while another encoding is converted.
  package static func decode(_ bytes: [UInt8], path: String) throws(InputError) -> SourceFile {
    guard bytes.count <= Int32.max else { throw InputError(path: path, reason: .tooLarge) }
    if let marked = MarkedEncoding(bytes) {
      return try checked(SourceFile(path: path, bytes: marked.utf8(bytes, path: path), encoding: marked.rawValue))
    }
    if let kind = BinaryKind.of(bytes) {
      if let wide = UnmarkedUTF16.text(bytes) {
        return try checked(SourceFile(path: path, bytes: wide.utf8, encoding: wide.encoding))
      }
      throw InputError(path: path, reason: .binary(kind))
    }
    guard let bad = SourceFile.firstInvalidByte(bytes) else { return try checked(SourceFile(path: path, bytes: bytes)) }
    if let text = cp949(bytes) { return try checked(SourceFile(path: path, bytes: text, encoding: "windows-949")) }
    if let wide = UnmarkedUTF16.text(bytes) {
      return try checked(SourceFile(path: path, bytes: wide.utf8, encoding: wide.encoding))
    }
    let position = SourceFile(path: path, bytes: Array(bytes[..<bad])).position(at: bad)
    throw InputError(path: path, position: position, reason: .invalidUTF8(byteOffset: bad, byte: bytes[bad]))
  }

  /// Whether the first bytes of a longer text can be read as UTF-8 as they are; the last character may be cut.
  package static func isUTF8(start bytes: [UInt8]) -> Bool {
    if MarkedEncoding(bytes) != nil || bytes.contains(0) { return false }
    guard let bad = SourceFile.firstInvalidByte(bytes) else { return true }
    return bytes.count - bad < 4 && bytes[bad] >= 0xC2
      && bytes[(bad + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// The UTF-8 of bytes that are no UTF-8 but Korean in CP949; `nil` for others.
  package static func cp949(_ bytes: [UInt8]) -> [UInt8]? {
    isCP949(bytes) ? EncodingConverter.utf8(from: bytes[...], encoding: "windows-949") : nil
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
