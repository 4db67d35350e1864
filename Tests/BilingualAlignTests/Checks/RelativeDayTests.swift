import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualDocuments
@testable import BilingualFacts
@testable import BilingualText

/// Days told by their distance from the document's date: here Wednesday, 22 May 2024.
@Suite struct RelativeDayTests {
  static let date = "2024-05-22"

  @Test(arguments: [
    ("어제 만났다", "2024-05-21"), ("그제 만났다", "2024-05-20"), ("모레 만난다", "2024-05-24"), ("오늘 만난다", "today"),
    ("지난주 금요일에", "2024-05-17 Friday"), ("지난 주 월요일", "2024-05-13 Monday"), ("이번 주 목요일", "2024-05-23 Thursday"),
    ("다음 주 화요일", "2024-05-28 Tuesday"), ("오는 화요일", "2024-05-28 Tuesday"), ("지난 금요일", "2024-05-17 Friday"),
    // The latest Tuesday was yesterday, that of last week eight days ago; a week's Sunday may open or end it.
    ("지난 화요일", "Tuesday"), ("다음 주 일요일", "Sunday"), ("오늘날의 세계", ""), ("어제오늘의 일이 아니다", ""), ("포트 모레스비", ""),
    ("국민내일배움카드", ""),
  ])
  func korean(_ text: String, _ expected: String) { #expect(Self.read(text, .korean) == expected) }

  @Test(arguments: [
    ("They met yesterday.", "2024-05-21"), ("the day after tomorrow", "2024-05-24"),
    ("next Tuesday", "2024-05-28 Tuesday"),
    ("on Friday last week", "2024-05-17 Friday"), ("this Thursday", "2024-05-23 Thursday"), ("last Tuesday", "Tuesday"),
    ("next Thursday", "Thursday"), ("this coming Thursday", "2024-05-23 Thursday"), ("They meet today.", "today"),
  ])
  func english(_ text: String, _ expected: String) { #expect(Self.read(text, .english) == expected) }

  private static func read(_ text: String, _ language: Language) -> String {
    let utf8 = Array(text.utf8)
    let reader = FactReader(language: language, date: CalendarDate(iso8601: date))
    return reader.read(utf8, range: TextRange(0, utf8.count)).map(\.value.description).joined(separator: " | ")
  }

  @Test(arguments: [
    ("양측은 다음 주 화요일에 만난다.", "The two sides will meet on May 28."),
    ("양측은 다음 주 화요일에 만난다.", "The two sides will meet next Tuesday."),
    ("양측은 5.28.(화) 만난다.", "The two sides will meet next Tuesday."),
    ("양측은 어제 만났다.", "The two sides met on May 21."), ("양측은 어제 만났다.", "The two sides met yesterday."),
    ("양측은 5.21. 만났다.", "The two sides met yesterday."), ("양측은 오늘 만났다.", "The two sides met on May 22."),
    ("양측은 지난주 금요일 만났다.", "The two sides met on Friday, May 17."), ("양측은 5.24. 만난다.", "The two sides meet on Friday."),
  ])
  func silent(_ korean: String, _ english: String) {
    #expect(PairedFactTests.findings(korean, english, date: Self.date) == [])
  }

  @Test(arguments: [
    ("양측은 다음 주 화요일에 만난다.", "The two sides will meet on May 29.", "date-mismatch"),
    ("양측은 어제 만났다.", "The two sides met on May 20.", "date-mismatch"),
    ("양측은 어제 만났다.", "The two sides will meet tomorrow.", "date-mismatch"),
    ("양측은 5.24. 만난다.", "The two sides meet on Thursday.", "weekday-mismatch"),
    ("양측은 지난주 금요일 만났다.", "The two sides met last Thursday.", "weekday-mismatch"),
  ])
  func flagged(_ korean: String, _ english: String, _ check: String) {
    #expect(Set(PairedFactTests.findings(korean, english, date: Self.date)) == [check])
  }

  /// Without the document's date nothing is known of a day's place in the calendar.
  @Test func unresolved() {
    #expect(PairedFactTests.findings("양측은 어제 만났다.", "The two sides met on May 20.") == [])
    #expect(PairedFactTests.findings("양측은 지난주 금요일 만났다.", "They met on May 17.") == [])
  }

  /// The first date of a text may be of anything: relative years are not resolved with it.
  @Test func guessed() throws {
    let korean = "2022년 3월 5일 회의가 열렸다. 지난해 12월 20일 협정이 체결되었다."
    let english = "A meeting was held on March 5, 2022. The agreement was signed on December 20, 2023."
    let source = SourceFile(path: "a.ko.txt", bytes: Array(korean.utf8))
    let target = SourceFile(path: "a.en.txt", bytes: Array(english.utf8))
    #expect(try Reviewer().review(source: source, target: target).findings.isEmpty)
    let known = SourceFile(path: "2022-03-05.ko.txt", bytes: Array(korean.utf8))
    #expect(try Reviewer().review(source: known, target: target).findings.map(\.check) == ["date-mismatch"])
  }

  /// A finding shows the date, not the part of it that differs.
  @Test func showsTheDate() {
    let pair = examplePair("동 법은 9.4. 시행되었다.", "The Act entered into force on April 9.")
    var findings: [Finding] = []
    DateMismatch.check(pair, into: &findings)
    #expect(findings.first?.source?.value == "September 4")
    #expect(findings.first?.target?.value == "April 9")
  }
}
