package struct OrdinalMismatch: Check {
  package static let info = CheckInfo(
    id: "ordinal-mismatch",
    summary: "An ordinal number differs.",
    details: """
      `제3차`, `세 번째`, `3위` and *third*, *3rd* are one value.
      """,
    good: [
      CheckExample("제2차 한미 협의", "the second ROK-U.S. Consultations"),
      CheckExample("1차관", "the First Vice Minister"),
      CheckExample("한미동맹 70주년", "the 70th anniversary of the ROK-U.S. alliance"),
    ],
    bad: [
      CheckExample("유엔총회 ⟦제3위원회⟧", "the ⟦Second⟧ Committee of the UN General Assembly")
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.ordinal, of: info, in: pair, into: &findings)
  }
}
