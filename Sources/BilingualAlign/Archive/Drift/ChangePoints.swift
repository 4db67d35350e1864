import Foundation

/// Finds where the use of a term changes, in a series of one rendering a document.
///
/// At each place the series is split in two and one rendering's share on both sides is compared with its share over all by
/// a likelihood ratio; the greatest ratio is the candidate. Its significance is the probability that a shuffled series
/// has as great a ratio *anywhere*, so that looking at all places is paid for: exactly, by counting lattice paths, up to
/// ``longestExact`` documents, beyond that by a bound. Periods are then split further, and windows are looked at, in which
/// a passing fashion would not be hidden by what stands around it; where none is clear, two changes are tried at once.
///
/// Sources: Worsley 1983, Biometrika 70(2), §3 (likelihood ratio and its exact null distribution for binomial data); Vostrikova
/// 1981 (binary segmentation); Kovács, Bühlmann, Li & Munk 2023, Biometrika 110(1) (seeded windows).
struct ChangePoints {
  struct Change: Sendable, Hashable {
    /// The index of the first document of the new period.
    let index: Int
    /// The probability of so clear a change at any place of a series without one, given its counts.
    let significance: Double
    /// Twice the logarithm of the likelihood ratio.
    let ratio: Double
  }

  /// The fewest documents on a side. Four, so that five remain found where one of them slips.
  static let leastSide = 4
  /// The share of some rendering must change by this much.
  static let leastShift = 0.4
  /// Longer series are judged by a bound.
  static let longestExact = 400

  /// What the significance must be below. One in a hundred where there are few documents, the smallest at which five on
  /// each side can show anything (2 of 252 orders); three in n² where there are more, for then a real change is far beyond
  /// it, and thousands of stable terms should give no false one.
  /// Source: Docs/Measurements.md, "Archive".
  static func level(_ documents: Int) -> Double { min(0.01, 3 / Double(documents * documents)) }

  let series: [Int]
  let kinds: Int
  /// x ln x.
  private let logs: [Double]

  /// - Parameters:
  ///   - series: the rendering of each document, in order of time, 0..<`kinds`.
  init(_ series: [Int], kinds: Int) {
    self.series = series
    self.kinds = kinds
    logs = (0...max(1, series.count)).map { $0 == 0 ? 0 : Double($0) * log(Double($0)) }
  }

  /// The changes in order of time.
  /// - Complexity: O(n · renderings · log² n), and n² for windows of up to ``longestExact`` documents that look promising.
  func changes() -> [Change] {
    var indices: [Int] = []
    split(0..<series.count, into: &indices)
    return settled(indices.sorted())
  }

  private func split(_ range: Range<Int>, into indices: inout [Int]) {
    if let change = best(in: range, windows: 1) ?? seeded(in: range) {
      indices.append(change.index)
      split(range.lowerBound..<change.index, into: &indices)
      split(change.index..<range.upperBound, into: &indices)
    } else if let passing = passing(in: range) {
      indices += [passing.span.lowerBound, passing.span.upperBound]
      split(range.lowerBound..<passing.span.lowerBound, into: &indices)
      split(passing.span, into: &indices)
      split(passing.span.upperBound..<range.upperBound, into: &indices)
    }
  }

  /// Places each change where it is best between its neighbours, and drops those that do not hold there, nor together with
  /// one of them.
  private func settled(_ indices: [Int]) -> [Change] {
    var indices = indices
    while true {
      var changes: [Change] = []
      var isStable = true
      let bounds = [0] + indices + [series.count]
      for (i, index) in indices.enumerated() {
        guard let change = best(in: bounds[i]..<bounds[i + 2], windows: 1) else {
          let near = [i, i - 1].filter { indices.indices.contains($0) && indices.indices.contains($0 + 1) }
          if let passing = near.lazy.compactMap({ passing(in: bounds[$0]..<bounds[$0 + 3]) }).first {
            changes.append(Change(index: index, significance: passing.significance, ratio: passing.ratio))
            continue
          }
          indices.remove(at: i)
          isStable = false
          break
        }
        if change.index != index, !indices.contains(change.index), changes.last.map({ $0.index < change.index }) ?? true
        {
          changes.append(change)
        } else {
          changes.append(Change(index: index, significance: change.significance, ratio: change.ratio))
        }
      }
      if isStable { return changes }
    }
  }

  /// Windows of a half, a quarter … of the range, each overlapping the next by half.
  private func seeded(in range: Range<Int>) -> Change? {
    var length = range.count
    var top: Change?
    while length / 2 >= 2 * Self.leastSide + 2, top == nil {
      length /= 2
      let step = max(1, length / 2)
      let starts = Array(stride(from: range.lowerBound, through: range.upperBound - length, by: step))
      for start in starts {
        guard let found = best(in: start..<start + length, windows: starts.count) else { continue }
        if found.significance < top?.significance ?? 1 { top = found }
      }
    }
    return top
  }

  // MARK: One range

  /// The clearest split of the whole series with its significance, significant or not.
  var candidate: Change? {
    let counts = Dictionary(grouping: series) { $0 }.mapValues(\.count)
    guard counts.count == 2, let (kind, total) = counts.min(by: { $0.key < $1.key }) else { return nil }
    guard let (index, ratio) = greatest(kind, total: total, in: 0..<series.count, leastShift: 0) else { return nil }
    return Change(
      index: index, significance: significance(ratio, ones: total, of: series.count), ratio: ratio)
  }

  /// The most significant split of a range, where it is significant.
  /// - Parameter windows: in how many ranges it is looked for.
  private func best(in range: Range<Int>, windows: Int) -> Change? {
    let n = range.count
    guard n >= 2 * Self.leastSide else { return nil }
    let tested = tested(in: range)
    var top: Change?
    for (kind, total) in tested {
      guard let (index, ratio) = greatest(kind, total: total, in: range) else { continue }
      let tests = Double(tested.count * windows)
      // The bound is never tens of times too great; counting is dear.
      guard n <= 40 || bound(ratio, n) * tests < 50 * Self.level(n) else { continue }
      let significance = min(1, tests * self.significance(ratio, ones: total, of: n))
      if significance < Self.level(n), significance < top?.significance ?? 1 {
        top = Change(index: index, significance: significance, ratio: ratio)
      }
    }
    return top
  }

  /// The renderings whose share is looked at, with their documents; the most frequent first.
  func tested(in range: Range<Int>) -> [(kind: Int, total: Int)] {
    var totals = [Int](repeating: 0, count: kinds)
    for kind in series[range] { totals[kind] += 1 }
    let present = totals.count { $0 > 0 }
    guard present > 1 else { return [] }
    let tested = totals.indices.filter { totals[$0] >= Self.leastSide }.sorted { (totals[$1], $0) < (totals[$0], $1) }
    // With two renderings, one's share is the other's.
    return (present == 2 ? Array(tested.suffix(1)) : tested).map { ($0, totals[$0]) }
  }

  /// The split at which a rendering's share differs most.
  private func greatest(
    _ kind: Int, total: Int, in range: Range<Int>, leastShift: Double = ChangePoints.leastShift
  ) -> (index: Int, ratio: Double)? {
    let n = range.count
    var ones = 0
    var top: (index: Int, ratio: Double)?
    for offset in 1..<n {
      if series[range.lowerBound + offset - 1] == kind { ones += 1 }
      guard offset >= Self.leastSide, n - offset >= Self.leastSide else { continue }
      let shift = Double(ones) / Double(offset) - Double(total - ones) / Double(n - offset)
      guard abs(shift) >= leastShift else { continue }
      let ratio = ratio(ones, offset: offset, total: total, count: n)
      if ratio > top?.ratio ?? 0 { top = (range.lowerBound + offset, ratio) }
    }
    return top
  }

  /// Twice the log-likelihood ratio of `ones` among `offset` documents that lie together and the rest among the others,
  /// against one share for all.
  @inline(__always)
  func ratio(_ ones: Int, offset: Int, total: Int, count n: Int) -> Double {
    func fit(_ x: Int, _ y: Int) -> Double { logs[x] + logs[y - x] - logs[y] }
    return 2 * (fit(ones, offset) + fit(total - ones, n - offset) - fit(total, n))
  }

  // MARK: Significance

  private func significance(_ ratio: Double, ones: Int, of n: Int) -> Double {
    n <= Self.longestExact ? exact(ratio, ones: ones, of: n) : bound(ratio, n)
  }

  /// The probability that a random order of `ones` and n − ones has a ratio as great at any admissible place: a walk over
  /// (documents, ones) that stops where the ratio is reached.
  /// - Complexity: O(n · ones).
  private func exact(_ ratio: Double, ones total: Int, of n: Int) -> Double {
    let limit = ratio - 1e-9
    var walk = [Double](repeating: 0, count: total + 1)
    walk[0] = 1
    var reached = 0.0
    for offset in 1...n {
      let left = Double(n - offset + 1)
      for ones in stride(from: min(offset, total), through: max(0, offset - (n - total)), by: -1) {
        let fromOne = ones > 0 ? walk[ones - 1] * Double(total - ones + 1) / left : 0
        let fromZero = walk[ones] * Double(n - total - (offset - 1 - ones)) / left
        walk[ones] = fromOne + max(0, fromZero)
        guard offset >= Self.leastSide, n - offset >= Self.leastSide, walk[ones] > 0 else { continue }
        if self.ratio(ones, offset: offset, total: total, count: n) >= limit {
          reached += walk[ones]
          walk[ones] = 0
        }
      }
      if offset > n - total { walk[offset - (n - total) - 1] = 0 }
    }
    return min(1, reached)
  }

  /// A bound for long series: the χ² tail with one degree of freedom, times the places.
  private func bound(_ ratio: Double, _ n: Int) -> Double { min(1, Double(n) * erfc((ratio / 2).squareRoot())) }
}
