import Testing

@testable import BilingualAlign
@testable import BilingualChecks

/// Kinds of slips that were met in manuals, reports in Markdown and strings of programs.
@Suite struct TechnicalPapersTests {
  private static func findings(_ korean: String, _ english: String) throws -> [Finding] {
    func file(_ text: String, _ path: String) -> SourceFile { SourceFile(path: path, bytes: Array((text + "\n").utf8)) }
    return try Reviewer().review(source: file(korean, "ko.md"), target: file(english, "en.md")).findings
      .filter { $0.severity != .info }
  }

  @Test(arguments: [
    ("`server.hostname`을 바꾼다.", "Change `server.hostnmae`.", "identifier-mismatch"),
    ("`<link rel=\"modulepreload\">`를 만든다.", "It makes `<link ref=\"modulepreload\">`.", "identifier-mismatch"),
    ("예: 1.0.0-alpha.1 버전", "Example: version 1.0.0-alpha.2", "identifier-mismatch"),
    (
      "예: 1.0.0-alpha, 1.0.0-alpha.1, 1.0.0-rc.1, 1.0.0-x.7.z.92.",
      "Examples: 1.0.0-alpha, 1.0.0-alpha.1, 1.0.0-x.7.z.92.", "identifier-mismatch"
    ),
    ("2월 28일에서 3월 사이에 수집하였다.", "They were collected between February 28 and March 4.", "date-mismatch"),
    ("2월 28일에서 3월 4일 사이에 수집하였다.", "They were collected between February 28 and March.", "date-mismatch"),
    ("제출 완료 안 됨", "Submission complete", "polarity"),
    ("`git fetch`를 먼저 실행한다.", "Run `git pull` first.", "identifier-mismatch"),
    ("`max_retries`를 5로 올린다.", "Raise `max_entries` to 5.", "identifier-mismatch"),
    ("직원의 월급이 올랐다.", "The annual salary of the staff rose.", "polarity"),
    ("(여기서 말한 것은 모두 다르다.", "(All that was said here differs.)", "bracket-balance"),
    ("그는 \"기타 이유\"와 다른 것을 골랐다.", "He chose \"Other reason\"and another one.", "spacing"),
    ("그들은 어제 콩고의 킨사샤에서 왔다.", "Yesterday they came from Kinshasa in the Congo.", "name-spelling"),
    ("그들은 어제 스톡름홀에서 왔다.", "Yesterday they came from Stockholm to us.", "name-spelling"),
  ])
  func finds(_ korean: String, _ english: String, _ check: String) throws {
    #expect(try Self.findings(korean, english).contains { $0.check == check })
  }

  @Test(arguments: [
    ("`build()`를 부른다.", "Call `build`."), ("`plugin`을 쓴다.", "Use `plugins`."), ("`v1` 대신", "instead of `v2`"),
    ("`target.v10`과 `target.v11`", "`target.v11` and `target.v10`"),
    ("예: 1.0.0-alpha 버전", "Example: version 1.0.0 alpha"), ("1.0.0 알파 버전", "version 1.0.0-alpha"),
    ("1.0.0-2.0.0 버전", "versions 1.0.0-2.0.0"),
    ("2월 28일에 시작하여 3월에 끝났다.", "It began on February 28 and ended in March."),
    ("지난 3월 시작하였다.", "It began on March 4."),
    ("접수가 안 됨에 유의한다.", "Note that applications are not accepted."),
    ("1) 첫째, 2) 둘째이다.", "1) first, 2) second."),
    ("6\" 화면과 12\" 화면", "a 6\" screen and a 12\" one"),
    ("“가”들이 있다.", "There are “A”s there."),
    ("그들은 워싱톤에서 왔다.", "They came from Washington to us."),
    ("그들은 칼라이에게 왔다.", "They came to Khalai then."),
    ("서울지점은 어제 문을 열었다.", "Yesterday the Seoul Branch opened."),
    ("`git fetch origin`을 실행한다.", "Run `git fetch`."),
    ("과반수의 위원이 나오지 않으면 회의를 열 수 없다.", "A majority of the members must be present for a meeting to be held."),
    ("전원을 끄지 않은 채 청소하지 마십시오.", "Switch off the power before cleaning."),
    ("어느 조항이 무효로 되더라도 나머지 조항의 효력에는 영향이 없다.", "Should any provision be held invalid, the rest shall remain in force."),
    ("# 한울 제습기 설명서", "# Hanul Dehumidifier Manual"),
    ("미리 물을 받아 두시기 바랍니다.", "Please store water beforehand."),
  ])
  func passes(_ korean: String, _ english: String) throws {
    #expect(try Self.findings(korean, english).map(\.check) == [])
  }

  @Test func tellsLostLinksWhereTheOthersAreKept() throws {
    let korean =
      "[가](https://a.kr/b), [나](https://a.kr/c), [다](https://a.kr/d)를 본다.\n\n"
      + "정부는 [라 보고서](https://a.kr/e)를 9월에 발표하였다."
    let english =
      "See [A](https://a.kr/b), [B](https://a.kr/c) and [C](https://a.kr/d).\n\n"
      + "The government published the report D in September."
    #expect(try Self.findings(korean, english).map(\.check) == ["link-mismatch"])
    // Given by a definition of the other side it is not lost.
    let defined = english.replacing("report D", with: "[report D][d]") + "\n\n[d]: https://a.kr/e"
    #expect(try Self.findings(korean, defined).contains { $0.check == "link-mismatch" } == false)
    // Elsewhere, in code, and where few are kept.
    #expect(
      try Self.findings(korean, english + "\n\nOr [E](https://a.kr/e).").map(\.check).contains("link-mismatch") == false
    )
    #expect(
      try Self.findings("[가](https://a.kr/b)와 [나](https://a.kr/c)를 본다.", "See A and [B](https://a.kr/c).").isEmpty)
  }

  @Test func tellsEveryRareSpellingOfAnAbbreviation() throws {
    let english = "The U.S. came.\n\nThe U.S. went.\n\nThe U.S. stayed.\n\nThe US left.\n\nThe US slept."
    let korean = "미국이 왔다.\n\n미국이 갔다.\n\n미국이 머물렀다.\n\n미국이 떠났다.\n\n미국이 잤다."
    let found = try Self.findings(korean, english).filter { $0.check == "abbreviation-drift" }
    #expect(found.map { $0.target?.text } == ["US", "US"])
  }

  @Test func tellsALineLeftInEnglish() throws {
    let line = "- Support of the old browsers by means of the [plugin](https://a.kr/c)"
    let found = try Self.findings("# 시작\n\n\(line)\n\n이것은 설명이다.", "# Start\n\n\(line)\n\nThis is an explanation.")
    #expect(found.map(\.check) == ["untranslated-text"])
    // A name stays what it is.
    let name = "- The Lord of the Rings"
    #expect(try Self.findings("# 시작\n\n\(name)\n\n이것은 설명이다.", "# Start\n\n\(name)\n\nThis is an explanation.").isEmpty)
  }

  @Test func tellsANameWithExchangedSyllablesWhereTheEnglishHasNone() throws {
    let korean = "마고즈위는 갔다.\n\n마고즈위는 왔다.\n\n마고즈위는 잤다.\n\n그리고 마즈고위는 웃었다."
    let english = "Then Magozwe went.\n\nThen Magozwe came.\n\nThen Magozwe slept.\n\nAnd he laughed."
    let found = try Self.findings(korean, english)
    #expect(found.map(\.check) == ["name-spelling"] && found.first?.source?.text == "마즈고위")
  }
}
