import BilingualAlign
import Testing

@Suite struct PresegmentedReaderTests {
  private let file = SourceFile(
    path: "2024-04-15.ko.txt", bytes: Array("\u{FEFF}하나. 둘.\r\n셋\u{3000}\r\n \r\n\r\n넷\n끝.".utf8))

  @Test func aLineIsASentence() {
    let document = Document(presegmented: file, language: .korean)
    #expect(document.segments.map { document.string($0) } == ["하나. 둘.", "셋", "넷", "끝."])
    #expect(document.blocks.map(\.segments) == [0..<2, 2..<4])
    #expect(document.segments.map(\.block) == [0, 0, 1, 1])
    #expect(document.segments.map { file.string($0.range) } == ["하나. 둘.", "셋", "넷", "끝."])
    #expect(document.metadata.date == CalendarDate(iso8601: "2024-04-15"))
  }

  @Test func aLineIsAParagraph() {
    let document = Document(presegmented: file, language: .korean, level: .paragraph)
    #expect(document.blocks.map { document.string($0) } == ["하나. 둘.", "셋", "넷", "끝."])
    #expect(document.segments.map { document.string($0) } == ["하나.", "둘.", "셋", "넷", "끝."])
    #expect(document.blocks.map(\.segments) == [0..<2, 2..<3, 3..<4, 4..<5])
    #expect(document.segments.map { file.string($0.range) } == ["하나.", "둘.", "셋", "넷", "끝."])
  }

  /// Positions in a decomposed file with CRLF: line and column as an editor shows them.
  @Test func positionsAreThoseOfTheFile() {
    let text = "\u{1112}\u{1161}\u{11AB} 장관\r\n그는 \u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}을 썼다. 끝.\r\n"
    let document = Document(testing: text, .korean)
    let last = document.segments[document.segments.count - 1]
    #expect(document.string(last) == "끝.")
    #expect(document.source.position(at: last.range.start) == SourcePosition(line: 2, column: 12, utf16Column: 16))
  }
}
