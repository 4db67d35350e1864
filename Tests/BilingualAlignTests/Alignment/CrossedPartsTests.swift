import Testing

@testable import BilingualAlignment

/// Beads of several segments whose parts stand in the other order.
@Suite struct CrossedPartsTests {
  /// The crossed parts of beads over lines of sixteen words each, by the lines' numbers.
  private static func found(_ source: [Int], _ target: [Int], _ beads: [(Range<Int>, Range<Int>)]) -> [Bead] {
    found(source.map { [$0] }, target.map { [$0] }, beads)
  }

  /// Several lines in one are joined.
  private static func found(_ source: [[Int]], _ target: [[Int]], _ beads: [(Range<Int>, Range<Int>)]) -> [Bead] {
    func lines(_ numbers: [[Int]]) -> [[Int]] {
      numbers.map { $0.flatMap { number in (0..<16).map { number * 16 + $0 } } }
    }
    let evidence = CodeTexts.evidence(lines(source), lines(target), isPadded: true)
    let moved = MovedSegments(evidence, model: .fitted, temperature: Aligner.temperature)
    return CrossedBeads(moved, Aligner.temperature).found(
      in: beads.map { Bead(source: $0.0, target: $0.1, confidence: 0.75) }, BeadScorer(evidence))
  }

  private static func strings(_ beads: [Bead]) -> [String] { beads.map { "\($0.source) \($0.target)" } }

  @Test func exchangedNeighboursAreFound() {
    let found = Self.found([0, 1, 2, 3], [0, 2, 1, 3], [(0..<1, 0..<1), (1..<3, 1..<3), (3..<4, 3..<4)])
    #expect(Self.strings(found) == ["1..<2 2..<3"])
    #expect(found.allSatisfy { $0.confidence > 0.5 && $0.confidence <= 1 })
    // Those in order are not, nor those that each stand alone.
    #expect(Self.found([0, 1, 2, 3], [0, 1, 2, 3], [(0..<1, 0..<1), (1..<3, 1..<3), (3..<4, 3..<4)]).isEmpty)
    #expect(Self.found([0, 1], [1, 0], [(0..<1, 0..<1), (1..<2, 1..<2)]).isEmpty)
  }

  /// One line against two, and two against two.
  @Test func partsMayHaveSeveralSegments() {
    #expect(Self.strings(Self.found([0, 1, 2], [1, 2, 0], [(0..<3, 0..<3)])) == ["0..<1 2..<3"])
    #expect(Self.strings(Self.found([0, 1, 2], [2, 0, 1], [(0..<3, 0..<3)])) == ["0..<2 1..<3"])
    let joined = Self.found([[0], [1], [2], [3]], [[1, 2, 3], [0]], [(0..<4, 0..<2)])
    #expect(Self.strings(joined) == ["0..<1 1..<2"])
    let other = Self.found([[3], [0, 1, 2]], [[0], [1], [2], [3]], [(0..<2, 0..<4)])
    #expect(Self.strings(other) == ["0..<1 3..<4"])
  }

  /// Both sides of the bead have two segments at least and four at most.
  @Test func beadsHaveBounds() {
    #expect(Self.found([0, 1], [1, 0], [(0..<2, 0..<2)]).count == 1)
    #expect(Self.found([0], [1, 0], [(0..<1, 0..<2)]).isEmpty)
    #expect(Self.found([0, 1], [0], [(0..<2, 0..<1)]).isEmpty)
    #expect(Self.found([[0], [1], [2], [3], [4]], [[1, 2, 3, 4], [0]], [(0..<5, 0..<2)]).isEmpty)
  }

  /// Several beads of one text, by source.
  @Test func eachBeadIsLookedAt() {
    let found = Self.found([0, 1, 2, 3, 4, 5], [1, 0, 2, 3, 5, 4], [(0..<2, 0..<2), (2..<4, 2..<4), (4..<6, 4..<6)])
    #expect(Self.strings(found) == ["0..<1 1..<2", "4..<5 5..<6"])
  }
}
