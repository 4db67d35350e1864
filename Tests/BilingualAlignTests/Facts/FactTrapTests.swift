import BilingualAlign
import Testing

private func values(_ text: String, _ language: Language, date: String? = nil) -> String {
  let utf8 = Array(text.utf8)
  let reader = FactReader(language: language, date: date.flatMap { CalendarDate(iso8601: $0) })
  return reader.read(utf8, range: TextRange(0, utf8.count)).map { $0.value.description }.joined(separator: " | ")
}

/// What looks like one fact and is another, or none.
@Suite struct FactTrapTests {
  @Test(arguments: [
    // Events by their dates, and lists that look like them.
    ("6·25전쟁에 파병한", "????-06-25"), ("4·19 혁명과 5·18 민주화운동", "????-04-19 | ????-05-18"),
    ("9·19 군사합의 이행", "????-09-19"), ("3·1운동 100주년", "????-03-01 | #100"), ("3.1절 기념식", "????-03-01"),
    ("8·15 경축사", "????-08-15"), ("4‧27 판문점 선언", "????-04-27 | KR-PMJ"), ("1·2차관이 참석", "#1 | #2"),
    ("5·6월에 개최", "????-05 | ????-06"),
    ("2/4분기 성장률", "Q2"), ("3·4분기 실적", "Q3 | Q4"), ("6.25 거리", "6.25"),
    // Verbs and nouns that begin like numerals.
    ("탈린에서 열자고 제안하였다", "EE-TLL"), ("회의를 열기로 하였다", ""), ("열고 논의하였다", ""), ("열 명이 참석", "10"), ("백분율로 표시", ""),
    ("백만장자가 되었다", ""), ("몇백 명이 모였다", "10^2"), ("시사만평 파문", ""), ("열 프로그램을 입력", ""), ("18 프로젝트", "18"),
    ("3.6 타입 선언", "3.6"), ("300만큼 감소", "300"), ("10진수로 표현", "10"),
    // Counts, ordinals, articles.
    ("3국 정상은", "3"), ("제3국에서", "#3"), ("국문본 1부.", "1"), ("양자 등 핵심기술", ""), ("양자회담을 갖고", "2"),
    ("제6조 제2항", "#6 | #2"), ("헌법 10조 2항", "#10 | #2"), ("6조 원", "6000000000000 KRW"), ("30억6천 만원", "3060000000 KRW"),
    ("4할 6리", "40.6%"), ("3할의 타율", "30%"), ("1/3 이상의 학생", "1/3"), ("1박 2일", "1 day | 2 day"),
    // Places that are none.
    ("인도-태평양 전략", ""), ("인도·태평양 지역", ""), ("한ㆍ미ㆍ일 3국", "KR | US | JP | 3"), ("「한미일 대화」", "KR | US | JP"),
    ("평화적 수단을 강구", ""), ("수단 대통령", "SD"), ("범죄인 인도 조약", ""), ("인도를 방문", "IN"), ("오만 원", ""), ("오만 대통령", "OM"),
    ("녹색 대전환", ""), ("원산지 표시", ""), ("그럴 리가 없다", ""), ("미국 조지아주", "US"),
    ("미 국무부", "US"), ("일 총리", "JP"), ("회의 중 외교부 장관", ""), ("일정부분 합의", ""),
    // Dates, versions, numbers of paragraphs.
    ("7. 3국 정상은", "3"), ("(1) 3건을 논의", "3"), ("15.3.1 이상", "15.3.1"), ("TLS 1.3.", "1.3"), ("3.4.x 버전", "3.4"),
    ("'24년 상반기", "2024 | half 1"), ("11.30.~12.2.", "????-11-30 | ????-12-02"), ("밤 12시", "00:00"), ("낮 12시", "12:00"),
    ("밤 9시", "21:00"), ("여섯 시 삼십 분", "~06:30"), ("200㎞", "200 kilometre"), ("5천㎢", "5000 squareKilometre"),
  ])
  func korean(_ text: String, _ expected: String) {
    #expect(values(text, .korean) == expected)
  }

  @Test(arguments: [
    ("At 10 a.m. on May 30, he", "10:00 | ????-05-30"), ("from 9:30 a.m. to 5 p.m.", "09:30 | 17:00"),
    ("the 9/11 attacks", "????-09-11"), ("4/15/2024", "2024-04-15"), ("15/4/2024", "2024-04-15"), ("about 2/3", "2/3"),
    ("batting .406", "0.406"), ("$.79 a mile", "0.79 USD"), ("indices 0...6", "0 | 6"),
    ("at 0715 (1215 GMT)", "07:15 | 12:15"), ("at six o'clock", "~06:00"), ("a half-hour session", "0.5 hour"),
    ("an hour and a half", "1.5 hour"), ("approaching 2.5s", "2.5 second"), ("in his 30s", "30s"),
    ("720p video", "720"),
    ("Euro 2008", "2008"), ("Next.js 15.3.1 or later", "15.3.1"), ("2024.4.15", "2024-04-15"),
    ("7. The three leaders", "3"), ("(1) to hold 3 meetings", "3"), ("several hundred thousand", "10^5"),
    ("15 to 17 April", "????-04-15 | ????-04-17"), ("double-digit growth", ""), ("a non-zero value", ""),
    ("60,000 square-foot home", "60000 squareFoot"), ("40 mph (65 km/hr)", "40 milePerHour | 65 kilometrePerHour"),
    ("IEEE 754 half-precision", "754 | 0.5"), ("10x faster", "×10"), ("1000px wide", "1000"), ("a 32bit number", "32"),
  ])
  func english(_ text: String, _ expected: String) {
    #expect(values(text, .english) == expected)
  }

  @Test(arguments: [
    ("지난해 교역액이 전년보다 18.5% 늘어난", "2022-09-20", "2021 | unsaid | 18.5%"), ("같은 해 8월", "2024-04-15", "unsaid | ????-08"),
    ("last summer", "2024-04-15", ""),
  ])
  func countsFromTheRightYear(_ text: String, _ date: String, _ expected: String) {
    #expect(values(text, .korean, date: date) == expected)
  }
}
