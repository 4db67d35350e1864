import BilingualAlign
import Testing

@testable import BilingualOffice

/// The text before tracked changes, and the one after them.
@Suite struct TrackedChangesTests {
  private typealias F = DOCXFixture

  private func texts(_ bytes: [UInt8], _ changes: TrackedChanges) throws -> [String] {
    try #require(try OfficeReader.read(bytes, path: "a", changes: changes)).paragraphs.map(\.text)
  }

  @Test func readsWord() throws {
    let deleted = "<w:del><w:r><w:delText>two</w:delText></w:r></w:del>"
    let mark = "<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>"
    let row =
      "<w:tr><w:trPr><w:ins/></w:trPr>\(F.cell(F.p("new")))</w:tr><w:tr><w:trPr><w:del/></w:trPr>\(F.cell(F.p("old")))</w:tr>"
    let body =
      "<w:p>\(F.r("one "))\(deleted)<w:ins>\(F.r("three"))</w:ins></w:p><w:p>\(mark)\(F.r("a"))</w:p><w:p>\(F.r("b"))</w:p>"
      + "<w:p><w:moveFrom>\(F.r("here"))</w:moveFrom></w:p><w:tbl>\(row)</w:tbl><w:p><w:moveTo>\(F.r("there"))</w:moveTo></w:p>"
    let bytes = try DOCXFixture(body: body).bytes
    #expect(try texts(bytes, .final) == ["one three", "a", "b", "new", "there"])
    #expect(try texts(bytes, .original) == ["one two", "ab", "here", "old"])
  }

  /// What a paragraph was before its change.
  @Test func readsWhatParagraphsWere() throws {
    let change = "<w:pStyle w:val=\"H\"/><w:pPrChange><w:pPr>\(F.numPr(1))</w:pPr></w:pPrChange>"
    let fixture = DOCXFixture(
      body: F.p("x", change), numbering: F.list(0, F.level(0, "decimal", "%1.")) + F.use(1, of: 0))
    let read = try OfficeReader.read(fixture.bytes, path: "a", changes: .original)
    #expect(read?.paragraphs.map(\.marker) == ["1."])
    #expect(try rendition(fixture.bytes).paragraphs.map(\.marker) == [nil])
  }

  @Test func readsHangul() throws {
    let body =
      HWPXFixture.p("값은 <hp:deleteBegin/>2원<hp:deleteEnd/><hp:insertBegin/>3원<hp:insertEnd/>이")
      + HWPXFixture.p("다<hp:insertBegin/>.<hp:insertEnd paraend=\"1\"/>") + HWPXFixture.p(" 끝")
    let bytes = try HWPXFixture(sections: [body]).bytes
    #expect(try texts(bytes, .final) == ["값은 3원이", "다.", " 끝"])
    #expect(try texts(bytes, .original) == ["값은 2원이", "다 끝"])
  }

  @Test func readsOpenDocument() throws {
    func region(_ id: String, _ content: String) -> String {
      "<text:changed-region text:id=\"\(id)\">\(content)</text:changed-region>"
    }
    func mark(_ kind: String, _ id: String) -> String { "<text:\(kind) text:change-id=\"\(id)\"/>" }
    let regions =
      region("d", "<text:deletion><text:p>two</text:p></text:deletion>") + region("i", "<text:insertion/>")
      + region("p", "<text:deletion><text:p>x</text:p><text:p>y</text:p></text:deletion>")
      + region("e", "<text:insertion/>")
    let body =
      "<text:tracked-changes>\(regions)</text:tracked-changes>"
      + "<text:p>one \(mark("change", "d"))\(mark("change-start", "i"))three\(mark("change-end", "i")) end</text:p>"
      + "<text:p>a\(mark("change", "p"))b</text:p><text:p>c\(mark("change-start", "e"))</text:p><text:p>\(mark("change-end", "e"))d</text:p>"
    let zip = try ZipWriter()
    try zip.add("mimetype") { $0 = "application/vnd.oasis.opendocument.text" }
    try zip.add("content.xml") {
      $0 =
        "<o:document-content xmlns:o=\"o\" xmlns:text=\"t\"><o:body><o:text>\(body)</o:text></o:body></o:document-content>"
    }
    let bytes = try zip.finish()
    #expect(try texts(bytes, .final) == ["one three end", "ab", "c", "d"])
    #expect(try texts(bytes, .original) == ["one two end", "ax", "yb", "cd"])
  }
}
