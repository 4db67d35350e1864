import BilingualAlign
import Testing

@testable import BilingualOffice

/// Texts put in the place of others in DOCX and HWPX.
@Suite struct OfficeEditorTests {
  private typealias F = DOCXFixture
  private typealias Edit = OfficeEditor.Edit

  private func changed(_ bytes: [UInt8], _ edits: [Edit], part: String) throws -> String {
    let editor = try #require(try OfficeEditor(bytes, path: "a"))
    let archive = try ZipArchive(editor.making(edits, date: "2024-04-15T09:00:00Z"), path: "a")
    return String(decoding: try #require(try archive.part(part)), as: UTF8.self)
  }

  @Test func tracksChangesInWord() throws {
    let bold = "<w:rPr><w:b/></w:rPr>"
    let body = "<w:p><w:ins w:id=\"4\"/><w:r>\(bold)<w:t>the the end</w:t></w:r></w:p>"
    let text = try changed(
      DOCXFixture(body: body).bytes, [Edit(line: 1, range: 0..<7, replacement: "the & a")], part: "word/document.xml")
    func change(_ name: String, _ id: Int, _ text: String) -> String {
      "<w:\(name) w:id=\"\(id)\" w:author=\"align-tool\" w:date=\"2024-04-15T09:00:00Z\"><w:r>\(bold)<w:\(name == "del" ? "delText" : "t") "
        + "xml:space=\"preserve\">\(text)</w:\(name == "del" ? "delText" : "t")></w:r></w:\(name)>"
    }
    #expect(
      text.contains(
        "<w:p><w:ins w:id=\"4\"/>\(change("del", 5, "the the"))\(change("ins", 6, "the &amp; a"))"
          + "<w:r>\(bold)<w:t xml:space=\"preserve\"> end</w:t></w:r></w:p>"))
  }

  /// Two changes in one run, and one in a footnote.
  @Test func changesSeveralPlaces() throws {
    let fixture = DOCXFixture(
      body: "<w:p>\(F.r("a  b  c"))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
      footnotes: "<w:footnote w:id=\"2\">\(F.p("n  o"))</w:footnote>")
    let editor = try #require(try OfficeEditor(fixture.bytes, path: "a.docx"))
    let bytes = try editor.making(
      [
        Edit(line: 1, range: 1..<3, replacement: " "), Edit(line: 1, range: 4..<6, replacement: " "),
        Edit(line: 2, range: 3..<5, replacement: " "),
      ], date: nil)
    #expect(try rendition(bytes, path: "a.docx").paragraphs.map(\.text) == ["a b c", "n o"])
    #expect(
      try #require(try OfficeReader.read(bytes, path: "a.docx", changes: .original)).paragraphs.map(\.text) == [
        "a  b  c", "n  o",
      ])
  }

  @Test(arguments: [
    ("<w:p>\(DOCXFixture.r("the "))\(DOCXFixture.r("the"))</w:p>", "it spans several runs"),
    ("<w:p><w:ins>\(DOCXFixture.r("the the"))</w:ins></w:p>", "it stands in a tracked change"),
    ("<w:p><m:oMath xmlns:m=\"m\"><m:r><m:t>the the</m:t></m:r></m:oMath></w:p>", "it stands in a formula"),
  ])
  func refuses(_ body: String, _ reason: String) throws {
    let editor = try #require(try OfficeEditor(DOCXFixture(body: body).bytes, path: "a.docx"))
    #expect(editor.refusal(of: Edit(line: 1, range: 0..<7, replacement: "the")) == reason)
  }

  /// What Hangul has laid out of the paragraph goes; other parts and paragraphs keep theirs.
  @Test func changesHangul() throws {
    let lines = "<hp:linesegarray><hp:lineseg/></hp:linesegarray>"
    let paragraph = "<hp:p><hp:run><hp:t>a &lt;<hp:nbSpace/>the the <hp:tab/>b</hp:t></hp:run>\(lines)</hp:p>"
    let fixture = HWPXFixture(sections: ["<hp:p><hp:run><hp:t>x</hp:t></hp:run>\(lines)</hp:p>" + paragraph])
    let text = try changed(
      fixture.bytes, [Edit(line: 2, range: 5..<12, replacement: "the")], part: "Contents/section0.xml")
    #expect(
      text.contains(
        "<hp:t>x</hp:t></hp:run>\(lines)</hp:p><hp:p><hp:run><hp:t>a &lt;<hp:nbSpace/>the <hp:tab/>b</hp:t></hp:run></hp:p>"
      ))
    let editor = try #require(try OfficeEditor(fixture.bytes, path: "a.hwpx"))
    #expect(editor.refusal(of: Edit(line: 2, range: 1..<7, replacement: "")) == "it spans several runs")
  }

  /// A file that names a section twice has its paragraphs once.
  @Test func changesOnceWhatIsNamedTwice() throws {
    var fixture = HWPXFixture(sections: [HWPXFixture.p("the the end")])
    fixture.spine += fixture.spine
    let edits = [Edit(line: 1, range: 0..<7, replacement: "the")]
    #expect(try rendition(fixture.bytes, path: "a.hwpx").outline == ["paragraph  | the the end"])
    #expect(try changed(fixture.bytes, edits, part: "Contents/section0.xml").contains("<hp:t>the end</hp:t>"))
    let editor = try #require(try OfficeEditor(fixture.bytes, path: "a.hwpx"))
    #expect(throws: InputError.self) {
      try editor.making(edits + [Edit(line: 1, range: 4..<11, replacement: "")], date: nil)
    }
  }

  @Test func leavesOtherFormats() throws {
    #expect(try OfficeEditor(Array("%PDF-1.4".utf8), path: "a.pdf") == nil)
    #expect(try OfficeEditor(Array("text".utf8), path: "a.txt") == nil)
  }

  /// Parts that are not touched keep their packed bytes, their order and what stands behind the directory.
  @Test func keepsTheContainer() throws {
    let bytes = try HWPXFixture(sections: [HWPXFixture.p("x")]).bytes
    var editor = try ZipEditor(bytes, path: "a")
    #expect(try ZipArchive(editor.bytes(), path: "a").names == ZipArchive(bytes, path: "a").names)
    try editor.set("mimetype", Array("other".utf8))
    try editor.set("new/part", [UInt8](repeating: 7, count: 70_000))
    let (old, new) = (try ZipArchive(bytes, path: "a"), try ZipArchive(editor.bytes(), path: "a"))
    #expect(new.names == old.names + ["new/part"])
    #expect(try new.part("mimetype") == Array("other".utf8))
    #expect(try new.part("new/part")?.count == 70_000)
    for name in old.names.dropFirst() { #expect(try new.part(name) == old.part(name)) }
    #expect(throws: InputError.self) { try ZipEditor(Array(bytes.dropLast(30)), path: "a") }
    #expect(throws: InputError.self) { try ZipEditor([], path: "a") }
  }

  /// Tags are counted as the reader counts them, whatever stands between.
  @Test func countsTags() throws {
    let text = "<?xml version='1.0'?><!-- <a> --><r a='>'><b/><![CDATA[<c>]]><d x=\"1\">t&amp;&#x41;<!-- - --></d></r>"
    let xml = try XMLTags(Array(text.utf8), path: "a", part: "p")
    #expect(xml.tags.indices.filter { xml.tags[$0].opens }.map { xml.name($0) } == ["r", "b", "d"])
    let events = try XMLEvents(Array(text.utf8), path: "a", part: "p")
    var seen: [Int] = [try events.root() == "r" ? events.tag : -1]
    try events.children { node throws(InputError) in
      if case .element = node { seen.append(events.tag) }
    }
    #expect(seen == xml.tags.indices.filter { xml.tags[$0].opens })
    #expect(xml.text(xml.content(3)) == "t&A")
    #expect(xml.attribute("x", 3) == "1")
    #expect(throws: InputError.self) { try XMLTags(Array("<a><b></a".utf8), path: "a", part: "p") }
  }
}
