import BilingualAlignment
import BilingualText

package struct UnitMismatch: Check {
  package static let info = CheckInfo(
    id: "unit-mismatch",
    summary: "A measure has another unit.",
    details: """
      Conversions (10 km and 6.2 miles, 20도 and 68 °F) are recognised. So is what a figure is counted by (*an hour*, *a day*) and what it
      is compared with (*quarter on quarter*, *year on year*).
      """,
    good: [
      CheckExample("10킬로미터를 걸었다.", "They walked 6.2 miles."),
      CheckExample("쌀 5만 톤", "50,000 tons of rice"),
    ],
    bad: [
      CheckExample("⟦10킬로미터⟧를 걸었다.", "They walked ⟦10 miles⟧."),
      CheckExample("⟦시간당⟧ 30㎜의 비가 내렸다.", "Rain fell at 30 mm ⟦per day⟧."),
      CheckExample("단가는 ⟦배럴당⟧ 109달러이다.", "The price is $109 ⟦per ton⟧."),
      CheckExample("⟦월⟧ 3,900원의 요금이 부과된다.", "A fee of 3,900 won ⟦per year⟧ is charged."),
      CheckExample("건설투자는 ⟦전기 대비⟧ 3.1% 줄었다.", "Construction investment fell 3.1% ⟦year on year⟧."),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.unit, of: info, in: pair, into: &findings)
    SignFindings.report(.unit, of: info, in: pair, into: &findings)
    for index in pair.alignment.beads.indices {
      if let rates = TimeRates.counted.find(pair, bead: index), HowOften.compared(pair, bead: index)?.isSame != true {
        report(rates, in: pair, bead: index, into: &findings) {
          "what the figure is counted by differs: “\($0)” in the original but “\($1)” in the translation"
        }
      }
      if let bases = TimeRates.compared.find(pair, bead: index) {
        report(bases, in: pair, bead: index, into: &findings) {
          "what the figure is compared with differs: “\($0)” in the original but “\($1)” in the translation"
        }
      }
    }
  }

  private static func report(
    _ words: (source: TextRange, target: TextRange), in pair: ReadPair, bead: Int, into findings: inout [Finding],
    message: (_ source: String, _ target: String) -> Message
  ) {
    let (source, target) = (pair.source.place(words.source), pair.target.place(words.target))
    findings.append(
      BeadFinding.make(
        info, pair, bead: bead, certainty: 0.8, message: message(source.text, target.text), source: source,
        target: target))
  }
}
