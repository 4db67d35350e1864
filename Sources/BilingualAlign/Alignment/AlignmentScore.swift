/// How well beads agree with gold beads, over one document or many.
///
/// A strict hit is the same bead; a lax hit shares at least one pair of aligned segments. Precision counts every bead,
/// recall only gold beads with text on both sides.
/// Source: Thompson & Koehn 2019, "Vecalign", EMNLP, §4.1, and its scorer.
package struct AlignmentScore: Sendable, Hashable {
  /// Hits and what they are a share of.
  struct Count: Sendable, Hashable {
    var strict = 0
    var lax = 0
    var all = 0
  }

  package struct Rates: Sendable, Hashable {
    /// 0...1; 0 where there is nothing to score.
    package let precision: Double
    package let recall: Double

    package var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
  }

  private var precision = Count()
  private var recall = Count()
  package private(set) var documents = 0

  package init() {}

  /// Adds one document.
  /// - Complexity: O(segments in beads), where few beads share a segment.
  package mutating func add(gold: [BeadsFormat.Link], found: [BeadsFormat.Link]) {
    func full(_ links: [BeadsFormat.Link]) -> [BeadsFormat.Link] {
      links.filter { !$0.source.isEmpty && !$0.target.isEmpty }
    }
    Self.count(found, against: gold, into: &precision)
    Self.count(full(gold), against: full(found), into: &recall)
    documents += 1
  }

  package var strict: Rates {
    Rates(
      precision: Self.rate(precision.strict, precision.all), recall: Self.rate(recall.strict, recall.all))
  }

  package var lax: Rates {
    Rates(precision: Self.rate(precision.lax, precision.all), recall: Self.rate(recall.lax, recall.all))
  }

  private static func rate(_ hits: Int, _ all: Int) -> Double { all == 0 ? 0 : Double(hits) / Double(all) }

  private static func count(
    _ links: [BeadsFormat.Link], against reference: [BeadsFormat.Link], into count: inout Count
  ) {
    let exact = Set(reference)
    var sources: [Int: [Int]] = [:]
    var targets: [Int: [Int]] = [:]
    for (index, link) in reference.enumerated() {
      for segment in Set(link.source) { sources[segment, default: []].append(index) }
      for segment in Set(link.target) { targets[segment, default: []].append(index) }
    }
    for link in Set(links) {
      count.all += 1
      if exact.contains(link) {
        count.strict += 1
        count.lax += 1
      } else if isMet(link, sources: sources, targets: targets) {
        count.lax += 1
      }
    }
  }

  /// Whether one of the reference's links shares a segment with `link` on both sides.
  /// - Parameters:
  ///   - sources: the links of the reference that hold a source segment, by their numbers; so `targets`.
  private static func isMet(_ link: BeadsFormat.Link, sources: [Int: [Int]], targets: [Int: [Int]]) -> Bool {
    let bySource = link.source.compactMap { sources[$0] }
    let byTarget = link.target.compactMap { targets[$0] }
    let isFewer = bySource.reduce(0) { $0 + $1.count } <= byTarget.reduce(0) { $0 + $1.count }
    let (fewer, more) = isFewer ? (bySource, byTarget) : (byTarget, bySource)
    if fewer.isEmpty { return false }
    let wanted = Set(fewer.joined())
    return more.contains { $0.contains(where: wanted.contains) }
  }
}
