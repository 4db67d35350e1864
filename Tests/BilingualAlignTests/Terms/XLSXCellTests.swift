import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualDocuments
@testable import BilingualOffice
@testable import BilingualTerms

/// Workbooks as other programs could make them, byte by byte.
enum XLSXFixture {
  static func workbook(
    sheet: [UInt8], properties: String = "", strings: String? = nil
  ) throws -> [UInt8] {
    let zip = try ZipWriter()
    try zip.add("xl/workbook.xml") { $0 = "<workbook><workbookPr\(properties)/></workbook>" }
    if let strings { try zip.add("xl/sharedStrings.xml") { $0 = "<sst>\(strings)</sst>" } }
    try zip.add("xl/worksheets/sheet1.xml") { $0 = String(decoding: sheet, as: UTF8.self) }
    return try zip.finish()
  }

  /// A glossary of one row: 가 and A, and `row`.
  static func glossary(_ row: String, properties: String = "", strings: String? = nil) throws -> [UInt8] {
    func text(_ place: String, _ text: String) -> String {
      "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    let header = zip("ABCD", ["ko", "en", "valid_from", "note"]).map { text("\($0.0)1", $0.1) }
    let sheet =
      "<worksheet><sheetData><row r=\"1\">\(header.joined())</row>"
      + "<row r=\"2\">\(text("A2", "가"))\(text("B2", "A"))\(row)</row></sheetData></worksheet>"
    return try workbook(sheet: Array(sheet.utf8), properties: properties, strings: strings)
  }
}

@Suite struct XLSXCellTests {
  private static func outcome(_ bytes: [UInt8]) -> String {
    do {
      let concepts = try GlossaryXLSX.concepts(bytes, path: "g.xlsx")
      return concepts.map { "\($0.validity) \($0.note)" }.joined(separator: "|")
    } catch {
      return "\(error)"
    }
  }

  private static func noDate(_ text: String) -> String {
    "g.xlsx:2:3: error: “\(text)” is no date (YYYY, YYYY-MM or YYYY-MM-DD)"
  }

  static let dates: [(String, String)] =
    [
      ("43524", "2019-02-28.. "), ("43525.75", "2019-03-01.. "), ("2958465", "9999-12-31.. "),
      ("20000", "1954-10-03.. "), ("2013", "2013.. "),
    ]
    + [
      "1e300", "-1e300", "inf", "-inf", "nan", "9223372036854775807", "1e15", "-1", "-43524", "2958466", "100000000000",
      "19999", "0x7FFF", "1e400", "٢٠١٣", "0",
    ].map { ($0, noDate($0)) }

  @Test(arguments: dates)
  func readsDays(_ number: String, _ expected: String) throws {
    for type in ["", " t=\"n\""] {
      #expect(Self.outcome(try XLSXFixture.glossary("<c r=\"C2\"\(type)><v>\(number)</v></c>")) == expected)
    }
  }

  /// The workbooks of old Macintosh programs count from 1904.
  @Test(arguments: [" date1904=\"1\"", " date1904=\"true\""])
  func readsDaysFrom1904(_ properties: String) throws {
    let bytes = try XLSXFixture.glossary("<c r=\"C2\"><v>42063</v></c>", properties: properties)
    #expect(Self.outcome(bytes) == "2019-03-01.. ")
    let last = try XLSXFixture.glossary("<c r=\"C2\"><v>2957004</v></c>", properties: properties)
    #expect(Self.outcome(last) == Self.noDate("2957004"))
  }

  static let cells: [(String, String)] = [
    ("<c r=\"D2\" t=\"s\"><v>1</v></c>", ".. zwei"), ("<c r=\"D2\" t=\"s\"/>", ".. "),
    ("<c r=\"D2\" t=\"s\"><v>2</v></c>", "g.xlsx:2:4: error: the cell names a string that the file does not have: 2"),
    ("<c r=\"D2\" t=\"s\"><v>-1</v></c>", "g.xlsx:2:4: error: the cell names a string that the file does not have: -1"),
    (
      "<c r=\"D2\" t=\"s\"><v>99999999999999999999</v></c>",
      "g.xlsx:2:4: error: the cell names a string that the file does not have: 99999999999999999999"
    ),
    ("<c r=\"D2\" t=\"b\"><v>1</v></c>", ".. TRUE"),
    ("<c r=\"D2\" t=\"b\"><v>7</v></c>", "g.xlsx:2:4: error: “7” is neither true nor false"),
    ("<c r=\"C2\" t=\"b\"><v>1</v></c>", noDate("TRUE")),
    ("<c r=\"D2\" t=\"e\"><v>#REF!</v></c>", "g.xlsx:2:4: error: the cell holds an error, #REF!, not a value"),
    ("<c r=\"D2\" t=\"x\"><v>1</v></c>", "g.xlsx:2:4: error: a cell of a type that no spreadsheet has: x"),
    ("<c r=\"D2\" t=\"str\"><v>a_x000A_b</v></c>", ".. a\nb"), ("<c r=\"D2\"><v>1E+2</v></c>", ".. 1E+2"),
    ("<c r=\"C2\" t=\"d\"><v>2019-03-01</v></c>", "2019-03-01.. "), ("<c/><c/><c/><c/><c/><c/>", ".. "),
    ("<c r=\"E2\"><v>1</v></c>", ".. "),
    ("<c r=\"XFE2\"><v>1</v></c>", "g.xlsx:2:16385: error: a spreadsheet has no column 16385"),
    ("<c r=\"ZZZZZZZZZZZZ2\"><v>1</v></c>", "g.xlsx:2:475254: error: a spreadsheet has no column 475254"),
    ("</row><row r=\"9223372036854775807\">", "g.xlsx:3:1: error: a spreadsheet has no row 9223372036854775807"),
    ("</row><row r=\"99999999999999999999999\">", "g.xlsx:3:1: error: a spreadsheet has no row 99999999999999999999"),
    ("</row><row r=\"-1\">", "g.xlsx:3:1: error: a spreadsheet has no row -1"),
    ("</row><row r=\"1048576\"/><row><c r=\"A1\"><v>1</v></c>", ".. "),
  ]

  @Test(arguments: cells)
  func readsOrRefuses(_ cell: String, _ expected: String) throws {
    let bytes = try XLSXFixture.glossary(cell, strings: "<si><t>eins</t></si><si><t>zwei</t></si>")
    #expect(Self.outcome(bytes) == expected)
  }

  /// A cell in the last column of every row costs no more than one in the first.
  @Test func rowsAreAsLongAsTheirCells() throws {
    func row(_ texts: String...) -> String {
      let cells = zip(["A1", "B1", "XFD1"], texts).map { "<c r=\"\($0.0)\" t=\"str\"><v>\($0.1)</v></c>" }
      return "<row>\(cells.joined())</row>"
    }
    let all = row("ko", "en", "x") + String(repeating: row("가", "A", "1"), count: 10_000)
    let sheet = "<worksheet>\(all)</worksheet>"
    let bytes = try XLSXFixture.workbook(sheet: Array(sheet.utf8))
    let clock = ContinuousClock()
    var concepts: [Concept] = []
    let time = try clock.measure { concepts = try GlossaryXLSX.concepts(bytes, path: "g") }
    #expect(concepts.count == 10_000)
    #expect(time < .seconds(20))
  }
}
