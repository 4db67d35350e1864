internal import Foundation

/// The scores of every bead of a band, and what follows from them: the best path and each bead's probability.
struct Lattice {
  let band: Band
  private var offset: [Int] = []
  /// `scores[state · shapes + shape]`, −∞ where there is no such bead.
  private(set) var scores: [Float]

  init(_ band: Band) {
    self.band = band
    var states = 0
    for i in band.low.indices {
      offset.append(states - Int(band.low[i]))
      states += Int(band.high[i] - band.low[i]) + 1
    }
    scores = [Float](repeating: -.infinity, count: states * BeadShapes.count)
  }

  @inline(__always)
  func state(_ i: Int, _ j: Int) -> Int { offset[i] + j }

  @inline(__always)
  mutating func set(_ i: Int, _ j: Int, shape: Int, to score: Float) {
    scores[state(i, j) * BeadShapes.count + shape] = score
  }

  /// The target state of a bead, if it is in the band.
  @inline(__always)
  private func end(_ i: Int, _ j: Int, shape: Int) -> (i: Int, j: Int)? {
    let (a, b) = BeadShapes.all[shape]
    guard i + a <= band.sourceCount else { return nil }
    guard j + b <= Int(band.high[i + a]), j + b >= Int(band.low[i + a]) else { return nil }
    return (i + a, j + b)
  }

  private var stateCount: Int { scores.count / BeadShapes.count }

  /// Calls `body` with every bead of the band, by its first state: the states it leads from and to, its index in
  /// ``scores``, and its score.
  @inline(__always)
  private func forEachBead(_ body: (_ from: Int, _ to: Int, _ index: Int, _ score: Float) -> Void) {
    for i in 0...band.sourceCount {
      for j in Int(band.low[i])...Int(band.high[i]) { forEachBead(from: i, j, body) }
    }
  }

  /// The same from the last state to the first; `left` is called with each state after its beads.
  @inline(__always)
  private func forEachBeadReversed(
    _ body: (_ from: Int, _ to: Int, _ index: Int, _ score: Float) -> Void, left: (_ i: Int, _ j: Int) -> Void
  ) {
    for i in stride(from: band.sourceCount, through: 0, by: -1) {
      for j in stride(from: Int(band.high[i]), through: Int(band.low[i]), by: -1) {
        forEachBead(from: i, j, body)
        left(i, j)
      }
    }
  }

  @inline(__always)
  private func forEachBead(
    from i: Int, _ j: Int, _ body: (_ from: Int, _ to: Int, _ index: Int, _ score: Float) -> Void
  ) {
    let from = state(i, j)
    for shape in 0..<BeadShapes.count {
      let index = from * BeadShapes.count + shape
      guard scores[index] > -.infinity, let to = end(i, j, shape: shape) else { continue }
      body(from, state(to.i, to.j), index, scores[index])
    }
  }

  private var first: Int { state(0, 0) }
  private var last: Int { state(band.sourceCount, band.targetCount) }

  /// The band of the states that lie on some path at most `slack` nats worse than the best one, a step wider all round.
  /// - Complexity: O(states × shapes).
  func narrowed(slack: Float) -> Band {
    var forward = [Float](repeating: -.infinity, count: stateCount)
    var backward = forward
    forward[first] = 0
    forEachBead { from, to, _, score in forward[to] = max(forward[to], forward[from] + score) }
    backward[last] = 0
    var low = band.high
    var high = band.low
    let worst = forward[last] - slack
    forEachBeadReversed { from, to, _, score in
      backward[from] = max(backward[from], score + backward[to])
    } left: { i, j in
      guard forward[state(i, j)] + backward[state(i, j)] >= worst else { return }
      low[i] = min(low[i], Int32(j))
      high[i] = max(high[i], Int32(j))
    }
    return Band(
      low: low.indices.map { max(band.low[$0], low[$0] - 1) },
      high: high.indices.map { min(band.high[$0], high[$0] + 1) },
      targetCount: band.targetCount)
  }

  /// The path with the highest sum of scores, as (i, j, shape).
  /// - Complexity: O(states × shapes).
  func bestPath() -> [(i: Int, j: Int, shape: Int)] {
    var best = [Float](repeating: -.infinity, count: stateCount)
    var back = [UInt8](repeating: 255, count: stateCount)
    best[first] = 0
    forEachBead { from, to, index, score in
      if best[from] + score > best[to] {
        best[to] = best[from] + score
        back[to] = UInt8(index % BeadShapes.count)
      }
    }
    var path: [(i: Int, j: Int, shape: Int)] = []
    var i = band.sourceCount
    var j = band.targetCount
    while i > 0 || j > 0 {
      let shape = Int(back[state(i, j)])
      precondition(shape < BeadShapes.count, "a band is connected")
      i -= BeadShapes.all[shape].source
      j -= BeadShapes.all[shape].target
      path.append((i, j, shape))
    }
    path.reverse()
    return path
  }

  /// The probability of every bead under a distribution over paths proportional to exp(score / temperature), as
  /// `scores` is laid out.
  /// - Complexity: O(states × shapes).
  func posteriors(temperature: Float) -> (probabilities: [Float], logPartition: Float) {
    let inverse = 1 / temperature
    var alpha = [Float](repeating: -.infinity, count: stateCount)
    var beta = alpha
    alpha[first] = 0
    forEachBead { from, to, _, score in alpha[to] = Self.logSum(alpha[to], alpha[from] + score * inverse) }
    let total = alpha[last]
    beta[last] = 0
    var probabilities = [Float](repeating: 0, count: scores.count)
    forEachBeadReversed { from, to, index, score in
      let rest = score * inverse + beta[to]
      guard rest > -.infinity else { return }
      beta[from] = Self.logSum(beta[from], rest)
      let log = alpha[from] + rest - total
      if log > -20 { probabilities[index] = min(1, exp(log)) }
    } left: { _, _ in
    }
    return (probabilities, total)
  }

  @inline(__always)
  private static func logSum(_ a: Float, _ b: Float) -> Float {
    let high = max(a, b)
    let low = min(a, b)
    guard high > -.infinity else { return high }
    return low < high - 20 ? high : high + log1p(exp(low - high))
  }
}
