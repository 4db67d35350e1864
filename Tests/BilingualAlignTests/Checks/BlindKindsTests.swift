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
      "ㅇ 정부는 어민 지원을 늘린다.\nㅇ 이번 단속에는 동해·서해·남해어업관리단과 해양경찰청, 11개 시·도가 참여하며, 어업지도선 38척을 포함한 선박 74척이 투입된다.\nㅇ 단속은 6월 21일에 시작된다.",
      "ㅇ The government will increase support for fishers.\nㅇ Taking part will be the East Sea, West Sea and South Sea Fisheries Management Services, the Korea Coast Guard and 11 provinces and metropolitan cities.\nㅇ A total of 74 vessels will be deployed, including 38 patrol ships.\nㅇ The crackdown will begin on June 21."
    ),
    (
      "ㅇ 과징금은 모두 47억 원이다.\nㅇ 이 가운데 담합을 주도한 ㈜한솔들과 동남푸드㈜는 검찰에 고발하기로 했다.\nㅇ 담합 기간의 낙찰률은 97.3%였다.",
      "ㅇ The fines come to KRW 4.7 billion.\nㅇ Of the four, Hansoldeul Co., Ltd. and Dongnam Food Co., Ltd., which led the collusion, will be referred to the prosecution for criminal charges.\nㅇ During the collusion, winning bids averaged 97.3%."
    ),
    ("상반기 중 관련 지침을 개정할 계획이다.", "The relevant guidelines will be revised by the end of June."),
    ("기간을 3개월에서 1개월로 단축한다.", "The period will be cut from three months to one month."),
    ("정원을 20명에서 35명으로 늘린다.", "The quota will be raised from 20 to 35."),
    ("3분기 수출은 크게 늘었다.", "Exports from July to September rose sharply."),
    ("한덕수 대통령 권한대행이 참석했다.", "Acting President Han Duck-soo attended."),
    ("김석우 법무부 장관 직무대행 차관이 참석했다.", "Vice Minister Kim Seok-woo, the Acting Minister of Justice, attended."),
    ("소득이 중위소득의 50% 이하인 가구를 지원한다.", "Households at or below 50 percent of the median income are supported."),
    ("상시근로자 5인 미만 사업장은 제외된다.", "Workplaces with four or fewer regular employees are excluded."),
    ("가격이 10달러 이하로 떨어졌다.", "Prices fell below $10."),
    (
      "고용동향\n2024. 10. 16.(수) 08:00부터 사용하여 주시기 바랍니다.\n\n취업자는 14만 4천 명 증가하였다.",
      "Employment Trends\nEmbargoed until 8:00 a.m., Wednesday, October 16, 2024\n\nEmployment grew by 144,000."
    ),
    (
      "도매 및 소매업(-10만 4천 명, -3.2%), 건설업(-10만 명, -4.6%), 제조업(-4만 9천 명, -1.1%)에서는 감소함",
      "It decreased in wholesale and retail trade (104,000, 3.2%), construction (100,000, 4.6%), and manufacturing (49,000, 1.1%)."
    ),
    (
      "□ (연령별) 60세 이상에서 27만 2천 명 증가함\n□ (산업별) 제조업에서 4만 명 감소함",
      "By age group\nEmployment grew by 272,000 among those aged 60 and over.\n\nBy industry\nManufacturing lost 40,000 jobs."
    ),
    (
      "고용통계과 과장 배준형, 사무관 노지현",
      "Bae Jun-hyung, Director, and Roh Ji-hyun, Deputy Director, Employment Statistics Division"
    ),
  ])
  func staysSilent(_ pair: (String, String)) throws {
    #expect(try Self.findings(pair.0, pair.1) == [])
  }

  @Test(arguments: [
    (
      "ㅇ 정부는 어민 지원을 늘린다.\nㅇ 이번 단속에는 동해·서해·남해어업관리단과 해양경찰청, 11개 시·도가 참여하며, 어업지도선 38척을 포함한 선박 74척이 투입된다.\nㅇ 단속은 6월 21일에 시작된다.",
      "ㅇ The government will increase support for fishers.\nㅇ Taking part will be the East Sea, West Sea and South Sea Fisheries Management Services, the Korea Coast Guard and 11 provinces and metropolitan cities. A total of 74 vessels will be deployed, including 38 patrol ships.\nㅇ Subsidies for fuel will be discussed with the National Assembly.\nㅇ The crackdown will begin on June 21.",
      "addition"
    ),
    (
      "관세청(청장 하영광)은 통관 절차를 간소화한다고 밝혔다.",
      "The Korea Customs Service (Commissioner Ha Yeong-gwan) will simplify customs procedures.", "name-mismatch"
    ),
    ("심유라 실장은 서둘러 달라고 말했다.", "Shim Yu-na, Deputy Minister, asked them to hurry.", "name-mismatch"),
    ("국제협력관 탁이준 국장이 협상을 이끌었다.", "The negotiations were led by Director General Tak Jun-ho.", "name-mismatch"),
    (
      "서은주 사회통계국장은 이번 달 변경된 사항은 없다고 설명했다.",
      "Seo Eun-ju, Deputy Director of the Social Statistics Bureau, said nothing had changed this month.",
      "title-person"
    ),
    (
      "고용통계과 과장 배준형, 사무관 노지현",
      "Bae Jun-hyung, Director, and Roh Ji-hyun, Director General, Employment Statistics Division", "title-person"
    ),
    ("19세 이하 청소년은 무료로 입장한다.", "Young people under the age of 19 are admitted free of charge.", "polarity"),
    ("36시간 미만 취업자는 증가하였다.", "The number of those working 36 hours or less rose.", "polarity"),
    ("상반기 중 관련 지침을 개정할 계획이다.", "The relevant guidelines will be revised by the end of August.", "date-mismatch"),
    ("기간을 6개월에서 3개월로 단축한다.", "The period will be raised from six months to three months.", "polarity"),
    ("무역수지 흑자 폭이 확대되었다.", "The trade surplus narrowed.", "polarity"),
    (
      "통계청은 이를 발표하였다. 남자 실업자는 35만 1천 명, 여자 실업자는 27만 1천 명이다.",
      "Statistics Korea announced it. There were 271,000 unemployed men and 351,000 unemployed women.",
      "number-mismatch"
    ),
    ("최신 모델은 2내지 4인치의 강우를 예측한다.", "The latest models predict 2 to 2 inches of rainfall.", "number-mismatch"),
    ("여성은 구례군에 거주하였다.", "The woman lived in Gokseong-gun.", "place-mismatch"),
  ])
  func isFound(_ korean: String, _ english: String, _ check: String) throws {
    #expect(try Self.findings(korean, english).contains(check))
  }

  /// The second half of a sentence that the translation divides is no addition.
  @Test func dividedSentence() throws {
    let korean = """
      “저금리 대환대출” 속여 47억 원 가로챈 전화금융사기 조직 검거
      경남경찰청 반부패경제범죄수사대는 캄보디아에 콜센터를 두고 금융기관을 사칭해 돈을 가로챈 일당 34명을 검거하여 총책 A씨(43세, 남) 등 11명을 구속했다고 5월 19일 밝혔다.
      이들은 2024년 8월부터 올해 2월까지 약 1년 6개월간 피해자 213명으로부터 모두 47억 3,600만 원을 편취한 혐의를 받는다.
      조사 결과 A씨 등은 “기존 대출을 연 3.9%의 저금리로 바꿔 주겠다”며 피해자들에게 접근한 뒤, 휴대전화에 악성 앱을 설치하게 하는 수법을 썼다.
      악성 앱이 깔리면 피해자가 금융감독원이나 경찰에 전화를 걸어도 조직원에게 연결되었다.
      """
    let english = """
      Voice phishing ring that stole 4.7 billion won with promises of low-interest refinancing is busted
      The Anti-Corruption and Economic Crime Investigation Unit of the Gyeongnam Provincial Police announced on May 19 that it had apprehended 34 members of a gang that ran a call center in Cambodia and swindled people by posing as financial institutions. Eleven of them, including the ringleader, a 43-year-old man identified as A, have been placed under formal arrest.
      They are accused of defrauding 213 victims of a total of 4.736 billion won over roughly a year and a half, from August 2024 to February this year.
      According to the investigation, A and the others approached victims with an offer to "switch your existing loan to a low rate of 3.9% a year" and then got them to install a malicious app on their phones.
      Once the app was installed, even calls the victims made to the Financial Supervisory Service or the police were routed to members of the ring.
      """
    #expect(try Self.findings(korean, english) == [])
  }
}
