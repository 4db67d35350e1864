/// Insertions, deletions and replacements between two words.
enum EditDistance {
  /// - Complexity: O(a × b).
  static func between(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let replaced = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j + 1] + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }

  /// Whether two words differ in nothing but two neighbours that stand in each other's place: `FSC` and `FCS`.
  /// - Complexity: O(a).
  static func isExchange<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Bool {
    guard a.count == b.count else { return false }
    let differences = a.indices.filter { a[$0] != b[$0] }
    return differences.count == 2 && differences[0] + 1 == differences[1] && a[differences[0]] == b[differences[1]]
      && a[differences[1]] == b[differences[0]]
  }
}
