import Testing

@testable import BilingualAlign
@testable import BilingualDocuments
@testable import BilingualReports

@Suite struct PositionCursorTests {
  /// Whatever is asked for before, a place has the position that its line alone gives.
  @Test(arguments: Array(0..<20))
  func agreesWithTheFile(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = random.text(length: 400)
    let file = SourceFile(path: "a.txt", bytes: Array(text.utf8), firstLine: 3)
    let offsets = (0..<60).map { _ in Int.random(in: 0...file.bytes.count, using: &random) }
      .filter { $0 == file.bytes.count || file.bytes[$0] & 0xC0 != 0x80 }
    let positions = PositionCursor.positions(offsets, in: file)
    for offset in offsets { #expect(positions[offset] == file.position(at: offset), "\(offset) of \(text)") }
  }
}
