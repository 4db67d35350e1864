import BilingualAlignment
import BilingualChecks
import BilingualFacts
import BilingualText

/// Where the translation answers a sentence, and whether it does.
extension StaleJudge {
  /// The segments of the translation that answer a row.
  func target(of row: TextRevision.Row) -> Range<Int> {
    let now = Self.target(of: row.new, in: new.alignment) { new.bead(ofSource: $0) }
    let was = Self.target(of: row.old, in: old.alignment) { old.bead(ofSource: $0) }
    if now.isEmpty || was.isEmpty { return now.isEmpty ? was : now }
    if now.overlaps(was) {
      // Of a bead of several sentences what answered this one before, where it says as much of it.
      let isPart = was.count < now.count && now.lowerBound <= was.lowerBound && was.upperBound <= now.upperBound
      if isPart, evidence(of: row.new, in: was, new) >= evidence(of: row.new, in: now, new) { return was }
      return row.old.count > 1 ? withFreed(now, was) : now
    }
    // A sentence that was moved: the translation has it where it stood, or has moved it as well.
    return evidence(of: row.old, in: was, old) > evidence(of: row.new, in: now, new) ? was : now
  }

  /// The translation of two sentences that are one now: what answered the other one and answers nothing now belongs to it still.
  private func withFreed(_ now: Range<Int>, _ was: Range<Int>) -> Range<Int> {
    var (start, end) = (now.lowerBound, now.upperBound)
    func isFree(_ segment: Int) -> Bool {
      was.contains(segment) && new.alignment.beads[new.bead(ofTarget: segment)].source.isEmpty
    }
    while isFree(start - 1) { start -= 1 }
    while isFree(end) { end += 1 }
    return start..<end
  }

  private static func target(
    of segments: Range<Int>, in alignment: Alignment, bead: (Int) -> Int
  ) -> Range<Int> {
    guard let first = segments.first, let last = segments.last else { return 0..<0 }
    let beads = (bead(first)...bead(last)).map { alignment.beads[$0].target }.filter { !$0.isEmpty }
    guard let start = beads.first, let end = beads.last else {
      // What stands elsewhere.
      return alignment.moves.first { $0.source.overlaps(segments) }?.target ?? 0..<0
    }
    return start.lowerBound..<end.upperBound
  }

  /// The bead of the translation as it is that a row is reported at.
  func bead(of row: TextRevision.Row, _ target: Range<Int>) -> Int {
    if !target.isEmpty, !isInOrder(row, target) { return new.bead(ofTarget: target.lowerBound) }
    return row.new.first.map { new.bead(ofSource: $0) } ?? new.bead(ofTarget: target.lowerBound)
  }

  /// Whether the beads of the original as it is pair a row with the sentences that answer it.
  func isInOrder(_ row: TextRevision.Row, _ target: Range<Int>) -> Bool {
    row.new.contains { new.alignment.beads[new.bead(ofSource: $0)].target.overlaps(target) }
  }

  /// How surely a row and the sentences that answer it belong together, where the beads of the original as it is do not say.
  func pairing(_ row: TextRevision.Row, _ target: Range<Int>) -> Double? {
    guard let first = row.old.first, !isInOrder(row, target) else { return nil }
    return old.alignment.beads[old.bead(ofSource: first)].confidence
  }

  /// Returns the share of the known words and the figures of some segments that a translation has at a place, 0...1.
  private func evidence(of segments: Range<Int>, in target: Range<Int>, _ pair: ReadPair) -> Double {
    guard let source = pair.source.range(of: segments), let english = pair.target.range(of: target) else { return 0 }
    let words = pair.answers(of: source, in: english).filter(\.isKnown)
    let figures = FactChanges.atoms(pair.source.facts(in: source)).filter { $0.fact.evidence == .digits }
    let said = FactChanges.atoms(pair.target.facts(in: english))
    let answered = figures.count { figure in said.contains { isSame(figure, $0) || isLike(figure, $0) } }
    let whole = words.count + figures.count
    return whole == 0 ? 0 : Double(words.count { $0.isFound } + answered) / Double(whole)
  }

  // MARK: Held

  /// A sentence's words are in the translation where so many of those that the lexicon knows have a counterpart: in beads of
  /// this sentence alone, in those that it shares. Source: Docs/Measurements.md, "Stale translations".
  private static let held = (alone: 0.34, shared: 0.6)

  /// Whether a translation has what some segments of a version say, those of a row.
  func holds(_ segments: Range<Int>, _ pair: ReadPair, as row: TextRevision.Row) -> Bool {
    guard let first = segments.first, let source = pair.source.range(of: segments) else { return false }
    let bead = pair.alignment.beads[pair.bead(ofSource: first)]
    var target = bead.target
    var isAlone = bead.source == segments
    if target.isEmpty, let move = pair.alignment.moves.first(where: { $0.source.overlaps(segments) }) {
      (target, isAlone) = (move.target, move.source == segments)
    }
    guard let english = pair.target.range(of: target) else { return false }
    let share = pair.share(of: source, in: english)
    let isOwned = row.old.isEmpty && isOwned(target, by: row, share ?? 0)
    let figures = FactChanges.atoms(pair.source.facts(in: source)).filter { $0.fact.evidence == .digits }
    let answers = isOwned ? FactChanges.atoms(pair.target.facts(in: english)) : []
    let said = figures.count { atom in
      // What answers another sentence may agree by chance: 5명, May.
      if isOwned { return answers.contains { isSame(atom, $0) || $0.part == atom.part && isLike(atom, $0) } }
      if case .agrees = pair.standing(of: atom, bead: pair.bead(ofSource: first)) { return true }
      return false
    }
    // What shares its sentence with others is there if its figures are, and is not if none is.
    if !figures.isEmpty, said == figures.count { return true }
    if said == 0, figures.count > (isOwned ? 0 : 1), isOwned || !isAlone { return false }
    guard let share else { return isAlone && !isOwned }
    return share >= (isAlone && !isOwned ? Self.held.alone : Self.held.shared)
  }

  /// Whether sentences of the translation answer other sentences of the earlier original, so that none of them is left for a
  /// new one: those still stand in the original, or the translation answers them as well as the new one.
  private func isOwned(_ target: Range<Int>, by row: TextRevision.Row, _ share: Double) -> Bool {
    guard let english = old.target.range(of: target) else { return false }
    let others = owners.others(of: target, than: row)
    return others.contains { other in
      guard let source = old.source.range(of: other.old) else { return false }
      return (old.share(of: source, in: english) ?? 0) >= share
    }
  }

  /// Whether the aligner pairs some segments of one version with sentences of the translation that the other version leaves
  /// unpaired: what stands there answers these segments.
  func isPairedAnew(_ segments: Range<Int>, _ pair: ReadPair, against other: ReadPair) -> Bool {
    guard let first = segments.first else { return false }
    let bead = pair.alignment.beads[pair.bead(ofSource: first)]
    guard bead.source == segments, !bead.target.isEmpty, bead.confidence >= Self.paired else { return false }
    return bead.target.allSatisfy { other.alignment.beads[other.bead(ofTarget: $0)].source.isEmpty }
  }

  /// A bead of less confidence says nothing.
  private static var paired: Double { 0.5 }
}
