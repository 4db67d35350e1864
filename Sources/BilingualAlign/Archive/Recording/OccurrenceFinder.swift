import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// Finds what renders the concepts of a pair, bead by bead: the glossary's hits first; persons by sound; for a term
/// without a hit the span that fits best.
struct OccurrenceFinder {
  let pair: ReadPair
  let korean: StoredText
  let english: StoredText
  /// What the archive says of the termbase's concepts, by their indices.
  let concepts: [ConceptRecord]
  let spans: SpanFinder
  private let terms: [BeadTerms]

  init(pair: ReadPair, korean: StoredText, english: StoredText, concepts: [ConceptRecord], spans: SpanFinder) {
    self.pair = pair
    self.korean = korean
    self.english = english
    self.concepts = concepts
    self.spans = spans
    terms = pair.termbase.isEmpty ? [] : pair.termsByBead()
  }

  /// In the order of the beads; within a bead the glossary's concepts, then persons it does not know.
  /// - Complexity: O(bytes + mentions · words of their beads).
  func occurrences() -> [OccurrenceRecord] {
    var found: [OccurrenceRecord] = []
    for (index, bead) in pair.alignment.beads.enumerated() {
      guard !bead.isOneSided else { continue }
      let people = PersonFinder.people(
        korean: pair.source.document, bead.source, english: pair.target.document, bead.target)
      var scene: SpanFinder.Scene?
      var namesakes: Set<Int> = []
      for (key, mentions) in mentions(of: index) {
        let concept = pair.termbase.concepts[key]
        found += occurrences(of: key, mentions: mentions, index: index, people: people, scene: &scene)
        if concept.category == .event { found += counts(of: key, mentions, index) }
        if concept.category == .person { namesakes.formUnion(mentions.map { $0.range.start }) }
      }
      found += unknown(people.filter { !namesakes.contains($0.korean.start) }, index)
    }
    return found
  }

  /// The mentions of a bead by concept, in order of the first. A homograph is the concept that the English names, else
  /// the first.
  private func mentions(of index: Int) -> [(concept: Int, mentions: [TermMention])] {
    guard terms.indices.contains(index) else { return [] }
    var order: [Int] = []
    var byConcept: [Int: [TermMention]] = [:]
    for mention in terms[index].mentions {
      let named = mention.concepts.first { !hits(of: $0, in: index).isEmpty }
      guard let concept = named ?? mention.concepts.first else { continue }
      if byConcept[concept] == nil { order.append(concept) }
      byConcept[concept, default: []].append(mention)
    }
    return order.map { ($0, byConcept[$0] ?? []) }
  }

  /// The English names of a concept in a bead: the longest where they lie in each other, and none that belongs to a
  /// longer name of another concept of the bead.
  private func hits(of concept: Int, in index: Int) -> [TermHit] {
    let all = terms[index].english
    let own = all.filter { pair.termbase.terms[$0.term].concept == concept }
    guard !own.isEmpty else { return [] }
    let mentioned = Set(terms[index].mentions.flatMap(\.concepts))
    var kept: [TermHit] = []
    for hit in own where !kept.contains(where: { $0.range == hit.range }) {
      let isCovered = all.contains { other in
        other.range.contains(hit.range) && other.range != hit.range
          && mentioned.contains(pair.termbase.terms[other.term].concept)
      }
      if !isCovered { kept.append(hit) }
    }
    // Of two that overlap, as `the North` and `North Korean`, the longer one stands.
    return kept.filter { hit in
      !kept.contains { $0.range.overlaps(hit.range) && $0.range.count > hit.range.count }
    }
  }

  // MARK: One concept

  private func occurrences(
    of concept: Int, mentions: [TermMention], index: Int, people: [PersonFinder.Person],
    scene: inout SpanFinder.Scene?
  ) -> [OccurrenceRecord] {
    var names = hits(of: concept, in: index)
    if names.isEmpty { names = borrowed(concept, index) }
    if !names.isEmpty {
      return (0..<names.count).compactMap { i in
        glossary(concepts[concept], mention: mentions[min(i, mentions.count - 1)].range, hit: names[i], index: index)
      }
    }
    guard let mention = mentions.first else { return [] }
    if let person = people.first(where: { $0.korean.start == mention.range.start }) {
      return record(
        concepts[concept], mention: mention.range, rendering: person.english, confidence: person.confidence, flags: [],
        index: index)
    }
    let bead = pair.alignment.beads[index]
    let current =
      scene
      ?? spans.scene(
        korean: pair.source.document, source: bead.source, english: pair.target.document, target: bead.target)
    scene = current
    let known = pair.termbase.concepts[concept].terms.filter { $0.language == .english }.map(\.text)
    guard let span = spans.best(for: mention.range, known: known, outside: people.map(\.english), in: current) else {
      return record(concepts[concept], mention: mention.range, rendering: nil, confidence: 0, flags: [], index: index)
    }
    return record(
      concepts[concept], mention: mention.range, rendering: span.range, confidence: span.confidence, flags: [],
      index: index)
  }

  /// Names in the next beads, where no mention of the concept needs them: sentences are cut differently.
  private func borrowed(_ concept: Int, _ index: Int) -> [TermHit] {
    for other in [index - 1, index + 1] where terms.indices.contains(other) {
      if terms[other].mentions.contains(where: { $0.concepts.contains(concept) }) { continue }
      let names = hits(of: concept, in: other)
      if !names.isEmpty { return [names[0]] }
    }
    return []
  }

  private func glossary(
    _ concept: ConceptRecord, mention: TextRange, hit: TermHit, index: Int
  ) -> OccurrenceRecord? {
    let term = pair.termbase.term(of: hit)
    var flags: OccurrenceFlags = .fromGlossary
    if term.isShort || term.hasSlot { flags.insert(.isShort) }
    let confidence = pair.alignment.beads[index].confidence
    let text = term.hasSlot ? term.text.replacing("{surname}", with: "…") : nil
    return record(
      concept, mention: mention, rendering: hit.range, confidence: max(0.5, confidence), flags: flags, index: index,
      text: text
    ).first
  }

  /// The ordinals that stand right before an event's name: `제2차 한미 북한인권협의`.
  private func counts(of concept: Int, _ mentions: [TermMention], _ index: Int) -> [OccurrenceRecord] {
    mentions.compactMap { mention in
      let near = pair.source.facts(in: TextRange(max(0, mention.range.start - 16), mention.range.end))
      for fact in near where fact.range.end <= mention.range.end && mention.range.start - fact.range.end <= 4 {
        guard case .ordinal(let number) = fact.value, number > 0 else { continue }
        let event = concepts[concept]
        let count = ConceptRecord(
          key: event.key + "#", category: .count, korean: event.korean, english: event.english, validity: .always,
          place: event.place, terms: [])
        return record(
          count, mention: fact.range, rendering: nil, confidence: 1, flags: [], index: index, text: "\(number)"
        ).first
      }
      return nil
    }
  }

  private func unknown(_ people: [PersonFinder.Person], _ index: Int) -> [OccurrenceRecord] {
    people.flatMap { person in
      let concept = ConceptRecord(
        key: "person:" + person.name, category: .person, korean: person.name, english: "", validity: .always,
        place: "", terms: [])
      return record(
        concept, mention: person.korean, rendering: person.english, confidence: person.confidence, flags: [],
        index: index)
    }
  }

  // MARK: Records

  private func isHistorical(_ mention: TextRange, rendering: TextRange?, date: CalendarDate, index: Int) -> Bool {
    let evidence = TermEvidence(pair: pair, base: pair.termbase, beads: terms, index: index)
    return evidence.isHistorical(mention, date) || rendering.map { evidence.isHistoricalEnglish($0, date) } ?? false
  }

  private func record(
    _ concept: ConceptRecord, mention: TextRange, rendering: TextRange?, confidence: Double,
    flags: OccurrenceFlags, index: Int, text: String? = nil
  ) -> [OccurrenceRecord] {
    guard let segment = pair.source.segment(at: mention.start) else { return [] }
    var flags = flags
    if let date = pair.date, !concept.validity.contains(date),
      isHistorical(mention, rendering: rendering, date: date, index: index)
    {
      flags.insert(.isHistorical)
    }
    var place: OccurrenceRecord.Place?
    var name = text
    if let rendering, let other = pair.target.segment(at: rendering.start) {
      place = english.place(rendering, in: other)
      name = text ?? RenderingText.plain(pair.target.document.text.utf8[rendering.start..<rendering.end])
      if RenderingText.opensSentence(pair.target.document, at: rendering.start, segment: other) {
        flags.insert(.startsSentence)
      }
      if [.title, .subtitle, .heading].contains(pair.target.kind(of: other)) { flags.insert(.inTitle) }
    } else if [.title, .subtitle, .heading].contains(pair.source.kind(of: segment)) {
      flags.insert(.inTitle)
    }
    return [
      OccurrenceRecord(
        concept: concept, source: korean.place(mention, in: segment), target: place, rendering: name,
        confidence: confidence, flags: flags, bead: index)
    ]
  }
}

/// The text of renderings, so that what only the typesetter chose is equal.
enum RenderingText {
  /// One space for any white space, straight quotation marks and apostrophes, a plain hyphen.
  static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var out = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019: out.append("'")
      case 0x201C, 0x201D: out.append("\"")
      case 0x2010, 0x2011: out.append("-")
      case _ where scalar.properties.isWhitespace: if out.unicodeScalars.last != " " { out.append(" ") }
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Whether only marks and numbering stand before `offset` in its sentence.
  static func opensSentence(_ document: Document, at offset: Int, segment: Int) -> Bool {
    let start = document.segments[segment].text.start
    return !document.text.utf8[start..<offset].contains { Byte.isLetter($0) || $0 >= 0xC3 && $0 < 0xE2 }
  }
}
