import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// Judges the glossary's terms in a pair. Several checks share the judgement; each reports its own kind of verdict.
struct TermReview {
  enum Kind: Sendable { case missing, forbidden, deprecated, outOfDate, inconsistent }

  typealias Renderings = TermEvidence.Renderings

  struct Verdict: Sendable {
    let kind: Kind
    let concept: Int
    let message: Message
    let confidence: Double
    let source: TextRange?
    let target: TextRange?
    let bead: Int
    let suggestion: String?
  }

  let pair: ReadPair
  let base: Termbase
  let beads: [BeadTerms]
  private(set) var verdicts: [Verdict] = []
  /// Concepts that were rendered rightly in an earlier bead.
  private var rendered: Set<Int> = []
  private var reported: Set<String> = []
  /// What is said of all mentions of the same concepts in a bead at once.
  private var told: Set<Told> = []

  private struct Told: Hashable {
    let kind: Kind
    let bead: Int
    let concepts: [Int]
  }

  init(_ pair: ReadPair) {
    self.pair = pair
    base = pair.termbase
    beads = base.isEmpty ? [] : pair.termsByBead()
    for index in beads.indices { judge(index) }
    judgeConsistency()
  }

  /// Appends the verdicts of one kind as findings of a check.
  static func report(_ kind: Kind, of check: CheckInfo, in pair: ReadPair, into findings: inout [Finding]) {
    for verdict in pair.termVerdicts where verdict.kind == kind {
      let concept = pair.termbase.concepts[verdict.concept]
      findings.append(
        Finding(
          check: check.id, severity: check.severity,
          message: "\(verdict.message) (\(concept.origin))",
          confidence: verdict.confidence, source: verdict.source.map { pair.source.place($0, value: concept.id) },
          target: verdict.target.map { pair.target.place($0, value: concept.id) }, bead: verdict.bead,
          suggestion: verdict.suggestion))
    }
  }

  // MARK: One bead

  private mutating func judge(_ index: Int) {
    let bead = pair.alignment.beads[index]
    for mention in beads[index].mentions {
      judgeKoreanForms(mention)
      guard !bead.target.isEmpty else { continue }
      judge(mention, in: index)
    }
    if !bead.target.isEmpty { judgeStrayTitles(index) }
  }

  private mutating func judge(_ mention: TermMention, in index: Int) {
    let scene = TermEvidence(pair: pair, base: base, beads: beads, index: index)
    let rights = scene.renderings(of: mention)
    if judgeDates(of: mention, rights: rights, in: scene) { return }
    if judgeForms(of: mention, rights: rights, in: scene) { return }
    if !rights.isEmpty {
      rendered.formUnion(mention.concepts)
      return
    }
    let isKnown = mention.concepts.contains { rendered.contains($0) }
    switch scene.judge(mention, isKnown: isKnown) {
    case .rendered: rendered.formUnion(mention.concepts)
    case .unclear: break
    case .stale(let hit):
      guard let date = pair.date, addStale(mention, hit: hit, bead: index, date: date) else { return }
      let mentions = beads[index].mentions(from: mention)
      for (number, other) in scene.later(than: hit).enumerated() {
        addStale(mentions[min(number + 1, mentions.count - 1)], hit: other, bead: index, date: date)
      }
    case .missing(let confidence, let instead):
      guard let concept = mention.concepts.first, base.concepts[concept].use == .on else { return }
      if instead == nil, isSubjectOfHeadline(mention, index) { return }
      let wanted = base.concepts[concept].preferred(.english)?.text ?? ""
      let missing: Message =
        "the glossary renders “\(pair.source.string(mention.range))” as “\(wanted)”, which the translation does not have"
      add(
        .missing, concept: concept,
        message: instead.map { "\(missing); it has “\(pair.target.string($0))”" } ?? missing, confidence: confidence,
        source: mention.range,
        target: instead, bead: index, suggestion: instead == nil ? nil : wanted, once: "m\(concept)")
    }
  }

  /// Whether a body or person opens the headline, with a comma behind: `국토교통부, 노선 38개 추가`. English headlines leave out who
  /// publishes them.
  private func isSubjectOfHeadline(_ mention: TermMention, _ bead: Int) -> Bool {
    let segments = pair.alignment.beads[bead].source
    let text = pair.source.document.text.utf8
    guard let first = segments.first, pair.source.kind(of: first) == .title, mention.range.end < text.count else {
      return false
    }
    return mention.range.start == pair.source.document.segments[first].text.start && text[mention.range.end] == 0x2C
  }

  /// Korean terms that the glossary forbids or deprecates.
  private mutating func judgeKoreanForms(_ mention: TermMention) {
    guard let hit = mention.hits.first, mention.hits.allSatisfy({ !base.term(of: $0).status.isRight }) else { return }
    let concept = base.terms[hit.term].concept
    let isForbidden = base.term(of: hit).status == .forbidden
    let wanted = base.concepts[concept].preferred(.korean)?.text ?? ""
    add(
      isForbidden ? .forbidden : .deprecated, concept: concept,
      message: isForbidden
        ? "“\(pair.source.string(mention.range))” is forbidden; write “\(wanted)”"
        : "“\(pair.source.string(mention.range))” is deprecated; write “\(wanted)”",
      confidence: 0.9, source: mention.range, target: nil, bead: mention.bead, suggestion: nil, once: "k\(hit.term)")
  }

  /// English terms of the mention's concepts that are forbidden or deprecated, each where it stands.
  private mutating func judgeForms(of mention: TermMention, rights: Renderings, in scene: TermEvidence) -> Bool {
    let bead = scene.index
    let answers = beads[bead].answers(for: mention.concepts)
    let wrongs = rights.isEmpty ? answers.wrongs : answers.wrongsBesideRights
    guard !wrongs.isEmpty else { return false }
    guard told.insert(Told(kind: .forbidden, bead: bead, concepts: mention.concepts)).inserted else { return true }
    let mentions = beads[bead].mentions(from: mention)
    for (number, hit) in wrongs.enumerated() {
      let mention = mentions[min(number, mentions.count - 1)]
      if stale(hit.range, for: mention, in: scene) { continue }
      let concept = base.terms[hit.term].concept
      let isForbidden = base.term(of: hit).status == .forbidden
      let wanted = scene.replacement(for: concept)
      let (written, term) = (pair.target.string(hit.range), pair.source.string(mention.range))
      add(
        isForbidden ? .forbidden : .deprecated, concept: concept,
        message: isForbidden
          ? "“\(written)” is a forbidden rendering of “\(term)”; write “\(wanted ?? "")”"
          : "“\(written)” is a deprecated rendering of “\(term)”; write “\(wanted ?? "")”",
        confidence: 0.95, source: mention.range, target: hit.range, bead: bead, suggestion: wanted,
        once: "f\(concept)-\(hit.term)-\(hit.range.start)")
    }
    return true
  }

  // MARK: Titles in time

  /// Whether the mention's title or its rendering is of another time; then nothing else is said about it.
  private mutating func judgeDates(of mention: TermMention, rights: Renderings, in scene: TermEvidence) -> Bool {
    guard let date = pair.date, !isForeign(mention) else { return false }
    if let concept = scene.expired(mention, date), !scene.isHistorical(mention.range, date) {
      let old = base.concepts[concept]
      let next = old.successor.flatMap(base.concept(withID:)).map { base.concepts[$0] }
      let (term, when) = (pair.source.string(mention.range), Self.when(old.validity, date))
      add(
        .outOfDate, concept: concept,
        message: next.flatMap { $0.preferred(.korean)?.text }.map {
          "“\(term)” was right \(when); since then “\($0)”; the document is dated \(date)"
        } ?? "“\(term)” was right \(when); the document is dated \(date)",
        confidence: 0.85, source: mention.range, target: rights.first?.range, bead: scene.index,
        suggestion: next?.preferred(.english)?.text, once: "d\(concept)")
      return true
    }
    guard let hit = rights.first, rights.areOfAnotherTime,
      !mention.concepts.contains(where: { base.concepts[$0].category == .event })
    else { return false }
    // What a neighbour lends is the neighbour's to tell.
    addStale(mention, hits: rights.areHere ? rights.hits : [hit], bead: scene.index)
    return true
  }

  /// Whether the wrong form at `range` is also a title of another time, which says more.
  private mutating func stale(_ range: TextRange, for mention: TermMention, in scene: TermEvidence) -> Bool {
    guard let date = pair.date else { return false }
    let bead = beads[scene.index]
    for number in bead.rightsByRange[range] ?? [] {
      let concept = base.concept(of: bead.english[number])
      if concept.category == .title || concept.category == .organisation, !concept.validity.contains(date) {
        addStale(mention, hit: bead.english[number], bead: scene.index, date: date)
        return true
      }
    }
    return false
  }

  /// Adds what is said of renderings of another time, one for each place, once for all mentions of the same concepts.
  private mutating func addStale(_ mention: TermMention, hits: [TermHit], bead index: Int) {
    guard let date = pair.date,
      told.insert(Told(kind: .outOfDate, bead: index, concepts: mention.concepts)).inserted
    else { return }
    let mentions = beads[index].mentions(from: mention)
    for (number, hit) in BeadTerms.apart(hits).enumerated() {
      addStale(mentions[min(number, mentions.count - 1)], hit: hit, bead: index, date: date)
    }
  }

  /// - Returns: Whether it had not been said of this place.
  @discardableResult
  private mutating func addStale(_ mention: TermMention, hit: TermHit, bead index: Int, date: CalendarDate) -> Bool {
    guard let concept = mention.concepts.first else { return false }
    let term = base.term(of: hit)
    let validity = term.validity.isAlways ? base.concept(of: hit).validity : term.validity
    let when = Self.when(validity, date)
    let wanted = base.concepts[concept].preferred(.english)?.text
    return add(
      .outOfDate, concept: concept,
      message:
        "“\(pair.target.string(hit.range))” was right \(when); on \(date) “\(pair.source.string(mention.range))” is “\(wanted ?? "")”",
      confidence: 0.9, source: mention.range, target: hit.range, bead: index, suggestion: wanted,
      once: "s\(concept)-\(hit.term)-\(hit.range.start)")
  }

  /// `until 2022-06-30`
  private static func when(_ validity: DateSpan, _ date: CalendarDate) -> Message {
    validity.isOver(by: date)
      ? "until \(validity.through?.description ?? "")" : "only from \(validity.from?.description ?? "")"
  }

  /// English titles and organisations that had ceased, with no Korean term they could render.
  private mutating func judgeStrayTitles(_ index: Int) {
    guard let date = pair.date else { return }
    let scene = TermEvidence(pair: pair, base: base, beads: beads, index: index)
    for hit in beads[index].english
    where !hit.isNested && base.term(of: hit).status.isRight && !base.term(of: hit).hasSlot {
      let concept = base.concept(of: hit)
      guard concept.category == .title || concept.category == .organisation, concept.validity.isOver(by: date),
        let next = concept.successor.flatMap(base.concept(withID:)),
        !isCurrent(hit.range, in: beads[index], date: date), !scene.isAccounted(hit), !isForeignEnglish(hit.range),
        !scene.isHistoricalEnglish(hit.range, date)
      else { continue }
      let wanted = base.concepts[next].preferred(.english)?.text
      add(
        .outOfDate, concept: base.terms[hit.term].concept,
        message:
          "“\(pair.target.string(hit.range))” was right until \(concept.validity.through?.description ?? ""); on \(date) it is “\(wanted ?? "")”",
        confidence: 0.8, source: nil, target: hit.range, bead: index, suggestion: wanted,
        once: "s\(base.terms[hit.term].concept)-\(hit.term)-\(hit.range.start)")
    }
  }

  /// Whether the words are also a right name of a concept in use on the date: two ministers are Foreign Minister.
  private func isCurrent(_ range: TextRange, in bead: BeadTerms, date: CalendarDate) -> Bool {
    (bead.rightsByRange[range] ?? []).contains { number in
      let hit = bead.english[number]
      return base.concept(of: hit).use == .on && base.term(of: hit).validity.contains(date)
        && base.concept(of: hit).validity.contains(date)
    }
  }

  // MARK: Another country

  /// Whether the post or body is another country's: 헝가리 외교통상부 장관, 미국 국무부 차관보.
  func isForeign(_ mention: TermMention) -> Bool {
    let text = pair.source.document.text.utf8
    let before = TextRange(max(0, mention.range.start - 48), mention.range.start)
    return pair.source.facts(in: before).contains { fact in
      guard case .place(let place) = fact.value, place.country != "KR", place.isCountry,
        !fact.qualifiers.contains(.listed), fact.range.end < mention.range.start, text[fact.range.end] == 0x20
      else { return false }
      // At most three words of an office between.
      return text[fact.range.end..<mention.range.start].count { $0 == 0x20 } <= 3
    }
  }

  /// `the U.S. Assistant Secretary of State`, `Minister of Foreign Affairs and Trade of Hungary`.
  func isForeignEnglish(_ range: TextRange) -> Bool {
    let around = TextRange(max(0, range.start - 12), min(pair.target.document.text.utf8.count, range.end + 24))
    return pair.target.facts(in: around).contains { fact in
      guard case .place(let place) = fact.value, place.isCountry, place.country != "KR" else { return false }
      // ` of `, ` of the `
      return [4, 8].contains(fact.range.start - range.end) || range.start - fact.range.end == 1
    }
  }

  @discardableResult
  mutating func add(
    _ kind: Kind, concept: Int, message: Message, confidence: Double, source: TextRange?, target: TextRange?,
    bead: Int, suggestion: String?, once key: String
  ) -> Bool {
    guard reported.insert(key).inserted else { return false }
    verdicts.append(
      Verdict(
        kind: kind, concept: concept, message: message, confidence: confidence, source: source, target: target,
        bead: bead, suggestion: suggestion))
    return true
  }
}
