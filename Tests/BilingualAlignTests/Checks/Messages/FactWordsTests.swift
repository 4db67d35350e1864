import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualFacts
@testable import BilingualText

/// Values as people read them, in both languages.
@Suite struct FactWordsTests {
  @Test(arguments: [
    (FactValue.ordinal(1), "1st", "제1"), (.ordinal(22), "22nd", "제22"), (.ordinal(103), "103rd", "제103"),
    (.ordinal(111), "111th", "제111"), (.half(2), "the second half", "하반기"), (.magnitude(4), "tens of thousands", "수만"),
    (.magnitude(12), "10^12", "10^12"), (.multiple(ExactNumber(2)), "2 times", "2배"),
    (.money(ExactNumber(5), .cent), "5 cents", "5센트"),
    (.duration(ExactNumber(1), .day), "1 day", "1일"),
    (.percent(ExactNumber(2), points: true), "2 percentage points", "2%p"),
    (.time(TimeValue(hour: 3, minute: 0, isHourCertain: false)), "3:00", "3:00"),
    (.time(TimeValue(hour: 15, minute: 0, isHourCertain: true)), "15:00", "15:00"),
    (.date(DateValue(yearOffset: 1)), "next year", "내년"),
    (.date(DateValue(month: 5, yearOffset: 1)), "May of next year", "내년 5월"),
    (.date(DateValue(month: 5, day: 3, yearOffset: -1)), "May 3 of last year", "작년 5월 3일"),
    (.date(DateValue(day: 3, monthOffset: 1)), "the 3rd of next month", "다음 달 3일"),
    (.date(DateValue(relativeDay: .days(-1))), "yesterday", "어제"), (.date(DateValue(weekday: 2)), "Tuesday", "화요일"),
    (.date(DateValue(yearOffset: -2)), "2 years ago", "2년 전"),
    (.date(DateValue(monthOffset: 3)), "in 3 months", "3개월 후"),
    (.date(DateValue(year: 2024, month: 4, day: 15)), "2024-04-15", "2024-04-15"),
  ])
  func values(_ row: (FactValue, String, String)) {
    #expect([Language.english, .korean].map { row.0.words.text(in: $0) } == [row.1, row.2])
  }

  /// No unit is called by the name that it has in the program.
  @Test(arguments: MeasureUnit.allCases) func unitsAreWords(_ unit: MeasureUnit) {
    for language in [Language.english, .korean] {
      let said = FactValue.measure(ExactNumber(3), unit).words.text(in: language)
      #expect(said != "3 \(unit)" || said == "3 pyeong")
    }
  }

  /// A reading is left out where it says no more than the text.
  @Test(arguments: [
    ("3rd", FactValue.ordinal(3), "“3rd”", "“3rd”(제3)"), ("제3차", .ordinal(3), "“제3차” = 3rd", "“제3차”"),
    ("first half", .half(1), "“first half”", "“first half”(상반기)"),
    ("180여 명", .number(ExactNumber(180)), "“180여 명” = 180", "“180여 명”(180)"),
  ])
  func readings(_ row: (String, FactValue, String, String)) {
    let place = Finding.Place(range: ByteRange(0, 1), text: row.0, value: row.1.description)
    let said = place.said(as: row.1.words)
    #expect([Language.english, .korean].map { said.text(in: $0) } == [row.2, row.3])
  }
}
