import Testing

@testable import BilingualAlign
@testable import BilingualReports
@testable import BilingualText

@Suite struct ElisionTests {
  @Test func showsTheEndsAndTheMarks() {
    let text = Array((String(repeating: "가", count: 20_000) + "!" + String(repeating: "나", count: 20_000)).utf8)
    let pieces = Elision.pieces(of: TextRange(0, text.count), in: text, marks: [TextRange(60_000, 60_001)])
    var shown = 0
    var leftOut = 0
    for piece in pieces {
      switch piece {
      case .shown(let range):
        // No code point is cut.
        #expect(range.start == 0 || text[range.start] & 0xC0 != 0x80)
        shown += String(decoding: text[range.start..<range.end], as: UTF8.self).count
      case .leftOut(let characters): leftOut += characters
      }
    }
    #expect(shown + leftOut == 40_001)
    #expect(pieces.count == 5)
    #expect(shown < 3000)
  }

  @Test(arguments: [0, 1, 12_000])
  func leavesShortTextsWhole(_ count: Int) {
    let text = String(repeating: "a", count: count)
    #expect(Elision.elided(text) == text)
  }

  @Test func saysHowMuchIsLeftOut() {
    let text = Elision.elided(String(repeating: "a", count: 5_000_000))
    #expect(text.utf8.count < 7000)
    #expect(text.contains(" [… 4,994,000 characters left out …] "))
  }

  @Test func marksWhatItShows() throws {
    let word = String(repeating: "x", count: 100_000)
    let review = try Reviews.review(
      ko: ["하나"], en: ["\(word) 54,000 \(word)"], beads: [(0..<1, 0..<1)],
      findings: [Reviews.Planted(check: "number-mismatch", message: "Wrong.", target: ("54,000", "54000"), bead: 0)])
    var report = TextReport(style: TextStyle(columns: 100))
    let text = report.add(review.located(), of: review)
    #expect(text.contains("54,000"))
    #expect(text.contains("^^^^^^"))
    #expect(text.utf8.count < 40_000)
  }
}
