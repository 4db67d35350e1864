public struct WeekdayMismatch: Check {
  public static let info = CheckInfo(
    id: "weekday-mismatch",
    summary: "A weekday differs, or does not fit its date.",
    details: """
      Compared between the sides, and within each side against the calendar where the year is written or the
      document's date gives it. English often drops the weekday, which is no error.
      """,
    good: [
      CheckExample("2024.4.15.(월) 협의를 개최하였다.", "The consultation was held on April 15, 2024."),
      CheckExample("토요일에 휴정했다.", "The court rested on Saturday."),
    ],
    bad: [
      CheckExample("⟦토요일⟧에 휴정했다.", "The court rested on ⟦Thursday⟧."),
      CheckExample("⟦2024.4.15.(화⟧) 협의를 개최하였다.", "The consultation was held on April 15, 2024."),
    ])

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.weekday, of: info, in: pair, into: &findings)
    for (index, bead) in pair.alignment.beads.enumerated() {
      calendar(pair.source, bead.source, index, pair, isSource: true, into: &findings)
      calendar(pair.target, bead.target, index, pair, isSource: false, into: &findings)
    }
  }

  /// A date with its weekday beside it must be a day of the calendar.
  private static func calendar(
    _ document: ReadDocument, _ segments: Range<Int>, _ bead: Int, _ pair: ReadPair, isSource: Bool,
    into findings: inout [Finding]
  ) {
    guard let range = document.range(of: segments) else { return }
    let facts = document.facts(in: range)
    var last: Fact?
    for fact in facts {
      defer { last = fact }
      guard let last, case .date(let a) = last.value, case .date(let b) = fact.value,
        fact.range.start >= last.range.end, fact.range.start - last.range.end <= 3,
        let weekday = a.weekday ?? b.weekday, (a.weekday == nil) != (b.weekday == nil),
        let day = day(a.weekday == nil ? a : b, pair.date), day.weekday != weekday
      else { continue }
      let place = document.place(
        TextRange(last.range.start, fact.range.end), value: "\(day) \(DateValue(weekday: weekday))")
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.95,
          message: "\(day) was a \(DateValue(weekday: day.weekday)), not a \(DateValue(weekday: weekday))",
          source: isSource ? place : nil, target: isSource ? nil : place))
    }
  }

  private static func day(_ value: DateValue, _ date: CalendarDate?) -> CalendarDate? {
    guard let month = value.month, let day = value.day, let year = value.year else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
