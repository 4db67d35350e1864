import Testing

@testable import BilingualAlign
@testable import BilingualChecks

/// Slips of everyday words: how often, another of a kind, what a figure is compared with, what a list lost.
@Suite struct EverydaySlipsTests {
  /// What the checks that are on report of a pair that belongs together, infos aside.
  private static func findings(_ korean: String, _ english: String) -> [Finding] {
    let pair = examplePair(korean, english)
    var findings: [Finding] = []
    for check in allChecks where check.info.isOnByDefault { check.check(pair, into: &findings) }
    return findings.filter { $0.severity != .info }
  }

  @Test(arguments: [
    ("시행일은 24. 7. 1.이다.", "It takes effect on July 2, 2024.", "date-mismatch"),
    ("고3 학생 30만 명이 시험을 본다.", "About 300,000 eleventh-graders take the test.", "ordinal-mismatch"),
    ("예닐곱 명이 왔다.", "Eight people came.", "number-mismatch"),
    // How often.
    ("그때 뱃고동이 두 번 울렸다.", "Just then the boat's horn sounded three times.", "number-mismatch"),
    ("필터는 2주에 한 번 30분간 담가 씻습니다.", "Twice a week, clean the filter by soaking it for 30 minutes.", "number-mismatch"),
    ("하루 세 번 복용한다.", "Take it twice a day.", "number-mismatch"),
    ("수업은 격주 토요일 오후에 열린다.", "Classes are held every Saturday afternoon.", "number-mismatch"),
    ("격년으로 열리는 비엔날레다.", "It is a biennale held twice a year.", "number-mismatch"),
    ("광장에는 수만 명이 모였다.", "Millions of people gathered in the square.", "number-mismatch"),
    ("매년 두 차례 열린다.", "It is held twice a month.", "unit-mismatch"),
    ("하루걸러 물을 준다.", "Water it once a day.", "number-mismatch"),
    ("필터는 6개월마다 교체한다.", "Replace the filter monthly.", "number-mismatch"),
    // Days and hours.
    ("센터는 토요일에 열고, 일요일에는 쉽니다.", "The center is open on Sundays, and is closed on Saturdays.", "date-mismatch"),
    ("행사는 09:00에 시작한다.", "The event starts at 9:00 p.m.", "time-mismatch"),
    ("중학교 3학년 때 이민을 갔다.", "He emigrated in tenth grade.", "ordinal-mismatch"),
    ("누리 제습기 NC-D1620 사용설명서", "Nuri Dehumidifier NC-D1260 User Manual", "identifier-mismatch"),
    // Shares are told of the rest only where something says so.
    ("매출이 10% 늘었다.", "Sales grew by 90%.", "percent-mismatch"),
    ("비용이 20% 줄었다.", "Costs fell by 80 percent.", "percent-mismatch"),
    ("응답자의 70%가 찬성했다.", "Thirty percent of the respondents were in favor.", "percent-mismatch"),
    // Names of another cut.
    ("독고은(38) 씨가 말했다.", "Dokgo Yun, 38, said.", "name-mismatch"),
    ("황보윤 장관이 말했다.", "Minister Hwangbo Jin said.", "name-mismatch"),
    // A denial of which only its sentence tells.
    ("그러나 그는 상장을 벽에 걸지 않았다.", "And he has hung the certificate on his wall.", "polarity"),
    ("그는 약속을 지키지 않았다.", "He kept his promise.", "polarity"),
    ("보호기간은 20일을 초과할 수 없다.", "Detention may exceed 20 days.", "polarity"),
    // What a figure is counted by, and compared with.
    ("초과하는 경우 월 3,900원의 요금이 부과됩니다.", "Beyond that, a fee of 3,900 won per year is charged.", "unit-mismatch"),
    ("건설투자는 전기 대비 3.1% 감소하였다.", "Construction investment contracted 3.1% year on year.", "unit-mismatch"),
    ("소비자물가는 전년동월대비 1.7% 상승하였다.", "Consumer prices rose 1.7% month on month.", "unit-mismatch"),
    // Another of a kind.
    ("등대지기도 작년 가을에 나왔다.", "The lighthouse keeper left last winter.", "polarity"),
    ("밤사이 최대 20cm의 눈이 내릴 것으로 예보하였다.", "It forecast up to 20 cm of rain overnight.", "polarity"),
    ("영장은 법관이 발부한다.", "Warrants are issued by a prosecutor.", "polarity"),
    ("그 섬은 항구의 동쪽에 있다.", "The island lies west of the port.", "polarity"),
    ("절반 미만이 찬성하였다.", "More than half were in favor.", "polarity"),
    ("100명 이상이 참석하였다.", "Fewer than 100 people attended.", "polarity"),
    ("온타리오주와 퀘벡주에 공장을 짓는다.", "It is building plants in Ontario and Alberta.", "place-mismatch"),
    ("그의 첫째 아들은 의사다.", "His second son is a doctor.", "polarity"),
    ("매출은 10년 전의 갑절이 됐다.", "Sales were half the figure of a decade ago.", "polarity"),
    // Items.
    (
      "이용자는 다른 사람의 계정을 도용하는 행위, 악성 코드를 유포하는 행위, 서버에 과도한 부하를 주는 행위, 군사시설의 위치를 무단으로 공개하는 행위를 하여서는 아니 됩니다.",
      "Users must not use another person's account without authority, place an excessive load on the servers, or disclose the location of military facilities without permission.",
      "omission"
    ),
    ("이번 대책은 쌀, 보리, 콩 재배 농가를 지원한다.", "The measures support households growing rice and soybeans.", "omission"),
    // Things in each other's clause.
    (
      "접종 후 20분 동안 기관에 머물고, 귀가한 뒤에도 3시간 동안 몸 상태를 살펴야 한다.",
      "Stay at the clinic for three hours after vaccination, and keep an eye on your condition for 20 minutes after returning home.",
      "duration-mismatch"
    ),
  ])
  func isFound(_ korean: String, _ english: String, _ check: String) {
    #expect(Self.findings(korean, english).map(\.check).contains(check))
  }

  @Test(arguments: [
    ("시행일은 24. 7. 1.이다.", "It takes effect on July 1, 2024."),
    ("고3 학생 30만 명이 시험을 본다.", "About 300,000 twelfth-graders take the test."),
    ("중2 때 쓴 시이다.", "It is a poem he wrote as an eighth-grader."),
    ("열댓 명이 왔다.", "About fifteen people came."),
    ("그때 뱃고동이 두 번 울렸다.", "Just then the boat's horn sounded twice."),
    ("필터는 2주에 한 번 30분간 담가 씻습니다.", "Once every two weeks, clean the filter by soaking it for 30 minutes."),
    ("필터는 2주에 한 번 씻습니다.", "Wash the filter every other week."),
    ("한 달에 한 번 만난다.", "They meet once every four weeks."),
    ("하루에 한두 번 바른다.", "Apply it once or twice a day."),
    ("일주일에 두세 번 운동한다.", "They exercise two or three times a week."),
    ("하루 세 번 복용한다.", "Take it every eight hours."),
    ("1년에 네 번 열린다.", "It is held every three months."),
    ("보고서는 연 4회 발간된다.", "The report is published quarterly."),
    ("연 12회 납부한다.", "Payments are monthly."),
    ("매 분기 한 차례 배당한다.", "Dividends are paid four times a year."),
    ("수업은 격주 토요일 오후에 열린다.", "Classes are held every other Saturday afternoon."),
    ("분기별로 한 차례 배당한다.", "Dividends are paid four times a year."),
    ("두 달마다 한 번씩 만난다.", "They meet bimonthly."),
    ("12개월마다 점검한다.", "It is inspected annually."),
    ("24시간마다 갱신한다.", "It is updated daily."),
    ("수천만 명이 시청하였다.", "Millions of people watched."),
    ("행사는 오후 01:00~03:00에 열린다.", "The event will be held from 1 to 3 p.m."),
    ("딸은 중학교 2학년이다.", "My daughter is in the eighth grade."),
    ("19세기 말에 지어진 건물이다.", "The building dates from the late 1800s."),
    ("11인 이상 단체만 예약해야 한다.", "Reservations are required only for groups of more than 10."),
    ("만 7세 미만은 무료이다.", "Children up to the age of 6 get in free."),
    ("백 명 가운데 한 명꼴로 부작용이 나타났다.", "Side effects occurred in roughly 1% of people."),
    ("제습 능력: 1일 16L", "Dehumidifying capacity: 16 L per day"),
    ("5%는 기준을 통과하지 못했다.", "Ninety-five percent met the standard."),
    ("20% 할인된 가격에 판다.", "It is sold at 80 percent of the regular price."),
    ("그는 휴전을 지키지 않았다.", "He broke the truce."),
    ("수익이 전년의 4분의 1로 줄었다.", "Profit fell by three quarters from the previous year."),
    (
      "실업률은 2.7%로 전년 동월보다 0.3%p 하락했다.",
      "The jobless rate stood at 2.7%, down from 3.0% in the same month a year earlier."
    ),
    ("선우진 교수는 발표했다.", "Professor Sunwoo Jin presented."),
    ("김윤 변호사가 변론을 맡았다.", "Attorney Kim Yoon took on the defense."),
    ("참가자는 18세 이상이어야 한다.", "No one under 18 may take part."),
    ("상시 근로자 5인 미만 사업장은 제외한다.", "It applies to workplaces with five or more employees."),
    ("상시 근로자 30명 이상 사업장은 위원회를 두어야 한다.", "Workplaces with fewer than 30 employees need not set up a committee."),
    ("두 번째 회의에는 세 명이 왔다.", "Three people came to the second meeting."),
    ("생산량이 세 배로 늘었다.", "Output is three times as large."),
    ("건설투자는 전기 대비 3.1% 감소하였다.", "Construction investment contracted 3.1% quarter on quarter."),
    ("수출은 전년 동월 대비 5% 늘었다.", "Exports rose 5% from the same month last year."),
    ("월 3,900원의 요금이 부과됩니다.", "A fee of 3,900 won a month is charged."),
    ("연 2.25%로 인하하였다.", "It cut the rate to 2.25%."),
    ("가을에 단풍이 든다.", "The leaves turn red in the fall."),
    ("주 검찰총장의 연락처를 찾으십시오.", "Find contact information for your state attorney general."),
    ("중서부 지역의 유행이다.", "The outbreaks are in the Midwest."),
    ("전기차와 버스 50대를 보급한다.", "Fifty electric cars and buses will be supplied."),
    ("웨스트 버지니아의 사무소", "the office in West Virginia"),
    ("전자 우편으로 보낸다.", "Send it by email."),
    ("서윤주 위원과 백기태 위원은 반대하였다.", "Board members Seo Yun-ju and Baek Gi-tae were against it."),
    ("나래지도 소프트웨어 이용허락 및 서비스 약관", "Narae Map Software Licence and Terms of Service"),
    ("회의는 4월 15일 오전 9시부터 정오까지 열린다.", "The meeting will run from 9 a.m. to 12 noon on April 15."),
    ("베트남어·중국어·우즈베크어 통역인이 함께합니다.", "Interpreters for Vietnamese, Chinese and Uzbek will be there."),
  ])
  func isRight(_ korean: String, _ english: String) {
    #expect(Self.findings(korean, english).map(\.message) == [])
  }

  @Test func theLintOfGlossariesSpeaksKorean() throws {
    let text = "id\tko\ten\n1\t장관\tMinister\n1\t장관\tSecretary\n2\t국\tBureau\n"
    let issues = GlossaryLint(try GlossaryTSV.concepts(Array(text.utf8), path: "g")).issues
    let lines = issues.map { $0.line(in: .korean) }
    #expect(lines.map { $0.prefix { $0 != " " } } == ["g:3:1:", "g:3:1:", "g:4:1:"])
    #expect(zip(lines, ["g:2", "“장관”", "“국”"]).allSatisfy { $0.contains($1) })
    #expect(lines.allSatisfy { $0.split(separator: ": ", maxSplits: 2).last?.contains("니다") == true }, "\(lines)")
  }
}
