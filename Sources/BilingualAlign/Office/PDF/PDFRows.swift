/// The lines that stand on one base line, from left to right.
struct PDFRow {
  private(set) var lines: [PDFLine]
  private(set) var box: PDFBox

  init(_ line: PDFLine) {
    lines = [line]
    box = line.box
  }

  var height: Double { lines.map(\.height).max() ?? 0.1 }
  /// The widths of the lines, without the gaps between them.
  var inked: Double { lines.reduce(0) { $0 + $1.box.width } }
  var isSingle: Bool { lines.count == 1 }

  /// All words as one line.
  var joined: PDFLine { lines.dropFirst().reduce(lines[0]) { $0.joined($1) } }

  /// Takes a line that stands beside the first one.
  mutating func take(_ line: PDFLine) -> Bool {
    let first = lines[0]
    let shared = min(first.box.bottom, line.box.bottom) - max(first.box.top, line.box.top)
    guard shared >= 0.5 * min(first.height, line.height) else { return false }
    lines.insert(line, at: lines.firstIndex { $0.box.left > line.box.left } ?? lines.count)
    box.unite(line.box)
    return true
  }

  /// From top to bottom.
  /// - Complexity: O(n log n); a line looks for its row among the last few.
  static func rows(_ lines: [PDFLine]) -> [PDFRow] {
    var rows: [PDFRow] = []
    for line in lines.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
      var isTaken = false
      for index in rows.indices.suffix(4).reversed() where !isTaken { isTaken = rows[index].take(line) }
      if !isTaken { rows.append(PDFRow(line)) }
    }
    return rows.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
  }
}
