/// Finds what was probably meant.
package enum Spelling {
  /// The candidate fewest edits away: at most two, or a third of its length.
  package static func nearest(to word: String, in candidates: [String]) -> String? {
    let ranked = candidates.map { (distance(word, $0), $0) }.filter { $0.0 <= max(2, $0.1.count / 3) }
    return ranked.min { $0 < $1 }?.1
  }

  /// Levenshtein distance.
  /// - Complexity: O(product of the lengths).
  static func distance(_ a: String, _ b: String) -> Int {
    let b = Array(b)
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let next = min(corner + (x == y ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        corner = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
