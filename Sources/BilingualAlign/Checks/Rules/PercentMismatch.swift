public struct PercentMismatch: Check {
  public static let info = CheckInfo(
    id: "percent-mismatch",
    summary: "A percentage differs.",
    details: """
      `절반` and `50%`, `3분의 1` and `33%` agree; a percentage point is not told from a percent.
      """,
    good: [
      CheckExample("예산의 절반", "50% of the budget"),
      CheckExample("물가가 2.5% 올랐다.", "Prices rose 2.5 percent."),
    ],
    bad: [
      CheckExample("전체 인구의 ⟦0.1%⟧에도 미치지 못한다.", "It is less than ⟦1%⟧ of the population.")
    ])

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.percent, of: info, in: pair, into: &findings)
    SignFindings.report(.percent, of: info, in: pair, into: &findings)
  }
}
