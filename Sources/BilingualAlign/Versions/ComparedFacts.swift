import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualText

/// The values that two translations of a passage do not share, and which of them the original has.
struct ComparedFacts {
  struct Value {
    let text: String
    let verdict: ComparedTranslations.Saying.Verdict
  }

  struct Change {
    let first: Value?
    let second: Value?
    /// What the original says.
    let original: String?
    /// What a translation is that says nothing in its place.
    let lacking: ComparedTranslations.Saying.Verdict
  }

  private(set) var changes: [Change] = []

  init(at place: ComparedRows.Row, sides: [ComparedSide], first: Int, second: Int) {
    let (a, b) = (sides[first].pair, sides[second].pair)
    guard let x = a.target.range(of: place.targets[first]), let y = b.target.range(of: place.targets[second]),
      let korean = a.source.range(of: place.source)
    else { return }
    let wanted = FactChanges.atoms(a.source.facts(in: korean))
    var ranges: Set<TextRange> = []
    for change in FactChanges.between(a.target.facts(in: x), b.target.facts(in: y)) {
      if let old = change.old, let new = change.new, Self.agree(old, new) { continue }
      let values = (
        change.old.map { Self.value(of: $0, in: a, wanted: wanted) },
        change.new.map { Self.value(of: $0, in: b, wanted: wanted) }
      )
      // What stands in one translation alone, and what the other says in other words or leaves out as people do.
      if change.old == nil || change.new == nil,
        !Self.isEvident(change.old ?? change.new, in: a, and: b, wanted: wanted)
      {
        continue
      }
      guard let atom = change.old ?? change.new, ranges.insert(atom.fact.range).inserted else { continue }
      let original = wanted.first { korean in
        [change.old, change.new].compactMap { $0 }.contains { Self.agree(korean, $0) }
      }
      changes.append(
        Change(
          first: values.0, second: values.1, original: original.map { a.source.document.text.string($0.fact.range) },
          lacking: original == nil ? .agrees : .differs))
    }
  }

  /// Whether one may translate the other, or say it in other words.
  static func agree(_ a: FactAtom, _ b: FactAtom) -> Bool {
    switch Comparison.of(a, b) {
    case .same, .compatible: true
    default: false
    }
  }

  private static func value(of atom: FactAtom, in pair: ReadPair, wanted: [FactAtom]) -> Value {
    Value(
      text: pair.target.document.text.string(atom.fact.range),
      verdict: wanted.contains { agree($0, atom) } ? .agrees : .differs)
  }

  /// A figure or a whole date that is said in digits, once in each text at most, and that the original has or clearly lacks.
  private static func isEvident(_ atom: FactAtom?, in a: ReadPair, and b: ReadPair, wanted: [FactAtom]) -> Bool {
    guard let atom, atom.fact.evidence == .digits,
      atom.fact.qualifiers.isDisjoint(with: [.parenthesised, .lunar, .named, .unsure, .onlyOrScale, .rate, .resolved])
    else { return false }
    switch atom.part {
    case .place, .weekday, .part, .partOfDay, .year, .month: return false
    default: break
    }
    // Said somewhere in the other translation, it only stands in another sentence.
    let isElsewhere = [a, b].allSatisfy { pair in
      FactChanges.atoms(pair.target.facts[...]).contains { agree(atom, $0) }
    }
    return !isElsewhere
  }
}
