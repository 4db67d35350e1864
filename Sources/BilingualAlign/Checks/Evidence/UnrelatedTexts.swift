import BilingualAlignment
import BilingualFacts
import BilingualText

extension ReadPair {
  /// Of so many words that the lexicon knows a translation has more than this share, or a figure, a name or a date of the original.
  /// Source: Docs/Measurements.md, "Stale translations".
  private static let answered = (of: 8, share: 0.35)
  /// What the aligner is as sure of is a translation, whatever its words.
  private static let sure = 0.75

  /// Whether neither text translates the other. Of short texts the aligner alone cannot tell: their words say so as well.
  /// - Complexity: O(bytes) of short texts.
  package var isUnrelated: Bool {
    if alignment.isUnrelated { return true }
    guard alignment.pairedShare < Self.sure, !sharesFact,
      let korean = source.range(of: 0..<alignment.sourceCount),
      let english = target.range(of: 0..<alignment.targetCount)
    else { return false }
    let known = answers(of: korean, in: english).filter(\.isKnown)
    return known.count >= Self.answered.of
      && Double(known.count { $0.isFound }) <= Self.answered.share * Double(known.count)
  }

  /// Whether both texts say a value, and not by the way: 양측 is no *twice*.
  private var sharesFact: Bool {
    let (korean, english) = (FactChanges.atoms(source.facts[...]), FactChanges.atoms(target.facts[...]))
    return korean.contains { atom in
      atom.fact.evidence > .weak
        && english.contains { $0.fact.evidence > .weak && LeftOverSentences.isAnswer(atom, $0) }
    }
  }
}
