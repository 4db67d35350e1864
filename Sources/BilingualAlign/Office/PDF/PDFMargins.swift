/// Finds out how far the lines of a document reach.
/// Constants: Docs/Measurements.md, "Pages of a PDF".
enum PDFMargins {
  /// The share of lines that are full where a text is wrapped.
  private static let wrappedLines = 0.35
  /// The least width of a wrapped text, by the width of the page.
  private static let narrowest = 0.33

  /// The edge that full lines reach: where several lines end exactly, otherwise where many lines are wrapped, otherwise as
  /// far from the right as the text is from the left.
  static func rightEdge(_ pages: [PDFPage]) -> Double {
    let rights = pages.flatMap(\.lines).map(\.box.right).sorted()
    guard let right = rights.last, let left = pages.flatMap(\.lines).map(\.box.left).min(), let page = pages.first
    else {
      return 0
    }
    // One line in a hundred may lie beyond: in a second column, or a long word.
    for edge in rights.suffix(min(2 + rights.count / 100, 200)).reversed() {
      let count = rights.count { abs($0 - edge) < 1.6 }
      if count >= 3, count * 6 >= rights.count { return edge }
    }
    // A list of short lines has an edge, too.
    if let edge = wrap(pages), edge - left >= narrowest * page.width { return edge }
    return max(right, page.width - left)
  }

  /// The edge at which most lines are wrapped: each of them ends before it and would end behind it with the next word.
  /// `nil` where that is true of few lines.
  private static func wrap(_ pages: [PDFPage]) -> Double? {
    var steps: [(x: Double, step: Int)] = []
    for page in pages {
      let rows = PDFRow.rows(page.lines)
      for (above, below) in zip(rows, rows.dropFirst()) where above.isSingle && below.isSingle {
        let (line, next) = (above.lines[0], below.lines[0])
        guard next.box.top - line.box.bottom < 1.2 * line.height, abs(next.height - line.height) < 1 else { continue }
        steps += [(line.box.right, 1), (max(line.box.right, PDFParagraphs.end(of: line, with: next)), -1)]
      }
    }
    steps.sort { ($0.x, -$0.step) < ($1.x, -$1.step) }
    var (open, best, edge) = (0, 0, 0.0)
    for step in steps {
      open += step.step
      if open > best { (best, edge) = (open, step.x) }
    }
    return steps.count >= 16 && Double(best) >= wrappedLines * Double(steps.count / 2) ? edge : nil
  }
}
