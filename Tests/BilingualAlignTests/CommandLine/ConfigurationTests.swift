import Foundation
import Testing

@Suite struct ConfigurationTests {
  private static let files: KeyValuePairs<String, String> = [
    ".align-tool.yml":
      "pairs:\n  - {korean: 'ko/{name}.txt', english: 'en/{name}.txt'}\nchecks:\n  number-mismatch: warning\n",
    "ko/a.txt": "행사에 120명이 참석하였다.\n", "en/a.txt": "Some 130 people attended the event.\n",
    "ko/b.txt": "행사에 120명이 참석하였다.\n", "en/b.txt": "Some 120 people attended the event.\n",
    "ko/c.txt": "다른 글이다.\n", "en/d.txt": "Another text.\n", "ko/e.txt": "", "en/e.txt": "A text.\n",
    "sub/x": "",
  ]

  @Test(arguments: ["1", "2"])
  func checksThePairsOfTheConfiguration(_ jobs: String) throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["check", "--jobs", jobs, "--format", "csv", "--only", "number-mismatch"], in: folder)
      let rows = result.output.split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      #expect(result.status == 1)
      #expect(
        rows.map { "\($0[0]) \($0[1]) \($0[4]) \($0[9])" } == [
          "check severity source_path target_path", "pair-missing warning ko/c.txt ",
          "pair-missing warning  en/d.txt", "number-mismatch warning ko/a.txt en/a.txt",
          "file-unreadable error ko/e.txt ",
        ])
    }
  }

  /// Rules that overlap: a pair is checked once, a file with a partner by another rule lacks none; a pair that is named and is
  /// not there is found, and a rule that leads nowhere is said.
  @Test func rulesAreReconciled() throws {
    let yaml = """
      pairs:
        - {korean: 'ko/{name}.txt', english: 'en/{name}.txt'}
        - {korean: ko/c.txt, english: en/d.txt}
        - {korean: ./ko/a.txt, english: en/a.txt}
        - {korean: ko/x.txt, english: en/y.txt}
        - {korean: 'kr/{name}.txt', english: 'eng/{name}.txt'}
      """
    try withFiles(Self.files) { folder in
      try Data(yaml.utf8).write(to: folder.appending(path: ".align-tool.yml"))
      try Data("일곱 번째 글이다.\n".utf8).write(to: folder.appending(path: "ko/e.txt"))
      let result = try Tool.run(["check", "--format", "csv", "--only", "number-mismatch"], in: folder)
      let rows = result.output.split(separator: "\r\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      #expect(
        rows.map { "\($0[0]) \($0[4]) \($0[9])" } == ["number-mismatch ko/a.txt en/a.txt", "file-unreadable ko/x.txt "])
      #expect(
        result.errors
          == ".align-tool.yml: warning: no file matches kr/{name}.txt ↔ eng/{name}.txt; there is no folder kr/\n")
    }
  }

  @Test func isFoundFromAFolderBelow() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["check", "--only", "number-mismatch"], in: folder.appending(path: "sub"))
      #expect(result.status == 1)
      #expect(result.output.contains("../ko/a.txt ↔ ../en/a.txt"))
    }
  }

  @Test(arguments: [
    ("pears: []\n", ":1:1: error: unknown key “pears”; did you mean “pairs”?"),
    ("checks:\n  number-mismach: off\n", ":2:3: error: unknown key “number-mismach”; did you mean “number-mismatch”?"),
    ("fail-on: never\n", ":1:10: error: “never” is not error, warning or info"),
    ("pairs:\n  - korean: a\n", ":2:5: error: a pair needs korean and english, or manifest"),
    ("date: 2024-02-30\n", ":1:7: error: “2024-02-30” is not a date such as 2024-04-15"),
    ("- a\n", ":1:1: error: expected keys and values"),
  ])
  func refuses(_ yaml: String, saying message: String) throws {
    try withFiles([".align-tool.yml": yaml]) { folder in
      let result = try Tool.run(["check"], in: folder)
      #expect(result == Tool.Result(status: 2, output: "", errors: ".align-tool.yml\(message)\n"))
    }
  }

  @Test func theWrittenConfigurationIsValid() throws {
    try withFiles([:]) { folder in
      #expect(try Tool.run(["init"], in: folder).status == 0)
      #expect(try Tool.run(["init"], in: folder).status == 2)
      let result = try Tool.run(["check"], in: folder)
      let reason = ".align-tool.yml: warning: no file matches ko/{name}.txt ↔ en/{name}.txt; there is no folder ko/\n"
      #expect(
        result
          == Tool.Result(status: 3, output: "", errors: reason + "error: nothing was checked: no pair was found\n"))
    }
  }

  @Test func aBaselineSilencesWhatItKnows() throws {
    try withFiles(Self.files) { folder in
      let pair = ["check", "ko/a.txt", "en/a.txt", "--only", "number-mismatch"]
      #expect(try Tool.run(pair, in: folder).status == 1)
      #expect(try Tool.run(pair + ["--write-baseline", "known.tsv"], in: folder).status == 0)
      let quiet = try Tool.run(pair + ["--baseline", "known.tsv", "--format", "csv"], in: folder)
      #expect(quiet.status == 0)
      #expect(quiet.output.split(separator: "\r\n").count == 1)
      try Data("행사에 90명이 참석하였다.\n".utf8).write(to: folder.appending(path: "ko/a.txt"))
      let stale = try Tool.run(pair + ["--baseline", "known.tsv"], in: folder)
      #expect(stale.status == 1)
      #expect(stale.errors == "1 of 1 known findings were not found any more\n")
    }
  }

  @Test func everyCheckOffIsNotGreen() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(
        ["check", "ko/a.txt", "en/a.txt", "--only", "number-mismatch", "--skip", "number-mismatch"], in: folder)
      #expect(
        result == Tool.Result(status: 3, output: "", errors: "error: nothing was checked: every check is off\n"))
    }
  }
}
