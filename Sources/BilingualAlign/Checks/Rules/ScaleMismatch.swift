package struct ScaleMismatch: Check {
  package static let info = CheckInfo(
    id: "scale-mismatch",
    summary: "A number has the right digits but the wrong power of ten.",
    details: """
      만 and 억 against thousand, million and billion: the classic slip between two systems of counting.
      """,
    good: [
      CheckExample("1억 2천만 명", "120 million people"),
      CheckExample("총 1조 389억 건", "a total of 1.0389 trillion cases"),
    ],
    bad: [
      CheckExample("이재민 ⟦2만 6천여 명⟧이 대피소에 머물고 있다.", "Some ⟦2,600⟧ displaced people are staying at shelters.")
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.scale, of: info, in: pair, into: &findings)
  }
}
