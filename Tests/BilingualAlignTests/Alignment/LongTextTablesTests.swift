import BilingualText
import Testing

@testable import BilingualAlign
@testable import BilingualAlignment

/// Texts with more pairs of sentences than are all looked at, as the table `Alignment/Tables/long` has them.
///
/// A row is the number of sentences and what was done to the translation: sentences left out (`-7`), joined with the next
/// (`+7`), or the whole put into another order (`halves`, `last3`).
@Suite struct LongTextTablesTests {
  private static let places = [("서울", "Seoul"), ("부산", "Busan"), ("대전", "Daejeon"), ("광주", "Gwangju"), ("제주", "Jeju")]

  @Test func beads() throws {
    try GoldenTable("Alignment/Tables/long").check { row in
      let words = row.split(separator: " ").map(String.init)
      let count = try #require(Int(words[0]))
      let texts = MeetingTexts.lines(count, places: Self.places) { $0 * 3 + 113 }
      let alignment = Aligner().alignSentences(
        source: MeetingTexts.document(texts.korean, .korean),
        target: MeetingTexts.document(Self.changed(texts.english, words.dropFirst()), .english))
      return AlignmentTablesTests.string(alignment)
    }
  }

  private static func changed(_ lines: [String], _ changes: ArraySlice<String>) -> [String] {
    var numbered = Array(lines.enumerated())
    for change in changes {
      let number = Int(change.dropFirst()) ?? 0
      let at = numbered.firstIndex { $0.offset == number - 1 } ?? 0
      switch change.first {
      case "-": numbered.remove(at: at)
      case "+":
        numbered[at].element += " " + numbered[at + 1].element
        numbered.remove(at: at + 1)
      case "h": numbered = Array(numbered[(numbered.count / 2)...] + numbered[..<(numbered.count / 2)])
      default: numbered = Array(numbered.dropFirst(3) + numbered.prefix(3))
      }
    }
    return numbered.map(\.element)
  }
}
