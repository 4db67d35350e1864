package import BilingualDocuments
import BilingualText

/// Two versions of a text, sentence by sentence: which became which.
package struct TextRevision: Sendable {
  /// Sentences of both versions that are one, or a sentence that one of them lacks.
  package struct Row: Sendable, Hashable {
    package let old: Range<Int>
    package let new: Range<Int>
    /// Whether it stands at another place.
    package let isMoved: Bool
  }

  /// Every sentence of both versions stands in one of them. In the order of the new version; what was removed stands where it stood.
  package let rows: [Row]
  /// The share of both texts, by letters, that was found again, 0...1.
  package let likeness: Double

  /// Two versions that share less are no versions of one text. Source: Docs/Measurements.md, "Stale translations".
  package static let unrelated = 0.2

  /// Whether nobody would call one text a version of the other.
  package var isUnrelated: Bool { likeness < Self.unrelated }

  /// Compares two documents: equal ends first, then lines that are equal and stand once in each, then by letter bigrams what
  /// is between them; what is left over is looked for elsewhere.
  /// - Complexity: linear for small edits; between equal lines the product of what differs, in a band.
  package init(old: Document, new: Document) {
    self.init(SegmentProfile.all(of: old), SegmentProfile.all(of: new))
  }

  init(_ old: [SegmentProfile], _ new: [SegmentProfile]) {
    var (start, endOld, endNew) = (0, old.count, new.count)
    while start < min(endOld, endNew), old[start].text == new[start].text { start += 1 }
    while endOld > start, endNew > start, old[endOld - 1].text == new[endNew - 1].text {
      endOld -= 1
      endNew -= 1
    }
    var rows = (0..<start).map { Row(old: $0..<$0 + 1, new: $0..<$0 + 1, isMoved: false) }
    let (anchors, moved) = Self.uniqueLines(old: old, olds: start..<endOld, new: new, news: start..<endNew)
    var (a, b) = (start, start)
    for anchor in anchors + [(endOld, endNew)] {
      rows += Self.gap(old: old, olds: a..<anchor.0, new: new, news: b..<anchor.1, moved: moved)
      if anchor.0 < endOld {
        rows.append(Row(old: anchor.0..<anchor.0 + 1, new: anchor.1..<anchor.1 + 1, isMoved: false))
      }
      (a, b) = (anchor.0 + 1, anchor.1 + 1)
    }
    let shift = endNew - endOld
    rows += (endOld..<old.count).map { Row(old: $0..<$0 + 1, new: $0 + shift..<$0 + shift + 1, isMoved: false) }
    rows = MovedSentences.paired(rows, old: old, new: new)
    self.rows = rows
    var (found, whole): (Float, Float) = (0, 0)
    for row in rows {
      let weight = row.old.reduce(Float(0)) { $0 + old[$1].weight } + row.new.reduce(0) { $0 + new[$1].weight }
      whole += weight
      if !row.old.isEmpty, !row.new.isEmpty { found += weight * RevisionSearch.likeness(of: row, old: old, new: new) }
    }
    likeness = whole == 0 ? 1 : Double(found / whole)
  }

  /// Lines that are equal and stand once in each version: those in order, and those that were moved past them.
  private static func uniqueLines(
    old: [SegmentProfile], olds: Range<Int>, new: [SegmentProfile], news: Range<Int>
  ) -> (anchors: [(Int, Int)], moved: [Int: Int]) {
    var places: [String: (old: Int, new: Int, oldCount: Int, newCount: Int)] = [:]
    // A cell with a figure alone is found again anywhere: what stands beside it tells its place.
    for i in olds where !old[i].isFigure { places[old[i].text, default: (i, 0, 0, 0)].oldCount += 1 }
    for j in news {
      guard places[new[j].text] != nil else { continue }
      places[new[j].text]?.new = j
      places[new[j].text]?.newCount += 1
    }
    let pairs = places.values.filter { $0.oldCount == 1 && $0.newCount == 1 }.map { ($0.old, $0.new) }.sorted {
      $0.0 < $1.0
    }
    let kept = longestAscent(pairs.map { $0.1 }, pairs.map { old[$0.0].weight })
    var moved: [Int: Int] = [:]
    for (index, pair) in pairs.enumerated() where !kept.contains(index) { moved[pair.0] = pair.1 }
    return (pairs.indices.filter(kept.contains).map { pairs[$0] }, moved)
  }

  /// Sentences in a row, as many as can be, and of as many those that weigh most.
  private struct Run {
    var count = 0
    var weight: Float = 0
    var last = -1

    static func < (a: Run, b: Run) -> Bool { (a.count, a.weight) < (b.count, b.weight) }
  }

  /// Returns which items make the longest ascending sequence; of two as long, the one that weighs more.
  /// - Complexity: O(n · log n).
  private static func longestAscent(_ items: [Int], _ weights: [Float]) -> Set<Int> {
    var ranks = [Int](repeating: 0, count: items.count)
    for (rank, index) in items.indices.sorted(by: { items[$0] < items[$1] }).enumerated() { ranks[index] = rank + 1 }
    // The best run that ends at each rank or before it, in a Fenwick tree.
    var tree = [Run](repeating: Run(), count: items.count + 1)
    var before = [Int](repeating: -1, count: items.count)
    var best = Run()
    for index in items.indices {
      var run = Run()
      var rank = ranks[index] - 1
      while rank > 0 {
        if run < tree[rank] { run = tree[rank] }
        rank &= rank - 1
      }
      before[index] = run.last
      run = Run(count: run.count + 1, weight: run.weight + weights[index], last: index)
      if best < run { best = run }
      rank = ranks[index]
      while rank <= items.count {
        if tree[rank] < run { tree[rank] = run }
        rank += rank & -rank
      }
    }
    var kept: Set<Int> = []
    while best.last >= 0 {
      kept.insert(best.last)
      best.last = before[best.last]
    }
    return kept
  }

  /// What stands between two equal lines, without the lines that were moved from or to there.
  private static func gap(
    old: [SegmentProfile], olds: Range<Int>, new: [SegmentProfile], news: Range<Int>, moved: [Int: Int]
  ) -> [Row] {
    if olds.isEmpty, news.isEmpty { return [] }
    let leaving = Set(olds.filter { moved[$0] != nil })
    let arriving = Dictionary(uniqueKeysWithValues: moved.filter { news.contains($0.value) }.map { ($0.value, $0.key) })
    if leaving.isEmpty, arriving.isEmpty {
      return RevisionSearch.rows(old: old, olds: Array(olds), new: new, news: Array(news))
    }
    var rows = RevisionSearch.rows(
      old: old, olds: olds.filter { !leaving.contains($0) }, new: new, news: news.filter { arriving[$0] == nil })
    // An arrival stands before the first row behind it.
    for (j, i) in arriving.sorted(by: { $0.key < $1.key }) {
      let place = rows.firstIndex { !$0.new.isEmpty && $0.new.lowerBound > j } ?? rows.count
      rows.insert(Row(old: i..<i + 1, new: j..<j + 1, isMoved: true), at: place)
    }
    return rows
  }
}
