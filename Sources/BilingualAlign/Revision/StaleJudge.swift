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
  private let terms: [BeadTerms]

  init(old: ReadPair, new: ReadPair, texts: RevisedTexts, rows: [TextRevision.Row]) {
    self.old = old
    self.new = new
    self.texts = texts
    owners = TargetOwners(rows, old)
    terms = new.termbase.isEmpty ? [] : new.termsByBead()
  }

  func judge(_ row: TextRevision.Row) -> (RevisedSentence, [Finding]) {
    let target = target(of: row)
    let change = SentenceChange(row, texts, old, new, in: new.target.range(of: target))
    let findings =
      switch change.state {
      case .same, .punctuation: [Finding]()
      case .moved: moved(row, target)
      case .wording: wording(row, target)
      case .terms: terms(change, row, target)
      case .facts: facts(change, row, target)
      case .new: added(row)
      case .removed: removed(row, target)
      }
    let sentence = RevisedSentence(
      state: change.state, isMoved: row.isMoved, isUpdated: findings.isEmpty && change.state.mayNeedTranslation,
      old: row.old,
      new: row.new, target: target)
    return (sentence, findings)
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
        message:
          "this sentence is new in the original; the translation does not have it \(before == nil ? "yet, at its beginning" : "behind “\(shown(place))”")",
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
      let english = new.target.range(of: target), !isTaken(row, target, english)
    else { return [] }
    let sentence = Finding.Place(
      range: old.source.place(range).range, text: old.source.place(range).text)
    return [
      Finding(
        check: StaleChecks.removed.id, severity: StaleChecks.removed.severity,
        message: "this sentence is no longer in the original, which said “\(shown(old.source, range))”",
        confidence: StaleTrust.removed, source: nil, target: new.target.place(english), bead: bead(of: row, target),
        old: sentence)
    ]
  }

  /// Whether the translation's sentences answer what stands in the original now better than what was removed.
  private func isTaken(_ row: TextRevision.Row, _ target: Range<Int>, _ english: TextRange) -> Bool {
    let now = new.alignment.beads[new.bead(ofTarget: target.lowerBound)]
    guard let source = new.source.range(of: now.source), now.target == target,
      let before = old.source.range(of: row.old)
    else { return false }
    return (new.share(of: source, in: english) ?? 0) > (old.share(of: before, in: english) ?? 0)
  }

  // MARK: Wording

  private func moved(_ row: TextRevision.Row, _ target: Range<Int>) -> [Finding] {
    // Where the beads pair it in order, the translation has moved as well.
    if target.isEmpty || isInOrder(row, target) && holds(row.new, new, as: row) { return [] }
    return [note("this sentence stands at another place in the original now", row, target)]
  }

  private func wording(_ row: TextRevision.Row, _ target: Range<Int>) -> [Finding] {
    let words = WordChanges(
      old.source.document, old.source.range(of: row.old), new.source.document, new.source.range(of: row.new))
    if isFollowed(words, target) { return [] }
    let said = words.said(old.source.document, new.source.document)
    // What is pointed at is where the words differ.
    let come = words.added.first.map { TextRange($0.start, words.added.last?.end ?? $0.end) }
    let gone = words.removed.first.map { TextRange($0.start, words.removed.last?.end ?? $0.end) }
    return [note("the wording of the original has changed: \(said)", row, target, come, gone)]
  }

  /// Whether every new word that the lexicon knows is in the translation, and no old one.
  private func isFollowed(_ words: WordChanges, _ target: Range<Int>) -> Bool {
    guard let english = new.target.range(of: target), !words.added.isEmpty else { return false }
    let come = words.added.flatMap { new.answers(of: $0, in: english) }.filter(\.isKnown)
    let gone = words.removed.flatMap { old.answers(of: $0, in: english) }.filter(\.isKnown)
    return !come.isEmpty && come.allSatisfy(\.isFound) && !gone.isEmpty && !gone.contains(where: \.isFound)
  }

  private func note(
    _ message: String, _ row: TextRevision.Row, _ target: Range<Int>, _ come: TextRange? = nil, _ gone: TextRange? = nil
  ) -> Finding {
    Finding(
      check: StaleChecks.wording.id, severity: StaleChecks.wording.severity, message: message,
      confidence: StaleTrust.wording,
      source: (come ?? new.source.range(of: row.new)).map { new.source.place($0) },
      target: new.target.range(of: target).map { new.target.place($0) }, bead: bead(of: row, target),
      old: (gone ?? old.source.range(of: row.old)).map { old.source.place($0) })
  }

  // MARK: Terms and names

  private func terms(_ change: SentenceChange, _ row: TextRevision.Row, _ target: Range<Int>) -> [Finding] {
    let english = new.target.range(of: target)
    let bead = bead(of: row, target)
    let lackingNames = change.newNames.filter { name in
      !(english.map {
        NameHearing.isHeard(name.text, new, in: $0) || new.target.document.text.string($0).contains(name.text)
      } ?? false)
    }
    let lackingTerms = change.newConcepts.filter { !isRendered($0, bead) }
    // Where nothing new is to be said, what was left out may still stand there.
    let isOnlyGone = change.newNames.isEmpty && change.newConcepts.isEmpty
    let remaining =
      isOnlyGone ? change.oldConcepts.filter { isRendered($0, bead, asMention: false) } : []
    let oldNames =
      isOnlyGone
      ? change.oldNames.filter { name in english.map { NameHearing.isHeard(name.text, old, in: $0) } ?? false } : []
    if lackingNames.isEmpty, lackingTerms.isEmpty, remaining.isEmpty, oldNames.isEmpty { return [] }
    let isName = !lackingNames.isEmpty || !oldNames.isEmpty
    return [
      BeadFinding.make(
        StaleChecks.fact, new, bead: bead, pairing: pairing(row, target), certainty: StaleTrust.term,
        severity: isName ? .error : .warning,
        message: message(change, row, isName: isName),
        source: (change.newNames.first?.range ?? new.source.range(of: row.new)).map { new.source.place($0) },
        target: english.map { new.target.place($0) },
        old: (change.oldNames.first?.range ?? old.source.range(of: row.old)).map { old.source.place($0) })
    ]
  }

  private func message(_ change: SentenceChange, _ row: TextRevision.Row, isName: Bool) -> String {
    if change.oldNames.count == 1, change.newNames.count == 1 {
      return "“\(change.oldNames[0].text)” is “\(change.newNames[0].text)” now"
    }
    let words = WordChanges(
      old.source.document, old.source.range(of: row.old), new.source.document, new.source.range(of: row.new))
    let said = words.said(old.source.document, new.source.document)
    return "a \(isName ? "name" : "term") of the original has changed: \(said)"
  }

  /// Whether the translation has a right name of a concept, in the bead or a neighbour's to spare.
  private func isRendered(_ concept: Int, _ bead: Int, asMention: Bool = true) -> Bool {
    guard terms.indices.contains(bead) else { return true }
    if !asMention { return !terms[bead].answers(for: [concept]).rights.isEmpty }
    let evidence = TermEvidence(pair: new, base: new.termbase, beads: terms, index: bead)
    guard let mention = terms[bead].mentions.first(where: { $0.concepts.contains(concept) }) else { return true }
    if !evidence.renderings(of: mention).isEmpty { return true }
    if case .rendered = evidence.judge(mention, isKnown: false) { return true }
    return false
  }

  // MARK: Text

  func shown(_ range: TextRange?) -> String { range.map { shown(new.target, $0) } ?? "" }

  private static let longest = 60

  /// A sentence by its beginning.
  func shown(_ side: Reading, _ range: TextRange) -> String {
    let text = side.document.text.string(range).onOneLine
    return text.count > Self.longest ? text.prefix(Self.longest) + "…" : text
  }
}

extension RevisionState {
  /// Whether a change of this kind may ask for another translation.
  fileprivate var mayNeedTranslation: Bool {
    switch self {
    case .same, .punctuation, .moved: false
    case .wording, .terms, .facts, .new, .removed: true
    }
  }
}

/// How often findings are right on planted edits. Source: Docs/Measurements.md, "Stale translations".
enum StaleTrust {
  static let fact = 0.99
  /// A value that the translation did not say before, either.
  static let unsaid = 0.5
  static let term = 0.9
  static let new = 0.95
  static let removed = 0.95
  static let wording = 0.9
}
