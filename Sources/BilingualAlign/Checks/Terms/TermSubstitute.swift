import BilingualAlignment
import BilingualDocuments
package import BilingualTerms
import BilingualText

extension TermEvidence {
  /// What explains an English hit by words that are only a part of a Korean mention's right name.
  package struct Account {
    /// Whether a neighbouring bead or several mentions of this one do.
    package let isSure: Bool
    /// The only mention of this bead that does, by its number.
    package let only: Int?
  }

  /// The English names of a bead that no Korean term explains, by number, ascending.
  package struct OpenHits {
    package struct Kind: Hashable {
      package let category: TermCategory
      package let isSide: Bool
    }

    package var all: [Kind: [Int]] = [:]
    /// What nothing but one mention explains.
    package var byMention: [Int: [Int]] = [:]
  }

  /// Another name of the same kind in the bead's English that no Korean term explains: it may stand in the place of the
  /// mention.
  package func substitute(for mention: TermMention) -> TermHit? {
    let concept = base.concepts[mention.concepts[0]]
    // Which country stands for which is for the facts to say (`place-mismatch`).
    guard concept.use == .on, concept.category != .person, concept.category != .place else { return nil }
    guard concept.category != .general || concept.isSide else { return nil }
    let categories: [TermCategory] = concept.category == .event ? [.event, .abbreviation] : [concept.category]
    let kinds = categories.map { OpenHits.Kind(category: $0, isSide: concept.isSide) }
    let open = openHits()
    let isOther = { (number: Int) in
      let hit = beads[index].english[number]
      // `the Ministry` is whichever was named before.
      return base.concept(of: hit).id != concept.id && !Self.isKind(pair.target.document.text.utf8, hit.range)
    }
    var found = kinds.compactMap { open.all[$0]?.first(where: isOther) }
    if let at = beads[index].number(of: mention), let own = open.byMention[at] {
      found += own.first { isOther($0) && kinds.contains(kind(of: beads[index].english[$0])) }.map { [$0] } ?? []
    }
    return found.min().map { beads[index].english[$0] }
  }

  /// The later hits of the same term that no Korean term explains either.
  package func later(than hit: TermHit) -> [TermHit] {
    (openHits().all[kind(of: hit)] ?? []).map { beads[index].english[$0] }.filter {
      $0.term == hit.term && $0.range.start > hit.range.start
    }
  }

  /// Whether a Korean mention in the bead or next to it explains an English term.
  package func isAccounted(_ hit: TermHit) -> Bool {
    if isMentioned(hit) { return true }
    let account = account(of: hit)
    return account.isSure || account.only != nil
  }

  private func kind(of hit: TermHit) -> OpenHits.Kind {
    let concept = base.concept(of: hit)
    return OpenHits.Kind(category: concept.category, isSide: concept.isSide)
  }

  private func openHits() -> OpenHits {
    if let known = beads[index].open { return known }
    var open = OpenHits()
    for (number, hit) in beads[index].english.enumerated() {
      guard !hit.isNested, base.term(of: hit).status.isRight, !base.term(of: hit).hasSlot, !isMentioned(hit),
        !isHistoricalEnglish(hit.range, pair.date)
      else { continue }
      let account = account(of: hit)
      if account.isSure { continue }
      if let only = account.only {
        open.byMention[only, default: []].append(number)
      } else {
        open.all[kind(of: hit), default: []].append(number)
      }
    }
    beads[index].open = open
    return open
  }

  private var around: [Int] { [index - 1, index, index + 1].filter(beads.indices.contains) }

  /// Whether the Korean of the bead or of its neighbours names the hit's concept.
  private func isMentioned(_ hit: TermHit) -> Bool {
    around.contains { beads[$0].mentionsByConcept[base.terms[hit.term].concept] != nil }
  }

  /// Which mentions have a right name that holds all words of the hit.
  private func account(of hit: TermHit) -> Account {
    let words = EnglishWords.content(pair.target.document.text.utf8, hit.range)
    if let known = beads[index].accounts[words] { return known }
    var isSure = false
    var here: Set<Int> = []
    for bead in around where !isSure {
      for concept in beads[bead].names.concepts(holding: words) {
        here.formUnion((beads[bead].mentionsByConcept[concept] ?? []).prefix(2))
        if bead != index || here.count > 1 { isSure = true }
      }
    }
    let account = Account(isSure: isSure, only: isSure ? nil : here.first)
    beads[index].accounts[words] = account
    return account
  }
}
