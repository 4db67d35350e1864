import BilingualText

/// Makes UTF-8 of XML in any encoding that it may be in, so that parsers and what looks at a text before them see the same.
/// What the bytes are counts, not what the document says of itself.
/// Source: W3C, "Extensible Markup Language (XML) 1.0", 5th edition, §4.3.3 and appendix F.
enum XMLEncoding {
  /// - Returns: UTF-8 without a byte-order mark and without zero bytes; or why there is none.
  static func utf8(_ bytes: [UInt8]) -> Result<[UInt8], Refusal> {
    let (encoding, mark) = encoding(of: bytes)
    var text = Array(bytes[mark...])
    if encoding != "UTF-8" {
      if let converted = EncodingConverter.utf8(from: text[...], encoding: encoding) {
        text = converted
      } else if mark == 0, let korean = TextDecoder.cp949(text) {
        text = korean
      } else {
        return .failure(Refusal(reason: "the text is not in the encoding that it names, \(encoding)"))
      }
    } else if SourceFile.firstInvalidByte(text) != nil, let korean = TextDecoder.cp949(text) {
      text = korean
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    if text.contains(0) { return .failure(Refusal(reason: "a zero byte: not XML")) }
    return .success(text)
  }

  struct Refusal: Error, Equatable {
    let reason: String
  }

  /// The text without the encoding that it names, which it does not have any more; spaces stand there instead, so that every
  /// place stays as it was.
  static func withoutLabel(_ utf8: [UInt8]) -> [UInt8] {
    guard let label = label(utf8) else { return utf8 }
    var text = utf8
    for i in label.all { text[i] = 0x20 }
    return text
  }

  /// The encoding that the bytes tell, and how long its mark is.
  private static func encoding(of bytes: [UInt8]) -> (name: String, mark: Int) {
    for (start, name, mark) in beginnings where bytes.starts(with: start) { return (name, mark) }
    guard let label = label(bytes) else { return ("UTF-8", 0) }
    let name = String(decoding: bytes[label.name], as: UTF8.self)
    let upper = name.uppercased()
    if upper == "UTF8" || upper.hasPrefix("UTF-16") || upper.hasPrefix("UTF-32") { return ("UTF-8", 0) }
    // What is UTF-8 was converted and kept its label; only encodings of seven bits look like it without being it.
    if !upper.hasPrefix("ISO-2022"), !upper.hasPrefix("HZ"), upper != "UTF-7", SourceFile.firstInvalidByte(bytes) == nil
    {
      return ("UTF-8", 0)
    }
    return (name, 0)
  }

  /// Byte-order marks, then `<` and `<?` as encodings of two and four bytes have them.
  private static let beginnings: [(start: [UInt8], name: String, mark: Int)] =
    MarkedEncoding.allCases.map { ($0.mark, $0.rawValue, $0.mark.count) } + [
      ([0xEF, 0xBB, 0xBF], "UTF-8", 3), ([0x3C, 0, 0, 0], "UTF-32LE", 0), ([0, 0, 0, 0x3C], "UTF-32BE", 0),
      ([0x3C, 0], "UTF-16LE", 0), ([0, 0x3C], "UTF-16BE", 0),
    ]

  /// Where `encoding="…"` stands in `<?xml version="1.0" encoding="…"?>`, and the name in it.
  private static func label(_ bytes: [UInt8]) -> (all: Range<Int>, name: Range<Int>)? {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.dropFirst(mark).starts(with: "<?xml".utf8) else { return nil }
    let head = bytes.dropFirst(mark).prefix(256).prefix { $0 != 0x3E && $0 < 0x80 }
    let text = String(decoding: head, as: UTF8.self)
    guard let found = text.firstMatch(of: /[\t\n\r ](encoding[\t\n\r ]*=[\t\n\r ]*["']([A-Za-z][A-Za-z0-9._-]*)["'])/)
    else { return nil }
    func range(_ part: Substring) -> Range<Int> {
      (mark + part.startIndex.utf16Offset(in: text))..<(mark + part.endIndex.utf16Offset(in: text))
    }
    return (range(found.1), range(found.2))
  }
}
