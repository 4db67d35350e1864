import Testing

@testable import BilingualAlign
@testable import BilingualArchive

@Suite struct ChangePointsTests {
  /// A letter is a document; `|` stands before the first document of a new period.
  @Test(arguments: [
    "AAAAA|BBBBB", "AAAAABBBA", "AAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAABAAAAAAAAA", "ABABABABABABABABABAB",
    "AAAAAAAAAA|BBBBBBBBBB|AAAAAAAAAA", "AAAAAAAA|BBBBBBBB|CCCCCCCC", "AAAABAAAAA|BBBBBABBBB", "AAAABBB", "A", "",
    "AAAAAAAAAAAAAAAAAAAABB", "AAAAAACAAAAAA|BBBBBBBBCBBB",
    // There and back, five documents each, which no single split shows.
    "AAAAA|BBBBB|AAAAA", "AAAAAA|BBBBBBB|AAAAAA", "AAAAA|BBBB|AAAAAAAA", "AAAAABBBAAAAA", "AABAABAABBABAAABA",
    "AAAAA|BBBBB|CCCCC",
  ])
  func finds(_ marked: String) {
    let series = marked.unicodeScalars.filter { $0 != "|" }.map { Int($0.value) - 65 }
    let found = ChangePoints(series, kinds: 3).changes()
    var text = ""
    for (index, kind) in series.enumerated() {
      if found.contains(where: { $0.index == index }) { text += "|" }
      text.unicodeScalars.append(Unicode.Scalar(UInt8(65 + kind)))
    }
    #expect(text == marked)
  }

  /// Five and five in perfect order: 2 of the 252 orders are as clear.
  @Test func significanceIsExact() throws {
    let change = try #require(ChangePoints([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], kinds: 2).changes().first)
    #expect(abs(change.significance - 2.0 / 252) < 1e-12)
  }

  /// The significance agrees with shuffling.
  @Test func significanceAgreesWithShuffling() throws {
    let series = [0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1]
    let level = try #require(ChangePoints(series, kinds: 2).candidate)
    var random = SeededGenerator(seed: 7)
    var reached = 0
    for _ in 0..<20_000 {
      let shuffled = ChangePoints(series.shuffled(using: &random), kinds: 2).candidate
      if let shuffled, shuffled.ratio >= level.ratio - 1e-9 { reached += 1 }
    }
    #expect(abs(Double(reached) / 20_000 - level.significance) < 0.002)
  }
}

@Suite struct SyntheticSeriesTests {
  /// As few documents as there may be, on seeds that nothing was chosen on.
  @Test(arguments: [5...10, 5...20] as [ClosedRange<Int>])
  func findsChangesInShortSeries(_ sides: ClosedRange<Int>) {
    var score = DriftScore()
    var random = SeededGenerator(seed: 71_077)
    for shape in SyntheticSeries.Shape.allCases {
      for _ in 0..<200 {
        let series = SyntheticSeries(shape, sides: sides, slipRate: 0.02, &random)
        score.add(series.drift(), series)
      }
    }
    print("sides \(sides): \(score)")
    #expect(DriftScore.precision(score.changes) >= 0.95)
    #expect(DriftScore.recall(score.changes) >= 0.95)
    #expect(score.medianError <= 1)
  }

  /// The bounds: five or more documents on each side.
  @Test func findsChangesAndSlips() {
    var score = DriftScore()
    var random = SeededGenerator(seed: 20_260_101)
    var byShape: [(SyntheticSeries.Shape, DriftScore)] = []
    for shape in SyntheticSeries.Shape.allCases {
      var own = DriftScore()
      for _ in 0..<300 {
        let series = SyntheticSeries(shape, sides: 5...40, slipRate: 0.03, &random)
        let drift = series.drift()
        own.add(drift, series)
        score.add(drift, series)
      }
      byShape.append((shape, own))
    }
    for (shape, own) in byShape { print("\(shape): \(own)") }
    print("all: \(score)")
    #expect(DriftScore.precision(score.changes) >= 0.95)
    #expect(DriftScore.recall(score.changes) >= 0.95)
    #expect(DriftScore.precision(score.minorities) >= 0.95)
    #expect(DriftScore.recall(score.minorities) >= 0.95)
    #expect(score.medianError <= 1)
  }

  /// A thousand terms without a change: one rendering, one with slips, and two side by side at random all the time.
  @Test func stableTermsGiveNoChange() {
    var random = SeededGenerator(seed: 42)
    var changes = 0
    for i in 0..<1000 {
      let series =
        switch i % 5 {
        case 0, 1: SyntheticSeries(.none, sides: 5...100, slipRate: 0, &random)
        case 2, 3: SyntheticSeries(.slips, sides: 5...100, slipRate: 0.05, &random)
        default:
          SyntheticSeries(
            steady: Double.random(in: 0.1...0.5, using: &random), count: Int.random(in: 20...400, using: &random),
            &random)
        }
      changes += series.drift().changes.count
    }
    #expect(changes == 0)
  }
}
