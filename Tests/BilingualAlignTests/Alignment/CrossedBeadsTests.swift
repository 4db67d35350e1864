import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualChecks
@testable import BilingualDocuments

/// Neighbours that stand in the other order in the translation.
@Suite struct CrossedBeadsTests {
  private static let korean = [
    "외교부는 4월 15일 서울에서 한국과 일본의 국장급 협의를 개최하였다.",
    "정부는 학생들에게 새로운 교육 프로그램을 제공하고 교사 200명을 늘리기로 하였다.",
    "정부는 17개 시·도에 현장상황관리관을 파견하고, 주민 2,840명을 사전에 대피시켰다.",
    "양측은 앞으로도 긴밀히 소통해 나가기로 하였다.",
  ]
  private static let english = [
    "The Ministry of Foreign Affairs held director-general level consultations between Korea and Japan in Seoul on April 15.",
    "The government decided to provide students with a new education program and to add 200 teachers.",
    "The government has sent field officers to 17 provinces and cities, and evacuated 2,840 residents.",
    "The two sides agreed to continue to communicate closely.",
  ]

  private static func swaps(_ order: [Int], separator: String) throws -> [Finding] {
    let source = SourceFile(path: "a.ko.txt", bytes: Array((korean.joined(separator: separator) + "\n").utf8))
    let translation = order.map { english[$0] }.joined(separator: separator) + "\n"
    let target = SourceFile(path: "a.en.txt", bytes: Array(translation.utf8))
    return try Reviewer().review(source: source, target: target).findings.filter { $0.check == "order-swap" }
  }

  @Test func exchangedParagraphsAreTold() throws {
    let found = try Self.swaps([0, 2, 1, 3], separator: "\n\n")
    #expect(found.map(\.severity) == [.warning])
    // One of the two stands before the other; which is for the aligner to say.
    let index = try #require(found.first.flatMap { Self.korean.firstIndex(of: $0.source?.text ?? "") })
    #expect((1...2).contains(index))
    #expect(found.first?.target?.text == Self.english[index])
  }

  @Test func withinAParagraphIsOnlyNoted() throws {
    #expect(try Self.swaps([0, 2, 1, 3], separator: " ").allSatisfy { $0.severity == .info })
  }

  @Test func inOrderIsSilent() throws {
    #expect(try Self.swaps([0, 1, 2, 3], separator: "\n\n").isEmpty)
  }
}
