import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualRevision

/// Originals whose sentences have other places now: the translation has them where they stood.
@Suite struct StaleOrderTests {
  private static func review(_ old: [String], _ new: [String], _ english: [String]) throws -> Review {
    func file(_ paragraphs: [String], _ path: String) -> SourceFile {
      StaleReviewerTests.file(paragraphs.joined(separator: "\n\n") + "\n", path)
    }
    return try StaleReviewer(Reviewer()).review(
      old: file(old, "old.txt"), new: file(new, "ko.txt"), target: file(english, "en.txt"))
  }

  private static let korean = ["정부는 회의를 열었다.", "다음 회의는 5월에 열린다."]
  private static let english = ["The government held a meeting.", "The next meeting will be held in May."]
  private static let added = "그는 5명을 만났다."

  /// A sentence of the translation that answers another one of the original is no answer to a new one.
  @Test(arguments: [
    ([1, 0], ["stale-new", "stale-wording"]), ([0, 1], ["stale-new"]), ([0], ["stale-removed", "stale-new"]),
  ])
  func aNewSentenceIsSeen(_ order: [Int], _ expected: [String]) throws {
    let review = try Self.review(Self.korean, order.map { Self.korean[$0] } + [Self.added], Self.english)
    #expect(Set(review.findings.map(\.check)) == Set(expected))
    let new = try #require(review.findings.first { $0.check == "stale-new" })
    #expect(new.source?.text == Self.added)
  }

  /// A paragraph that was moved and changed is compared with the sentence that translates it.
  @Test(arguments: ["700억", "0.07조"])
  func aMovedSentenceIsComparedWhereItStood(_ figure: String) throws {
    let budget = "예산은 500억 원이다. 김민수 장관이 참석하였다."
    let english = [Self.english[0], "The budget is 50 billion won. Minister Kim Min-soo attended."]
    let new = [budget.replacing("500억", with: figure), Self.korean[0]]
    let review = try Self.review([Self.korean[0], budget], new, english)
    let facts = review.findings.filter { $0.check == "stale-fact" }
    #expect(facts.map(\.severity) == [.error])
    #expect(facts.first?.target?.text == "50 billion won")
    #expect(review.findings.allSatisfy { $0.check != "stale-removed" && $0.check != "stale-new" })
    // Done in the translation, there or here.
    let done = english.map { $0.replacing("50 billion", with: "70 billion") }
    for translation in [done, done.reversed()] {
      let findings = try Self.review([Self.korean[0], budget], new, translation).findings
      #expect(findings.allSatisfy { $0.severity == .info }, "\(findings.map(\.message))")
    }
  }

  /// 500억 and 0.05조 are one value.
  @Test func aMovedSentenceMayWriteItsFigureAnew() throws {
    let old = [Self.korean[0], "예산은 500억 원이다.", Self.korean[1]]
    let new = ["예산은 0.05조 원이다.", Self.korean[0], Self.korean[1]]
    let english = [Self.english[0], "The budget is 50 billion won.", Self.english[1]]
    let findings = try Self.review(old, new, english).findings
    #expect(findings.allSatisfy { $0.check == "stale-wording" }, "\(findings.map(\.message))")
  }

  /// Of each pair of exchanged paragraphs one is named, whichever the aligner pairs in order.
  @Test func everyExchangeIsNamed() throws {
    let korean = [
      "정부는 서울에서 회의를 열었다.", "장관은 국제협력의 중요성을 강조하였다.", "양측은 경제 현안을 폭넓게 협의하였다.", "기업 대표들은 투자 계획을 발표하였다.",
      "다음 회의는 5월에 부산에서 열린다.",
    ]
    let english = [
      "The government held a meeting in Seoul.", "The Minister stressed the importance of international cooperation.",
      "The two sides discussed economic issues extensively.", "Company representatives announced investment plans.",
      "The next meeting will be held in Busan in May.",
    ]
    let order = [1, 0, 2, 4, 3]
    let review = try Self.review(korean, order.map { korean[$0] }, english)
    #expect(review.findings.map(\.check) == ["stale-wording", "stale-wording"])
    let moved = "the original has moved this sentence; the translation has it where it was"
    #expect(review.findings.map(\.message) == [moved, moved])
    let done = try Self.review(korean, order.map { korean[$0] }, order.map { english[$0] })
    #expect(done.findings.isEmpty, "\(done.findings.map(\.message))")
  }

  /// The aligner puts two short paragraphs that changed places into one bead.
  @Test func anExchangeInOneBeadIsNamed() throws {
    let korean = [
      "정부는 서울에서 회의를 열었다.", "100명 이상이 근무하는 사업장은 6월 30일부터 배출량을 보고하여야 한다.", "태풍의 중심기압은 940hPa, 최대풍속은 초속 47m로 관측되었다.",
      "다음 회의는 부산에서 열린다.",
    ]
    let english = [
      "The government held a meeting in Seoul.",
      "Workplaces with 100 or more employees must report their emissions from June 30.",
      "The central pressure of the typhoon was 940 hPa, and the maximum wind speed 47 meters per second.",
      "The next meeting will be held in Busan.",
    ]
    let order = [0, 2, 1, 3]
    let review = try Self.review(korean, order.map { korean[$0] }, english)
    #expect(
      review.findings.map(\.message) == ["the original has moved this sentence; the translation has it where it was"])
    let done = try Self.review(korean, order.map { korean[$0] }, order.map { english[$0] })
    #expect(done.findings.isEmpty, "\(done.findings.map(\.message))")
  }

  /// A paragraph that was moved with one other word is the same one.
  @Test func aMovedSentenceMayHaveAnotherWord() throws {
    let budget = "김민수 장관은 기후변화 대응을 위한 국제협력을 확대하겠다고 밝혔다."
    let new = [budget.replacing("기후변화", with: "감염병")] + Self.korean
    let english =
      Self.english + ["Minister Kim Min-soo said that he would expand international cooperation on climate change."]
    let review = try Self.review(Self.korean + [budget], new, english)
    #expect(review.earlier?.sentences.map(\.state) == [.wording, .same, .same])
    #expect(
      review.findings.map(\.message) == [
        "the wording of the original has changed from “기후변화” to “감염병”",
        "the original has moved this sentence; the translation has it where it was",
      ])
  }
}
