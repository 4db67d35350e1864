import Foundation
import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// The search against all tilings of small grids, and the scorer against itself in other windows.
@Suite struct LatticeTests {
  /// A way through a grid: its score, and its beads as (i, j, shape).
  private struct Tiling {
    var score: Float = 0
    var beads: [(i: Int, j: Int, shape: Int)] = []
  }

  private static let sizes = (1...5).flatMap { n in (1...5).map { (n, $0) } } + [(0, 3), (4, 0)]

  /// A lattice with random scores; about one bead in eight does not exist, but none of those that leave a segment unpaired.
  private static func lattice(_ n: Int, _ m: Int, _ generator: inout SeededGenerator) -> Lattice {
    var lattice = Lattice(Band(sourceCount: n, targetCount: m))
    for i in 0...n {
      for j in 0...m {
        for (shape, side) in BeadShapes.all.enumerated() where i + side.source <= n && j + side.target <= m {
          let isOneSided = side.source == 0 || side.target == 0
          if !isOneSided, Int.random(in: 0..<8, using: &generator) == 0 { continue }
          lattice.set(i, j, shape: shape, to: Float.random(in: -6..<3, using: &generator))
        }
      }
    }
    return lattice
  }

  private static func tilings(_ lattice: Lattice, _ n: Int, _ m: Int) -> [Tiling] {
    var found: [Tiling] = []
    func extend(_ tiling: Tiling, _ i: Int, _ j: Int) {
      if i == n, j == m { return found.append(tiling) }
      for (shape, side) in BeadShapes.all.enumerated() where i + side.source <= n && j + side.target <= m {
        let score = lattice.scores[lattice.state(i, j) * BeadShapes.count + shape]
        guard score > -.infinity else { continue }
        var next = tiling
        next.score += score
        next.beads.append((i, j, shape))
        extend(next, i + side.source, j + side.target)
      }
    }
    extend(Tiling(), 0, 0)
    return found
  }

  @Test(arguments: sizes)
  func theBestPathIsTheBestOfAllTilings(_ n: Int, _ m: Int) throws {
    for seed in 0..<6 {
      var generator = SeededGenerator(seed: UInt64(seed * 100 + n * 10 + m))
      let lattice = Self.lattice(n, m, &generator)
      let best = try #require(Self.tilings(lattice, n, m).map(\.score).max())
      let path = lattice.bestPath()
      var (i, j, sum) = (0, 0, Float(0))
      for step in path {
        #expect((step.i, step.j) == (i, j), "the beads tile")
        sum += lattice.scores[lattice.state(i, j) * BeadShapes.count + step.shape]
        i += BeadShapes.all[step.shape].source
        j += BeadShapes.all[step.shape].target
      }
      #expect((i, j) == (n, m))
      #expect(abs(sum - best) < 1e-3)
    }
  }

  @Test(arguments: sizes.filter { $0.0 * $0.1 <= 12 }, [0.75, 1, 2] as [Float])
  func probabilitiesAreThoseOfAllTilings(_ size: (Int, Int), _ temperature: Float) {
    let (n, m) = size
    var generator = SeededGenerator(seed: UInt64(n * 10 + m))
    let lattice = Self.lattice(n, m, &generator)
    let tilings = Self.tilings(lattice, n, m)
    let weights = tilings.map { exp(Double($0.score / temperature)) }
    let total = weights.reduce(0, +)
    var expected = [Double](repeating: 0, count: lattice.scores.count)
    for (tiling, weight) in zip(tilings, weights) {
      for bead in tiling.beads {
        expected[lattice.state(bead.i, bead.j) * BeadShapes.count + bead.shape] += weight / total
      }
    }
    let found = lattice.posteriors(temperature: temperature)
    #expect(abs(Double(found.logPartition) - log(total)) < 1e-3)
    for (a, b) in zip(found.probabilities, expected) { #expect(abs(Double(a) - b) < 1e-3) }
  }

  /// No tiling that is at most so much worse than the best one leaves the narrowed band.
  @Test(arguments: sizes)
  func theNarrowedBandHoldsAllGoodTilings(_ n: Int, _ m: Int) throws {
    var generator = SeededGenerator(seed: UInt64(n * 10 + m))
    let lattice = Self.lattice(n, m, &generator)
    let tilings = Self.tilings(lattice, n, m)
    let best = try #require(tilings.map(\.score).max())
    for slack in [0.5, 1, 3] as [Float] {
      let band = lattice.narrowed(slack: slack)
      #expect(band.low[0] == 0 && Int(band.high[n]) == m)
      for tiling in tilings where tiling.score >= best - slack + 1e-3 {
        for bead in tiling.beads { #expect(band.low[bead.i]...band.high[bead.i] ~= Int32(bead.j)) }
      }
    }
  }

  /// It is the states of those tilings, one more on either side, and no other.
  @Test(arguments: sizes)
  func theNarrowedBandIsAStepWider(_ n: Int, _ m: Int) throws {
    var generator = SeededGenerator(seed: UInt64(n * 10 + m + 1000))
    let lattice = Self.lattice(n, m, &generator)
    let tilings = Self.tilings(lattice, n, m)
    let best = try #require(tilings.map(\.score).max())
    for slack in [0.5, 1, 3] as [Float] {
      var states: [Set<Int>] = (0...n).map { $0 == n ? [m] : [] }
      for tiling in tilings where tiling.score >= best - slack {
        for bead in tiling.beads { states[bead.i].insert(bead.j) }
      }
      // A row that no tiling enters is as narrow as its neighbours let it be.
      let band = lattice.narrowed(slack: slack)
      let expected = Band(
        low: states.map { Int32(max(0, ($0.min() ?? m) - 1)) }, high: states.map { Int32(min(m, ($0.max() ?? 0) + 1)) },
        targetCount: m)
      #expect(band.low == expected.low && band.high == expected.high)
    }
  }

  // MARK: Scorer

  private static let places = [("서울", "Seoul"), ("부산", "Busan"), ("대전", "Daejeon"), ("광주", "Gwangju"), ("제주", "Jeju")]

  private static func evidence(_ count: Int) -> AlignmentEvidence {
    let (korean, english) = MeetingTexts.lines(count, places: places) { $0 % 4 + 113 }
    return Aligner().sentenceEvidence(
      Reader().read(
        source: MeetingTexts.document(korean, .korean), target: MeetingTexts.document(english, .english)))
  }

  /// What is said of a bead does not depend on the window that it is looked at in, nor on how many rows are kept.
  @Test func aBeadIsTheSameInEveryWindow() {
    let evidence = Self.evidence(12)
    let whole = BeadScorer(evidence)
    let tight = BeadScorer(evidence, mostKept: 1)
    var found: [String: BeadFeatures] = [:]
    whole.begin(rows: 0..<12, columns: 0..<12)
    whole.forEachBead(Band(sourceCount: 12, targetCount: 12)) { i, j, features in
      found["\(i) \(j) \(features.shape)"] = features
    }
    for scorer in [whole, tight] {
      for (rows, columns) in [(0..<5, 0..<7), (3..<9, 2..<8), (7..<12, 6..<12), (4..<5, 4..<8)] {
        var count = 0
        scorer.begin(rows: rows, columns: columns)
        scorer.forEachBead(Band(sourceCount: rows.count, targetCount: columns.count)) { i, j, features in
          count += 1
          let same = found["\(rows.lowerBound + i) \(columns.lowerBound + j) \(features.shape)"]
          #expect(same.map { Self.areClose($0, features) } == true, "\(rows) \(columns) \(i) \(j)")
        }
        #expect(count > 0)
      }
    }
  }

  private static func areClose(_ a: BeadFeatures, _ b: BeadFeatures) -> Bool {
    var values: [Float] = []
    AlignmentModel.expand(a) { values.append(Float($0) * 1000 + $1) }
    var others: [Float] = []
    AlignmentModel.expand(b) { others.append(Float($0) * 1000 + $1) }
    return values.count == others.count && zip(values, others).allSatisfy { abs($0 - $1) < 0.01 }
  }

  /// Each fixed pair begins a bead on both sides, and nothing crosses it.
  @Test func fixedPairsAreKept() {
    let (korean, english) = MeetingTexts.lines(30, places: Self.places) { $0 + 113 }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      var aligner = Aligner()
      let places = (1..<30).shuffled(using: &generator).prefix(3).sorted()
      aligner.options.fixedPairs = places.map { FixedPair(source: $0, target: $0) }
      let beads = aligner.alignSentences(
        source: MeetingTexts.document(korean, .korean), target: MeetingTexts.document(english, .english)
      ).beads
      for pair in aligner.options.fixedPairs {
        #expect(
          beads.contains {
            $0.source.lowerBound == pair.source && $0.target.lowerBound == pair.target && !$0.isOneSided
          },
          "\(pair) \(beads.map { "\($0.source):\($0.target)" })")
      }
    }
  }

  /// Pairs that everything speaks against are kept, too, whatever the longest bead.
  @Test(arguments: [1, 4]) func unlikelyFixedPairsAreKept(_ most: Int) {
    let (korean, english) = MeetingTexts.lines(20, places: Self.places) { $0 + 113 }
    for (source, target) in [(4, 9), (9, 4), (0, 7), (12, 19), (19, 1)] {
      var aligner = Aligner()
      aligner.options.maximumSide = most
      aligner.options.fixedPairs = [FixedPair(source: source, target: target)]
      let beads = aligner.alignSentences(
        source: MeetingTexts.document(korean, .korean), target: MeetingTexts.document(english, .english)
      ).beads
      #expect(
        beads.contains { $0.source.lowerBound == source && $0.target.lowerBound == target && !$0.isOneSided },
        "\(source) \(target) \(beads.map { "\($0.source):\($0.target)" })")
    }
  }
}
