import BilingualAlign
import Testing

/// `text ⟶ value [value…]`: every fact, in order, by its description.
private func values(_ text: String, _ language: Language, date: String? = nil) -> String {
  let utf8 = Array(text.utf8)
  let reader = FactReader(language: language, date: date.flatMap { CalendarDate(iso8601: $0) })
  return reader.read(utf8, range: TextRange(0, utf8.count)).map { $0.value.description }.joined(separator: " | ")
}

@Suite struct FactReaderTests {
  @Test(arguments: [
    ("4만 5천 명이 참석하였다.", "45000"), ("2조 3,000억 원", "2300000000000 KRW"), ("3천여 채의 가옥", "3000"),
    ("10만불 및 10만미불", "100000 USD | 100000 USD"), ("2조 1393억 원", "2139300000000 KRW"),
    ("약 39억 6천만 원", "3960000000 KRW"), ("총액 1조 389억 원", "1038900000000 KRW"), ("3,500억불", "350000000000 USD"),
    ("1억 2천만 달러", "120000000 USD"), ("3억 5천만 달러", "350000000 USD"), ("204만 명 이상", "2040000"),
    ("4천가구(2만여 명)", "4000 | 20000"), ("7백여 건의 여진", "700"), ("0.1%에도", "0.1%"), ("2.5%p 올랐다", "2.5%p"),
    ("백만 달러", "1000000 USD"), ("천만 명", "10000000"), ("백여 명", "100"), ("삼십 년", "30 year"),
    ("스물다섯 명", "25"), ("두 나라", "2"), ("세 차례", "3"), ("네 차례에 걸쳐", "4"), ("열두 살", "age 12"), ("두 배로", "×2"),
    ("3분의 2", "2/3"), ("예산의 절반", "1/2"), ("3~5개", "3 | 5"), ("3-5만 명", "30000 | 50000"), ("3대 0으로", "3 | 0"),
    ("61개국", "61"), ("제75차", "#75"), ("제3위원회", "#3"), ("세 번째", "#3"), ("1차관", "#1"), ("3위를", "#3"),
    ("제22대 장관", "#22"), ("6자회담", "6"), ("1.5트랙", "1.5"), ("한 차례", "1"), ("수십만 명", "10^5"),
    ("2시간만에", "2 hour"), ("22%만이", "22%"), ("삼십대 중반", "30s | middle 30s"), ("열 네 번째", "#14"), ("천칠백만 동물들이", "17000000"),
    ("십오분 안에", "15 minute"),
    ("4명의 그리고 3만 5,000명", "4 | 35000"),
  ])
  func readsKoreanNumbers(_ text: String, _ expected: String) {
    #expect(values(text, .korean) == expected)
  }

  @Test(arguments: [
    "만나서 반갑다", "10년 만에".replacing("10년 ", with: ""), "억류자의 조속한 석방", "확고한 의지를 천명하였다", "백악관", "조 장관은",
    "그도 말했다", "사의를 표하고 구체 방안", "사람들이 만든", "두고 보자", "세계는 넓다", "일부 사람",
    "백신을 맞았다", "조사를 시작", "한편으로", "열심히", "이번 회의", "둘러싼", "세금 부담", "천천히 말해줘", "우리는 다시 만날 것이다", "조명 프로젝트", "조건을 제시",
    "10만에도".replacing("10만에도", with: "밤새"), "보름달이 떴어",
  ])
  func readsNoNumberWhereNoneIs(_ text: String) {
    #expect(values(text, .korean) == "")
  }

  @Test(arguments: [
    ("2016.11.14.(월)", "2016-11-14 | Monday"), ("11.14(월)", "????-11-14 | Monday"),
    ("4.15.(월)(현지시간)", "????-04-15 | Monday"),
    ("5.17(수)-19(금)간", "????-05-17 | Wednesday | ????-05-19 | Friday"), ("11.10-13간", "????-11-10 | ????-11-13"),
    ("(4.26)", "????-04-26"), ("('23.11.15/'24.4.15)", "2023-11-15 | 2024-04-15"), ("09.9월후", "2009-09"),
    ("2020.5월", "2020-05"), ("11.18일", "????-11-18"), ("8.26(월) 오전 (10:30)", "????-08-26 | Monday | 10:30"),
    ("2023년 4월", "2023-04"), ("1953년 6월 19일", "1953-06-19"), ("9월 30일 금요일", "????-09-30 | Friday"),
    ("10월 16~18일", "????-10-16 | ????-10-18"), ("2018. 6. 12.", "2018-06-12"), ("동 법은 9.4. 시행되었다.", "????-09-04"),
    ("7.14.을 지정", "????-07-14"), ("2016년에", "2016"), ("1980년대", "1980s"), ("6년 8개월", "80 month"),
    ("사흘 뒤", "3 day"), ("15개월 동안", "15 month"), ("3일간", "3 day"), ("오후 3시", "15:00"), ("오전 10시 30분", "10:30"),
    ("올해 하반기", "year+0 | half 2"), ("1년 반", "1.5 year"), ("26일", "????-??-26"), ("30세", "age 30"),
  ])
  func readsKoreanDatesAndTimes(_ text: String, _ expected: String) {
    #expect(values(text, .korean) == expected)
  }

  @Test(arguments: [
    ("지난 달 26일", "2023-05-19", "????-04-26"), ("작년 11월 재개된", "2024-02-21", "2023-11"),
    ("금년 9월", "2024-02-21", "2024-09"),
  ])
  func resolvesRelativeDates(_ text: String, _ date: String, _ expected: String) {
    #expect(values(text, .korean, date: date) == expected)
  }

  @Test(arguments: [
    ("45,000 people", "45000"), ("1.0389 trillion won", "1038900000000 KRW"), ("US$500,000", "500000 USD"),
    ("US $1 million", "1000000 USD"), ("500,000 US dollars", "500000 USD"), ("100,000 USD", "100000 USD"),
    ("£3.5bn", "3500000000 GBP"), ("more than two hundred and five thousand", "205000"), ("half a million", "500000"),
    ("two and a half years", "2.5 year"), ("a dozen", "12"), ("two-thirds of the territory", "2/3"),
    ("one-fifth", "1/5"),
    ("twenty-one", "21"), ("the twenty-first", "#21"), ("0.1% of", "0.1%"), ("38 percent", "38%"),
    ("a 15-month spell", "15 month"),
    ("30-year-old", "age 30"), ("the 22nd Minister", "#22"), ("sit third place", "#3"),
    ("hundreds of thousands", "10^5"),
    ("$3-5 million", "3000000 USD | 5000000 USD"), ("3 to 5 miles", "3 mile | 5 mile"), ("a 5km race", "5 kilometre"),
    ("won 3-0", "3 | 0"), ("doubled", "×2"), ("the 5G network and the G20", "5 | GROUP20"),
    ("20.4 million people", "20400000"),
    ("a four-day week", "4 day"), ("22-count indictment", "22"), ("a few hundred people", "10^2"), ("Louis XIV", "14"),
  ])
  func readsEnglishNumbers(_ text: String, _ expected: String) {
    #expect(values(text, .english) == expected)
  }

  @Test(arguments: [
    ("on April 15", "????-04-15"), ("15 April 2024", "2024-04-15"), ("April 15, 2024", "2024-04-15"),
    ("April 2023", "2023-04"),
    ("October 16th to 18th", "????-10-16 | ????-10-18"), ("May 17-19, 2023", "2023-05-17 | 2023-05-19"),
    ("which may constitute", ""), ("Theresa May said", ""), ("in late May", "late May | ????-05"),
    ("Sunday, 30 September", "Sunday | ????-09-30"),
    ("the first half of this year", "half 1 | year+0"), ("3 p.m.", "15:00"), ("at 3:30pm", "15:30"),
    ("the 1980s", "1980s"),
    ("between 12:00 and 13:00 BST", "~12:00 | 13:00"), ("2024-04-15", "2024-04-15"), ("since 1953", "1953"),
    ("June 19, 1953", "1953-06-19"),
    ("six-thirty every morning", "~06:30 | morning"), ("15-17 April", "????-04-15 | ????-04-17"),
    ("the 15th of April", "????-04-15"), ("Oct. 3", "????-10-03"),
  ])
  func readsEnglishDatesAndTimes(_ text: String, _ expected: String) {
    #expect(values(text, .english) == expected)
  }

  @Test(arguments: [
    ("한미일 고위급", "KR | US | JP", "ROK-U.S.-Japan meeting", "KR | US | JP"),
    ("체코, 이탈리아, 독일", "CZ | IT | DE", "the Czech Republic, Italy and Germany", "CZ | IT | DE"),
    ("네팔, 코트디부아르, 남아공", "NP | CI | ZA", "Nepal, Côte d'Ivoire and South Africa", "NP | CI | ZA"),
    ("판문점에서 뮌헨까지", "KR-PMJ | DE-MUC", "Northern Ireland, not a guinea pig", "GB-NIR"),
    ("인도에 반한 죄", "", "South Korean", "KR"), ("미측은", "US", "Washington, D.C.", "US-WAS"),
  ])
  func readsPlaces(_ korean: String, _ koreanValues: String, _ english: String, _ englishValues: String) {
    #expect(values(korean, .korean) == koreanValues)
    #expect(values(english, .english) == englishValues)
  }
}
