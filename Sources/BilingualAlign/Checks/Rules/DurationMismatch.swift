package struct DurationMismatch: Check {
  package static let info = CheckInfo(
    id: "duration-mismatch",
    summary: "A length of time differs.",
    details: """
      `사흘` is three days, `2주` is 14 days, `1년 반` is 18 months.
      """,
    good: [
      CheckExample("사흘 뒤", "three days later"),
      CheckExample("열흘 동안", "for ten days"),
      CheckExample("1년 반 동안", "for 18 months"),
    ],
    bad: [
      CheckExample("⟦사흘⟧ 뒤에 떠났다.", "They left ⟦four days⟧ later.")
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.duration, of: info, in: pair, into: &findings)
    ExchangedThings.report(.duration, of: info, in: pair, into: &findings)
  }
}
