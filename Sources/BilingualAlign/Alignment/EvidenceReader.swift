/// Fills ``RowEvidence``: meets the units of one source segment with the words of the target segments in its band.
final class EvidenceReader {
  private struct Supporter: BitwiseCopyable {
    var token: Int32
    var backward: Float
    var direct: Float
    var next: Int32
  }

  /// Counts the reads; a row may be read again for another window.
  private var mark: Int32 = 0
  /// By target type: the read that last touched it, its sums for that row, and its supporters as a linked list.
  private var touched: Buffer<Int32>
  private var forward: Buffer<Float>
  private var direct: Buffer<Float>
  private var support: Buffer<Float>
  private var head: Buffer<Int32>
  private var supporters = Buffer<Supporter>(
    repeating: Supporter(token: 0, backward: 0, direct: 0, next: -1), count: 0)
  /// By source type: the read that last counted it, and its count.
  private var unitMark: Buffer<Int32>
  private var unitCount: Buffer<Float>
  private let logs = FastLog.pointer

  init(sourceTypes: Int, targetTypes: Int) {
    unitMark = Buffer(repeating: -1, count: sourceTypes)
    unitCount = Buffer(repeating: 0, count: sourceTypes)
    touched = Buffer(repeating: -1, count: targetTypes)
    forward = Buffer(repeating: 0, count: targetTypes)
    direct = Buffer(repeating: 0, count: targetTypes)
    support = Buffer(repeating: 0, count: targetTypes)
    head = Buffer(repeating: -1, count: targetTypes)
  }

  /// - Complexity: O(links of the row's units + target tokens of the columns + their supporters).
  func read(
    row: Int, columns: Range<Int>, source: TokenizedText, target: TokenizedText, table: EvidenceTable,
    sourceTokens: TokenTable, targetTokens: borrowing TokenTable, into evidence: RowEvidence
  ) {
    let units = source.unitRange(row)
    let tokens = source.tokenRange(row)
    let targets = Int(target.tokenStart[columns.lowerBound])..<Int(target.tokenStart[columns.upperBound])
    evidence.begin(
      row: row, columns: columns, sourceTokens: tokens, units: units.count, targetTokens: targets)
    mark += 1
    spread(source.units[units], firstToken: tokens.lowerBound, table)
    collect(columns, targetTokens, evidence)
    score(evidence, sourceTokens, targetTokens)
  }

  private func spread(_ units: ArraySlice<TokenizedText.Unit>, firstToken: Int, _ table: EvidenceTable) {
    supporters.resize(0)
    let touched = touched.base
    let forward = forward.base
    let direct = direct.base
    let support = support.base
    let head = head.base
    let mark = mark
    table.links.withUnsafeBufferPointer { links in
      for unit in units {
        let occurrence = count(unit.type)
        for index in table.row(unit.type) {
          let link = links[index]
          let word = Int(link.word)
          if touched[word] != mark {
            touched[word] = mark
            forward[word] = 0
            direct[word] = 0
            support[word] = 0
            head[word] = -1
          }
          forward[word] += link.forward
          direct[word] = max(direct[word], link.direct)
          support[word] = max(support[word], occurrence)
          let at = supporters.count
          supporters.resize(at + 1)
          supporters[at] = Supporter(
            token: unit.token - Int32(firstToken), backward: link.backward, direct: link.direct, next: head[word])
          head[word] = Int32(at)
        }
      }
    }
  }

  /// How often a source type has stood in the row so far, this time included.
  private func count(_ type: Int32) -> Float {
    let index = Int(type)
    if unitMark[index] != mark {
      unitMark[index] = mark
      unitCount[index] = 0
    }
    unitCount[index] += 1
    return unitCount[index]
  }

  private func collect(_ columns: Range<Int>, _ targetTokens: TokenTable, _ evidence: RowEvidence) {
    let sum = evidence.sum.base
    let best = evidence.direct.base
    let supportOut = evidence.support.base
    let sourceSum = evidence.sourceSum.base
    let sourceDirect = evidence.sourceDirect.base
    let sourceSupport = evidence.sourceSupport.base
    let types = targetTokens.type.base
    let ordinals = targetTokens.ordinal.base
    let touched = touched.base
    let forward = forward.base
    let direct = direct.base
    let support = support.base
    let head = head.base
    let supporters = supporters.base
    let width = evidence.sourceTokens.count
    let base = evidence.tokenBase
    let mark = mark
    var block = 0
    for column in columns {
      for token in Int(targetTokens.start[column])..<Int(targetTokens.start[column + 1]) {
        let word = Int(types[token])
        guard touched[word] == mark else { continue }
        let at = token - base
        sum[at] = forward[word]
        best[at] = direct[word]
        supportOut[at] = support[word]
        let occurrence = ordinals[token] + 1
        var next = Int(head[word])
        while next >= 0 {
          let supporter = supporters[next]
          let cell = block + Int(supporter.token)
          sourceSum[cell] += supporter.backward
          sourceDirect[cell] = max(sourceDirect[cell], supporter.direct)
          sourceSupport[cell] = max(sourceSupport[cell], occurrence)
          next = Int(supporter.next)
        }
      }
      block += width
    }
  }

  /// Sums the row's own tokens against one to four columns from each column on.
  private func score(_ evidence: RowEvidence, _ sourceTokens: TokenTable, _ targetTokens: TokenTable) {
    let width = evidence.sourceTokens.count
    let first = evidence.sourceTokens.lowerBound
    let columns = evidence.columns
    let sums = evidence.sourceSum.base
    let directs = evidence.sourceDirect.base
    let supports = evidence.sourceSupport.base
    let ordinals = sourceTokens.ordinal.base + first
    let weights = sourceTokens.weight.base + first
    let wants = sourceTokens.wantsPartner.base + first
    let out = evidence.base.base
    let logs = logs
    for column in columns {
      let reach = min(BeadShapes.maximumSide, columns.upperBound - column)
      let words = targetTokens.start
      let offset = (column - columns.lowerBound) * width
      for n in 1...reach {
        let wordCount = Float(words[column + n] - words[column])
        var total = SIMD4<Float>.zero
        for token in 0..<width {
          var sum: Float = 0
          var direct: Float = 0
          var support: Float = 0
          var cell = offset + token
          for _ in 0..<n {
            sum += sums[cell]
            direct = max(direct, directs[cell])
            support += supports[cell]
            cell += width
          }
          total += TokenScore.score(
            ratio: support > ordinals[token] ? sum / wordCount + direct : 0, direct: direct, weight: weights[token],
            wantsPartner: wants[token], logs)
        }
        out[(column - columns.lowerBound) * BeadShapes.maximumSide + n - 1] = total
      }
    }
  }
}

/// What one token adds to a bead's evidence.
enum TokenScore {
  /// The share of belief that a word is explained by nothing on the other side.
  /// Source: Docs/Measurements.md, "Alignment evidence".
  static let background: Float = 0.6

  /// - Returns: weight · ln(0.6 + 0.4 v); 1 if v > 3; weight if v < 0.5; 1 if a partner is wanted and missing.
  @inline(__always)
  static func score(
    ratio: Float, direct: Float, weight: Float, wantsPartner: Float, _ logs: UnsafePointer<Float>
  ) -> SIMD4<Float> {
    SIMD4(
      weight * FastLog.log(background + (1 - background) * ratio, logs), ratio > 3 ? 1 : 0,
      ratio < 0.5 ? weight : 0, direct > 0 ? 0 : wantsPartner)
  }
}
