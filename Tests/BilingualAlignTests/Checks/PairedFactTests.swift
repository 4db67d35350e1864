import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualText

/// Pairs in which facts are said differently, or not at all, on the two sides.
@Suite struct PairedFactTests {
  static func findings(_ korean: String, _ english: String, date: String? = nil) -> [String] {
    let pair = examplePair(korean, english, date: date.flatMap { CalendarDate(iso8601: $0) })
    var findings: [Finding] = []
    for check in allChecks where check.info.isOnByDefault { check.check(pair, into: &findings) }
    return findings.filter { $0.severity >= .warning }.map(\.check)
  }

  @Test(arguments: [
    ("6·25전쟁에 파병한 나라", "countries that sent troops to the Korean War"),
    ("9·19 군사합의를 이행한다.", "They implement the September 19 Military Agreement."),
    ("한미일 정상회의를 가졌다.", "He held a trilateral summit with the leaders of the United States and Japan."),
    ("한미 양국은 협력하기로 하였다.", "The United States agreed to cooperate."),
    ("3국 정상은 만났다.", "7. The three leaders met."),
    ("양국 국장은 「한미일 인도-태평양 대화」를 열기로 하였다.", "They decided to hold the “ROK-U.S.-Japan Indo-Pacific Dialogue.”"),
    ("지난해 교역액이 전년보다 18.5% 늘었다.", "Trade rose 18.5% year-on-year last year."),
    ("국문본 1부.", "One copy of the Korean text."),
    ("코로나바이러스감염증-19 환자를 지원한다.", "They support patients with the coronavirus disease."),
    ("빌리언 공격을 막아야 한다.", "Prevent the Billion Laughs attack."),
    ("폭발은 15m 간격으로 일어났다.", "The blasts were 15 meters (49 feet) apart."),
    ("상금 100만위안(약 1억5000만원)을 준다.", "It pays 1 million yuan (about US$146,000)."),
    ("23만 초기화할 수 있다.", "Only 23 can be initialised."),
    ("27일 총선이 열린다.", "The general election is on July 27."),
    ("12월 9일 조 추첨이 열렸다.", "The draw was held on Friday."),
    ("오전 7시 15분에 신고를 받았다.", "They received a call at 0715."),
    ("그의 타율은 4할 6리였다.", "His batting average was .406."),
    ("제6조에 따라 처리한다.", "It is processed under Article 6."),
    ("16진수로 표시한다.", "It is shown in hexadecimal."),
    ("시속 65km의 강풍이 불었다.", "The wind blew at 40 mph (65 km/hr)."),
    ("회의는 두 시간 반 동안 열렸다.", "The meeting lasted two and a half hours."),
    ("임기는 1년 6개월이다.", "The term is a year and a half."),
    ("요금은 1만 50원이다.", "The fare is 10,050 won."),
    ("금리를 0.25%포인트 내렸다.", "It lowered the rate by 25 basis points."),
    ("2024~2025년 이사국으로 활동한다.", "It serves on the Council in 2024-25."),
    ("교역이 30배 늘었다.", "Trade has grown thirtyfold."),
    ("상담은 24시간 제공된다.", "Help is offered around the clock."),
    ("반세기 동안 협력하였다.", "They cooperated for fifty years."),
    ("연락처는 02-2100-7204이다.", "The number is +82-2-2100-7204."),
    ("주요 20개국(G20) 정상이 모였다.", "The leaders of the G20 met."),
    ("100주년 기념식이 열렸다.", "The centennial was celebrated."),
    ("베트남, 태국, 중국 순으로 많았다.", "Vietnamese came first, then Thais and Chinese."),
    ("5.20.(월)~22.(수) 개최된다.", "It will be held on May 20-22."),
    ("10여 개국이 참여한다.", "A dozen or so countries take part."),
    ("평균 12.6일이 걸린다.", "It takes 12.6 days on average."),
    ("입원 기간은 12.6일로 늘었다.", "Stays in hospital rose to 12.6 days."),
    ("2025 회계연도 예산", "the FY2025 budget"),
    ("1일 평균 630명이 찾는다.", "Some 630 people visit per day on average."),
    ("3.15 발효된 협정", "The Agreement, which entered into force on March 15"),
    ("인구는 23만 28명이다.", "The population is 230,028."),
    ("1kg의 쌀을 받았다.", "They received 2.2 pounds of rice."),
    ("3월 초에 개최한다.", "It will be held in March."),
    ("올해 말까지 적용된다.", "It applies until the end of the year."),
    ("4월 초·중순에 개최한다.", "It will be held in early to mid-April."),
    ("3월 초안을 마련하였다.", "A draft was prepared in late March."),
    ("1990년대 후반부터 늘었다.", "It has grown since the late 1990s."),
    ("20일 새벽(현지시간) 도착하였다.", "He arrived on the afternoon of the 20th, Korean time."),
    ("저녁을 함께 하였다.", "They had a meal together that morning."),
    ("오전 10시에 시작한다.", "It starts at ten o’clock in the morning."),
    ("기온은 영하 5도까지 떨어졌다.", "The temperature fell to 5 degrees below zero."),
    ("섭씨 영하 5도", "minus 5 degrees Celsius"), ("영하 5~10도의 추위", "cold of between -5 and -10 degrees Celsius"),
    ("기온은 화씨 68도였다.", "It was 20°C."), ("수업은 월·수·금요일에 있다.", "Classes are on Mondays, Wednesdays and Fridays."),
    ("매주 화, 목요일", "every Tuesday and Thursday"), ("열에 아홉은 만족한다.", "Nine out of ten are satisfied."),
    ("응답자 10명 중 9명", "nine in ten respondents"), ("음력 8월 15일", "August 15 of the lunar calendar"),
    ("추석은 음력 8월 15일이다.", "Chuseok falls on September 17 this year."),
    ("숲 10㏊가 탔다.", "Ten hectares of forest burnt."), ("10a당 50kg이다.", "It is 50 kilograms per 10 ares."),
    ("10아르의 논", "a paddy of 1,000 square meters"),
    ("5월 3일 서명하였다.", "It was signed on May 3, 1990."), ("4.27 판문점 선언", "the Panmunjom Declaration of April 27, 2018"),
    ("2023년 합의하였다. 5월 3일 서명하였다.", "They agreed in 2023 and signed on May 3, 2023."),
    ("G20 정상회의", "the Group of Twenty summit"),
    ("ODA 규모를 늘린다.", "It increases official development assistance for the EU."),
    ("COVID-19와 PCR 검사", "PCR tests for COVID-19 in the ROK"), ("조지아주 의원이 미국을 방문하였다.", "A Georgia lawmaker visited."),
    ("중국 정부는 이를 환영하였다.", "The Chinese government welcomed it."),
    ("기간을 5개월에서 8개월로 늘린다.", "The stay is extended to eight months from five."),
    ("226곳 중 89곳이 지정되었다.", "Of the 226 local governments, 89 are designated."),
    ("226곳 중 89곳이 지정되었다.", "There are 226 local governments, 89 of them designated."),
    ("남성 30명과 여성 50명이 참가하였다.", "Thirty men and fifty women took part."),
    ("기온이 영하 7도로 떨어졌다.", "The temperature fell to minus 7 degrees."),
    ("기온이 영상 3도에서 영하 7도로 떨어졌다.", "It fell from 3 degrees above zero to minus 7 degrees."),
    ("20개국 대표 100명이 참석하였다.", "A hundred representatives from 20 countries attended."),
    ("20여 개국 대표 100여 명이 참석하였다.", "Some 100 representatives from over 20 countries attended."),
    ("국민 열에 일곱은 정책을 지지한다.", "Seven out of ten people support the policy."),
    ("열에 일곱은 찬성하였다.", "Seventy percent were in favor."), ("열 중 여덟은 찬성하였다.", "Eighty percent were in favor."),
    ("열 중 여덟은 찬성하였다.", "Eight out of ten were in favor."),
    ("응답자 10명 중 7명이 찬성하였다.", "Seventy percent of respondents were in favor."),
    ("국민의 70%가 찬성하였다.", "Seven out of ten people were in favor."),
    ("세 나라 중 두 나라가 찬성하였다.", "Two thirds of the countries were in favor."),
    ("올해 1~3분기 수출이 늘었다.", "Exports grew in the first three quarters of this year."),
    ("2024년 1∼3분기 수출이 늘었다.", "Exports grew in January through September 2024."),
    ("2024년 1~9월 수출이 늘었다.", "Exports grew in the first three quarters of 2024."),
    ("올해 1~3분기 수출이 늘었다.", "Exports grew in the first nine months of this year."),
    ("회의는 오후 3시(현지시간)에 시작되었다.", "The meeting began at 4 a.m."),
    ("음력 8월 15일에 행사가 열린다.", "By the lunar calendar, the event is on August 15."),
    ("음력 8월 15일에 행사가 열린다.", "The event will be held on September 17."),
    ("음력 8월 15일", "September 17, the 15th day of the eighth lunar month"),
    ("2023년 5월 1일 열렸고, 같은 해 10월 서명하였다.", "It was held on May 1, 2023, and signed in October 2023."),
    ("2023년 5월 1일 열렸고, 이듬해인 2024년 10월 서명하였다.", "It was held on May 1, 2023, and signed in October 2024."),
  ])
  func silent(_ korean: String, _ english: String) {
    #expect(Self.findings(korean, english) == [])
  }

  @Test(arguments: [
    ("9·19 군사합의를 이행한다.", "They implement the September 9 Military Agreement.", "date-mismatch"),
    (
      "착수회의는 2025.3.4.(화) 나이로비에서 열린다.", "The kick-off meeting will be held in Nairobi on March 14, 2025.",
      "date-mismatch"
    ),
    ("아빠는 알람을 일곱 시로 맞췄다.", "My father set the alarm for six o'clock.", "time-mismatch"),
    ("한중일 고위급회의가 열렸다.", "A ROK-U.S.-Japan senior officials’ meeting was held.", "place-mismatch"),
    ("결의는 한국시간 16일 새벽 채택될 예정이다.", "It will be adopted on November 16, New York time.", "date-mismatch"),
    ("제6조에 따라 처리한다.", "It is processed under Article 7.", "number-mismatch"),
    ("30억6천 만원이 든다.", "It costs 3.6 billion won.", "money-mismatch"),
    ("5월 3일부터 시행된다.", "It takes effect on May 5.", "date-mismatch"),
    ("한미 정상회담을 가졌다.", "They held a ROK-China summit.", "place-mismatch"),
    ("그는 파리를 방문하였다.", "He visited London.", "place-mismatch"),
    ("3월 초부터 5월 말까지 열린다.", "It runs from late March to early May.", "date-mismatch,date-mismatch"),
    ("연말까지 적용된다.", "It applies until the end of the month.", "date-mismatch"),
    ("1990년대 중반 이후", "since the early 1990s", "date-mismatch"),
    ("20일 새벽 도착하였다.", "He arrived on the evening of the 20th.", "time-mismatch"),
    ("오전에 도착하였다.", "He arrived at 3 p.m.", "time-mismatch"),
    ("오전 10시에 시작한다.", "It starts at ten o’clock in the evening.", "time-mismatch"),
    ("영하 15도까지 떨어졌다.", "It dropped to 15 degrees Celsius.", "number-mismatch"),
    ("월·수·금요일에 열린다.", "It is held on Monday, Tuesday and Friday.", "weekday-mismatch"),
    ("열에 아홉은 만족한다.", "Eight out of ten are satisfied.", "number-mismatch"),
    ("1년 6개월의 임기", "a term of two and a half years", "duration-mismatch"),
    ("2023년 합의하고 5월 3일 서명하였다.", "They agreed on it and signed it on May 3, 2022.", "date-mismatch"),
    ("G20 정상회의에 참석하였다.", "He attended the G7 summit.", "symbol-mismatch"),
    ("NATO와 협력한다.", "It cooperates with the EU.", "symbol-mismatch"),
    ("SDG16 목표", "the SDG17 goal", "symbol-mismatch"),
    ("중국 정부는 이를 환영하였다.", "The Japanese government welcomed it.", "place-mismatch"),
    ("운항을 주 42회에서 주 56회로 늘린다.", "Flights will increase from 56 to 42 per week.", "number-mismatch"),
    ("기간을 5개월에서 8개월로 늘린다.", "The stay is extended from eight to five months.", "number-mismatch"),
    ("요율은 현행 9%에서 13%로 올린다.", "The rate will rise from the current 13 percent to 9 percent.", "number-mismatch"),
    ("226곳 중 89곳이 지정되었다.", "Of the 89 local governments, 226 are designated.", "number-mismatch"),
    ("기온이 영하 7도로 떨어졌다.", "The temperature fell to 7 degrees.", "number-mismatch"),
    ("응답자 10명 중 7명이 찬성하였다.", "Sixty percent of respondents were in favor.", "number-mismatch"),
    ("1~3분기 수출이 늘었다.", "Exports grew in the first two quarters.", "date-mismatch"),
    ("회의는 오후 3시(현지시간)에 시작되었다.", "The meeting began at 3 a.m. local time.", "time-mismatch"),
    ("음력 8월 15일은 추석이다.", "Chuseok is the 15th day of the seventh lunar month.", "date-mismatch"),
    ("음력 8월 15일은 추석이다.", "Chuseok is the 14th day of the eighth lunar month.", "date-mismatch"),
    ("음력 8월 15일에 행사가 열린다.", "The event will be held on August 15.", "date-mismatch"),
    (
      "2023년 5월 1일 열렸고, 같은 해 10월 서명하였다.", "It was held on May 1, 2023, and signed in October 2024.",
      "date-mismatch"
    ),
    (
      "2023년 5월 1일 열렸다. 10월에는 협정이 서명되었다.", "It was held on May 1, 2023. In October 2024 an agreement was signed.",
      "date-mismatch"
    ),
    ("병상을 500개에서 800개로 늘린다.", "The number of beds will rise from 800 to 500.", "number-mismatch"),
  ])
  func flagged(_ korean: String, _ english: String, _ check: String) {
    #expect(Self.findings(korean, english).joined(separator: ",") == check)
  }

  /// A year that the text does not write comes from the text before, or from the document's date.
  @Test(arguments: [
    ("4.15.(화) 개최", "2024-04-15", true), ("4.15.(월) 개최", "2024-04-15", false),
    ("12.28.(목) 개최", "2024-01-05", false), ("2018년 싱가포르에서 6.12.(화) 개최", "2024-04-15", false),
    ("4.15.(화) 개최", "", false),
  ])
  func weekdaysWithoutYears(_ korean: String, _ date: String, _ isFlagged: Bool) {
    #expect(Self.findings(korean, "It was held.", date: date).contains("weekday-mismatch") == isFlagged)
  }
}
