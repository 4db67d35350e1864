import Testing

@testable import BilingualOffice
@testable import BilingualTerms
@testable import BilingualText

/// Glossaries of several sheets.
@Suite struct XLSXSheetsTests {
  /// A workbook of sheets, each a name and rows of cells.
  private static func workbook(_ sheets: [(name: String, rows: [[String]])]) throws -> [UInt8] {
    let file = try ZipWriter()
    try file.add("xl/workbook.xml") {
      let all = sheets.enumerated().map { "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"r\($0)\"/>" }
      $0 = "<workbook xmlns:r=\"r\"><sheets>\(all.joined())</sheets></workbook>"
    }
    try file.add("xl/_rels/workbook.xml.rels") {
      let all = sheets.indices.map { "<Relationship Id=\"r\($0)\" Target=\"worksheets/sheet\($0).xml\"/>" }
      $0 = "<Relationships>\(all.joined())</Relationships>"
    }
    for (index, sheet) in sheets.enumerated() {
      let rows = sheet.rows.enumerated().map { number, cells in
        let all = zip("ABCD", cells).map { "<c r=\"\($0)\(number + 1)\" t=\"inlineStr\"><is><t>\($1)</t></is></c>" }
        return "<row r=\"\(number + 1)\">\(all.joined())</row>"
      }
      try file.add("xl/worksheets/sheet\(index).xml") {
        $0 = "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>"
      }
    }
    return try file.finish()
  }

  private static let first = [["ko", "en"], ["가나", "alpha"], ["다라", "beta"]]
  private static let second = [["ko", "en"], ["마바", "gamma"]]
  private static let other = [["메모"], ["아무 말"]]

  private static func contents(_ sheets: [(name: String, rows: [[String]])]) throws -> GlossaryContents {
    try GlossaryXLSX.contents(workbook(sheets), path: "g.xlsx")
  }

  /// Rows without ids are told apart by the names of further sheets; the first has none.
  @Test func furtherSheetsNameTheirRows() throws {
    let found = try Self.contents([("하나", Self.first), ("둘", Self.second), ("셋", Self.second)])
    #expect(found.concepts.map(\.id) == ["row-2", "row-3", "둘-row-2", "셋-row-2"])
    #expect(found.remarks.isEmpty)
  }

  /// A sheet of something else is passed over, which is said; the first that is a glossary has no name, wherever it stands.
  @Test func otherSheetsArePassedOver() throws {
    let found = try Self.contents([("메모", Self.other), ("하나", Self.first), ("빈", []), ("둘", Self.second)])
    #expect(found.concepts.map(\.id) == ["row-2", "row-3", "둘-row-2"])
    #expect(found.remarks.count == 2)
    #expect(found.remarks.allSatisfy { $0.isLoss })
    #expect(found.remarks.map { "\($0.message)".contains("“메모”") } == [true, false])
  }

  /// Where no sheet is a glossary the first fault is told.
  @Test func noSheetIsAGlossary() throws {
    let error = #expect(throws: InputError.self) { try Self.contents([("빈", []), ("메모", [["x"]])]) }
    #expect(error?.description == "g.xlsx:1:1: error: the sheet is empty: no header row")
  }
}
