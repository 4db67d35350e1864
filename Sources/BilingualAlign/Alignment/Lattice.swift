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
  mutating func set(_ i: Int, _ j: Int, _ shape: Int, _ score: Float) {
    scores[state(i, j) * BeadShapes.count + shape] = score
  }

  /// The target state of a bead, if it is in the band.
  @inline(__always)
  private func end(_ i: Int, _ j: Int, _ shape: Int) -> (i: Int, j: Int)? {
    let (a, b) = BeadShapes.all[shape]
    guard i + a <= band.sourceCount else { return nil }
    guard j + b <= Int(band.high[i + a]), j + b >= Int(band.low[i + a]) else { return nil }
    return (i + a, j + b)
  }

  private var stateCount: Int { scores.count / BeadShapes.count }

  private func forEachState(_ body: (Int, Int) -> Void) {
    for i in 0...band.sourceCount {
      for j in Int(band.low[i])...Int(band.high[i]) { body(i, j) }
    }
  }

  /// The band of the states that lie on some path at most `slack` nats worse than the best one, a step wider all round.
  /// - Complexity: O(states × shapes).
  func narrowed(slack: Float) -> Band {
    var forward = [Float](repeating: -.infinity, count: stateCount)
    var backward = forward
    forward[state(0, 0)] = 0
    forEachState { i, j in
      let from = state(i, j)
      for shape in 0..<BeadShapes.count {
        let score = scores[from * BeadShapes.count + shape]
        guard score > -.infinity, let to = end(i, j, shape) else { continue }
        let at = state(to.i, to.j)
        forward[at] = max(forward[at], forward[from] + score)
      }
    }
    backward[state(band.sourceCount, band.targetCount)] = 0
    var low = band.high
    var high = band.low
    let worst = forward[state(band.sourceCount, band.targetCount)] - slack
    for i in stride(from: band.sourceCount, through: 0, by: -1) {
      for j in stride(from: Int(band.high[i]), through: Int(band.low[i]), by: -1) {
        let from = state(i, j)
        for shape in 0..<BeadShapes.count {
          let score = scores[from * BeadShapes.count + shape]
          guard score > -.infinity, let to = end(i, j, shape) else { continue }
          backward[from] = max(backward[from], score + backward[state(to.i, to.j)])
        }
        if forward[from] + backward[from] >= worst {
          low[i] = min(low[i], Int32(j))
          high[i] = max(high[i], Int32(j))
        }
      }
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
    best[state(0, 0)] = 0
    forEachState { i, j in
      let from = state(i, j)
      guard best[from] > -.infinity else { return }
      for shape in 0..<BeadShapes.count {
        let score = scores[from * BeadShapes.count + shape]
        guard score > -.infinity, let to = end(i, j, shape) else { continue }
        let at = state(to.i, to.j)
        if best[from] + score > best[at] {
          best[at] = best[from] + score
          back[at] = UInt8(shape)
        }
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
    alpha[state(0, 0)] = 0
    forEachState { i, j in
      let from = state(i, j)
      guard alpha[from] > -.infinity else { return }
      for shape in 0..<BeadShapes.count {
        let score = scores[from * BeadShapes.count + shape]
        guard score > -.infinity, let to = end(i, j, shape) else { continue }
        let at = state(to.i, to.j)
        alpha[at] = Self.logSum(alpha[at], alpha[from] + score * inverse)
      }
    }
    let last = state(band.sourceCount, band.targetCount)
    let total = alpha[last]
    beta[last] = 0
    var probabilities = [Float](repeating: 0, count: scores.count)
    for i in stride(from: band.sourceCount, through: 0, by: -1) {
      for j in stride(from: Int(band.high[i]), through: Int(band.low[i]), by: -1) {
        let from = state(i, j)
        for shape in 0..<BeadShapes.count {
          let score = scores[from * BeadShapes.count + shape]
          guard score > -.infinity, let to = end(i, j, shape) else { continue }
          let rest = score * inverse + beta[state(to.i, to.j)]
          guard rest > -.infinity else { continue }
          beta[from] = Self.logSum(beta[from], rest)
          let log = alpha[from] + rest - total
          if log > -20 { probabilities[from * BeadShapes.count + shape] = min(1, exp(log)) }
        }
      }
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
