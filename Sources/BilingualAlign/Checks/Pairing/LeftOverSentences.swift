import BilingualAlignment
import BilingualFacts
import BilingualText

/// The sentences that the aligner left without counterpart beside a bead: they may say what the bead's other side has.
enum LeftOverSentences {
  /// How many one-sided beads in a row are looked at.
  private static let reach = 4

  /// Returns the beads without an original, or without a translation, that stand before and behind a bead with no two-sided one
  /// between.
  static func beads(beside index: Int, ofTarget isTarget: Bool, _ pair: ReadPair) -> [Int] {
    let beads = pair.alignment.beads
    var found: [Int] = []
    for step in [-1, 1] {
      var i = index + step
      var steps = 0
      while steps < reach, beads.indices.contains(i), beads[i].isOneSided {
        if beads[i].source.isEmpty == isTarget { found.append(i) }
        i += step
        steps += 1
      }
    }
    return found
  }

  /// Returns the two-sided beads nearest to a one-sided one.
  static func neighbours(of index: Int, _ pair: ReadPair) -> [Int] {
    let beads = pair.alignment.beads
    return [-1, 1].compactMap { step in
      var i = index + step
      var steps = 0
      while steps < reach, beads.indices.contains(i), beads[i].isOneSided {
        i += step
        steps += 1
      }
      return beads.indices.contains(i) && !beads[i].isOneSided ? i : nil
    }
  }

  /// Whether a left-over sentence of the other side may say a value that its bead lacks.
  /// - Complexity: O(facts of the sentences).
  static func mayHold(_ atom: FactAtom, _ pair: ReadPair, isSource: Bool) -> Bool {
    let other = isSource ? pair.target : pair.source
    return beads(beside: atom.bead, ofTarget: isSource, pair).contains { index in
      let bead = pair.alignment.beads[index]
      guard let range = other.range(of: isSource ? bead.target : bead.source) else { return false }
      return FactChanges.atoms(other.facts(in: range)).contains { isAnswer(atom, $0) }
    }
  }

  /// Whether two values may be one: equal, or a bare number beside a quantity of something. 3일 and *three*.
  static func isAnswer(_ atom: FactAtom, _ other: FactAtom) -> Bool {
    switch Comparison.of(atom, other) {
    case .same, .compatible: return true
    case .different, .unrelated: break
    }
    guard atom.part == .day || other.part == .day else { return false }
    let day = atom.part == .day ? atom.date?.day : other.date?.day
    let number = (atom.part == .day ? other : atom).number?.integer
    return day != nil && day == number
  }
}
