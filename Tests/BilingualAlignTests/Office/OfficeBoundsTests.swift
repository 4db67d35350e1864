import BilingualAlign
import Testing

@testable import BilingualOffice

/// Small files that could make much of themselves.
@Suite struct OfficeBoundsTests {
  /// Styles that are each based on the next; the last is a heading.
  private static func styles(_ count: Int) -> String {
    (1...count).map { number in
      "<w:style w:type=\"paragraph\" w:styleId=\"s\(number)\"><w:name w:val=\"\(number == count ? "heading 2" : "x\(number)")\"/>"
        + "<w:basedOn w:val=\"s\(number + 1)\"/></w:style>"
    }.joined()
  }

  @Test(arguments: [(3, "heading  | a"), (64, "heading  | a"), (65, "paragraph  | a"), (20_000, "paragraph  | a")])
  func followsStylesSoFar(_ count: Int, _ line: String) throws {
    let body = String(repeating: DOCXFixture.p("a", "<w:pStyle w:val=\"s1\"/>"), count: 200)
    let outline = try DOCXFixture(body: body, styles: Self.styles(count)).outline
    #expect(outline == [String](repeating: line, count: 200))
  }

  @Test func showsTheBeginningOfLongNumbers() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1.\(String(repeating: "x", count: 5_000))\"/></w:lvl>"
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let read = try rendition(DOCXFixture(body: DOCXFixture.item("a", 1), numbering: numbering).bytes, path: "a.docx")
    #expect(read.paragraphs.map(\.marker) == ["1." + String(repeating: "x", count: 125)])
  }

  /// Each look into a container goes through all of it: a thousand sections are one look. What they cost, Benchmarks/growth.py measures.
  @Test func readsManySectionsAtOnce() throws {
    let count = 1_000
    let fixture = HWPXFixture(
      sections: (0..<count).map { HWPXFixture.p("\($0)") }, spine: (0..<count).map { "Contents/section\($0).xml" })
    let outline = try rendition(fixture.bytes, path: "a.hwpx").outline
    #expect(outline == (0..<count).map { "paragraph  | \($0)" })
  }

  @Test func countsTheTextOfCells() throws {
    let text = String(repeating: "x", count: 1 << 20)
    let row = "<row><c t=\"s\"><v>0</v></c></row>"
    let zip = try ZipWriter()
    try zip.add("xl/sharedStrings.xml") { $0 = "<sst><si><t>\(text)</t></si></sst>" }
    try zip.add("xl/worksheets/sheet1.xml") {
      $0 = "<worksheet><sheetData>\(String(repeating: row, count: 300))</sheetData></worksheet>"
    }
    let reader = try SpreadsheetReader(zip.finish(), path: "a.xlsx")
    var rows = try reader.rows(of: reader.sheets[0])
    var count = 0
    do {
      while try rows.next() != nil { count += 1 }
      Issue.record("300 MB of text were read")
    } catch {
      #expect("\(error)" == "a.xlsx:257:1: error: the cells to here hold more than 256 MB of text, which is the limit")
    }
    #expect(count == 256)
  }
}
