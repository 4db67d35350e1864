/// Whether a translation has sentences in the order that the original has now, or in the one that it had.
struct TranslationOrder {
  /// The first sentence of each version and of the translation.
  private struct Place {
    let old: Int
    let new: Int
    let target: Int
  }

  /// Those of the sentences that stand where they stood.
  private let kept: [Place]

  /// - Parameter targets: the segments of the translation that answer each row.
  init(_ rows: [TextRevision.Row], _ targets: [Range<Int>]) {
    kept = zip(rows, targets).compactMap { row, target in row.isMoved ? nil : Self.place(row, target) }
  }

  private static func place(_ row: TextRevision.Row, _ target: Range<Int>) -> Place? {
    guard let old = row.old.first, let new = row.new.first, let first = target.first else { return nil }
    return Place(old: old, new: new, target: first)
  }

  /// Returns whether the translation has a sentence on the other side of most that it was moved past; `nil` where none of
  /// them is in the translation.
  /// - Complexity: O(rows).
  func follows(_ row: TextRevision.Row, _ target: Range<Int>) -> Bool? {
    guard let place = Self.place(row, target) else { return nil }
    let passed = kept.filter {
      ($0.old < place.old) != ($0.new < place.new) && $0.target != place.target
    }
    if passed.isEmpty { return nil }
    return 2 * passed.count { ($0.target < place.target) == ($0.new < place.new) } > passed.count
  }
}
