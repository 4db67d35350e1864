import BilingualFacts
import BilingualText
import Testing

@testable import BilingualAlign

/// Units, numerals, ranges and signs as official texts write them.
@Suite struct FigureReadingTests {
  private func values(_ text: String, _ language: Language) -> String {
    let reader = FactReader(language: language, date: CalendarDate(iso8601: "2024-05-10"))
    let bytes = Array(text.utf8)
    return reader.read(bytes, range: TextRange(0, bytes.count)).map { $0.value.description }.joined(separator: " | ")
  }

  @Test(arguments: [
    ("기압은 940hPa이다.", "940 hectopascal"), ("전압 154kV", "154 kilovolt"), ("100Bq/kg 이하", "100 becquerel"),
    ("0.03ppm", "0.03 partPerMillion"), ("2,000cc", "2000 millilitre"), ("7000t급", "7000 tonne"),
    ("35㎍/㎥", "35 microgram"), ("22 억 5 천만 명", "2250000000"), ("370 억 달러", "37000000000 USD"),
    ("이백삼십육만 칠천이백구십오 명", "2367295"), ("三十億 원", "3000000000 KRW"), ("1 234 567명", "1234567"),
    ("1천 640만 달러", "16400000 USD"), ("십일만삼천삼백팔십육 명", "113386"), ("수 천명", "10^3"),
    ("2023~24년", "2023 | 2024"), ("-12~-3도", "-12 degree | -3 degree"), ("3분의 1만", "1/3"),
    ("1000~5000명", "1000 | 5000"), ("2024. 9. 30.(월) ~ 10. 2.(수)", "2024-09-30 | Monday | 2024-10-02 | Wednesday"),
    ("9월 30일~10월 2일", "????-09-30 | ????-10-02"), ("2024-03-05", "2024-03-05"), ("3사분기", "Q3"), ("2Q24", "Q2 | 2024"),
    ("1억 2천만 호주 달러", "120000000 AUD"), ("성장률은 -0.3%", "-0.3%"), ("△1.2%", "-1.2%"), ("두 시나리오", "2"),
    ("열등감", ""), ("시속 19km", "19 kilometrePerHour"), ("배럴당 109달러", "1 barrel | 109 USD"),
    ("2026 년 8 월 1 일", "2026-08-01"), ("오월 이십일일", "????-05-21"), ("02-3210-0404", "2-3210-0404"),
    ("2023회계연도", "2023"), ("100K 이상 투자함", "100000"), ("1M을 달성", "1000000"), ("4K", "4000"),
  ])
  func korean(_ text: String, _ expected: String) { #expect(values(text, .korean) == expected) }

  @Test(arguments: [
    ("940 hPa", "940 hectopascal"), ("35 μg/m³", "35 microgram"), ("+82-2-3210-0404", "2-3210-0404"),
    ("1430 hours", "14:30"), ("1000 hours", "1000 hour"), ("7.55am", "07:55"), ("8p.m.", "20:00"),
    ("Q3 2024", "Q3 | 2024"), ("FY24", "2024"), ("forty-second session", "#42"), ("half an hour", "0.5 hour"),
    ("the March meeting", "????-03"), ("from March to May", "????-03 | ????-05"), ("it MAY be", ""),
    ("3-4 p.m.", "15:00 | 16:00"), ("from the 13th to the 15th of July", "????-07-13 | ????-07-15"),
    ("A$5 million", "5000000 AUD"), ("1000-5000 people", "1000 | 5000"), ("two pounds of rice", "2 pound"),
    ("15 consecutive months", "15 month"), ("the 1970's", "1970s"), ("fewer than in 2019", "2019"),
    ("12-04-2019", "12 | 4 | 2019"), ("192.168.0.10", "192.168.0.10"), ("-0.3 percent", "-0.3%"),
  ])
  func english(_ text: String, _ expected: String) { #expect(values(text, .english) == expected) }

  @Test(
    arguments: [
      ("연 2회 이하", .upperBound), ("3회 이상 실시", .lowerBound), ("제2회 이사회", []), ("주 2회", []),
      ("천위안 사장", .unsure), ("5천 위안", []),
    ] as [(String, Fact.Qualifiers)])
  func boundsOfTimes(_ text: String, _ expected: Fact.Qualifiers) {
    let bytes = Array(text.utf8)
    let facts = FactReader(language: .korean).read(bytes, range: TextRange(0, bytes.count))
    #expect(facts.map(\.qualifiers) == [expected])
  }

  /// Times told from an hour, and what only looks like them.
  @Test(arguments: [
    ("at half past seven", "~07:30"), ("a quarter past eight", "~08:15"), ("a quarter to noon", "11:45"),
    ("ten past 9 in the evening", "21:10"), ("20 minutes past three", "~03:20"), ("15 minutes to 2 p.m.", "13:45"),
    ("7:56:30 pm", "19:56 | 30 second"), ("5 minutes to 3 hours", "5 minute | 3 hour"),
    ("walk 10 past 3 doors", "10 | 3"),
    ("from 7 percent in the first quarter to 5 percent", "7% | Q1 | 5%"), ("the 5 past years", "5 year"),
  ])
  func clock(_ text: String, _ expected: String) { #expect(values(text, .english) == expected) }

  @Test(arguments: [
    ("one and a quarter hours", "1.25 hour"), ("five and a quarter", "5.25"), ("twenty-one fifths", "21/5"),
    ("one hundred and three quarters", "100.75"), ("five billion and three quarters", "5750000000"),
    ("three-quarters of an hour", "0.75 hour"), ("¾ of them", "3/4"), ("2¾ cups", "2.75 cup"), ("⅓", "1/3"),
    ("a fifth of it", "1/5"), ("6/9 of them", "2/3"), ("a fifth man", "#5"), ("the past two quarters", "6 month"),
    ("three million and one half", "3500000"), ("the second and a third man", "#2 | #3"),
  ])
  func parts(_ text: String, _ expected: String) { #expect(values(text, .english) == expected) }

  @Test(arguments: [
    ("RM 42", "42 MYR"), ("30 MUSD", "30000000 USD"), ("75 USD million", "75000000 USD"),
    ("5 lakh rupees", "500000 INR"),
    ("three crore twelve lakh", "31200000"), ("a dollar", "1 USD"), ("a $48.2 million contract", "48200000 USD"),
    ("a bit", ""), ("2 below zero", "-2 degree"), ("another hour", "1 hour"), ("15-Apr-2024", "2024-04-15"),
    ("23/Sep/2020", "2020-09-23"), ("2019-Aug-01", "2019-08-01"), ("this 15th day of March", "????-03-15"),
    ("the twenty-third day of May", "????-05-23"), ("on Friday 7/6", "Friday | ????-07-06"), ("by 22/04", "????-04-22"),
  ])
  func sumsAndDates(_ text: String, _ expected: String) { #expect(values(text, .english) == expected) }
}
