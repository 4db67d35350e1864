import Foundation
import Testing

@Suite struct LinksCommandTests {
  private static let files: KeyValuePairs<String, String> = [
    "ko.txt": "행사 개최\n120명이 참석하였다.\n국립공원\n",
    "en.txt": "Event Held\nSome 120 people attended.\nIt ended.\nA national park\n",
    "right.beads": "[0]:[0]\n# one more\n[1]:[1, 2]:0.90\n[2]:[3]:1.00\n",
    "letters.beads": "[0]:[x]\n", "again.beads": "[0]:[0]\n[0, 1]:[1]\n", "far.beads": "[0]:[0]\n[1, 2, 3]:[1]\n",
    "gap.beads": "[0]:[0]\n[1]:[2]\n", "short.beads": "[0, 1, 2]:[0, 1, 2]\n",
  ]

  @Test func writesLinksOfGivenBeads() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(
        [
          "align", "ko.txt", "en.txt", "--presegmented", "--beads", "right.beads", "--format", "links", "--glossary",
          "none",
        ], in: folder)
      #expect(result.status == 0 && result.errors.isEmpty)
      let rows = result.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
      #expect(rows.allSatisfy { $0.count == 7 })
      // 120명 and 120.
      #expect(rows.contains { $0[0] == "1" && Array($0[1...4]) == ["0", "6", "5", "8"] && $0[6] == "fact" }, "\(rows)")
      // 국립 and `national` of the third bead.
      #expect(rows.contains { $0[0] == "2" && Array($0[1...4]) == ["0", "6", "2", "10"] }, "\(rows)")
    }
  }

  @Test func takesBeadsAsTheyAre() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(
        ["align", "ko.txt", "en.txt", "--presegmented", "--beads", "right.beads", "--format", "beads"], in: folder)
      #expect(result.output == "[0]:[0]:1.00\n[1]:[1, 2]:1.00\n[2]:[3]:1.00\n")
    }
  }

  @Test(arguments: [
    ("letters.beads", "letters.beads:1:1: error: expected a bead such as [0, 1]:[2], found “[0]:[x]”\n"),
    ("again.beads", "again.beads:2:1: error: segment 0 of the Korean text is in a bead already\n"),
    ("far.beads", "far.beads:2:1: error: there is no segment 3 in the Korean text of 3\n"),
    ("gap.beads", "gap.beads:2:1: error: segment 1 of the English text is in no bead before segment 2\n"),
    ("short.beads", "short.beads:1:1: error: the last bead ends before segment 3 of the 4 of the English text\n"),
    ("none.beads", "none.beads: error: no such file\n"),
  ])
  func refuses(_ beads: String, saying message: String) throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["align", "ko.txt", "en.txt", "--presegmented", "--beads", beads], in: folder)
      #expect(result == Tool.Result(status: 2, output: "", errors: message))
    }
  }

  /// With the glossaries that come along, with none, with one's own.
  @Test(arguments: [
    ([], ["term"]), (["--glossary", "none"], []), (["--glossary", "own.tsv"], ["term"]),
    (["--glossary", "other.tsv"], []),
  ])
  func linksTerms(_ glossary: [String], _ reasons: [String]) throws {
    try withFiles([
      "ko.txt": "외교부가 밝혔다.\n", "en.txt": "The Ministry of Foreign Affairs said so.\n",
      "own.tsv": "ko\ten\n외교부\tMinistry of Foreign Affairs\n",
      "other.tsv": "ko\ten\n국방부\tMinistry of National Defense\n",
    ]) { folder in
      let result = try Tool.run(["align", "ko.txt", "en.txt", "--format", "links"] + glossary, in: folder)
      #expect(result.status == 0 && result.errors.isEmpty)
      let said = result.output.split(separator: "\n").compactMap { $0.split(separator: "\t").last.map(String.init) }
      #expect(said.filter { $0 == "term" } == reasons, "\(result.output)")
      #expect(try Tool.run(["align", "ko.txt", "en.txt"] + glossary, in: folder).status == (glossary.isEmpty ? 0 : 64))
    }
  }

  @Test func leavesNothingToAlign() throws {
    #expect(try Tool.run(["align", "a", "b", "--beads", "c", "--anchors", "d"]).status == 64)
    #expect(try Tool.run(["align", "--batch", "list.tsv", "--beads", "c"]).status == 64)
  }
}
