package struct TimeMismatch: Check {
  package static let info = CheckInfo(
    id: "time-mismatch",
    summary: "A time of day differs.",
    details: """
      `오후 3시` is 3 p.m. and 15:00; without morning or afternoon twelve hours may lie between.
      Without an hour `오전` is compared with *morning*, *afternoon* and *evening*, and with an hour that is plainly not before
      noon.
      """,
    good: [
      CheckExample("오후 3시에 시작한다.", "It starts at 3 p.m."),
      CheckExample("정오에 만난다.", "They meet at noon."),
      CheckExample("오후 회의를 가졌다.", "They held a meeting in the evening."),
    ],
    bad: [
      CheckExample("오후 ⟦3시⟧에 시작한다.", "It starts at ⟦4 p.m.⟧"),
      CheckExample("6월 25일 ⟦오후⟧ 대사를 초치하였다.", "He called in the ambassador on the ⟦morning⟧ of June 25."),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.time, of: info, in: pair, into: &findings)
  }
}
