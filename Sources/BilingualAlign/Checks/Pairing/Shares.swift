import BilingualFacts
import BilingualText

/// Two numbers on one side that say a share of the other: `10명 중 7명` and *70 percent*, `3명 중 2명` and *two thirds*.
enum Shares {
  /// How far apart the whole and the part begin at most, in bytes.
  private static let reach = 40

  /// - Returns: the places of two numbers in `atoms`, and of what they say together in `shares`.
  /// - Complexity: O(numbers²) for each percentage or fraction, of beads that hold one.
  static func find(_ atoms: [FactAtom], shares: [FactAtom]) -> [(parts: [Int], share: Int)] {
    var found: [(parts: [Int], share: Int)] = []
    for (place, share) in shares.enumerated() {
      guard let (percent, slack) = percent(share.fact.value) else { continue }
      let numbers = atoms.indices.compactMap { index -> (index: Int, size: Double)? in
        guard case .number(let number) = atoms[index].fact.value, number.isInteger, number.approximation > 0 else {
          return nil
        }
        return (index, number.approximation)
      }
      for whole in numbers {
        let part = numbers.first { part in
          part.size < whole.size && abs(part.size / whole.size * 100 - percent) < slack
            && abs(atoms[part.index].fact.range.start - atoms[whole.index].fact.range.start) <= reach
        }
        if let part {
          found.append(([whole.index, part.index], place))
          break
        }
      }
    }
    return found
  }

  /// A percentage, and how far rounding may take it.
  private static func percent(_ value: FactValue) -> (percent: Double, slack: Double)? {
    switch value {
    case .percent(let number, points: false): (number.approximation, number.isInteger ? 0.501 : 0.051)
    case .fraction(let numerator, let denominator): (Double(numerator) / Double(denominator) * 100, 0.001)
    default: nil
    }
  }
}
