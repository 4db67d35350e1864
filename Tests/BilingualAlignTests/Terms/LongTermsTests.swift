import Testing

@testable import BilingualAlign
@testable import BilingualTerms
@testable import BilingualText

/// Terms that differ only far behind their beginning, and terms of several concepts.
@Suite struct LongTermsTests {
  private static func found(_ rows: String, _ text: String, _ language: Language) throws -> [String] {
    let base = try termbase(rows)
    return base.hits(in: text, language: language).map {
      "\(base.concepts[base.terms[$0.term].concept].place.line): \(base.term(of: $0).text)"
    }
  }

  @Test func tellsLongTermsApart() throws {
    let rows =
      "가\tcommission of maritime safety and fisheries\n나\tcommission of maritime safety and ports\n"
      + "다\tcommission of mar\n라\tcommission of ma\n"
    #expect(
      try Self.found(rows, "the commission of maritime safety and ports", .english) == [
        "3: commission of maritime safety and ports"
      ])
    #expect(
      try Self.found(rows, "the commission of maritime safety and fisheries", .english) == [
        "2: commission of maritime safety and fisheries"
      ])
    #expect(
      try Self.found(rows, "commission of mar, commission of ma", .english) == [
        "4: commission of mar", "5: commission of ma",
      ])
  }

  /// One text that names several concepts gives a hit for each, in the order of the glossary.
  @Test func namesOfSeveralConcepts() throws {
    let rows = "항만공사\tPort Authority\n항만공사\tHarbour Works\n항만\tport\n"
    #expect(try Self.found(rows, "항만공사는", .korean) == ["2: 항만공사", "3: 항만공사"])
    #expect(try Self.found("가\tx y\n나\tX Y\n", "x y", .english) == ["2: x y", "3: X Y"])
  }

  @Test func theLongestOfOverlappingTermsIsFirst() throws {
    let base = try termbase("가\tred fox\n나\tfox hunt\n다\tred fox hunt club\n라\tclub\n")
    let hits = base.hits(in: "a red fox hunt club, a fox hunt", language: .english)
    #expect(
      hits.map { "\($0.range.start)-\($0.range.end) \($0.isNested)" } == [
        "2-19 false", "2-9 true", "6-14 true", "15-19 true", "23-31 false",
      ])
  }

  /// A pattern may be as long as 1,024 bytes.
  @Test func termsHaveABound() throws {
    let word = String(repeating: "a", count: 1023)
    #expect(try Self.found("가\t\(word)b\n", "x \(word)b", .english).count == 1)
    #expect(try Self.found("가\t\(word)bc\n", "x \(word)bc", .english).isEmpty)
  }

  /// Rows that are not used by checks are not looked for.
  @Test func inactiveConceptsAreNotFound() throws {
    let rows = "ko\ten\tuse\tconfidence\n가나\tone\toff\t\n다라\ttwo\tforms\t\n마바\tthree\t\tlow\n사아\tfour\t\tmedium\n"
    #expect(try Self.found(rows, "one two three four", .english) == ["3: two", "5: four"])
  }
}
