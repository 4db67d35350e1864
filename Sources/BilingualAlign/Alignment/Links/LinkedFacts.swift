import BilingualFacts
import BilingualText

/// The facts of a bead that are one value on both sides: `462억 9,800만 달러` and `$46.298 billion`.
struct LinkedFacts {
  private(set) var pairs: [(source: Fact, target: Fact)] = []

  /// Equal values first, then values that may translate each other; of several the one at the nearest place.
  /// - Complexity: O(facts of the sides × facts of one value).
  init(_ source: [Fact], _ target: [Fact]) {
    var freeSources = Self.outermost(source)
    var freeTargets = Self.outermost(target)
    for likeness in Likeness.allCases { match(&freeSources, &freeTargets, likeness) }
  }

  private mutating func match(
    _ sources: inout [Fact], _ targets: inout [Fact], _ likeness: Likeness
  ) {
    var left: [Fact] = []
    for (index, fact) in sources.enumerated() {
      let place = Double(index) / Double(max(1, sources.count))
      var best: (distance: Double, index: Int)?
      for (other, candidate) in targets.enumerated() where likeness.holds(fact, candidate) {
        let distance = abs(place - Double(other) / Double(max(1, targets.count)))
        if best.map({ distance < $0.distance }) ?? true { best = (distance, other) }
      }
      if let best {
        pairs.append((fact, targets.remove(at: best.index)))
      } else {
        left.append(fact)
      }
    }
    sources = left
  }

  private static func outermost(_ facts: [Fact]) -> [Fact] { facts.filter { $0.range.count > 0 } }

  /// How alike two values are.
  private enum Likeness: CaseIterable {
    case equal, allKeys, someKey

    func holds(_ a: Fact, _ b: Fact) -> Bool {
      if self == .equal { return a.value == b.value }
      // Lengths of time, amounts of money and the like that differ in their unit.
      if case .date = a.value {} else if a.value.kind == b.value.kind { return false }
      let keys = a.value.anchorKeys
      let others = b.value.anchorKeys
      return self == .allKeys ? !keys.isEmpty && keys == others : keys.contains { others.contains($0) }
    }
  }
}
