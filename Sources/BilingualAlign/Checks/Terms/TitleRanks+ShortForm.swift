import BilingualAlignment
import BilingualDocuments
import BilingualTerms
import BilingualText

extension TitleRanks {
  /// Whether the target holds a short form of the title that ends `mention`: a rank that may render it and is not itself
  /// the head of another full title, or a pronoun.
  func isShortForm(
    in target: Reading, _ segments: Range<Int>, of mention: TermMention, _ source: Reading
  ) -> Bool {
    guard let bounds = target.range(of: segments) else { return false }
    let text = target.document.text.utf8
    let words = EnglishWords.content(text, bounds)
    if words.contains(where: { ["he", "she", "his", "her", "him", "they", "mr", "ms", "mrs", "who"].contains($0) }) {
      return true
    }
    let titles = korean(source.document.text.utf8, mention.range)
    guard let title = titles.last, title.range.end == mention.range.end else { return false }
    return english(text, bounds).contains { allows(title, $0) && !isFull($0, text, bounds) }
  }

  /// Whether `for`, `of` or `on` and a capitalised word follow, as in a full title.
  private func isFull(_ title: EnglishTitle, _ text: [UInt8], _ bounds: TextRange) -> Bool {
    let rest = String(decoding: text[title.range.end..<min(bounds.end, title.range.end + 12)], as: UTF8.self)
    let words = rest.split(separator: " ")
    guard rest.hasPrefix(" "), words.count > 1, ["for", "of", "on"].contains(words[0]) else { return false }
    return words[1].first?.isUppercase == true
  }
}
