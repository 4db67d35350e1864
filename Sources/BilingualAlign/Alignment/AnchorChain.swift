import BilingualText
internal import Foundation

/// The heaviest chain of segment pairs that share rare evidence and run forward in both texts: where the path must pass,
/// more or less.
struct AnchorChain {
  struct Anchor: Hashable {
    var source: Int32
    var target: Int32
    var weight: Float
  }

  /// Ascending in both.
  private(set) var anchors: [Anchor] = []

  /// A type in more segments than this says little about where it stands.
  static let rare: Int32 = 4
  /// Pairs that share less than this, in nats, are chance.
  static let minimumWeight: Float = 4

  /// - Complexity: O(links × rare² + points × log segments).
  init(_ evidence: AlignmentEvidence, isNeeded: Bool) {
    guard isNeeded else { return }
    let (korean, english, table) = (evidence.source.words, evidence.target.words, evidence.table)
    var votes = Self.votes(korean: korean, english: english, table: table)
    let coarse = Self.heaviestChain(Self.points(&votes), targets: 0..<english.segmentCount)
    var refiner = AnchorRefiner(korean: korean, english: english, table: table)
    anchors = refiner.refined(coarse)
  }

  /// A chain that is known already.
  /// - Precondition: ascending in both.
  init(_ anchors: [Anchor]) { self.anchors = anchors }

  /// The anchors of a section, counted from its corner.
  /// - Complexity: O(anchors of the section + log anchors).
  func anchors(in section: SearchPlan.Section) -> [Anchor] {
    let first = firstIndex { $0.source >= section.rows.lowerBound && $0.target >= section.columns.lowerBound }
    return anchors[first...].prefix { $0.source < section.rows.upperBound && $0.target < section.columns.upperBound }
      .map { anchor in
        Anchor(
          source: anchor.source - Int32(section.rows.lowerBound),
          target: anchor.target - Int32(section.columns.lowerBound), weight: anchor.weight)
      }
  }

  /// The first anchor for which a condition holds that holds for all after it, by halving.
  private func firstIndex(where holds: (Anchor) -> Bool) -> Int {
    anchors.partitioningIndex(where: holds)
  }

  /// That two segments share a piece of evidence.
  struct Vote {
    var key: UInt64
    var weight: Float

    init(source: Int32, target: Int32, weight: Float) {
      key = UInt64(source) << 32 | UInt64(target)
      self.weight = weight
    }
  }

  /// What a link that may stand in `pairs` places says for one of them, in nats; `nil` where it is chance.
  static func weight(_ link: EvidenceTable.Link, _ pairs: Int) -> Float? {
    let ratio = max(link.direct, min(link.forward, link.backward))
    guard ratio > 4 else { return nil }
    return Float(Foundation.log(Double(ratio))) / Float(pairs).squareRoot()
  }

  private static func votes(
    korean: TokenizedText, english: TokenizedText, table: EvidenceTable
  ) -> [Vote] {
    let sources = RarePostings(korean, limit: rare)
    let targets = RarePostings(english, limit: rare)
    var votes: [Vote] = []
    for type in 0..<Int32(korean.types.count) {
      let from = sources.segments(of: type)
      guard !from.isEmpty else { continue }
      for index in table.row(type) {
        let link = table.links[index]
        let to = targets.segments(of: link.word)
        guard !to.isEmpty else { continue }
        guard let weight = weight(link, from.count * to.count) else { continue }
        for source in from {
          for target in to { votes.append(Vote(source: source, target: target, weight: weight)) }
        }
      }
    }
    return votes
  }

  /// Sums the votes of each pair of segments, and keeps the pairs that share enough. By source, then target.
  static func points(_ votes: inout [Vote], least: Float = minimumWeight) -> [Anchor] {
    votes.sort { $0.key < $1.key }
    var points: [Anchor] = []
    var at = 0
    while at < votes.count {
      let key = votes[at].key
      var weight: Float = 0
      while at < votes.count, votes[at].key == key {
        weight += votes[at].weight
        at += 1
      }
      if weight >= least {
        points.append(Anchor(source: Int32(key >> 32), target: Int32(key & 0xFFFF_FFFF), weight: weight))
      }
    }
    return points
  }

  /// Weighted longest increasing subsequence, strictly increasing in both, by a tree of prefix maxima.
  static func heaviestChain(_ points: [Anchor], targets: Range<Int>) -> [Anchor] {
    let targetCount = targets.count
    let first = Int32(targets.lowerBound)
    var tree = [Int32](repeating: -1, count: targetCount + 1)
    var total = [Float](repeating: 0, count: points.count)
    var previous = [Int32](repeating: -1, count: points.count)
    func best(before target: Int32) -> Int32 {
      var found: Int32 = -1
      var at = Int(target)
      while at > 0 {
        let candidate = tree[at]
        if candidate >= 0, found < 0 || total[Int(candidate)] > total[Int(found)] { found = candidate }
        at -= at & -at
      }
      return found
    }
    var row = 0
    while row < points.count {
      var end = row
      while end < points.count, points[end].source == points[row].source {
        previous[end] = best(before: points[end].target - first)
        total[end] = points[end].weight + (previous[end] >= 0 ? total[Int(previous[end])] : 0)
        end += 1
      }
      for index in row..<end {
        var at = Int(points[index].target - first) + 1
        while at <= targetCount {
          if tree[at] < 0 || total[Int(tree[at])] < total[index] { tree[at] = Int32(index) }
          at += at & -at
        }
      }
      row = end
    }
    var chain: [Anchor] = []
    var at = best(before: Int32(targetCount))
    while at >= 0 {
      chain.append(points[Int(at)])
      at = previous[Int(at)]
    }
    return chain.reversed()
  }
}
