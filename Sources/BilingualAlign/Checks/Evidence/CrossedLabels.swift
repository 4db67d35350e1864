import BilingualAlignment
import BilingualFacts
import BilingualText

/// Two names, places, lengths of time or opposites that both sides have, each beside what belongs to the other: 결제정보를 서울에, 백업본을
/// 부산에 and *payment information in Busan and backups in Seoul*.
///
/// What stands beside which is told by the links, as it is for figures, see ``ExchangedFigures``. A word tells two things apart only
/// where it stands nearest to one of them on either side; both must be crossed, and none kept.
enum CrossedLabels {
  struct Exchange {
    let first: (source: TextRange, target: TextRange)
    let second: (source: TextRange, target: TextRange)
  }

  /// Two things that are each other's counterparts.
  struct Item {
    let source: TextRange
    let target: TextRange
  }

  /// What stands further from a thing belongs to none, in bytes. Source: Docs/Measurements.md, "Exchanges".
  private static let reach = (korean: 36, english: 34)
  /// `and` divides two things by so many bytes.
  private static let divider = 24
  /// Less sure links are no label.
  private static let leastProbability = 0.5
  /// And of a single one.
  private static let sure = 0.9
  /// More things are a list, in which no word stands beside one.
  private static let mostItems = 6

  /// The first two of some things that are exchanged.
  /// - Complexity: O(links · things).
  static func find(_ items: [Item], links: Links, korean: [UInt8], english: [UInt8]) -> Exchange? {
    guard (2...mostItems).contains(items.count) else { return nil }
    let items = items.sorted { $0.source < $1.source }
    let labels = labels(of: items, links: links, korean: korean, english: english)
    for (a, b) in zip(items.indices, items.indices.dropFirst()) {
      let crossed = labels.filter { $0.owner == a && $0.other == b || $0.owner == b && $0.other == a }
      guard !crossed.isEmpty, !labels.contains(where: { $0.owner == $0.other && ($0.owner == a || $0.owner == b) })
      else { continue }
      let (one, other) = (items[a], items[b])
      let isSaidTwice = crossed.contains { label in
        label.owner == a
          && crossed.contains { $0.owner == b && arePartedAlike(one, other, by: label.link, and: $0.link) }
      }
      guard
        isSaidTwice && areApart(one, other, by: crossed.map(\.link))
          || items.count == 2 && crossed.contains(where: { isPlain($0, of: one, and: other) })
      else { continue }
      return Exchange(first: (one.source, other.target), second: (other.source, one.target))
    }
    return CrossedClauses.find(items, links: links, korean: korean, english: english)
  }

  /// Whether one label is enough: it leads the phrase on both sides, stands close to the one thing on one side and to the other on the
  /// other, and far from the second: 전화로 1시간, 서면으로 24시간 and *by telephone within 24 hours and in writing within one hour*.
  private static func isPlain(_ label: Label, of a: Item, and b: Item) -> Bool {
    let isFirst = label.owner == 0
    // Whoever exchanges two things leaves their labels: the things change their order.
    guard label.link.probability >= sure, label.margin >= divider, b.target < a.target else { return false }
    return isFirst
      ? label.link.source.end <= b.source.start && label.link.target.end <= a.target.start
      : label.link.source.start >= a.source.end && label.link.target.start >= b.target.end
  }

  private struct Label {
    let link: Links.Link
    /// The thing that it stands nearest to in the original, and in the translation.
    let owner: Int
    let other: Int
    /// How much further it is from the next thing on the side where that is nearer, in bytes.
    let margin: Int
  }

  private static func labels(of items: [Item], links: Links, korean: [UInt8], english: [UInt8]) -> [Label] {
    let (sources, targets) = (items.map(\.source), items.map(\.target))
    var uses: [ArraySlice<UInt8>: Int] = [:]
    for link in links.links { uses[korean[link.source.start..<link.source.end], default: 0] += 1 }
    return links.links.compactMap { link in
      guard link.reason != .position, link.probability >= leastProbability,
        uses[korean[link.source.start..<link.source.end]] == 1,
        !sources.contains(where: { $0.overlaps(link.source) }), !targets.contains(where: { $0.overlaps(link.target) }),
        let owner = nearest(
          to: link.source, among: sources, within: reach.korean, cost: { cost(ofKorean: korean[$0]) }),
        let other = nearest(
          to: link.target, among: targets, within: reach.english, cost: { cost(ofEnglish: english[$0]) })
      else { return nil }
      return Label(
        link: link, owner: owner.index, other: other.index, margin: min(owner.margin, other.margin))
    }
  }

  /// The thing nearest to a word, and how much further the next one is.
  private static func nearest(
    to word: TextRange, among things: [TextRange], within reach: Int, cost: (Range<Int>) -> Int
  ) -> (index: Int, margin: Int)? {
    let distances = things.map { thing in
      let (from, to) = word.end <= thing.start ? (word.end, thing.start) : (thing.end, word.start)
      return from <= to ? to - from + cost(from..<to) : Int.max / 2
    }
    let order = distances.indices.sorted { distances[$0] < distances[$1] }
    guard order.count > 1, distances[order[0]] < reach, distances[order[0]] < distances[order[1]] else { return nil }
    return (order[0], distances[order[1]] - distances[order[0]])
  }

  /// Whether each thing and its label stand together on the one side, and each thing and the other's label on the other.
  private static func arePartedAlike(_ a: Item, _ b: Item, by one: Links.Link, and other: Links.Link) -> Bool {
    func areParted(_ x: TextRange, and y: TextRange, from z: TextRange, and w: TextRange) -> Bool {
      max(x.end, y.end) <= min(z.start, w.start) || max(z.end, w.end) <= min(x.start, y.start)
    }
    return areParted(a.source, and: one.source, from: b.source, and: other.source)
      && areParted(b.target, and: one.target, from: a.target, and: other.target)
  }

  /// Whether a label stands between the two on both sides: parts of one name (이자트 이브라힘) and the ends of one way (런던에서 멜버른으로) have
  /// none there.
  private static func areApart(_ a: Item, _ b: Item, by labels: [Links.Link]) -> Bool {
    func between(_ x: TextRange, _ y: TextRange) -> TextRange? {
      let (first, last) = x < y ? (x, y) : (y, x)
      return first.end < last.start ? TextRange(first.end, last.start) : nil
    }
    guard let source = between(a.source, b.source), let target = between(a.target, b.target) else { return false }
    return labels.contains { source.contains($0.source) } && labels.contains { target.contains($0.target) }
  }

  private static func cost(ofKorean gap: ArraySlice<UInt8>) -> Int {
    let stops = gap.reduce(0) { $0 + FigureNeighbours.cost(ofStop: $1) }
    return stops + (connectives.contains { gap.starts(with: $0) } ? divider : 0)
  }

  private static func cost(ofEnglish gap: ArraySlice<UInt8>) -> Int {
    let stops = gap.reduce(0) { $0 + FigureNeighbours.cost(ofStop: $1) }
    return stops
      + (spacedDividers.contains { word in gap.indices.contains { gap[$0...].starts(with: word) } } ? divider : 0)
  }

  /// What ends a verb that goes on, so that it belongs to what stands before it: 웃었고, 시작해.
  private static let connectives = WordUses("korean/directions", "korean")["connective"].map { Array(($0 + " ").utf8) }
  static let dividers = ["and", "while", "but"]
  private static let spacedDividers = dividers.map { Array(" \($0) ".utf8) }
}
