public struct NumberMismatch: Check {
  public static let info = CheckInfo(
    id: "number-mismatch",
    summary: "A number differs between original and translation.",
    details: """
      Numbers are read as values, so `4만 5천` equals `45,000`. Counts, ordinals and durations of one value
      may stand for each other; idioms such as *one of the* are not numbers.
      """,
    good: [
      CheckExample("4만 5천 명이 참석하였다.", "45,000 people attended."),
      CheckExample("한 차례 회의를 더 갖기로 하였다.", "They agreed to hold one more meeting."),
      CheckExample("한미 양국은 공조를 강화하기로 하였다.", "Both countries agreed to strengthen coordination."),
      CheckExample("국토의 3분의 2", "two-thirds of the territory"),
      CheckExample("교역 규모가 두 배로 늘었다.", "Trade volume doubled."),
    ],
    bad: [
      CheckExample("⟦4만 5천 명⟧이 참석하였다.", "⟦54,000⟧ people attended."),
      CheckExample("정부는 구호대원을 ⟦네 차례⟧에 걸쳐 파견하였다.", "The government sent relief personnel in ⟦three⟧ batches."),
    ])

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.number, of: info, in: pair, into: &findings)
  }
}
