import BilingualAlign
import Testing

@Suite struct ParagraphsOfLinesTests {
  static func document(_ text: String, _ language: Language) -> Document {
    Document(presegmented: SourceFile(path: "text", bytes: Array(text.utf8)), language: language)
  }

  @Test(arguments: [
    ("가.\n나.\n\n다.\n\n라.\n\n마.\n\n바.", true), ("가.\n나.\n\n다.", false), ("가.\n\n나.", false), ("가.\n나.\n다.", false),
    ("", false),
    ("1.\n2.\n3.\n4.\n5.\n6.\n7.\n8.\n9.\n10.\n11.\n12.\n13.\n14.\n15.\n16.\n\n17.", false),
  ])
  func tellsParagraphsFromStrayBlankLines(text: String, isGrouped: Bool) {
    #expect(Self.document(text, .korean).hasParagraphsOfLines == isGrouped)
  }

  @Test func beadsOfBlocksBecomeBeadsOfLines() throws {
    let source = Self.document("가.\n나.\n\n다.\n\n라.", .korean)
    let target = Self.document("A.\n\nB.\nC.", .english)
    let blocks = try Alignment(
      [
        Bead(source: 0..<1, target: 0..<1, confidence: 0.9), Bead(source: 1..<2, target: 1..<1, confidence: 0.8),
        Bead(source: 2..<3, target: 1..<2, confidence: 0.7),
      ], sourceCount: 3, targetCount: 2)
    #expect(
      blocks.overSegments(source: source, target: target).beads == [
        Bead(source: 0..<2, target: 0..<1, confidence: 0.9), Bead(source: 2..<3, target: 1..<1, confidence: 0.8),
        Bead(source: 3..<4, target: 1..<3, confidence: 0.7),
      ])
  }
}
