import Testing

@testable import BilingualAlign
@testable import BilingualFacts

@Suite struct RomanisationTests {
  /// Names as their bearers, the ministry, the Revised Romanisation and North Korea spell them.
  @Test(arguments: [
    ("지훈", "jihoon"), ("지훈", "jeehun"), ("근혜", "geunhye"), ("경화", "kyungwha"), ("경화", "gyeonghwa"), ("의용", "euiyong"),
    ("태열", "taeyul"), ("병원", "byungwon"), ("여정", "yojong"), ("선희", "sonhui"), ("성택", "songthaek"), ("교안", "kyoahn"),
    ("명희", "myunghee"), ("덕수", "ducksoo"), ("범철", "beomchul"), ("홍균", "hongkyun"), ("무현", "moohyun"), ("재인", "jaein"),
    ("기문", "kimoon"), ("석열", "sukyeol"), ("정은", "jongun"), ("용현", "yonghyun"), ("민수", "minsu"), ("승배", "seungbae"),
  ])
  func plausible(_ korean: String, _ latin: String) {
    #expect(Romanisation.isPlausible(Array(latin.utf8), of: Array(korean.utf8)[...]))
  }

  @Test(arguments: [
    ("지훈", "jihyun"), ("지훈", "jihoo"), ("지훈", "donghyun"), ("태열", "sunghan"), ("영희", "younghwan"), ("민수", "minsuk"),
    ("경화", "kyunghee"), ("", "jihoon"), ("지훈", ""),
  ])
  func implausible(_ korean: String, _ latin: String) {
    #expect(!Romanisation.isPlausible(Array(latin.utf8), of: Array(korean.utf8)[...]))
  }

  @Test(arguments: [("hyun", true), ("jung", true), ("yeol", true), ("pierre", false), ("hsien", false)])
  func syllables(_ latin: String, _ expected: Bool) {
    #expect(Romanisation.isSyllable(Array(latin.utf8)) == expected)
  }
}
