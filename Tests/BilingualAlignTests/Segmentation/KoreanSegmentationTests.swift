import BilingualAlign
import Testing

@Suite struct KoreanSegmentationTests {
  /// `‖` marks the boundaries.
  @Test(arguments: [
    "장관은 “긴밀히 공조하겠다.”라고 말하였다. ‖ 회담은 한 시간 이어졌다.",
    "장관은 “긴밀히 공조하겠다.”고 밝혔다. ‖ 이어 만찬이 열렸다.",
    "대변인은 \"사실이 아니다.\" 라고 답했다.",
    "그는 “언제 오는가?”라며 물었다. ‖ 답은 없었다.",
    "“함께 가자!” 고 외쳤다.",
    "그는 ‘“함께 하자.”는 뜻이다.’라고 설명하였다.",
    "회의를 열었다.‖양측은 협력하기로 하였다.",
    "회의를 열었음.‖결과는 추후 발표함.",
    "나. 책임규명 강화 방안",
    "다. 그 밖의 사항",
    "제3조. 적용 범위",
    "1. 개요 및 배경",
    "2018. 6. 12. 싱가포르에서 회담이 열렸다. ‖ 이후 협의가 이어졌다.",
    "’24.4.15. 개최된 회의에서 논의하였다.",
    "협의는 4.15.-16. 양일간 열렸다.",
    "10.21. 까지 접수를 받는다.",
    "미국 워싱턴 D.C. 방문 계기에 U.S. 국무부를 찾았다.",
    "J. R. 스미스 대사와 Dr. 김이 참석하였다.",
    "Samsung Co., Ltd. 대표가 참석하였다. ‖ 이어 면담이 있었다.",
    "성장률은 2.7%이다. ‖ 물가는 3.1% 올랐다.",
    "자세한 내용은 www.mofa.go.kr. ‖ 문의는 press@mofa.go.kr로 하면 된다.",
    "무엇이 문제인가? ‖ 해법은 있는가?",
    "정말인가?! ‖ 그렇다.",
    "그러나… 아직은 이르다.",
    "모두 기다렸다… ‖ 그리고 문이 열렸다.",
    "양측은 협의하였다(현지시간 4.15.). ‖ 다음 회의는 서울에서 열린다.",
    "의견을 교환하였다.  ‖ 끝.",
    "참석자는 다음과 같다: 장관, 차관; 국장 및 과장.",
    "외교부 장관, 미국 국무장관과 회담(4.15.)",
    "참석함. ‖ 논의함. ‖ 합의됨. ‖ 예정임.",
    "붙임 1. 행사 개요 2. 사진.  ‖ 끝.",
    "※ 문의처: 북미1과(02-2100-0000)",
    "회의 개최 ‖ ※ 참석: 장관 등",
    "우리측은 입장을 설명하였다. ‖ * (우리측) 통일부, 법무부",
    "장관은 “협력하자. 미래로 가자.”라고 말하였다.",
    "장관은 “협력하자. 미래로 가자.” 고 강조했다. ‖ 이어 면담이 있었다.",
    "“협력하자. ‖ 미래로 가자.” ‖ 장관의 말이다.",
    // Two quotations, the second in a sentence that the first one joined, and what stands behind both once only.
    "장관은 “가자. 보자.”라고, 차관은 “그렇다. 옳다.”라고 했다. ‖ (사진)",
    "이 자료는 (온라인 9. 3. 12:00)부터 보도하여 주시기 바랍니다.",
    "접수기간은 2024. 12. 13(수) 10:10 ~ 2024. 12. 20(금) 17:00까지이다. ‖ 결과는 추후 알린다.",
    "활동기간 : 2023. 7. ~ 2024. 7.(1년)",
    "접수기간은 12. 13(금)까지이다.",
    "행사는 6월 3일에 열렸다. ‖ (사진=외교부)",
    "Q1. 이번 조치의 내용은? ‖ A1. 세금을 낮추는 것이다.",
    "문1. 이번 조치의 내용은? ‖ 답1. 세금을 낮추는 것이다.",
    "정부는 노력할 것입니다. ‖ 감사합니다. ‖ Thank you. ‖ 이상입니다.",
    "△양국관계, △경제 협력, △국제무대 등을 논의하였다.",
    "동 회의는 10:30. ‖ 서울에서 열렸다.",
    "정보(?)를 얻었다고 한다.",
    "양측은 협의를 가졌다. ‖ “유익했다.” ‖ 장관의 평가이다.",
    "코로나19. ‖ 세계는 달라졌다.",
    "「국제형사재판소에 관한 로마규정」. ‖ 이 조약은 유효하다.",
    "3.1. 운동과 6·25 전쟁, 9.19. 군사합의를 말하였다.",
    "분명했기 때문이다 . ‖ 회의는 끝났다 . ‖ 모두 떠났다.",
    "(질문) 언제 방한합니까? ‖ (답변) 미정입니다.",
  ])
  func cuts(_ marked: String) {
    expectSegments(marked, .korean)
  }

  /// Sentences tile the text: between them stands white space and nothing else.
  @Test(arguments: 1...60)
  func losesNothing(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = TextNormalizer.normalize(Array(random.text(length: 200).utf8)).utf8
    for language in Language.allCases {
      var segmenter = Segmenter(language)
      var last = 0
      for range in segmenter.segments(of: text) + [text.count..<text.count] {
        #expect(range.lowerBound >= last)
        #expect(text[last..<range.lowerBound].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) })
        last = range.upperBound
      }
    }
  }

  @Test(arguments: [".", "다.", "1.", "“", "?", "… ", "a. ", "ㅇ ", ". ", "(", ".)"])
  func takesLinearTime(_ piece: String) {
    let text = Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
    var segmenter = Segmenter(.korean)
    let seconds = ContinuousClock().measure { _ = segmenter.segments(of: text) }
    #expect(seconds < .seconds(5))
  }
}
