import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualDocuments
@testable import BilingualText

@Suite struct BilingualTableTests {
  private func rows(_ text: String) throws -> [String] {
    try withFiles(["t.tsv": text]) { folder in
      var table = try BilingualTable(folder.appending(path: "t.tsv").path)
      var rows: [String] = []
      while let row = try table.next() {
        let texts = [row.source, row.target].map { side in side.segments.map { side.string($0) }.joined() }
        let date = row.source.metadata.date.map { " \($0)" } ?? ""
        rows.append("\(row.line): \(texts[0]) | \(texts[1])\(date)")
      }
      return rows
    }
  }

  @Test(
    arguments: [
      ("하나\tOne\n둘\tTwo", ["1: 하나 | One", "2: 둘 | Two"]),
      ("하나\tOne\tnote\r\n\n\tTwo\r\n", ["1: 하나 | One", "3:  | Two"]),
      (
        "\"하나, 둘\"\t\"One, \"\"two\"\"\"\n\"셋\" 넷\t\"Three.\"\n",
        ["1: 하나, 둘 | One, \"two\"", "2: \"셋\" 넷 | \"Three.\""]
      ),
      ("id\ten\tdate\tko\na\tOne\t2024-04-15\t하나\nb\tTwo\t\t둘\n", ["2: 하나 | One 2024-04-15", "3: 둘 | Two"]),
      ("\u{FEFF}KO\tEN\n\u{1112}\u{1161}\u{11AB}\t One \n", ["2: 한 | One"]),
    ] as [(String, [String])])
  func reads(_ text: String, as expected: [String]) throws {
    #expect(try rows(text) == expected)
  }

  @Test(arguments: [
    ("하나\tOne\n둘", "2:1: error: a row needs 2 columns between tabs, this one has 1"),
    ("ko\ten\tdate\n하나\tOne\t2024-02-30", "2:8: error: “2024-02-30” is not a date such as 2024-04-15"),
  ])
  func refuses(_ text: String, saying message: String) {
    let error = #expect(throws: InputError.self) { try rows(text) }
    #expect(error?.description.hasSuffix("t.tsv:\(message)") == true)
  }

  @Test func namesTheByteThatIsNotUTF8() throws {
    try withFiles([:]) { folder in
      let url = folder.appending(path: "t.tsv")
      try Data(Array("하나\tOne\n둘\tT".utf8) + [0xFF, 0x0A]).write(to: url)
      var table = try BilingualTable(url.path)
      _ = try table.next()
      do throws(InputError) {
        _ = try table.next()
        Issue.record("0xFF was read")
      } catch {
        #expect(error.position == SourcePosition(line: 2, column: 4, utf16Column: 4))
      }
    }
  }

  @Test func findsThePlaceInTheFile() throws {
    try withFiles(["t.tsv": "ko\ten\n하나\tOne two"]) { folder in
      var table = try BilingualTable(folder.appending(path: "t.tsv").path)
      let row = try #require(try table.next())
      let segment = row.target.segments[0]
      #expect(row.target.source.position(at: segment.range.start) == SourcePosition(line: 2, column: 4, utf16Column: 4))
    }
  }
}
