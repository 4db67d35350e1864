import Testing

@testable import BilingualAlign
@testable import BilingualChecks

/// Kinds of slips and of right sentences that were met in contracts, guides, stories, bulletins and letters.
@Suite struct OtherPapersTests {
  private static func findings(_ korean: String, _ english: String) throws -> [Finding] {
    func file(_ text: String, _ path: String) -> SourceFile { SourceFile(path: path, bytes: Array((text + "\n").utf8)) }
    return try Reviewer().review(source: file(korean, "ko.txt"), target: file(english, "en.txt")).findings
      .filter { $0.severity != .info }
  }

  @Test(arguments: [
    ("만 15세 미만은 참가할 수 없다.", "Participants must be 15 or older."),
    ("만 19세 미만은 입장할 수 없다.", "Only those aged 19 or over will be admitted."),
    ("실업률은 12.5%에서 15.0%로 2.5%포인트 상승하였다.", "The unemployment rate rose by 2.5 percentage points to 15.0% from 12.5%."),
    ("5월 수출은 1.2% 증가하고 수입은 0.4% 감소하였다.", "May exports were up 1.2% and imports down 0.4%."),
    ("오전에 12명, 오후에 20명이 방문하였다.", "Twenty came in the afternoon and 12 in the morning."),
    ("접수는 24:00까지 한다.", "Applications are accepted until midnight."),
    ("비용은 50% 감소하였다.", "Costs were halved."),
    ("무게는 5kg 이하여야 한다.", "Not over 5 kg in weight."),
    ("매주 월요일은 휴관한다.", "The museum is open Tuesday to Sunday."),
    (
      "양측은 한국 경찰관이 현지에 상주하는 '코리아 전담반'을 11월부터 가동하기로 합의하였다.",
      "The two sides agreed that a \"Korea Desk,\" with Korean police officers permanently stationed in Cambodia, would begin operating in November."
    ),
    ("임차인은 계약 종료일로부터 보름 이내에 반환하여야 한다.", "The lessee shall return them within a fortnight of the end of the lease."),
    ("공급가액은 12억 원을 초과할 수 없다.", "The supply price shall be no more than KRW 1.2 billion."),
    ("세탁물은 통 용량의 3분의 2를 넘기지 마십시오.", "Fill the drum no more than two-thirds full."),
    ("오후 한 시 십오 분 전에 마지막 버스가 떠났다.", "The last bus left at a quarter to one in the afternoon."),
    ("“십 원 한 장 못 받았어요.”", "“I never got a penny.”"),
    (
      "해외유입은 한 명뿐이고 나머지 서른여섯 명은 지역사회에서 감염됐다.",
      "All but one of the 37 were infected in the community; the other was imported."
    ),
    ("서른둘에 첫 소설을 낸 그는 올해 환갑을 맞았다.", "He published his first novel at thirty-two; this year he turned sixty."),
    ("무료 체험은 14일이며 자동으로 결제되지 않습니다.", "The free trial lasts two weeks, and you will not be charged automatically."),
    (
      "4만 2천㎡를 초과하여 증축된 부분은 본 계약의 범위에 포함되지 아니한다.",
      "Any extension beyond 42,000 square meters shall fall outside the scope of this Agreement."
    ),
    ("비행기는 런던에서 멜버른으로 가고 있었다.", "The flight was on its way from London to Melbourne."),
    ("이자트 이브라힘이 이렇게 말했다.", "Izzat Ibrahim said so."),
    ("정답은 5가 아닌 17입니다.", "The answer is 17, not 5."),
    ("좌우 어느 쪽이든 왼쪽이나 오른쪽으로 밉니다.", "They shift it to the right or left."),
    ("5주 연속 증가하였다.", "It rose for the fifth week in a row."),
    ("임대인은 차임을 5%를 초과하여 인상할 수 없다.", "The lessor may raise the rent by no more than 5%."),
    ("속도는 시속 30km를 넘으면 안 된다.", "Keep your speed to 30 km/h or less."),
    ("적재 중량은 500kg을 초과할 수 없다.", "The maximum load is 500 kg."),
    ("젖은 손으로 기기를 만지지 마십시오.", "Make sure your hands are dry before touching the appliance."),
    ("주말에는 운영하지 않습니다.", "We are open on weekdays only."),
    ("일요일에 쉰다.", "We are closed on Sundays."),
  ])
  func isRight(_ korean: String, _ english: String) throws {
    #expect(try Self.findings(korean, english).map(\.check) == [])
  }

  @Test(arguments: [
    ("만 15세 미만은 참가할 수 없다.", "Those under 15 may take part.", "polarity"),
    ("18세 미만은 이용할 수 없다.", "Those aged 18 or under may not use it.", "polarity"),
    ("50m 이내에서는 흡연을 금지한다.", "Smoking is prohibited beyond 50 meters.", "polarity"),
    ("감사를 연 2회 이상 실시한다.", "Audits are carried out at most twice a year.", "polarity"),
    ("젖은 손으로 만지지 마십시오.", "Do not touch it with dry hands.", "polarity"),
    ("매수인은 물품을 검사하여야 한다.", "The seller shall inspect the goods.", "polarity"),
    ("저는 아버지를 잘 모릅니다.", "I hardly knew my mother.", "polarity"),
    ("전환 30일 전에 이메일로 안내합니다.", "We notify you by email 30 days after this happens.", "polarity"),
    ("5주 연속 증가하였다.", "It rose for the sixth week in a row.", "duration-mismatch"),
    ("매월 50만 원을 지급한다.", "KRW 500,000 is paid every year.", "unit-mismatch"),
    ("월 2회 점검한다.", "Inspections take place twice a week.", "unit-mismatch"),
    ("민호는 웃었고 지훈은 고개를 돌렸다.", "Ji-hoon smiled, and Min-ho looked away.", "name-mismatch"),
    (
      "회사는 결제정보를 서울 소재 서버에, 백업본을 부산 소재 서버에 보관합니다.",
      "We keep payment information on servers in Busan and backup copies on servers in Seoul.", "place-mismatch"
    ),
    (
      "연회비는 국내 전용 1만 2천 원, 해외 겸용 1만 5천 원입니다.",
      "The annual fee is KRW 15,000 for the domestic-only card and KRW 12,000 for the international one.",
      "number-mismatch"
    ),
  ])
  func isFound(_ korean: String, _ english: String, _ check: String) throws {
    #expect(try Self.findings(korean, english).map(\.check).contains(check))
  }

  /// One name of the English in two spellings of the Korean; particles and titles are none.
  @Test func hangulSpellings() throws {
    let korean = "옛날에 노지벨레는 물을 길었다.\n그날 노지벨레가 길을 잃었다.\n그러자 노자벨레의 어머니가 울었다.\n다시 노지벨렌 웃었다."
    let english =
      "Once Nozibele fetched water.\nThat day Nozibele lost her way.\nThen Nozibele’s mother wept.\nThen Nozibele laughed."
    let findings = try Self.findings(korean, english)
    #expect(findings.map(\.check) == ["name-spelling"])
    #expect(findings.first?.source?.text == "노자벨레")
    let particles = try Self.findings(
      "그것은 유럽의 문제이다.\n그들은 유럽에 갔다.", "It is a problem of Europe.\nThey went to Europe.")
    #expect(particles.map(\.check) == [])
  }

  /// One sound apart, a syllable with ㅡ for a final consonant, two syllables exchanged; other names and particles are none.
  @Test(arguments: [
    ("노지벨레", "노자벨레는", 4), ("싱가포르", "싱가폴에", 3), ("싱가폴로", "싱가포르로", 5), ("마고즈위", "마즈고위는", 4),
  ])
  func slips(_ name: String, _ word: String, _ length: Int) {
    #expect(HangulSlip.length(of: Array(name.utf16), in: Array(word.utf16)) == length)
  }

  @Test(arguments: [("노지벨레", "노지벨렌"), ("유럽인", "미국인"), ("전라남", "전라북"), ("노지벨레", "노지벨레가")])
  func others(_ name: String, _ word: String) {
    #expect(HangulSlip.length(of: Array(name.utf16), in: Array(word.utf16)) == nil)
  }

  /// A row whose Korean is the English, word by word; a heading of a text may keep a name.
  @Test func untranslatedRow() throws {
    func checks(_ text: String) throws -> [String] {
      let row = try #require(BilingualTable.Row(path: "t.tsv", line: 1, korean: text, english: text))
      return Reviewer().review(row).findings.map(\.check)
    }
    #expect(try checks("Armed Forces Africa") == ["untranslated-text"])
    #expect(try checks("Visual Studio") == [])
    let text = try Self.findings(
      "교체\n\nHot Module Replacement\n\n빠르다.", "Replacement\n\nHot Module Replacement\n\nIt is fast.")
    #expect(text.map(\.check) == [])
  }
}
