import Testing

@testable import BilingualAlign
@testable import BilingualChecks

/// Days of the year by their names, and things of one kind at the head of a sentence.
@Suite struct NamedDaysTests {
  private static func findings(_ korean: String, _ english: String) throws -> [String] {
    func file(_ text: String, _ path: String) -> SourceFile { SourceFile(path: path, bytes: Array((text + "\n").utf8)) }
    return try Reviewer().review(source: file(korean, "ko.txt"), target: file(english, "en.txt")).findings
      .filter { $0.severity != .info }.map(\.check)
  }

  @Test(arguments: [
    ("매주 월요일과 1월 1일은 휴관한다.", "It is closed every Monday and on New Year's Day."),
    ("성탄절에는 문을 닫는다.", "It closes on December 25."), ("사위가 운전대를 잡았다.", "The son-in-law took the wheel."),
    ("큰아버지는 부산에서 배를 만들었다.", "My father's elder brother built ships in Busan."),
    ("검찰은 징역 5년을 구형했다.", "Prosecutors asked that he be sentenced to five years in prison."),
    ("3분기 수출은 전분기보다 11% 늘었다.", "Exports in the third quarter were 11% more than in the previous quarter."),
  ])
  func isRight(_ korean: String, _ english: String) throws { #expect(try Self.findings(korean, english) == []) }

  @Test(arguments: [
    ("매주 월요일과 1월 1일은 휴관한다.", "It is closed every Monday and on January 2.", "date-mismatch"),
    ("사위가 운전대를 잡았다.", "The daughter-in-law took the wheel.", "polarity"),
    ("검찰은 징역 5년을 구형했다.", "The court sentenced him to five years in prison.", "polarity"),
  ])
  func isTold(_ korean: String, _ english: String, _ check: String) throws {
    #expect(try Self.findings(korean, english) == [check])
  }
}
