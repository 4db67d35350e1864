import Testing

@testable import BilingualText

@Suite struct ShortenedTests {
  @Test(arguments: [
    ("배출량은 4.5% 증가하였다", 20, "배출량은 4.5% 증가하였다"), ("Emissions rose by 4.5 percent.", 19, "Emissions rose by…"),
    ("Emissions rose by 4.5 percent.", 21, "Emissions rose by 4.5…"), ("Emissions rose", 9, "Emissions…"),
    ("supercalifragilistic word", 8, "supercal…"), ("a supercalifragilistic", 12, "a supercalif…"), ("", 4, ""),
  ])
  func cutsAtTheEndOfAWord(_ text: String, _ length: Int, _ expected: String) {
    #expect(text.shortened(to: length) == expected)
  }
}
