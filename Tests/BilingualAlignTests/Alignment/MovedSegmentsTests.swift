import Testing

@testable import BilingualAlignment

/// Unpaired sentences that have their counterparts elsewhere.
@Suite struct MovedSegmentsTests {
  private typealias Candidate = MovedSegments.Candidate

  private static func moved(_ source: [[Int]], _ target: [[Int]]) -> (MovedSegments, BeadScorer) {
    let evidence = CodeTexts.evidence(source, target)
    return (MovedSegments(evidence, model: .fitted, temperature: Aligner.temperature), BeadScorer(evidence))
  }

  /// Each line has sixteen words of its own.
  private static func lines(_ numbers: some Sequence<Int>) -> [[Int]] {
    numbers.map { number in (0..<16).map { number * 16 + $0 } }
  }

  /// A line of three words each of five lines, from the word `first` of these on: known words that translate no line.
  private static func mixed(_ first: Int) -> [Int] {
    [0, 1, 2, 3, 4].flatMap { line in (0..<3).map { line * 16 + first + $0 } }
  }

  private static func bead(_ source: Range<Int>, _ target: Range<Int>) -> Bead {
    Bead(source: source, target: target, confidence: 1)
  }

  private static func candidate(_ source: Range<Int>, _ target: Range<Int>, _ gain: Float) -> Candidate {
    Candidate(source: source, target: target, gain: gain)
  }

  /// Beads as they are printed, without confidence.
  private static func strings(_ beads: [Bead]) -> [String] { beads.map { "\($0.source) \($0.target)" } }

  /// What a bead gains is its score less those of its segments alone.
  @Test func gains() {
    let source = Self.lines(0..<5) + [Self.mixed(0)]
    let target = Self.lines(0..<5) + [Self.mixed(8)]
    let evidence = CodeTexts.evidence(source, target)
    let moved = MovedSegments(evidence, model: .fitted, temperature: Aligner.temperature)
    let (scorer, structure) = (BeadScorer(evidence), BeadStructure(evidence))
    func alone(_ bead: Bead) -> Float {
      bead.source.reduce(0) { $0 + AlignmentModel.fitted.score(structure.nullSource($1)) }
        + bead.target.reduce(0) { $0 + AlignmentModel.fitted.score(structure.nullTarget($1)) }
    }
    var scores: [Bead: Float] = [:]
    scorer.begin(rows: 0..<6, columns: 0..<6)
    scorer.forEachBead(Band(sourceCount: 6, targetCount: 6)) { i, j, features in
      let (a, b) = BeadShapes.all[features.shape]
      scores[Self.bead(i..<i + a, j..<j + b)] = AlignmentModel.fitted.score(features)
    }
    for bead in [(0..<1, 0..<1), (5..<6, 5..<6), (1..<3, 1..<3), (3..<6, 3..<6), (0..<4, 2..<3), (4..<5, 0..<1)].map(
      Self.bead)
    {
      let gain = moved.gain(of: bead, scorer)
      #expect(abs(gain - ((scores[bead] ?? .nan) - alone(bead))) < 0.01, "\(bead)")
    }
    #expect(moved.gain(of: Self.bead(0..<1, 0..<1), scorer) > 6)
    #expect(moved.gain(of: Self.bead(5..<6, 5..<6), scorer) < 6)
    // No search tries such a shape.
    #expect(moved.gain(of: Self.bead(0..<5, 0..<1), scorer) == .infinity)
  }

  /// Half at the least gain, and the surer the more there is, by the temperature.
  @Test(
    arguments: [(6, 6, 0.5), (6.75, 6, 0.7311), (5.25, 6, 0.2689), (9, 6, 0.9820), (9, 9, 0.5)]
      as [(Float, Float, Double)])
  func confidence(_ gain: Float, _ least: Float, _ expected: Double) {
    let (moved, _) = Self.moved([[1]], [[2]])
    let bead = moved.bead(of: Self.candidate(2..<3, 5..<7, gain), least: least)
    #expect(bead.source == 2..<3 && bead.target == 5..<7)
    #expect(abs(bead.confidence - expected) < 1e-3)
  }

  /// The best first, then by place.
  @Test func candidatesHaveAnOrder() {
    let candidates = [
      Self.candidate(4..<5, 0..<1, 9), Self.candidate(0..<1, 3..<4, 8), Self.candidate(0..<2, 5..<6, 8),
      Self.candidate(1..<2, 0..<1, 8), Self.candidate(0..<1, 0..<1, 7),
    ]
    for i in candidates.indices {
      for j in candidates.indices { #expect(Candidate.isBefore(candidates[i], candidates[j]) == (i < j)) }
    }
  }

  @Test func segmentsAreTakenOnce() {
    var free = FreeSegments()
    func take(_ source: Range<Int>, _ target: Range<Int>) -> Bool { free.take(Self.candidate(source, target, 1)) }
    #expect(take(2..<4, 7..<8))
    #expect(!take(3..<5, 0..<1))
    #expect(!take(0..<1, 6..<8))
    // What was refused has taken nothing.
    #expect(take(4..<5, 0..<1) && take(0..<1, 6..<7))
    #expect(!take(2..<4, 7..<8))
  }

  /// Beads that leave the rest of both texts unpaired.
  private static func beads(_ source: [Int], _ target: [Int], counts: (Int, Int)) -> [Bead] {
    var beads: [Bead] = []
    var (i, j) = (0, 0)
    while i < counts.0 || j < counts.1 {
      if source.contains(i) {
        beads.append(bead(i..<i + 1, j..<j))
        i += 1
      } else if target.contains(j) {
        beads.append(bead(i..<i, j..<j + 1))
        j += 1
      } else {
        beads.append(bead(i..<i + 1, j..<j + 1))
        (i, j) = (i + 1, j + 1)
      }
    }
    return beads
  }

  @Test func pairsWhatIsUnpaired() {
    // Line 1 stands behind line 4, line 8 before line 6; one line of either side has no counterpart.
    let (moved, _) = Self.moved(
      Self.lines(0..<5) + [Self.mixed(0)] + Self.lines([6, 7, 8]),
      Self.lines([0, 2, 3, 4, 1, 8, 6, 7]) + [Self.mixed(8)])
    let beads = Self.beads([1, 5, 8], [4, 5, 8], counts: (9, 9))
    #expect(beads.allSatisfy { $0.isOneSided || $0.shape == "1-1" })
    let found = moved.found(in: beads)
    #expect(Self.strings(found) == ["1..<2 4..<5", "8..<9 5..<6"])
    #expect(found.allSatisfy { $0.confidence > 0.9 })
    // Nothing where a side has no unpaired line, or none that speaks for it.
    #expect(moved.found(in: Self.beads([], [], counts: (9, 9))).isEmpty)
    #expect(moved.found(in: [Self.bead(0..<9, 0..<8), Self.bead(9..<9, 8..<9)]).isEmpty)
    #expect(moved.found(in: [Self.bead(0..<5, 0..<8), Self.bead(5..<6, 8..<8), Self.bead(6..<6, 8..<9)]).isEmpty)
  }

  /// Neighbours that stand elsewhere together, two as one, and two in the other order, which are one bead.
  @Test func pairsNeighbours() {
    let (moved, _) = Self.moved(Self.lines([0, 1, 2, 30, 31]), Self.lines([30, 31, 0, 1, 2]))
    let beads = Self.beads([3, 4], [0, 1], counts: (5, 5))
    #expect(Self.strings(moved.found(in: beads)) == ["3..<4 0..<1", "4..<5 1..<2"])
    let joined = Self.lines([30])[0] + Self.lines([31])[0]
    let (other, _) = Self.moved(Self.lines([0, 1, 2, 30, 31]), [joined] + Self.lines([0, 1, 2]))
    #expect(Self.strings(other.found(in: Self.beads([3, 4], [0], counts: (5, 4)))) == ["3..<5 0..<1"])
    let (turned, _) = Self.moved(Self.lines([0, 1, 2, 30, 31]), Self.lines([31, 30, 0, 1, 2]))
    #expect(Self.strings(turned.found(in: beads)) == ["3..<5 0..<2"])
  }

  /// More than twenty by twenty unpaired lines are looked for by their rare words; the pairs are the same.
  @Test(arguments: [10, 20, 21, 40])
  func manyAreFoundAsWell(_ count: Int) {
    let order = Array(count / 2..<count) + Array(0..<count / 2)
    let (moved, _) = Self.moved(Self.lines(0..<count), Self.lines(order))
    let beads =
      (0..<count).map { Self.bead($0..<$0 + 1, 0..<0) } + (0..<count).map { Self.bead(count..<count, $0..<$0 + 1) }
    let expected = (0..<count).map { line in
      let place = order.firstIndex(of: line) ?? -1
      return "\(line..<line + 1) \(place..<place + 1)"
    }
    #expect(Self.strings(moved.found(in: beads)) == expected)
  }
}
