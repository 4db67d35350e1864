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
}
