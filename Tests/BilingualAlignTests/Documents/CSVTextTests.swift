import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualDocuments

@Suite struct CSVTextTests {
  /// A cell, as a guarded table has it, and as a raw one has it.
  static let cells: [(String, String, String)] = [
    ("=1+1", "'=1+1", "=1+1"), ("+a", "'+a", "+a"), ("-a", "'-a", "-a"), ("@a", "'@a", "@a"), ("\ta", "'\ta", "\ta"),
    ("\ra", "\"'\ra\"", "\"\ra\""), ("\r\n=a", "\"'\r\n=a\"", "\"\r\n=a\""), ("\na", "\"'\na\"", "\"\na\""),
    // An accent makes one character of the sign.
    ("=\u{301}1", "'=\u{301}1", "=\u{301}1"),
    ("-5", "-5", "-5"), ("+1.5e3", "+1.5e3", "+1.5e3"), ("-5명", "'-5명", "-5명"), ("a=b", "a=b", "a=b"), ("", "", ""),
    ("＝1+1", "'＝1+1", "＝1+1"), ("＋a", "'＋a", "＋a"), ("－a", "'－a", "－a"), ("＠a", "'＠a", "＠a"), ("！a", "！a", "！a"),
    ("'＝a", "''＝a", "''＝a"),
    // What looks guarded gets one more, so that one can be taken away.
    ("'=a", "''=a", "''=a"), ("''@a", "'''@a", "'''@a"), ("'-5", "''-5", "''-5"), ("'a", "'a", "'a"), ("'", "'", "'"),
    ("=\"a\",b", "\"'=\"\"a\"\",b\"", "\"=\"\"a\"\",b\""),
  ]

  @Test(arguments: cells)
  func guards(_ cell: String, _ guarded: String, _ raw: String) throws {
    #expect(Array(CSVText.row([cell, "x"]).utf8) == Array((guarded + ",x\r\n").utf8))
    #expect(Array(CSVText.row([cell, "x"], isRaw: true).utf8) == Array((raw + ",x\r\n").utf8))
    for isRaw in [false, true] {
      var reader = CSVReader(Array(CSVText.row(["x", cell], isRaw: isRaw).utf8), path: "a.csv")
      let read = try #require(try reader.next()).cells.map { CSVText.unguarded($0) }
      #expect(read.map { Array($0.utf8) } == ["x", cell].map { Array($0.utf8) })
    }
  }

  /// The tables of every command are guarded in the same way.
  @Test func glossariesComeBack() throws {
    let rows = ["id\tko\ten\tnote", "=1\t가\tA\t@SUM(1)", "2\t나\tB\t-5", "3\t다\t-C\t'=x", ""]
    let files: KeyValuePairs<String, String> = ["g.tsv": rows.joined(separator: "\n")]
    try withFiles(files) { folder in
      let plain = try Tool.run(["glossary", "convert", "g.tsv", "--to", "csv", "-o", "g.csv"], in: folder)
      let raw = try Tool.run(["glossary", "convert", "g.tsv", "--to", "csv", "--raw", "-o", "r.csv"], in: folder)
      #expect(
        [plain, raw].map(\.errors) == [
          "g.tsv: note: cells that look like formulas: 3, each with an apostrophe before it; --raw leaves it out\n", "",
        ])
      let rows = try String(contentsOf: folder.appending(path: "g.csv"), encoding: .utf8)
      #expect(rows.contains("'=1,") && rows.contains(",'@SUM(1),") && rows.contains(",'-C,") && rows.contains(",-5,"))
      let back = try ["g.csv", "r.csv", "g.tsv"].map {
        try Tool.run(["glossary", "convert", $0, "--to", "tsv"], in: folder).output
      }
      #expect(back[0] == back[2] && back[1] == back[2])
      let wrong = try Tool.run(["glossary", "convert", "g.tsv", "--to", "tsv", "--raw"], in: folder)
      #expect(wrong.status == 64)
    }
  }

  /// A spreadsheet is whole or not there, wherever temporary files would go.
  @Test func spreadsheetsNeedNoTemporaryFolder() throws {
    let files: KeyValuePairs<String, String> = [
      "g.tsv": "ko\ten\n가\tA\n", "ko.txt": "5명이 왔다.\n", "en.txt": "6 people came.\n",
    ]
    try withFiles(files) { folder in
      let none = ["TMPDIR": "/nonexistent"]
      let glossary = try Tool.run(["glossary", "convert", "g.tsv", "-o", "g.xlsx"], in: folder, environment: none)
      let report = try Tool.run(
        ["check", "ko.txt", "en.txt", "--format", "xlsx", "-o", "x.xlsx"], in: folder, environment: none)
      #expect(glossary.status == 0 && glossary.errors == "" && report.status == 1, "\(glossary.errors)\(report.errors)")
      let before = try Data(contentsOf: folder.appending(path: "g.xlsx"))
      // One kilobyte is less than a spreadsheet has.
      let full = try Tool.run(
        "/bin/bash", ["-c", "ulimit -f 1; trap '' XFSZ; \(Tool.executable.path) glossary convert g.tsv -o g.xlsx"],
        in: folder, environment: none)
      #expect(full.status == 2 && full.errors.hasPrefix("g.xlsx: error: "), "\(full.errors)")
      #expect(full.errors.split(separator: "\n").count == 1, "\(full.errors)")
      #expect(try Data(contentsOf: folder.appending(path: "g.xlsx")) == before)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == ["en.txt", "g.tsv", "g.xlsx", "ko.txt", "x.xlsx"])
    }
  }
}
