/// Where to search: a band around the anchors, cut into windows of bounded size that overlap.
struct SearchPlan {
  /// Segments and the band over them; the band's states are relative to the window.
  struct Window {
    var rows: Range<Int>
    var columns: Range<Int>
    var band: Band

    /// The rest of the window from a state on.
    func beginning(_ i: Int, _ j: Int) -> Window {
      let end = max(j, columns.upperBound)
      let shift = Int32(j - columns.lowerBound)
      let skipped = i - rows.lowerBound
      let rest = Band(
        low: band.low[skipped...].map { max(0, $0 - shift) },
        high: band.high[skipped...].map { max(0, min(Int32(end - j), $0 - shift)) }, targetCount: end - j)
      return Window(rows: i..<rows.upperBound, columns: j..<end, band: rest)
    }
  }

  /// The part of the texts between two fixed points.
  struct Section {
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// In order; neighbours overlap, so that each path has settled where it is cut.
  private(set) var windows: [Window] = []
  /// Whether the section is searched over its whole grid, without anchors.
  let isWhole: Bool

  /// Sections with no more pairs of segments are searched whole.
  static let wholeGrid = 1_000
  /// Segments by which the band is widened around the anchors.
  static let margin: Int32 = 2
  /// A gap between anchors longer than this is searched as a diagonal strip, not as a rectangle.
  static let widestRectangle: Int32 = 48
  /// A strip is wider the more its sides differ, by this at most: without a bound the strips of a text would grow faster than
  /// the text.
  static let mostSlack: Int32 = 48
  /// Source segments in a window, and in the overlap of two.
  static let windowLength = 240
  static let overlap = 32

  /// - Parameter widening: 1, or more for a second try where the path ran along the band's edge.
  init(_ chain: AnchorChain, _ section: Section, widening: Int32 = 1) {
    let sourceCount = section.rows.count
    let targetCount = section.columns.count
    isWhole = sourceCount * targetCount <= Self.wholeGrid
    if isWhole {
      let band = Band(sourceCount: sourceCount, targetCount: targetCount)
      windows = [Window(rows: section.rows, columns: section.columns, band: band)]
      return
    }
    let (low, high) = Self.bounds(
      chain.anchors(in: section), sourceCount: sourceCount, targetCount: targetCount, widening: widening)
    var start = 0
    while true {
      var end = min(sourceCount, start + Self.windowLength)
      if sourceCount - end < Self.windowLength / 4 { end = sourceCount }
      windows.append(Self.window(from: start, to: end, low: low, high: high, in: section))
      if end == sourceCount { break }
      start = end - Self.overlap
    }
  }

  private static func window(from start: Int, to end: Int, low: [Int32], high: [Int32], in section: Section) -> Window {
    let first = start == 0 ? 0 : (low[start] + high[start]) / 2
    let last = end == section.rows.count ? Int32(section.columns.count) : (low[end] + high[end]) / 2
    let count = max(0, last - first)
    let band = Band(
      low: low[start...end].map { max(0, $0 - first) }, high: high[start...end].map { max(0, min(count, $0 - first)) },
      targetCount: Int(count))
    let row = section.rows.lowerBound
    let column = section.columns.lowerBound + Int(first)
    return Window(rows: row + start..<row + end, columns: column..<column + Int(count), band: band)
  }

  /// For each count of source segments, the target counts between the anchors around it.
  private static func bounds(
    _ anchors: [AnchorChain.Anchor], sourceCount: Int, targetCount: Int, widening: Int32
  ) -> (low: [Int32], high: [Int32]) {
    var low = [Int32](repeating: Int32.max, count: sourceCount + 1)
    var high = [Int32](repeating: Int32.min, count: sourceCount + 1)
    var from: (i: Int32, j: Int32) = (0, 0)
    for anchor in anchors {
      cover(from: from, to: (anchor.source, anchor.target), widening: widening, low: &low, high: &high)
      from = (anchor.source + 1, anchor.target + 1)
    }
    cover(from: from, to: (Int32(sourceCount), Int32(targetCount)), widening: widening, low: &low, high: &high)
    return dilated(low: low, high: high, margin: margin * widening, targetCount: Int32(targetCount))
  }

  private static func cover(
    from: (i: Int32, j: Int32), to: (i: Int32, j: Int32), widening: Int32, low: inout [Int32],
    high: inout [Int32]
  ) {
    let rows = max(0, to.i - from.i)
    let columns = max(0, to.j - from.j)
    let isRectangle = max(rows, columns) <= widestRectangle * widening
    let slack = min(mostSlack, Int32(Double(abs(rows - columns)).squareRoot()) * 2)
    let half = widestRectangle / 2 * widening + slack
    for i in from.i...max(from.i, to.i) {
      var a = from.j
      var b = to.j
      if !isRectangle {
        let centre = from.j + Int32(Int64(columns) * Int64(i - from.i) / Int64(max(1, rows)))
        a = rows == 0 ? from.j : max(from.j, centre - half)
        b = rows == 0 ? to.j : min(to.j, centre + half)
      }
      low[Int(i)] = min(low[Int(i)], a)
      high[Int(i)] = max(high[Int(i)], b)
    }
  }

  /// Widens a band by `margin` in both directions.
  private static func dilated(
    low: [Int32], high: [Int32], margin: Int32, targetCount: Int32
  ) -> (low: [Int32], high: [Int32]) {
    let m = Int(margin)
    let last = low.count - 1
    let wideLow = low.indices.map { max(0, low[max(0, $0 - m)] - margin) }
    let wideHigh = high.indices.map { min(targetCount, high[min(last, $0 + m)] + margin) }
    return (wideLow, wideHigh)
  }
}
