import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// Every bead of small windows against the sums worked out token by token.
@Suite struct BeadScorerTests {
  private static let korean = ["정부", "회의를", "국제협력은", "서울에서", "그", "KTX", "17", "열렸다.", "수출", "회의"]
  private static let english = [
    "government", "meeting", "cooperation", "Seoul", "the", "KTX", "17", "held.", "exports", "GPS",
  ]

  /// Sentences of a few words each, many of them twice.
  private static func lines(_ words: [String], _ count: Int, _ generator: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in
      (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        words[Int.random(in: 0..<words.count, using: &generator)]
      }.joined(separator: " ")
    }
  }

  private static func evidence(_ korean: [String], _ english: [String]) -> AlignmentEvidence {
    Aligner().sentenceEvidence(
      Reader().read(
        source: MeetingTexts.document(korean, .korean), target: MeetingTexts.document(english, .english)))
  }

  private static func evidence(_ seed: Int, _ rows: Int, _ columns: Int) -> AlignmentEvidence {
    var generator = SeededGenerator(seed: UInt64(seed))
    return evidence(lines(korean, rows, &generator), lines(english, columns, &generator))
  }

  private static func areClose(_ features: BeadFeatures, _ sums: BeadOracle.Sums) -> Bool {
    zip(
      [features.english, features.korean, features.weak, features.unmatched, features.thin],
      [sums.english, sums.korean, sums.weak, sums.unmatched, sums.thin]
    ).allSatisfy { abs(Double($0) - $1) < 0.003 }
  }

  @Test(arguments: 0..<8)
  func everyBeadIsTheSumOfItsTokens(_ seed: Int) {
    let evidence = Self.evidence(seed, 7, 8)
    let oracle = BeadOracle(evidence: evidence)
    for (rows, columns) in [(0..<5, 0..<5), (2..<7, 3..<8)] {
      let scorer = BeadScorer(evidence)
      scorer.begin(rows: rows, columns: columns)
      scorer.forEachBead(Band(sourceCount: 5, targetCount: 5)) { i, j, features in
        let (a, b) = BeadShapes.all[features.shape]
        guard a > 0, b > 0 else { return }
        let (s, t) = (rows.lowerBound + i, columns.lowerBound + j)
        let sums = oracle.sums(s..<s + a, t..<t + b)
        #expect(Self.areClose(features, sums), "\(a)-\(b) at \(s), \(t): \(features) \(sums)")
      }
    }
  }

  /// What is left unpaired has no words to speak for it.
  @Test func unpairedSegmentsHaveNoWords() {
    let scorer = BeadScorer(Self.evidence(3, 3, 3))
    scorer.begin(rows: 0..<3, columns: 0..<3)
    var count = 0
    scorer.forEachBead(Band(sourceCount: 3, targetCount: 3)) { _, _, features in
      guard features.shape == 1 || features.shape == 2 else { return }
      count += 1
      #expect(Self.areClose(features, BeadOracle.Sums()))
    }
    // Each of three segments before and behind each of three others, on either side.
    #expect(count == 24)
  }

  /// A word that one line says forty times is heard 32 times.
  @Test(arguments: [31, 32, 33, 40])
  func repetitionsAreHeardToABound(_ count: Int) {
    let evidence = Self.evidence(
      [String](repeating: "회의", count: count).joined(separator: " ") + " 수출",
      [String](repeating: "meeting", count: 40).joined(separator: " "))
    let oracle = BeadOracle(evidence: evidence)
    let scorer = BeadScorer(evidence)
    scorer.begin(rows: 0..<1, columns: 0..<1)
    scorer.forEachBead(Band(sourceCount: 1, targetCount: 1)) { _, _, features in
      if features.shape == 0 { #expect(Self.areClose(features, oracle.sums(0..<1, 0..<1))) }
    }
  }

  private static func evidence(_ korean: String, _ english: String) -> AlignmentEvidence {
    evidence([korean], [english])
  }

  /// The beads that begin and end in the band and have one of the shapes, no other and each once.
  @Test(arguments: 0..<8)
  func asksForTheBeadsOfTheBand(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let evidence = Self.evidence(seed, 9, 9)
    let bounds = (0...6).map { i in
      let middle = Int32(min(7, i + Int.random(in: 0...1, using: &generator)))
      return (middle - Int32.random(in: 0...2, using: &generator), middle + Int32.random(in: 0...3, using: &generator))
    }
    let band = Band(low: bounds.map(\.0), high: bounds.map(\.1), targetCount: 7)
    let choices: [(BeadShapes.Choice, (Int, Int) -> Bool)] = [
      (.simple, { $0 + $1 <= 3 && $0 <= 2 && $1 <= 2 }), (.oneSegment, { min($0, $1) <= 1 }), (.all, { _, _ in true }),
      (.upTo(1), { max($0, $1) <= 1 }), (.upTo(2), { max($0, $1) <= 2 }), (.upTo(3), { max($0, $1) <= 3 }),
    ]
    let scorer = BeadScorer(evidence)
    scorer.begin(rows: 1..<7, columns: 2..<9)
    for (choice, fits) in choices {
      var expected: Set<[Int]> = []
      for i in 0...6 {
        for j in Int(band.low[i])...Int(band.high[i]) {
          for (shape, (a, b)) in BeadShapes.all.enumerated() where fits(a, b) && i + a <= 6 {
            if (Int(band.low[i + a])...Int(band.high[i + a])).contains(j + b) { expected.insert([i, j, shape]) }
          }
        }
      }
      var found: [[Int]] = []
      scorer.forEachBead(band, shapes: choice) { i, j, features in found.append([i, j, features.shape]) }
      #expect(found.count == expected.count && Set(found) == expected, "\(choice)")
    }
  }

  /// With a model those of several segments are passed over that look more than four nats worse than their segments alone; those
  /// of one segment on either side never are.
  @Test(arguments: 0..<4)
  func passesOverHopelessBeads(_ seed: Int) {
    let evidence = Self.evidence(seed + 50, 6, 6)
    let model = AlignmentModel.fitted
    let (scorer, oracle, structure) = (BeadScorer(evidence), BeadOracle(evidence: evidence), BeadStructure(evidence))
    let band = Band(sourceCount: 6, targetCount: 6)
    scorer.begin(rows: 0..<6, columns: 0..<6)
    var kept: Set<[Int]> = []
    scorer.forEachBead(band, model: model) { i, j, features in kept.insert([i, j, features.shape]) }
    var passed = 0
    scorer.forEachBead(band) { i, j, features in
      let (a, b) = BeadShapes.all[features.shape]
      let isKept = kept.contains([i, j, features.shape])
      guard a > 0, b > 0, a > 1 || b > 1 else { return #expect(isKept) }
      let sums = oracle.sums(i..<i + a, j..<j + b, countsRepeats: false)
      var whole = structure.features(i, a, j, b)
      whole.shape = features.shape
      whole.set(
        SIMD4(Float(sums.english), Float(sums.weak), Float(sums.unmatched), 0), SIMD4(Float(sums.korean), 0, 0, 0))
      let alone =
        (i..<i + a).reduce(0) { $0 + model.score(structure.nullSource($1)) }
        + (j..<j + b).reduce(0) { $0 + model.score(structure.nullTarget($1)) }
      let margin = model.score(whole) - alone + 4
      if abs(margin) > 0.01 { #expect(isKept == (margin > 0), "\(a)-\(b) at \(i), \(j)") }
      if !isKept { passed += 1 }
    }
    #expect(passed > 0)
  }

  /// The evidence of a bead's words, and their weight, before anything is taken back.
  @Test(arguments: 0..<4)
  func wordsAreTheSumOfBothSides(_ seed: Int) {
    let evidence = Self.evidence(seed + 90, 8, 8)
    let oracle = BeadOracle(evidence: evidence)
    for mostKept in [WindowEvidence.mostKept, 0] {
      let scorer = BeadScorer(evidence, mostKept: mostKept)
      scorer.begin(rows: 1..<8, columns: 1..<8)
      scorer.forEachBead(Band(sourceCount: 7, targetCount: 7)) { _, _, _ in }
      for (i, a, j, b) in [(0, 1, 0, 1), (2, 3, 1, 2), (6, 1, 3, 4), (3, 4, 6, 1), (0, 4, 3, 4), (1, 2, 5, 2)] {
        let words = scorer.words(i, a, j, b)
        let (rows, columns) = (1 + i..<1 + i + a, 1 + j..<1 + j + b)
        let sums = oracle.sums(rows, columns, countsRepeats: false)
        #expect(abs(Double(words.evidence) - sums.english - sums.korean) < 0.003, "\(rows) \(columns)")
        #expect(abs(Double(words.weight) - oracle.weight(rows, columns)) < 1e-3, "\(rows) \(columns)")
      }
    }
  }
}
