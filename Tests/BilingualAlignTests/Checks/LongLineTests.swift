import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualDocuments

/// Lines that repeat one thing thousands of times, on one side or on both, through every check and every report that
/// names places. A step that takes the square of their length would take minutes; Benchmarks measures them at full size.
@Suite struct LongLineTests {
  static let pieces: [(String, String)] = [
    ("협의 ", "the "), ("7", "7"), ("3만 5천 명 ", "53,000 people "), ("만", "million "), ("(", "("), (")", ")"),
    ("([", "[)"),
    ("“「", "“』"), ("2024.4.15.(화) ", "Tuesday, April 15, 2024 "), ("터너 특사 ", "Special Envoy King "), ("장관", "Minister"),
    ("줄리 터너(Julie Turner) ", "Julie Tuner "), ("김용현 단장 ", "Kim Yong-hyon "), ("기구(ABC) ", "ABC "), ("가", "가,"),
    ("제3차 ", "22th "), ("다.가", "abcd.Abc "), ("의 ", "Secretaryof "), ("한미일 ", "U.S. China "),
  ]

  @Test(arguments: pieces)
  func areCheckedInTime(_ korean: String, _ english: String) throws {
    let count = 6000
    let texts = [korean, english].map { String(repeating: $0, count: count / $0.utf8.count) }
    for (ko, en) in [(texts[0], texts[1]), (texts[0], "a b"), ("가 나", texts[1])] {
      let row = try #require(BilingualTable.Row(path: "t.tsv", line: 1, korean: ko, english: en))
      let review = Reviewer(checks: allChecks).review(row)
      let located = review.located(row: .init(line: 1, index: 0))
      #expect(located.findings.count <= 40 * SuspicionLimit.faults)
    }
  }

  @Test func reportNoMoreFaultsThanAnyoneReads() throws {
    let row = try #require(
      BilingualTable.Row(path: "t.tsv", line: 1, korean: "가", english: String(repeating: "(", count: 5000)))
    let findings = Reviewer(checks: [BracketBalance.self]).review(row).findings
    #expect(findings.count == SuspicionLimit.faults)
  }
}
