import Foundation
import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// The pairs of segments that share rare evidence, and the heaviest chain of them.
@Suite struct AnchorChainTests {
  private typealias Anchor = AnchorChain.Anchor

  private static func anchors(_ triples: [(Int, Int, Int)]) -> [Anchor] {
    triples.map { Anchor(source: Int32($0.0), target: Int32($0.1), weight: Float($0.2)) }
  }

  private static func places(_ anchors: [Anchor]) -> [[Int32]] { anchors.map { [$0.source, $0.target] } }

  /// ln of the ratio, less by the root of the pairs that the link may stand for.
  @Test(
    arguments: [
      (0, 0, 4, 1, nil), (0, 0, 5, 1, log(5)), (0, 0, 9, 4, log(9) / 2), (0, 0, 9, 9, log(9) / 3),
      // Of both directions the weaker counts, unless the words are the same.
      (100, 4, 0, 1, nil), (4, 100, 0, 1, nil), (100, 20, 0, 1, log(20)), (20, 100, 0, 1, log(20)),
      (30, 40, 50, 1, log(50)), (30, 40, 20, 1, log(30)), (0, 100, 0, 1, nil),
    ] as [(Float, Float, Float, Int, Double?)])
  func weighsALink(_ forward: Float, _ backward: Float, _ direct: Float, _ pairs: Int, _ weight: Double?) {
    let link = EvidenceTable.Link(word: 0, forward: forward, backward: backward, direct: direct)
    let found = AnchorChain.weight(link, pairs).map(Double.init)
    #expect((found == nil) == (weight == nil))
    if let found, let weight { #expect(abs(found - weight) < 1e-5) }
  }

  /// The votes of a pair are added up; pairs with less than the least are left out.
  @Test func addsUpVotes() {
    func points(_ votes: [(Int32, Int32, Float)], least: Float) -> [Anchor] {
      var votes = votes.map { AnchorChain.Vote(source: $0.0, target: $0.1, weight: $0.2) }
      return AnchorChain.points(&votes, least: least)
    }
    let votes: [(Int32, Int32, Float)] = [
      (2, 0, 4), (1, 3, 1.5), (0, 9, 3.75), (1, 2, 5), (1, 3, 2.5), (0, 70_000, 8), (2, 0, 0.25),
    ]
    #expect(points([], least: 4).isEmpty)
    #expect(
      points(votes, least: 4)
        == [(0, 70_000, 8), (1, 2, 5), (1, 3, 4), (2, 0, 4.25)].map {
          Anchor(source: $0.0, target: $0.1, weight: $0.2)
        })
    #expect(Self.places(points(votes, least: 4.25)) == [[0, 70_000], [1, 2], [2, 0]])
    #expect(Self.places(points(votes, least: 3.75)) == [[0, 9], [0, 70_000], [1, 2], [1, 3], [2, 0]])
  }

  @Test(
    arguments: [
      ([], []), ([(0, 0, 1)], [[0, 0]]), ([(5, 9, 1)], [[5, 9]]),
      // Each segment is in one pair, on both sides.
      ([(0, 0, 1), (0, 1, 2), (0, 2, 1)], [[0, 1]]), ([(0, 4, 1), (1, 4, 3), (2, 4, 2)], [[1, 4]]),
      // One heavy pair outweighs two light ones across it, and the other way round.
      ([(0, 2, 5), (1, 0, 2), (2, 1, 2)], [[0, 2]]), ([(0, 2, 3), (1, 0, 2), (2, 1, 2)], [[1, 0], [2, 1]]),
      // The first pair is the best beginning, whatever lies below it.
      ([(0, 5, 9), (1, 2, 1), (2, 3, 1), (3, 7, 1)], [[0, 5], [3, 7]]),
      ([(0, 5, 9), (1, 4, 1), (3, 6, 1)], [[0, 5], [3, 6]]), ([(0, 0, 9), (1, 3, 1), (1, 4, 1), (2, 5, 1)], nil),
      // At the last place of the targets.
      ([(0, 8, 2), (1, 9, 2)], [[0, 8], [1, 9]]), ([(0, 9, 5), (1, 9, 2)], [[0, 9]]),
    ] as [([(Int, Int, Int)], [[Int32]]?)])
  func findsTheHeaviestChain(_ points: [(Int, Int, Int)], _ chain: [[Int32]]?) {
    let found = AnchorChain.heaviestChain(Self.anchors(points), targets: 0..<10)
    if let chain { #expect(Self.places(found) == chain) }
    // The same where all targets stand further on.
    let moved = AnchorChain.heaviestChain(Self.anchors(points.map { ($0.0, $0.1 + 30, $0.2) }), targets: 30..<40)
    #expect(Self.places(moved) == Self.places(found).map { [$0[0], $0[1] + 30] })
  }

  /// Against the weight of the best chain that ends in each pair, looked for among all pairs before it.
  @Test(arguments: 0..<40)
  func noChainIsHeavier(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var points: [Anchor] = []
    for source in Int32(0)..<12 {
      for target in Int32(0)..<17 where Int.random(in: 0..<5, using: &generator) == 0 {
        // Some are many times heavier than others.
        let weight = Float(1 << Int.random(in: 0..<8, using: &generator))
        points.append(Anchor(source: source, target: target, weight: weight))
      }
    }
    var best: [Float] = []
    for (index, point) in points.enumerated() {
      let before = points.indices.prefix(index).filter {
        points[$0].source < point.source && points[$0].target < point.target
      }
      best.append(point.weight + (before.map { best[$0] }.max() ?? 0))
    }
    let chain = AnchorChain.heaviestChain(points, targets: 0..<17)
    #expect(chain.reduce(0) { $0 + $1.weight } == best.max() ?? 0)
    for (a, b) in zip(chain, chain.dropFirst()) { #expect(a.source < b.source && a.target < b.target) }
  }

  /// Numbers that both sides have once are anchors where the text is long enough for them to be rare: 0.85 (n + 2) / 1.3 is
  /// more than e⁴ from 82 sentences on.
  @Test(arguments: [(81, 0), (82, 82), (120, 120)])
  func rareNumbersAreAnchors(_ count: Int, _ found: Int) {
    let korean = (0..<count).map { "회의가 \($0 + 1131)번 열렸다." }
    let english = (0..<count).map { "The meeting was held \($0 + 1131) times." }
    let evidence = Aligner().sentenceEvidence(
      Reader().read(
        source: MeetingTexts.document(korean, .korean), target: MeetingTexts.document(english, .english)))
    let chain = AnchorChain(evidence, isNeeded: true)
    #expect(Self.places(chain.anchors) == (0..<Int32(found)).map { [$0, $0] })
    #expect(AnchorChain(evidence, isNeeded: false).anchors.isEmpty)
  }
}
