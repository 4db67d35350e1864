import BilingualTerms
import BilingualText

extension TitleRanks {
  /// The ranks in English text, one of each, that are not themselves heads of a full title.
  /// - Complexity: O(bytes).
  func shortForms(_ text: [UInt8], _ bounds: TextRange) -> [EnglishTitle] {
    var known: Set<[String]> = []
    return english(text, bounds).filter { title in
      !isFull(title, in: text, within: bounds)
        && known.insert([title.head, title.ordinal.map(String.init) ?? ""]).inserted
    }
  }

  /// Whether one of the ranks may render the title that ends a mention.
  func mayRender(_ text: [UInt8], _ mention: TextRange, any ranks: [EnglishTitle]) -> Bool {
    guard let title = korean(text, mention).last, title.range.end == mention.end else { return false }
    return ranks.contains { allows(title, $0) }
  }

  /// Whether `for`, `of` or `on` and a capitalised word follow, as in a full title.
  private func isFull(_ title: EnglishTitle, in text: [UInt8], within bounds: TextRange) -> Bool {
    let rest = String(decoding: text[title.range.end..<min(bounds.end, title.range.end + 12)], as: UTF8.self)
    let words = rest.split(separator: " ")
    guard rest.hasPrefix(" "), words.count > 1, ["for", "of", "on"].contains(words[0]) else { return false }
    return words[1].first?.isUppercase == true
  }
}
