package struct PercentMismatch: Check {
  package static let info = CheckInfo(
    id: "percent-mismatch",
    summary: "A percentage differs.",
    details: """
      `절반` and `50%`, `3분의 1` and `33%` agree; `1.3%p` and *1.3 percent* do not, nor do `-0.3%` and *0.3 percent* where no word
      beside it says that something fell.
      """,
    good: [
      CheckExample("예산의 절반", "50% of the budget"),
      CheckExample("물가가 2.5% 올랐다.", "Prices rose 2.5 percent."),
      CheckExample("수출은 △2.3%를 기록하였다.", "Exports fell 2.3 percent."),
    ],
    bad: [
      CheckExample("전체 인구의 ⟦0.1%⟧에도 미치지 못한다.", "It is less than ⟦1%⟧ of the population."),
      CheckExample("비중은 ⟦1.3%p⟧ 상승하였다.", "The share rose ⟦1.3 percent⟧."),
      CheckExample("성장률은 -⟦0.3%⟧였다.", "Growth was ⟦0.3 percent⟧."),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.percent, of: info, in: pair, into: &findings)
    SignFindings.report(.percent, of: info, in: pair, into: &findings)
  }
}
