import BilingualAlign
import Testing

@testable import BilingualOffice

/// Comments in a copy of a Word document, on small documents made here.
@Suite struct WordCommentsTests {
  private typealias F = DOCXFixture
  private typealias Comment = WordComments.Comment

  private static let start = "<w:commentRangeStart w:id=\"0\"/>"
  private static let end = "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"

  private func annotated(_ fixture: DOCXFixture, _ comments: [Comment]) throws -> ZipArchive {
    try ZipArchive(WordComments(fixture.bytes, path: "a.docx").adding(comments), path: "a.docx")
  }

  private func part(_ archive: ZipArchive, _ name: String) throws -> String {
    String(decoding: try #require(try archive.part(name)), as: UTF8.self)
  }

  /// The body of a document with one comment.
  private func body(_ body: String, line: Int = 1, _ range: Range<Int>?) throws -> String {
    let archive = try annotated(DOCXFixture(body: body), [Comment(line: line, range: range, text: ["a"])])
    let text = try part(archive, "word/document.xml")
    let first = try #require(text.firstRange(of: "<w:body>"))
    let last = try #require(text.firstRange(of: "</w:body>"))
    return String(text[first.upperBound..<last.lowerBound])
  }

  /// What is cut out of a run keeps its properties.
  @Test func cutsRuns() throws {
    let properties = "<w:rPr><w:b/></w:rPr>"
    func run(_ text: String) -> String { "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
    let paragraph = "<w:p><w:r>\(properties)<w:t>one &amp; two</w:t></w:r>\(F.r(" three"))</w:p>"
    #expect(
      try body(paragraph, 4..<5)
        == "<w:p>\(run("one "))\(Self.start)\(run("&amp;"))\(Self.end)\(run(" two"))\(F.r(" three"))</w:p>")
    // At the ends of a run nothing is cut.
    #expect(
      try body(paragraph, 0..<9)
        == "<w:p>\(Self.start)<w:r>\(properties)<w:t>one &amp; two</w:t></w:r>\(Self.end)\(F.r(" three"))</w:p>")
    #expect(
      try body(paragraph, 6..<15)
        == "<w:p>\(run("one &amp; "))\(Self.start)\(run("two"))\(F.r(" three"))\(Self.end)</w:p>")
  }

  /// Between elements of one run, in which only the parts with text are written anew.
  @Test func cutsBetweenElements() throws {
    let run = "<w:r w:rsidR=\"1\"><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"
    #expect(
      try body("<w:p>\(run)</w:p>", 1..<2)
        == "<w:p><w:r w:rsidR=\"1\"><w:t>a</w:t></w:r>\(Self.start)<w:r w:rsidR=\"1\"><w:tab/></w:r>\(Self.end)"
        + "<w:r w:rsidR=\"1\"><w:t>b</w:t></w:r></w:p>")
  }

  @Test(arguments: [
    // A table, a content control, an insertion and a link.
    ("<w:tbl><w:tr>\(DOCXFixture.cell(DOCXFixture.p("x")))</w:tr></w:tbl>", "<w:tc><w:p>§x</w:p></w:tc>"),
    ("<w:sdt><w:sdtContent>\(DOCXFixture.p("x"))</w:sdtContent></w:sdt>", "<w:sdtContent><w:p>§x</w:p></w:sdtContent>"),
    ("<w:p><w:ins w:id=\"3\">\(DOCXFixture.r("x"))</w:ins></w:p>", "<w:ins w:id=\"3\">§x</w:ins>"),
    ("<w:p><w:hyperlink>\(DOCXFixture.r("x"))</w:hyperlink></w:p>", "<w:hyperlink>§x</w:hyperlink>"),
    // What is not cut: a formula, a text box.
    (
      "<w:p><m:oMath xmlns:m=\"m\"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>",
      "<w:p>[<m:oMath xmlns:m=\"m\"><m:r><m:t>x</m:t></m:r></m:oMath>]</w:p>"
    ),
    (
      "<w:p><w:r><w:pict><w:txbxContent>\(DOCXFixture.p("x"))</w:txbxContent></w:pict></w:r></w:p>",
      "<w:p>[<w:r><w:pict><w:txbxContent>\(DOCXFixture.p("x"))</w:txbxContent></w:pict></w:r>]</w:p>"
    ),
  ])
  func standsBesideRuns(_ body: String, _ expected: String) throws {
    let marked = expected.replacing("§x", with: Self.start + F.r("x") + Self.end)
      .replacing("[", with: Self.start).replacing("]", with: Self.end)
    #expect(try self.body(body, 0..<1).contains(marked))
  }

  /// Word has no comments in notes: they stand where the note is referred to.
  @Test func notesAreCommentedAtTheirReference() throws {
    let reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
    let fixture = DOCXFixture(
      body: "<w:p>\(F.r("x"))\(reference)</w:p>", footnotes: "<w:footnote w:id=\"2\">\(F.p("note"))</w:footnote>")
    let archive = try annotated(fixture, [Comment(line: 2, range: 2..<4, text: ["a"])])
    #expect(
      try part(archive, "word/document.xml").contains("<w:p>\(F.r("x"))\(Self.start)\(reference)\(Self.end)</w:p>"))
    #expect(
      try archive.part("word/footnotes-1.xml") == ZipArchive(fixture.bytes, path: "").part("word/footnotes-1.xml"))
  }

  /// Only the automatic number, a line beyond the end, two paragraphs, the same place twice.
  @Test func findsAPlaceForEach() throws {
    let fixture = DOCXFixture(
      body: F.item("x", 1) + F.p("y"), numbering: F.list(0, F.level(0, "decimal", "%1.")) + F.use(1, of: 0))
    let archive = try annotated(
      fixture,
      [
        Comment(line: 1, range: 0..<1, text: ["a"]), Comment(line: 9, range: 0..<1, text: ["b"]),
        Comment(line: 1, range: 3..<4, end: (2, 1), text: ["c"]), Comment(line: 2, range: nil, text: ["d"]),
      ])
    let text = try part(archive, "word/document.xml")
    for id in 0..<4 {
      #expect(text.matches(of: try Regex("commentRangeStart w:id=\"\(id)\"")).count == 1)
      #expect(text.matches(of: try Regex("commentReference w:id=\"\(id)\"")).count == 1)
    }
    #expect(
      try rendition(try WordComments(fixture.bytes, path: "").adding([]), path: "a.docx") == rendition(fixture.bytes))
    #expect(text.contains("</w:pPr><w:commentRangeStart w:id=\"0\"/><w:commentRangeStart w:id=\"2\"/>"))
  }

  /// The comments that are there stay, and their numbers are not used again.
  @Test func keepsComments() throws {
    let old = "<w:comment w:id=\"7\" w:author=\"A\">\(F.p("old"))</w:comment>"
    let fixture = DOCXFixture(body: F.p("x"), comments: old)
    let archive = try annotated(fixture, [Comment(line: 1, range: nil, text: ["error: <new>", "a.ko:1"])])
    let comments = try part(archive, "word/comments-1.xml")
    #expect(comments.contains(old + "<w:comment xmlns:w="))
    #expect(comments.contains("w:id=\"8\" w:author=\"align-tool\""))
    #expect(comments.contains("error: &lt;new&gt;</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">a.ko:1</w:t>"))
    #expect(!archive.has("word/comments.xml"))
    let before = try ZipArchive(fixture.bytes, path: "")
    for name in ["[Content_Types].xml", "word/_rels/document.xml.rels"] {
      #expect(try archive.part(name) == before.part(name))
    }
  }

  @Test(arguments: [false, true])
  func addsThePart(_ isStrict: Bool) throws {
    var fixture = DOCXFixture(body: F.p("x"))
    fixture.isStrict = isStrict
    let archive = try annotated(fixture, [Comment(line: 1, range: nil, text: ["a"])])
    let place = isStrict ? "http://purl.oclc.org/ooxml/" : "http://schemas.openxmlformats.org/"
    #expect(try part(archive, "word/comments.xml").contains("<w:comments xmlns:w=\"\(place)wordprocessingml/"))
    #expect(
      try part(archive, "word/_rels/document.xml.rels").contains(
        "Type=\"\(place)officeDocument/\(isStrict ? "" : "2006/")relationships/comments\" Target=\"comments.xml\"/></Relationships>"
      ))
    #expect(try part(archive, "[Content_Types].xml").contains("PartName=\"/word/comments.xml\""))
    let before = try ZipArchive(fixture.bytes, path: "")
    #expect(archive.names == before.names + ["word/comments.xml"])
    #expect(try archive.part("_rels/.rels") == before.part("_rels/.rels"))
  }

  @Test func refusesOtherFiles() throws {
    #expect(throws: InputError.self) { try WordComments(Array("text".utf8), path: "a.txt") }
    #expect(throws: InputError.self) {
      try WordComments(HWPXFixture(sections: [HWPXFixture.p("x")]).bytes, path: "a.hwpx")
    }
  }

  /// An annotation takes the place of an earlier one; what a person wrote, answered or marked as done stays.
  @Test func replacesItsOwnComments() throws {
    let comments = ["first", "second"].enumerated().map { Comment(line: 1, range: 4 * $0..<4 * $0 + 3, text: [$1]) }
    let mine = "<w:comment w:id=\"7\" w:author=\"A\">\(F.p("mine"))</w:comment>"
    let fixture = F(body: F.p("one two"), comments: mine)
    let once = try WordComments(fixture.bytes, path: "a.docx").adding(comments)
    let twice = try WordComments(once, path: "a.docx").adding(comments)
    let name = "word/comments-1.xml"
    #expect(try part(ZipArchive(twice, path: "a"), name) == part(ZipArchive(once, path: "a"), name))
    #expect(try part(ZipArchive(twice, path: "a"), "word/document.xml").split(separator: "commentReference").count == 3)
    let none = try ZipArchive(WordComments(once, path: "a.docx").adding([]), path: "a")
    #expect(try part(none, name) == part(ZipArchive(fixture.bytes, path: "a"), name))
    #expect(try part(none, "word/document.xml").contains("comment") == false)
  }

  @Test(arguments: [
    ("w:paraIdParent=\"AA\"", true), ("w:paraId=\"AA\" w:done=\"1\"", true), ("w:paraId=\"AA\" w:done=\"0\"", false),
  ])
  func aCommentWithAnAnswerStays(_ state: String, _ stays: Bool) throws {
    let old = "<w:comment w:id=\"3\" w:author=\"align-tool\"><w:p w:paraId=\"AA\">\(F.r("first"))</w:p></w:comment>"
    let run = "<w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id=\"3\"/></w:r>"
    let body = "<w:p><w:commentRangeStart w:id=\"3\"/>\(F.r("one"))<w:commentRangeEnd w:id=\"3\"/>\(run)</w:p>"
    let fixture = F(body: body, comments: old, commentsExtended: "<w:commentEx \(state)/>")
    let archive = try annotated(fixture, ["first", "second"].map { Comment(line: 1, range: nil, text: [$0]) })
    let comments = try part(archive, "word/comments-1.xml")
    #expect(comments.split(separator: "<w:comment ").count - 1 == 2)
    #expect(comments.contains("paraId=\"AA\"") == stays)
    #expect(try part(archive, "word/document.xml").contains(run) == stays)
  }
}
