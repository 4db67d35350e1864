import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualDocuments

/// Lines that the other language leaves out as a matter of course.
@Suite struct PassedOverTests {
  private static func omissions(_ lines: [String]) throws -> [String] {
    let korean =
      "# 키가 큰 아저씨\n\n아저씨의 괭이는 너무 짧았어요.\n\n아저씨의 문은 너무 낮았어요.\n\n"
      + (["* License: CC-BY", "* Text: Cornelius Gulere"] + lines + ["* Language: ko"]).joined(separator: "\n") + "\n"
    let english = """
      # A very tall man

      His hoe was too short.

      His doorway was too low.

      * License: CC-BY
      * Text: Cornelius Gulere
      * Language: en

      """
    let review = try Reviewer().review(
      source: SourceFile(path: "a.ko.md", bytes: Array(korean.utf8)),
      target: SourceFile(path: "a.en.md", bytes: Array(english.utf8)))
    return review.findings.filter { $0.check == "omission" && $0.severity > .info }.map { $0.source?.text ?? "" }
  }

  @Test(arguments: ["* Translation: Michelle Kim", "* 옮긴이: 김미셸", "* Translated by Michelle Kim"])
  func whoTranslatedIsNotMissing(_ line: String) throws { #expect(try Self.omissions([line]).isEmpty) }

  @Test func anotherItemIsMissing() throws {
    let item = "* Illustration: Catherine Groenewald"
    #expect(try Self.omissions([item]) == [item])
  }

  /// The severities of omissions where one paragraph of a release was not translated.
  private static func lost(_ paragraph: String, at place: Int) throws -> [Severity] {
    var korean = [
      "외교부, 서울에서 국장급 협의 개최", "외교부는 4월 15일 서울에서 한국과 일본의 국장급 협의를 개최하였다.", "양측은 긴밀히 소통해 나가기로 하였다.",
    ]
    var english = [
      "Director-General Level Consultations Held in Seoul",
      "The Ministry of Foreign Affairs held director-general level consultations between Korea and Japan in Seoul on April 15.",
      "The two sides agreed to communicate closely.",
    ]
    if korean.contains(paragraph) { english.remove(at: place) } else { korean.insert(paragraph, at: place) }
    func file(_ path: String, _ lines: [String]) -> SourceFile {
      SourceFile(path: path, bytes: Array((lines.joined(separator: "\n\n") + "\n").utf8))
    }
    let review = try Reviewer().review(source: file("a.ko.txt", korean), target: file("a.en.txt", english))
    return review.findings.filter { $0.check == "omission" && $0.source?.text == paragraph }.map(\.severity)
  }

  @Test func aNoteIsMissedForItsFigures() throws {
    #expect(try Self.lost("※ 교역 실적은 2,348억 달러로 집계되었음", at: 2) == [.warning])
    #expect(try Self.lost("※ 교역 실적은 아직 집계되지 않았음", at: 2) == [.info])
  }

  @Test func theOnlyHeadlineIsMissed() throws {
    #expect(try Self.lost("외교부, 서울에서 국장급 협의 개최", at: 0) == [.warning])
  }

  @Test(arguments: ["-", "*"]) func anItemIsAdded(_ mark: String) throws {
    let items = [
      ("배터리가 오래 갑니다.", "The battery lasts long."), ("화면이 큽니다.", "The screen is large."),
      ("값이 쌉니다.", "The price is low."),
    ]
    func file(_ path: String, _ lines: [String]) -> SourceFile {
      SourceFile(path: path, bytes: Array((["# A", ""] + lines.map { "\(mark) \($0)" }).joined(separator: "\n").utf8))
    }
    let added = "Sync your notes with supported Gadgetbridge devices over the air."
    var english = items.map(\.1)
    english.insert(added, at: 1)
    let review = try Reviewer().review(source: file("a.ko.md", items.map(\.0)), target: file("a.en.md", english))
    let found = review.findings.filter { $0.check == "addition" && $0.severity > .info }
    #expect(found.compactMap { $0.target?.text } == ["\(mark) \(added)"])
  }
}
