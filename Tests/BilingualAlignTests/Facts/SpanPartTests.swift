import BilingualAlign
import Testing

/// Parts of months, years and days, temperatures, lists of weekdays.
@Suite struct SpanPartTests {
  private static func values(_ text: String, _ language: Language, date: String?) -> String {
    let utf8 = Array(text.utf8)
    let reader = FactReader(language: language, date: date.flatMap { CalendarDate(iso8601: $0) })
    return reader.read(utf8, range: TextRange(0, utf8.count)).map { $0.value.description }.joined(separator: " | ")
  }

  @Test(arguments: [
    ("3월 초에", "????-03 | early March"), ("5월말부터 6월초까지", "????-05 | late May | ????-06 | early June"),
    ("4월 하순", "????-04 | late April"), ("2023년 말", "2023 | late 2023"), ("작년 말 기준", "2023 | late 2023"),
    ("20세기 초", "#20 | early century 20"), ("2020년대 중반", "2020s | middle 2020s"), ("30대 초반", "30s | early 30s"),
    ("상반기 말", "half 1 | late half 1"), ("3분기 말", "Q3 | late Q3"), ("이달 중순", "????-05 | middle May"),
    ("연말까지", "late in the year"), ("월초", "early in the month"), ("연말정산", ""), ("3월 초안을 마련", "????-03"),
    ("3월 말라위를", "????-03 | MW"), ("5월 초과분", "????-05"), ("4월 초·중순", "????-04"), ("3년 말", "3 year"),
    ("오전에 떠나 오후에 도착", "morning | afternoon"), ("오후 두 시", "14:00"), ("오전 (10:30)", "10:30"), ("아침 식사", ""),
    ("20일 새벽", "????-??-20 | morning"), ("낮은 기온", ""), ("영하 5도", "-5 degree"), ("섭씨 영하 5도", "-5 celsius"),
    ("영하 1.7℃", "-1.7 celsius"), ("영하 3~2℃", "-3 celsius | -2 celsius"),
    ("화씨 68도", "68 fahrenheit"), ("-5°C", "-5 celsius"), ("영하 5~10도", "-5 degree | -10 degree"),
    ("영하의 날씨에 5도", "5 degree"), ("월·수·금에", "Monday | Wednesday | Friday"),
    ("월, 수, 금요일", "Monday | Wednesday | Friday"), ("화ㆍ목요일", "Tuesday | Thursday"), ("월~금요일", "Monday | Friday"),
    ("금·은·동메달", ""), ("일, 월급", ""), ("열에 아홉은", "10 | 9"), ("열에너지", ""), ("10㏊", "10 hectare"), ("10a당", "10 are"),
  ])
  func korean(_ text: String, _ expected: String) {
    #expect(Self.values(text, .korean, date: "2024-05-20") == expected)
  }

  @Test(arguments: [
    ("in early March", "early March | ????-03"), ("the end of May", "late May | ????-05"),
    ("mid-May 2024", "middle May | 2024-05"), ("early March 3", "????-03-03"), ("late 2023", "late 2023 | 2023"),
    ("the end of last year", "late 2023 | 2023"), ("by the end of the year", "late in the year"),
    ("at year-end", "late in the year"), ("late in the month", "late in the month"), ("the early stage", ""),
    ("the mid-2020s", "middle 2020s | 2020s"), ("in his early 30s", "early 30s | 30s"),
    ("the early 20th century", "early century 20 | #20 | 100 year"), ("the end of the meeting", ""),
    ("the end of the first half", "late half 1 | half 1"), ("early to mid-March", "????-03"),
    ("on the morning of April 15", "morning | ????-04-15"), ("Good morning", ""), ("The Morning Post", ""),
    ("3 o'clock in the afternoon", "15:00"), ("minus five degrees", "-5 degree"), ("-5°C", "-5 celsius"),
    ("5 degrees below zero", "-5 degree"), ("minus 5 to minus 10 degrees", "-5 degree | -10 degree"),
    ("5-10 degrees", "5 degree | 10 degree"), ("41°F", "41 fahrenheit"),
  ])
  func english(_ text: String, _ expected: String) {
    #expect(Self.values(text, .english, date: "2024-05-20") == expected)
  }
}
