import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualTerms
@testable import BilingualText

/// The glossary that ships, and what it makes of short pairs.
@Suite struct ShippedGlossaryTests {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "../../../Glossary/mofa.tsv"
  ).standardizedFileURL.path
  static let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""

  static let base = (try? GlossaryTSV.concepts(Array(text.utf8), path: "mofa.tsv")).map { Termbase($0) } ?? .empty

  @Test func holdsFourHundredConceptsInCanonicalForm() throws {
    let concepts = try GlossaryTSV.concepts(Array(Self.text.utf8), path: "mofa.tsv")
    #expect(concepts.count { $0.isActive } >= 400)
    #expect(GlossaryTSV.text(concepts) == Self.text)
  }

  @Test(arguments: [
    ("정병원 차관보는 방한 중인 인사와 면담하였다.", "Vice Minister Chung Byung-won met with the visitor."),
    ("김홍균 제1차관은 회의에 참석하였다.", "Second Vice Minister Kim Hong-kyun attended the meeting."),
    ("강인선 외교부 2차관은 개회사를 하였다.", "First Vice Minister of Foreign Affairs Kang Insun gave opening remarks."),
    ("평화외교기획단장은 방미하였다.", "The Director-General for North Korean Nuclear Affairs visited the U.S."),
    ("한반도정책국장은 면담을 가졌다.", "The Director-General for Korean Peninsula Peace Regime had a meeting."),
    ("북미국장은 협의를 가졌다.", "The Director-General for US-North Korea Affairs held consultations."),
    ("국무부 부차관보와 협의하였다.", "He held consultations with the Assistant Secretary of State."),
    ("터너 특사는 강조하였다.", "Deputy Minister Turner stressed this."),
    ("주유엔대사는 발언하였다.", "The Consul General spoke."),
    ("통일부는 브리핑을 열었다.", "The Ministry of Reunification held a briefing."),
    ("유엔 안보리는 결의를 채택하였다.", "The UN Human Rights Council adopted the resolution."),
    ("국제형사재판소는 판결하였다.", "The International Court of Justice ruled."),
    ("한미일 정상회의를 개최하였다.", "The ROK-Japan-China summit was held."),
    ("한일 협력을 강화하기로 하였다.", "They agreed to strengthen ROK-China cooperation."),
    ("우리측은 입장을 설명하였다.", "The U.S. side explained its position."),
    ("일본측은 유감을 표명하였다.", "The Chinese side expressed regret."),
    ("독도는 우리 영토이다.", "Takeshima is our territory."),
    ("북한 주민의 인권을 논의하였다.", "They discussed the human rights of Koreans."),
    ("강제노동 문제를 제기하였다.", "They raised the issue of force labor."),
    ("보편적 정례인권검토 권고를 이행하였다.", "They carried out the recommendations of the Universal Regular Human Rights Review."),
    ("반동사상문화배격법을 철폐하라고 하였다.", "They called for the abolition of the Anti-Korean Problem Elimination Act."),
    ("일본, 중국, 몽골을 방문하였다.", "He visited Japan and China."),
    ("확장억제를 강화하기로 하였다.", "They agreed to strengthen expanded deterrence."),
    ("대한민국 정부는 환영한다.", "The government of South Korea welcomes it."),
    ("한미동맹과 미국의 역할", "the ROK-U.S. alliance and the role of the US"),
  ])
  func flags(korean: String, english: String) throws {
    #expect(!(try findings(korean, english)).isEmpty)
  }

  @Test(arguments: [
    ("외교부장관은 환영하였다.", "The Foreign Minister welcomed it."),
    ("조태열 장관은 환영하였다.", "Minister Cho Tae-yul welcomed it."),
    ("장관은 환영하였다.", "He welcomed it."),
    ("국무부 부장관은 방한하였다.", "Deputy Secretary of State Wendy Sherman visited the ROK."),
    ("대니얼 크리튼브링크 차관보와 협의하였다.", "They consulted with Assistant Secretary Daniel Kritenbrink."),
    ("외교부 차관보는 면담하였다.", "The Deputy Minister for Political Affairs had a meeting."),
    ("3억 달러 규모의 차관을 제공한다.", "It will provide loans of US$300 million."),
    ("한미 양국은 합의하였다.", "The two countries agreed."),
    ("한·미·일 3국은 규탄하였다.", "The three countries condemned it."),
    ("한미일 협력", "cooperation among the ROK, the U.S. and Japan"),
    ("북미 지역 순방", "a tour of North America"),
    ("북한이탈주민 정착 지원", "support for the settlement of North Korean escapees"),
    ("한국인 관광객", "Korean tourists"), ("행동해야 한다.", "We must act."),
    ("전(前) 평화외교기획단장이 참석하였다.", "The former Director-General for Korean Peninsula Peace Regime attended."),
    ("유엔총회 제3위원회에서 채택되었다.", "It was adopted by the Third Committee of the UN General Assembly."),
    ("미 국무부 북한인권특사", "the U.S. Special Envoy for North Korean Human Rights Issues"),
    ("정 박 미국 국무부 대북고위관리", "Jung Pak, the U.S. Senior Official for the DPRK"),
    ("동해상으로 발사하였다.", "It was launched toward the East Sea."),
    ("핵협의그룹(NCG) 회의", "the NCG meeting"), ("양측은 우려를 표하였다.", "Both sides expressed concern."),
    ("튀르키예를 방문하였다.", "He visited Türkiye."),
    ("한중일 3국 협력사무국을 방문하였다.", "He visited the Trilateral Cooperation Secretariat."),
  ])
  func passes(korean: String, english: String) throws {
    #expect(try findings(korean, english) == [])
  }

  private func findings(_ korean: String, _ english: String) throws -> [String] {
    let date = CalendarDate(year: 2024, month: 7, day: 11)
    let pair = try readPair(korean, english, date: date, termbase: Self.base)
    var findings: [Finding] = []
    for check in TermChecksTests.checks { check.check(pair, into: &findings) }
    return findings.filter { $0.severity > .info }.map { "\($0.check): \($0.message)" }
  }
}
