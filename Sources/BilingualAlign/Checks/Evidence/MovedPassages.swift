/// Sentences that have no counterpart at their place but one elsewhere: beads without English and beads without Korean
/// that translate each other.
struct MovedPassages: Sendable {
  /// Indices of beads, by source; each bead stands in one pair at most.
  let pairs: [(source: Int, target: Int)]

  static let none = MovedPassages(pairs: [])

  /// A document with more of them than this was not aligned, and nothing is said about the rest.
  private static let mostBeads = 60

  func hasMoved(_ bead: Int) -> Bool { pairs.contains { $0.source == bead || $0.target == bead } }

  /// - Complexity: O(beads), and for each pair of beads without counterpart O(their words).
  static func find(_ pair: ReadPair) -> MovedPassages {
    let beads = pair.alignment.beads
    let missing = beads.indices.filter { beads[$0].target.isEmpty }.prefix(mostBeads)
    let added = beads.indices.filter { beads[$0].source.isEmpty }.prefix(mostBeads)
    guard !missing.isEmpty, !added.isEmpty else { return .none }
    var candidates: [(score: Double, source: Int, target: Int)] = []
    for source in missing {
      for target in added {
        if let score = score(pair, source, target) { candidates.append((score, source, target)) }
      }
    }
    candidates.sort { ($1.score, $0.source, $0.target) < ($0.score, $1.source, $1.target) }
    var pairs: [(source: Int, target: Int)] = []
    for candidate in candidates
    where !pairs.contains(where: { $0.source == candidate.source || $0.target == candidate.target }) {
      pairs.append((candidate.source, candidate.target))
    }
    return MovedPassages(pairs: pairs.sorted { $0.source < $1.source })
  }

  /// How well two passages fit, or `nil`: in length, and by facts, terms or most of their words.
  private static func score(_ pair: ReadPair, _ source: Int, _ target: Int) -> Double? {
    guard let korean = pair.source.range(of: pair.alignment.beads[source].source),
      let english = pair.target.range(of: pair.alignment.beads[target].target)
    else { return nil }
    let lengths = (korean: pair.lengths[source].korean, english: pair.lengths[target].english)
    guard lengths.korean >= 8,
      abs(LengthFit.deviation(korean: lengths.korean, english: lengths.english)) < 2.5
    else { return nil }
    let shared = sharedFacts(pair, korean, english) + sharedTerms(pair, korean, english)
    let words = WordEvidence(pair, korean, english)
    let share = min(words.koreanShare, words.englishShare)
    let known = words.words.count { $0.isKnown }
    guard shared >= 2 && share >= 0.2 || known >= 4 && share >= 0.5 else { return nil }
    return Double(shared) + 4 * share
  }

  private static func sharedFacts(_ pair: ReadPair, _ source: TextRange, _ target: TextRange) -> Int {
    var keys: Set<AnchorKey> = []
    for fact in pair.source.facts(in: source) where fact.evidence == .digits {
      fact.value.forEachAnchorKey { keys.insert($0) }
    }
    var shared = 0
    for fact in pair.target.facts(in: target) {
      fact.value.forEachAnchorKey { if keys.remove($0) != nil { shared += 1 } }
    }
    return shared
  }

  private static func sharedTerms(_ pair: ReadPair, _ source: TextRange, _ target: TextRange) -> Int {
    func concepts(_ document: ReadDocument, _ range: TextRange) -> Set<Int> {
      Set(document.terms.filter { range.contains($0.range) }.map { pair.termbase.terms[$0.term].concept })
    }
    guard !pair.termbase.isEmpty else { return 0 }
    return concepts(pair.source, source).intersection(concepts(pair.target, target)).count
  }
}
