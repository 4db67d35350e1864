import BilingualFacts
import BilingualText
import Testing

@testable import BilingualAlign

/// Numbers whose scale stands behind a word: `10여만`, `four and a half million`, `$5 to 10 million`, `half a dozen`.
@Suite struct SplitNumberTests {
  private func values(_ text: String, _ language: Language) -> String {
    let bytes = Array(text.utf8)
    return FactReader(language: language).read(bytes, range: TextRange(0, bytes.count)).map { fact in
      (fact.qualifiers.contains(.approximate) ? "~" : "") + fact.value.description
    }.joined(separator: " | ")
  }

  @Test(arguments: [
    ("10여만 명이 모였다", "~100000"), ("3천여만 원을 모았다", "~30000000 KRW"), ("2천여 명", "~2000"), ("120여억 원", "~12000000000 KRW"),
  ])
  func korean(_ text: String, _ expected: String) { #expect(values(text, .korean) == expected) }

  @Test(arguments: [
    ("four and a half million people", "4500000"), ("five and a half million people", "5500000"),
    ("two and a half hours", "2.5 hour"), ("half a dozen teams", "6"), ("half a million people", "500000"),
    ("$5 to 10 million", "5000000 USD | 10000000 USD"), ("$5-10 million", "5000000 USD | 10000000 USD"),
    ("at 5 km per hour", "5 kilometrePerHour"), ("5 km² of land", "5 squareKilometre"),
  ])
  func english(_ text: String, _ expected: String) { #expect(values(text, .english) == expected) }
}
