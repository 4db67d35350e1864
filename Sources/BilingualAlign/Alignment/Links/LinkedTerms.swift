import BilingualTerms
import BilingualText

/// The terms of a bead whose concept both sides name: 외교부 and `Ministry of Foreign Affairs`.
struct LinkedTerms {
  /// Terms that lie in no other first, of these the longest.
  let pairs: [(source: TextRange, target: TextRange)]

  /// - Parameters:
  ///   - source: the terms of the original's sentences, in their order.
  ///   - target: those of the translation's.
  /// - Complexity: O(terms · log terms).
  init(_ source: [TermHit], _ target: [TermHit], _ termbase: Termbase) {
    // A text that is a name of several concepts is one mention of each.
    var mentions: [Int: [TextRange]] = [:]
    for hit in target {
      mentions[termbase.terms[hit.term].concept, default: []].append(hit.range)
    }
    var counts: [Int: Int] = [:]
    var found: [(hit: TermHit, target: TextRange)] = []
    for hit in source {
      let concept = termbase.terms[hit.term].concept
      let count = counts[concept, default: 0]
      counts[concept] = count + 1
      // The first with the first, and so on: where one side says it more often, what is left stands alone.
      if let targets = mentions[concept], count < targets.count { found.append((hit, targets[count])) }
    }
    func rank(_ hit: TermHit) -> (Int, Int, TextRange) { (hit.isNested ? 1 : 0, -hit.range.count, hit.range) }
    pairs = found.sorted { rank($0.hit) < rank($1.hit) }.map { ($0.hit.range, $0.target) }
  }
}
