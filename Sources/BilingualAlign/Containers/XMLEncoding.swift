import BilingualText

/// Makes UTF-8 of XML in any encoding that it may be in, so that parsers and what looks at a text before them see the same.
/// Source: W3C, "Extensible Markup Language (XML) 1.0", 5th edition, §4.3.3 and appendix F.
enum XMLEncoding {
  /// - Returns: UTF-8 without a byte-order mark and without zero bytes; or why there is none.
  static func utf8(_ bytes: [UInt8]) -> Result<[UInt8], Refusal> {
    let (encoding, mark) = encoding(of: bytes)
    var text = Array(bytes[mark...])
    if encoding != "UTF-8" {
      guard let converted = EncodingConverter.utf8(from: text[...], encoding: encoding) else {
        return .failure(Refusal(reason: "the text is not in the encoding that it names, \(encoding)"))
      }
      text = converted
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    if text.contains(0) { return .failure(Refusal(reason: "a zero byte: not XML")) }
    return .success(text)
  }

  struct Refusal: Error, Equatable {
    let reason: String
  }

  /// The encoding that the first bytes tell, and how long its mark is.
  private static func encoding(of bytes: [UInt8]) -> (name: String, mark: Int) {
    for (start, name, mark) in beginnings where bytes.starts(with: start) { return (name, mark) }
    guard let name = declared(bytes), !name.uppercased().hasPrefix("UTF-16"), !name.uppercased().hasPrefix("UTF-32")
    else { return ("UTF-8", 0) }
    return (name.uppercased() == "UTF8" ? "UTF-8" : name, 0)
  }

  /// Byte-order marks, then `<` and `<?` as encodings of two and four bytes have them.
  private static let beginnings: [(start: [UInt8], name: String, mark: Int)] =
    MarkedEncoding.allCases.map { ($0.mark, $0.rawValue, $0.mark.count) } + [
      ([0xEF, 0xBB, 0xBF], "UTF-8", 3), ([0x3C, 0, 0, 0], "UTF-32LE", 0), ([0, 0, 0, 0x3C], "UTF-32BE", 0),
      ([0x3C, 0], "UTF-16LE", 0), ([0, 0x3C], "UTF-16BE", 0),
    ]

  /// The name in `<?xml version="1.0" encoding="…"?>`.
  private static func declared(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: Array("<?xml".utf8)) else { return nil }
    let head = String(decoding: bytes.prefix(256).prefix { $0 != 0x3E }, as: UTF8.self)
    guard let found = head.firstMatch(of: /[\t\n\r ]encoding[\t\n\r ]*=[\t\n\r ]*["']([A-Za-z][A-Za-z0-9._-]*)["']/)
    else { return nil }
    return String(found.1)
  }
}
