import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// The names, places, days or lengths of time of a bead that stand beside each other's words, see ``CrossedLabels``.
enum ExchangedThings {
  enum Kind { case name, place, duration, day }

  /// Reports the exchanges of one kind.
  /// - Complexity: O(facts of the beads); the links are asked for only where a bead has two things of the kind.
  static func report(_ kind: Kind, of info: CheckInfo, in pair: ReadPair, into findings: inout [Finding]) {
    let (korean, english) = (pair.source.document.text.utf8, pair.target.document.text.utf8)
    for (index, bead) in pair.alignment.beads.enumerated() {
      guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target),
        source.count <= SuspicionLimit.linkedText, target.count <= SuspicionLimit.linkedText,
        let items = items(of: kind, in: pair, bead: index, source: source, target: target), items.count > 1,
        let found = CrossedLabels.find(items, links: pair.links(in: index), korean: korean, english: english)
      else { continue }
      let (one, other) = (pair.source.place(found.first.source), pair.target.place(found.first.target))
      findings.append(
        BeadFinding.make(
          info, pair, bead: index, certainty: 0.75, severity: .warning,
          message: "\(one.said) in the original and \(other.said) in the translation seem to be exchanged", source: one,
          target: other))
    }
  }

  private static func items(of kind: Kind, in pair: ReadPair, bead: Int, source: TextRange, target: TextRange)
    -> [CrossedLabels.Item]?
  {
    switch kind {
    case .name:
      guard mayHoldNames(pair.target.document.text.utf8, target) || haveNumbers(pair, source: source, target: target)
      else {
        return nil
      }
      let (korean, english) = (pair.source.document.text.utf8, pair.target.document.text.utf8)
      // A word of the dictionary is a thing that sounds alike in both languages: 컴포넌트.
      func isName(_ source: TextRange, _ target: TextRange) -> Bool {
        !(pair.lexicon.knows(korean[source.start..<source.end], .korean)
          && pair.lexicon.knows(english[target.start..<target.end].map { $0 | 0x20 }, .english))
      }
      guard pair.mayLinkNames(in: bead, where: isName) else { return nil }
      return pair.links(in: bead).links.filter { $0.reason == .name && isName($0.source, $0.target) }
        .map { CrossedLabels.Item(source: $0.source, target: $0.target) }
    case .place, .duration, .day:
      // A length of time that says how often belongs to the times.
      let often = kind == .duration ? HowOften.compared(pair, bead: bead) : nil
      let facts = (
        pair.source.facts(in: source).filter { fact in isKind(kind, fact) && often?.source.overlaps(fact.range) != true
        },
        pair.target.facts(in: target).filter { isKind(kind, $0) }
      )
      guard facts.0.count > 1, facts.1.count > 1, facts.0.count <= SuspicionLimit.names,
        facts.1.count <= SuspicionLimit.names
      else { return nil }
      return facts.0.compactMap { fact in
        let same = facts.1.filter { $0.value == fact.value }
        guard same.count == 1, facts.0.count(where: { $0.value == fact.value }) == 1 else { return nil }
        return CrossedLabels.Item(source: fact.range, target: same[0].range)
      }
    }
  }

  /// Whether both sides have telephone numbers or the like for two people.
  private static func haveNumbers(_ pair: ReadPair, source: TextRange, target: TextRange) -> Bool {
    func count(_ facts: ArraySlice<Fact>) -> Int {
      facts.count { if case .identifier = $0.value { true } else { false } }
    }
    return count(pair.target.facts(in: target)) > 1 && count(pair.source.facts(in: source)) > 1
  }

  private static func isKind(_ kind: Kind, _ fact: Fact) -> Bool {
    switch fact.value {
    case .place: kind == .place && !fact.qualifiers.contains(.implied)
    case .duration:
      kind == .duration && fact.evidence > .weak && fact.qualifiers.isDisjoint(with: [.rangeStart, .rangeEnd])
    case .date(let date):
      kind == .day && (date.weekday != nil || date.day != nil)
        && fact.qualifiers.isDisjoint(with: [.rangeStart, .rangeEnd, .parenthesised, .implied])
    default: false
    }
  }

  /// Two capitalised words of four letters with `and` or the like and a word in small letters between: the only ones whose links are
  /// worth asking for.
  private static func mayHoldNames(_ text: [UInt8], _ bounds: TextRange) -> Bool {
    var (hasName, isDivided, hasWord) = (false, false, false)
    var isName = false
    for run in LatinRuns.all(in: text, bounds, while: { Byte.isLetter(text[$1]) || text[$1] == 0x2D }) {
      let wasName = isName
      isName = Byte.isCapital(text[run.start]) && run.count >= 4 && !Byte.isCapital(text[run.start + 1])
      if isName {
        if hasName, isDivided, hasWord { return true }
        // The words of one name follow each other.
        if !wasName { hasName = true }
        (isDivided, hasWord) = (false, false)
      } else if dividers.contains(where: { $0.elementsEqual(text[run.start..<run.end]) }) {
        isDivided = true
      } else if run.count >= 4, !Byte.isCapital(text[run.start]) {
        hasWord = true
      }
    }
    return false
  }

  private static let dividers = CrossedLabels.dividers.map { Array($0.utf8) }
}
