import BilingualText

/// Takes running heads, running feet and page numbers off the pages.
///
/// A line near an edge is one if it comes again on other pages, its figures apart, at the same height; if it is a page
/// number; or, where there is one page only, if it stands by itself in letters no larger than the text's.
/// Constants: Docs/Measurements.md, "Pages of a PDF".
struct PDFFurniture {
  /// The share of a page's height at its top and its bottom in which lines may be furniture.
  private static let edge = 0.08
  /// In which furniture of a document of one page is looked for: Word's and Hangul's heads stand within.
  private static let nearEdge = 0.065
  /// How far the same line may be apart on two pages, in points.
  private static let tolerance = 2.0
  /// On so many pages, or on all if they are fewer.
  private static let repeats = 3

  private struct Key: Hashable {
    let text: String
    let place: Int
  }

  private var counts: [Key: Int] = [:]
  private let needed: Int
  private let bodyHeight: Double

  init(_ pages: [PDFPage], bodyHeight: Double) {
    self.bodyHeight = bodyHeight
    needed = max(2, min(Self.repeats, pages.count))
    for page in pages {
      var seen: Set<Key> = []
      for line in page.lines where Self.isAtEdge(line, of: page, Self.edge) {
        // Rounded twice, so that what lies close falls together in one of two.
        for key in Self.keys(line) { seen.insert(key) }
      }
      for key in seen { counts[key, default: 0] += 1 }
    }
  }

  /// The page without its furniture.
  func cleaned(_ page: PDFPage) -> PDFPage {
    var page = page
    let lines = page.lines
    page.lines = lines.filter { line in
      guard Self.isAtEdge(line, of: page, Self.edge) else { return true }
      if Self.keys(line).contains(where: { (counts[$0] ?? 0) >= needed }) { return false }
      if isPageNumber(line, of: page, lines) { return false }
      return !isAlone(line, of: page, lines)
    }
    return page
  }

  private static func isAtEdge(_ line: PDFLine, of page: PDFPage, _ share: Double) -> Bool {
    line.box.middle <= page.height * share || line.box.middle >= page.height * (1 - share)
  }

  private static func keys(_ line: PDFLine) -> [Key] {
    let masked = String(String.UnicodeScalarView(line.text.unicodeScalars.map { isDigit($0) ? "#" : $0 }))
    // Numbers of other lengths are the same, too.
    let text = masked.replacing(/#+/, with: "#")
    let place = line.box.top / (2 * tolerance)
    return [
      Key(text: text, place: 2 * Int(place.rounded())), Key(text: text, place: 2 * Int(place.rounded(.down)) + 1),
    ]
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// `- 3 -`, `3`, `3 / 12`, `Page 3 of 12`, below all else or above it.
  private func isPageNumber(_ line: PDFLine, of page: PDFPage, _ lines: [PDFLine]) -> Bool {
    let isOutermost = lines.allSatisfy {
      line.box.top > page.height / 2 ? $0.box.top <= line.box.bottom : $0.box.bottom >= line.box.top
    }
    guard isOutermost, line.words.count <= 5 else { return false }
    let text = line.text.lowercased()
    return text.wholeMatch(of: /([-–—|~·]\s*)?(page\s*|p\.\s*)?[0-9ivx]{1,4}(\s*(\/|of)\s*[0-9]{1,4})?(\s*[-–—|~·])?/)
      != nil
  }

  /// Letters no larger than the text's, and so far from all other lines as no line of a text is.
  private func isAlone(_ line: PDFLine, of page: PDFPage, _ lines: [PDFLine]) -> Bool {
    guard needed == 2, line.height <= bodyHeight, Self.isAtEdge(line, of: page, Self.nearEdge) else {
      return false
    }
    // Heads are often set a little smaller; then they need not stand so far off.
    let distance = (line.height < 0.96 * bodyHeight ? 0.7 : 1.5) * line.height
    return lines.allSatisfy { other in
      let sameRow = abs(other.box.middle - line.box.middle) < line.height / 2
      return sameRow || max(other.box.top - line.box.bottom, line.box.top - other.box.bottom) > distance
    }
  }
}
