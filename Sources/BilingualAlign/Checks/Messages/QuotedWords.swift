package import BilingualAlignment
import BilingualDocuments
package import BilingualText

extension Reading {
  /// The words that a range lies in, whole and without the marks around them: 살포하지 않아도 된다 for 지 않아도 된.
  package func wholeWords(_ range: TextRange) -> String {
    let text = document.text.utf8
    var (start, end) = (range.start, range.end)
    while start > 0, !Byte.isSpace(text[start - 1]) { start -= 1 }
    while end < text.count, !Byte.isSpace(text[end]) { end += 1 }
    let words = document.text.string(TextRange(start, end))
    let marks: Set<Character> = [".", ",", ";", ":", "!", "?", "…", "\"", "“", "”", "‘", "’", "(", ")", "[", "]"]
    guard let first = words.firstIndex(where: { !marks.contains($0) }),
      let last = words.lastIndex(where: { !marks.contains($0) })
    else { return words }
    return String(words[first...last])
  }
}
