import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// A sentence at the edge of a paragraph that a bead joins with the next paragraph's: its own paragraph's translation ends without it.
///
/// Paragraphs are kept in a translation. Where the other side begins a new one just there, the sentence was not put into it; it has no
/// counterpart, and the aligner had to put it somewhere.
enum BlockEdges {
  /// Of the words of the sentence at most this share of what its neighbour has is linked.
  /// Source: Docs/Measurements.md, "Sentences without counterpart".
  private static let share = 0.6
  /// The neighbour is linked so well, and of the sentence so many words are known.
  private static let (sure, known) = (0.3, 2)

  /// How surely a bead with a lone sentence belongs together, at least: the sentence is what made it doubtful.
  static let leastConfidence = 0.6

  /// - Parameter ofTarget: whether the sentence is of the translation.
  /// - Complexity: O(1) where a bead stays in one paragraph, else O(bytes).
  static func lone(_ pair: ReadPair, bead index: Int, ofTarget: Bool) -> TextRange? {
    let bead = pair.alignment.beads[index]
    let (own, other) = ofTarget ? (pair.target, pair.source) : (pair.source, pair.target)
    let (here, there) = ofTarget ? (bead.target, bead.source) : (bead.source, bead.target)
    guard here.count > 1, !there.isEmpty, block(own, here.lowerBound) != block(own, here.upperBound - 1),
      block(other, there.lowerBound) == block(other, there.upperBound - 1)
    else { return nil }
    let cuts = here.dropFirst().filter { block(own, $0) != block(own, $0 - 1) }
    guard cuts.count == 1, let cut = cuts.first else { return nil }
    let (head, tail) = (here.lowerBound..<cut, cut..<here.upperBound)
    if let before = neighbour(pair, index - 1, ofTarget), before.here.upperBound == here.lowerBound,
      block(own, before.here.upperBound - 1) == block(own, here.lowerBound),
      before.there.upperBound == there.lowerBound,
      block(other, before.there.upperBound - 1) != block(other, there.lowerBound)
    {
      return judged(head, beside: tail, there, in: pair, bead: index, ofTarget: ofTarget)
    }
    if let after = neighbour(pair, index + 1, ofTarget), after.here.lowerBound == here.upperBound,
      block(own, after.here.lowerBound) == block(own, here.upperBound - 1), after.there.lowerBound == there.upperBound,
      block(other, after.there.lowerBound) != block(other, there.upperBound - 1)
    {
      return judged(tail, beside: head, there, in: pair, bead: index, ofTarget: ofTarget)
    }
    return nil
  }

  /// Headings, notes and contacts may stand on one side.
  private static func isUsual(_ side: Reading, _ segment: Int) -> Bool {
    PassedOver.isUsual(side, segment: segment) || side.kind(of: segment) == .heading
  }

  private static func block(_ side: Reading, _ segment: Int) -> Int { side.document.segments[segment].block }

  private static func neighbour(
    _ pair: ReadPair, _ index: Int, _ ofTarget: Bool
  ) -> (here: Range<Int>, there: Range<Int>)? {
    guard pair.alignment.beads.indices.contains(index) else { return nil }
    let bead = pair.alignment.beads[index]
    if bead.isOneSided { return nil }
    return ofTarget ? (bead.target, bead.source) : (bead.source, bead.target)
  }

  /// The sentence, if words and lengths say as well that the other side has only its neighbour.
  private static func judged(
    _ lone: Range<Int>, beside rest: Range<Int>, _ there: Range<Int>, in pair: ReadPair, bead: Int, ofTarget: Bool
  ) -> TextRange? {
    let (own, other) = ofTarget ? (pair.target, pair.source) : (pair.source, pair.target)
    guard let sentence = own.range(of: lone), let neighbour = own.range(of: rest), let whole = other.range(of: there),
      whole.count <= SuspicionLimit.linkedText, sentence.count <= SuspicionLimit.linkedText,
      neighbour.count <= SuspicionLimit.linkedText, !lone.contains(where: { isUsual(own, $0) })
    else { return nil }
    let open = FactPairing.atoms(ofTarget ? pair.facts.targetOnly : pair.facts.sourceOnly, of: bead)
    guard own.facts(in: sentence).allSatisfy({ fact in open.contains { $0.fact.range == fact.range } }) else {
      return nil
    }
    func words(_ range: TextRange) -> (share: Double, known: Int) {
      let words =
        ofTarget ? WordEvidence(pair, source: whole, target: range) : WordEvidence(pair, source: range, target: whole)
      return ofTarget ? (words.englishShare, words.englishCount) : (words.koreanShare, words.words.count { $0.isKnown })
    }
    let (alone, kept) = (words(sentence), words(neighbour))
    guard alone.known >= known, kept.share >= sure, alone.share <= share * kept.share else { return nil }
    return abs(deviation(neighbour, whole, pair, ofTarget)) <= abs(
      deviation(both(sentence, neighbour), whole, pair, ofTarget)) + 0.5
      ? sentence : nil
  }

  private static func both(_ a: TextRange, _ b: TextRange) -> TextRange {
    TextRange(min(a.start, b.start), max(a.end, b.end))
  }

  private static func deviation(_ here: TextRange, _ there: TextRange, _ pair: ReadPair, _ ofTarget: Bool) -> Double {
    let (korean, english) = ofTarget ? (there, here) : (here, there)
    return LengthFit.deviation(
      korean: pair.source.document.text.utf8.withUnsafeBufferPointer { LengthFit.koreanLength($0, korean) },
      english: pair.target.document.text.utf8.withUnsafeBufferPointer { LengthFit.length($0, english) },
      ratio: pair.lengthRatio)
  }
}
