import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualDocuments

@Suite struct CommentScopesTests {
  /// A comment is for the block that it stands in or ends, else for the next one; the first that accepts is named.
  @Test(
    arguments: [
      ("<!-- align-tool-ignore spacing: r -->\n\nThe  a.\n\nThe  b.\n", ["r", ""]),
      ("The  a. <!-- align-tool-ignore spacing: r -->\n\nThe  b.\n", ["r", ""]),
      ("The  a.\n<!-- align-tool-ignore spacing: r -->\n\nThe  b.\n", ["", "r"]),
      ("The  a. <!-- align-tool-ignore spacing: r --><!-- align-tool-ignore spacing: s -->\n\nThe  b.\n", ["r", ""]),
      (
        "<!-- align-tool-ignore spacing: r -->\n<!-- align-tool-ignore-file spacing: s -->\n\nThe  a.\n\nThe  b.\n",
        ["r", "s"]
      ),
      ("The  a.\n\nThe  b.\n\n<!-- align-tool-ignore spacing: r -->\n", ["", ""]),
    ] as [(String, [String])])
  func areFound(_ english: String, _ reasons: [String]) throws {
    let review = try Reviewer(checks: [Spacing.self]).review(
      source: SourceFile(path: "ko.md", bytes: Array("가나.\n\n다라.\n".utf8)),
      target: SourceFile(path: "en.md", bytes: Array(english.utf8)))
    let found = review.checked(running: ["spacing"]).findings.filter { $0.finding.check == "spacing" }
    #expect(
      found.map { located in
        if case .suppressed(let suppression) = located.state { return suppression.reason }
        return ""
      } == reasons)
  }
}
