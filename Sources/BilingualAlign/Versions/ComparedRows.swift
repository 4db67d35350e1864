import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualText

/// The rows that beads of several translations with one original make: what any bead holds together stands in one row.
struct ComparedRows {
  struct Row {
    let source: Range<Int>
    var targets: [Range<Int>]
    /// Translations that have it at another place, where no bead or move pairs it.
    var elsewhere: Set<Int> = []
  }

  private(set) var rows: [Row] = []

  /// - Parameter alignments: of the same original.
  /// - Complexity: O(beads).
  init(_ alignments: [Alignment]) {
    let count = alignments.first?.sourceCount ?? 0
    // Whether a row may begin at a segment: no bead reaches over its start.
    var isBorder = [Bool](repeating: true, count: count + 1)
    for alignment in alignments {
      for bead in alignment.beads where bead.source.count > 1 {
        for segment in bead.source.dropFirst() { isBorder[segment] = false }
      }
    }
    var starts = (0..<count).filter { isBorder[$0] }
    starts.append(count)
    var next = [Int](repeating: 0, count: alignments.count)
    for i in 0..<starts.count {
      let start = starts[i]
      addAdditions(before: start, alignments, &next)
      guard i + 1 < starts.count else { break }
      let end = starts[i + 1]
      let targets = alignments.indices.map { side in
        take(alignments[side], until: end, &next[side]) ?? moved(alignments[side], start..<end)
      }
      rows.append(Row(source: start..<end, targets: targets))
    }
  }

  /// Returns the rows; what all translations add in the same words, each at its own place, is one row.
  private func rows(joiningEqualAdditions sides: [ComparedSide]) -> [Row] {
    var byText: [String: [Int]] = [:]
    for (index, row) in rows.enumerated() where row.source.isEmpty {
      let filled = row.targets.indices.filter { !row.targets[$0].isEmpty }
      guard filled.count == 1, let side = filled.first else { continue }
      let document = sides[side].review.target
      byText[row.targets[side].map { document.string(document.segments[$0]) }.joined(separator: " "), default: []]
        .append(index)
    }
    var (joined, gone): ([Int: Row], Set<Int>) = ([:], [])
    for places in byText.values where places.count == sides.count {
      var targets = rows[places[0]].targets
      for place in places.dropFirst() {
        for (side, target) in rows[place].targets.enumerated() where !target.isEmpty { targets[side] = target }
      }
      guard !targets.contains(where: \.isEmpty) else { continue }
      joined[places[0]] = Row(source: rows[places[0]].source, targets: targets)
      gone.formUnion(places.dropFirst())
    }
    return rows.indices.filter { !gone.contains($0) }.map { joined[$0] ?? rows[$0] }
  }

  /// Returns the rows; what a translation lacks in one and adds in another, in the words of another translation, stands elsewhere.
  func rows(findingMoved sides: [ComparedSide]) -> [Row] {
    var rows = rows(joiningEqualAdditions: sides)
    func text(_ side: Int, _ row: Row) -> String {
      row.targets[side].map { sides[side].review.target.string(sides[side].review.target.segments[$0]).onOneLine }
        .joined(separator: " ")
    }
    var added = rows.indices.filter { rows[$0].source.isEmpty }
    var gone: Set<Int> = []
    for index in rows.indices where !rows[index].source.isEmpty {
      let lacking = sides.indices.filter { rows[index].targets[$0].isEmpty }
      if lacking.isEmpty || lacking.count == sides.count { continue }
      let known = Set(sides.indices.filter { !lacking.contains($0) }.map { text($0, rows[index]) })
      for side in lacking {
        let place = added.firstIndex { row in
          rows[row].targets.indices.allSatisfy { ($0 == side) != rows[row].targets[$0].isEmpty }
            && known.contains(text(side, rows[row]))
        }
        guard let place else { continue }
        let other = added.remove(at: place)
        rows[index].targets[side] = rows[other].targets[side]
        rows[index].elsewhere.insert(side)
        gone.insert(other)
      }
    }
    return rows.indices.filter { !gone.contains($0) }.map { rows[$0] }
  }

  /// What translations say between two passages of the original, in one row.
  private mutating func addAdditions(before start: Int, _ alignments: [Alignment], _ next: inout [Int]) {
    var targets: [Range<Int>] = []
    for (side, alignment) in alignments.enumerated() {
      var found: Range<Int>?
      while next[side] < alignment.beads.count, alignment.beads[next[side]].source.isEmpty {
        let target = alignment.beads[next[side]].target
        next[side] += 1
        // What is paired elsewhere stands there.
        if alignment.moves.contains(where: { $0.target.overlaps(target) }) { continue }
        found = found.map { $0.lowerBound..<target.upperBound } ?? target
      }
      targets.append(found ?? 0..<0)
    }
    if targets.contains(where: { !$0.isEmpty }) { rows.append(Row(source: start..<start, targets: targets)) }
  }

  /// The segments of the beads up to the end of a row.
  private func take(_ alignment: Alignment, until end: Int, _ next: inout Int) -> Range<Int>? {
    var found: Range<Int>?
    while next < alignment.beads.count {
      let bead = alignment.beads[next]
      // What stands between rows is no part of this one.
      if bead.source.lowerBound >= end { break }
      next += 1
      guard !bead.target.isEmpty else { continue }
      found = found.map { $0.lowerBound..<bead.target.upperBound } ?? bead.target
    }
    return found
  }

  private func moved(_ alignment: Alignment, _ source: Range<Int>) -> Range<Int> {
    alignment.moves.first { $0.source.overlaps(source) }?.target ?? 0..<0
  }
}
