import BilingualAlignment
import BilingualDocuments
import BilingualText

/// Whether an English sentence that the aligner left alone goes on from a bead beside it: its words stand for words of that bead's
/// Korean for which the bead itself has none.
///
/// A translator makes two bullets of one sentence, and where few words meet, the aligner pairs only one of them.
struct OpenLinks {
  /// The sentence's words that stand for open ones.
  private let open: Int
  /// Its content words: those that stand for any, and those that stand for nothing that is known.
  private let words: Int

  /// Source: Docs/Measurements.md, "Sentences without counterpart".
  private static let (least, leastUnfit, share) = (2, 4, 4)

  /// - Parameter other: the bead before or behind the sentence's own; only such can be one with it.
  /// - Complexity: linear in the words of the bead and the sentence.
  init?(_ segment: Int, beside other: Int, _ pair: ReadPair) {
    let bead = pair.alignment.beads[other]
    let own = bead.target
    guard !bead.isOneSided, own.upperBound == segment || own.lowerBound == segment + 1 else { return nil }
    let joined = min(own.lowerBound, segment)..<max(own.upperBound, segment + 1)
    guard let links = pair.links(of: Bead(source: bead.source, target: joined, confidence: bead.confidence)) else {
      return nil
    }
    let sentence = pair.target.document.segments[segment].text
    let taken = pair.links(in: other).links.filter(Self.isKnown).map(\.source)
    let linked = links.links.filter { Self.isKnown($0) && sentence.contains($0.target) }
    open = linked.count { link in !taken.contains(where: link.source.overlaps) }
    words = linked.count + links.openTargets.count { sentence.contains($0) }
  }

  /// - Parameter isFitter: whether the lengths fit better with the sentence than without it.
  func isContinued(isFitter: Bool) -> Bool {
    open >= (isFitter ? Self.least : Self.leastUnfit) && open * Self.share >= words
  }

  private static func isKnown(_ link: Links.Link) -> Bool { link.reason != .position }
}
