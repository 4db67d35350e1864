import BilingualAlign
import Testing

/// The day that a document gives itself.
@Suite struct StatedDatesTests {
  private func found(_ korean: String, _ english: String, ending: String = "txt") throws -> [String] {
    func file(_ name: String, _ text: String) -> SourceFile {
      SourceFile(path: "\(name).\(ending)", bytes: Array(text.utf8))
    }
    return try Reviewer().review(source: file("ko", korean), target: file("en", english)).findings
      .filter { $0.check == "date-mismatch" }
      .map { "\($0.source?.text ?? "") | \($0.target?.text ?? "")" }
  }

  @Test(arguments: [
    ("2015. 1. 7.", "January 8, 2015", ["2015. 1. 7. | January 8, 2015"]),
    ("2015. 1. 7.", "January 7, 2015", []),
    (
      "배포일시: 2025년 3월 12일(수) 09:00", "Released: 09:00, Thursday, March 13, 2025",
      [
        "2025년 3월 12일(수) 09:00 | 09:00, Thursday, March 13, 2025"
      ]
    ),
    ("배포일시: 2025년 3월 12일(수) 09:00", "Released: 09:00, Wednesday, March 12, 2025", []),
    // When a page was posted tells nothing of the release.
    ("작성일 2016-11-14", "Date 2016-11-16", []),
    ("2015. 1. 7.", "Posted: January 8, 2015", []),
  ])
  func linesOfDates(_ korean: String, _ english: String, _ expected: [String]) throws {
    #expect(
      try found(
        "회의 개최\n\n\(korean)\n\n정부는 서울에서 회의를 열었다.\n",
        "Meeting Held\n\n\(english)\n\nThe Government held a meeting in Seoul.\n") == expected)
  }

  @Test func frontMatter() throws {
    func text(_ date: String, _ body: String) -> String { "---\ndate: \(date)\nlayout: post\n---\n\n\(body)\n" }
    let (korean, english) = ("정부는 서울에서 회의를 열었다.", "The Government held a meeting in Seoul.")
    #expect(
      try found(text("2024-04-15", korean), text("2024-04-17", english), ending: "md")
        == ["2024-04-15 | 2024-04-17"])
    func settings(_ date: String, _ body: String) -> String { "+++\ndate = \(date)\n+++\n\n\(body)\n" }
    #expect(
      try found(settings("2024-04-15", korean), settings("2024-04-17", english), ending: "md")
        == ["2024-04-15 | 2024-04-17"])
    #expect(try found(text("2024-04-15", korean), text("2024-04-15T09:00:00Z", english), ending: "md").isEmpty)
  }
}
