package struct MoneyMismatch: Check {
  package static let info = CheckInfo(
    id: "money-mismatch",
    summary: "An amount of money or its currency differs.",
    details: """
      A currency that one side leaves out, and an equivalent in parentheses for one side's readers, are no
      errors.
      """,
    good: [
      CheckExample("1억 2천만 달러", "US$120 million"),
      CheckExample("500만 달러(약 66억 원)", "US$5 million"),
    ],
    bad: [
      CheckExample(
        "국제기구를 통해 ⟦50만 달러⟧를 지원하기로 하였다.", "It will provide ⟦500,000 euros⟧ through international organizations.")
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.money, of: info, in: pair, into: &findings)
    SignFindings.report(.money, of: info, in: pair, into: &findings)
  }
}
