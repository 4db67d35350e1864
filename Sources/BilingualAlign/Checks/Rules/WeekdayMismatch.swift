import BilingualAlignment
import BilingualFacts
import BilingualText

package struct WeekdayMismatch: Check {
  package static let info = CheckInfo(
    id: "weekday-mismatch",
    summary: "A weekday differs, or does not fit its date.",
    details: """
      Compared between the sides, and within each side against the calendar where the year is written or the
      document's date gives it; also a date on one side with the weekday that stands for it on the other. English often
      drops the weekday, which is no error.
      """,
    good: [
      CheckExample("2024.4.15.(월) 협의를 개최하였다.", "The consultation was held on April 15, 2024."),
      CheckExample("토요일에 휴정했다.", "The court rested on Saturday."),
    ],
    bad: [
      CheckExample("⟦토요일⟧에 휴정했다.", "The court rested on ⟦Thursday⟧."),
      CheckExample("⟦2024.4.15.(화⟧) 협의를 개최하였다.", "The consultation was held on April 15, 2024."),
      CheckExample("양측은 ⟦2024.5.24⟧. 만났다.", "The two sides met on ⟦Thursday⟧."),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.weekday, of: info, in: pair, into: &findings)
    let isNamed = (source: namesWeekday(pair.source), target: namesWeekday(pair.target))
    guard isNamed.source || isNamed.target else { return }
    for (index, bead) in pair.alignment.beads.enumerated() {
      if isNamed.source {
        calendar(of: pair.source, in: bead.source, bead: index, pair: pair, isSource: true, into: &findings)
      }
      if isNamed.target {
        calendar(of: pair.target, in: bead.target, bead: index, pair: pair, isSource: false, into: &findings)
      }
      across(index, pair, into: &findings)
    }
  }

  private static func namesWeekday(_ document: Reading) -> Bool {
    document.facts.contains { if case .date(let date) = $0.value { date.weekday != nil } else { false } }
  }

  /// A date with its weekday beside it must be a day of the calendar.
  private static func calendar(
    of document: Reading, in segments: Range<Int>, bead: Int, pair: ReadPair, isSource: Bool,
    into findings: inout [Finding]
  ) {
    guard let range = document.range(of: segments) else { return }
    let facts = document.facts(in: range)
    var last: Fact?
    var reported = 0
    for fact in facts where reported < SuspicionLimit.faults {
      defer { last = fact }
      guard let last, case .date(let a) = last.value, case .date(let b) = fact.value,
        fact.range.start >= last.range.end, fact.range.start - last.range.end <= 3,
        let weekday = a.weekday ?? b.weekday, (a.weekday == nil) != (b.weekday == nil),
        // `5.20.(월)~22.`: what stands in parentheses belongs to the date before.
        a.weekday == nil || !last.qualifiers.contains(.parenthesised) || fact.qualifiers.contains(.parenthesised),
        let day = impossibleDay(
          a.weekday == nil ? a : b, weekday: weekday, in: document, before: fact.range.start, date: pair.date)
      else { continue }
      let weekdayFact = a.weekday == nil ? fact : last
      let isReported = pair.facts.conflicts(of: bead).contains { conflict in
        FactCategory.of(conflict) == .weekday
          && (isSource ? conflict.source : conflict.target).fact.range == weekdayFact.range
      }
      if isReported || isAgreed(weekday, of: a.weekday == nil ? a : b, bead: bead, in: pair, isSource: isSource) {
        continue
      }
      reported += 1
      let place = document.place(
        TextRange(last.range.start, fact.range.end), value: "\(day) \(DateValue(weekday: weekday))")
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.95,
          message: "\(day) was a \(DateWords.weekday(day.weekday)), not a \(DateWords.weekday(weekday))",
          source: isSource ? place : nil, target: isSource ? nil : place))
    }
  }

  /// Whether the other side names the weekday, too, where no year is written by which it could be wrong.
  private static func isAgreed(_ weekday: Int, of date: DateValue, bead: Int, in pair: ReadPair, isSource: Bool) -> Bool
  {
    guard date.year == nil else { return false }
    let (other, segments) =
      isSource
      ? (pair.target, pair.alignment.beads[bead].target) : (pair.source, pair.alignment.beads[bead].source)
    guard let range = other.range(of: segments) else { return false }
    return other.facts(in: range).contains { fact in
      if case .date(let value) = fact.value { value.weekday == weekday } else { false }
    }
  }

  /// `5.24.` in the one language, `on Thursday` in the other, which must be the weekday of that day.
  private static func across(_ bead: Int, _ pair: ReadPair, into findings: inout [Finding]) {
    let sides = [pair.facts.sourceOnly, pair.facts.targetOnly].map { FactPairing.atoms($0, of: bead) }
    for (side, other) in [(0, 1), (1, 0)] {
      let days = sides[side].filter { $0.part == .day }
      let weekdays = sides[other].filter { $0.part == .weekday }
      guard days.count == 1, weekdays.count == 1, !sides[other].contains(where: { $0.part == .day }),
        let date = days[0].date, let weekday = weekdays[0].date?.weekday,
        days[0].fact.qualifiers.union(weekdays[0].fact.qualifiers).isDisjoint(with: [.localTime, .koreanTime])
      else { continue }
      let documents = [pair.source, pair.target]
      guard
        let day = impossibleDay(
          date, weekday: weekday, in: documents[side], before: days[0].fact.range.start, date: pair.date)
      else { continue }
      let dayPlace = documents[side].place(days[0].fact.range, value: "\(day) \(DateValue(weekday: day.weekday))")
      let weekdayPlace = documents[other].place(weekdays[0].fact.range, value: weekdays[0].description)
      let saidDay = dayPlace.said(as: "\(day) \(DateWords.weekday(day.weekday))")
      let saidWeekday = weekdayPlace.said(as: weekdays[0].words)
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.75,
          message: FactCategory.weekday.difference(
            side == 0 ? saidDay : saidWeekday, side == 0 ? saidWeekday : saidDay),
          source: side == 0 ? dayPlace : weekdayPlace, target: side == 0 ? weekdayPlace : dayPlace))
    }
  }

  /// The day that a date without the given weekday means: `nil` where some year it may mean has that weekday.
  ///
  /// A year that is not written is the last one written before in the text, or the one nearest to the document's date.
  private static func impossibleDay(
    _ value: DateValue, weekday: Int, in document: Reading, before offset: Int, date: CalendarDate?
  ) -> CalendarDate? {
    guard let month = value.month, let day = value.day else { return nil }
    if let year = value.year {
      return CalendarDate(year: year, month: month, day: day).flatMap { $0.weekday == weekday ? nil : $0 }
    }
    func days(_ years: [Int?]) -> [CalendarDate] {
      years.compactMap { $0 }.compactMap { CalendarDate(year: $0, month: month, day: day) }
    }
    // A year alone may be a target or history: it can excuse a weekday, and not make it wrong.
    let known = days([
      date.map { WrittenYears.nearest(month: month, day: day, to: $0) },
      WrittenYears.lastOfDay(in: document, before: offset),
    ])
    let excusing = days([WrittenYears.last(in: document, before: offset)])
    return (known + excusing).contains { $0.weekday == weekday } ? nil : known.first
  }
}
