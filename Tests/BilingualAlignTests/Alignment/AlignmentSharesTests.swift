import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualText

/// What an alignment says of itself: how much is paired, what is moved, where a segment is.
@Suite struct AlignmentSharesTests {
  private static func alignment(_ confidences: [Double], moves: [Bead] = [], open: Int = 0) throws -> Alignment {
    let count = confidences.count
    let paired = confidences.enumerated().map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, confidence: $1) }
    let rest = (count..<count + open).flatMap {
      [
        Bead(source: $0..<$0 + 1, target: $0..<$0, confidence: 1),
        Bead(source: $0 + 1..<$0 + 1, target: $0..<$0 + 1, confidence: 1),
      ]
    }
    return try Alignment(paired + rest, moves: moves, sourceCount: count + open, targetCount: count + open)
  }

  @Test func shares() throws {
    #expect(try Self.alignment([1, 0.5]).pairedShare == 0.75)
    #expect(try Self.alignment([1, 1], open: 2).pairedShare == 0.5)
    #expect(try Self.alignment([]).pairedShare == 0)
    let move = Bead(source: 1..<2, target: 2..<3, confidence: 0.5)
    let moved = try Self.alignment([1], moves: [move], open: 2)
    #expect(moved.movedShare == 1.0 / 6)
    #expect(moved.pairCount == 2)
    #expect(try Self.alignment([1, 1]).pairCount == 2)
  }

  /// Eight segments are a text of some length; half of it paired is enough.
  @Test func bounds() throws {
    #expect(try !Self.alignment([0.5, 0.5, 0.5, 0.5]).isUnrelated)
    #expect(try Self.alignment([0.5, 0.5, 0.5, 0.49]).isUnrelated)
    #expect(try !Self.alignment([0.1, 0.1, 0.1]).isUnrelated)
    func move(_ confidence: Double) -> Bead { Bead(source: 3..<4, target: 4..<5, confidence: confidence) }
    // A quarter of what is paired, and a tenth of the whole.
    #expect(try Self.alignment([1, 1, 1], moves: [move(1)], open: 2).isReordered)
    #expect(try !Self.alignment([1, 1, 1], moves: [move(0.9)], open: 2).isReordered)
    #expect(try Self.alignment([0.4, 0.4, 0.4], moves: [move(0.5)], open: 2).isReordered)
    #expect(try !Self.alignment([0.4, 0.4, 0.4], moves: [move(0.49)], open: 2).isReordered)
  }

  @Test func findsTheBeadOfASegment() throws {
    let alignment = try Self.alignment([1, 1], open: 2)
    #expect((0..<4).map(alignment.bead(ofSource:)) == [0, 1, 2, 4])
    #expect((0..<4).map(alignment.bead(ofTarget:)) == [0, 1, 3, 5])
    #expect(try Self.alignment([]).bead(ofSource: 0) == 0)
  }

  @Test func saysWhereBeadsFailToTile() {
    let bead = Bead(source: 0..<1, target: 0..<1, confidence: 1)
    let gap = #expect(throws: Alignment.Gap.self) { try Alignment([bead, bead], sourceCount: 2, targetCount: 2) }
    #expect(gap?.description == "bead 1 starts at [0]:[0], expected [1]:[1]")
    let short = #expect(throws: Alignment.Gap.self) { try Alignment([bead], sourceCount: 1, targetCount: 2) }
    #expect(short?.description == "bead 1 starts at [1]:[2], expected [1]:[1]")
  }
}
