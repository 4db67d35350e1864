import Foundation
import Testing

@testable import BilingualAlign

/// `check --encoder` as users run it.
@Suite struct EncoderRunTests {
  private static func stub() -> StubServer { StubServer { body in StubServer.vectors(body, WordVectors.vector) } }

  /// A pair, and a configuration that names it.
  private static func files(_ english: [String], checks: String = "") -> KeyValuePairs<String, String> {
    [
      "a.ko.txt": WordVectors.korean.joined(separator: "\n\n"), "a.en.txt": english.joined(separator: "\n\n"),
      ".align-tool.yml": "pairs:\n  - korean: \"{name}.ko.txt\"\n    english: \"{name}.en.txt\"\n" + checks,
    ]
  }

  private static let wrong = "According to the new arrangement every market is closed for a longer while."

  private static func english(wrong line: Int) -> [String] {
    var english = WordVectors.english
    english[line] = wrong
    return english
  }

  @Test(arguments: [1, 3]) func aTable(_ jobs: Int) throws {
    let stub = Self.stub()
    let rows = zip(WordVectors.korean, Self.english(wrong: 4)).map { "\($0)\t\($1)\n" }.joined()
    try withFiles(["pairs.tsv": "ko\ten\n" + rows]) { folder in
      let result = try Tool.run(
        [
          "check", "--bilingual", "pairs.tsv", "--encoder", stub.address, "--only", "meaning-mismatch", "--format",
          "line",
          "--fail-on", "info", "--jobs", "\(jobs)",
        ], in: folder)
      #expect(result.status == 1)
      #expect(result.output.split(separator: "\n").map { $0.prefix(12) } == ["pairs.tsv:6:"], "\(result)")
    }
    #expect(!stub.heard.isEmpty)
  }

  @Test func filesAndAFolderWithItsCaches() throws {
    let stub = Self.stub()
    try withFiles(Self.files(Self.english(wrong: 2), checks: "checks:\n  meaning-mismatch: on\n")) { folder in
      let options = ["--encoder", stub.address, "--encoder-cache", "vectors.bin", "--format", "json"]
      let file = try Tool.run(["check", "a.ko.txt", "a.en.txt"] + options, in: folder)
      #expect(file.output.contains("meaning-mismatch"), "\(file)")
      let asked = stub.heard.count
      let folderRun = try Tool.run(["check", "--cache", "results.bin"] + options, in: folder)
      #expect(folderRun.output.contains("meaning-mismatch"), "\(folderRun)")
      // What the server said is known; what was found with it is not what is found without.
      #expect(stub.heard.count == asked)
      let without = try Tool.run(["check", "--cache", "results.bin", "--format", "json"], in: folder)
      #expect(!without.output.contains("\"meaning-mismatch\""))
      #expect(without.errors.contains("note: meaning-mismatch finds nothing without --encoder"))
    }
  }

  @Test func aServerThatIsNotThereEndsTheRun() throws {
    try withFiles(Self.files(WordVectors.english)) { folder in
      for arguments in [["check"], ["check", "a.ko.txt", "a.en.txt"]] {
        let result = try Tool.run(arguments + ["--encoder", "http://127.0.0.1:1", "-o", "out.json"], in: folder)
        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("http://127.0.0.1:1/v1/embeddings: error: the encoder cannot be reached: "))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out.json").path))
      }
    }
  }

  @Test func aStreamHasNone() throws {
    for command in ["check", "align"] {
      let result = try Tool.run([command, "--jsonl", "--encoder", "http://127.0.0.1:1"])
      #expect(result.status != 0)
      #expect(result.errors.contains("--jsonl has no encoder"))
    }
  }

  /// Findings that an encoder gave are known still where none is asked.
  @Test func aBaselineKeepsWhatWasNotAsked() throws {
    let stub = Self.stub()
    try withFiles(Self.files(Self.english(wrong: 2), checks: "checks:\n  meaning-mismatch: warning\n")) { folder in
      func rows() throws -> [Substring] {
        try String(contentsOf: folder.appending(path: "b.tsv"), encoding: .utf8).split(separator: "\n").filter {
          $0.contains("meaning-mismatch")
        }
      }
      let written = try Tool.run(["check", "--write-baseline", "b.tsv", "--encoder", stub.address], in: folder)
      #expect(written.status == 0, "\(written)")
      let known = try rows()
      #expect(known.count == 1)
      _ = try Tool.run(["check", "--baseline", "b.tsv", "--prune"], in: folder)
      #expect(try rows() == known)
      _ = try Tool.run(["check", "--write-baseline", "b.tsv"], in: folder)
      #expect(try rows() == known)
    }
  }
}
