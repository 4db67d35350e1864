import BilingualFacts
import BilingualText

extension PhraseTable {
  /// Returns the first phrase in a range of a text.
  /// - Parameter wholeWords: whether no Latin letter may stand before or behind it.
  /// - Complexity: O(bytes · length of the longest phrase).
  func first(in text: UnsafeBufferPointer<UInt8>, _ bounds: TextRange, wholeWords: Bool) -> TextRange? {
    for i in bounds.start..<bounds.end where text[i] & 0xC0 != 0x80 {
      if wholeWords, i > bounds.start, Byte.isLetter(text[i - 1]) { continue }
      if let match = longestMatch(in: text, at: i, end: bounds.end, wholeWords: wholeWords) {
        return TextRange(i, match.end)
      }
    }
    return nil
  }
}
