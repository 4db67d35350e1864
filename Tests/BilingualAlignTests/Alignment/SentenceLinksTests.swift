import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

@Suite struct SentenceLinksTests {
  private static func document(_ text: String, _ language: Language) -> Document {
    Document(
      presegmented: SourceFile(path: language.rawValue, bytes: Array(text.utf8)), language: language, level: .paragraph)
  }

  /// Three paragraphs of 2, 1 and 1 sentences, and three of 1, 2 and 1; the second English paragraph takes over the second
  /// Korean sentence.
  private static let source = document("가 이다. 나 이다.\n다 이다.\n라 이다.\n", .korean)
  private static let target = document("One is. \nTwo is. Three is.\nFour is.\n", .english)
  private static let links = SentenceLinks(
    [
      Bead(source: 0..<1, target: 0..<1, confidence: 1), Bead(source: 1..<2, target: 1..<2, confidence: 0.5),
      Bead(source: 2..<3, target: 2..<3, confidence: 0.25), Bead(source: 3..<4, target: 3..<3, confidence: 1),
      Bead(source: 4..<4, target: 3..<4, confidence: 1),
    ], source: source, target: target)

  @Test(
    arguments: [
      // The link between the first Korean and the second English paragraph leads out of both.
      (0..<1, 0..<1, 0.5), (1..<2, 1..<2, 0.5), (0..<2, 0..<2, 0),
      (0..<1, 0..<2, 0.25), (0..<2, 1..<2, 1), (0..<3, 0..<3, 0),
      // A paragraph left alone loses all its links; one whose sentences are unpaired loses none.
      (0..<1, 0..<0, 1.5), (1..<1, 1..<2, 0.75), (2..<3, 2..<2, 0), (2..<3, 2..<3, 0),
    ] as [(Range<Int>, Range<Int>, Float)])
  func weighsWhatABeadTears(_ rows: Range<Int>, _ columns: Range<Int>, _ torn: Float) {
    #expect(Self.links.torn(rows, columns) == torn)
  }

  /// A heading that one side ran on into the paragraph above it: its sentence says where it belongs.
  @Test func sentencesSayWhichParagraphsBelongTogether() {
    let korean = """
      프로젝트는 2016년 5월에 워싱턴에서 시작되었다. 모든 참석자는 회의 결과를 환영하였다. 법인이 필요한가요?
      법인은 필요하지 않습니다. 예산은 4만 5천 달러입니다.
      다음 회의는 2017년 서울에서 열립니다.
      """
    let english = """
      The project began in Washington in May 2016. All participants welcomed the result of the meeting.
      Do I need a legal entity?
      You do not need a legal entity. The budget is 45,000 dollars.
      The next meeting will be held in Seoul in 2017.
      """
    let beads = Aligner().alignParagraphs(
      source: Self.document(korean, .korean), target: Self.document(english, .english)
    ).beads
    #expect(beads.map(\.source) == [0..<1, 1..<2, 2..<3])
    #expect(beads.map(\.target) == [0..<2, 2..<3, 3..<4])
  }
}
