import Testing

@testable import BilingualAlign
@testable import BilingualAlignment

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

  @Test(
    arguments: [
      ("[0]:[0]\n", "", 0), ("[0]:[0]\n[1]:[1]\n", "[0]:[0]\n[1]:[2]\n", 0.5),
      ("[0]:[0]\n[1]:[1]\n", "[0]:[0]\n", 2.0 / 3), ("[0]:[0]\n", "[0]:[0]\n", 1),
    ] as [(String, String, Double)])
  func f1(_ gold: String, _ found: String, _ expected: Double) throws {
    var score = AlignmentScore()
    score.add(
      gold: try BeadsFormat.links(in: gold, path: "gold"), found: try BeadsFormat.links(in: found, path: "found"))
    #expect(score.strict.f1 == expected)
  }

  /// Beads of any numbers, in any order, score as all their pairs of segments say.
  @Test(arguments: 0..<40)
  func countsPairsOfSegments(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func links() -> [BeadsFormat.Link] {
      func side() -> [Int] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in Int.random(in: 0..<6, using: &random) }
      }
      return (0..<Int.random(in: 0...6, using: &random)).map { _ in BeadsFormat.Link(source: side(), target: side()) }
        .filter { !$0.source.isEmpty || !$0.target.isEmpty }
    }
    let (gold, found) = (links(), links())
    var score = AlignmentScore()
    score.add(gold: gold, found: found)
    func full(_ links: [BeadsFormat.Link]) -> Set<BeadsFormat.Link> {
      Set(links.filter { !$0.source.isEmpty && !$0.target.isEmpty })
    }
    func rate(_ links: Set<BeadsFormat.Link>, _ reference: Set<BeadsFormat.Link>) -> Double {
      let hits = links.count { link in
        reference.contains(link)
          || reference.contains { other in
            !Set(link.source).isDisjoint(with: other.source) && !Set(link.target).isDisjoint(with: other.target)
          }
      }
      return links.isEmpty ? 0 : Double(hits) / Double(links.count)
    }
    #expect(score.lax.precision == rate(Set(found), Set(gold)))
    #expect(score.lax.recall == rate(full(gold), full(found)))
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
