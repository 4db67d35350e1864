import BilingualText

/// Finds sentences that a version lacks at one place and has at another.
enum MovedSentences {
  /// Sentences elsewhere are the same where they share so much; what stands in order needs less. Source: Docs/Measurements.md,
  /// "Stale translations".
  private static let alike: Float = 0.8
  /// A shorter one, such as a line of a table, is found again anywhere. In letters.
  private static let shortest: Float = 6
  /// Beyond this many pairs only equal sentences are looked for.
  private static let mostPairs = 40_000

  /// Returns the rows with removed and new sentences joined where they are one.
  /// - Complexity: O(rows), and the product of what is left over, up to ``mostPairs``.
  static func paired(
    _ rows: [TextRevision.Row], _ old: [SegmentProfile], _ new: [SegmentProfile]
  ) -> [TextRevision.Row] {
    var removed = rows.indices.filter { rows[$0].new.isEmpty && old[rows[$0].old.lowerBound].weight >= shortest }
    var added = rows.indices.filter { rows[$0].old.isEmpty && new[rows[$0].new.lowerBound].weight >= shortest }
    guard !removed.isEmpty, !added.isEmpty else { return rows }
    var partnerOfAdded: [Int: Int] = [:]
    var byText: [String: [Int]] = [:]
    for index in removed.reversed() { byText[old[rows[index].old.lowerBound].text, default: []].append(index) }
    added.removeAll { index in
      guard let partner = byText[new[rows[index].new.lowerBound].text]?.popLast() else { return false }
      partnerOfAdded[index] = partner
      return true
    }
    let equal = Set(partnerOfAdded.values)
    removed.removeAll(where: equal.contains)
    if removed.count * added.count <= mostPairs {
      var pairs: [(Float, Int, Int)] = []
      for a in removed {
        for b in added {
          let (x, y) = (old[rows[a].old.lowerBound], new[rows[b].new.lowerBound])
          guard 2 * min(x.weight, y.weight) >= alike * (x.weight + y.weight) else { continue }
          let likeness = SegmentProfile.likeness(x.bigrams, y.bigrams)
          if likeness >= alike { pairs.append((likeness, a, b)) }
        }
      }
      var used: Set<Int> = []
      for (_, a, b) in pairs.sorted(by: { ($1.0, $0.1, $0.2) < ($0.0, $1.1, $1.2) }) {
        guard !used.contains(a), partnerOfAdded[b] == nil else { continue }
        used.insert(a)
        partnerOfAdded[b] = a
      }
    }
    let taken = Set(partnerOfAdded.values)
    added.removeAll { partnerOfAdded[$0] != nil }
    removed.removeAll(where: taken.contains)
    for (a, b) in sameButFigures(
      removed.map { ($0, old[rows[$0].old.lowerBound]) }, added.map { ($0, new[rows[$0].new.lowerBound]) })
    {
      partnerOfAdded[b] = a
    }
    let gone = Set(partnerOfAdded.values)
    return rows.indices.compactMap { index in
      if gone.contains(index) { return nil }
      guard let partner = partnerOfAdded[index] else { return rows[index] }
      return TextRevision.Row(old: rows[partner].old, new: rows[index].new, isMoved: true)
    }
  }

  /// Returns pairs of sentences that differ in figures alone, where no third one is written like them.
  private static func sameButFigures(
    _ removed: [(Int, SegmentProfile)], _ added: [(Int, SegmentProfile)]
  ) -> [(Int, Int)] {
    var places: [[UInt32]: (removed: [Int], added: [Int])] = [:]
    for (index, profile) in removed { places[profile.frame, default: ([], [])].removed.append(index) }
    for (index, profile) in added where places[profile.frame] != nil { places[profile.frame]?.added.append(index) }
    return places.filter { Float($0.key.count) >= shortest && $0.value.removed.count == 1 && $0.value.added.count == 1 }
      .map { ($0.value.removed[0], $0.value.added[0]) }
  }
}
