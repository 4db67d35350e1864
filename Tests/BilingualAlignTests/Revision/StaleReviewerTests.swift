import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualDocuments
@testable import BilingualRevision
@testable import BilingualTerms
@testable import BilingualText

@Suite struct StaleReviewerTests {
  static func file(_ text: String, _ path: String) -> SourceFile { SourceFile(path: path, bytes: Array(text.utf8)) }

  private static func review(_ old: String, _ new: String, _ english: String) throws -> Review {
    try StaleReviewer(Reviewer()).review(
      old: file(old, "old.txt"), new: file(new, "ko.txt"), target: file(english, "en.txt"))
  }

  private static let old = """
    정부는 3월 15일 서울에서 국제회의를 열었다.

    회의에는 각국 대표 120명이 참석하였다.

    양측은 경제 현안을 폭넓게 협의하였다.

    다음 회의는 부산에서 열린다.
    """

  private static let english = """
    The government held an international conference in Seoul on March 15.

    120 representatives of various countries attended the conference.

    The two sides discussed economic issues extensively.

    The next conference will be held in Busan.
    """

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Texts of the original, and what stands in their place.
    var original: [(String, String)] = []
    var translation: [(String, String)] = []
    /// `state` or `state updated` of each sentence that is not the same.
    let states: [String]
    /// `check severity` of each finding.
    let findings: [String]

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "nothing", states: [], findings: []),
    Case(name: "a date", original: [("15일", "16일")], states: ["facts"], findings: ["stale-fact error"]),
    Case(
      name: "a date that the translation has", original: [("15일", "16일")], translation: [("March 15", "March 16")],
      states: ["facts updated"], findings: []),
    Case(name: "a figure", original: [("120명", "130명")], states: ["facts"], findings: ["stale-fact error"]),
    Case(
      name: "two figures, one done", original: [("15일", "16일"), ("120명", "130명")],
      translation: [("March 15", "March 16")], states: ["facts updated", "facts"], findings: ["stale-fact error"]),
    Case(name: "a place", original: [("부산에서", "제주에서")], states: ["facts"], findings: ["stale-fact error"]),
    Case(name: "wording", original: [("폭넓게", "두루")], states: ["wording"], findings: ["stale-wording info"]),
    Case(name: "marks", original: [("현안을 폭넓게", "현안을, 폭넓게")], states: ["punctuation"], findings: []),
    Case(
      name: "a new sentence", original: [("다음 회의는", "기업 대표들은 투자 계획을 발표하였다.\n\n다음 회의는")], states: ["new"],
      findings: ["stale-new warning"]),
    Case(
      name: "a new sentence that the translation has",
      original: [("다음 회의는", "기업 대표들은 투자 계획을 발표하였다.\n\n다음 회의는")],
      translation: [("The next", "Company representatives announced their investment plans.\n\nThe next")],
      states: ["new updated"], findings: []),
    Case(
      name: "a removed sentence", original: [("\n\n양측은 경제 현안을 폭넓게 협의하였다.", "")], states: ["removed"],
      findings: ["stale-removed warning"]),
    Case(
      name: "a removed sentence that the translation lacks", original: [("\n\n양측은 경제 현안을 폭넓게 협의하였다.", "")],
      translation: [("\n\nThe two sides discussed economic issues extensively.", "")], states: ["removed updated"],
      findings: []),
  ]

  @Test(arguments: cases) func saysWhatHasChanged(_ test: Case) throws {
    let new = test.original.reduce(Self.old) { $0.replacing($1.0, with: $1.1) }
    let english = test.translation.reduce(Self.english) { $0.replacing($1.0, with: $1.1) }
    let review = try Self.review(Self.old, new, english)
    let sentences = try #require(review.earlier?.sentences)
    let states = sentences.filter { $0.state != .same }.map { $0.state.rawValue + ($0.isUpdated ? " updated" : "") }
    #expect(states == test.states)
    #expect(review.findings.map { "\($0.check) \($0.severity)" } == test.findings)
  }

  /// A finding names the value before, now and in the translation, and points at all three.
  @Test func aFindingShowsTheValues() throws {
    let review = try Self.review(Self.old, Self.old.replacing("15일", with: "16일"), Self.english)
    let finding = try #require(review.findings.first)
    #expect(
      finding.message
        == "the original now says “3월 16일” = March 16 instead of “3월 15일” = March 15; the translation still says “March 15”"
    )
    #expect([finding.old?.text, finding.source?.text, finding.target?.text] == ["3월 15일", "3월 16일", "March 15"])
    let located = try #require(review.located().findings.first)
    #expect(located.old?.location == "old.txt:1:5")
  }

  /// Figures that changed their places are the same set, and another statement.
  @Test func exchangedFiguresAreAChange() throws {
    let (old, new) = ("수출은 5억 달러, 수입은 7억 달러였다.", "수출은 7억 달러, 수입은 5억 달러였다.")
    let english = "Exports were $500 million and imports $700 million."
    #expect(try Self.review(old, new, english).findings.map(\.check) == ["stale-fact"])
    let turned = "Exports were $700 million and imports $500 million."
    #expect(try Self.review(old, new, turned).findings.map(\.check) == [])
  }

  /// 2만 3천여 may be rounded from 23,200; the two versions do not say the same all the same.
  @Test func aRoundedValueIsAnotherOne() throws {
    let review = try Self.review(
      "근로자 2만 3천여 명이 참가하였다.", "근로자 2만 4천여 명이 참가하였다.", "Some 23,000 workers took part.")
    #expect(review.findings.map(\.check) == ["stale-fact"])
  }

  @Test func namesAreCompared() throws {
    let (old, new) = ("박지훈 외교부 장관은 협력을 강조하였다.", "윤지혜 외교부 장관은 협력을 강조하였다.")
    let review = try Self.review(old, new, "Minister of Foreign Affairs Park Ji-hoon stressed cooperation.")
    #expect(
      review.findings.map(\.message) == [
        "the original now says “윤지혜” instead of “박지훈”; the translation still says “Park Ji-hoon”"
      ])
    let done = try Self.review(old, new, "Minister of Foreign Affairs Yoon Ji-hye stressed cooperation.")
    #expect(done.findings.isEmpty)
  }

  /// Who or what changed is named, and nothing else is marked, in none of the three texts.
  @Test(arguments: [
    ("박지훈 외교부 장관은 국제협력을 강조하였다.", "윤지혜 외교부 장관은 국제협력을 강조하였다.", "박지훈", "윤지혜", "Park Ji-hoon", Severity.error),
    ("박지훈 외교부 장관은 국제협력을 강조하였다.", "박지훈 외교부 차관은 국제협력을 강조하였다.", "장관", "차관", "Minister", .warning),
  ])
  func onlyWhatChangedIsMarked(
    _ old: String, _ new: String, _ was: String, _ now: String, _ kept: String, _ severity: Severity
  ) throws {
    let review = try Self.review(
      old, new, "Minister Park Ji-hoon of Foreign Affairs stressed international cooperation.")
    let finding = try #require(review.findings.first)
    #expect(review.findings.count == 1)
    #expect(finding.check == "stale-fact" && finding.severity == severity)
    #expect(
      finding.message == "the original now says “\(now)” instead of “\(was)”; the translation still says “\(kept)”")
    #expect([finding.old?.text, finding.source?.text, finding.target?.text] == [was, now, kept])
    let done = kept == "Minister" ? "Vice Minister Park Ji-hoon" : "Minister Yoon Ji-hye"
    let followed = try Self.review(old, new, "\(done) of Foreign Affairs stressed international cooperation.")
    #expect(followed.findings.isEmpty, "\(followed.findings.map(\.message))")
  }

  /// A person whom the glossary knows is told once, as a person.
  @Test func aPersonOfTheGlossaryIsAName() throws {
    var reviewer = Reviewer()
    let terms = """
      id\tko\ten\tcategory
      P1\t이준일\tLee Jun-il\tperson
      P2\t전영희\tChun Young-hee\tperson

      """
    reviewer.termbase = Termbase(try GlossaryTSV.concepts(Array(terms.utf8), path: "terms"))
    let (old, new) = ("이준일 한반도정책국장이 회담에 참석하였다.", "전영희 평화외교기획단장이 회담에 참석하였다.")
    let review = try StaleReviewer(reviewer).review(
      old: Self.file(old, "old.txt"), new: Self.file(new, "ko.txt"),
      target: Self.file("Director-General Lee Jun-il attended the talks.", "en.txt"))
    let names = review.findings.filter { $0.message.contains("전영희") }
    #expect(
      names.map(\.message) == ["the original now says “전영희” instead of “이준일”; the translation still says “Lee Jun-il”"])
    #expect(names.map(\.severity) == [.error])
  }

  @Test func unrelatedTextsAreRefused() throws {
    #expect(throws: StaleReviewer.Failure.unrelated(old: "old.txt", new: "ko.txt", percent: 0)) {
      try Self.review("나무를 심는 방법을 알아보자.", Self.old, Self.english)
    }
    #expect(throws: StaleReviewer.Failure.pair(.swapped(source: "ko.txt", target: "en.txt"))) {
      try Self.review(Self.old, Self.english, Self.old)
    }
  }

  /// A translation of another text follows nothing, whatever has changed.
  @Test(arguments: ["폭넓게", "두루"]) func anUnrelatedTranslationIsRefused(_ word: String) throws {
    let other = """
      Plant the trees in spring, once the soil of the garden is no longer frozen.

      Dig a hole twice as wide as the roots, and water it daily for some weeks.
      """
    let korean = """
      정부는 지난주 서울에서 국제회의를 개최하여 기업의 투자 계획을 발표하였다.

      양측은 경제 현안과 무역 협정을 \(word) 협의하고 공동성명을 채택하였다.
      """
    do {
      let review = try Self.review(korean.replacing(word, with: "폭넓게"), korean, other)
      Issue.record("\(review.findings.map(\.message))")
    } catch let error as StaleReviewer.Failure {
      #expect(error.path == "en.txt")
      #expect(error.reason.hasPrefix("this is no translation of ko.txt: "))
    }
    let right = """
      Last week the government held an international conference in Seoul and announced investment plans of companies.

      The two sides discussed economic issues and trade agreements and adopted a joint statement.
      """
    #expect(try Self.review(korean, korean, right).findings.isEmpty)
  }

  @Test func checksThatAreOffSayNothing() throws {
    let reviewer = StaleReviewer(Reviewer(), checks: ["stale-fact"])
    let new = Self.old.replacing("폭넓게", with: "두루")
    let review = try reviewer.review(
      old: Self.file(Self.old, "old.txt"), new: Self.file(new, "ko.txt"), target: Self.file(Self.english, "en.txt"))
    #expect(review.findings.isEmpty)
  }

  /// The page shows the version before, the original and the translation; JSON lists the sentences.
  @Test func reportsShowThreeTexts() throws {
    let review = try Self.review(Self.old, Self.old.replacing("15일", with: "16일"), Self.english)
    let document = review.located()
    let context = ReportContext(signature: ToolSignature(), checks: StaleChecks.all)
    func text(_ format: ReportFormat) throws -> String {
      var report = format.report(context)
      return report.add(document, of: review) + String(decoding: try report.finished(), as: UTF8.self)
    }
    let page = try text(.html)
    #expect(page.contains("<section class=\"pair three\""))
    #expect(page.contains("<b class=\"state\">facts</b> 정부는 <mark class=\"error\" data-f=\"1-1\">3월 15일</mark> 서울에서"))
    let json = try text(.json)
    #expect(json.contains("\"state\": \"facts\",\n          \"moved\": false,\n          \"updated\": false,"))
    #expect(json.contains("\"old\": {\n        \"path\": \"old.txt\",\n        \"line\": 1,"))
    #expect(try text(.sarif).contains("\"ruleId\": \"stale-fact\""))
    #expect(try text(.line).hasPrefix("en.txt:1:61: error: the original now says “3월 16일”"))
  }
}
