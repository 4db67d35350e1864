/// Computes the evidence of every bead in a band, row by row, from sums kept for each pair of segments.
///
/// A bead costs a few additions; only tokens that repeat within a merge are looked at again. One scorer serves one
/// thread; scorers share their ``AlignmentEvidence``.
final class BeadScorer {
  private let evidence: AlignmentEvidence
  private let reader: EvidenceReader
  private let window = WindowEvidence()
  private let repeated: RepeatedTokens
  private let structure: BeadStructure
  private let targetSums: TargetSums
  @exclusivity(unchecked) private var rows = 0..<0
  @exclusivity(unchecked) private var columns = 0..<0

  init(_ evidence: AlignmentEvidence) {
    self.evidence = evidence
    reader = EvidenceReader(evidence)
    repeated = RepeatedTokens(evidence, window)
    structure = BeadStructure(evidence)
    targetSums = TargetSums(evidence.targetTokens)
  }

  /// Begins a window; evidence is read when a band asks for it, and kept for the next band.
  func begin(rows: Range<Int>, columns: Range<Int>) {
    self.rows = rows
    self.columns = columns
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
    for row in 0..<n {
      let needed = reach(of: row, band, shapes.maximumSide)
      if !window.covers(row, needed) { reader.read(row, rows.lowerBound + row, columns: needed, into: window) }
      window.scoreSpans(row, needed, reach: shapes.maximumSide, columnStart: evidence.targetTokens.start)
    }
    let pruning = model.map { Pruning($0, structure, rows, columns) }
    for i in 0...n {
      for j in Int(band.low[i])..<Int(band.high[i]) { body(i, j, structure.nullTarget(columns.lowerBound + j)) }
      let first = columns.lowerBound + Int(band.low[i])
      let last = columns.lowerBound + Int(band.high[min(n, i + shapes.maximumSide)])
      for a in 1...shapes.maximumSide where i + a <= n {
        targetSums.add(window.rows[i + a - 1], window.cells.base, first..<last, isFirst: a == 1)
        beads(a, i, band, shapes, pruning, body)
      }
    }
  }

  private func beads(
    _ a: Int, _ i: Int, _ band: Band, _ shapes: BeadShapes.Choice, _ pruning: Pruning?,
    _ body: (Int, Int, BeadFeatures) -> Void
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
          if mayRepeat { sourceSide += repeated.inSource(i..<i + a, s, t..<t + b) }
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
      let row = window.rows[r]
      targetSums.add(row, window.cells.base, columns, isFirst: r == i)
      sum += window.spans.base[row.spans + (columns.lowerBound - row.firstColumn) * BeadShapes.maximumSide + b - 1][0]
      weight += 1 / evidence.sourceTokens.inverseWeight.base[rows.lowerBound + r]
    }
    for column in columns { weight += 1 / evidence.targetTokens.inverseWeight.base[column] }
    return (sum + targetSums.score(columns)[0], weight)
  }

  /// The shape a-b at `a * 5 + b`.
  private static let shapeIndex: [Int?] = (0..<25).map { BeadShapes.index(source: $0 / 5, target: $0 % 5) }
}
