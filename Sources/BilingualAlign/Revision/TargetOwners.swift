import BilingualAlignment
import BilingualChecks

/// Which sentences of the earlier original a translation's sentences answer: a translation was made of that one.
struct TargetOwners {
  /// For each segment of the translation the rows whose earlier version it answers, each as its place among the rows.
  private let owners: [[Int]]
  private let rows: [TextRevision.Row]

  /// - Complexity: O(segments).
  init(_ rows: [TextRevision.Row], _ old: ReadPair) {
    var owners = [[Int]](repeating: [], count: old.alignment.targetCount)
    func own(_ row: Int, _ target: Range<Int>) {
      for segment in target where owners[segment].last != row { owners[segment].append(row) }
    }
    for (index, row) in rows.enumerated() {
      for segment in row.old { own(index, old.alignment.beads[old.bead(ofSource: segment)].target) }
      for move in old.alignment.moves where move.source.overlaps(row.old) { own(index, move.target) }
    }
    self.owners = owners
    self.rows = rows
  }

  /// Returns the other rows whose earlier version some sentences of the translation answer.
  func others(of target: Range<Int>, than row: TextRevision.Row) -> [TextRevision.Row] {
    var seen: [Int] = []
    for segment in target {
      for owner in owners[segment] where rows[owner] != row && !seen.contains(owner) { seen.append(owner) }
    }
    return seen.map { rows[$0] }
  }
}
