import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualText

/// Opposites and denials.
extension StaleJudge {
  /// Findings for what the original says the opposite of now, and the translation does not.
  func meaning(of change: SentenceChange, in row: TextRevision.Row, target: Range<Int>) -> [Finding] {
    change.reversals.compactMap { reversal in
      // A bound that turned is told with its figure.
      if change.facts.contains(where: { isBound($0, reversal) }) { return nil }
      guard let english = new.target.range(of: target) else {
        return finding(for: reversal, in: row, target: target, kept: nil)
      }
      switch change.meaning?.answer(reversal, new, in: english) {
      case .followed: return nil
      case .stale(let word): return finding(for: reversal, in: row, target: target, kept: word)
      case .unknown, nil:
        return isSaid(reversal, english: english, target: target)
          ? nil : finding(for: reversal, in: row, target: target, kept: nil)
      }
    }
  }

  /// Whether the translation has the new words, and not the old ones; what was denied is named in either case.
  private func isSaid(_ reversal: Reversal, english: TextRange, target: Range<Int>) -> Bool {
    switch reversal.kind {
    case .opposite: isFollowed(added: [reversal.new], removed: [reversal.old], target: target)
    case .denied: isFollowed(added: [reversal.new], removed: [], target: target)
    case .claimed: new.answers(of: reversal.new, in: english).first.map { !$0.isKnown || $0.isFound } ?? true
    }
  }

  private func isBound(_ fact: FactChange, _ reversal: Reversal) -> Bool {
    fact.old.map { old.bounded($0).overlaps(reversal.old) } ?? false
      && fact.new.map { new.bounded($0).overlaps(reversal.new) } ?? false
  }

  /// - Parameter kept: what the translation still says.
  private func finding(
    for reversal: Reversal, in row: TextRevision.Row, target: Range<Int>, kept: TextRange?
  ) -> Finding {
    let (was, now) = (old.source.place(reversal.old), new.source.place(reversal.new))
    let change: Message =
      switch reversal.kind {
      case .opposite: "the original now says \(now.said), the opposite of \(was.said)"
      case .denied: "the original now says the negative \(now.said) instead of \(was.said)"
      case .claimed: "the original now says \(now.said) instead of the negative \(was.said)"
      }
    let rest =
      kept.map { StaleWords.kept(new.target.place($0).said) } ?? StaleWords.unfollowed(new.target.range(of: target))
    return BeadFinding.make(
      StaleChecks.meaning, new, bead: bead(of: row, target), pairing: pairing(row, target),
      certainty: StaleTrust.meaning, message: "\(change); \(rest)", source: now,
      target: (kept ?? place(of: reversal.old, row, target)).map { new.target.place($0) }, old: was)
  }

  /// The words of the translation that stand for words of the earlier original; where nothing tells, the sentence.
  func place(of words: TextRange, _ row: TextRevision.Row, _ target: Range<Int>) -> TextRange? {
    guard let english = new.target.range(of: target) else { return nil }
    let stands = row.old.first.flatMap { old.counterpart(of: words, bead: old.bead(ofSource: $0)) }
    return stands.flatMap { english.contains($0) ? $0 : nil } ?? english
  }
}
