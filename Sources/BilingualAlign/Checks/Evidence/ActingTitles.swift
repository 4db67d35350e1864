import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// Titles whose holder only acts for another on one side: 국무총리 권한대행 and `Prime Minister`.
enum ActingTitles {
  struct Difference {
    let source: TextRange
    let target: TextRange
    let isLost: Bool
  }

  /// Returns the first title of a bead that only one side calls acting; nothing in the bead says so otherwise.
  /// - Complexity: O(bytes of the bead) where both sides have titles that render each other.
  static func find(_ pair: ReadPair, bead index: Int) -> Difference? {
    let titles = pair.titles[index]
    let bead = pair.alignment.beads[index]
    guard !titles.korean.isEmpty, !titles.english.isEmpty, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target)
    else { return nil }
    let acting = pair.source.document.text.utf8.withUnsafeBufferPointer {
      korean.first(in: $0, source, wholeWords: false)
    }
    let said = pair.target.document.text.utf8.withUnsafeBufferPointer {
      english.first(in: $0, target, wholeWords: true)
    }
    if let acting, said == nil {
      // The words stand right behind the title: 장관 직무대행.
      guard let title = titles.korean.last(where: { $0.range.end <= acting.start }),
        acting.start - title.range.end <= 1,
        let head = titles.english.first(where: { TitleRanks.shared.allows(title, $0) })
      else { return nil }
      return Difference(source: TextRange(title.range.start, acting.end), target: head.range, isLost: true)
    }
    guard acting == nil, let said, isActing(said, pair.target.document.text.utf8),
      let head = titles.english.first(where: { $0.range.start == said.start || $0.range.start == said.end + 1 }),
      let title = titles.korean.first(where: { TitleRanks.shared.allows($0, head) })
    else { return nil }
    return Difference(source: title.range, target: TextRange(said.start, head.range.end), isLost: false)
  }

  /// Whether a word says no more than that its holder acts for another.
  private static func isActing(_ word: TextRange, _ text: [UInt8]) -> Bool {
    text[word.start..<word.end].map { $0 | 0x20 } == Array("acting".utf8)
  }

  private static let rows = LanguageTable.rows(of: "both/acting", "korean", "english")
  private static let korean = PhraseTable(rows.flatMap { $0.words(0) }.map { ($0, Lexeme(.nothing)) })
  private static let english = PhraseTable(rows.flatMap { $0.words(1) }.map { ($0, Lexeme(.nothing)) })
}
