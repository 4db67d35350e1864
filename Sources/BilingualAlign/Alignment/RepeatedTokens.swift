import BilingualText

/// Takes back what a merge counts twice: tokens that it repeats more often than the other side supports, so that one
/// Korean name does not answer for two English ones.
struct RepeatedTokens {
  private let evidence: AlignmentEvidence
  private let window: WindowEvidence

  init(_ evidence: AlignmentEvidence, _ window: WindowEvidence) {
    self.evidence = evidence
    self.window = window
  }

  /// The change that one more target segment, `column`, brings to a bead whose target side begins at token `first`.
  /// - Parameters:
  ///   - base: the token of `column` whose sums would be the first, were they as many as the tokens before it.
  ///   - sum, direct, support: of the target tokens, over the bead's rows.
  @inline(__always)
  func inTarget(
    _ column: Int, from first: Int, base: Int, units: Float, sum: UnsafePointer<Float>,
    direct: UnsafePointer<Float>, support: UnsafePointer<Float>
  ) -> SIMD4<Float> {
    let tokens = evidence.targetTokens
    var change = SIMD4<Float>.zero
    for index in tokens.repeatRange(column) {
      let token = Int(tokens.repeats[index])
      let k = token - base
      guard support[k] > tokens.ordinal.base[token], tokens.hasBefore(token, from: first, atLeast: support[k]) else {
        continue
      }
      change += TokenScore.withdrawal(ratio: sum[k] / units + direct[k], weight: tokens.weight.base[token])
    }
    return change
  }

  /// Whether there is anything to take back from some source segments; ``inSource(_:segment:columns:)`` is zero else.
  func mayRepeat(_ segments: Range<Int>) -> Bool {
    segments.dropFirst().contains { !evidence.sourceTokens.repeatRange($0).isEmpty }
  }

  /// The change for the source tokens of the window's rows `rows`, paired with the target segments `columns`.
  func inSource(_ rows: Range<Int>, segment: Int, columns: Range<Int>) -> SIMD4<Float> {
    let tokens = evidence.sourceTokens
    var change = SIMD4<Float>.zero
    let first = Int(tokens.start[segment])
    let starts = evidence.targetTokens.start
    let words = Float(starts[columns.upperBound] - starts[columns.lowerBound])
    let cells = window.cells.base
    for r in 1..<rows.count {
      let repeats = tokens.repeatRange(segment + r)
      if repeats.isEmpty { continue }
      let row = window.rows[rows.lowerBound + r]
      for index in repeats {
        let token = Int(tokens.repeats[index])
        let column = columns.lowerBound - row.firstColumn
        var cell = cells + row.source + column * 3 * row.stride + token - row.firstSource
        var sum: Float = 0
        var direct: Float = 0
        var support: Float = 0
        for _ in columns {
          sum += cell[0]
          direct = max(direct, cell[row.stride])
          support += cell[2 * row.stride]
          cell += 3 * row.stride
        }
        guard support > tokens.ordinal.base[token], tokens.hasBefore(token, from: first, atLeast: support) else {
          continue
        }
        change += TokenScore.withdrawal(ratio: sum / words + direct, weight: tokens.weight.base[token])
      }
    }
    return change
  }
}
