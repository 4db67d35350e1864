import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments

@Suite struct AlignerTests {
  static func beads(_ korean: String, _ english: String) -> [String] {
    let source = Document(presegmented: SourceFile(path: "ko", bytes: Array(korean.utf8)), language: .korean)
    let target = Document(presegmented: SourceFile(path: "en", bytes: Array(english.utf8)), language: .english)
    return Aligner().alignSentences(source: source, target: target).beads.map { "\($0.source)-\($0.target)" }
  }

  @Test func pairsSentencesOneToOne() {
    #expect(
      Self.beads(
        "정부는 2016년에 법을 제정하였다.\n회의는 서울에서 열렸다.", "The government made the law in 2016.\nThe meeting was held in Seoul.")
        == ["0..<1-0..<1", "1..<2-1..<2"])
  }

  @Test func splitsALongSentence() {
    #expect(
      Self.beads(
        "양국은 2016년 서울에서 회의를 개최하고, 2017년 워싱턴에서 다음 회의를 개최하기로 하였다.\n장관은 결과를 환영하였다.",
        "The two countries held a meeting in Seoul in 2016.\nThey agreed to hold the next meeting in Washington in 2017.\n"
          + "The minister welcomed the result.") == ["0..<1-0..<2", "1..<2-2..<3"])
  }

  @Test func leavesANoteUnpaired() {
    #expect(
      Self.beads("회의는 서울에서 열렸다.\n※ 참고 자료\n끝.", "The meeting was held in Seoul.")
        == ["0..<1-0..<1", "1..<2-1..<1", "2..<3-1..<1"])
  }

  @Test(arguments: [("", ""), ("가.", ""), ("", "A."), ("\n\n", "A.\nB.")])
  func alignsEmptySides(korean: String, english: String) {
    let source = Document(presegmented: SourceFile(path: "ko", bytes: Array(korean.utf8)), language: .korean)
    let target = Document(presegmented: SourceFile(path: "en", bytes: Array(english.utf8)), language: .english)
    let alignment = Aligner().alignSentences(source: source, target: target)
    #expect(alignment.sourceCount == source.segments.count)
    #expect(alignment.targetCount == target.segments.count)
  }
}
