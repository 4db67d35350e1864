import BilingualAlign
import Testing

@testable import BilingualOffice

private typealias F = DOCXFixture

@Suite struct DOCXReaderTests {
  @Test(arguments: [false, true]) func readsRuns(_ isStrict: Bool) throws {
    let body =
      F.paragraph(
        F.r("가") + "<w:r><w:tab/><w:t>나</w:t><w:br/><w:t> 다 </w:t><w:cr/></w:r>"
          + "<w:r><w:t>2026</w:t><w:noBreakHyphen/><w:t>27</w:t><w:softHyphen/></w:r>"
          + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A7\"/><w:sym w:font=\"Symbol\" w:char=\"00B0\"/></w:r>")
      + F.paragraph(
        "<w:hyperlink>\(F.r("연결"))</w:hyperlink><w:smartTag>\(F.r("표시"))</w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"이름\"/>"
          + "</w:sdtPr><w:sdtContent>\(F.r("칸"))</w:sdtContent></w:sdt><w:ruby><w:rt>\(F.r("음"))</w:rt><w:rubyBase>\(F.r("字"))"
          + "</w:rubyBase></w:ruby>") + "<w:sdt><w:sdtContent>\(F.p("절"))</w:sdtContent></w:sdt>"
    #expect(
      try F(body: body, main: "doc/main.xml", isStrict: isStrict).outline == [
        "paragraph  | 가\t나\n다\n2026\u{2011}27\u{2022}\u{B0}", "paragraph  | 연결표시칸字", "paragraph  | 절",
      ])
  }

  /// What a field says is read, what it is told is not.
  @Test func readsResultsOfFields() throws {
    func mark(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    let inner = mark("begin") + F.r("틀림") + mark("end")
    let body =
      F.paragraph(
        F.r("쪽 ") + mark("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + inner + mark("separate") + F.r("3")
          + mark("end") + "<w:fldSimple w:instr=\"DATE\">\(F.r("오늘"))</w:fldSimple>")
      + F.paragraph(mark("begin") + F.r("없음"))
      + F.p("다음")
    #expect(try F(body: body).outline == ["paragraph  | 쪽 3오늘", "paragraph  | 다음"])
  }

  @Test func readsStyles() throws {
    func style(_ id: String, _ name: String, _ base: String, _ properties: String = "") -> String {
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"\(base)\"/>"
        + "<w:pPr>\(properties)</w:pPr></w:style>"
    }
    let styles =
      style("a1", "heading 1", "a", "<w:outlineLvl w:val=\"0\"/>") + style("a2", "장 제목", "a1")
      + style("a3", "TOC Heading", "a1", "<w:outlineLvl w:val=\"9\"/>") + style("t", "Title", "a")
      + style("k", "제목", "a")
      + style("c", "caption", "a") + style("h3", "heading 3", "h3")
    func p(_ style: String) -> String { F.p(style, "<w:pStyle w:val=\"\(style)\"/>") }
    let body =
      ["t", "k", "a1", "a2", "a3", "c", "h3", "x"].map(p).joined() + F.p("직접", "<w:outlineLvl w:val=\"1\"/>")
      + F.p("본문", "<w:pStyle w:val=\"a1\"/><w:outlineLvl w:val=\"9\"/>")
    #expect(
      try F(body: body, styles: styles).outline == [
        "title  | t", "title  | k", "heading  | a1", "heading  | a2", "paragraph  | a3", "caption  | c",
        "heading  | h3",
        "paragraph  | x", "heading  | 직접", "paragraph  | 본문",
      ])
  }

  @Test func readsTables() throws {
    let nested = "<w:tbl><w:tr>\(F.cell(F.p("속")))</w:tr></w:tbl>"
    let body =
      "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(F.cell(F.p("가"), "<w:gridSpan w:val=\"2\"/>"))"
      + "<w:sdt><w:sdtContent>\(F.cell(F.p("나") + nested + F.p("다")))</w:sdtContent></w:sdt></w:tr>"
      + "<w:tr>\(F.cell(F.p("라"), "<w:vMerge w:val=\"restart\"/>"))\(F.cell(F.p("마") + F.p("바")))</w:tr>"
      + "<w:tr>\(F.cell(F.p("숨음"), "<w:vMerge/>"))\(F.cell(F.p("사")))</w:tr>"
      + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(F.cell(F.p("지움")))</w:tr></w:tbl>" + F.p("끝")
    let read = try rendition(F(body: body).bytes)
    #expect(
      read.outline == [
        "cell@1,2  | 가", "cell@1,4  | 나", "cell@1,1  | 속", "cell@1,4  | 다", "cell@2,1  | 라", "cell@2,2  | 마",
        "cell@2,2  | 바",
        "cell@3,2  | 사", "paragraph  | 끝",
      ])
    #expect(
      read.paragraphs.map(\.place).prefix(4) == [
        "body/t1/r1c2/p1", "body/t1/r1c4/p1", "body/t1/r1c4/t1/r1c1/p1", "body/t1/r1c4/p2",
      ])
  }

  @Test func readsNotes() throws {
    func note(_ kind: String, _ id: Int, _ content: String) -> String {
      "<w:\(kind) w:id=\"\(id)\">\(content)</w:\(kind)>"
    }
    func reference(_ kind: String, _ id: Int) -> String { "<w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r>" }
    let body =
      F.paragraph(F.r("글") + reference("footnote", 7) + F.r("은") + reference("footnote", 2)) + F.p("다음")
      + F.paragraph(F.r("끝") + reference("endnote", 1) + reference("footnote", 99))
    let read = try rendition(
      F(
        body: body,
        footnotes: "<w:footnote w:type=\"separator\" w:id=\"-1\">\(F.p("줄"))</w:footnote>"
          + note("footnote", 2, F.p("둘째") + F.p("더"))
          + note("footnote", 7, F.paragraph("<w:r><w:footnoteRef/></w:r>" + F.r(" 첫째"))),
        endnotes: note("endnote", 1, F.p("미주")),
        settings: "<w:footnotePr><w:numFmt w:val=\"decimalEnclosedCircle\"/></w:footnotePr>"
      ).bytes)
    #expect(
      read.outline == [
        "paragraph  | 글은", "footnote ① | 첫째", "footnote ② | 둘째", "footnote  | 더", "paragraph  | 다음", "paragraph  | 끝",
        "footnote i | 미주",
      ])
    #expect(read.paragraphs.map(\.place)[1...3] == ["footnote1/p1", "footnote2/p1", "footnote2/p2"])
  }

  /// Tracked changes are read as if all were accepted; a paragraph whose mark is deleted goes on in the next one.
  @Test func readsChangesAsTheyEnd() throws {
    let deleted = "<w:rPr><w:del w:id=\"1\"/></w:rPr>"
    let list = F.list(0, F.level(0, "decimal", "%1."))
    let body =
      F.paragraph(
        F.r("가") + "<w:del><w:r><w:delText>나</w:delText></w:r></w:del><w:ins>\(F.r("다"))</w:ins>"
          + "<w:moveFrom>\(F.r("라"))</w:moveFrom><w:moveTo>\(F.r("마"))</w:moveTo>") + F.item("하나", 1)
      + F.p("둘 ", F.numPr(1) + deleted) + F.item("이어서", 1) + F.item("셋", 1)
      + F.p("옛", "<w:pPrChange><w:pPr>\(F.numPr(1))</w:pPr></w:pPrChange>") + F.p("남음", deleted)
    #expect(
      try F(body: body, numbering: list + F.use(1, of: 0)).outline == [
        "paragraph  | 가다마", "listItem 1. | 하나", "listItem 2. | 둘 이어서", "listItem 3. | 셋", "paragraph  | 옛",
        "paragraph  | 남음",
      ])
  }

  /// A text box stands twice in a file, for newer and older programs; it is read once, after its paragraph.
  @Test func readsTextBoxesOnce() throws {
    func box(_ text: String) -> String { "<w:txbxContent>\(F.p(text))\(F.p("둘째 줄"))</w:txbxContent>" }
    let body =
      F.paragraph(
        F.r("글")
          + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>\(box("상자"))</w:drawing></mc:Choice>"
          + "<mc:Fallback><w:pict>\(box("상자"))</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + F.r("은"))
      + F.paragraph(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback><w:t>옛 것</w:t></mc:Fallback></mc:AlternateContent></w:r>"
      )
    #expect(
      try F(body: body).outline == ["paragraph  | 글은", "paragraph  | 상자", "paragraph  | 둘째 줄", "paragraph  | 옛 것"])
  }

  @Test func refusesDamage() throws {
    #expect(refusal(try F(document: "<w:document xmlns:w=\"w\"><w:body>").bytes)?.contains("word/document.xml") == true)
    #expect(refusal(try F(document: "<a/>").bytes)?.contains("no Word document") == true)
    #expect(refusal(try F(main: "word/other.xml", document: "").bytes)?.contains("damaged") == true)
    let zip = try ZipWriter()
    try zip.add("[Content_Types].xml") { $0 = "<T a=\"wordprocessingml.document.main+xml\"/>" }
    #expect(refusal(try zip.finish())?.contains("is missing") == true)
  }
}
