/// How well beads agree with gold beads, over one document or many.
///
/// A strict hit is the same bead; a lax hit shares at least one pair of aligned segments. Precision counts every bead,
/// recall only gold beads with text on both sides.
/// Source: Thompson & Koehn 2019, "Vecalign", EMNLP, §4.1, and its scorer.
public struct AlignmentScore: Sendable, Hashable {
  /// Hits and what they are a share of.
  struct Count: Sendable, Hashable {
    var strict = 0
    var lax = 0
    var all = 0
  }

  public struct Rates: Sendable, Hashable {
    /// 0...1; 0 where there is nothing to score.
    public let precision: Double
    public let recall: Double

    public var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
  }

  private var precision = Count()
  private var recall = Count()
  public private(set) var documents = 0

  public init() {}

  /// Adds one document.
  /// - Complexity: O(segment pairs in beads).
  public mutating func add(gold: [BeadsFormat.Link], found: [BeadsFormat.Link]) {
    func full(_ links: [BeadsFormat.Link]) -> [BeadsFormat.Link] {
      links.filter { !$0.source.isEmpty && !$0.target.isEmpty }
    }
    Self.count(found, against: gold, into: &precision)
    Self.count(full(gold), against: full(found), into: &recall)
    documents += 1
  }

  public var strict: Rates {
    Rates(
      precision: Self.rate(precision.strict, precision.all), recall: Self.rate(recall.strict, recall.all))
  }

  public var lax: Rates {
    Rates(precision: Self.rate(precision.lax, precision.all), recall: Self.rate(recall.lax, recall.all))
  }

  private static func rate(_ hits: Int, _ all: Int) -> Double { all == 0 ? 0 : Double(hits) / Double(all) }

  private static func count(
    _ links: [BeadsFormat.Link], against reference: [BeadsFormat.Link], into count: inout Count
  ) {
    let exact = Set(reference)
    var partners: [Int: Set<Int>] = [:]
    for link in reference {
      for segment in link.source { partners[segment, default: []].formUnion(link.target) }
    }
    for link in Set(links) {
      count.all += 1
      if exact.contains(link) {
        count.strict += 1
        count.lax += 1
      } else if link.source.contains(where: { !(partners[$0] ?? []).isDisjoint(with: link.target) }) {
        count.lax += 1
      }
    }
  }
}
