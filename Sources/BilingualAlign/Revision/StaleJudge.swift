import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// Decides sentence by sentence what has changed and whether the translation has followed.
struct StaleJudge {
  let old: ReadPair
  let new: ReadPair
  let texts: RevisedTexts
  let owners: TargetOwners
  let terms: [BeadTerms]

  init(old: ReadPair, new: ReadPair, texts: RevisedTexts, rows: [TextRevision.Row]) {
    self.old = old
    self.new = new
    self.texts = texts
    owners = TargetOwners(rows, old)
    terms = new.termbase.isEmpty ? [] : new.termsByBead()
  }

  /// Returns what has become of each row, in their order, and what is to be said of it.
  func judge(_ rows: [TextRevision.Row]) -> [(RevisedSentence, [Finding])] {
    let targets = rows.map(target)
    let order = TranslationOrder(rows, targets)
    return zip(rows, targets).map { judge($0, target: $1, order: order) }
  }

  private func judge(
    _ row: TextRevision.Row, target: Range<Int>, order: TranslationOrder
  ) -> (RevisedSentence, [Finding]) {
    let change = SentenceChange(row, texts: texts, old: old, new: new, in: new.target.range(of: target))
    var findings =
      switch change.state {
      case .same, .punctuation, .moved: [Finding]()
      case .wording: wording(of: change, in: row, target: target)
      case .terms: terms(change, in: row, target: target)
      case .meaning: terms(change, in: row, target: target) + meaning(of: change, in: row, target: target)
      case .facts: facts(change, in: row, target: target) + meaning(of: change, in: row, target: target)
      case .new: added(row)
      case .removed: removed(row, target)
      }
    // What the translation has followed in its sense may still be worded anew.
    if change.state == .meaning, findings.isEmpty, !change.isReversedOnly {
      findings = wording(of: change, in: row, target: target)
    }
    let isUpdated = findings.isEmpty && change.state.mayNeedTranslation
    if row.isMoved { findings += moved(row, target: target, order: order) }
    return (
      RevisedSentence(
        state: change.state, isMoved: row.isMoved, isUpdated: isUpdated, old: row.old, new: row.new, target: target),
      findings
    )
  }

  // MARK: New and removed

  private func added(_ row: TextRevision.Row) -> [Finding] {
    guard let range = new.source.range(of: row.new), !new.isEndMark(source: row.new.lowerBound) else { return [] }
    if isPairedAnew(row.new, new, against: old) || holds(row.new, new, as: row), !lacksFact(row.new) { return [] }
    let bead = new.bead(ofSource: row.new.lowerBound)
    let before = new.alignment.beads[...bead].last { !$0.target.isEmpty }?.target.last
    let place = (before ?? (new.alignment.targetCount > 0 ? 0 : nil)).flatMap { new.target.range(of: $0..<$0 + 1) }
    let isUsual = new.isUsuallyLeftOut(source: row.new.lowerBound)
    return [
      Finding(
        check: StaleChecks.new.id, severity: isUsual ? .info : .warning,
        message: before == nil
          ? "this sentence is new in the original and not in the translation yet; it belongs at the beginning"
          : "this sentence is new in the original and not in the translation yet; it belongs after “\(shown(place))”",
        confidence: StaleTrust.new, source: new.source.place(range), target: place.map { new.target.place($0) },
        bead: bead)
    ]
  }

  /// Whether the translation lacks a figure or date that a new sentence says.
  private func lacksFact(_ segments: Range<Int>) -> Bool {
    let bead = new.bead(ofSource: segments.lowerBound)
    guard let range = new.source.range(of: segments) else { return false }
    let lonely = new.facts.sourceOnly.filter { $0.bead == bead && new.demandsAnswer($0) }
    return (lonely + new.facts.conflicts(of: bead).map(\.source)).contains {
      $0.fact.evidence == .digits && range.contains($0.fact.range)
    }
  }

  private func removed(_ row: TextRevision.Row, _ target: Range<Int>) -> [Finding] {
    guard let range = old.source.range(of: row.old), !old.isEndMark(source: row.old.lowerBound),
      isPairedAnew(row.old, old, against: new) || holds(row.old, old, as: row),
      let english = new.target.range(of: target), !isTaken(row, target: target, english: english)
    else { return [] }
    let sentence = Finding.Place(
      range: old.source.place(range).range, text: old.source.place(range).text)
    return [
      Finding(
        check: StaleChecks.removed.id, severity: StaleChecks.removed.severity,
        message: "the original no longer has the sentence that this translates: “\(shown(old.source, range))”",
        confidence: StaleTrust.removed, source: nil, target: new.target.place(english), bead: bead(of: row, target),
        old: sentence)
    ]
  }

  /// Whether the translation's sentences answer what stands in the original now better than what was removed.
  private func isTaken(_ row: TextRevision.Row, target: Range<Int>, english: TextRange) -> Bool {
    let now = new.alignment.beads[new.bead(ofTarget: target.lowerBound)]
    guard let source = new.source.range(of: now.source), now.target == target,
      let before = old.source.range(of: row.old)
    else { return false }
    return (new.share(of: source, in: english) ?? 0) > (old.share(of: before, in: english) ?? 0)
  }

  // MARK: Wording

  private func moved(_ row: TextRevision.Row, target: Range<Int>, order: TranslationOrder) -> [Finding] {
    if target.isEmpty || order.follows(row, target) ?? isInOrder(row, target) { return [] }
    return [
      note(
        message: "the original has moved this sentence; the translation has it where it was", in: row, target: target)
    ]
  }

  private func wording(of change: SentenceChange, in row: TextRevision.Row, target: Range<Int>) -> [Finding] {
    guard let words = change.words,
      words.removed.isEmpty || !isFollowed(added: words.added, removed: words.removed, target: target)
    else {
      return []
    }
    // What is pointed at is where the words differ.
    let come = words.added.first.map { TextRange($0.start, words.added.last?.end ?? $0.end) }
    let gone = words.removed.first.map { TextRange($0.start, words.removed.last?.end ?? $0.end) }
    let only = words.exchanges.count == 1 ? words.exchanges[0].old.flatMap { place(of: $0, row, target) } : nil
    return [
      note(
        message: words.said(old.source.document, new.source.document), in: row, target: target, come: come, gone: gone,
        kept: only)
    ]
  }

  /// Whether every new word that the lexicon knows is in the translation, and no old one.
  func isFollowed(added: [TextRange], removed: [TextRange], target: Range<Int>) -> Bool {
    new.target.range(of: target).map { new.isFollowed(added, removed, in: $0, from: old) } ?? false
  }

  private func note(
    message: Message, in row: TextRevision.Row, target: Range<Int>, come: TextRange? = nil,
    gone: TextRange? = nil, kept: TextRange? = nil
  ) -> Finding {
    Finding(
      check: StaleChecks.wording.id, severity: StaleChecks.wording.severity, message: message,
      confidence: StaleTrust.wording,
      source: (come ?? new.source.range(of: row.new)).map { new.source.place($0) },
      target: (kept ?? new.target.range(of: target)).map { new.target.place($0) }, bead: bead(of: row, target),
      old: (gone ?? old.source.range(of: row.old)).map { old.source.place($0) })
  }

  // MARK: Text

  func shown(_ range: TextRange?) -> String { range.map { shown(new.target, $0) } ?? "" }

  private static let longest = 60

  /// A sentence by its beginning.
  func shown(_ side: Reading, _ range: TextRange) -> String {
    side.document.text.string(range).onOneLine.shortened(to: Self.longest)
  }
}

extension ReadPair {
  /// Whether every new word that the lexicon knows is in a range of the translation, and no old one.
  func isFollowed(
    _ added: [TextRange], _ removed: [TextRange], in english: TextRange, from earlier: ReadPair
  ) -> Bool {
    if added.isEmpty { return false }
    let come = added.flatMap { answers(of: $0, in: english) }.filter(\.isKnown)
    let gone = removed.flatMap { earlier.answers(of: $0, in: english) }.filter(\.isKnown)
    return !come.isEmpty && come.allSatisfy(\.isFound) && gone.isEmpty == removed.isEmpty
      && !gone.contains(where: \.isFound)
  }
}

extension RevisionState {
  /// Whether a change of this kind may ask for another translation.
  fileprivate var mayNeedTranslation: Bool {
    switch self {
    case .same, .punctuation, .moved: false
    case .wording, .terms, .meaning, .facts, .new, .removed: true
    }
  }
}

/// How often findings are right on planted edits. Source: Docs/Measurements.md, "Stale translations".
enum StaleTrust {
  static let fact = 0.99
  /// A value that the translation did not say before, either.
  static let unsaid = 0.5
  static let term = 0.9
  static let meaning = 0.9
  static let new = 0.95
  static let removed = 0.95
  static let wording = 0.9
}
