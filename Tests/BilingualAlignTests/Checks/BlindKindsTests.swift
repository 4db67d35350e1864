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
