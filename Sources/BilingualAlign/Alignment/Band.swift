/// The part of the grid that is searched: for each number i of source segments consumed, the target counts j allowed.
struct Band: Sendable {
  /// `low[i]...high[i]`, both ascending; `low[0] == 0`, `high[last] == targetCount`.
  private(set) var low: [Int32]
  private(set) var high: [Int32]

  var sourceCount: Int { low.count - 1 }
  var stateCount: Int { low.indices.reduce(0) { $0 + Int(high[$1] - low[$1]) + 1 } }
  var targetCount: Int { Int(high[high.count - 1]) }

  /// Whether the state is in the band.
  func holds(_ i: Int, _ j: Int) -> Bool {
    low.indices.contains(i) && j >= Int(low[i]) && j <= Int(high[i])
  }

  /// The whole grid.
  init(sourceCount: Int, targetCount: Int) {
    low = [Int32](repeating: 0, count: sourceCount + 1)
    high = [Int32](repeating: Int32(targetCount), count: sourceCount + 1)
  }

  /// - Precondition: as long as each other; they are made ascending, and to begin and end in the corners.
  init(low: [Int32], high: [Int32], targetCount: Int) {
    precondition(low.count == high.count && !low.isEmpty, "one interval for each row")
    self.low = low
    self.high = high
    let last = low.count - 1
    self.low[0] = 0
    self.high[last] = Int32(targetCount)
    for i in stride(from: last - 1, through: 0, by: -1) {
      self.low[i] = min(self.low[i], self.low[i + 1])
    }
    for i in 1..<max(1, low.count) { self.high[i] = max(self.high[i], self.high[i - 1]) }
    for i in low.indices {
      self.low[i] = max(0, self.low[i])
      self.high[i] = min(Int32(targetCount), max(self.high[i], self.low[i]))
    }
  }
}
