import BilingualAlign
import Testing

@testable import BilingualOffice

private typealias F = HWPXFixture

@Suite struct HWPXReaderTests {
  private static let head = """
    <hh:numberings><hh:numbering id="1"><hh:paraHead level="1" start="1" numFormat="DIGIT">^1.</hh:paraHead>\
    <hh:paraHead level="2" start="1" numFormat="HANGUL_SYLLABLE">^2.</hh:paraHead>\
    <hh:paraHead level="3" start="1" numFormat="DIGIT">^1.^2.^3.</hh:paraHead></hh:numbering></hh:numberings>\
    <hh:bullets><hh:bullet id="1" char="☐" checkedChar="☑"/><hh:bullet id="2" char="\u{F0A8}"/></hh:bullets>\
    <hh:paraProperties><hh:paraPr id="0"><hh:heading type="NONE"/></hh:paraPr>\
    <hh:paraPr id="1"><hh:heading type="NUMBER" idRef="1" level="0"/></hh:paraPr>\
    <hh:paraPr id="2"><hh:heading type="NUMBER" idRef="1" level="1"/></hh:paraPr>\
    <hh:paraPr id="3"><hh:heading type="NUMBER" idRef="1" level="2"/></hh:paraPr>\
    <hh:paraPr id="4" checked="1"><hh:heading type="BULLET" idRef="1" level="0"/></hh:paraPr>\
    <hh:paraPr id="5"><hh:heading type="BULLET" idRef="2" level="0"/></hh:paraPr>\
    <hh:paraPr id="6"><hh:heading type="OUTLINE" idRef="0" level="1"/></hh:paraPr></hh:paraProperties>\
    <hh:styles><hh:style id="0" name="바탕글"/><hh:style id="1" name="제목" engName="Title"/>\
    <hh:style id="2" name="개요 1" engName="Outline 1"/></hh:styles>
    """

  @Test func readsTextTablesNotesAndBoxes() throws {
    let note =
      "<hp:ctrl><hp:footNote number=\"1\">"
      + F.list(
        F.run(
          "<hp:ctrl><hp:autoNum num=\"1\" numType=\"FOOTNOTE\"><hp:autoNumFormat type=\"DIGIT\" suffixChar=\")\"/></hp:autoNum>"
            + "</hp:ctrl><hp:t> 각주다.</hp:t>"))
      + "</hp:footNote></hp:ctrl>"
    let table =
      "<hp:tbl><hp:caption>\(F.list(F.p("표 1")))</hp:caption><hp:tr>\(F.cell(0, 0, F.p("가")))"
      + F.cell(
        0, 1, F.p("나") + F.run("<hp:tbl><hp:tr>\(F.cell(0, 0, F.p("속")))</hp:tr></hp:tbl>")) + "</hp:tr></hp:tbl>"
    let box = "<hp:rect><hp:drawText>\(F.list(F.p("글상자")))</hp:drawText></hp:rect>"
    let fixture = HWPXFixture(
      head: Self.head,
      sections: [
        F.p("제목이다", style: 1)
          + F.run("<hp:t>앞<hp:tab/>뒤<hp:lineBreak/>끝</hp:t>" + note + "<hp:t>.</hp:t>" + box) + F.run(table)
          + F.run(
            "<hp:ctrl><hp:header>\(F.list(F.p("머리말")))</hp:header></hp:ctrl><hp:equation><hp:script>a over b</hp:script></hp:equation>"
          )
      ])
    let read = try rendition(try fixture.bytes)
    #expect(
      read.outline == [
        "title  | 제목이다", "paragraph  | 앞\t뒤\n끝.", "footnote 1) |  각주다.", "paragraph  | 글상자", "caption  | 표 1",
        "cell@1,1  | 가", "cell@1,2  | 나", "cell@1,1  | 속", "equation  | a over b",
      ])
    #expect(
      read.paragraphs.map(\.place) == [
        "s0/p1", "s0/p2", "footnote1/p1", "s0/p2/box1/p1", "s0/p3/tbl1/caption/p1", "s0/p3/tbl1/r1c1/p1",
        "s0/p3/tbl1/r1c2/p1", "s0/p3/tbl1/r1c2/p2/tbl2/r1c1/p1", "s0/p4/eq",
      ])
  }

  /// A level that was passed over counts as used; an empty paragraph counts, too.
  @Test func numbers() throws {
    let shapes = [1, 3, 3, 2, 1, 0, 1, 4, 5, 6, 6]
    var body = shapes.map { F.p("글", shape: $0) }
    body.insert(F.p("", shape: 1), at: 5)
    let read = try rendition(try HWPXFixture(head: Self.head, sections: [body.joined()]).bytes)
    #expect(
      read.paragraphs.map { $0.marker ?? "" } == [
        "1.", "1.가.1.", "1.가.2.", "나.", "2.", "", "4.", "☑", "•", "1.1.", "1.2.",
      ])
    #expect(read.paragraphs[8...].map(\.kind) == [.listItem, .heading, .heading])
  }

  /// Tracked changes are read as they end; a paragraph whose end was deleted goes on with the next.
  @Test func readsTrackedChangesAsFinal() throws {
    let body =
      F.p(
        "값은 <hp:deleteBegin Id=\"1\"/>2원<hp:deleteEnd Id=\"1\"/><hp:insertBegin Id=\"2\"/>3원<hp:insertEnd Id=\"2\"/>이")
      + F.p("다<hp:deleteBegin Id=\"3\"/>.<hp:deleteEnd Id=\"3\" paraend=\"1\"/>") + F.p(" 끝")
    let read = try rendition(try HWPXFixture(sections: [body]).bytes)
    #expect(read.paragraphs.map(\.text) == ["값은 3원이", "다 끝"])
  }

  @Test func takesOneBranchOfASwitch() throws {
    let body = F.run(
      "<hp:switch><hp:case><hp:t>하나</hp:t></hp:case><hp:default><hp:t>하나</hp:t></hp:default></hp:switch>")
    #expect(try rendition(try HWPXFixture(sections: [body]).bytes).paragraphs.map(\.text) == ["하나"])
  }

  @Test func readsSectionsInOrderWithoutAContainer() throws {
    let sections = (0...10).map { F.p("절 \($0)") }
    let fixture = HWPXFixture(sections: sections, hasContainer: false)
    #expect(try rendition(try fixture.bytes).paragraphs.map(\.text) == (0...10).map { "절 \($0)" })
  }

  @Test func refuses() throws {
    let missing = HWPXFixture(spine: ["Contents/section0.xml", "Contents/section1.xml"])
    #expect(
      refusal(try missing.bytes)
        == "a.hwpx: error: damaged: the contents name “Contents/section1.xml”, which is not in the file")
    let encrypted = HWPXFixture(manifest: "<m><encryption-data/></m>")
    #expect(refusal(try encrypted.bytes)?.contains("protected by a password") == true)
    let torn = HWPXFixture(sections: ["<hp:p>"])
    #expect(refusal(try torn.bytes)?.hasPrefix("a.hwpx: error: damaged: Contents/section0.xml, line 1") == true)
    let whole = try HWPXFixture(sections: [F.p("글")]).bytes
    #expect(refusal(Array(whole.dropLast(40)))?.contains("central directory") == true)
  }

  @Test(arguments: ["<!DOCTYPE a SYSTEM \"x\">", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"])
  func refusesDocumentTypes(_ type: String) throws {
    let zip = try ZipWriter()
    try zip.add("mimetype") { $0 = "application/hwp+zip" }
    try zip.add("Contents/section0.xml") { $0 = type + "<sec/>" }
    #expect(refusal(try zip.finish())?.contains("entities") == true)
  }
}
