import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualText

extension StaleJudge {
  /// What the translation says of a value that has changed.
  private enum Answer {
    case followed
    /// It says another value, there, or nothing at all.
    case stale(FactAtom?)
    /// It says neither the old value nor the new one, and never did.
    case unsaid
  }

  /// Findings for the values of a sentence that the translation has not followed; none where it has.
  func facts(_ change: SentenceChange, _ row: TextRevision.Row, _ target: Range<Int>) -> [Finding] {
    if change.facts.isEmpty { return exchanged(change, row, target) }
    let answers = change.facts.map { answer($0, row, target) }
    let isFollowed = answers.contains { if case .followed = $0 { true } else { false } }
    var findings: [Finding] = []
    var last: FactChange?
    for (fact, answer) in zip(change.facts, answers) {
      switch answer {
      case .followed: continue
      // A weekday beside a date that the translation gives rightly.
      case .unsaid where isFollowed: continue
      case .unsaid, .stale:
        // Month and day of one date are one change.
        if let last, last.old?.fact.range == fact.old?.fact.range, last.new?.fact.range == fact.new?.fact.range {
          continue
        }
        last = fact
        findings.append(finding(fact, answer, row, target))
      }
    }
    return findings
  }

  private func answer(_ change: FactChange, _ row: TextRevision.Row, _ target: Range<Int>) -> Answer {
    guard let english = new.target.range(of: target) else { return .unsaid }
    let atoms = FactChanges.atoms(new.boundedFacts(in: english, isSource: false)[...])
    if !isInOrder(row, target) { return answer(change, among: atoms) }
    guard let now = change.new else {
      guard let gone = change.old else { return .followed }
      return new.stray(like: gone, bead: bead(of: row, target)).map { .stale($0) } ?? .followed
    }
    if case .magnitude = now.fact.value {
      return atoms.contains { $0.fact.value == now.fact.value } ? .followed : .stale(nil)
    }
    let bead = new.source.segment(at: now.fact.range.start).map { new.bead(ofSource: $0) } ?? bead(of: row, target)
    switch new.standing(of: now, bead: bead) {
    // What is new stands in no other value's place.
    case .differs(let other): return .stale(change.old == nil ? nil : other)
    case .unsaid:
      guard let before = change.old else { return .stale(nil) }
      if let stray = new.stray(like: before, bead: bead) { return .stale(stray) }
      let wasSaid = atoms.contains { isSame(before, $0) || isLike(before, $0) }
      return wasSaid ? .stale(nil) : .unsaid
    case .agrees:
      guard let before = change.old else { return .followed }
      if isBoundTurned(before, now, atoms) { return .stale(nil) }
      // A rounded value may agree with both; what is said exactly decides.
      if !atoms.contains(where: { isSame(now, $0) }), let kept = atoms.first(where: { isSame(before, $0) }) {
        return .stale(kept)
      }
      return .followed
    }
  }

  /// What a translation says that has a sentence where it stood before it was moved: no bead of the original as it is pairs it.
  private func answer(_ change: FactChange, among atoms: [FactAtom]) -> Answer {
    if let now = change.new, atoms.contains(where: { isSame(now, $0) }) { return .followed }
    let kept = change.old.flatMap { before in atoms.first { isSame(before, $0) || isLike(before, $0) } }
    if let kept { return .stale(kept) }
    guard let now = change.new else { return .followed }
    if atoms.contains(where: { isLike(now, $0) }) { return .followed }
    return change.old == nil ? .stale(nil) : .unsaid
  }

  func isSame(_ a: FactAtom, _ b: FactAtom) -> Bool { Comparison.of(a, b) == .same }
  func isLike(_ a: FactAtom, _ b: FactAtom) -> Bool { Comparison.of(a, b) == .compatible }

  /// 이상 became 이하, and the translation still says *at least*.
  private func isBoundTurned(_ before: FactAtom, _ now: FactAtom, _ atoms: [FactAtom]) -> Bool {
    let bounds: Fact.Qualifiers = [.lowerBound, .upperBound]
    let (was, wanted) = (before.fact.qualifiers.intersection(bounds), now.fact.qualifiers.intersection(bounds))
    if was == wanted { return false }
    return !atoms.contains { isSame(now, $0) && $0.fact.qualifiers.intersection(bounds) == wanted }
  }

  private func finding(_ change: FactChange, _ answer: Answer, _ row: TextRevision.Row, _ target: Range<Int>) -> Finding
  {
    // What differs in its bound alone is told with the words that bound it.
    let isBound = change.old?.fact.value == change.new?.fact.value
    func place(_ pair: ReadPair, _ atom: FactAtom) -> Finding.Place {
      isBound ? pair.source.place(pair.bounded(atom)) : pair.source.place(atom.fact.range, value: atom.description)
    }
    let was = change.old.map { place(old, $0) }
    let now = change.new.map { place(new, $0) }
    let english = new.target.range(of: target)
    var (place, severity, certainty): (Finding.Place?, Severity, Double) = (nil, .error, StaleTrust.fact)
    var message = Self.changed(was, now)
    switch answer {
    case .stale(let atom?):
      let kept = new.target.place(atom.fact.range, value: atom.description)
      message += "; the translation says \(kept.said)"
      place = kept
    case .stale(nil): place = english.map { new.target.place($0) }
    case .followed, .unsaid:
      message += english == nil ? "; this sentence is not in the translation" : "; the translation says neither"
      place = english.map { new.target.place($0) }
      (severity, certainty) = (english == nil ? .info : .warning, StaleTrust.unsaid)
    }
    return BeadFinding.make(
      StaleChecks.fact, new, bead: bead(of: row, target), pairing: pairing(row, target), certainty: certainty,
      severity: severity, message: message,
      source: now ?? new.source.range(of: row.new).map { new.source.place($0) }, target: place,
      old: was ?? old.source.range(of: row.old).map { old.source.place($0) })
  }

  /// Figures that stand in each other's places: the translation has followed where its own stand in the new order.
  private func exchanged(_ change: SentenceChange, _ row: TextRevision.Row, _ target: Range<Int>) -> [Finding] {
    func order(_ side: Reading, _ range: TextRange?) -> [FactAtom] {
      range.map { FactChanges.atoms(side.facts(in: $0)).filter { $0.fact.evidence == .digits } } ?? []
    }
    let english = order(new.target, new.target.range(of: target))
    func follows(_ atoms: [FactAtom]) -> Bool {
      atoms.count == english.count && zip(atoms, english).allSatisfy { isSame($0, $1) || isLike($0, $1) }
    }
    let now = order(new.source, new.source.range(of: row.new))
    if follows(now), !follows(order(old.source, old.source.range(of: row.old))) { return [] }
    let words = change.words?.said(old.source.document, new.source.document) ?? ""
    return [
      BeadFinding.make(
        StaleChecks.fact, new, bead: bead(of: row, target), pairing: pairing(row, target), certainty: StaleTrust.fact,
        message: "values of the original have changed places: \(words)",
        source: new.source.range(of: row.new).map { new.source.place($0) },
        target: new.target.range(of: target).map { new.target.place($0) },
        old: old.source.range(of: row.old).map { old.source.place($0) })
    ]
  }
}
