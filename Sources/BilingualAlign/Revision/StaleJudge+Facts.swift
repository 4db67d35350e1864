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
    /// What it says may stand for the old value as well as for the new one.
    case fitsBoth(FactAtom)

    /// The value of the translation that is meant.
    var said: FactAtom? {
      switch self {
      case .stale(let atom): atom
      case .fitsBoth(let atom): atom
      case .followed, .unsaid: nil
      }
    }
  }

  /// Findings for the values of a sentence that the translation has not followed; none where it has.
  func facts(_ change: SentenceChange, in row: TextRevision.Row, target: Range<Int>) -> [Finding] {
    if change.facts.isEmpty { return exchanged(change, in: row, target: target) }
    let order = ValueOrder(
      old: old.source, olds: row.old, new: new.source, news: row.new, target: new.target, targets: target)
    let answers = change.facts.map { fact -> Answer in
      if order.isNew { return .followed }
      return order.kept(of: fact.old).map { .stale($0) } ?? answer(to: fact, in: row, target: target)
    }
    let isFollowed = answers.contains { if case .followed = $0 { true } else { false } }
    var findings: [Finding] = []
    var last: FactChange?
    for (fact, answer) in zip(change.facts, answers) {
      switch answer {
      case .followed: continue
      // A weekday beside a date that the translation gives rightly.
      case .unsaid where isFollowed: continue
      case .unsaid, .stale, .fitsBoth:
        // Month and day of one date are one change.
        if let last, last.old?.fact.range == fact.old?.fact.range, last.new?.fact.range == fact.new?.fact.range {
          continue
        }
        last = fact
        findings.append(finding(for: fact, answer: answer, in: row, target: target))
      }
    }
    return findings
  }

  private func answer(to change: FactChange, in row: TextRevision.Row, target: Range<Int>) -> Answer {
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
    let standing = new.standing(of: now, bead: bead)
    guard let before = change.old else {
      // What is new stands in no other value's place.
      if case .agrees = standing { return .followed }
      return .stale(nil)
    }
    let kept = atoms.first { isSame(before, $0) } ?? atoms.first { answers(before, $0) }
    switch standing {
    case .differs(let other):
      // *The ROK side* stands beside every country: what was said before is what is still said.
      return kept == nil && wasSaid(other, besides: before) ? .unsaid : .stale(kept ?? other)
    case .unsaid:
      if let stray = new.stray(like: before, bead: bead) { return .stale(kept ?? stray) }
      let wasSaid = kept != nil || atoms.contains { isLike(before, $0) }
      return wasSaid ? .stale(kept) : .unsaid
    case .agrees:
      if isBoundTurned(before, now: now, among: atoms) { return .stale(nil) }
      return rounded(before, now: now, kept: kept, among: atoms)
    }
  }

  /// What is to be said of a value that the pairing of facts lets pass: a rounded value may agree with both, and a value of the
  /// sentence beside may have been taken for one of this. What is said here, and exactly, decides.
  private func rounded(_ before: FactAtom, now: FactAtom, kept: FactAtom?, among atoms: [FactAtom]) -> Answer {
    if atoms.contains(where: { isSame(now, $0) }) { return .followed }
    if let kept, isSame(before, kept) || !atoms.contains(where: { answers(now, $0) }) { return .stale(kept) }
    return atoms.first { isLike(before, $0) && isLike(now, $0) }.map { .fitsBoth($0) } ?? .followed
  }

  /// Whether a value of the translation stood against the old value as it stands against the new one, so that it is none of either.
  private func wasSaid(_ other: FactAtom, besides before: FactAtom) -> Bool {
    guard let segment = old.source.segment(at: before.fact.range.start),
      case .differs(let atom) = old.standing(of: before, bead: old.bead(ofSource: segment))
    else { return false }
    return atom.fact.range == other.fact.range && atom.part == other.part
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

  /// Whether a value of the translation says one of the original, and not by chance: 3일 and *the 3rd*, not *three people*.
  private func answers(_ a: FactAtom, _ b: FactAtom) -> Bool {
    guard isSame(a, b) || isLike(a, b) else { return false }
    if a.part == b.part { return true }
    if case .ordinal = b.fact.value, a.part == .day { return b.fact.evidence == .digits }
    if case .duration(_, .day) = b.fact.value, a.part == .day { return a.fact.qualifiers.contains(.dayOrDays) }
    return false
  }

  /// 이상 became 이하, and the translation still says *at least*.
  private func isBoundTurned(_ before: FactAtom, now: FactAtom, among atoms: [FactAtom]) -> Bool {
    let bounds: Fact.Qualifiers = [.lowerBound, .upperBound]
    let (was, wanted) = (before.fact.qualifiers.intersection(bounds), now.fact.qualifiers.intersection(bounds))
    if was == wanted { return false }
    return !atoms.contains { isSame(now, $0) && $0.fact.qualifiers.intersection(bounds) == wanted }
  }

  private func finding(for change: FactChange, answer: Answer, in row: TextRevision.Row, target: Range<Int>) -> Finding
  {
    // What differs in its bound alone is told with the words that bound it.
    let isBound = change.old?.fact.value == change.new?.fact.value
    func place(_ pair: ReadPair, _ atom: FactAtom) -> Finding.Place {
      if isBound { return pair.source.place(pair.bounded(atom)) }
      return pair.source.place(atom.fact.range, value: Self.value(atom, beside: [change.old, change.new, answer.said]))
    }
    func said(_ place: Finding.Place?, _ atom: FactAtom?) -> Message? {
      guard let place, let atom else { return nil }
      return place.value == nil ? place.said : place.said(as: atom.words)
    }
    let was = change.old.map { place(old, $0) }
    let now = change.new.map { place(new, $0) }
    let english = new.target.range(of: target)
    var (place, severity, certainty): (Finding.Place?, Severity, Double) = (nil, .error, StaleTrust.fact)
    let rest: Message
    switch answer {
    case .stale(let atom?):
      let kept = new.target.place(atom.fact.range, value: atom.description)
      rest = StaleWords.kept(kept.said(as: atom.words))
      place = kept
    case .stale(nil):
      rest = StaleWords.unfollowed(english)
      place = english.map { new.target.place($0) }
    case .fitsBoth(let atom):
      let fitting = new.target.place(atom.fact.range)
      rest = StaleWords.fitsBoth(fitting)
      (place, severity, certainty) = (fitting, .info, StaleTrust.unsaid)
    case .followed, .unsaid:
      rest = english == nil ? StaleWords.unfollowed(nil) : "the translation says neither"
      place = english.map { new.target.place($0) }
      (severity, certainty) = (english == nil ? .info : .warning, StaleTrust.unsaid)
    }
    return BeadFinding.make(
      StaleChecks.fact, new, bead: bead(of: row, target), pairing: pairing(row, target), certainty: certainty,
      severity: severity,
      message: StaleWords.finding(was: said(was, change.old), now: said(now, change.new), rest: rest),
      source: now ?? new.source.range(of: row.new).map { new.source.place($0) }, target: place,
      old: was ?? old.source.range(of: row.old).map { old.source.place($0) })
  }

  /// What is said of a value; of 31일, which may be a day or as many days, what stands beside it must be a day.
  private static func value(_ atom: FactAtom, beside others: [FactAtom?]) -> String? {
    guard atom.fact.qualifiers.contains(.dayOrDays) else { return atom.description }
    let isDay = others.contains { other in
      guard let other, other.fact.range != atom.fact.range || other.fact.value != atom.fact.value else { return false }
      if case .ordinal = other.fact.value { return true }
      return other.part == .day && !other.fact.qualifiers.contains(.dayOrDays)
    }
    return isDay ? atom.description : nil
  }

  /// Figures that stand in each other's places: the translation has followed where its own stand in the new order.
  private func exchanged(_ change: SentenceChange, in row: TextRevision.Row, target: Range<Int>) -> [Finding] {
    let order = ValueOrder(
      old: old.source, olds: row.old, new: new.source, news: row.new, target: new.target, targets: target)
    if order.isNew { return [] }
    let values = order.moved.map { old.source.place($0) }
    let said = Message.list(values.map(\.said))
    return [
      BeadFinding.make(
        StaleChecks.fact, new, bead: bead(of: row, target), pairing: pairing(row, target), certainty: StaleTrust.fact,
        message: "the values \(said) have changed places in the original; the translation has them as before",
        source: new.source.range(of: row.new).map { new.source.place($0) },
        target: new.target.range(of: target).map { new.target.place($0) },
        old: old.source.range(of: row.old).map { old.source.place($0) })
    ]
  }
}
