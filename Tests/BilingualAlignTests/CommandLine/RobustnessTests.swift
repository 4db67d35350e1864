import Foundation
import Testing

/// What goes wrong around a run: signals, disks, readers that go away, one bad file among many.
@Suite struct RobustnessTests {
  private static func rows(_ count: Int) -> String {
    (0..<count).map { "\($0)명이 왔다.\t\($0 % 7 == 0 ? $0 + 1 : $0) people came.\n" }.joined()
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func takesHalfWrittenFilesAway(_ number: Int32) throws {
    try withFiles(["rows.tsv": Self.rows(40_000)]) { folder in
      let process = Process()
      process.executableURL = Tool.executable
      process.currentDirectoryURL = folder
      process.arguments = ["check", "--bilingual", "rows.tsv", "--format", "csv", "-o", "out.csv"]
      process.standardError = FileHandle.nullDevice
      try process.run()
      var isWriting = false
      for _ in 0..<500 where !isWriting {
        usleep(10_000)
        isWriting = try Self.files(in: folder).contains { $0.hasSuffix(".part") }
      }
      #expect(isWriting)
      kill(process.processIdentifier, number)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == number)
      #expect(try Self.files(in: folder) == ["rows.tsv"])
    }
  }

  @Test func isQuietWhenItsReaderGoesAway() throws {
    try withFiles(["rows.tsv": Self.rows(4_000)]) { folder in
      let result = try Self.shell(
        "\"$0\" check --bilingual rows.tsv --format csv 2>errors | head -1; echo ${PIPESTATUS[0]} >>errors", in: folder)
      #expect(result.output.hasPrefix("check,severity"))
      #expect(try String(contentsOf: folder.appending(path: "errors"), encoding: .utf8) == "1\n")
    }
  }

  /// `ulimit -f` counts blocks of 1,024 bytes.
  @Test func aFileThatMayNotGrowIsTakenAway() throws {
    try withFiles(["rows.tsv": Self.rows(4_000), "out.csv": "as it was\n"]) { folder in
      let result = try Self.shell(
        "ulimit -f 8; \"$0\" check --bilingual rows.tsv --format csv -o out.csv; echo $?", in: folder)
      #expect(result.output == "2\n")
      #expect(result.errors == "out.csv: error: cannot write: File too large\n")
      #expect(try Self.files(in: folder) == ["out.csv", "rows.tsv"])
      #expect(try String(contentsOf: folder.appending(path: "out.csv"), encoding: .utf8) == "as it was\n")
    }
  }

  @Test func aReadOnlyFolderIsSaidAtOnce() throws {
    try withFiles(["rows.tsv": "하나\tOne\n"]) { folder in
      let result = try Tool.run(["check", "--bilingual", "rows.tsv", "-o", "/sys/out.json"], in: folder)
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(result.errors.hasPrefix("/sys/out.json: error: cannot write: "))
    }
  }

  @Test func oneCorruptFileOfTwoThousandCostsItsOwnFinding() throws {
    try withFiles([
      ".align-tool.yml": "pairs:\n  - {korean: 'ko/{n}.txt', english: 'en/{n}.txt'}\n", "ko/x": "", "en/x": "",
    ]) {
      folder in
      for n in 0..<1000 {
        try Data("\(n)명이 왔다.\n".utf8).write(to: folder.appending(path: "ko/\(n).txt"))
        let english = n == 500 ? Data([0x80, 0xFF, 0x00]) : Data("\(n) people came.\n".utf8)
        try english.write(to: folder.appending(path: "en/\(n).txt"))
      }
      let result = try Tool.run(["check", "--only", "number-mismatch", "--format", "json"], in: folder)
      #expect(result.status == 1)
      #expect(result.output.components(separatedBy: "\"beads\"").count == 1001)
      #expect(result.output.components(separatedBy: "\"check\": ").count == 2)
      #expect(
        result.output.contains(
          """
                "check": "file-unreadable",
                "severity": "error",
                "message": "this is a binary file (NUL at byte offset 2), not text",
          """))
    }
  }

  private static func files(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "errors" }.sorted()
  }

  private static func shell(_ script: String, in folder: URL) throws -> Tool.Result {
    try Tool.run("/bin/bash", ["-c", script, Tool.executable.path], in: folder)
  }
}
