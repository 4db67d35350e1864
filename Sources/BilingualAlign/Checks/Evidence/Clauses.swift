import BilingualFacts
import BilingualText

/// How far what is said of a word reaches: to the next border between clauses that cannot be mistaken.
///
/// A comma alone is none, since it divides lists: `no casualties, injuries or damage have been reported`.
enum Clauses {
  /// The clause of an English text around a word.
  /// - Complexity: O(bytes of the sentence).
  static func english(
    _ text: UnsafeBufferPointer<UInt8>, around word: TextRange, in bounds: TextRange
  ) -> TextRange {
    var (start, end) = (bounds.start, bounds.end)
    var i = bounds.start
    while i < bounds.end {
      let (border, next) = englishBorder(in: text, at: i, within: bounds)
      if let border {
        if border.end <= word.start { start = border.start }
        if border.start >= word.end {
          end = border.start
          break
        }
      }
      i = next
    }
    return TextRange(start, max(start, end))
  }

  /// Whether an English text has more than one clause.
  static func hasSeveral(_ text: UnsafeBufferPointer<UInt8>, _ bounds: TextRange) -> Bool {
    var i = bounds.start
    while i < bounds.end {
      let (border, next) = englishBorder(in: text, at: i, within: bounds)
      if let border, border.start > bounds.start + 2 { return true }
      i = next
    }
    return false
  }

  /// A border that begins at `i`, and where to look next.
  private static func englishBorder(
    in text: UnsafeBufferPointer<UInt8>, at i: Int, within bounds: TextRange
  ) -> (TextRange?, Int) {
    let b = text[i]
    if b == 0x3B || b == 0x3A || b == 0x28 || b == 0x29 || b == 0x2E && i + 1 < bounds.end && text[i + 1] == 0x20 {
      return (TextRange(i, i + 1), i + 1)
    }
    // A dash.
    if b == 0xE2, i + 2 < bounds.end, text[i + 1] == 0x80, text[i + 2] == 0x93 || text[i + 2] == 0x94 {
      return (TextRange(i, i + 3), i + 3)
    }
    guard Byte.isLetter(b) || b == 0x2C else { return (nil, i + 1) }
    if let match = borders.longestMatch(in: text, at: i, end: bounds.end, wholeWords: b != 0x2C) {
      return (TextRange(i, match.end), match.end)
    }
    var next = i + 1
    if b != 0x2C { while next < bounds.end, Byte.isWord(text[next]) { next += 1 } }
    return (nil, next)
  }

  private static let borders = PhraseTable(
    WordList.words(
      """
      but while whereas although though because if when which who whom whose where so_that as_well_as ,_and_ ,_so_ ,_with_ ,_but_ after before
      """
    ).map { ($0, Lexeme(.nothing)) })

  /// The part of a Korean text between commas around a word.
  static func korean(_ text: UnsafeBufferPointer<UInt8>, around word: TextRange, in bounds: TextRange) -> TextRange {
    var start = word.start
    while start > bounds.start, !isKoreanBorder(in: text, at: start - 1, within: bounds) { start -= 1 }
    var end = word.end
    while end < bounds.end, !isKoreanBorder(in: text, at: end, within: bounds) { end += 1 }
    return TextRange(start, end)
  }

  /// A comma, not one between digits, or a full stop.
  private static func isKoreanBorder(in text: UnsafeBufferPointer<UInt8>, at i: Int, within bounds: TextRange) -> Bool {
    text[i] == 0x2C && !(i + 1 < bounds.end && Byte.isDigit(text[i + 1]))
      || text[i] == 0x2E && i + 1 < bounds.end && text[i + 1] == 0x20
  }
}
