import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualRevision

/// What changes beside the sentences: front matter, and the division into paragraphs.
@Suite struct StaleFieldsTests {
  private static func review(_ old: String, _ new: String, _ english: String) throws -> Review {
    try StaleReviewer(Reviewer()).review(
      old: StaleReviewerTests.file(old, "old.md"), new: StaleReviewerTests.file(new, "ko.md"),
      target: StaleReviewerTests.file(english, "en.md"))
  }

  private static func korean(_ fields: String) -> String { "---\n\(fields)\n---\n\n회의는 3월 3일에 열린다.\n" }
  private static func english(_ fields: String) -> String {
    "---\n\(fields)\n---\n\nThe meeting will be held on March 3.\n"
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let english: String
    let findings: [String]

    var testDescription: String { "\(old) → \(new)" }
  }

  static let cases = [
    Case(
      old: "title: 물 포럼", new: "title: 산림 포럼", english: "title: Water Forum",
      findings: ["stale-wording info: the wording of the original has changed from “물” to “산림”"]),
    Case(old: "title: \"물 포럼\"", new: "title: 물 포럼", english: "title: Water Forum", findings: []),
    Case(
      old: "date: 2024-04-15", new: "date: 2024-04-16", english: "date: 2024-04-15",
      findings: [
        "stale-fact warning: date: the original now says “2024-04-16” instead of “2024-04-15”; the translation still says “2024-04-15”"
      ]),
    Case(old: "date: 2024-04-15", new: "date: 2024-04-16", english: "date: April 16, 2024", findings: []),
    Case(
      old: "date: 2024-04-15", new: "date: 2024-04-16", english: "date: April 15, 2024",
      findings: [
        "stale-fact warning: date: the original now says “2024-04-16” instead of “2024-04-15”; the translation still says “April 15, 2024”"
      ]),
    Case(
      old: "title: 제3차 회의", new: "title: 제4차 회의", english: "title: The 3rd Meeting",
      findings: [
        "stale-fact error: the original now says “제4차” = 4th instead of “제3차” = 3rd; the translation still says “3rd”"
      ]),
    Case(
      old: "tags:\n  - 물\n  - 강", new: "tags:\n  - 물\n  - 산", english: "tags:\n  - water\n  - river",
      findings: [
        "stale-new info: this sentence is new in the original and not in the translation yet; it belongs after “river”"
      ]),
    Case(
      old: "title: 물 포럼", new: "title: 물 포럼\ndescription: 물에 관한 회의", english: "title: Water Forum",
      findings: [
        "stale-new warning: this sentence is new in the original and not in the translation yet; it belongs after “Water Forum”"
      ]),
    Case(
      old: "title: 물 포럼\ndraft: yes", new: "title: 물 포럼", english: "title: Water Forum\ndraft: yes",
      findings: ["stale-fact warning: draft: “yes” is no longer in the original; the translation still says “yes”"]),
  ]

  @Test(arguments: cases) func aFieldIsNamed(_ test: Case) throws {
    let review = try Self.review(Self.korean(test.old), Self.korean(test.new), Self.english(test.english))
    #expect(review.findings.map { "\($0.check) \($0.severity): \($0.message)" } == test.findings)
  }

  /// Fields are compared where sentences changed, too, and stand behind their findings.
  @Test func fieldsStandBesideSentences() throws {
    let review = try Self.review(
      Self.korean("date: 2024-04-15"), Self.korean("date: 2024-04-16").replacing("3일", with: "4일"),
      Self.english("date: 2024-04-15"))
    #expect(review.findings.map(\.severity) == [.error, .warning])
    let field = try #require(review.located().findings.last)
    #expect(
      [field.old?.location, field.source?.location, field.target?.location] == ["old.md:2:7", "ko.md:2:7", "en.md:2:7"])
  }

  @Test(arguments: [
    ("회의는 3월 3일에 열린다. 장관이 참석하였다.", EarlierText.Frame.divided),
    ("## 회의는 3월 3일에 열린다.\n\n장관이 참석하였다.", .divided),
    ("회의는 3월 3일에 열린다.\n\n장관이 참석하였다.", .same),
  ])
  func paragraphsThatWereJoinedAreSeen(_ new: String, _ frame: EarlierText.Frame) throws {
    let review = try Self.review(
      "회의는 3월 3일에 열린다.\n\n장관이 참석하였다.", new, "The meeting will be held on March 3.\n\nThe minister attended.")
    #expect(review.earlier?.frame == frame)
    #expect(review.earlier?.sentences.allSatisfy { [.same, .punctuation].contains($0.state) } == true)
    #expect(review.findings.isEmpty)
  }
}
