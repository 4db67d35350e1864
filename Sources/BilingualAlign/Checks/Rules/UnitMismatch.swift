import BilingualAlignment

public struct UnitMismatch: Check {
  public static let info = CheckInfo(
    id: "unit-mismatch",
    summary: "A measure has another unit.",
    details: """
      Conversions (10 km and 6.2 miles, 20도 and 68 °F) are recognised.
      """,
    good: [
      CheckExample("10킬로미터를 걸었다.", "They walked 6.2 miles."),
      CheckExample("쌀 5만 톤", "50,000 tons of rice"),
    ],
    bad: [
      CheckExample("⟦10킬로미터⟧를 걸었다.", "They walked ⟦10 miles⟧."),
      CheckExample("⟦시간당⟧ 30㎜의 비가 내렸다.", "Rain fell at 30 mm ⟦per day⟧."),
      CheckExample("단가는 ⟦배럴당⟧ 109달러이다.", "The price is $109 ⟦per ton⟧."),
    ])

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.unit, of: info, in: pair, into: &findings)
    SignFindings.report(.unit, of: info, in: pair, into: &findings)
    for index in pair.alignment.beads.indices {
      guard let rates = TimeRates.find(pair, bead: index) else { continue }
      let (source, target) = (pair.source.place(rates.source), pair.target.place(rates.target))
      findings.append(
        BeadFinding.make(
          info, pair, bead: index, certainty: 0.8,
          message:
            "what the figure is counted by differs: “\(source.text)” in the original but “\(target.text)” in the translation",
          source: source, target: target))
    }
  }
}
