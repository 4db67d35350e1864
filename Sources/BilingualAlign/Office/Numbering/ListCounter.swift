/// The numbers that one list has reached, level by level.
struct ListCounter: Sendable {
  /// `nil` for a level that has no number since the last one above it.
  private(set) var values: [Int?]

  init(levels: Int = 10) { values = Array(repeating: nil, count: levels) }

  /// Counts a paragraph. A level above that was passed over counts as used: 4.1.1.2. is followed by 4.1.2.
  /// - Parameters:
  ///   - start: the first number of a level.
  ///   - restarts: whether the first level begins again after a number of the second, which is above it.
  mutating func advance(_ level: Int, start: (Int) -> Int, restarts: (Int, Int) -> Bool = { _, _ in true }) {
    guard values.indices.contains(level) else { return }
    for above in 0..<level where values[above] == nil { values[above] = start(above) }
    // A number in a damaged file may be the largest there is.
    values[level] = values[level].map { $0 &+ 1 } ?? start(level)
    for below in values.indices where below > level && restarts(below, level) { values[below] = nil }
  }

  /// Lets the next number of a level be `value`.
  mutating func set(_ level: Int, to value: Int) {
    guard values.indices.contains(level) else { return }
    values[level] = value &- 1
    for below in values.indices where below > level { values[below] = nil }
  }

  /// Takes back the numbers of the levels below one.
  mutating func clear(from level: Int) {
    for below in values.indices where below > level { values[below] = nil }
  }

  /// The number of a level, or its first.
  func value(_ level: Int, start: (Int) -> Int) -> Int {
    values.indices.contains(level) ? values[level] ?? start(level) : start(level)
  }
}
