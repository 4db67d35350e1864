import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualText

/// Sentences that only one side has, inside a bead.
@Suite struct CoverageTests {
  @Test(arguments: [
    (
      "양측은 긴밀히 소통해 나가기로 하였다.", "The two sides agreed to communicate closely. The meeting lasted two hours.",
      "The meeting lasted two hours."
    ),
    ("양측은 만났다.", "The two sides met.", ""),
    (
      "특사는 우선순위가 일치한다고 평가하면서, 긴밀한 조율이 필요하다고 강조하였다.",
      "The Special Envoy assessed that priorities are aligned. She emphasized the need for close coordination.", ""
    ),
  ])
  func findsAddedSentences(_ korean: String, _ english: String, _ expected: String) {
    let pair = examplePair(korean, english)
    let found = Coverage(pair, bead: 0)?.addedSentences.map { pair.target.string($0) } ?? []
    #expect(found.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    (
      "양측은 2023년 4월 16일 서울에서 회의를 열었다. 또한, 우리 청년 200명을 현지 사업에 파견하는 방안을 제안하였다.",
      "The two sides held a meeting in Seoul on April 16, 2023.", "또한, 우리 청년 200명을 현지 사업에 파견하는 방안을 제안하였다."
    ),
    ("그는 왔다. 그리고 갔다.", "He came and went.", ""),
  ])
  func findsOmittedSentences(_ korean: String, _ english: String, _ expected: String) {
    let pair = examplePair(korean, english)
    let found = Coverage(pair, bead: 0)?.omittedSentences.map { pair.source.string($0) } ?? []
    #expect(found.joined(separator: "|") == expected)
  }

  @Test func findsWordsByLexiconAndSound() {
    let pair = examplePair("줄리 터너 특사는 정부 문서를 읽었다.", "Julie Turner read the government document.")
    let words = WordEvidence(pair, source: TextRange(0, 50), target: TextRange(0, 42))
    #expect(words.words.count { $0.isFound } >= 4)
  }

  /// An address in angle brackets is markup once, not twice.
  @Test func countsAnAddressOnce() {
    let address = "https://www.example.org/agencies/contact/complaints"
    let pair = examplePair(
      "신고 방법: \(address) 전화 연락: 1-866-487-2365",
      "How to file a complaint: <\(address)> Contact by phone: 1-866-487-2365")
    #expect(pair.lengths[0].english == "Howtofileacomplaint:Contactbyphone:1-866-487-2365".count)
    #expect(Coverage(pair, bead: 0).map { $0.missing < 10 } == true)
  }
}
