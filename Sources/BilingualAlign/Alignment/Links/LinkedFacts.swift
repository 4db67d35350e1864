package import BilingualFacts
import BilingualText

/// The facts of a bead that are one value on both sides: `462억 9,800만 달러` and `$46.298 billion`.
package struct LinkedFacts {
  package private(set) var pairs: [(source: Fact, target: Fact)] = []

  /// Facts of which more are left are not compared one by one.
  private static let mostLeft = 64
  /// Of more equal values than this the first is taken, not the one at the nearest place.
  private static let mostEqual = 8

  /// Equal values first, then values that may translate each other; of several the one at the nearest place.
  /// - Complexity: O(facts), and the square of at most ``mostLeft``.
  package init(_ source: [Fact], _ target: [Fact]) {
    let (sources, targets) = matchEqual(source, target)
    guard sources.count <= Self.mostLeft, targets.count <= Self.mostLeft else { return }
    var left = (sources: sources, targets: targets)
    matchKeys(&left.sources, &left.targets, all: true)
    matchKeys(&left.sources, &left.targets, all: false)
  }

  /// - Returns: what is left of both sides.
  private mutating func matchEqual(_ source: [Fact], _ target: [Fact]) -> ([Fact], [Fact]) {
    var places: [FactValue: [Int]] = [:]
    for index in target.indices.reversed() { places[target[index].value, default: []].append(index) }
    var left: [Fact] = []
    var isTaken = [Bool](repeating: false, count: target.count)
    for (index, fact) in source.enumerated() {
      guard let equal = places[fact.value], !equal.isEmpty else {
        left.append(fact)
        continue
      }
      let expected = index * target.count / source.count
      let nearest =
        equal.count > Self.mostEqual
        ? equal.count - 1 : equal.indices.reversed().min { abs(equal[$0] - expected) < abs(equal[$1] - expected) }
      guard let nearest, let place = places[fact.value]?.remove(at: nearest) else { continue }
      isTaken[place] = true
      pairs.append((fact, target[place]))
    }
    return (left, target.indices.filter { !isTaken[$0] }.map { target[$0] })
  }

  private mutating func matchKeys(_ sources: inout [Fact], _ targets: inout [Fact], all: Bool) {
    var left: [Fact] = []
    let counts = (sources.count, targets.count)
    for (index, fact) in sources.enumerated() {
      let expected = index * counts.1 / counts.0
      let nearest = targets.indices.filter { Self.mayTranslate(fact.value, targets[$0].value, all: all) }
        .min { abs($0 - expected) < abs($1 - expected) }
      if let nearest {
        pairs.append((fact, targets.remove(at: nearest)))
      } else {
        left.append(fact)
      }
    }
    sources = left
  }

  /// - Parameter all: whether all anchor keys must be shared, or one.
  private static func mayTranslate(_ a: FactValue, _ b: FactValue, all: Bool) -> Bool {
    switch (a, b) {
    case (.date(let one), .date(let other)): if contradict(one, other) { return false }
    // A day of the month and a length of time: `1일` is one day, not a year.
    case (.date, .duration(_, let unit)), (.duration(_, let unit), .date): if unit != .day { return false }
    // Lengths of time, amounts of money and the like that differ in their unit.
    default: if a.kind == b.kind { return false }
    }
    let keys = a.anchorKeys
    let others = b.anchorKeys
    return all ? !keys.isEmpty && keys == others : keys.contains { others.contains($0) }
  }

  /// True of 3월 5일 and `May 5`: they share the day, and no date is both.
  private static func contradict(_ a: DateValue, _ b: DateValue) -> Bool {
    func differ(_ one: Int?, _ other: Int?) -> Bool {
      if let one, let other { one != other } else { false }
    }
    return differ(a.year, b.year) || differ(a.month, b.month) || differ(a.day, b.day)
  }
}
