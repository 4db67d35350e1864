import Testing

@testable import BilingualAlign

@Suite struct AlignmentScoreTests {
  /// Values by `score_beads.py` of the evaluation data, over the same beads.
  @Test(
    arguments: [
      ("[0]:[0]\n[1]:[1]\n", "[0]:[0]:0.9\n[1]:[1]:0.8\n", [1.0, 1.0, 1.0, 1.0]),
      ("[0]:[0]\n[1]:[1, 2]\n[2]:[]\n", "[0]:[0]\n[1]:[1]\n[2]:[2]\n", [1.0 / 3, 0.5, 2.0 / 3, 1.0]),
      ("[0]:[0]\n", "", [0.0, 0.0, 0.0, 0.0]),
    ] as [(String, String, [Double])])
  func scores(_ gold: String, _ found: String, _ expected: [Double]) throws {
    var score = AlignmentScore()
    score.add(
      gold: try BeadsFormat.links(in: gold, path: "gold"), found: try BeadsFormat.links(in: found, path: "found"))
    let rates = [score.strict.precision, score.strict.recall, score.lax.precision, score.lax.recall]
    #expect(rates == expected)
  }

  @Test func namesTheLineThatIsNoBead() throws {
    #expect(throws: BeadsFormat.Malformed(path: "a.gold", line: 2, text: "[0:[1]")) {
      try BeadsFormat.links(in: "[0]:[0]\n[0:[1]\n", path: "a.gold")
    }
  }

  @Test func writesWhatItReads() throws {
    let beads = [
      Bead(source: 0..<2, target: 0..<1, confidence: 0.966), Bead(source: 2..<2, target: 1..<2, confidence: 1),
    ]
    let text = BeadsFormat.text(try Alignment(beads, sourceCount: 2, targetCount: 2))
    #expect(text == "[0, 1]:[0]:0.97\n[]:[1]:1.00\n")
    #expect(
      try BeadsFormat.links(in: text, path: "") == [
        BeadsFormat.Link(source: [0, 1], target: [0]), BeadsFormat.Link(source: [], target: [1]),
      ])
  }
}
