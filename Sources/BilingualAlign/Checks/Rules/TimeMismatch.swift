public struct TimeMismatch: Check {
  public static let info = CheckInfo(
    id: "time-mismatch",
    summary: "A time of day differs.",
    details: """
      `오후 3시` is 3 p.m. and 15:00; without morning or afternoon twelve hours may lie between.
      """,
    good: [
      CheckExample("오후 3시에 시작한다.", "It starts at 3 p.m."),
      CheckExample("정오에 만난다.", "They meet at noon."),
    ],
    bad: [
      CheckExample("오후 ⟦3시⟧에 시작한다.", "It starts at ⟦4 p.m.⟧")
    ])

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.time, of: info, in: pair, into: &findings)
  }
}
