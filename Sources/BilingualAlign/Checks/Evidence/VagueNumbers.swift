import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Numbers of which only the size is told: 수만 명 and *millions of people*.
enum VagueNumbers {
  /// What a bead says on each side, where each tells one size and they differ; far where more than ten times lie between them, which
  /// nobody writes for another.
  /// - Complexity: O(facts of the bead).
  static func compared(_ pair: ReadPair, bead index: Int) -> (source: Fact, target: Fact, isFar: Bool)? {
    let bead = pair.alignment.beads[index]
    guard bead.confidence >= BeadFinding.doubtfulBead, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target)
    else { return nil }
    let (own, other) = (only(pair.source.facts(in: source)), only(pair.target.facts(in: target)))
    guard let own, let other, case .magnitude(let size) = own.value, case .magnitude(let told) = other.value,
      size != told
    else { return nil }
    return (own, other, abs(size - told) > 1)
  }

  private static func only(_ facts: ArraySlice<Fact>) -> Fact? {
    let vague = facts.filter { if case .magnitude = $0.value { true } else { false } }
    return vague.count == 1 ? vague.first : nil
  }
}
