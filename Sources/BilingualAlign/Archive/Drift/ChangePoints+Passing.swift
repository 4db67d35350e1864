/// Two changes at once: five documents of another rendering between fives of the usual one show nothing to a test that
/// splits a series in two.
extension ChangePoints {
  /// Documents together whose renderings are not those around them.
  struct Passing: Sendable, Hashable {
    let span: Range<Int>
    let significance: Double
    let ratio: Double
  }

  /// In longer ranges windows find a fashion, and looking at all pairs of places is dear.
  static let longestPassing = 64

  /// The span inside a range in which a rendering's share differs most from that around it, where that is significant.
  ///
  /// Its significance is bounded by the sum, over all admissible spans, of the probability that a shuffled series has as
  /// great a ratio there: in each the count is hypergeometric.
  /// Source: Levin & Kline 1985, Statistics in Medicine 4(4) (the likelihood ratio of an epidemic alternative).
  /// - Complexity: O(n²) for up to ``longestPassing`` documents, else O(1).
  func passing(in range: Range<Int>) -> Passing? {
    let n = range.count
    guard n >= 3 * Self.leastSide, n <= Self.longestPassing else { return nil }
    let tested = tested(in: range)
    var top: Passing?
    for (kind, total) in tested {
      guard let (span, ratio) = greatestSpan(kind, total: total, in: range) else { continue }
      let significance = min(1, Double(tested.count) * spanBound(ratio, ones: total, of: n))
      if significance < Self.level(n), significance < top?.significance ?? 1 {
        top = Passing(span: span, significance: significance, ratio: ratio)
      }
    }
    return top
  }

  private func greatestSpan(_ kind: Int, total: Int, in range: Range<Int>) -> (span: Range<Int>, ratio: Double)? {
    let n = range.count
    var before = [0]
    for index in range { before.append(before[before.count - 1] + (series[index] == kind ? 1 : 0)) }
    var top: (span: Range<Int>, ratio: Double)?
    for start in Self.leastSide...(n - 2 * Self.leastSide) {
      for end in (start + Self.leastSide)...(n - Self.leastSide) {
        let ones = before[end] - before[start]
        guard Self.isShift(ones, length: end - start, total: total, count: n) else { continue }
        let ratio = ratio(ones, offset: end - start, total: total, count: n)
        if ratio > top?.ratio ?? 0 { top = (range.lowerBound + start..<range.lowerBound + end, ratio) }
      }
    }
    return top
  }

  private static func isShift(_ ones: Int, length: Int, total: Int, count n: Int) -> Bool {
    abs(Double(ones) / Double(length) - Double(total - ones) / Double(n - length)) >= leastShift
  }

  private func spanBound(_ ratio: Double, ones total: Int, of n: Int) -> Double {
    let limit = ratio - 1e-9
    var sum = 0.0
    for length in Self.leastSide...(n - 2 * Self.leastSide) {
      var orders = 0.0
      for ones in max(0, length - (n - total))...min(length, total)
      where Self.isShift(ones, length: length, total: total, count: n)
        && self.ratio(ones, offset: length, total: total, count: n) >= limit
      {
        orders += Self.binomials[total][ones] * Self.binomials[n - total][length - ones]
      }
      sum += Double(n - 2 * Self.leastSide - length + 1) * orders / Self.binomials[n][length]
    }
    return sum
  }

  /// Pascal's triangle.
  private static let binomials: [[Double]] = {
    var rows: [[Double]] = [[1]]
    for n in 1...longestPassing {
      let last = rows[n - 1]
      rows.append((0...n).map { ($0 > 0 ? last[$0 - 1] : 0) + ($0 < n ? last[$0] : 0) })
    }
    return rows
  }()
}
