import Testing

@testable import BilingualAlign
@testable import BilingualChecks

/// Full names of Koreans, which the translation spells in one of many ways, or confuses.
@Suite struct PersonNameTests {
  static func findings(_ korean: String, _ english: String) -> [String] {
    var findings: [Finding] = []
    NameMismatch.check(examplePair(korean, english), into: &findings)
    return findings.map { "\($0.severity) \($0.source?.text ?? "") \($0.target?.text ?? "")" }
  }

  @Test(arguments: [
    ("박지훈 외교부 차관은 환영하였다.", "Vice Minister Park Ji-hoon welcomed it."),
    ("박지훈 외교부 차관은 환영하였다.", "Ji-hoon Park, Vice Minister of Foreign Affairs, welcomed it."),
    ("박지훈 외교부 차관은 환영하였다.", "Vice Minister Jihoon Park welcomed it."),
    ("박지훈 외교부 차관은 환영하였다.", "Vice Minister Park Ji Hoon welcomed it."),
    ("조태열 장관은 이신화 대사를 만났다.", "Minister Cho Tae-yul met Ambassador Lee Shin-wha."),
    ("정부는 외교부 차관을 파견하였다.", "The government sent Vice Minister Park Ji-hoon."),
    ("박지훈 외교부 차관은 환영하였다.", "The Vice Minister welcomed it."),
    ("이 장관은 회의를 주재하였다.", "The Minister chaired the meeting."),
    ("전 장관은 회의를 주재하였다.", "Former Minister Park chaired the meeting."),
    ("노 본부장과 성 김 대표는 논의하였다.", "Special Representatives Noh and Sung Kim talked."),
    ("바이든 대통령은 환영하였다.", "President Biden welcomed it."),
    ("당시 총리는 환영하였다.", "The then Prime Minister welcomed it."),
    ("양국의 대통령은 환영하였다.", "The two Presidents welcomed it."),
    ("리센룽 총리는 환영하였다.", "Prime Minister Lee Hsien-loong welcomed it."),
  ])
  func silent(_ korean: String, _ english: String) { #expect(Self.findings(korean, english) == []) }

  @Test(arguments: [
    ("박지훈 차관은 환영하였다.", "Vice Minister Lee Dong-hyun welcomed it.", "error 박지훈 Lee Dong-hyun"),
    ("박지훈 외교부 차관은 환영하였다.", "Vice Minister Park Ji-hyun welcomed it.", "error 박지훈 Park Ji-hyun"),
    ("조태열 외교부 장관은 환영하였다.", "Minister of Foreign Affairs Kim Sung-han welcomed it.", "error 조태열 Kim Sung-han"),
    (
      "조태열 장관은 이신화 대사를 만났다.", "Minister Cho Tae-yul met Ambassador Lee Jung-hoon.",
      "error 이신화 Lee Jung-hoon"
    ),
    ("조 장관은 정부의 입장을 설명하였다.", "Minister Chung explained the government’s position.", "error 조 Chung"),
    ("이 국장은 설명하였다.", "Director-General Park explained it.", "error 이 Park"),
    (
      "라브로프 러시아 외교장관은 자리를 떴다.", "Russian Foreign Minister Kuleba left the room.",
      "error 라브로프 Kuleba"
    ),
    ("바이든 대통령은 환영하였다.", "President Obama welcomed it.", "error 바이든 Obama"),
    ("기시다 총리는 환영하였다.", "Prime Minister Ishiba welcomed it.", "error 기시다 Ishiba"),
    ("기시다 일본 총리와 회담하였다.", "He held talks with Japanese Prime Minister Ishiba.", "error 기시다 Ishiba"),
    ("마에다 총재는 환영하였다.", "Governor Kuroda welcomed it.", "error 마에다 Kuroda"),
    ("김민수 차관은 환영하였다.", "Vice Minister Kim Minho welcomed it.", "error 김민수 Kim Minho"),
  ])
  func flagged(_ korean: String, _ english: String, _ expected: String) {
    #expect(Self.findings(korean, english) == [expected])
  }

  /// Two names of which a part agrees, with no title beside them.
  @Test(arguments: [
    ("방극천 방위사업청 함정사업부장은 설명했다.", "Bang Geuk-seon, head of Ship Programs, explained it.", "error 방극천 Bang Geuk-seon"),
    ("공예가 피수련 씨가 상을 받았다.", "The award went to Pi Su-ryeong.", "error 피수련 Pi Su-ryeong"),
    ("농부 최범재(62)는 귀농하였다.", "Choi Beom-tae, 62, moved there.", "error 최범재 Choi Beom-tae"),
    ("농부 최범재(62)는 귀농하였다.", "Beom-tae Choi, 62, moved there.", "error 최범재 Beom-tae Choi"),
    ("농부 최범재(62)는 귀농하였다.", "Choi Beom Tae, 62, moved there.", "error 최범재 Choi Beom Tae"),
    ("농부 최범재(62)는 귀농하였다.", "Choi Jae-beom, 62, moved there.", "error 최범재 Choi Jae-beom"),
    ("농부 최범재(62)는 귀농하였다.", "Kang Beom-jae, 62, moved there.", "error 최범재 Kang Beom-jae"),
  ])
  func inPart(_ korean: String, _ english: String, _ finding: String) {
    #expect(Self.findings(korean, english) == [finding])
  }

  @Test(arguments: [
    ("농부 최범재(62)는 귀농하였다.", "Choi Beom-jae, 62, moved there."),
    ("배우 윤여정 씨가 상을 받았다.", "The award went to Youn Yuh-jung."),
    ("최범재 씨와 최범태 씨가 왔다.", "Choi Beom-tae and Choi Beom-jae came."),
    ("농부 최범재 씨는 아들과 왔다.", "Choi Beom-jae came with his son Choi Beom-tae."),
    ("최근 대책을 발표했다.", "Choi Beom-tae announced it."),
  ])
  func notInPart(_ korean: String, _ english: String) { #expect(Self.findings(korean, english) == []) }
}
