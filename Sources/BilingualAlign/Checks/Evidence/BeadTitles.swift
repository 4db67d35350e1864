import BilingualAlignment
import BilingualDocuments
import BilingualTerms
import BilingualText

/// The rank words of both sides of a bead, read once for all checks that ask for them.
struct BeadTitles: Sendable {
  let korean: [TitleRanks.KoreanTitle]
  /// Read only where the Korean has any: no check asks for them else.
  let english: [TitleRanks.EnglishTitle]

  private static let none = BeadTitles(korean: [], english: [])

  /// Of all beads, in order; none for beads of one side.
  /// - Complexity: O(bytes).
  static func all(_ pair: ReadPair) -> [BeadTitles] {
    pair.alignment.beads.map { bead in
      guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
        return .none
      }
      let korean = TitleRanks.shared.korean(pair.source.document.text.utf8, source)
      if korean.isEmpty { return .none }
      return BeadTitles(
        korean: korean, english: TitleRanks.shared.english(pair.target.document.text.utf8, target))
    }
  }
}
