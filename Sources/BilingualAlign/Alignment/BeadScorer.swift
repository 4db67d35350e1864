import BilingualText

/// Computes the evidence of every bead in a band, row by row, from sums kept for each pair of segments.
///
/// A bead costs a few additions; only tokens that repeat within a merge are looked at again. One scorer serves one
/// thread; scorers share their ``AlignmentEvidence``.
final class BeadScorer {
  private let evidence: AlignmentEvidence
  private let reader: EvidenceReader
  private let tokens: WindowTokens
  private let window: WindowEvidence
  private let repeated: RepeatedTokens
  private let structure: BeadStructure
  private let targetSums: TargetSums
  @exclusivity(unchecked) private var rows = 0..<0
  @exclusivity(unchecked) private var columns = 0..<0

  /// - Parameter mostKept: see ``WindowEvidence``.
  init(_ evidence: AlignmentEvidence, mostKept: Int = WindowEvidence.mostKept) {
    self.evidence = evidence
    tokens = WindowTokens(evidence.sourceTokens, evidence.targetTokens)
    window = WindowEvidence(tokens, mostKept: mostKept)
    reader = EvidenceReader(evidence)
    repeated = RepeatedTokens(evidence, window)
    structure = BeadStructure(evidence)
    targetSums = TargetSums(evidence.targetTokens, tokens)
  }

  /// Begins a window; evidence is read when a band asks for it, and kept for the next band where it fits.
  /// - Parameter hearsAll: see ``WindowTokens``.
  func begin(rows: Range<Int>, columns: Range<Int>, hearsAll: Bool = false) {
    self.rows = rows
    self.columns = columns
    tokens.begin(rows: rows, columns: columns, hearsAll: hearsAll)
    window.begin(
      rowCount: rows.count, columnCount: columns.count, sourceCount: evidence.sourceTokens.count(rows),
      targetCount: evidence.targetTokens.count(columns))
  }

  /// The target segments that share a bead of the band with a row.
  private func reach(of row: Int, _ band: Band, _ maximumSide: Int) -> Range<Int> {
    let low = Int(band.low[max(0, row - maximumSide + 1)])
    let high = Int(band.high[min(rows.count, row + maximumSide)])
    return columns.lowerBound + low..<columns.lowerBound + high
  }

  /// Calls `body` with every bead of the band: its state (i, j), both relative to the window, and its features.
  ///
  /// - Parameter model: where given, beads that score worse under it than leaving all their segments unpaired are passed
  ///   over.
  /// - Complexity: O(states of the band × tokens of a segment).
  func forEachBead(
    _ band: Band, shapes: BeadShapes.Choice = .all, model: AlignmentModel? = nil,
    _ body: (Int, Int, BeadFeatures) -> Void
  ) {
    let n = rows.count
    window.makeRoom {
      tokens.hears(row: $0) ? evidence.sourceTokens.count(rows.lowerBound + $0) : 0
    } _: {
      reach(of: $0, band, shapes.maximumSide)
    }
    let pruning = model.map { Pruning($0, structure: structure, rows: rows, columns: columns) }
    var read = 0
    for i in 0...n {
      while read < min(n, i + shapes.maximumSide) {
        self.read(read, reach(of: read, band, shapes.maximumSide), reach: shapes.maximumSide)
        read += 1
      }
      for j in Int(band.low[i])..<Int(band.high[i]) { body(i, j, structure.nullTarget(columns.lowerBound + j)) }
      let first = columns.lowerBound + Int(band.low[i])
      let last = columns.lowerBound + Int(band.high[min(n, i + shapes.maximumSide)])
      for a in 1...shapes.maximumSide where i + a <= n {
        targetSums.add(window.rows[i + a - 1], cells: window.cells.base, columns: first..<last, isFirst: a == 1)
        beads(a, i, band: band, shapes: shapes, pruning: pruning, body: body)
      }
    }
  }

  /// Reads a row, unless it has been, and scores its spans of up to `reach` columns.
  private func read(_ row: Int, _ columns: Range<Int>, reach: Int) {
    if !window.covers(row, columns) { reader.read(row, rows.lowerBound + row, columns: columns, into: window) }
    window.scoreSpans(row, columns, reach: reach)
  }

  private func beads(
    _ a: Int, _ i: Int, band: Band, shapes: BeadShapes.Choice, pruning: Pruning?,
    body: (Int, Int, BeadFeatures) -> Void
  ) {
    let s = rows.lowerBound + i
    // Where the score of the rows against one column from t on lies, less 4t.
    let spans = UnsafePointer(window.spans.base)
    let inverse = (source: evidence.sourceTokens.inverseWeight.base, target: evidence.targetTokens.inverseWeight.base)
    var offsets = SIMD4<Int>.zero
    for r in 0..<a {
      let row = window.rows[i + r]
      offsets[r] = row.spans - row.firstColumn * BeadShapes.maximumSide
    }
    let mayRepeat = a > 1 && repeated.mayRepeat(s..<s + a)
    for j in Int(band.low[i])...Int(band.high[i]) {
      let t = columns.lowerBound + j
      if a == 1, j >= Int(band.low[i + 1]), j <= Int(band.high[i + 1]) { body(i, j, structure.nullSource(s)) }
      var targetRepeats = SIMD4<Float>.zero
      var corrected = 1
      for b in 1...shapes.largestTarget(besides: a) {
        guard j + b <= Int(band.high[i + a]) else { break }
        guard j + b >= Int(band.low[i + a]), let shape = Self.shapeIndex[a * 5 + b] else { continue }
        if tokens.hasUnheard, !tokens.hears(i, a, j, b) { continue }
        var features = structure.features(s, a, t, b)
        features.shape = shape
        let targetSide = targetSums.score(t..<t + b)
        var sourceSide = SIMD4<Float>.zero
        for r in 0..<a { sourceSide += spans[offsets[r] + t * BeadShapes.maximumSide + b - 1] }
        features.set(targetSide, sourceSide)
        if a > 1 || b > 1 {
          if let pruning, !pruning.isWorthwhile(features, i, a, j, b) { continue }
          if b > 1 {
            for c in t..<t + b { features.addMerged(targetSums.score(c..<c + 1), inverse: inverse.target[c]) }
          }
          if a > 1 {
            for r in 0..<a {
              features.addMerged(spans[offsets[r] + t * BeadShapes.maximumSide + b - 1], inverse: inverse.source[s + r])
            }
          }
          while corrected < b {
            targetRepeats += targetSums.repeats(repeated, t + corrected, from: t)
            corrected += 1
          }
          if mayRepeat { sourceSide += repeated.inSource(i..<i + a, segment: s, columns: t..<t + b) }
          features.set(targetSide + targetRepeats, sourceSide)
        }
        body(i, j, features)
      }
    }
  }

  /// The words' evidence for a bead of the band scored last, and the weight of its words.
  ///
  /// - Parameters: i, j: relative to the window.
  /// - Complexity: O(tokens of the bead).
  func words(_ i: Int, _ a: Int, _ j: Int, _ b: Int) -> (evidence: Float, weight: Float) {
    let columns = columns.lowerBound + j..<columns.lowerBound + j + b
    var sum: Float = 0
    var weight: Float = 0
    for r in i..<i + a {
      if !window.covers(r, columns) { read(r, columns, reach: b) }
      let row = window.rows[r]
      targetSums.add(row, cells: window.cells.base, columns: columns, isFirst: r == i)
      sum += window.spans.base[row.spans + (columns.lowerBound - row.firstColumn) * BeadShapes.maximumSide + b - 1][0]
      weight += 1 / evidence.sourceTokens.inverseWeight.base[rows.lowerBound + r]
    }
    for column in columns { weight += 1 / evidence.targetTokens.inverseWeight.base[column] }
    return (sum + targetSums.score(columns)[0], weight)
  }

  /// The shape a-b at `a * 5 + b`.
  private static let shapeIndex: [Int?] = (0..<25).map { BeadShapes.index(source: $0 / 5, target: $0 % 5) }
}
