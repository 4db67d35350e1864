import Testing

@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

/// Paragraphs that are joined on one side only are cut where the sentences tell.
@Suite struct ParagraphCutsTests {
  private static func lines(_ numbers: [Int]) -> String {
    numbers.map { number in CodeTexts.line((0..<12).map { number * 12 + $0 }) }.joined(separator: "\n")
  }

  /// Paragraphs are parted by blank lines; each sentence has words of its own.
  private static func beads(_ source: [[Int]], _ target: [[Int]]) -> [String] {
    func document(_ paragraphs: [[Int]], _ language: Language) -> Document {
      MeetingTexts.document([paragraphs.map(lines).joined(separator: "\n\n")], language)
    }
    let pair = Reader().read(source: document(source, .korean), target: document(target, .english))
    return Aligner().alignParagraphsOverSegments(pair).beads.map { "\($0.source) \($0.target)" }
  }

  @Test func paragraphsThatAgreeStay() {
    #expect(Self.beads([[0, 1], [2, 3]], [[0, 1], [2, 3]]) == ["0..<2 0..<2", "2..<4 2..<4"])
    #expect(Self.beads([[0, 1, 2]], [[0, 1, 2]]) == ["0..<3 0..<3"])
    #expect(Self.beads([[0], [1]], [[0], [1]]) == ["0..<1 0..<1", "1..<2 1..<2"])
  }

  /// One paragraph of one side that is two or three of the other.
  @Test func joinedParagraphsAreCut() {
    #expect(Self.beads([[0, 1], [2, 3]], [[0, 1, 2, 3]]) == ["0..<2 0..<2", "2..<4 2..<4"])
    #expect(Self.beads([[0, 1, 2, 3]], [[0, 1], [2, 3]]) == ["0..<2 0..<2", "2..<4 2..<4"])
    #expect(Self.beads([[0, 1, 2, 3]], [[0], [1, 2], [3]]) == ["0..<1 0..<1", "1..<3 1..<3", "3..<4 3..<4"])
    #expect(Self.beads([[0], [1, 2], [3]], [[0, 1, 2, 3]]) == ["0..<1 0..<1", "1..<3 1..<3", "3..<4 3..<4"])
  }

  /// A bound of either side cuts, wherever the other goes on.
  @Test func boundsOfEitherSideCut() {
    #expect(
      Self.beads([[0, 1], [2, 3, 4, 5]], [[0, 1, 2, 3], [4, 5]]) == ["0..<2 0..<2", "2..<4 2..<4", "4..<6 4..<6"])
    #expect(
      Self.beads([[0, 1, 2], [3, 4, 5]], [[0], [1, 2, 3, 4, 5]]) == ["0..<1 0..<1", "1..<3 1..<3", "3..<6 3..<6"])
  }
}
