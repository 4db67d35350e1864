import BilingualText

/// Reads links, e-mail addresses and document symbols (`A/RES/76/177`): what both languages write alike.
///
/// The value of a link that leads to another page of its site begins with `./`.
enum ReferenceReader {
  /// Appends the references of a range, in order.
  /// - Complexity: O(length of `range`).
  static func read(_ text: UnsafeBufferPointer<UInt8>, range: TextRange, into facts: inout [Fact]) {
    guard mayHoldReference(text, range) else { return }
    var i = range.start
    while i < range.end {
      let b = text[i]
      // : and / of links and symbols, @ of addresses, the first dot of www.
      guard b == 0x3A || b == 0x40 || b == 0x2F || b == 0x2E else {
        i += 1
        continue
      }
      guard let found = reference(text, around: i, in: range) else {
        i += 1
        continue
      }
      facts.append(found)
      i = max(found.range.end, i + 1)
    }
  }

  /// Whether there is a sign that all references but `www.` hold, or a full stop behind a w; asked of eight bytes at once.
  private static func mayHoldReference(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
    EightBytes.holds(in: text, within: range) {
      $0 == 0x3A || $0 == 0x40 || $0 == 0x2F
    } marks: {
      EightBytes.equal($0, 0x3A) | EightBytes.equal($0, 0x40) | EightBytes.equal($0, 0x2F)
    }
      || EightBytes.holdsPair(in: text, within: range) {
        $0 | 0x20 == 0x77 && $1 == 0x2E
      } marks: {
        (EightBytes.equal($0, 0x57) | EightBytes.equal($0, 0x77)) & EightBytes.equal($1, 0x2E)
      }
  }

  private static func reference(_ text: UnsafeBufferPointer<UInt8>, around i: Int, in range: TextRange) -> Fact? {
    switch text[i] {
    case 0x3A:
      guard i + 3 < range.end, text[i + 1] == 0x2F, text[i + 2] == 0x2F else { return nil }
      let start = wordStart(in: text, at: i, within: range)
      let token = TextRange(start, trimmedEnd(in: text, at: i, within: range))
      return Fact(value: .link(normalized(text, TextRange(i + 3, max(i + 3, token.end)))), range: token)
    case 0x2E:
      guard i >= range.start + 3, text[i - 1] | 0x20 == 0x77, text[i - 2] | 0x20 == 0x77, text[i - 3] | 0x20 == 0x77,
        i == range.start + 3 || !Byte.isWord(text[i - 4])
      else { return nil }
      let token = TextRange(i - 3, trimmedEnd(in: text, at: i, within: range))
      guard token.end > i + 1 else { return nil }
      return Fact(value: .link(normalized(text, token)), range: token)
    case 0x40:
      let start = wordStart(in: text, at: i, within: range)
      let end = trimmedEnd(in: text, at: i, within: range)
      guard start < i, text[i..<end].contains(0x2E) else { return nil }
      let token = TextRange(start, end)
      return Fact(value: .email(String(decoding: text[start..<end], as: UTF8.self).lowercased()), range: token)
    default: return symbol(text, slash: i, in: range) ?? destination(text, slash: i, in: range)
    }
  }

  /// Where a link of Markdown leads within its site: `[설정](/config/#file)`. What leads elsewhere is read at its `://`.
  private static func destination(_ text: UnsafeBufferPointer<UInt8>, slash: Int, in range: TextRange) -> Fact? {
    var start = slash
    while start > range.start, slash - start < 128, isURL(text[start - 1]) { start -= 1 }
    guard start > range.start + 1, text[start - 1] == 0x28, text[start - 2] == 0x5D else { return nil }
    let token = TextRange(start, trimmedEnd(in: text, at: slash, within: range))
    var path = Array("./".utf8)
    path += text[token.start..<token.end]
    return Fact(value: .link(path.withUnsafeBufferPointer { normalized($0, TextRange(0, $0.count)) }), range: token)
  }

  /// Capitals, a slash, and a digit later on: `S/2023/171`.
  private static func symbol(_ text: UnsafeBufferPointer<UInt8>, slash: Int, in range: TextRange) -> Fact? {
    var start = slash
    while start > range.start, slash - start < 7, Byte.isCapital(text[start - 1]) { start -= 1 }
    guard start < slash, slash - start <= 5,
      start == range.start || !Byte.isWord(text[start - 1]) && text[start - 1] != 0x2F
    else { return nil }
    var end = slash
    let limit = min(range.end, slash + 48)
    var slashes = 0
    var digits = 0
    while end < limit,
      Byte.isCapital(text[end]) || Byte.isDigit(text[end]) || text[end] == 0x2F || text[end] == 0x2E
    {
      if text[end] == 0x2F { slashes += 1 }
      if Byte.isDigit(text[end]) { digits += 1 }
      end += 1
    }
    while end > slash, text[end - 1] == 0x2E || text[end - 1] == 0x2F { end -= 1 }
    guard slashes >= 2, digits > 0 else { return nil }
    return Fact(
      value: .symbol(String(decoding: text[start..<end], as: UTF8.self)), range: TextRange(start, end))
  }

  private static func isURL(_ b: UInt8) -> Bool {
    b > 0x20 && b < 0x7F && b != 0x22 && b != 0x3C && b != 0x3E && b != 0x28 && b != 0x29 && b != 0x27
  }

  private static func wordStart(in text: UnsafeBufferPointer<UInt8>, at i: Int, within range: TextRange) -> Int {
    var start = i
    while start > range.start, i - start < 64,
      Byte.isLetter(text[start - 1]) || Byte.isDigit(text[start - 1])
        || text[start - 1] == 0x2E || text[start - 1] == 0x5F || text[start - 1] == 0x2D
    {
      start -= 1
    }
    return start
  }

  private static func trimmedEnd(in text: UnsafeBufferPointer<UInt8>, at i: Int, within range: TextRange) -> Int {
    var end = i
    // No address is longer; without a limit a run of @ would be read again for each of them.
    let limit = min(range.end, i + 512)
    while end < limit, isURL(text[end]) { end += 1 }
    while end > i, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F].contains(text[end - 1]) { end -= 1 }
    return end
  }

  /// Without `www.`, language folders and a last slash; a page has its own address in each language.
  private static func normalized(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> String {
    var parts = String(decoding: text[range.start..<range.end], as: UTF8.self).lowercased().split(separator: "/")
      .map(String.init)
    if let host = parts.first, host.hasPrefix("www.") { parts[0] = String(host.dropFirst(4)) }
    let folders: Set<String> = ["lang", "language", "languages", "locale", "locales", "i18n", "translations"]
    let languages: Set<String> = ["ko", "kr", "en", "eng", "kor", "ko-kr", "en-us"]
    for index in parts.indices.dropFirst() where languages.contains(parts[index]) {
      parts[index] = ""
      // `/lang/ko/`
      if index > 1, folders.contains(parts[index - 1]) { parts[index - 1] = "" }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "/")
  }
}
