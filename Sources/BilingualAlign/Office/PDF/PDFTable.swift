/// A table as it seems from where its words stand: no lines are known.
/// Constants: Docs/Measurements.md, "Pages of a PDF".
struct PDFTable {
  struct Cell {
    let row: Int
    let column: Int
    var lines: [PDFLine]
  }

  /// Row by row.
  private(set) var cells: [Cell] = []

  /// Narrower gaps stand between words, by the height of a line.
  private static let narrowest = 0.35
  /// At least one gap of a table is as wide; a number and its item, and letters set apart, stand closer.
  private static let widest = 1.5

  /// No page has so many; a damaged one may.
  private static let mostRows = 500

  /// Looks for a table that begins at a row.
  /// - Parameter right: the edge that full lines of text reach; justified lines with wide gaps are no table.
  /// - Returns: the table and the row after it; `nil` where none begins.
  static func find(_ rows: [PDFRow], from start: Int, right: Double) -> (table: PDFTable, end: Int)? {
    guard !rows[start].isSingle else { return nil }
    var strips = gaps(rows[start])
    var (end, next, lastMultiple) = (start + 1, start + 1, start)
    while next < min(rows.count, start + Self.mostRows) {
      let row = rows[next]
      guard row.box.top - rows[next - 1].box.bottom < 4 * row.height else { break }
      let left = strips.flatMap { free($0, row) }.filter { $0.upperBound - $0.lowerBound >= narrowest * row.height }
      if left.isEmpty { break }
      if row.isSingle {
        let column = strips.count { $0.lowerBound + 1 < row.box.left }
        let isNear = row.box.top - rows[next - 1].box.bottom < 0.6 * row.height
        // A line under the first column may be the text after the table: the next row decides.
        if column > 0, isNear, isAligned(row, rows[start..<next]) {
          end = next + 1
        } else if column == 0, next - lastMultiple > 2 {
          break
        }
      } else {
        strips = left
        (lastMultiple, end) = (next, next + 1)
      }
      next += 1
    }
    let run = Array(rows[start..<end])
    let multiple = run.filter { !$0.isSingle }
    guard multiple.count >= 2, isWide(multiple), !isList(multiple),
      !multiple.allSatisfy({ abs($0.box.right - right) < 1.6 })
    else { return nil }
    return (PDFTable(run), end)
  }

  private static func gaps(_ row: PDFRow) -> [ClosedRange<Double>] {
    zip(row.lines, row.lines.dropFirst()).compactMap {
      $0.box.right < $1.box.left ? $0.box.right...$1.box.left : nil
    }
  }

  /// What a row leaves free of a strip.
  private static func free(_ strip: ClosedRange<Double>, _ row: PDFRow) -> [ClosedRange<Double>] {
    var parts = [strip]
    for line in row.lines {
      parts = parts.flatMap { part -> [ClosedRange<Double>] in
        guard line.box.left < part.upperBound, line.box.right > part.lowerBound else { return [part] }
        var rest: [ClosedRange<Double>] = []
        if line.box.left > part.lowerBound { rest.append(part.lowerBound...line.box.left) }
        if line.box.right < part.upperBound { rest.append(line.box.right...part.upperBound) }
        return rest
      }
    }
    return parts
  }

  private static func isAligned(_ row: PDFRow, _ above: ArraySlice<PDFRow>) -> Bool {
    above.suffix(8).contains { $0.lines.contains { abs($0.box.left - row.box.left) < 3 } }
  }

  private static func isWide(_ rows: [PDFRow]) -> Bool {
    rows.contains { row in gaps(row).contains { $0.upperBound - $0.lowerBound >= widest * row.height } }
  }

  /// Two columns, of which the first has numbers with a stop or bracket, or bullets.
  private static func isList(_ rows: [PDFRow]) -> Bool {
    rows.allSatisfy { row in
      row.lines.count == 2 && isNumber(row.lines[0].text)
        && row.lines[1].box.left - row.lines[0].box.right < 4 * row.height
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    PDFMarker.isMarker(text) || text.count <= 6 && (text.hasSuffix(".") || text.hasSuffix(")"))
  }

  // MARK: Cells

  private init(_ rows: [PDFRow]) {
    let edges = Self.edges(rows)
    let starts = Self.rowStarts(rows, edges)
    for (number, range) in zip(1..., zip(starts, starts.dropFirst() + [rows.count])) {
      var byColumn: [Int: [PDFLine]] = [:]
      for row in rows[range.0..<range.1] {
        for (column, lines) in Self.columns(row, edges) {
          byColumn[column, default: []].append(lines.dropFirst().reduce(lines[0]) { $0.joined($1) })
        }
      }
      for (column, lines) in byColumn.sorted(by: { $0.key < $1.key }) {
        cells.append(Cell(row: number, column: column, lines: lines.sorted { $0.box.top < $1.box.top }))
      }
    }
  }

  /// The middles of the strips that hardly a line crosses.
  private static func edges(_ rows: [PDFRow]) -> [Double] {
    var events: [(x: Double, step: Int)] = []
    for line in rows.flatMap(\.lines) { events += [(line.box.left, 1), (line.box.right, -1)] }
    events.sort { ($0.x, $0.step) < ($1.x, $1.step) }
    let most = rows.count >= 10 ? rows.count / 10 : 0
    var (edges, open, free) = ([Double](), 0, Double?.none)
    for event in events {
      let before = open
      open += event.step
      if before > most, open <= most {
        free = event.x
      } else if before <= most, open > most, let start = free {
        if event.x - start >= 2 { edges.append((start + event.x) / 2) }
        free = nil
      }
    }
    return edges
  }

  private static func columns(_ row: PDFRow, _ edges: [Double]) -> [Int: [PDFLine]] {
    Dictionary(grouping: row.lines) { line in 1 + edges.count { $0 < line.box.left + 1 } }
  }

  /// The rows at which a row of cells begins: the others go on with cells of several lines.
  private static func rowStarts(_ rows: [PDFRow], _ edges: [Double]) -> [Int] {
    let gaps = zip(rows, rows.dropFirst()).map { $1.box.top - $0.box.bottom }
    guard let narrow = gaps.min(), let wide = gaps.max(), let height = rows.map(\.height).median else { return [0] }
    let isEven = wide - narrow < 0.25 * height
    let taken = rows.map { columns($0, edges) }
    let rights = rightEdges(taken, count: edges.count + 1, padding: 0.5 * height)
    var (starts, open) = ([0], taken[0].mapValues { $0[$0.count - 1] })
    for index in rows.indices.dropFirst() {
      let shared = taken[index].filter { open[$0.key] != nil }
      let full = shared.filter { column, lines in
        guard let line = open[column], line.box.width > 3 * line.height else { return false }
        return PDFParagraphs.isFull(line, before: lines[0], right: rights[column] ?? 0)
      }
      var begins = !isEven && gaps[index - 1] > (narrow + wide) / 2
      // Where a cell goes on, its line above is full.
      if shared.count >= 2, full.count < shared.count { begins = true }
      if isEven, taken[index][1] != nil, full[1] == nil { begins = true }
      if begins {
        starts.append(index)
        open = [:]
      }
      for (column, lines) in taken[index] { open[column] = lines[lines.count - 1] }
    }
    return starts
  }

  /// How far each column reaches: to the next one, the last one as far as any of its lines.
  private static func rightEdges(_ rows: [[Int: [PDFLine]]], count: Int, padding: Double) -> [Int: Double] {
    var rights: [Int: Double] = [:]
    for column in 1...max(count, 1) {
      let next = rows.compactMap { $0[column + 1]?.first?.box.left }.min()
      rights[column] = next.map { $0 - padding } ?? rows.compactMap { $0[column]?.last?.box.right }.max()
    }
    return rights
  }
}
