import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualReports
@testable import BilingualText

@Suite struct UnifiedDiffTests {
  private static let programs = [["patch", "-p1", "-s", "-f"], ["git", "apply"]]

  /// What the two programs make of a file that lies where the header says.
  private func patched(_ old: [UInt8], _ diff: [UInt8], at path: String) throws -> [[UInt8]] {
    try Self.programs.map { program in
      try withFiles([:]) { folder in
        let work = folder.appending(path: "texts")
        let file = work.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(old).write(to: file)
        try Data(diff).write(to: folder.appending(path: "fix.diff"))
        let input = program[0] == "git" ? ["../fix.diff"] : ["-i", "../fix.diff"]
        let result = try Tool.run("/usr/bin/env", program + input, in: work)
        #expect(
          result.status == 0, "\(program): \(result.output)\(result.errors)\(String(decoding: diff, as: UTF8.self))")
        return Array(try Data(contentsOf: file))
      }
    }
  }

  /// Whatever is edited where, both programs make what the edits make.
  @Test(arguments: 0..<40)
  func isAppliedByOthers(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces: [[UInt8]] = [
      "a", "bc ", "한", "\n", "\n", "\r\n", "\n\n", "@@", "--- x", "+", "-", "\\ ", "\u{0}", "\t",
    ].map {
      Array($0.utf8)
    }
    func text(_ count: Int) -> [UInt8] {
      (0..<count).flatMap { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
    }
    let old = Array("first\n".utf8) + text(Int.random(in: 1...120, using: &random))
    var edits: [ByteEdit] = []
    var start = 6
    while edits.count < 6, start <= old.count {
      start = Int.random(in: start...min(old.count, start + 40), using: &random)
      let end = Int.random(in: start...min(old.count, start + 5), using: &random)
      edits.append(ByteEdit(range: start..<end, replacement: text(Int.random(in: 0...3, using: &random))))
      start = end + 1
    }
    let new = ByteEdit.apply(edits, to: old, in: 0..<old.count)
    if new == old { return }
    let diff = UnifiedDiff.bytes(path: DiffPath(of: "en.txt"), old: old, edits: edits)
    #expect(try patched(old, diff, at: "en.txt") == [new, new])
  }

  @Test(
    arguments: [
      ("a\nb\n", 2, "c", "@@ -1,2 +1,2 @@\n a\n-b\n+cb\n"),
      ("a\nb", 3, "c", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+bc\n\\ No newline at end of file\n"),
      ("a\nb", 3, "\n", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"),
      ("a\r\nb\r\n", 1, "c", "@@ -1,2 +1,2 @@\n-a\r\n+ac\r\n b\r\n"),
    ] as [(String, Int, String, String)])
  func saysWhereTheFileEnds(_ old: String, _ offset: Int, _ text: String, _ hunk: String) {
    let edit = ByteEdit(range: offset..<offset, replacement: Array(text.utf8))
    let diff = UnifiedDiff.bytes(path: DiffPath(of: "en.txt"), old: Array(old.utf8), edits: [edit])
    #expect(String(decoding: diff, as: UTF8.self) == "--- a/en.txt\n+++ b/en.txt\n" + hunk)
  }

  @Test(
    arguments: [
      ("en.txt", "a/en.txt"), ("a b/c d.txt", "a/a b/c d.txt\t"), ("한글 문서.md", "a/한글 문서.md\t"),
      ("a\tb.txt", #""a/a\tb.txt""#), ("\"a\".txt", #""a/\"a\".txt""#), (#"a\b.txt"#, #""a/a\\b.txt""#),
      ("a\u{1B}[2J\n.txt", #""a/a\033[2J\n.txt""#), ("a\u{85}b\u{202E}.txt", #""a/a\302\205b\342\200\256.txt""#),
      ("a ", #""a/a ""#), (" a", "a/ a\t"), ("x 2024-01-01 00:00:00", "a/x 2024-01-01 00:00:00\t"), ("'a'", "a/'a'"),
    ])
  func namesFilesAsGitDoes(_ path: String, _ name: String) throws {
    let old = Array("The 21th\n".utf8)
    try withFiles([:]) { folder in
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(old).write(to: file)
      let edit = ByteEdit(range: 4..<8, replacement: Array("21st".utf8))
      let header = DiffPath(of: folder.path + "/" + path, from: folder.path)
      let diff = UnifiedDiff.bytes(path: header, old: old, edits: [edit])
      #expect(
        String(decoding: diff, as: UTF8.self).hasPrefix(
          "--- \(name)\n+++ \(name.replacing("a/", with: "b/", maxReplacements: 1))\n"))
      let new = Array("The 21st\n".utf8)
      #expect(try patched(old, diff, at: path) == [new, new])
    }
  }

  /// git and `patch` read a byte that is no UTF-8 as they write it.
  @Test func namesBytes() {
    let path = FileName.string([0xB0, 0xA1] + Array(".txt".utf8))
    #expect(DiffPath(of: path).header == "--- \"a/\\260\\241.txt\"\n+++ \"b/\\260\\241.txt\"\n")
  }

  /// Wherever it was named from and through whatever link, the header leads to the file from the working folder.
  @Test func namesTheRealPlace() throws {
    try withFiles(["texts/en/a.txt": "a", "other/b.txt": "b"]) { folder in
      let work = folder.path + "/texts"
      try FileManager.default.createSymbolicLink(atPath: work + "/link", withDestinationPath: "en")
      try FileManager.default.createSymbolicLink(atPath: work + "/b.txt", withDestinationPath: "../other/b.txt")
      for path in ["/en/a.txt", "/./en/../en/a.txt", "/link/a.txt", "/../texts/en/a.txt"] {
        #expect(DiffPath(of: work + path, from: work).header == "--- a/en/a.txt\n+++ b/en/a.txt\n")
      }
      for path in ["/b.txt", "/../other/b.txt"] {
        let header = DiffPath(of: work + path, from: work).header
        let real = folder.resolvingSymlinksInPath().path + "/other/b.txt"
        #expect(
          header == "# outside this folder; for patch -p1 -d /, git apply --unsafe-paths --directory=/\n"
            + "--- a\(real)\n+++ b\(real)\n")
      }
    }
  }
}
