import Testing

@testable import BilingualAlign
@testable import BilingualChecks

/// Kinds of slips and of right sentences that were met in releases written without knowledge of the program.
@Suite struct BlindKindsTests {
  private static func findings(_ korean: String, _ english: String) throws -> [String] {
    func file(_ text: String, _ path: String) -> SourceFile { SourceFile(path: path, bytes: Array((text + "\n").utf8)) }
    return try Reviewer().review(source: file(korean, "ko.txt"), target: file(english, "en.txt")).findings
      .filter { $0.severity != .info }.map(\.check)
  }

  @Test(arguments: [
    ("이번 지원금은 소득 하위 70% 가구에 지급된다.", "All but the top 30 percent of households by income will receive the subsidy."),
    ("피해목은 90만 그루에서 85만 그루로 감소했다.", "Damaged trees decreased by 50,000 to 850,000."),
    ("가리비 폐사율이 평년(20%)의 세 배로 치솟았다.", "Scallop mortality shot up to 60 percent, three times the usual rate."),
    ("지원단을 3,150개 마을에서 4,500개 마을로 확대한다.", "Support teams will cover 4,500 villages, up from 3,150."),
    ("법원은 그에게 징역 10월을 선고하였다.", "The court sentenced him to ten months in prison."),
    ("이는 사상 최대였던 2021년(31억 6천만 달러)에 이어 두 번째로 많다.", "It is second only to 2021, the record year with $3.16 billion."),
    ("심유라 실장은 서둘러 달라고 말했다.", "Shim Yu-ra, Deputy Minister, asked them to hurry."),
    ("평균 평점이 4.5점 만점에 3.5점 이상인 자", "those with a grade point average of 3.5 or higher on a 4.5 scale"),
    (
      "피해액은 지난해 1조 1,330억 원으로 2024년(8,545억 원)보다 32.6% 늘었다.",
      "Losses came to KRW 1.133 trillion last year, up 32.6% from 2024 (KRW 854.5 billion)."
    ),
    ("위반 시 1천만 원 이하의 과태료가 부과된다.", "Violations carry a fine not exceeding KRW 10 million."),
    ("타율 1할8푼7리에 그쳤다.", "He was batting just .187."),
    ("이를 증명하기 위하여 계약서 2통을 작성한다.", "In witness whereof, two copies of this Agreement have been drawn up."),
    ("기온이 영하 1.7℃로 떨어졌다.", "Temperatures fell to minus 1.7°C."),
    (
      "국토교통부, 광역버스 노선 38개 추가\n국토교통부는 노선 38개를 추가한다고 밝혔다.",
      "38 More Bus Routes\nThe Ministry of Land, Infrastructure and Transport said it would add 38 routes."
    ),
    ("그 제안은 받아들여지지 않았다.", "The proposal was turned down."),
    ("문이 잠기지 않았다.", "The door was unlocked."),
    ("흡연을 금하며, 소형견 1마리에 한하여 허용한다.", "Smoking is prohibited, and pets are limited to one small dog."),
    (
      "▲ 경영본부장 남궁진 ▲ 홍보실장 변혜리 ▲ 감사실장 우상철",
      "▲ Namgung Jin, Head of Management ▲ Byun Hye-ri, Director of Public Relations ▲ Woo Sang-cheol, Director of Audit"
    ),
    ("보이스피싱 피해 급증\n보이스피싱 피해가 늘었다.", "Voice-Phishing Losses Surge\nVoice-phishing losses have grown."),
    (
      "ㅇ 가격이 올랐다.\nㅇ 물량이 줄었다.\nㅇ 수입을 늘린다.",
      "ㅇ Prices have risen.\nㅇ Volumes have shrunk.\nㅇ Imports will be increased."
    ),
    (
      "회의를 열었다.\n대통령은 총리와 정상회담을 갖고 양국 관계와 국제 정세에 대해 폭넓게 의견을 나누었습니다.\n회담은 1시간 50분 동안 진행되었습니다.",
      "A meeting was held.\nThe President held a summit with the Prime Minister, who is in Korea. "
        + "The two exchanged views on a wide range of bilateral and international issues.\nThe talks ran for an hour and 50 minutes."
    ),
  ])
  func staysSilent(_ pair: (String, String)) throws {
    #expect(try Self.findings(pair.0, pair.1) == [])
  }

  @Test(arguments: [
    (
      "관세청(청장 하영광)은 통관 절차를 간소화한다고 밝혔다.",
      "The Korea Customs Service (Commissioner Ha Yeong-gwan) will simplify customs procedures.", "name-mismatch"
    ),
    ("심유라 실장은 서둘러 달라고 말했다.", "Shim Yu-na, Deputy Minister, asked them to hurry.", "name-mismatch"),
    ("국제협력관 탁이준 국장이 협상을 이끌었다.", "The negotiations were led by Director General Tak Jun-ho.", "name-mismatch"),
    ("최신 모델은 2내지 4인치의 강우를 예측한다.", "The latest models predict 2 to 2 inches of rainfall.", "number-mismatch"),
    ("여성은 구례군에 거주하였다.", "The woman lived in Gokseong-gun.", "place-mismatch"),
  ])
  func isFound(_ korean: String, _ english: String, _ check: String) throws {
    #expect(try Self.findings(korean, english).contains(check))
  }
}
