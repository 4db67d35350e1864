import BilingualText

/// Finds sentences that a version lacks at one place and has at another.
enum MovedSentences {
  /// Sentences elsewhere are the same where they share so much; what stands in order needs less. Source: Docs/Measurements.md,
  /// "Stale translations".
  private static let alike: Float = 0.8
  /// With another word or two they are the same where no third one comes near: by so much less of likeness.
  private static let reworded: (least: Float, lead: Float) = (0.65, 0.25)
  /// A shorter one, such as a line of a table, is found again anywhere. In letters.
  private static let shortest: Float = 6
  /// Beyond this many pairs only equal sentences are looked for.
  private static let mostPairs = 40_000

  /// The rows of a removed and of a new sentence, and what they share.
  private struct Pair {
    let likeness: Float
    let removed: Int
    let added: Int
  }

  /// Returns the rows with removed and new sentences joined where they are one.
  /// - Complexity: O(rows), and the product of what is left over, up to ``mostPairs``.
  static func paired(
    _ rows: [TextRevision.Row], old: [SegmentProfile], new: [SegmentProfile]
  ) -> [TextRevision.Row] {
    func before(_ row: Int) -> SegmentProfile { old[rows[row].old.lowerBound] }
    func after(_ row: Int) -> SegmentProfile { new[rows[row].new.lowerBound] }
    var removed = rows.indices.filter { rows[$0].new.isEmpty && before($0).weight >= shortest }
    var added = rows.indices.filter { rows[$0].old.isEmpty && after($0).weight >= shortest }
    guard !removed.isEmpty, !added.isEmpty else { return rows }
    var partnerOfAdded: [Int: Int] = [:]
    func join(_ pairs: [(removed: Int, added: Int)]) {
      for pair in pairs { partnerOfAdded[pair.added] = pair.removed }
      let taken = Set(pairs.map(\.removed))
      removed.removeAll(where: taken.contains)
      added.removeAll { partnerOfAdded[$0] != nil }
    }
    var byText: [String: [Int]] = [:]
    for index in removed.reversed() { byText[before(index).text, default: []].append(index) }
    join(added.compactMap { index in byText[after(index).text]?.popLast().map { ($0, index) } })
    if removed.count * added.count <= mostPairs {
      let pairs = likePairs(removed.map { ($0, before($0)) }, added.map { ($0, after($0)) })
      join(first(pairs.filter { $0.likeness >= alike }))
      join(alone(pairs.filter { removed.contains($0.removed) && added.contains($0.added) }))
    }
    join(sameButFigures(removed.map { ($0, before($0)) }, added.map { ($0, after($0)) }))
    let gone = Set(partnerOfAdded.values)
    return rows.indices.compactMap { index in
      if gone.contains(index) { return nil }
      guard let partner = partnerOfAdded[index] else { return rows[index] }
      return TextRevision.Row(old: rows[partner].old, new: rows[index].new, isMoved: true)
    }
  }

  /// Pairs that share anything to speak of, the likest first.
  private static func likePairs(
    _ removed: [(row: Int, profile: SegmentProfile)], _ added: [(row: Int, profile: SegmentProfile)]
  ) -> [Pair] {
    let least = reworded.least - reworded.lead
    var pairs: [Pair] = []
    for (a, x) in removed {
      for (b, y) in added where 2 * min(x.weight, y.weight) >= least * (x.weight + y.weight) {
        let likeness = SegmentProfile.likeness(x.bigrams, y.bigrams)
        if likeness >= least { pairs.append(Pair(likeness: likeness, removed: a, added: b)) }
      }
    }
    return pairs.sorted { ($1.likeness, $0.removed, $0.added) < ($0.likeness, $1.removed, $1.added) }
  }

  /// Each sentence with the first that is left.
  private static func first(_ pairs: [Pair]) -> [(removed: Int, added: Int)] {
    var (olds, news): (Set<Int>, Set<Int>) = ([], [])
    return pairs.compactMap { pair in
      guard !olds.contains(pair.removed), !news.contains(pair.added) else { return nil }
      olds.insert(pair.removed)
      news.insert(pair.added)
      return (pair.removed, pair.added)
    }
  }

  /// Pairs of which neither sentence is like a third one.
  private static func alone(_ pairs: [Pair]) -> [(removed: Int, added: Int)] {
    // The first two of each sentence: the likest come first.
    var (olds, news): ([Int: [Pair]], [Int: [Pair]]) = ([:], [:])
    for pair in pairs {
      if olds[pair.removed, default: []].count < 2 { olds[pair.removed, default: []].append(pair) }
      if news[pair.added, default: []].count < 2 { news[pair.added, default: []].append(pair) }
    }
    return pairs.filter { pair in
      let rivals = (olds[pair.removed] ?? []) + (news[pair.added] ?? [])
      return pair.likeness >= reworded.least
        && rivals.allSatisfy { other in
          other.removed == pair.removed && other.added == pair.added || other.likeness <= pair.likeness - reworded.lead
        }
    }.map { ($0.removed, $0.added) }
  }

  /// Returns pairs of sentences that differ in figures alone, where no third one is written like them.
  private static func sameButFigures(
    _ removed: [(Int, SegmentProfile)], _ added: [(Int, SegmentProfile)]
  ) -> [(removed: Int, added: Int)] {
    var places: [[UInt32]: (removed: [Int], added: [Int])] = [:]
    for (index, profile) in removed { places[profile.frame, default: ([], [])].removed.append(index) }
    for (index, profile) in added where places[profile.frame] != nil { places[profile.frame]?.added.append(index) }
    return places.filter { Float($0.key.count) >= shortest && $0.value.removed.count == 1 && $0.value.added.count == 1 }
      .map { ($0.value.removed[0], $0.value.added[0]) }
  }
}
