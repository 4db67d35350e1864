import Foundation
import Testing

/// Baselines and suppressions: what was accepted is silent, and what is no longer needed is said.
@Suite struct AcceptanceTests {
  private static let check = ["check", "--format", "csv"]
  private static let files: KeyValuePairs<String, String> = [
    ".align-tool.yml": "pairs: [{korean: 'ko/{n}.md', english: 'en/{n}.md'}]\n",
    "ko/a.md": "행사에 120명이 참석하였다.\n\n행사는 3일간 열렸다.\n",
    "en/a.md": "Some 130 people attended the event.\n\nThe event lasted for 4 days.\n",
  ]

  private static func rows(_ result: Tool.Result) -> [String] {
    result.output.split(separator: "\r\n").dropFirst().map { String($0.prefix { $0 != "," }) }
  }

  private static func found(_ arguments: [String], in folder: URL) throws -> [String] {
    rows(try Tool.run(arguments, in: folder))
  }

  @Test(arguments: [
    ("<!-- align-tool-ignore number-mismatch: counted later -->\n", "", ["duration-mismatch"]),
    ("", " <!-- align-tool-ignore number-mismatch: counted later -->", ["duration-mismatch"]),
    ("<!-- align-tool-ignore-file number-mismatch, duration-mismatch: as agreed -->\n\n", "", []),
    (
      "<!-- align-tool-ignore spacing: no need -->\n", "",
      ["number-mismatch", "duration-mismatch", "suppression"]
    ),
    ("<!-- align-tool-ignore number-mismatch -->\n", "", ["number-mismatch", "duration-mismatch", "suppression"]),
    ("<!-- align-tool-ignore numbers: x -->\n", "", ["number-mismatch", "duration-mismatch", "suppression"]),
    ("<!-- align-tool-skip: x -->\n", "", ["number-mismatch", "duration-mismatch", "suppression"]),
    ("<!-- a comment of someone else -->\n", "", ["number-mismatch", "duration-mismatch"]),
  ])
  func commentsInMarkdown(_ before: String, _ after: String, _ expected: [String]) throws {
    try withFiles(Self.files) { folder in
      let english = "\(before)Some 130 people attended the event.\(after)\n\nThe event lasted for 4 days.\n"
      try Data(english.utf8).write(to: folder.appending(path: "en/a.md"))
      #expect(try Self.found(Self.check, in: folder) == expected)
    }
  }

  @Test func commentsInPages() throws {
    let files: KeyValuePairs<String, String> = [
      "ko.html": "<html><body><p>행사에 120명이 참석하였다.</p></body></html>",
      "en.html":
        "<html><body><!-- align-tool-ignore number-mismatch: later --><p>Some 130 people attended the event.</p></body></html>",
    ]
    try withFiles(files) { folder in
      let found = try Self.found(["check", "ko.html", "en.html", "--format", "csv"], in: folder)
      #expect(found == [])
    }
  }

  @Test func aFileOfSuppressions() throws {
    try withFiles(Self.files) { folder in
      let path = folder.appending(path: "accepted.tsv")
      let run = Self.check + ["--suppressions", "accepted.tsv"]
      try Data("# check, path, text, reason\nnumber-mismatch\t*/a.md\t130\tcounted later\n".utf8).write(to: path)
      #expect(try Self.found(run, in: folder) == ["duration-mismatch"])
      try Data("number-mismatch\tko/a.md\t999\told\n*\tko/z.md\t*\tnever seen\n".utf8).write(to: path)
      let unused = try Tool.run(run, in: folder)
      #expect(Self.rows(unused) == ["number-mismatch", "duration-mismatch", "suppression"])
      #expect(unused.output.contains("it silences nothing (number-mismatch, ko/a.md, 999)"))
      try Data("number-mismatch\tko/a.md\t130\n".utf8).write(to: path)
      let refused = try Tool.run(run, in: folder)
      #expect(
        refused.errors == "accepted.tsv:1:1: error: a suppression is check, path, text and reason, with tabs between; "
          + "* stands for any\n")
      try Data("number-mismach\tko/a.md\t*\twhy\n".utf8).write(to: path)
      #expect(
        try Tool.run(run, in: folder).errors == "accepted.tsv:1:1: error: there is no check named “number-mismach”; "
          + "did you mean “number-mismatch”?\n")
    }
  }

  @Test func aBaselineIsPrunedAndKeepsItsReasons() throws {
    try withFiles(Self.files) { folder in
      let path = folder.appending(path: "known.tsv")
      #expect(try Tool.run(["check", "--write-baseline", "known.tsv"], in: folder).status == 0)
      let written = try String(contentsOf: path, encoding: .utf8)
      try Data(written.replacing("130\t\n", with: "130\tcounted later\n").utf8).write(to: path)
      try Data("Some 130 people attended the event.\n\nThe event lasted for 3 days.\n".utf8)
        .write(to: folder.appending(path: "en/a.md"))
      let pruned = try Tool.run(["check", "--baseline", "known.tsv", "--prune"], in: folder)
      #expect(pruned.status == 0)
      #expect(pruned.errors == "1 of 2 known findings were taken out of known.tsv\n")
      let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines[1].hasSuffix("\tcounted later"))
    }
  }

  @Test func sarifSaysWhatWasAcceptedAndWhatIsGone() throws {
    try withFiles(Self.files) { folder in
      #expect(try Tool.run(["check", "--write-baseline", "known.tsv"], in: folder).status == 0)
      try Data(
        "Some 130 people attended the event.\n\n<!-- align-tool-ignore duration-mismatch: agreed -->\nIt lasted for 5 days.\n"
          .utf8
      ).write(to: folder.appending(path: "en/a.md"))
      let result = try Tool.run(["check", "--baseline", "known.tsv", "--format", "sarif"], in: folder)
      let log = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      let run = try #require((log["runs"] as? [[String: Any]])?.first)
      let results = try #require(run["results"] as? [[String: Any]])
      let told = results.map { result in
        let suppressions = (result["suppressions"] as? [[String: Any]] ?? []).map { $0["kind"] as? String ?? "" }
        return "\(result["ruleId"] ?? "") \(result["baselineState"] ?? "") \(suppressions.joined())"
      }
      #expect(
        told == [
          "number-mismatch unchanged external", "duration-mismatch new inSource", "duration-mismatch absent ",
        ])
      #expect(result.status == 0)
    }
  }
}
