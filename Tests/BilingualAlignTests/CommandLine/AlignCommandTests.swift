import Foundation
import Testing

@Suite struct AlignCommandTests {
  private static let files: KeyValuePairs<String, String> = [
    "ko.txt": "행사 개최\n이날 행사에는 120명이 참석하였다.\n\n다음 행사는 5월 3일에 열린다.\n",
    "en.txt": "Event Held\nSome 120 people attended the event.\n\nThe next event will be held on May 3.\n",
    "list.tsv": "ko.txt\ten.txt\tone.beads\n# a comment\n\nko.txt\tnone.txt\ttwo.beads\nko.txt\ten.txt\tthree.beads\n",
    "short.tsv": "ko.txt\ten.txt\n", "blank.tsv": "# nothing\n",
    "same.tsv": "ko.txt\ten.txt\tx.beads\nen.txt\tko.txt\t./x.beads\n",
  ]

  /// What other commands write by these endings an alignment is not; the text under such a name would be taken for it.
  @Test(arguments: [
    ("a.xlsx", 64), ("a.docx", 64), ("a.html", 64), ("a.pdf", 64), ("a.json", 0), ("a.txt", 0), ("a", 0),
  ])
  func refusesEndingsOfReports(_ name: String, _ status: Int32) throws {
    try withFiles(["ko.txt": "가\n", "en.txt": "a\n"]) { folder in
      let result = try Tool.run(["align", "ko.txt", "en.txt", "-o", name], in: folder)
      #expect(result.status == status && (status == 0 || result.errors.contains("“\(name)”")), "\(result)")
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: name).path) == (status == 0))
    }
  }

  @Test(arguments: [
    (["--presegmented", "--format", "beads"], 3), (["--presegmented", "--level", "paragraph", "--format", "beads"], 3),
  ])
  func writesBeads(_ options: [String], count: Int) throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["align", "ko.txt", "en.txt"] + options, in: folder)
      let shapes = result.output.split(separator: "\n").map { $0.split(separator: ":")[..<2] }
      #expect(result.status == 0)
      #expect(shapes.map { $0.joined(separator: ":") } == (0..<count).map { "[\($0)]:[\($0)]" })
    }
  }

  /// A pair that cannot be read costs its own row, not the others.
  @Test func alignsABatch() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["align", "--batch", "list.tsv", "--presegmented"], in: folder)
      #expect(result == Tool.Result(status: 2, output: "", errors: "none.txt: error: no such file (list.tsv:4)\n"))
      func content(_ name: String) -> String? {
        (try? Data(contentsOf: folder.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
      }
      #expect(content("one.beads")?.hasPrefix("[0]:[0]:") == true)
      #expect(content("one.beads") == content("three.beads"))
      #expect(content("two.beads") == nil)
    }
  }

  @Test(
    arguments: [
      (["--batch", "short.tsv"], 2, "short.tsv:1:1: error: a row is KO<TAB>EN<TAB>OUT, this one has 2 columns\n"),
      (["--batch", "same.tsv"], 2, "same.tsv:2:1: error: row 1 writes to ./x.beads, too\n"),
      (["--batch", "blank.tsv"], 3, "blank.tsv: error: no pair is listed\n"),
      (["ko.txt", "none.txt"], 2, "none.txt: error: no such file\n"),
    ] as [([String], Int32, String)])
  func refuses(_ arguments: [String], status: Int32, saying message: String) throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["align"] + arguments, in: folder)
      #expect(result == Tool.Result(status: status, output: "", errors: message))
    }
  }

  @Test(arguments: [["align"], ["align", "ko.txt"], ["align", "--batch", "list.tsv", "-o", "x"]])
  func leavesUsageErrorsToTheParser(_ arguments: [String]) throws {
    #expect(try Tool.run(arguments).status == 64)
  }
}
