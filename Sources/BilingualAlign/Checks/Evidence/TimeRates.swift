import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// What something is counted by, where the sides name other lengths of time: 시간당 and `per day`. The words are rows of
/// `Languages/both/time-rates.tsv`.
enum TimeRates {
  private struct Span {
    let korean, koreanOther, english, englishOther: PhraseTable

    init(_ row: LanguageTable.Row) {
      func table(_ columns: Int...) -> PhraseTable {
        PhraseTable(columns.flatMap { row.words($0) }.map { ($0, Lexeme(.nothing)) })
      }
      (korean, english) = (table(0), table(2))
      (koreanOther, englishOther) = (table(0, 1), table(2, 3))
    }
  }

  /// Returns the words of a bead that say it, where each side says it of one length only and has no word for the other's.
  /// - Complexity: O(bytes of the bead).
  static func find(_ pair: ReadPair, bead index: Int) -> (source: TextRange, target: TextRange)? {
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
        let here = spans.indices.compactMap { span in
          spans[span].korean.first(in: korean, source, wholeWords: false).map { (span, $0) }
        }
        guard here.count == 1, let (own, place) = here.first, own != span,
          spans[span].koreanOther.first(in: korean, source, wholeWords: false) == nil,
          spans[own].englishOther.first(in: english, target, wholeWords: true) == nil
        else { return nil }
        return (place, said)
      }
    }
  }

  private static let spans = LanguageTable.rows(
    of: "both/time-rates", "korean", "korean_other", "english", "english_other"
  ).map(Span.init)
}
