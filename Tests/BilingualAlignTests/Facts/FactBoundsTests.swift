import BilingualFacts
import BilingualText
import Testing

@testable import BilingualAlign

/// Where one reading ends and another begins: the last hour of a day, the year at which a century turns, the largest denominator.
@Suite struct FactBoundsTests {
  private func values(_ text: String, _ language: Language) -> String {
    let bytes = Array(text.utf8)
    return FactReader(language: language, date: CalendarDate(iso8601: "2024-05-10"))
      .read(bytes, range: TextRange(0, bytes.count)).map { $0.value.description }.joined(separator: " | ")
  }

  @Test(arguments: [
    ("24시에", "24:00"), ("25시에", ""), ("49. 7. 1. 개정", "2049-07-01"), ("50. 7. 1. 개정", "1950-07-01"),
    ("2024. 4. 15.~4. 17.", "2024-04-15 | 2024-04-17"), ("1조 2천억 원", "1200000000000 KRW"),
  ])
  func korean(_ text: String, _ expected: String) { #expect(values(text, .korean) == expected) }

  @Test(arguments: [
    ("on 7/1/49", "2049-07-01"), ("on 7/1/50", "1950-07-01"), ("3/10 of them", "3/10"), ("3/11 of them", "3 | 11"),
    ("in 2H 2024", "half 2 | 2024"), ("in 3H 2024", "3 | 2024"), ("between 5 and 6 days", "5 day | 6 day"),
  ])
  func english(_ text: String, _ expected: String) { #expect(values(text, .english) == expected) }
}
