/// Computes the evidence of every bead in a band, row by row, from sums kept for each pair of segments.
///
/// A bead costs a few additions; only tokens that repeat within a merge are looked at again, so that one Korean name does
/// not answer for two English ones.
final class BeadScorer {
  let source: AlignmentText
  let target: AlignmentText
  let table: EvidenceTable
  private let sourceTokens: TokenTable
  private let targetTokens: TokenTable
  private let ratio: LengthModel
  private let reader: EvidenceReader
  private let rows = (0..<8).map { _ in RowEvidence() }
  private let logs = FastLog.pointer

  /// Sums over the first 1...4 rows from the current one, for each target token.
  private var sum = Buffer<Float>(repeating: 0, count: 0)
  private var direct = Buffer<Float>(repeating: 0, count: 0)
  private var support = Buffer<Float>(repeating: 0, count: 0)
  /// What decides which beads are not worth a closer look, where the weights are known.
  private var pruning: Pruning?
  /// Running sums over columns of the target side's scores.
  private var prefix = Buffer<SIMD4<Float>>(repeating: .zero, count: 0)

  init(source: AlignmentText, target: AlignmentText, lexicon: Lexicon, sounds: [SoundForm]) {
    self.source = source
    self.target = target
    table = EvidenceTable(korean: source.words, english: target.words, lexicon: lexicon, sounds: sounds)
    sourceTokens = TokenTable(source.words, isLinked: table.koreanIsLinked)
    targetTokens = TokenTable(target.words, isLinked: table.englishIsLinked)
    ratio = LengthModel()
    reader = EvidenceReader(
      sourceTypes: source.words.types.count, targetTypes: target.words.types.count)
  }

  /// Calls `body` with every bead of the band: its state (i, j), both relative to the window, and its features.
  ///
  /// - Parameters:
  ///   - band: over the window `rows` × `columns`.
  ///   - model: where given, beads that score worse under it than leaving all their segments unpaired are passed over.
  /// - Complexity: O(states of the band × tokens of a segment).
  func forEachBead(
    rows window: Range<Int>, columns: Range<Int>, band: Band, shapes: BeadShapes.Choice = .all,
    model: AlignmentModel? = nil, _ body: (Int, Int, BeadFeatures) -> Void
  ) {
    let n = window.count
    pruning = model.map { Pruning($0, self, window, columns) }
    var ready = 0
    for i in 0...n {
      while ready < min(n, i + BeadShapes.maximumSide) {
        readRow(ready, window, columns, band)
        ready += 1
      }
      nullTargets(i, window, columns, band, body)
      for a in 1...shapes.maximumSide where i + a <= n {
        accumulate(a, i, window, columns, band)
        beads(a, i, window, columns, band, shapes, body)
      }
    }
  }

  private func readRow(_ row: Int, _ window: Range<Int>, _ columns: Range<Int>, _ band: Band) {
    let first = columns.lowerBound + Int(band.low[max(0, row - 3)])
    let last = columns.lowerBound + Int(band.high[min(window.count, row + 4)])
    reader.read(
      row: window.lowerBound + row, columns: first..<last, source: source.words, target: target.words, table: table,
      sourceTokens: sourceTokens, targetTokens: targetTokens, into: rows[row & 7])
  }

  /// Adds row `i + a − 1` to the sums, and sums the scores of the target tokens column by column.
  private func accumulate(
    _ a: Int, _ i: Int, _ window: Range<Int>, _ columns: Range<Int>, _ band: Band
  ) {
    let first = columns.lowerBound + Int(band.low[i])
    let last = columns.lowerBound + Int(band.high[min(window.count, i + BeadShapes.maximumSide)])
    let start = Int(targetTokens.start[first])
    let end = Int(targetTokens.start[last])
    if a == 1 {
      sum.resize(end - start)
      direct.resize(end - start)
      support.resize(end - start)
      sum.fill(0)
      direct.fill(0)
      support.fill(0)
      prefix.resize(last - first + 1)
    }
    let row = rows[(i + a - 1) & 7]
    let offset = start - row.tokenBase
    let sum = sum.base
    let direct = direct.base
    let support = support.base
    let rowSum = row.sum.base + offset
    let rowDirect = row.direct.base + offset
    let rowSupport = row.support.base + offset
    for k in 0..<(end - start) {
      sum[k] += rowSum[k]
      direct[k] = max(direct[k], rowDirect[k])
      support[k] += rowSupport[k]
    }
    let units = unitCount(a, i)
    let prefix = prefix.base
    let ordinals = targetTokens.ordinal.base
    let weights = targetTokens.weight.base
    let wants = targetTokens.wantsPartner.base
    let logs = logs
    prefix[0] = .zero
    for column in first..<last {
      var total = SIMD4<Float>.zero
      for token in Int(targetTokens.start[column])..<Int(targetTokens.start[column + 1]) {
        let k = token - start
        total += TokenScore.score(
          ratio: support[k] > ordinals[token] ? sum[k] / units + direct[k] : 0, direct: direct[k],
          weight: weights[token], wantsPartner: wants[token], logs)
      }
      prefix[column - first + 1] = prefix[column - first] + total
    }
  }

  private func unitCount(_ a: Int, _ i: Int) -> Float {
    var units: Float = 0
    for r in i..<i + a { units += rows[r & 7].unitCount }
    return max(1, units)
  }

  private func beads(
    _ a: Int, _ i: Int, _ window: Range<Int>, _ columns: Range<Int>, _ band: Band, _ shapes: BeadShapes.Choice,
    _ body: (Int, Int, BeadFeatures) -> Void
  ) {
    let low = Int(band.low[i])
    let s = window.lowerBound + i
    let startToken = Int(targetTokens.start[columns.lowerBound + low])
    let units = unitCount(a, i)
    let prefix = prefix.base
    let rowBases = (0..<a).map { rows[(i + $0) & 7].base.base }
    let rowFirsts = (0..<a).map { rows[(i + $0) & 7].columns.lowerBound }
    for j in low...Int(band.high[i]) {
      let t = columns.lowerBound + j
      if a == 1, j >= Int(band.low[i + 1]), j <= Int(band.high[i + 1]) { body(i, j, nullSource(s)) }
      for b in 1...shapes.largestTarget(besides: a) {
        guard j + b <= Int(band.high[i + a]) else { break }
        guard j + b >= Int(band.low[i + a]), let shape = BeadScorer.shapeIndex[a * 5 + b] else { continue }
        var features = structure(s, a, t, b)
        features.shape = shape
        var targetSide = prefix[j - low + b] - prefix[j - low]
        var sourceSide = SIMD4<Float>.zero
        for r in 0..<a { sourceSide += rowBases[r][(t - rowFirsts[r]) * BeadShapes.maximumSide + b - 1] }
        features.set(targetSide, sourceSide)
        if a > 1 || b > 1 {
          if let pruning, !pruning.isWorthwhile(features, i, a, j, b) { continue }
          if b > 1 { targetSide += targetRepeats(t, b, startToken, units) }
          if a > 1 { sourceSide += sourceRepeats(i, a, s, t, b) }
          features.set(targetSide, sourceSide)
        }
        body(i, j, features)
      }
    }
  }

  /// What to take back from target words that a merge repeats more often than the source supports.
  private func targetRepeats(_ t: Int, _ b: Int, _ startToken: Int, _ units: Float) -> SIMD4<Float> {
    var change = SIMD4<Float>.zero
    let first = Int(targetTokens.start[t])
    let sum = sum.base
    let direct = direct.base
    let support = support.base
    for column in t + 1..<t + b {
      for index in targetTokens.repeatRange(column) {
        let token = Int(targetTokens.repeats[index])
        let k = token - startToken
        guard support[k] > targetTokens.ordinal.base[token],
          targetTokens.ordinal(of: token, from: first) >= support[k]
        else { continue }
        let weight = targetTokens.weight.base[token]
        let had = TokenScore.score(
          ratio: sum[k] / units + direct[k], direct: 1, weight: weight, wantsPartner: 0, logs)
        change += TokenScore.score(ratio: 0, direct: 1, weight: weight, wantsPartner: 0, logs) - had
      }
    }
    return change
  }

  /// The same for source words.
  private func sourceRepeats(_ i: Int, _ a: Int, _ s: Int, _ t: Int, _ b: Int) -> SIMD4<Float> {
    var change = SIMD4<Float>.zero
    let first = Int(sourceTokens.start[s])
    let words = Float(targetTokens.start[t + b] - targetTokens.start[t])
    for r in 1..<a {
      let row = rows[(i + r) & 7]
      let width = row.sourceTokens.count
      let sums = row.sourceSum.base
      let directs = row.sourceDirect.base
      let supports = row.sourceSupport.base
      for index in sourceTokens.repeatRange(s + r) {
        let token = Int(sourceTokens.repeats[index])
        var cell = (t - row.columns.lowerBound) * width + token - row.sourceTokens.lowerBound
        var sum: Float = 0
        var direct: Float = 0
        var support: Float = 0
        for _ in 0..<b {
          sum += sums[cell]
          direct = max(direct, directs[cell])
          support += supports[cell]
          cell += width
        }
        guard support > sourceTokens.ordinal.base[token], sourceTokens.ordinal(of: token, from: first) >= support
        else { continue }
        let weight = sourceTokens.weight.base[token]
        let had = TokenScore.score(ratio: sum / words + direct, direct: 1, weight: weight, wantsPartner: 0, logs)
        change += TokenScore.score(ratio: 0, direct: 1, weight: weight, wantsPartner: 0, logs) - had
      }
    }
    return change
  }

  /// Lengths, paragraph bounds and shapes of a bead with two sides.
  private func structure(_ s: Int, _ a: Int, _ t: Int, _ b: Int) -> BeadFeatures {
    var features = BeadFeatures()
    var x: Float = 0
    var y: Float = 0
    for r in s..<s + a {
      x += Float(source.words.lengths[r])
      if source.shapes[r] != source.shapes[s] { features.mixed += 1 }
    }
    for c in t..<t + b {
      y += Float(target.words.lengths[c])
      if target.shapes[c] != target.shapes[t] { features.mixed += 1 }
    }
    features.length = ratio.cost(x, y, logs)
    features.crossings =
      Float(source.paragraphs[s + a - 1] - source.paragraphs[s] + target.paragraphs[t + b - 1] - target.paragraphs[t])
    if a > 1 { features.crossings += Self.markersInside(source, s..<s + a, other: target, t) }
    if b > 1 { features.crossings += Self.markersInside(target, t..<t + b, other: source, s) }
    if a == 1, b == 1, source.shapes[s] != target.shapes[t] { features.mismatch = 1 }
    return features
  }

  /// How many merged segments open with a paragraph marker, and one more where the first is a headline and the other
  /// side opens with a marker: a numbered paragraph does not begin with the headline above it.
  private static func markersInside(
    _ text: AlignmentText, _ segments: Range<Int>, other: AlignmentText, _ first: Int
  ) -> Float {
    var count: Float = 0
    for segment in segments.dropFirst() where text.opensWithMarker[segment] { count += 1 }
    let isHeadline = text.shapes[segments.lowerBound] == .fragment && !text.opensWithMarker[segments.lowerBound]
    return isHeadline && other.opensWithMarker[first] ? count + 2 : count
  }

  func nullSource(_ s: Int) -> BeadFeatures {
    var features = BeadFeatures()
    features.shape = 1
    features.nullShape = source.shapes[s]
    features.nullLength = ratio.nullLength(Float(source.words.lengths[s]) * LengthModel.ratio, logs)
    return features
  }

  private func nullTargets(
    _ i: Int, _ window: Range<Int>, _ columns: Range<Int>, _ band: Band, _ body: (Int, Int, BeadFeatures) -> Void
  ) {
    let low = Int(band.low[i])
    let high = Int(band.high[i])
    guard low < high else { return }
    for j in low..<high {
      body(i, j, nullTarget(columns.lowerBound + j))
    }
  }

  func nullTarget(_ t: Int) -> BeadFeatures {
    var features = BeadFeatures()
    features.shape = 2
    features.nullShape = target.shapes[t]
    features.nullLength = ratio.nullLength(Float(target.words.lengths[t]), logs)
    return features
  }

  /// The shape a-b at `a * 5 + b`.
  private static let shapeIndex: [Int?] = (0..<25).map { BeadShapes.index(source: $0 / 5, target: $0 % 5) }
}
