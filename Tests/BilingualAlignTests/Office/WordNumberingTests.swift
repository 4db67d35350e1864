import BilingualAlign
import Testing

@testable import BilingualOffice

private typealias F = DOCXFixture

@Suite struct WordNumberingTests {
  private func markers(_ body: String, _ numbering: String, styles: String = "") throws -> [String] {
    try rendition(DOCXFixture(body: body, styles: styles, numbering: numbering).bytes).paragraphs.map {
      $0.marker ?? ""
    }
  }

  @Test func countsLevels() throws {
    let list = F.list(
      0,
      F.level(0, "upperRoman", "%1.") + F.level(1, "ganada", "%2)", start: 2) + F.level(2, "decimal", "%1.%2.%3")
        + F.level(3, "decimal", "%1.%4", "<w:isLgl/>") + F.level(4, "bullet", "\u{F0B7}"))
    let body = [0, 1, 1, 0, 2, 2, 1, 3, 4].map { F.item("가", 1, $0) }.joined()
    #expect(
      try markers(body, list + F.use(1, of: 0))
        == ["I.", "나)", "다)", "II.", "II.나.1", "II.나.2", "다)", "2.1", "\u{2022}"])
  }

  /// Uses of one list count on together, unless one names its start; that counts once.
  @Test func startsUsesAnew() throws {
    let lists =
      F.list(0, F.level(0, "decimal", "%1.") + F.level(1, "lowerLetter", "%2.")) + F.use(1, of: 0) + F.use(2, of: 0)
      + F.use(3, of: 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")
      + F.use(4, of: 0, "<w:lvlOverride w:ilvl=\"0\">\(F.level(0, "decimal", "(%1)"))</w:lvlOverride>")
    let body = [1, 2, 3, 3, 1, 4].map { F.item("가", $0) }.joined()
    #expect(try markers(body, lists) == ["1.", "2.", "5.", "6.", "7.", "(8)"])
  }

  /// An empty paragraph has a number, too; one that is taken out of its list has none.
  @Test func countsEmptyParagraphs() throws {
    let body = F.item("가", 1) + F.item("", 1) + F.item("나", 1) + F.p("다", F.numPr(0)) + F.item("라", 9)
    #expect(try markers(body, F.list(0, F.level(0, "decimal", "%1.")) + F.use(1, of: 0)) == ["1.", "3.", "", ""])
  }

  @Test func findsListsThroughStyles() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:name w:val=\"heading 1\"/><w:pPr>\(F.numPr(1))</w:pPr></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"h2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"h1\"/><w:pPr>"
      + "<w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      + "<w:style w:type=\"numbering\" w:styleId=\"n\"><w:name w:val=\"n\"/><w:pPr>\(F.numPr(2))</w:pPr></w:style>"
    let lists =
      F.list(0, "<w:numStyleLink w:val=\"n\"/>")
      + F.list(
        1,
        F.level(0, "decimal", "제%1장") + F.level(1, "decimal", "%1-%2", "<w:pStyle w:val=\"h2\"/>"))
      + F.use(1, of: 0) + F.use(2, of: 1)
    func p(_ style: String) -> String { F.p("가", "<w:pStyle w:val=\"\(style)\"/>") }
    #expect(
      try markers(p("h1") + p("h2") + p("h2") + p("h1") + p("h2"), lists, styles: styles) == [
        "제1장", "1-1", "1-2", "제2장", "2-1",
      ])
    // A numbering style that leads back to itself.
    let round = F.list(0, "<w:numStyleLink w:val=\"n\"/>") + F.use(1, of: 0) + F.use(2, of: 0)
    #expect(try markers(p("h1"), round, styles: styles) == [""])
  }

  @Test func restartsWhereItIsTold() throws {
    let list = F.list(
      0,
      F.level(0, "decimal", "%1.") + F.level(1, "decimal", "%2)", "<w:lvlRestart w:val=\"0\"/>")
        + F.level(2, "decimal", "(%3)", "<w:lvlRestart w:val=\"1\"/>"))
    let body = [0, 1, 2, 1, 2, 0, 1, 2].map { F.item("가", 1, $0) }.joined()
    #expect(try markers(body, list + F.use(1, of: 0)) == ["1.", "1)", "(1)", "2)", "(2)", "2.", "3)", "(1)"])
  }
}
