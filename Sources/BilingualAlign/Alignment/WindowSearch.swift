import BilingualText

/// Finds the best beads window by window and joins the windows' paths where they agree.
struct WindowSearch {
  private let evidence: AlignmentEvidence
  private let model: AlignmentModel
  private let temperature: Float
  private let options: AlignerOptions
  private let fixed: Set<FixedPair>

  init(_ evidence: AlignmentEvidence, model: AlignmentModel, temperature: Float, options: AlignerOptions) {
    self.evidence = evidence
    self.model = model
    self.temperature = temperature
    self.options = options
    fixed = Set(options.fixedPairs)
  }

  /// States on a path of simple beads this much worse than the best such path, in nats, are tried with all beads.
  /// Source: Docs/Measurements.md, "Alignment search".
  static let slack: Float = 16
  /// Windows that one thread searches before it takes more, at least; and how many turns there are at most. Each turn has a
  /// scorer of its own, which is as large as the vocabulary.
  static let windowsPerTurn = 4
  static let mostTurns = 64

  /// - Parameter startsPair: whether the first segments of the window are a pair: no bead of one side begins there.
  private func lattice(
    of window: SearchPlan.Window, scorer: BeadScorer, band: Band, shapes: BeadShapes.Choice, startsPair: Bool = false
  ) -> Lattice {
    var lattice = Lattice(band)
    let embeddings = options.embeddings
    // Vectors, and a user, may speak for a bead that words speak against: nothing is passed over then.
    let passesOver = embeddings == nil && !startsPair
    scorer.forEachBead(band, shapes: shapes, model: passesOver ? model : nil) { i, j, features in
      let (a, b) = BeadShapes.all[features.shape]
      if startsPair, i == 0, j == 0, a == 0 || b == 0 { return }
      var score = model.score(features)
      if let embeddings {
        let row = window.rows.lowerBound + i
        let column = window.columns.lowerBound + j
        if a > 0, b > 0 { score += embeddings.score(row..<row + a, column..<column + b) }
      }
      lattice.set(i, j, shape: features.shape, to: score)
    }
    return lattice
  }

  /// The best beads of one window, corner to corner, in the texts' own indices.
  private func beads(in window: SearchPlan.Window, _ scorer: BeadScorer) -> [Bead] {
    // Neither is silenced by its length: what vectors may speak for, and what a user has paired.
    let isFixed = fixed.contains(FixedPair(source: window.rows.lowerBound, target: window.columns.lowerBound))
    scorer.begin(rows: window.rows, columns: window.columns, hearsAll: isFixed || options.embeddings != nil)
    // A pair that the user has fixed may be far worse than any other beginning: no state is left out for that. Where the band has no
    // room for it, it only begins a section.
    let startsPair = isFixed && window.band.holds(1, 1)
    let band =
      startsPair
      ? window.band
      : lattice(of: window, scorer: scorer, band: window.band, shapes: .simple).narrowed(slack: Self.slack)
    let lattice = lattice(
      of: window, scorer: scorer, band: band, shapes: .upTo(options.maximumSide), startsPair: startsPair)
    let probabilities = lattice.posteriors(temperature: temperature).probabilities
    let row = window.rows.lowerBound
    let column = window.columns.lowerBound
    return lattice.bestPath().map { step in
      let (a, b) = BeadShapes.all[step.shape]
      var confidence = probabilities[lattice.state(step.i, step.j) * BeadShapes.count + step.shape]
      if a > 0, b > 0, options.embeddings == nil {
        confidence *= Relatedness.probability(scorer.words(step.i, a, step.j, b))
      }
      return Bead(
        source: row + step.i..<row + step.i + a, target: column + step.j..<column + step.j + b,
        confidence: Double(min(1, max(0, confidence))))
    }
  }

  /// The best beads of a section, small ones over the whole grid, others around the anchors.
  /// - Parameter scorer: for what one thread does; it is as large as the vocabulary, and serves all sections.
  func beads(_ section: SearchPlan.Section, along chain: AnchorChain, _ scorer: BeadScorer) -> [Bead] {
    let plan = SearchPlan(chain, section)
    guard plan.windows.count > 1 else {
      return beads(index: 0, of: plan, wide: plan.isWhole ? plan : SearchPlan(chain, section, widening: 3), scorer)
    }
    let wide = SearchPlan(chain, section, widening: 3)
    let turn = max(Self.windowsPerTurn, plan.windows.count / Self.mostTurns)
    let turns = stride(from: 0, to: plan.windows.count, by: turn).map { $0..<min(plan.windows.count, $0 + turn) }
    let found = parallelMap(turns, jobs: options.threads) { turn in
      let scorer = BeadScorer(evidence)
      return turn.map { beads(index: $0, of: plan, wide: wide, scorer) }
    }
    var joined: [Bead] = []
    var window = 0
    for beads in found.joined() {
      if window == 0 {
        joined = beads
      } else if !Self.join(&joined, beads) {
        // The two paths share no state: search the later window again, from where the earlier path enters it.
        let (i, j) = Self.cut(&joined, plan.windows[window].rows.lowerBound + SearchPlan.overlap / 2)
        joined += self.beads(in: wide.windows[window].beginning(i, j), scorer)
      }
      window += 1
    }
    return joined
  }

  private func beads(index: Int, of plan: SearchPlan, wide: SearchPlan, _ scorer: BeadScorer) -> [Bead] {
    let window = plan.windows[index]
    let found = beads(in: window, scorer)
    return Self.touchesEdge(found, window) ? beads(in: wide.windows[index], scorer) : found
  }

  /// Whether the path runs along the band's edge, so that a wider band may hold a better one.
  private static func touchesEdge(_ beads: [Bead], _ window: SearchPlan.Window) -> Bool {
    let last = window.rows.count
    for bead in beads {
      let i = bead.source.lowerBound - window.rows.lowerBound
      let j = bead.target.lowerBound - window.columns.lowerBound
      guard i > 0, i < last else { continue }
      if j > 0, j == Int(window.band.low[i]) { return true }
      if j < window.columns.count, j == Int(window.band.high[i]) { return true }
    }
    return false
  }

  /// Appends the beads of the next window, joined at the state that both pass nearest to the middle of the overlap.
  /// - Returns: whether there is one; if not, nothing is changed.
  private static func join(_ first: inout [Bead], _ second: [Bead]) -> Bool {
    guard let end = first.last?.source.upperBound, let start = second.first?.source.lowerBound, start < end else {
      return false
    }
    var starts: [SIMD2<Int>: Int] = [:]
    for (index, bead) in second.enumerated() {
      if bead.source.lowerBound >= end { break }
      starts[SIMD2(bead.source.lowerBound, bead.target.lowerBound)] = index
    }
    let middle = (start + end) / 2
    var best: (distance: Int, keep: Int, from: Int)?
    for index in first.indices.reversed() {
      let bead = first[index]
      if bead.source.lowerBound < start { break }
      guard let from = starts[SIMD2(bead.source.lowerBound, bead.target.lowerBound)] else { continue }
      let distance = abs(bead.source.lowerBound - middle)
      if best.map({ distance < $0.distance }) ?? true { best = (distance, index, from) }
    }
    guard let best else { return false }
    first.removeSubrange(best.keep...)
    first += second[best.from...]
    return true
  }

  /// Drops the beads from source segment `row` on.
  /// - Returns: the state in which the rest ends.
  private static func cut(_ beads: inout [Bead], _ row: Int) -> (i: Int, j: Int) {
    while let last = beads.last, last.source.upperBound > row { beads.removeLast() }
    return (beads.last?.source.upperBound ?? row, beads.last?.target.upperBound ?? 0)
  }
}
