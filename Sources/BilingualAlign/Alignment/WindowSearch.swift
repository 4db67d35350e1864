/// Finds the best beads window by window and joins the windows' paths where they agree.
struct WindowSearch {
  private let scorer: BeadScorer
  private let model: AlignmentModel
  private let temperature: Float

  init(_ scorer: BeadScorer, _ model: AlignmentModel, _ temperature: Float) {
    self.scorer = scorer
    self.model = model
    self.temperature = temperature
  }

  /// States on a path of simple beads this much worse than the best such path, in nats, are tried with all beads.
  /// Source: Docs/Measurements.md, "Alignment search".
  static let slack: Float = 16

  private func lattice(_ window: SearchPlan.Window, _ band: Band, _ shapes: BeadShapes.Choice) -> Lattice {
    var lattice = Lattice(band)
    scorer.forEachBead(
      rows: window.rows, columns: window.columns, band: band, shapes: shapes, model: model
    ) { i, j, features in
      lattice.set(i, j, features.shape, model.score(features))
    }
    return lattice
  }

  /// The best beads of one window, corner to corner, in the texts' own indices.
  func beads(in window: SearchPlan.Window) -> [Bead] {
    let band = lattice(window, window.band, .simple).narrowed(slack: Self.slack)
    let lattice = lattice(window, band, .all)
    let probabilities = lattice.posteriors(temperature: temperature).probabilities
    let row = window.rows.lowerBound
    let column = window.columns.lowerBound
    return lattice.bestPath().map { step in
      let (a, b) = BeadShapes.all[step.shape]
      let confidence = probabilities[lattice.state(step.i, step.j) * BeadShapes.count + step.shape]
      return Bead(
        source: row + step.i..<row + step.i + a, target: column + step.j..<column + step.j + b,
        confidence: Double(min(1, max(0, confidence))))
    }
  }

  /// The best beads of whole texts, searched around the anchors.
  func beads(along chain: AnchorChain) -> [Bead] {
    let sourceCount = scorer.source.count
    let targetCount = scorer.target.count
    let plan = SearchPlan(chain, sourceCount: sourceCount, targetCount: targetCount)
    var joined: [Bead] = []
    for (index, window) in plan.windows.enumerated() {
      var found = beads(in: window)
      if touchesEdge(found, window) {
        let wide = SearchPlan(chain, sourceCount: sourceCount, targetCount: targetCount, widening: 3)
        found = beads(in: wide.windows[index])
      }
      guard let both = join(joined, found) else {
        // The windows never meet: search everything at once, in a wider band.
        return beads(in: SearchPlan.whole(chain, sourceCount: sourceCount, targetCount: targetCount))
      }
      joined = both
    }
    return joined
  }

  /// Whether the path runs along the band's edge, so that a wider band may hold a better one.
  private func touchesEdge(_ beads: [Bead], _ window: SearchPlan.Window) -> Bool {
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

  /// The beads of two overlapping windows, joined at the state that both pass nearest to the middle of the overlap.
  private func join(_ first: [Bead], _ second: [Bead]) -> [Bead]? {
    guard let end = first.last?.source.upperBound, let start = second.first?.source.lowerBound, start < end else {
      return first.isEmpty ? second : nil
    }
    var starts: [SIMD2<Int>: Int] = [:]
    for (index, bead) in second.enumerated() where bead.source.lowerBound < end {
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
    guard let best else { return nil }
    return Array(first[..<best.keep]) + second[best.from...]
  }
}
