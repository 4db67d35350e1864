import BilingualFacts
import BilingualText
import Testing

@testable import BilingualAlign

/// Every fact of some hundred phrases, as the tables in `Facts/Readings` have them: the text in brackets, the kind, the value,
/// how it was said and, where it rests on words, on what.
@Suite struct FactReadingsTests {
  static let koreanTables = ["numbers", "numbers-more", "dates", "dates-more", "times", "units", "units-more"]
  static let englishTables = koreanTables + ["times-more"]

  @Test(arguments: koreanTables) func korean(_ name: String) throws {
    try GoldenTable("Facts/Readings/korean-" + name).check { Self.facts(in: $0, .korean) }
  }

  @Test(arguments: englishTables) func english(_ name: String) throws {
    try GoldenTable("Facts/Readings/english-" + name).check { Self.facts(in: $0, .english) }
  }

  /// Between other figures, from which a semicolon parts it, a phrase says what it says alone.
  @Test(arguments: koreanTables) func koreanInContext(_ name: String) throws {
    try compareInContext("Facts/Readings/korean-" + name, "8건; ", "; 9건", .korean)
  }

  @Test(arguments: englishTables) func englishInContext(_ name: String) throws {
    try compareInContext("Facts/Readings/english-" + name, "8 days; ", "; 9 days", .english)
  }

  private func compareInContext(
    _ table: String, _ before: String, _ after: String, _ language: Language
  ) throws {
    for phrase in try GoldenTable(table).inputs() where !Self.dependent.contains(phrase) {
      let parts = [before, phrase, after].map { Self.facts(in: $0, language) }.filter { !$0.isEmpty }
      #expect(
        Self.facts(in: before + phrase + after, language) == parts.joined(separator: "; "), "\(phrase)")
    }
  }

  /// Phrases that only mean what they mean where a text begins, and those that what stands beside them changes.
  private static let dependent: Set<String> = [
    "(1) 3건", "(1) one", "(1) to hold 3 meetings", "1. 3건을 논의", "1. One", "1.2.3.4.5", "1/3 이상", "10. Ten people",
    "12) 5 items", "12. 5건", "20명 안팎", "3) 5건", "300명 가량", "30명 내외", "3시쯤", "40명 정도", "5개 남짓", "7. 3국 정상",
    "7. The three leaders", "://", "the eighth lunar month", "오전 9시 KST", "음력 설", "한국시간 16일", "현지시간 15일 오후 3시",
  ]

  /// What is no value, though the next lesser one is.
  @Test(
    arguments: [
      ("the third half", "half 3", .english), ("the fifth quarter", "Q5", .english), ("5/4분기", "Q5", .korean),
      ("0/4분기", "Q0", .korean), ("FY1899", "1899", .english), ("2460 GMT", "24:60", .english),
      ("10:60", "10:60", .korean), ("10:60", "10:60", .english), ("4/32(월)", "????-04-32", .korean),
      ("2024-02-30", "2024-02-30", .korean), ("2024-02-30", "2024-02-30", .english),
    ] as [(String, String, Language)])
  func readsNot(_ phrase: String, _ value: String, _ language: Language) {
    let facts = Self.facts(in: phrase, language)
    #expect(!facts.contains(" \(value)"), "\(facts)")
  }

  /// What is read in a phrase of a text of 10 May 2024, a Friday.
  private static func facts(in phrase: String, _ language: Language) -> String {
    let bytes = Array(phrase.utf8)
    let reader = FactReader(language: language, date: CalendarDate(iso8601: "2024-05-10"))
    return reader.read(bytes, range: TextRange(0, bytes.count)).map { fact in
      var words = ["[\(String(decoding: bytes[fact.range.start..<fact.range.end], as: UTF8.self))]"]
      words += [fact.kind, fact.description] + qualifiers.filter { fact.qualifiers.contains($0.0) }.map(\.1)
      if fact.evidence != .digits { words.append("\(fact.evidence)") }
      return words.joined(separator: " ")
    }.joined(separator: "; ")
  }

  private static let qualifiers: [(Fact.Qualifiers, String)] = [
    (.approximate, "approximate"), (.lowerBound, "lower"), (.upperBound, "upper"), (.rangeStart, "from"),
    (.rangeEnd, "to"), (.localTime, "local"), (.koreanTime, "korean-time"), (.americanTime, "american"),
    (.beforeNoon, "before-noon"), (.parenthesised, "parenthesised"), (.dayOrDays, "day-or-days"), (.listed, "listed"),
    (.resolved, "resolved"), (.derived, "derived"), (.implied, "implied"), (.onlyOrScale, "only-or-scale"),
    (.lunar, "lunar"), (.named, "named"), (.unsure, "unsure"), (.openSign, "open-sign"), (.rate, "rate"),
    (.party, "party"),
  ]
}
