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
  /// Running sums over columns of the target side's scores.
  private var prefix = Buffer<SIMD4<Float>>(repeating: .zero, count: 0)

  init(source: AlignmentText, target: AlignmentText, lexicon: Lexicon) {
    self.source = source
    self.target = target
    table = EvidenceTable(korean: source.words, english: target.words, lexicon: lexicon)
    sourceTokens = TokenTable(source.words, isLinked: table.koreanIsLinked)
    targetTokens = TokenTable(target.words, isLinked: table.englishIsLinked)
    ratio = LengthModel()
    reader = EvidenceReader(targetTypes: target.words.types.count)
  }

  /// Calls `body` with every bead of the band: its state (i, j), both relative to the window, and its features.
  ///
  /// - Parameters:
  ///   - band: over the window `rows` × `columns`.
  /// - Complexity: O(states of the band × tokens of a segment).
  func forEachBead(
    rows window: Range<Int>, columns: Range<Int>, band: Band, _ body: (Int, Int, BeadFeatures) -> Void
  ) {
    let n = window.count
    var ready = 0
    for i in 0...n {
      while ready < min(n, i + BeadShapes.maximumSide) {
        readRow(ready, window, columns, band)
        ready += 1
      }
      nullTargets(i, window, columns, band, body)
      for a in 1...BeadShapes.maximumSide where i + a <= n {
        accumulate(a, i, window, columns, band)
        beads(a, i, window, columns, band, body)
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
    for k in 0..<(end - start) {
      sum.base[k] += row.sum.base[k + offset]
      direct.base[k] = max(direct.base[k], row.direct.base[k + offset])
      support.base[k] += row.support.base[k + offset]
    }
    let units = unitCount(a, i)
    prefix[0] = .zero
    for column in first..<last {
      var total = SIMD4<Float>.zero
      for token in Int(targetTokens.start[column])..<Int(targetTokens.start[column + 1]) {
        let k = token - start
        total += TokenScore.score(
          ratio: support.base[k] > targetTokens.ordinal.base[token] ? sum.base[k] / units + direct.base[k] : 0,
          direct: direct.base[k], weight: targetTokens.weight.base[token],
          wantsPartner: target.words.tokens[token].kind == .number ? 1 : 0, logs)
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
    _ a: Int, _ i: Int, _ window: Range<Int>, _ columns: Range<Int>, _ band: Band,
    _ body: (Int, Int, BeadFeatures) -> Void
  ) {
    let low = Int(band.low[i])
    let s = window.lowerBound + i
    let startToken = Int(targetTokens.start[columns.lowerBound + low])
    let units = unitCount(a, i)
    for j in low...Int(band.high[i]) {
      let t = columns.lowerBound + j
      if a == 1, j >= Int(band.low[i + 1]), j <= Int(band.high[i + 1]) { body(i, j, nullSource(s)) }
      for b in 1...BeadShapes.maximumSide {
        guard j + b <= Int(band.high[i + a]) else { break }
        guard j + b >= Int(band.low[i + a]), let shape = BeadScorer.shapeIndex[a * 5 + b] else { continue }
        var targetSide = prefix[j - low + b] - prefix[j - low]
        var sourceSide = SIMD4<Float>.zero
        for r in i..<i + a {
          let row = rows[r & 7]
          sourceSide += row.base[(t - row.columns.lowerBound) * BeadShapes.maximumSide + b - 1]
        }
        if b > 1 { targetSide += targetRepeats(t, b, startToken, units) }
        if a > 1 { sourceSide += sourceRepeats(i, a, s, t, b) }
        var features = structure(s, a, t, b)
        features.shape = shape
        features.english = targetSide[0]
        features.korean = sourceSide[0]
        features.strong = targetSide[1] + sourceSide[1]
        features.weak = targetSide[2] + sourceSide[2]
        features.unmatched = targetSide[3] + sourceSide[3]
        body(i, j, features)
      }
    }
  }

  /// What to take back from target words that a merge repeats more often than the source supports.
  private func targetRepeats(_ t: Int, _ b: Int, _ startToken: Int, _ units: Float) -> SIMD4<Float> {
    var change = SIMD4<Float>.zero
    let first = Int(targetTokens.start[t])
    for column in t + 1..<t + b {
      for index in targetTokens.repeatRange(column) {
        let token = Int(targetTokens.repeats[index])
        let k = token - startToken
        guard support.base[k] > targetTokens.ordinal.base[token],
          targetTokens.ordinal(of: token, from: first) >= support.base[k]
        else { continue }
        let weight = targetTokens.weight.base[token]
        let had = TokenScore.score(
          ratio: sum.base[k] / units + direct.base[k], direct: 1, weight: weight, wantsPartner: 0, logs)
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
      for index in sourceTokens.repeatRange(s + r) {
        let token = Int(sourceTokens.repeats[index])
        var cell = (t - row.columns.lowerBound) * width + token - row.sourceTokens.lowerBound
        var sum: Float = 0
        var direct: Float = 0
        var support: Float = 0
        for _ in 0..<b {
          sum += row.sourceSum.base[cell]
          direct = max(direct, row.sourceDirect.base[cell])
          support += row.sourceSupport.base[cell]
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
    if a == 1, b == 1, source.shapes[s] != target.shapes[t] { features.mismatch = 1 }
    return features
  }

  private func nullSource(_ s: Int) -> BeadFeatures {
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
      var features = BeadFeatures()
      features.shape = 2
      features.nullShape = target.shapes[columns.lowerBound + j]
      features.nullLength = ratio.nullLength(Float(target.words.lengths[columns.lowerBound + j]), logs)
      body(i, j, features)
    }
  }

  /// The shape a-b at `a * 5 + b`.
  private static let shapeIndex: [Int?] = (0..<25).map { BeadShapes.index(source: $0 / 5, target: $0 % 5) }
}
