import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualText

/// The figures of a sentence in their order, before, now, and in the translation.
struct ValueOrder {
  /// The translation has the values of one version, one for one, and not those of the other.
  private(set) var isOld = false
  private(set) var isNew = false

  /// Those of the earlier version that stand elsewhere in the sentence now, where both have the same values.
  private(set) var moved: [TextRange] = []

  private let before: [FactAtom]
  private let english: [FactAtom]

  init(
    old: Reading, olds: Range<Int>, new: Reading, news: Range<Int>, target: Reading, targets: Range<Int>
  ) {
    func figures(_ side: Reading, _ segments: Range<Int>) -> [FactAtom] {
      side.range(of: segments).map { range in
        FactChanges.atoms(side.facts(in: range)).filter { $0.fact.evidence == .digits }
      } ?? []
    }
    (before, english) = (figures(old, olds), figures(target, targets))
    let after = figures(new, news)
    let (was, now) = (Self.agree(before, english), Self.agree(after, english))
    isOld = was && !now
    isNew = now && !was
    for (a, b) in zip(before, after) where a.fact.value != b.fact.value && moved.last != a.fact.range {
      moved.append(a.fact.range)
    }
  }

  private static func agree(_ atoms: [FactAtom], _ others: [FactAtom]) -> Bool {
    !atoms.isEmpty && atoms.count == others.count
      && zip(atoms, others).allSatisfy {
        switch Comparison.of($0, $1) {
        case .same, .compatible: true
        default: false
        }
      }
  }

  /// Returns what the translation still says of a value, where it says all as it was said before.
  func kept(of atom: FactAtom?) -> FactAtom? {
    guard isOld, let atom else { return nil }
    let index = before.firstIndex { $0.fact.range == atom.fact.range && $0.part == atom.part }
    return index.map { english[$0] }
  }
}
