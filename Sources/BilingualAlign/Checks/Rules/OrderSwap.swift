public struct OrderSwap: Check {
  public static let info = CheckInfo(
    id: "order-swap",
    summary: "A passage stands at another place in the translation.",
    details: """
      A sentence of the original without counterpart and a sentence of the translation without source that share facts
      and fit each other in length.
      """,
    severity: .warning,
    good: [CheckExample("2023년 4월 회의가 열렸다.", "The meeting was held in April 2023.")],
    bad: [
      CheckExample(
        "⟦2023년 4월 16일 서울에서 첫 회의가 열렸다.⟧\n양측은 만족을 표하였다.\n-",
        "-\nThe two sides were pleased.\n⟦The first meeting was held in Seoul on April 16, 2023.⟧")
    ])

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    let beads = pair.alignment.beads
    let missing = beads.indices.filter { beads[$0].target.isEmpty }
    let added = beads.indices.filter { beads[$0].source.isEmpty }
    guard !missing.isEmpty, !added.isEmpty else { return }
    var used: Set<Int> = []
    for bead in missing.prefix(200) {
      guard let source = pair.source.range(of: beads[bead].source) else { continue }
      let match = added.prefix(200).first { other in
        guard !used.contains(other), let target = pair.target.range(of: beads[other].target) else { return false }
        return fits(pair, source, target)
      }
      guard let match, let target = pair.target.range(of: beads[match].target) else { continue }
      used.insert(match)
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.7, message: "this passage stands elsewhere in the translation",
          source: pair.source.place(source), target: pair.target.place(target)))
    }
  }

  private static func fits(_ pair: ReadPair, _ source: TextRange, _ target: TextRange) -> Bool {
    let korean = pair.source.document.text.utf8.withUnsafeBufferPointer { LengthFit.koreanLength($0, source) }
    let english = pair.target.document.text.utf8.withUnsafeBufferPointer { LengthFit.length($0, target) }
    guard abs(LengthFit.deviation(korean: korean, english: english)) < 2 else { return false }
    var keys: Set<AnchorKey> = []
    for fact in pair.source.facts(in: source) where fact.evidence == .digits {
      fact.value.forEachAnchorKey { keys.insert($0) }
    }
    var shared = 0
    for fact in pair.target.facts(in: target) { fact.value.forEachAnchorKey { if keys.contains($0) { shared += 1 } } }
    return shared >= 2
  }
}
