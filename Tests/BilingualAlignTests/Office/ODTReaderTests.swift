import BilingualAlign
import Testing

@testable import BilingualOffice

@Suite struct ODTReaderTests {
  private static let names =
    ["office", "text", "table", "style", "draw", "fo", "xlink", "dc", "svg", "loext"].map {
      "xmlns:\($0)=\"urn:\($0)\""
    }.joined(
      separator: " ")

  private func bytes(_ body: String, styles: String = "", automatic: String = "", manifest: String = "") throws
    -> [UInt8]
  {
    let zip = try ZipWriter()
    func add(_ name: String, _ text: String) throws { try zip.add(name) { $0 = text } }
    try add("mimetype", "application/vnd.oasis.opendocument.text")
    if !styles.isEmpty {
      try add(
        "styles.xml",
        "<office:document-styles \(Self.names)><office:styles>\(styles)</office:styles></office:document-styles>")
    }
    if !manifest.isEmpty { try add("META-INF/manifest.xml", manifest) }
    try add(
      "content.xml",
      "<office:document-content \(Self.names)><office:automatic-styles>\(automatic)</office:automatic-styles><office:body>"
        + "<office:text>\(body)</office:text></office:body></office:document-content>")
    return try zip.finish()
  }

  private func outline(_ body: String, styles: String = "", automatic: String = "") throws -> [String] {
    try rendition(bytes(body, styles: styles, automatic: automatic), path: "a.odt").outline
  }

  private func p(_ text: String, _ style: String = "s") -> String {
    "<text:p text:style-name=\"\(style)\">\(text)</text:p>"
  }

  @Test func readsText() throws {
    let body =
      "<text:tracked-changes><text:changed-region><text:deletion>\(p("지움"))</text:deletion></text:changed-region>"
      + "</text:tracked-changes><text:sequence-decls><text:sequence-decl/></text:sequence-decls>"
      + p(" 가\n  <text:span>나</text:span><text:s text:c=\"3\"/>다<text:tab/>라<text:line-break/>마<text:change/> ")
      + p(
        "<text:a>연결</text:a><office:annotation>\(p("메모"))</office:annotation><text:ruby><text:ruby-base>字</text:ruby-base>"
          + "<text:ruby-text>자</text:ruby-text></text:ruby><text:bookmark/>") + p("")
      + "<text:section><text:h text:outline-level=\"2\"><text:number>1.</text:number>절</text:h></text:section>"
      + "<text:table-of-content><text:table-of-content-source>x</text:table-of-content-source><text:index-body>\(p("차례"))"
      + "</text:index-body></text:table-of-content>"
    let read = try rendition(bytes(body))
    #expect(
      read.outline == ["paragraph  | 가 나   다\t라\n마", "paragraph  | 연결字", "heading  | 절", "paragraph  | 차례"])
    #expect(read.paragraphs.map(\.level) == [0, 0, 1, 0])
  }

  @Test func readsStyles() throws {
    func style(_ name: String, _ base: String, _ more: String = "") -> String {
      "<style:style style:name=\"\(name)\" style:family=\"paragraph\" style:parent-style-name=\"\(base)\" \(more)/>"
    }
    let styles = style("Title", "Standard") + style("Heading_20_1", "Heading") + style("caption", "Standard")
    let automatic = style("P1", "Heading_20_1") + style("P2", "Title") + style("P3", "caption") + style("P4", "P4")
    #expect(
      try outline(["P1", "P2", "P3", "P4", "P5"].map { p($0, $0) }.joined(), styles: styles, automatic: automatic) == [
        "heading  | P1", "title  | P2", "caption  | P3", "paragraph  | P4", "paragraph  | P5",
      ])
  }

  @Test func countsLists() throws {
    func level(_ level: Int, _ format: String, _ more: String) -> String {
      "<text:list-level-style-number text:level=\"\(level)\" style:num-format=\"\(format)\" \(more)/>"
    }
    let styles =
      "<text:list-style style:name=\"L\">" + level(1, "1", "style:num-suffix=\".\"")
      + level(2, "가, 나, 다, ...", "loext:num-list-format=\"%1%-%2%)\" text:start-value=\"2\"")
      + level(3, "1", "style:num-prefix=\"(\" style:num-suffix=\")\" text:display-levels=\"3\"") + "</text:list-style>"
      + "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"\u{E00C}\"/></text:list-style>"
    func list(_ content: String, _ more: String = "") -> String { "<text:list \(more)>\(content)</text:list>" }
    func item(_ content: String, _ more: String = "") -> String {
      "<text:list-item \(more)>\(content)</text:list-item>"
    }
    let inner = list(item(p("다")) + item(p("라") + list(item(p("마")))))
    let body =
      list(
        "<text:list-header>\(p("머리"))</text:list-header>" + item(p("가") + p("나") + inner) + item(p("")) + item(p("바")),
        "text:style-name=\"L\" xml:id=\"one\"") + p("사이")
      + list(item(p("사")), "text:style-name=\"L\" text:continue-numbering=\"true\"")
      + list(item(p("아")), "text:style-name=\"L\"")
      + list(item(p("자"), "text:start-value=\"9\""), "text:style-name=\"L\" text:continue-list=\"one\"")
      + list(item(p("차")), "text:style-name=\"B\"")
    #expect(
      try outline(body, styles: styles) == [
        "paragraph  | 머리", "listItem 1. | 가", "paragraph  | 나", "listItem 1-나) | 다", "listItem 1-다) | 라",
        "listItem (1.다.1) | 마", "listItem 3. | 바", "paragraph  | 사이", "listItem 4. | 사", "listItem 1. | 아",
        "listItem 9. | 자",
        "listItem \u{2022} | 차",
      ])
  }

  @Test func countsHeadings() throws {
    let styles =
      "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"I\""
      + " style:num-suffix=\".\"/><text:outline-level-style text:level=\"2\" style:num-format=\"\"/></text:outline-style>"
    func h(_ text: String, _ level: Int) -> String { "<text:h text:outline-level=\"\(level)\">\(text)</text:h>" }
    #expect(
      try outline(h("가", 1) + h("나", 2) + h("다", 1), styles: styles) == [
        "heading I. | 가", "heading  | 나", "heading II. | 다",
      ])
  }

  @Test func readsTables() throws {
    func cell(_ text: String, _ more: String = "") -> String {
      "<table:table-cell \(more)>\(p(text))</table:table-cell>"
    }
    func row(_ cells: String, _ more: String = "") -> String { "<table:table-row \(more)>\(cells)</table:table-row>" }
    let table =
      "<table:table><table:table-column/><table:table-header-rows>\(row(cell("가") + cell("나")))</table:table-header-rows>"
      + row(
        cell("다", "table:number-columns-spanned=\"2\"")
          + "<table:covered-table-cell>\(p("숨음"))</table:covered-table-cell>"
          + cell("라"), "table:number-rows-repeated=\"2\"")
      + row("<table:table-cell table:number-columns-repeated=\"2\"/>" + cell("마")) + "</table:table>"
    let read = try rendition(bytes(table))
    #expect(
      read.outline == ["cell@1,1  | 가", "cell@1,2  | 나", "cell@2,1  | 다", "cell@2,3  | 라", "cell@4,3  | 마"])
    #expect(read.paragraphs.last?.place == "body/t1/r4c3/p1")
  }

  @Test func readsNotesAndBoxes() throws {
    func note(_ kind: String, _ mark: String, _ text: String) -> String {
      "<text:note text:note-class=\"\(kind)\"><text:note-citation>\(mark)</text:note-citation><text:note-body>\(p(text))"
        + "</text:note-body></text:note>"
    }
    let body =
      p(
        "글" + note("footnote", "1", "각주") + "은" + note("endnote", "i", "미주")
          + "<draw:frame><svg:title>그림</svg:title><draw:text-box>\(p("상자"))</draw:text-box></draw:frame>")
      + "<draw:frame><draw:text-box>\(p("떠 있음"))</draw:text-box></draw:frame>"
    let read = try rendition(bytes(body))
    #expect(
      read.outline == ["paragraph  | 글은", "footnote 1 | 각주", "footnote i | 미주", "paragraph  | 상자", "paragraph  | 떠 있음"])
    #expect(read.paragraphs.map(\.place)[1...3] == ["footnote1/p1", "endnote2/p1", "body/p1/box1/p1"])
  }

  @Test func refusesPasswordsAndDamage() throws {
    #expect(refusal(try bytes("", manifest: "<m><manifest:encryption-data/></m>"))?.contains("password") == true)
    let zip = try ZipWriter()
    try zip.add("mimetype") { $0 = "application/vnd.oasis.opendocument.text" }
    #expect(refusal(try zip.finish())?.contains("is missing") == true)
    #expect(refusal(try bytes("<text:p>"))?.contains("damaged: content.xml") == true)
  }
}
