import Foundation
import Testing

@Suite struct CheckCommandTests {
  private static let files: KeyValuePairs<String, String> = [
    "ko.txt": "나눔의 날 행사 개최\n\n이날 행사에는 많은 사람이 참석하였다.\n",
    "en.txt": "Day of Sharing Is Held\n\nMany people attended the event.\n",
    "copy.txt": "Day of Sharing Is Held\n\nMany people attended the event.\n", "empty.txt": "",
    "bad row.tsv": "ko\ten\n하나\tOne\n둘\n", "rows.tsv": "ko\ten\n하나\tOne\n둘\tTwo\n", "header.tsv": "ko\ten\n",
  ]

  @Test(arguments: [
    (["ko.txt", "none.txt"], "none.txt: error: no such file"),
    (["ko.txt", "."], ".: error: this is a directory, not a file"),
    (["empty.txt", "en.txt"], "empty.txt: error: the file is empty"),
    (
      ["en.txt", "ko.txt", "--fail-on", "error"],
      "en.txt: error: this is English and ko.txt is Korean; the Korean original comes first: "
        + "align-tool check ko.txt en.txt --fail-on error"
    ),
    (["en.txt", "en.txt"], "en.txt: error: the same file is given as the original and as the translation"),
    (["copy.txt", "en.txt"], "en.txt: error: this is the same text as copy.txt, not its translation"),
    (["--bilingual", "bad row.tsv"], "bad row.tsv:3:1: error: a row needs 2 columns between tabs, this one has 1"),
    (["--bilingual", "empty.txt"], "empty.txt: error: the file is empty"),
    (["ko.txt", "en.txt", "-o", "none/out.json"], "none/out.json: error: cannot write: No such file or directory"),
  ])
  func refuses(_ arguments: [String], saying message: String) throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["check"] + arguments, in: folder)
      #expect(result == Tool.Result(status: 2, output: "", errors: message + "\n"))
    }
  }

  /// Output that was asked for is whole or absent, also when the trouble comes late.
  @Test func leavesNoPartialFile() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(
        ["check", "--bilingual", "bad row.tsv", "-o", "out.json", "--format", "json"], in: folder)
      #expect(result.status == 2)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("out") }
      #expect(left == [])
    }
  }

  @Test func saysThatNothingWasChecked() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["check", "--bilingual", "header.tsv"], in: folder)
      #expect(result == Tool.Result(status: 3, output: "", errors: "error: nothing was checked: no pair was found\n"))
    }
  }

  @Test(arguments: [
    ["check"], ["check", "ko.txt"], ["check", "ko.txt", "en.txt", "--bilingual", "x.tsv"],
    ["check", "ko.txt", "en.txt", "--format", "xml"], ["check", "ko.txt", "en.txt", "--date", "2024-02-30"],
    ["check", "ko.txt", "en.txt", "--jobs", "0"], ["no-such-command"],
  ])
  func leavesUsageErrorsToTheParser(_ arguments: [String]) throws {
    let result = try Tool.run(arguments)
    #expect(result.status == 64)
    #expect(result.output == "")
  }

  @Test func writesTheSameBytesWithAnyNumberOfThreads() throws {
    let rows = (0..<2000).map { "\($0)명이 왔다.\t\($0 % 7 == 0 ? $0 + 1 : $0) people came.\n" }.joined()
    try withFiles(["rows.tsv": rows]) { folder in
      let one = try Tool.run(["check", "--bilingual", "rows.tsv", "--format", "csv", "-j", "1"], in: folder)
      let two = try Tool.run(["check", "--bilingual", "rows.tsv", "--format", "csv", "-j", "2"], in: folder)
      #expect(one == two)
    }
  }

  @Test func readsATableFromStandardInput() throws {
    let result = try Tool.run(
      ["check", "--bilingual", "-", "--date", "2024-04-15"], input: "ko\ten\n하나\tOne\n둘\tTwo\n")
    #expect(result == Tool.Result(status: 0, output: "✓ 0 errors, 0 warnings, 0 infos in 2 rows\n", errors: ""))
  }

  @Test func saysThatTheDiskIsFull() throws {
    try withFiles(Self.files) { folder in
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.currentDirectoryURL = folder
      shell.arguments = [
        "-c", "\"$0\" check ko.txt en.txt --format html 2>&1 >/dev/full | cat; true", Tool.executable.path,
      ]
      let pipe = Pipe()
      shell.standardOutput = pipe
      try shell.run()
      let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      shell.waitUntilExit()
      #expect(text == "standard output: error: cannot write: No space left on device\n")
    }
  }
}
