import BilingualAlign
import Testing

@testable import BilingualOffice

@Suite struct OfficeFileTests {
  private static func zip(_ parts: [(String, String)]) throws -> [UInt8] {
    let zip = try ZipWriter()
    for (name, text) in parts { try zip.add(name) { $0 = text } }
    return try zip.finish()
  }

  static let refused: [([UInt8], String)] = [
    (Array("HWP Document File V3.00 \u{1A}".utf8), "HWP 3"),
    (Array("\u{FEFF}<?xml version=\"1.0\"?><HWPML Version=\"2.8\">".utf8), "HWPML"),
    (CompoundFixture(streams: [("EncryptedPackage", [1])]).bytes, "password"),
    (CompoundFixture(streams: [("WordDocument", [1])]).bytes, "Word 97"),
    (CompoundFile.signature, "damaged"), (Array("PK\u{3}\u{4}".utf8), "central directory"),
  ]

  @Test(arguments: refused.indices) func refuses(_ index: Int) {
    #expect(refusal(Self.refused[index].0)?.contains(Self.refused[index].1) == true)
  }

  @Test func leavesOtherFiles() throws {
    #expect(try OfficeReader.read(Array("글".utf8), path: "a.hwp") == nil)
    #expect(try OfficeReader.read(try Self.zip([("xl/workbook.xml", "<a/>")]), path: "a.docx") == nil)
    #expect(try OfficeReader.read(CompoundFixture(streams: [("Workbook", [1])]).bytes, path: "a.doc") == nil)
  }

  /// The content decides, not the name.
  @Test func readsUnderAnyName() throws {
    let bytes = try HWPXFixture(sections: [HWPXFixture.p("글이다.")]).bytes
    let file = try FileReader.decode(bytes, path: "a.txt")
    #expect(file.rendition?.format == .hwpx)
    #expect(String(decoding: file.bytes, as: UTF8.self) == "글이다.\n")
    #expect(throws: InputError.self) { try FileReader.decode(HWPXFixture().bytes, path: "a.hwpx") }
  }

  /// A part that unpacks to a thousand times the size of the file fills no memory.
  @Test func refusesBombs() throws {
    let zip = try ZipWriter()
    try zip.add("mimetype") { $0 = "application/hwp+zip" }
    try zip.add("Contents/section0.xml", from: 0..<270) { _, out in out = String(repeating: " ", count: 1 << 20) }
    #expect(refusal(try zip.finish())?.contains("too large") == true)
  }

  static let places: [(String, String?)] = [
    ("s0/p4", nil), ("s0/p4/tbl3/r2c1/p1", "table 3, row 2, column 1"),
    ("s0/p4/tbl3/r2c1/p1/tbl4/r1c5/p1", "table 4, row 1, column 5"), ("body/t1/r6c2/p1", "table 1, row 6, column 2"),
    ("footnote3/p1", "footnote 3"), ("page2/l14", "page 2, line 14"), ("s0/p1/box2/p1", "text box 2"),
    ("s0/p1/tbl1/caption/p1", "caption of table 1"),
  ]

  @Test(arguments: places) func saysPlaces(_ place: String, _ words: String?) {
    #expect(Rendition.Paragraph(kind: .paragraph, text: "", place: place).placeInWords == words)
  }
}
