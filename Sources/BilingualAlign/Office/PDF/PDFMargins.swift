/// Finds out how far the lines of a document reach.
enum PDFMargins {
  /// The edge that full lines reach: where several lines end exactly, otherwise as far from the right as the text is from
  /// the left.
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
    let usual = max(right, page.width - left)
    return fullLines(pages, usual) < 0.1 && fullLines(pages, right) >= 0.4 ? right : usual
  }

  /// The share of lines that are full if full lines reach an edge, among those with another line close below.
  private static func fullLines(_ pages: [PDFPage], _ edge: Double) -> Double {
    var (full, all) = (0, 0)
    for page in pages {
      let rows = PDFRow.rows(page.lines)
      for (above, below) in zip(rows, rows.dropFirst()) where above.isSingle && below.isSingle {
        guard below.box.top - above.box.bottom < 1.2 * above.height, abs(above.height - below.height) < 1 else {
          continue
        }
        all += 1
        if PDFParagraphs.isFull(above.lines[0], before: below.lines[0], right: edge) { full += 1 }
      }
    }
    return all < 8 ? 1 : Double(full) / Double(all)
  }
}
