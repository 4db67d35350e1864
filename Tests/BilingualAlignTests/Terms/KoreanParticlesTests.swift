import Testing

@testable import BilingualAlign
@testable import BilingualTerms

@Suite struct KoreanParticlesTests {
  @Test(arguments: [
    ("정부에서는", "정부"), ("외교부는", "외교부"), ("장관은", "장관"), ("강조하였다", "강조"), ("회의", "회의"),
    ("정상회의", "정상회의"), ("정상회의에서도", "정상회의"), ("한반도", "한반도"), ("한반도의", "한반도"), ("국제사회가", "국제사회"),
    ("북한으로부터", "북한"), ("서울로", "서울"), ("양국은", "양국"), ("확대된", "확대"), ("문제를", "문제"), ("미사일", "미사일"),
    ("국민들에게까지는", "국민"), ("결과", "결과"), ("나", "나"), ("D.C.에서", "D.C."), ("대변인이었다", "대변인"), ("UN의", "UN"),
    ("책은", "책은"), ("", ""), ("North", "North"), ("협의를", "협의"), ("전문가", "전문가"),
  ])
  func stem(eojeol: String, expected: String) {
    let bytes = Array(eojeol.utf8)
    let length = KoreanParticles.stemLength(bytes.span)
    #expect(String(decoding: bytes[..<length], as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("차관", "은", KoreanParticles.Evidence.particles), ("차관", "보는", .none), ("외교부", "장관", .none),
    ("동해", "상에", .particles), ("동해", "은", .none), ("북한", "은", .particles), ("특사", "와 면담", .particles),
    ("컨센서스", "로", .particles), ("컨센서스", "으로", .none), ("서울", "로", .particles), ("비핵화", "하였다", .verb),
    ("대변인", "", .bare), ("대변인", " 성명", .bare), ("대변인", "(정)", .bare), ("장관", "이며", .particles),
    ("장관", "들과의", .particles), ("한국", "인데", .particles), ("외교부", "에서부터도", .particles),
  ])
  func followers(noun: String, rest: String, expected: KoreanParticles.Evidence) {
    let bytes = Array((noun + rest).utf8)
    #expect(KoreanParticles.evidence(bytes.span, at: noun.utf8.count, end: bytes.count) == expected)
  }
}
