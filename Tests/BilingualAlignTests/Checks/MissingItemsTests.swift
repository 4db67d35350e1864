import Testing

@testable import BilingualAlign
@testable import BilingualChecks

/// Enumerations inside a sentence: what of them the translation lacks.
@Suite struct MissingItemsTests {
  static func found(_ korean: String, _ english: String) -> [String] {
    var findings: [Finding] = []
    Omission.check(examplePair(korean, english), into: &findings)
    return findings.filter { $0.message.contains("of this list") }.compactMap { $0.source?.text }
  }

  static let items = "수출은 무선통신기기(44.7%), 석유화학(16.6%), 반도체(14.5%)가 크게 증가하였다."
  static let bankers = "(은행) 존 스미스 씨티은행 행장, 다나카 유미코 미즈호은행 서울지점장, 왕웨이 중국은행 서울지점장"

  @Test(arguments: [
    (
      "정부는 배터리, 미래차, 로봇 등 신산업을 육성한다.", "The government will foster new industries such as batteries and robotics.",
      "미래차"
    ),
    (
      items, "Exports of wireless communications devices (44.7%) and semiconductors (14.5%) rose sharply.",
      "석유화학(16.6%)"
    ),
    (
      bankers, "Banks: John Smith, President of Citibank Korea; Wang Wei, Head of Bank of China Seoul Branch",
      "다나카 유미코 미즈호은행 서울지점장"
    ),
  ])
  func missing(_ korean: String, _ english: String, _ item: String) {
    #expect(Self.found(korean, english) == [item])
  }

  /// All items are there, in words that the lexicon knows or not, in another order, or two in one.
  @Test(arguments: [
    ("정부는 배터리, 미래차, 로봇 등 신산업을 육성한다.", "The government will foster batteries, future cars and robotics."),
    (
      "정부는 배터리, 미래차, 로봇 등 신산업을 육성한다.",
      "The government will foster batteries and robotics as well as next-generation vehicles."
    ),
    ("정부는 배터리, 미래차, 로봇 등 신산업을 육성한다.", "The government will foster future cars, batteries and robotics."),
    (
      items,
      "Exports of wireless communications devices (44.7%), petrochemicals (16.6%) and semiconductors (14.5%) rose sharply."
    ),
    (
      bankers,
      "Banks: John Smith, President of Citibank Korea; Yumiko Tanaka, Head of Mizuho Bank Seoul Branch; Wang Wei, Head of Bank of China Seoul Branch"
    ),
    (
      "핵 시설의 사찰, 토양 견본 추출, 주요 과학자와의 인터뷰를 요구했다.",
      "It calls for inspections, soil sampling, interviews with key scientists."
    ),
  ])
  func whole(_ korean: String, _ english: String) { #expect(Self.found(korean, english) == []) }

  /// The blank behind the last comma is outside of the sentence.
  @Test func endsWithASeparator() { #expect(Self.found("배터리, 미래차, 로봇, ", "batteries, cars, robots") == []) }
}
