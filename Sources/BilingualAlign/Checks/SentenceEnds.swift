/// Sentences inside one segment, where a row holds several.
enum SentenceEnds {
  /// The sentences of a range: cut after `다.`, `요.`, `까?` in Korean, after . ! ? before a capital in English.
  /// - Complexity: O(bytes).
  static func sentences(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ language: Language) -> [TextRange] {
    var found: [TextRange] = []
    forEach(text, range, language) { found.append($0) }
    return found
  }

  /// How many sentences there are.
  static func count(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ language: Language) -> Int {
    var count = 0
    forEach(text, range, language) { _ in count += 1 }
    return count
  }

  @inline(__always)
  private static func forEach(
    _ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ language: Language, _ body: (TextRange) -> Void
  ) {
    var start = range.start
    var i = range.start
    while i < range.end {
      if text[i] == 0x2E || text[i] == 0x21 || text[i] == 0x3F {
        let end = closers(text, from: i + 1, end: range.end)
        if end == range.end || isBoundary(text, stop: i, next: end, range, language) {
          body(TextRange(start, end))
          start = skipSpaces(text, end, range.end)
          i = max(start, i + 1)
          continue
        }
      }
      i += 1
    }
    if start < range.end { body(TextRange(start, range.end)) }
  }

  private static func closers(_ text: UnsafeBufferPointer<UInt8>, from: Int, end: Int) -> Int {
    var i = from
    while i < end {
      if text[i] == 0x22 || text[i] == 0x27 || text[i] == 0x29 {
        i += 1
      } else if i + 2 < end, text[i] == 0xE2, text[i + 1] == 0x80, text[i + 2] == 0x99 || text[i + 2] == 0x9D {
        i += 3
      } else {
        return i
      }
    }
    return i
  }

  private static func skipSpaces(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ end: Int) -> Int {
    var i = from
    while i < end, Byte.isSpace(text[i]) { i += 1 }
    return i
  }

  private static func isBoundary(
    _ text: UnsafeBufferPointer<UInt8>, stop: Int, next: Int, _ range: TextRange, _ language: Language
  ) -> Bool {
    guard next < range.end, Byte.isSpace(text[next]) else { return false }
    if language == .korean {
      // 다, 요, 까, 죠, 음 before the stop.
      guard stop >= range.start + 3 else { return false }
      switch Int(text[stop - 3]) << 16 | Int(text[stop - 2]) << 8 | Int(text[stop - 1]) {
      case 0xEB8BA4, 0xEC9A94, 0xEAB98C, 0xECA3A0, 0xEC9D8C: return true
      default: return text[stop] != 0x2E
      }
    }
    let after = skipSpaces(text, next, range.end)
    guard after < range.end, Byte.isCapital(text[after]) || text[after] == 0xE2 || text[after] == 0x22 else {
      return false
    }
    if text[stop] != 0x2E { return true }
    // A capital letter, `Mr`, `Dr`, `St`, `Sen` or an inner stop before it is an abbreviation.
    var word = stop
    while word > range.start, Byte.isLetter(text[word - 1]) || text[word - 1] == 0x2E { word -= 1 }
    let count = stop - word
    if count <= 1 { return false }
    if count <= 4, Byte.isCapital(text[word]) { return false }
    return !text[word..<stop].contains(0x2E)
  }
}
