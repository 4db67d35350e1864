import BilingualAlign
import BilingualDocuments
import Testing

@testable import BilingualOffice

@Suite struct OfficeDocumentTests {
  private func cell(_ table: Int, _ row: Int, _ column: Int, _ text: String, marker: String? = nil)
    -> Rendition.Paragraph
  {
    Rendition.Paragraph(
      kind: .cell, marker: marker, text: text, place: "s0/p1/tbl\(table)/r\(row)c\(column)/p1",
      cell: .init(row: row, column: column))
  }

  private func document(_ paragraphs: [Rendition.Paragraph]) -> Document {
    let file = SourceFile(path: "a.hwpx", rendition: Rendition(format: .hwpx, paragraphs: paragraphs))
    return Document(reading: file, language: .korean)
  }

  @Test func readsThePressRelease() {
    let document = document([
      cell(1, 1, 1, "보 도 자 료"), cell(2, 1, 1, "보도일시"), cell(2, 1, 2, "2018. 9. 4.(화) 조간부터 보도해 주시기 바랍니다."),
      cell(2, 1, 3, "담 당 자"), cell(2, 1, 4, "김하나"), cell(3, 1, 1, "새 발사체의 이름은 누리"),
      cell(3, 1, 1, "뜨거운 관심 보여 -", marker: "-"),
      .init(kind: .paragraph, text: "□ 이름이 정해졌다. 장관이 밝혔다.", place: "s0/p2"),
      .init(kind: .listItem, marker: "가.", level: 1, text: "공모에 6천 명이 참여하였다.", place: "s0/p3"),
      .init(kind: .footnote, marker: "1)", text: "각주다.", place: "footnote1/p1"), cell(4, 1, 1, "구 분"),
      cell(4, 1, 2, "시험발사체"), .init(kind: .paragraph, text: "끝.", place: "s0/p5"),
    ])
    #expect(
      document.outline == [
        "cell | 보도자료", "metadata | 보도일시", "metadata | 2018. 9. 4.(화) 조간부터 보도해 주시기 바랍니다.", "metadata | 담당자",
        "metadata | 김하나", "title | 새 발사체의 이름은 누리", "subtitle - | - 뜨거운 관심 보여 -",
        "paragraph □ | □ 이름이 정해졌다. | 장관이 밝혔다.", "listItem 가. +1 | 가. 공모에 6천 명이 참여하였다.", "note 1) | 1) 각주다.",
        "cell | 구분", "cell | 시험발사체", "endMark | 끝.",
      ])
    #expect(document.metadata.date == CalendarDate(iso8601: "2018-09-04"))
    #expect(document.blocks[11].cell == Rendition.Cell(row: 1, column: 2))
    #expect(document.blocks[11].place == "s0/p1/tbl4/r1c2/p1")
    #expect(document.source.position(at: document.blocks[11].range.start).line == 12)
  }

  /// A word whose syllables were spaced out is one word, and leads back to the spaced one.
  @Test(arguments: [
    ("수      신", "수신"), ("인 사 혁 신 처 장", "인사혁신처장"), ("문  의:", "문의:"), ("서울 시", "서울 시"), ("가나다", "가나다"),
  ])
  func joinsSpacedSyllables(_ text: String, _ joined: String) {
    let document = document([.init(kind: .heading, text: text, place: "s0/p1")])
    #expect(document.blocks.map { document.string($0) } == [joined])
    #expect(document.blocks.map { document.source.string($0.range) } == [text])
  }

  /// A line break in a paragraph, and whatever else ends a line, leaves it on one line.
  @Test func keepsParagraphsOnLines() {
    let document = document([
      .init(kind: .heading, text: "하나\n둘\u{2028}셋\r넷", place: "s0/p1"),
      .init(kind: .heading, text: "\u{200B}", place: "s0/p2"),
      .init(kind: .heading, text: "다섯", place: "s0/p3"),
    ])
    #expect(document.outline == ["heading | 하나 둘 셋 넷", "heading | 다섯"])
    #expect(document.blocks.map(\.place) == ["s0/p1", "s0/p3"])
  }

  @Test func showsWhatTheFileKnows() {
    let json = DocumentReport(document([cell(2, 3, 4, "보도일시"), cell(2, 3, 5, "2024. 1. 2.")])).json.text()
    for part in [
      "\"format\": \"hwpx\"", "\"kind\": \"cell\"", "\"role\": \"metadata\"", "\"row\": 3", "\"column\": 5",
      "\"place\": \"s0/p1/tbl2/r3c5/p1\"", "\"text\": \"2024. 1. 2.\"",
    ] { #expect(json.contains(part)) }
  }
}
