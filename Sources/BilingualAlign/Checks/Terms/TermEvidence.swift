import BilingualAlignment
import BilingualFacts
package import BilingualTerms
package import BilingualText

/// What speaks for and against a rendering of a term in one bead.
package struct TermEvidence {
  package let pair: ReadPair
  package let base: Termbase
  package let beads: [BeadTerms]
  package let index: Int

  package init(pair: ReadPair, base: Termbase, beads: [BeadTerms], index: Int) {
    self.pair = pair
    self.base = base
    self.beads = beads
    self.index = index
  }

  package enum Judgement {
    case rendered
    /// Not rendered by name, but nothing says that it is missing.
    case unclear
    case missing(confidence: Double, instead: TextRange?)
    /// Another title stands there, of another time.
    case stale(TermHit)
  }

  /// The right English terms of a mention's concepts.
  package struct Renderings {
    package let hits: [TermHit]
    /// Whether all are names of another time than the document's.
    package let areOfAnotherTime: Bool
    /// Whether they stand in the mention's own bead.
    package let areHere: Bool

    package var isEmpty: Bool { hits.isEmpty }
    package var first: TermHit? { hits.first }
  }

  /// The right English terms of the mention's concepts in the bead, or else in its neighbours.
  package func renderings(of mention: TermMention) -> Renderings {
    let here = beads[index].answers(for: mention.concepts)
    for other in [index - 1, index + 1] where here.rights.isEmpty && beads.indices.contains(other) {
      let there = beads[other].answers(for: mention.concepts)
      // What the neighbour's own mention needs is not free to be lent.
      guard there.rights.count > there.mentionCount else { continue }
      return Renderings(hits: there.rights, areOfAnotherTime: there.areOfAnotherTime, areHere: false)
    }
    return Renderings(hits: here.rights, areOfAnotherTime: here.areOfAnotherTime, areHere: true)
  }

  /// What to write instead, where only one thing is right.
  package func replacement(for concept: Int) -> String? {
    let right = base.concepts[concept].terms.filter {
      $0.language == .english && $0.status == .preferred && !$0.isShort
        && (pair.date.map($0.validity.contains) ?? true)
    }
    return right.count == 1 ? right[0].text : nil
  }

  /// Judges a mention without a rendering by name.
  package func judge(_ mention: TermMention, isKnown: Bool) -> Judgement {
    let words = beads[index].words
    let concepts = mention.concepts.map { base.concepts[$0] }
    if concepts.contains(where: { isLoose($0, in: words) }) || isNamedByCountries(mention) { return .rendered }
    // 미국 국무부 대북고위관리: the title's own name says whose it is.
    if concepts[0].category == .organisation, qualifiesTitle(mention) { return .unclear }
    let isWord = concepts[0].category == .general && mention.range.count < 3 * KoreanSyllable.width
    if !isWord, isListed(mention) { return .missing(confidence: 0.9, instead: nil) }
    let instead = substitute(for: mention)
    if let instead {
      if let date = pair.date, concepts[0].category == .title || concepts[0].category == .organisation,
        !base.concept(of: instead).validity.contains(date)
      {
        return .stale(instead)
      }
      return .missing(confidence: 0.9, instead: instead.range)
    }
    if isKnown || concepts.contains(where: { isAnaphoric($0, mention: mention, words: words) }) { return .unclear }
    guard concepts.allSatisfy({ isDemanded($0, mention) }) else { return .unclear }
    return .missing(confidence: 0.75, instead: nil)
  }

  /// 한일 국장협의 with `the Japanese Foreign Ministry`: a compound of countries of which the others are named.
  private func isNamedByCountries(_ mention: TermMention) -> Bool {
    let countries = pair.source.facts(in: mention.range).compactMap { fact -> String? in
      guard case .place(let place) = fact.value, fact.qualifiers.contains(.listed), mention.range.contains(fact.range)
      else { return nil }
      return place.country
    }
    guard mention.range.count <= 9, countries.contains("KR"), countries.count > 1 else { return false }
    return countries.allSatisfy { $0 == "KR" || beads[index].countries.contains($0) }
  }

  /// Whether all content words of a right name stand in the bead in some form and order.
  private func isLoose(_ concept: Concept, in words: WordForms) -> Bool {
    concept.terms.contains {
      $0.language == .english && $0.status.isRight && !$0.text.hasSuffix("}")
        && words.holdAll(EnglishWords.content($0.text))
    }
  }

  /// Whether a term is so much a name that its absence alone is an error.
  private func isDemanded(_ concept: Concept, _ mention: TermMention) -> Bool {
    let syllables = mention.range.count / KoreanSyllable.width
    if concept.category == .organisation, qualifiesTitle(mention) { return false }
    if concept.category.isName { return syllables >= 3 }
    if concept.category == .abbreviation { return true }
    let hasPreferred = concept.terms.contains { $0.language == .english && $0.status == .preferred }
    return concept.category == .general && hasPreferred && syllables >= 5 && concept.confidence == .high
  }
}
