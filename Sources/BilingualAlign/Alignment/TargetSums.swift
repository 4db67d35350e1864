import BilingualText

/// The scores of target segments against one to four source segments that follow each other.
///
/// Its fields are read for every bead, by one thread, and never while another access to them lasts: what the compiler cannot
/// see and would have checked each time.
final class TargetSums {
  private let tokens: TokenTable
  private let places: WindowTokens
  /// For each target token from `base` on, over the rows added: the sum of ratios, the best direct ratio, the supporters.
  @exclusivity(unchecked) private var sum = Buffer<Float>(repeating: 0, count: 0)
  @exclusivity(unchecked) private var direct = Buffer<Float>(repeating: 0, count: 0)
  @exclusivity(unchecked) private var support = Buffer<Float>(repeating: 0, count: 0)
  /// Running sums over columns of the columns' scores, from the first column on.
  @exclusivity(unchecked) private var prefix = Buffer<SIMD4<Float>>(repeating: .zero, count: 0)
  @exclusivity(unchecked) private var base = 0
  @exclusivity(unchecked) private var firstColumn = 0
  @exclusivity(unchecked) private var units: Float = 0

  init(_ tokens: TokenTable, _ places: WindowTokens) {
    self.tokens = tokens
    self.places = places
  }

  /// Adds a row, after those already added unless `isFirst`, and scores the columns.
  /// - Complexity: O(tokens of the columns).
  func add(_ row: WindowEvidence.Row, cells: UnsafePointer<Float>, columns: Range<Int>, isFirst: Bool) {
    let start = places.place(columns.lowerBound)
    let count = places.count(columns)
    if isFirst {
      base = start
      firstColumn = columns.lowerBound
      units = 0
      sum.resize(count + 4)
      direct.resize(count + 4)
      support.resize(count + 4)
      prefix.resize(columns.count + 1)
      sum.fill(0)
      direct.fill(0)
      support.fill(0)
    }
    units += row.unitCount
    let from = cells + row.target + start - row.firstTarget
    let sum = sum.base
    let direct = direct.base
    let support = support.base
    var k = 0
    while k + 4 <= count {
      sum.store(sum.four(k) + from.four(k), k)
      var best = direct.four(k)
      let here = from.four(row.targetCount + k)
      best.replace(with: here, where: here .> best)
      direct.store(best, k)
      support.store(support.four(k) + from.four(2 * row.targetCount + k), k)
      k += 4
    }
    while k < count {
      sum[k] += from[k]
      let here = from[row.targetCount + k]
      direct[k] = here > direct[k] ? here : direct[k]
      support[k] += from[2 * row.targetCount + k]
      k += 1
    }
    scoreColumns(columns)
  }

  private func scoreColumns(_ columns: Range<Int>) {
    let sum = sum.base
    let direct = direct.base
    let support = support.base
    let prefix = prefix.base
    let inverse = 1 / max(1, units)
    prefix[0] = .zero
    tokens.start.withUnsafeBufferPointer { starts in
      for column in columns {
        var scores = TokenScore()
        var k = places.place(column) - base
        let end = places.place(column + 1) - base
        let first = Int(starts[column]) - k
        let ordinals = UnsafePointer(tokens.ordinal.base + first)
        let weights = UnsafePointer(tokens.weight.base + first)
        let wants = UnsafePointer(tokens.wantsPartner.base + first)
        while k < end {
          var weight = weights.four(k)
          var want = wants.four(k)
          if end - k < 4 {
            let inside = SIMD4<Int32>(0, 1, 2, 3) .< SIMD4(repeating: Int32(end - k))
            weight.replace(with: 0, where: .!inside)
            want.replace(with: 0, where: .!inside)
          }
          let found = direct.four(k)
          scores.add(
            ratio: sum.four(k) * inverse + found, direct: found, support: support.four(k), ordinal: ordinals.four(k),
            weight: weight, wantsPartner: want)
          k += 4
        }
        prefix[column - columns.lowerBound + 1] = prefix[column - columns.lowerBound] + scores.total
      }
    }
  }

  /// The score of some of the columns.
  @inline(__always)
  func score(_ columns: Range<Int>) -> SIMD4<Float> {
    prefix.base[columns.upperBound - firstColumn] - prefix.base[columns.lowerBound - firstColumn]
  }

  /// What to take back when `column` joins a bead that begins with the segment `first`.
  @inline(__always)
  func repeats(_ repeated: RepeatedTokens, _ column: Int, from first: Int) -> SIMD4<Float> {
    repeated.inTarget(
      column, from: Int(tokens.start[first]), base: base + Int(tokens.start[column]) - places.place(column),
      units: max(1, units), sum: sum.base, direct: direct.base, support: support.base)
  }
}
