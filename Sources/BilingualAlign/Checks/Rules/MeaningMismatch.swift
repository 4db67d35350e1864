import BilingualAlignment
import BilingualText

package struct MeaningMismatch: Check {
  package static let info = CheckInfo(
    id: "meaning-mismatch",
    summary: "By a sentence encoder, a translation means something else, though no fact contradicts it.",
    details: """
      Needs `--encoder`, and is silent without one. How alike the vectors of the two sides are is measured against the best pairs of
      the same document, or table, and against sentences that stand far from each other; a pair near the second is noted. Pairs
      whose facts contradict each other are left to the checks of those; headings, titles and what has few letters are passed
      over, and so are documents and tables of fewer than eight sentences or rows, where nothing tells what is usual. A sentence with one word wrong is
      no matter for an encoder: this finds whole sentences that say something else.
      """,
    severity: .info, isOnByDefault: false,
    good: [
      CheckExample("양측은 긴밀히 소통하기로 하였다.", "The two sides agreed to talk closely.", alikeness: 0.9),
      CheckExample("올해 예산은 모두 350만 원이다.", "The budget is 3.7 million won this year.", alikeness: -0.9),
    ],
    bad: [
      CheckExample("⟦이 문제를 더 협의해 나가기로 하였다.⟧", "⟦The exhibition shows young painters.⟧", alikeness: -0.9)
    ])

  /// Pairs less alike are noted.
  /// Source: Docs/Measurements.md, "Encoders in checks".
  private static let leastAlike: Float = -0.5
  /// Korean characters without spaces, and English ones; of less an encoder knows little.
  private static let leastLength = (korean: 12, english: 24)

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    guard let meaning = pair.meaning else { return }
    for (index, bead) in pair.alignment.beads.enumerated() {
      guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target),
        pair.lengths[index].korean >= leastLength.korean, pair.lengths[index].english >= leastLength.english,
        let alikeness = meaning.alikeness(bead.source, bead.target), alikeness < leastAlike,
        !bead.source.contains(where: { PassedOver.isAround(pair.source, segment: $0) }),
        pair.facts.conflicts(of: index).isEmpty
      else { continue }
      findings.append(
        BeadFinding.make(
          info, pair, bead: index, pairing: 1, certainty: 0.6,
          message: "by the encoder, the translation means something else than the original",
          source: pair.source.place(source), target: pair.target.place(target)))
    }
  }
}
