import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualReports
@testable import BilingualText

/// A run touches only entries of the pairs and checks that it looked at.
@Suite struct BaselineScopeTests {
  private static let files: KeyValuePairs<String, String> = [
    ".align-tool.yml": "pairs: [{korean: 'ko/{n}.md', english: 'en/{n}.md'}]\n",
    "ko/a.md": "행사에 120명이 참석하였다.\n\n행사는 3일간 열렸다.\n",
    "en/a.md": "Some 130 people attended the event.\n\nThe event lasted for 4 days.\n",
    "ko/b.md": "회의에 7명이 참석하였다.\n", "en/b.md": "Some 8 people attended the meeting.\n",
  ]

  /// Each row as `check files reason`.
  private static func rows(_ folder: URL, _ name: String = "b.tsv") throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(cells[1]) \(cells[2]) \(cells.last ?? "")"
    }
  }

  private static let all = [
    "duration-mismatch ko/a.md ↔ en/a.md why", "number-mismatch ko/a.md ↔ en/a.md why",
    "number-mismatch ko/b.md ↔ en/b.md why",
  ]

  private static func withBaseline<T>(_ body: (URL) throws -> T) throws -> T {
    try withFiles(files) { folder in
      #expect(try Tool.run(["check", "--write-baseline", "b.tsv"], in: folder).status == 0)
      let path = folder.appending(path: "b.tsv")
      let text = try String(contentsOf: path, encoding: .utf8)
      try Data(text.replacing("\t\n", with: "\twhy\n").utf8).write(to: path)
      #expect(try rows(folder) == all)
      return try body(folder)
    }
  }

  @Test(arguments: [
    ["--write-baseline", "b.tsv"], ["--baseline", "b.tsv", "--write-baseline", "b.tsv"],
    ["--only", "number-mismatch", "--write-baseline", "b.tsv"],
    ["--skip", "number-mismatch", "--write-baseline", "b.tsv"],
    ["--only", "number-mismatch", "--baseline", "b.tsv", "--prune"],
    ["--skip", "number-mismatch", "--baseline", "b.tsv", "--prune"],
    ["ko/b.md", "en/b.md", "--write-baseline", "b.tsv"], ["ko/b.md", "en/b.md", "--baseline", "b.tsv", "--prune"],
    ["--baseline", "b.tsv", "--prune"],
  ])
  func nothingThatIsStillThereIsLost(_ flags: [String]) throws {
    try Self.withBaseline { folder in
      let result = try Tool.run(["check"] + flags, in: folder)
      #expect(result.status == 0, "\(result)")
      #expect(try Self.rows(folder) == Self.all)
    }
  }

  @Test(arguments: [
    (["ko/b.md", "en/b.md", "--baseline", "b.tsv", "--prune"], Self.all.prefix(2)),
    (["ko/b.md", "en/b.md", "--write-baseline", "b.tsv"], Self.all.prefix(2)),
    (["ko/a.md", "en/a.md", "--baseline", "b.tsv", "--prune"], Self.all[...]),
    (["--only", "duration-mismatch", "--baseline", "b.tsv", "--prune"], Self.all[...]),
    (["--baseline", "b.tsv", "--prune"], Self.all.prefix(2)),
  ])
  func whatWasMendedGoes(_ flags: [String], _ left: ArraySlice<String>) throws {
    try Self.withBaseline { folder in
      try Data("Some 7 people attended the meeting.\n".utf8).write(to: folder.appending(path: "en/b.md"))
      _ = try Tool.run(["check"] + flags, in: folder)
      #expect(try Self.rows(folder) == Array(left))
    }
  }

  @Test func aPairThatCannotBeReadKeepsItsEntries() throws {
    try Self.withBaseline { folder in
      try FileManager.default.removeItem(at: folder.appending(path: "en/b.md"))
      _ = try Tool.run(["check", "--baseline", "b.tsv", "--prune"], in: folder)
      #expect(try Self.rows(folder) == Self.all)
      try FileManager.default.removeItem(at: folder.appending(path: "ko/b.md"))
      _ = try Tool.run(["check", "--baseline", "b.tsv", "--prune"], in: folder)
      #expect(try Self.rows(folder) == Array(Self.all.prefix(2)))
    }
  }

  /// Two pairs may have a sentence in common: each has a row of its own, in the order of the files.
  @Test func aFindingOfTwoPairsIsKnownInEach() throws {
    try Self.withBaseline { folder in
      try Data("회의에 7명이 참석하였다.\n".utf8).write(to: folder.appending(path: "ko/c.md"))
      try Data("Some 8 people attended the meeting.\n".utf8).write(to: folder.appending(path: "en/c.md"))
      #expect(try Tool.run(["check", "--write-baseline", "b.tsv"], in: folder).status == 0)
      #expect(try Self.rows(folder) == Self.all + ["number-mismatch ko/c.md ↔ en/c.md why"])
      try Data("Some 7 people attended the meeting.\n".utf8).write(to: folder.appending(path: "en/b.md"))
      _ = try Tool.run(["check", "ko/b.md", "en/b.md", "--baseline", "b.tsv", "--prune"], in: folder)
      #expect(try Self.rows(folder) == Self.all.prefix(2) + ["number-mismatch ko/c.md ↔ en/c.md why"])
      #expect(try Tool.run(["check", "--baseline", "b.tsv"], in: folder).status == 0)
    }
  }

  @Test func rowsOfOlderVersionsAreKeptUntilAllIsLookedAt() throws {
    try Self.withBaseline { folder in
      let path = folder.appending(path: "b.tsv")
      let old = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map { line in
        var cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        if cells.count > 2 { cells.remove(at: 2) }
        return cells.joined(separator: "\t") + "\n"
      }.joined()
      try Data(old.utf8).write(to: path)
      try Data("Some 7 people attended the meeting.\n".utf8).write(to: folder.appending(path: "en/b.md"))
      _ = try Tool.run(["check", "ko/a.md", "en/a.md", "--baseline", "b.tsv", "--prune"], in: folder)
      #expect(try String(contentsOf: path, encoding: .utf8).split(separator: "\n").count == 4)
      #expect(try Tool.run(["check", "--baseline", "b.tsv", "--prune"], in: folder).status == 0)
      #expect(try String(contentsOf: path, encoding: .utf8).split(separator: "\n").count == 3)
    }
  }

  @Test(arguments: [
    "a.txt", "a\tb\n.txt", "100%.txt", "a\u{202E}b.txt", "\u{9B}2J.txt", FileName.string([0xB0, 0xA1]),
    "가 ↔.txt".replacing(" ↔", with: ""),
  ])
  func aNameIsReadAsItWasWritten(_ name: String) throws {
    let pair = Baseline.Pair(korean: name, english: "en.txt")
    #expect(!pair.cell.contains("\t") && ForeignText.visible(pair.cell) == pair.cell)
    #expect(Baseline.Pair(cell: pair.cell) == pair)
  }
}
