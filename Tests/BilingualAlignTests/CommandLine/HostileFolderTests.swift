import Foundation
import Glibc
import Testing

/// What a folder that somebody else made must not bring about.
@Suite struct HostileFolderTests {
  private static let pair: KeyValuePairs = ["in/ko.txt": "3명이 왔다.\n", "in/en.txt": "3 people came.\n"]

  /// A link to nothing would be written through.
  @Test(arguments: ["../victim", "between"])
  func aCacheBehindALinkToNothing(_ destination: String) throws {
    try withFiles(Self.pair) { folder in
      let own = folder.appending(path: "in")
      try "pairs: [{korean: ko.txt, english: en.txt}]\ncache: c\n".write(
        to: own.appending(path: ".align-tool.yml"), atomically: true, encoding: .utf8)
      let files = FileManager.default
      try files.createSymbolicLink(atPath: own.appending(path: "c").path, withDestinationPath: destination)
      try files.createSymbolicLink(atPath: own.appending(path: "between").path, withDestinationPath: "../victim")
      let result = try Tool.run(["check"], in: own)
      #expect(result.status == 2)
      #expect(result.errors.contains("c: error: this is a link that leads to no file"), "\(result)")
      #expect(!files.fileExists(atPath: folder.appending(path: "victim").path))
    }
  }

  /// The report must not be appended to a text, whoever names the text.
  @Test func aSummaryThatIsAnInput() throws {
    try withFiles(Self.pair) { folder in
      let own = folder.appending(path: "in")
      let result = try Tool.run(
        ["check", "ko.txt", "en.txt", "--format", "github"], in: own, environment: ["GITHUB_STEP_SUMMARY": "ko.txt"])
      #expect(result.status == 2)
      #expect(result.errors.contains("ko.txt: error: this file is read by the same run"), "\(result)")
      let text = try String(contentsOf: own.appending(path: "ko.txt"), encoding: .utf8)
      #expect(text == "3명이 왔다.\n")
    }
  }

  /// `*` and `**` of both sides stand for the same; a rule never passes over what it matches.
  @Test func starsOnBothSides() throws {
    try withFiles([
      "ko/a/1.txt": "3명이 왔다.\n", "en/a/1.txt": "4 people came.\n", "ko/c/1.txt": "3명이 왔다.\n",
      "en/c/1.txt": "3 people came.\n",
      "both.yml": "pairs:\n  - {korean: 'ko/**/{n}.txt', english: 'en/**/{n}.txt'}\n",
      "one.yml": "pairs:\n  - {korean: 'ko/{n}.txt', english: 'en/**/{n}.txt'}\n",
    ]) { folder in
      let found = try Tool.run(["check", "-c", "both.yml", "--format", "line"], in: folder)
      #expect(found.status == 1)
      #expect(
        found.output
          == "en/a/1.txt:1:1: error: the number differs: “3명” = 3 in the original but “4” in the translation [number-mismatch]\n"
      )
      let refused = try Tool.run(["check", "-c", "one.yml"], in: folder)
      #expect(refused.status == 2)
      #expect(refused.errors.hasPrefix("one.yml:2:"), "\(refused)")
    }
  }

  @Test func codeIsNotMended() throws {
    let code =
      "# Guide\n\nUse `a  b` and `the the`.\n\nThis is the the text.\n\n```\nthe the  x\n```\n\n    the the  y\n"
    try withFiles(["ko.md": "# 안내\n\n`a  b` 와 `the the` 를 쓴다.\n\n이것은 본문이다.\n", "en.md": code]) { folder in
      _ = try Tool.run(["check", "ko.md", "en.md", "--fix"], in: folder)
      let mended = try String(contentsOf: folder.appending(path: "en.md"), encoding: .utf8)
      #expect(mended == code.replacing("is the the text", with: "is the text"))
    }
  }

  @Test func commentsOfABaselineStay() throws {
    try withFiles(["ko.txt": "3명이 왔다.\n", "en.txt": "4 people came.\n"]) { folder in
      let baseline = folder.appending(path: "b.tsv")
      _ = try Tool.run(["check", "ko.txt", "en.txt", "--write-baseline", "b.tsv"], in: folder)
      let written = try String(contentsOf: baseline, encoding: .utf8)
      try ("# ours: see ticket 12\n" + written).write(to: baseline, atomically: true, encoding: .utf8)
      for _ in 0..<2 {
        _ = try Tool.run(["check", "ko.txt", "en.txt", "--write-baseline", "b.tsv"], in: folder)
        let lines = try String(contentsOf: baseline, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1] == "# ours: see ticket 12")
      }
    }
  }

  @Test(.disabled(if: Tool.isSanitized)) func aRowWithoutEnd() throws {
    try withFiles(["ko.txt": ""]) { folder in
      let path = folder.appending(path: "big.tsv").path
      let file = open(path, O_WRONLY | O_CREAT, 0o600)
      #expect(ftruncate(file, 3 << 30) == 0)
      close(file)
      let result = try Tool.run(["check", "--bilingual", "big.tsv"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.hasPrefix("big.tsv:"), "\(result)")
    }
  }
}
