import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Lengths of time that a figure is told by, where the sides name others: 시간당 and `per day`, 전기 대비 and `year on year`.
struct TimeRates {
  /// What something is counted by: `Languages/both/time-rates.tsv`.
  static let counted = TimeRates("both/time-rates")
  /// What something is compared with: `Languages/both/comparison-bases.tsv`.
  static let compared = TimeRates("both/comparison-bases")

  struct Span {
    let unit: TimeUnit?
    /// The length of time; a quarter is three months.
    let length: (length: Int, unit: TimeUnit)?
    /// What says so where it stands alone before a figure: 월 3,900원.
    let koreanBefore: [[UInt8]]
    let korean, koreanOther, english, englishOther: PhraseTable

    init(_ row: LanguageTable.Row) {
      func table(_ columns: Int...) -> PhraseTable {
        PhraseTable(columns.flatMap { row.words($0) }.map { ($0, Lexeme(.nothing)) })
      }
      unit = TimeUnit.allCases.first { "\($0)" == row.word(0) }
      length = row.word(0) == "quarter" ? (3, .month) : unit.map { (1, $0) }
      koreanBefore = row.words(2).map { Array($0.utf8) }
      (korean, english) = (table(1), table(4))
      (koreanOther, englishOther) = (table(1, 3), table(4, 5))
    }

    /// The Korean words that say so in a range.
    func korean(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, before figures: [Fact]) -> TextRange? {
      if let said = korean.first(in: text, range, wholeWords: false) { return said }
      return figures.lazy.compactMap { before(text, $0.range.start, from: range.start) }.first
    }

    /// The word that stands alone right before a place.
    func before(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, from start: Int) -> TextRange? {
      guard place > start, text[place - 1] == 0x20 else { return nil }
      return koreanBefore.lazy.compactMap { word -> TextRange? in
        let from = place - 1 - word.count
        guard from >= start, from == start || [0x20, 0x28, 0x0A].contains(text[from - 1]),
          text[from..<(place - 1)].elementsEqual(word)
        else { return nil }
        return TextRange(from, place - 1)
      }.first
    }
  }

  let spans: [Span]

  private init(_ table: String) {
    spans = LanguageTable.rows(
      of: table, "unit", "korean", "korean_before", "korean_other", "english", "english_other"
    ).map(Span.init)
  }

  /// Whether a figure is told by a length of time that stands before it.
  private static func isTold(_ fact: Fact) -> Bool {
    switch fact.value {
    case .money, .measure, .number, .ordinal: fact.evidence > .weak
    default: false
    }
  }

  /// Returns the words of a bead that say it, where each side says it of one length only and has no word for the other's.
  /// - Complexity: O(bytes of the bead).
  func find(_ pair: ReadPair, bead index: Int) -> (source: TextRange, target: TextRange)? {
    let bead = pair.alignment.beads[index]
    guard bead.confidence >= BeadFinding.doubtfulBead, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target), target.count <= SuspicionLimit.linkedText
    else { return nil }
    return pair.target.document.text.utf8.withUnsafeBufferPointer { english in
      let there = spans.indices.compactMap { span in
        spans[span].english.first(in: english, target, wholeWords: true).map { (span, $0) }
      }
      guard there.count == 1, let (span, said) = there.first else { return nil }
      return pair.source.document.text.utf8.withUnsafeBufferPointer { korean in
        let figures = pair.source.facts(in: source).filter(Self.isTold)
        let here = spans.indices.compactMap { span in
          spans[span].korean(korean, source, before: figures).map { (span, $0) }
        }
        guard here.count == 1, let (own, place) = here.first, own != span,
          spans[span].koreanOther.first(in: korean, source, wholeWords: false) == nil,
          spans[own].englishOther.first(in: english, target, wholeWords: true) == nil
        else { return nil }
        return (place, said)
      }
    }
  }
}
