import Testing

@testable import BilingualAlignment

/// The line of a folder, for beads that can be counted by hand.
@Suite struct FolderScoreTests {
  private static func score(_ gold: String, _ beads: [Bead]) throws -> FolderScore {
    var score = FolderScore()
    score.add(try BeadsFormat.links(in: gold, path: "gold"), beads)
    return score
  }

  private static func bead(_ source: Range<Int>, _ target: Range<Int>, _ confidence: Double) -> Bead {
    Bead(source: source, target: target, confidence: confidence)
  }

  /// |right − sum of confidences| of each tenth, over all beads.
  @Test(
    arguments: [
      ([], 0), ([(1, true)], 0), ([(1, false)], 1), ([(0.75, true)], 0.25), ([(0.75, false)], 0.75),
      // Two of one tenth even each other out; of two tenths they do not.
      ([(0.5, true), (0.5, false)], 0), ([(0.55, true), (0.45, false)], 0.45), ([(0.92, true), (0.99, true)], 0.045),
      // From 0.9 to 1 is one tenth; 0.1 begins the second.
      ([(1, true), (0.9, false)], 0.45), ([(0.1, true), (0.09, false)], 0.495), ([(0, false), (0.05, true)], 0.475),
    ] as [([(Double, Bool)], Double)])
  func calibrates(_ beads: [(confidence: Double, isRight: Bool)], _ error: Double) throws {
    let gold = beads.indices.map { "[\($0)]:[\($0)]\n" }.joined()
    let found = beads.enumerated().map { index, bead in
      let target = bead.isRight ? index : index + 50
      return Self.bead(index..<index + 1, target..<target + 1, bead.confidence)
    }
    #expect(abs(try Self.score(gold, found).calibrationError - error) < 1e-9)
  }

  /// Of three that are left out two are found.
  @Test func countsWhatIsLeftOut() throws {
    let score = try Self.score(
      "[0]:[]\n[1]:[]\n[]:[0]\n[2]:[1]\n",
      [Self.bead(0..<1, 0..<0, 1), Self.bead(1..<2, 0..<0, 1), Self.bead(2..<3, 0..<2, 1)])
    #expect(score.line.contains("nulls 2/3"))
  }

  @Test func lines() throws {
    var score = try Self.score(
      "[0]:[0]\n[1]:[]\n[]:[1]\n[2, 3]:[2]\n",
      [
        Self.bead(0..<1, 0..<1, 1), Self.bead(1..<2, 1..<1, 1), Self.bead(2..<3, 1..<3, 1), Self.bead(3..<4, 3..<3, 0),
      ])
    // Two of four beads are gold, one of the two gold ones with both sides; a third shares a pair.
    #expect(score.line == "strict 0.5000 lax 0.8571 nulls 1/2 ece 0.2500 nats/bead 0.0000")
    score.add(logLikelihood: -3, beads: 2)
    score.add(logLikelihood: -1, beads: 0)
    #expect(score.line.hasSuffix("nats/bead 2.0000"))
    #expect(FolderScore().line == "strict 0.0000 lax 0.0000 nulls 0/0 ece 0.0000 nats/bead 0.0000")
  }
}
