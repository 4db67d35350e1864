import BilingualAlign
import Foundation
import Testing

/// What a run may be told: per path, by flags, and what it says it was told.
@Suite struct SettingsTests {
  private static let wrong = "Some 130 people attended the event.\n"
  private static let files: KeyValuePairs<String, String> = [
    ".align-tool.yml": """
    pairs:
      - {korean: ko, english: en}
    paths:
      - path: en/b*
        checks: {number-mismatch: info}
      - path: [ko/c.txt, ko/none/**]
        checks: {number-mismatch: off}
      - path: ko/d.txt
        glossaries: [terms.tsv]

    """,
    "terms.tsv": "ko\ten\ten_forbidden\n행사\tCelebration\tevent\n", "ko/a.txt": "행사에 120명이 참석하였다.\n", "en/a.txt": wrong,
    "ko/b.txt": "행사에 120명이 참석하였다.\n", "en/b.md": wrong, "ko/c.txt": "행사에 120명이 참석하였다.\n", "en/c.txt": wrong,
    "ko/d.txt": "행사에 130명이 참석하였다.\n", "en/d.txt": wrong, "ko/e.txt": "다른 글이다.\n",
  ]

  private static func rows(_ output: String) -> [String] {
    output.split(separator: "\r\n").dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[1]) \(cells.first { $0.hasPrefix("ko/") } ?? "")"
    }
  }

  @Test func differByPath() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["check", "--format", "csv"], in: folder)
      #expect(
        Self.rows(result.output) == [
          "pair-missing warning ko/e.txt", "number-mismatch error ko/a.txt", "number-mismatch info ko/b.txt",
          "term-forbidden error ko/d.txt",
        ])
    }
  }

  /// What is printed is a configuration that gives the same run.
  @Test func arePrintedAsAConfiguration() throws {
    try withFiles(Self.files) { folder in
      let printed = try Tool.run(["check", "--print-config", "--skip", "pair-missing"], in: folder)
      #expect(printed.status == 64)
      let again = try Tool.run(["check", "--print-config", "--skip", "spacing", "--fail-on", "error"], in: folder)
      #expect(again.status == 0)
      #expect(again.output.contains("fail-on: error\n"))
      #expect(again.output.contains("  spacing: 'off'\n"))
      let before = try Tool.run(["check", "--format", "csv"], in: folder)
      try Data(again.output.utf8).write(to: folder.appending(path: ".align-tool.yml"))
      let after = try Tool.run(["check", "--format", "csv"], in: folder)
      #expect(before.output == after.output)
      let third = try Tool.run(["check", "--print-config"], in: folder)
      #expect(third.output == again.output)
    }
  }

  @Test(
    arguments: [
      (["--max-warnings", "0"], 1), (["--max-warnings", "1"], 0), (["--max-warnings", "1", "--fail-on", "info"], 0),
      (["--fail-on", "error"], 0), ([], 1),
    ] as [([String], Int32)])
  func warningsMayPass(_ flags: [String], _ status: Int32) throws {
    let files: KeyValuePairs<String, String> = [
      ".align-tool.yml": "pairs: [{korean: 'ko/{n}.txt', english: 'en/{n}.txt'}]\n", "ko/a.txt": "사람이 왔다.\n",
      "en/a.txt": "People came.\n", "ko/b.txt": "사람이 갔다.\n",
    ]
    try withFiles(files) { folder in
      let result = try Tool.run(["check", "-q"] + flags, in: folder)
      #expect(result.status == status)
    }
  }

  @Test(arguments: [
    ("max-warnings: many\n", ":1:15: error: “many” is not a number of warnings"),
    ("paths:\n  - checks: {}\n", ":2:5: error: settings for paths need path: a pattern, or a list of them"),
    ("paths:\n  - path: a\n    check: {}\n", ":3:5: error: unknown key “check”; did you mean “checks”?"),
    ("checks: {spacing: loud}\n", ":1:19: error: “loud” is not error, warning, info, on or off"),
  ])
  func refuse(_ yaml: String, saying message: String) throws {
    try withFiles([".align-tool.yml": yaml]) { folder in
      let result = try Tool.run(["check"], in: folder)
      #expect(result == Tool.Result(status: 2, output: "", errors: ".align-tool.yml\(message)\n"))
    }
  }

  @Test func explainWhatFired() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(
        ["check", "ko/a.txt", "en/a.txt", "--only", "number-mismatch", "--explain"], in: folder)
      #expect(result.output.contains("\nnumber-mismatch (error)\n"))
      #expect(!result.output.contains("\nspacing"))
      let quiet = try Tool.run(["check", "ko/d.txt", "en/d.txt", "--only", "number-mismatch", "--explain"], in: folder)
      #expect(!quiet.output.contains("flagged:"))
    }
  }

  @Test func sayMoreOrLessOnStandardError() throws {
    try withFiles(Self.files) { folder in
      let loud = try Tool.run(["check", "-v", "--format", "csv"], in: folder)
      #expect(loud.errors.hasPrefix("configuration: .align-tool.yml\n"))
      #expect(loud.errors.contains("pairs: 4, files without a partner: 1\n"))
      #expect(try Tool.run(["check", "-q", "--format", "csv"], in: folder).errors == "")
      #expect(try Tool.run(["check", "-q", "-v"], in: folder).status == 64)
    }
  }

  /// An editor checks what is not saved yet.
  @Test func standardInputStandsForAFile() throws {
    try withFiles(Self.files) { folder in
      let text = "Some 120 people attended the event.\n"
      let one = try Tool.run(["check", "ko/a.txt", "en/a.txt", "--stdin", "en/a.txt"], input: text, in: folder)
      #expect(one.status == 0)
      let pair = try Tool.run(["check", "--stdin", "./en/a.txt", "--format", "json"], input: text, in: folder)
      #expect(pair.status == 0)
      #expect(pair.output.components(separatedBy: "\"beads\"").count == 2)
      let none = try Tool.run(["check", "--stdin", "en/z.txt"], input: text, in: folder)
      #expect(none == Tool.Result(status: 2, output: "", errors: "en/z.txt: error: --stdin names a file of no pair\n"))
    }
  }

  /// A pair that no check is on for takes no number: the page's list leads to the finding it names.
  @Test func theListOfAPageLeadsToItsFindings() throws {
    let off = allChecks.map { "\($0.info.id): off" }.joined(separator: ", ")
    let files: KeyValuePairs<String, String> = [
      ".align-tool.yml":
        "pairs: [{korean: 'ko/{n}.txt', english: 'en/{n}.txt'}]\npaths: [{path: ko/a.txt, checks: {\(off)}}]\n",
      "ko/a.txt": "행사에 120명이 참석하였다.\n", "en/a.txt": "Some 130 people attended the event.\n",
      "ko/b.txt": "행사에 120명이 참석하였다.\n", "en/b.txt": "Some 140 people attended the event.\n",
    ]
    try withFiles(files) { folder in
      let page = try Tool.run(["check", "--format", "html"], in: folder).output
      let links = page.split(separator: "href=\"#p").dropFirst().map { "p" + $0.prefix { $0 != "\"" } }
      #expect(!links.isEmpty)
      for link in links { #expect(page.contains("id=\"\(link)\""), "\(link)") }
      #expect(!page.contains("p2b0"))
    }
  }

  @Test func leavesOutWhatIsLessLikely() throws {
    try withFiles(Self.files) { folder in
      let all = try Tool.run(["check", "ko/a.txt", "en/a.txt", "--format", "line"], in: folder)
      #expect(all.status == 1)
      let sure = try Tool.run(
        ["check", "ko/a.txt", "en/a.txt", "--format", "line", "--min-confidence", "0.99"], in: folder)
      #expect(sure == Tool.Result(status: 0, output: "", errors: ""))
      let wrong = try Tool.run(["check", "--min-confidence", "2"], in: folder)
      #expect(wrong.status == 64)
      let prune = try Tool.run(["check", "--min-confidence", "0.9", "--prune", "--baseline", "b.tsv"], in: folder)
      #expect(prune.status == 64)
      #expect(prune.errors.contains("leave --min-confidence out"))
    }
  }
}
