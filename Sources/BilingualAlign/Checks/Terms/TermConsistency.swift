import BilingualAlignment
import BilingualDocuments
import BilingualTerms
import BilingualText

extension TermReview {
  /// One concept under two names that differ by more than form. Each rendering counts once, however many mentions it has.
  mutating func judgeConsistency() {
    struct Use {
      let key: [String]
      let hit: TermHit
      let bead: Int
      let mention: TermMention
    }
    var uses: [Int: [Use]] = [:]
    var order: [Int] = []
    for index in beads.indices where !pair.alignment.beads[index].target.isEmpty {
      var known: Set<[Int]> = []
      var used: Set<TermHit> = []
      for mention in beads[index].mentions where !known.contains(mention.concepts) && !isForeign(mention) {
        known.insert(mention.concepts)
        for hit in beads[index].answers(for: mention.concepts).rights where used.insert(hit).inserted {
          if hit.isNested || isForeignEnglish(hit.range) { continue }
          let number = base.terms[hit.term].concept
          let concept = base.concepts[number]
          let term = base.term(of: hit)
          guard concept.category.isName, concept.use == .on, !term.isShort, !term.hasSlot else { continue }
          let words = EnglishWords.content(pair.target.document.text.utf8, hit.range)
          guard words.count > 1 else { continue }
          let key =
            concept.category == .event
            ? words : words.map { $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
          if uses[number] == nil { order.append(number) }
          uses[number, default: []].append(Use(key: key, hit: hit, bead: index, mention: mention))
        }
      }
    }
    for number in order {
      guard let list = uses[number], let first = list.first,
        let other = list.first(where: { $0.key != first.key && !isShortForm($0.key, first.key) })
      else { continue }
      // The form that stands there less often is the odd one; in a tie the later one, which had the earlier to follow.
      let counts = (list.count { $0.key == first.key }, list.count { $0.key == other.key })
      let wrong = counts.0 < counts.1 ? first : other
      let right = wrong.key == first.key ? other : first
      add(
        .inconsistent, concept: number,
        message:
          "“\(pair.source.string(wrong.mention.range))” is “\(pair.target.string(wrong.hit.range))” here and “\(pair.target.string(right.hit.range))” elsewhere",
        confidence: 0.8, source: wrong.mention.range, target: wrong.hit.range, bead: wrong.bead, suggestion: nil,
        once: "i\(number)")
    }
  }

  /// Whether one name leaves out words of the other and changes none.
  private func isShortForm(_ a: [String], _ b: [String]) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard short.count < long.count else { return false }
    return short.allSatisfy { word in long.contains { EnglishWords.areForms(word, $0) } }
  }
}
