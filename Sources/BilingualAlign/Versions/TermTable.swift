import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualTerms
import BilingualText

/// How translations render the terms of the glossary.
enum TermTable {
  typealias Difference = ComparedTranslations.Difference
  typealias Saying = ComparedTranslations.Saying

  /// What stands for a mention of a concept in a translation.
  private struct Rendering: Hashable {
    /// Small letters, without a plural's ending; empty where no name of the concept is there.
    let form: String
    let text: String
    let status: TermStatus?
  }

  /// Returns the terms that are mentioned, in the order of the original, with the renderings of each translation.
  static func terms(_ sides: [ComparedSide]) -> [ComparedTranslations.Term] {
    var order: [Int] = []
    var counts: [Int: [[Rendering: Int]]] = [:]
    for (index, side) in sides.enumerated() {
      for bead in side.terms.indices {
        for mention in side.terms[bead].mentions {
          let concept = mention.concepts[0]
          if counts[concept] == nil {
            counts[concept] = Array(repeating: [:], count: sides.count)
            order.append(concept)
          }
          counts[concept]?[index][rendering(of: mention, bead: bead, in: side), default: 0] += 1
        }
      }
    }
    guard let base = sides.first?.pair.termbase else { return [] }
    return order.map { number in
      let concept = base.concepts[number]
      let renderings = (counts[number] ?? []).map { counts in
        counts.sorted { ($1.value, $0.key.text) < ($0.value, $1.key.text) }.map {
          ComparedTranslations.Term.Rendering(
            text: $0.key.text, count: $0.value, isRight: $0.key.status?.isRight ?? false)
        }
      }
      return ComparedTranslations.Term(
        id: concept.id, korean: concept.preferred(.korean)?.text ?? "", wanted: concept.preferred(.english)?.text ?? "",
        renderings: renderings)
    }
  }

  /// Returns the mentions of a row that translations render by different names, and those that only some render.
  static func differences(
    _ place: ComparedRows.Row, _ sides: [ComparedSide], beside told: [Difference]
  ) -> [Difference] {
    guard let first = sides.first, let korean = first.pair.source.range(of: place.source), !first.terms.isEmpty else {
      return []
    }
    var found: [Difference] = []
    var seen: Set<Int> = []
    let beads = first.terms.indices.filter { first.pair.alignment.beads[$0].source.overlaps(place.source) }
    for mention in beads.flatMap({ first.terms[$0].mentions }) where korean.contains(mention.range) {
      let concept = mention.concepts[0]
      guard seen.insert(concept).inserted else { continue }
      let renderings = sides.map { side -> Rendering in
        guard let (bead, own) = mentioned(mention, in: side) else { return Rendering(form: "", text: "", status: nil) }
        return rendering(of: own, bead: bead, in: side)
      }
      let original = first.pair.source.document.text.string(mention.range)
      guard Set(renderings.map(\.form)).count > 1,
        !told.contains(where: { $0.isTerm && $0.original == original }),
        sides.indices.allSatisfy({
          !renderings[$0].form.isEmpty || isMissing(mention, place.targets[$0], in: sides[$0])
        })
      else { continue }
      let base = first.pair.termbase
      let wanted = base.concepts[concept].preferred(.english)?.text ?? ""
      let says = renderings.map { rendering in
        Saying(
          text: rendering.text.isEmpty ? nil : rendering.text,
          verdict: rendering.status == .preferred ? .agrees : rendering.status == .admitted ? .allowed : .differs)
      }
      let shown = Message.list(zip(sides, says).map { $0.says($1.text) })
      found.append(
        Difference(
          check: "terms", isFact: false, isTerm: true, original: original, says: says,
          message:
            "the renderings of “\(original)” differ: \(shown); the glossary wants “\(wanted)” (\(base.concepts[concept].origin))"
        ))
    }
    return found
  }

  /// The same mention, and its bead, in the pair of another translation.
  private static func mentioned(_ mention: TermMention, in side: ComparedSide) -> (Int, TermMention)? {
    guard let segment = side.pair.source.segment(at: mention.range.start) else { return nil }
    let bead = side.pair.bead(ofSource: segment)
    return side.terms[bead].mentions.first { $0.range == mention.range }.map { (bead, $0) }
  }

  /// Whether a name that is not there should be: nothing of it is in the passage, or the glossary demands it.
  private static func isMissing(_ mention: TermMention, _ target: Range<Int>, in side: ComparedSide) -> Bool {
    guard let (bead, own) = mentioned(mention, in: side) else { return false }
    let evidence = TermEvidence(pair: side.pair, base: side.pair.termbase, beads: side.terms, index: bead)
    switch evidence.judge(own, isKnown: false) {
    case .missing, .stale: return true
    case .rendered: return false
    case .unclear:
      let document = side.pair.target.document
      let text = target.map { document.string(document.segments[$0]).lowercased() }.joined(separator: " ")
      let names = side.pair.termbase.concepts[own.concepts[0]].terms.filter {
        $0.language == .english && $0.status.isRight
      }
      let words = names.flatMap { $0.text.lowercased().split { !$0.isLetter } }.filter { $0.count > 3 }
      return !words.isEmpty && !words.contains { text.contains($0) }
    }
  }

  private static func rendering(of mention: TermMention, bead: Int, in side: ComparedSide) -> Rendering {
    let evidence = TermEvidence(pair: side.pair, base: side.pair.termbase, beads: side.terms, index: bead)
    let rights = evidence.renderings(of: mention)
    let hits = rights.isEmpty ? side.terms[bead].answers(for: mention.concepts).wrongs : rights.hits
    // The longest name says most: `the Ministry of Foreign Affairs`, and later `the Ministry`.
    guard let hit = hits.max(by: { ($0.range.count, $1.range.start) < ($1.range.count, $0.range.start) }) else {
      return Rendering(form: "", text: "", status: nil)
    }
    let term = side.pair.termbase.term(of: hit)
    let text = side.pair.target.document.text.string(hit.range).onOneLine
    let small = text.lowercased()
    return Rendering(form: small.hasSuffix("s") ? String(small.dropLast()) : small, text: text, status: term.status)
  }
}
