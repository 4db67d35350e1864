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
    ([1, 0], ["stale-new"]), ([0, 1], ["stale-new"]), ([0], ["stale-removed", "stale-new"]),
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
}
