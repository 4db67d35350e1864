/// A part of a page that is read from top to bottom before the next one.
struct PDFRegion {
  var rows: [PDFRow]
  /// The right edge that full lines reach.
  var right: Double
  /// The gutter beside it and the side of it, the same on all pages; `nil` for text across the page.
  var column: Column?

  struct Column: Hashable {
    /// In points, whole ones.
    let gutter: Int
    let isLeft: Bool
  }
}

/// Finds text that is set in columns, and reads one column after the other.
///
/// A gutter is an edge at which many lines begin and left of which many end. What crosses it stands above or below the
/// columns. Tables have such edges, too: but the text of a column fills it.
/// Constants: Docs/Measurements.md, "Pages of a PDF".
struct PDFColumns {
  /// What share of the lines of a column must fill it, and how far.
  private static let filledLines = 0.5
  private static let filledWidth = 0.55
  /// Lines that begin at the edge, in a document where no other page has it.
  private static let begins = 4
  /// The least width of a column, by the height of its lines.
  private static let narrowest = 6.0
  /// Points between two columns.
  private static let gutter = 12.0

  /// No document has so many; a damaged one may.
  private static let mostEdges = 16

  /// Edges found so far, which other pages need not prove again.
  private var known: [Double] = []

  /// The parts of a page in reading order.
  mutating func regions(_ page: PDFPage, right: Double) -> [PDFRegion] {
    split(page.lines, right: right, in: nil, depth: 0)
  }

  /// Lets a column reach as far to the right as its lines do on any page.
  static func measured(_ pages: [[PDFRegion]]) -> [[PDFRegion]] {
    var rights: [PDFRegion.Column: Double] = [:]
    for region in pages.joined() {
      guard let column = region.column, let right = region.rows.map(\.box.right).max() else { continue }
      rights[column] = max(rights[column] ?? 0, right)
    }
    return pages.map { regions in
      regions.map { region in
        var region = region
        if let right = region.column.flatMap({ rights[$0] }) { region.right = right }
        return region
      }
    }
  }

  private mutating func split(
    _ lines: [PDFLine], right: Double, in column: PDFRegion.Column?, depth: Int
  ) -> [PDFRegion] {
    if lines.isEmpty { return [] }
    guard depth < 3, lines.count >= 2, let edge = edge(lines, right) else {
      var region = PDFRegion(rows: PDFRow.rows(lines), right: right, column: column)
      // The last page may have a left column only.
      if column == nil, let edge = known.first(where: { edge in lines.allSatisfy { $0.box.right <= edge - 4 } }) {
        (region.right, region.column) = (edge - Self.gutter, PDFRegion.Column(gutter: Int(edge), isLeft: true))
      }
      return [region]
    }
    if known.count < Self.mostEdges, !known.contains(where: { abs($0 - edge) < 3 }) { known.append(edge) }
    let side = known.first { abs($0 - edge) < 3 }.map { Int($0) } ?? Int(edge)
    var regions: [PDFRegion] = []
    var across: [PDFLine] = []
    func close(_ regions: inout [PDFRegion]) {
      if !across.isEmpty { regions.append(PDFRegion(rows: PDFRow.rows(across), right: right, column: column)) }
      across = []
    }
    for band in Self.bands(lines, edge) {
      guard isText(band, edge: edge, right: right) else {
        across += band.crossing + band.left + band.right
        continue
      }
      across += band.crossing
      close(&regions)
      regions += split(
        band.left, right: edge - Self.gutter, in: PDFRegion.Column(gutter: side, isLeft: true), depth: depth + 1)
      regions += split(band.right, right: right, in: PDFRegion.Column(gutter: side, isLeft: false), depth: depth + 1)
    }
    close(&regions)
    return regions
  }

  /// What stands between two lines that cross an edge, with the upper of them.
  private struct Band {
    var crossing: [PDFLine] = []
    var left: [PDFLine] = []
    var right: [PDFLine] = []
  }

  private static func bands(_ lines: [PDFLine], _ edge: Double) -> [Band] {
    var bands = [Band()]
    for line in lines.sorted(by: { $0.box.middle < $1.box.middle }) {
      if line.box.right <= edge - 4 {
        bands[bands.count - 1].left.append(line)
      } else if line.box.left >= edge - 2 {
        bands[bands.count - 1].right.append(line)
      } else {
        let last = bands[bands.count - 1]
        if last.left.isEmpty, last.right.isEmpty {
          bands[bands.count - 1].crossing.append(line)
        } else {
          bands.append(Band(crossing: [line]))
        }
      }
    }
    return bands
  }

  /// The edge at which most lines stand in columns.
  private func edge(_ lines: [PDFLine], _ right: Double) -> Double? {
    guard let left = lines.map(\.box.left).min(), right > left else { return nil }
    var counts: [Int: Int] = [:]
    for line in lines where line.box.left > left + 0.2 * (right - left) {
      counts[Int((line.box.left / 2).rounded()), default: 0] += 1
    }
    let often = counts.filter { $0.value >= Self.begins }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var best: (edge: Double, lines: Int)?
    let candidates = known + often.prefix(5).map { Double($0.key) * 2 } + [Self.lonely(lines)].compactMap(\.self)
    for edge in candidates where edge > left + 0.2 * (right - left) {
      var count = 0
      for band in Self.bands(lines, edge) where isText(band, edge: edge, right: right) {
        count += band.left.count + band.right.count
      }
      if count > best?.lines ?? 0 { best = (edge, count) }
    }
    return best?.edge
  }

  /// The edge of a column that holds a line or two, beside one that is full: the last lines of a text.
  private static func lonely(_ lines: [PDFLine]) -> Double? {
    let sorted = lines.sorted { $0.box.left < $1.box.left }
    var reached = -Double.infinity
    for (index, line) in sorted.enumerated() {
      if index >= 8, line.box.left - reached >= 8 {
        let isLonely =
          PDFRow.rows(Array(sorted[index...])).count <= 2 && PDFRow.rows(Array(sorted[..<index])).count >= 8
        return isLonely ? line.box.left : nil
      }
      reached = max(reached, line.box.right)
    }
    return nil
  }

  private func isText(_ band: Band, edge: Double, right: Double) -> Bool {
    let isKnown = known.contains { abs($0 - edge) < 3 }
    let (lefts, rights) = (PDFRow.rows(band.left), PDFRow.rows(band.right))
    let isLonely = rights.count <= 2 && lefts.count >= 8
    guard !rights.isEmpty, isKnown || isLonely || min(lefts.count, rights.count) >= 3,
      let start = lefts.map(\.box.left).min()
    else {
      return false
    }
    let end = max(right, rights.map(\.box.right).max() ?? right)
    // Numbers before their items are no column.
    let height = lefts.map(\.height).median ?? 0
    guard edge - Self.gutter - start >= Self.narrowest * height, end - edge >= Self.narrowest * height else {
      return false
    }
    let share = isKnown ? Self.filledLines * 0.6 : Self.filledLines
    return Self.filled(lefts, edge - Self.gutter - start) >= share
      && (isLonely || Self.filled(rights, end - edge) >= share)
      && !Self.areRowsOfTable(lefts, rights)
  }

  private static func filled(_ rows: [PDFRow], _ width: Double) -> Double {
    guard width > 0 else { return 0 }
    return Double(rows.count { $0.inked >= filledWidth * width }) / Double(max(rows.count, 1))
  }

  /// Whether wide gaps stand at the same heights on both sides, as those between the rows of a table do.
  private static func areRowsOfTable(_ lefts: [PDFRow], _ rights: [PDFRow]) -> Bool {
    let (one, other) = (starts(lefts), starts(rights))
    guard min(one.count, other.count) >= 2 else { return false }
    let shared = one.count { top in other.contains { abs($0 - top) < 3 } }
    return Double(shared) >= 0.8 * Double(max(one.count, other.count))
  }

  /// The tops of lines that stand clearly further from the line above than the nearest ones do.
  private static func starts(_ rows: [PDFRow]) -> [Double] {
    let gaps = zip(rows, rows.dropFirst()).map { $1.box.top - $0.box.bottom }
    guard let narrow = gaps.min() else { return [] }
    return zip(gaps, rows.dropFirst()).filter { $0.0 > narrow + 0.2 * $0.1.height }.map(\.1.box.top)
  }
}
