import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualRevision

/// Values that a translation still has, however they changed: exchanged, shifted, beside others, in sentences that were joined.
@Suite struct StaleValuesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let english: String
    /// `severity: message` of each finding.
    let findings: [String]
    /// The translation once it has followed.
    var done: String?

    var testDescription: String { name }
  }

  private static func review(_ old: String, _ new: String, _ english: String) throws -> Review {
    try StaleReviewer(Reviewer()).review(
      old: StaleReviewerTests.file(old, "old.txt"), new: StaleReviewerTests.file(new, "ko.txt"),
      target: StaleReviewerTests.file(english, "en.txt"))
  }

  private static let days = "회의는 3일에 열린다. 설명회는 5일에 열린다."
  private static let englishDays = "The meeting will be held on the 3rd. The briefing will be held on the 5th."

  static let cases = [
    Case(
      name: "days exchanged between neighbours", old: days, new: "회의는 5일에 열린다. 설명회는 3일에 열린다.", english: englishDays,
      findings: [
        "error: the original now says “5일” = the 5th instead of “3일” = the 3rd; the translation still says “3rd”",
        "error: the original now says “3일” = the 3rd instead of “5일” = the 5th; the translation still says “5th”",
      ], done: "The meeting will be held on the 5th. The briefing will be held on the 3rd."),
    Case(
      name: "days shifted between neighbours", old: days, new: "회의는 5일에 열린다. 설명회는 7일에 열린다.", english: englishDays,
      findings: [
        "error: the original now says “5일” = the 5th instead of “3일” = the 3rd; the translation still says “3rd”",
        "error: the original now says “7일” = the 7th instead of “5일” = the 5th; the translation still says “5th”",
      ], done: "The meeting will be held on the 5th. The briefing will be held on the 7th."),
    Case(
      name: "items of a list", old: "- 3일 개막식\n- 5일 폐막식", new: "- 5일 개막식\n- 3일 폐막식",
      english: "- Opening ceremony on the 3rd\n- Closing ceremony on the 5th",
      findings: [
        "error: the original now says “5일” = the 5th instead of “3일” = the 3rd; the translation still says “3rd”",
        "error: the original now says “3일” = the 3rd instead of “5일” = the 5th; the translation still says “5th”",
      ], done: "- Opening ceremony on the 5th\n- Closing ceremony on the 3rd"),
    Case(
      name: "a range that was shifted", old: "회의는 3일부터 5일까지 열린다.", new: "회의는 5일부터 7일까지 열린다.",
      english: "The meeting will be held from the 3rd to the 5th.",
      findings: [
        "error: the original now says “5일” = the 5th instead of “3일” = the 3rd; the translation still says “3rd”",
        "error: the original now says “7일” = the 7th instead of “5일” = the 5th; the translation still says “5th”",
      ], done: "The meeting will be held from the 5th to the 7th."),
    Case(
      name: "amounts that were shifted", old: "수출은 5억 달러, 수입은 7억 달러였다.", new: "수출은 7억 달러, 수입은 9억 달러였다.",
      english: "Exports were $500 million and imports $700 million.",
      findings: [
        "error: the original now says “7억 달러” = 700,000,000 USD instead of “5억 달러” = 500,000,000 USD; the translation still says “$500 million” = 500,000,000 USD",
        "error: the original now says “9억 달러” = 900,000,000 USD instead of “7억 달러” = 700,000,000 USD; the translation still says “$700 million” = 700,000,000 USD",
      ], done: "Exports were $700 million and imports $900 million."),
    Case(
      name: "days exchanged in a sentence", old: "회의는 3일에 서울에서, 5일에 부산에서 열린다.", new: "회의는 5일에 서울에서, 3일에 부산에서 열린다.",
      english: "The meeting will be held on the 3rd in Seoul and on the 5th in Busan.",
      findings: [
        "error: the values “3일”, “5일” have changed places in the original; the translation has them as before"
      ],
      done: "The meeting will be held on the 5th in Seoul and on the 3rd in Busan."),
    Case(
      name: "days exchanged with other particles", old: "개막식은 3일, 폐막식은 5일에 열린다.", new: "개막식은 5일에, 폐막식은 3일에 열린다.",
      english: "The opening ceremony is on the 3rd, the closing ceremony on the 5th.",
      findings: [
        "error: the values “3일”, “5일” have changed places in the original; the translation has them as before"
      ],
      done: "The opening ceremony is on the 5th, the closing ceremony on the 3rd."),
    Case(
      name: "ranks exchanged between two people", old: "김민수 과장과 박지훈 국장이 참석하였다.", new: "김민수 국장과 박지훈 과장이 참석하였다.",
      english: "Director Kim Min-su and Director-General Park Ji-hoon attended.",
      findings: [
        "info: the original now says “국장” instead of “과장”; “Director” in the translation fits both",
        "warning: the original now says “과장” instead of “국장”; the translation still says “Director-General”",
      ]),
    Case(
      name: "a country beside the own one", old: "우리측은 미국과 협의하였다.", new: "우리측은 중국과 협의하였다.",
      english: "The ROK side consulted with the United States.",
      findings: [
        "error: the original now says “중국” = China instead of “미국” = United States; the translation still says “United States”"
      ],
      done: "The ROK side consulted with China."),
    Case(
      name: "a country that the translation never named", old: "우리측은 미국과 협의하였다.", new: "우리측은 중국과 협의하였다.",
      english: "The ROK side held consultations.",
      findings: [
        "warning: the original now says “중국” = China instead of “미국” = United States; the translation says neither"
      ]),
    Case(
      name: "two paragraphs that are one now", old: "행사는 서울에서 열린다.\n\n설명회는 30일간 열린다.",
      new: "행사는 서울에서 열리며, 설명회는 31일간 열린다.",
      english: "The event will be held in Seoul.\n\nThe briefing will be held for 30 days.",
      findings: [
        "error: the original now says “31일간” = 31 days instead of “30일간” = 30 days; the translation still says “30 days”"
      ]),
    Case(
      name: "a length of time that is no day", old: "처리에 30일이 걸린다.", new: "처리에 31일이 걸린다.",
      english: "Processing takes 30 days.",
      findings: ["error: the original now says “31일” instead of “30일”; the translation still says “30 days”"],
      done: "Processing takes 31 days."),
  ]

  /// A cell with a figure is the cell in its place, though the same figure stands in another one now.
  @Test func cellsKeepTheirPlaces() throws {
    func table(_ days: [String], _ rows: [String]) -> String {
      "<table>" + zip(days, rows).map { "<tr><td>\($0)</td><td>\($1)</td></tr>" }.joined() + "</table>"
    }
    func file(_ text: String, _ name: String) -> SourceFile { StaleReviewerTests.file(text, name) }
    let review = try StaleReviewer(Reviewer()).review(
      old: file(table(["3일", "5일"], ["개막식", "폐막식"]), "old.html"),
      new: file(table(["5일", "7일"], ["개막식", "폐막식"]), "ko.html"),
      target: file(table(["3rd", "5th"], ["Opening ceremony", "Closing ceremony"]), "en.html"))
    #expect(
      review.findings.map(\.message) == [
        "the original now says “5일” = the 5th instead of “3일” = the 3rd; the translation still says “3rd”",
        "the original now says “7일” = the 7th instead of “5일” = the 5th; the translation still says “5th”",
      ])
  }

  @Test(arguments: cases) func whatIsStillSaidIsFound(_ test: Case) throws {
    let review = try Self.review(test.old, test.new, test.english)
    #expect(review.findings.map { "\($0.severity): \($0.message)" } == test.findings)
    guard let done = test.done else { return }
    let followed = try Self.review(test.old, test.new, done)
    #expect(followed.findings.isEmpty, "\(followed.findings.map(\.message))")
  }

  /// Values that move together with their words say what they said.
  @Test func valuesThatMoveWithTheirWordsAreWording() throws {
    let review = try Self.review(
      "서울에서 3일, 부산에서 5일 열린다.", "부산에서 5일, 서울에서 3일 열린다.", "It will be held in Seoul on the 3rd and in Busan on the 5th.")
    #expect(review.findings.map { "\($0.check) \($0.severity)" } == ["stale-wording info"])
  }

  /// A word that renders the old rank as well as the new one proves nothing: it is shown, and does not count as done.
  @Test func aRankThatFitsBothIsNoProof() throws {
    let (old, new) = ("김민수 과장이 설명하였다.", "김민수 국장이 설명하였다.")
    let both = try Self.review(old, new, "Director Kim Min-su gave an explanation.")
    #expect(
      both.findings.map { "\($0.severity): \($0.message)" }
        == ["info: the original now says “국장” instead of “과장”; “Director” in the translation fits both"])
    #expect(both.earlier?.sentences.map(\.isUpdated) == [false])
    let done = try Self.review(old, new, "Director-General Kim Min-su gave an explanation.")
    #expect(done.findings.isEmpty && done.earlier?.sentences.map(\.isUpdated) == [true])
    let other = try Self.review(old, new.replacing("국장", with: "차관"), "Director Kim Min-su gave an explanation.")
    #expect(
      other.findings.map(\.message) == [
        "the original now says “차관” instead of “과장”; the translation still says “Director”"
      ])
  }

  /// A new item of a list is a new sentence.
  @Test(arguments: ["- ", "ㅇ ", "· ", "① "])
  func aNewItemIsAWarning(_ mark: String) throws {
    let old = "지원 내용은 다음과 같다.\n\n\(mark)주택 자금 지원\n\n\(mark)교육비 지원"
    let english = "The support is as follows.\n\n- Support for housing funds\n\n- Support for education expenses"
    for place in ["\(mark)주택 자금 지원\n\n", "\(mark)교육비 지원"] {
      let new = old.replacing(
        place, with: place.hasSuffix("\n") ? "\(place)\(mark)의료비 지원\n\n" : "\(place)\n\n\(mark)의료비 지원")
      let review = try Self.review(old, new, english)
      #expect(review.findings.map { "\($0.check) \($0.severity)" } == ["stale-new warning"], "\(place)")
    }
    let list = try Self.review("지원을 확대한다.", "지원을 확대한다.\n\n\(mark)주택 자금 지원", "Support will be expanded.")
    #expect(list.findings.map { "\($0.check) \($0.severity)" } == ["stale-new warning"])
  }
}
