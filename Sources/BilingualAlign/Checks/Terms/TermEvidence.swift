import BilingualAlignment
import BilingualDocuments
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

  /// The right English terms of the mention's concepts in the bead, or else in its neighbours.
  package func renderings(of mention: TermMention, near: Bool = true) -> [TermHit] {
    let here = rights(of: mention, in: index)
    guard here.isEmpty, near else { return here }
    for other in [index - 1, index + 1] where beads.indices.contains(other) {
      let there = rights(of: mention, in: other)
      // What the neighbour's own mention needs is not free to be lent.
      let needed = beads[other].mentions.filter { !$0.concepts.allSatisfy { !mention.concepts.contains($0) } }.count
      if there.count > needed { return there }
    }
    return []
  }

  private func rights(of mention: TermMention, in bead: Int) -> [TermHit] {
    beads[bead].english.filter {
      base.term(of: $0).status.isRight && mention.concepts.contains(base.terms[$0.term].concept)
        && standsAlone($0, bead)
    }
  }

  /// Whether a title is not part of another rank (`Deputy …`) or set of countries.
  private func standsAlone(_ hit: TermHit, _ bead: Int) -> Bool {
    let concept = base.concept(of: hit)
    guard concept.category == .title else { return true }
    let text = pair.target.document.text.utf8
    guard let word = wordBefore(hit.range.start, in: text) else { return true }
    return !Self.rankModifiers.contains(word) || base.term(of: hit).text.lowercased().hasPrefix(word)
  }

  private static let rankModifiers: Set<String> = ["deputy", "vice", "assistant", "under", "associate", "sub"]

  private func wordBefore(_ offset: Int, in text: [UInt8]) -> String? {
    var end = offset
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x2D { end -= 1 }
    var start = end
    while start > 0, Byte.isLetter(text[start - 1]) { start -= 1 }
    return start < end ? String(decoding: text[start..<end], as: UTF8.self).lowercased() : nil
  }

  /// Forbidden or deprecated English terms of the mention's concepts that nothing else in the bead explains.
  package func wrongForms(of mention: TermMention, _ status: TermStatus) -> [TermHit] {
    beads[index].english.filter { hit in
      guard base.term(of: hit).status == status, mention.concepts.contains(base.terms[hit.term].concept) else {
        return false
      }
      return !isExplained(hit, by: mention)
    }
  }

  /// Whether a longer right term covers the hit, or it is a right rendering of another mention.
  private func isExplained(_ hit: TermHit, by mention: TermMention) -> Bool {
    let others = Set(beads[index].mentions.filter { $0.range != mention.range }.flatMap(\.concepts))
    return beads[index].english.contains { other in
      guard other != hit, base.term(of: other).status.isRight, other.range.contains(hit.range) else { return false }
      if other.range != hit.range { return true }
      return others.contains(base.terms[other.term].concept)
    }
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
    let words = self.words(in: index)
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
    if isKnown || concepts.contains(where: { isAnaphoric($0, mention, words) }) { return .unclear }
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
    guard mention.range.count <= 9, countries.contains("KR"), countries.count > 1,
      let target = pair.target.range(of: pair.alignment.beads[index].target)
    else { return false }
    let named = Set(
      pair.target.facts(in: target).compactMap { fact -> String? in
        if case .place(let place) = fact.value { place.country } else { nil }
      })
    return countries.allSatisfy { $0 == "KR" || named.contains($0) }
  }

  /// The content words of the bead's English and of its neighbours' where the bead is short.
  private func words(in bead: Int) -> [String] {
    guard let range = pair.target.range(of: pair.alignment.beads[bead].target) else { return [] }
    return EnglishWords.content(pair.target.document.text.utf8, range)
  }

  /// Whether all content words of a right name stand in the bead in some form and order.
  private func isLoose(_ concept: Concept, in words: [String]) -> Bool {
    concept.terms.contains {
      $0.language == .english && $0.status.isRight && !$0.text.hasSuffix("}")
        && EnglishWords.hold(EnglishWords.content($0.text), in: words)
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
