import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Links without a counterpart, in pairs of documents that keep nearly all of theirs.
///
/// A press release may drop the address of a site that is Korean only. Where a translation has link for link, one that is gone was
/// lost.
enum LostLinks {
  /// So many links have their counterpart, and so many for each that has none.
  private static let (least, forEach) = (3, 3)

  /// The atoms of links that are lost, with whether each is of the original.
  /// - Complexity: O(links).
  static func find(_ pair: ReadPair) -> [(atom: FactAtom, isSource: Bool)] {
    let lost = [(pair.facts.sourceOnly, true), (pair.facts.targetOnly, false)].flatMap { atoms, isSource in
      atoms.filter { link($0.fact) != nil }.map { (atom: $0, isSource: isSource) }
    }
    guard !lost.isEmpty else { return [] }
    let differing = pair.facts.conflicts.count { link($0.source.fact) != nil }
    let links = (pair.source.facts.compactMap(link), pair.target.facts.compactMap(link))
    let kept =
      min(links.0.count - lost.count(where: \.isSource), links.1.count - lost.count { !$0.isSource }) - differing
    guard kept >= least, kept >= forEach * (lost.count + differing) else { return [] }
    let pages = (pages(links.0, pair.source), pages(links.1, pair.target))
    return lost.filter { atom, isSource in
      let text = (isSource ? pair.source : pair.target).document.text.utf8
      guard let link = link(atom.fact), let page = LinkAddress(link).page, !isExample(atom.fact.range, text) else {
        return false
      }
      // Elsewhere in the other text it is only moved.
      return !(isSource ? pages.1 : pages.0).contains(page)
    }
  }

  /// In code, or with a part to be filled in: `https://example.org/<name>`.
  private static func isExample(_ range: TextRange, _ text: [UInt8]) -> Bool {
    let signs = [UInt8(ascii: "`"), UInt8(ascii: "<")]
    return range.end < text.count && signs.contains(text[range.end])
      || range.start > 0 && text[range.start - 1] == signs[0]
  }

  private static func pages(_ links: [String], _ side: Reading) -> Set<String> {
    let defined = side.document.linkDefinitions.compactMap { LinkMismatch.link($0, of: side) }
    return Set((links + defined).compactMap { LinkAddress($0).page })
  }

  private static func link(_ fact: Fact) -> String? { if case .link(let link) = fact.value { link } else { nil } }
}
