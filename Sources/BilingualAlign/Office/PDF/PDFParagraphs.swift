import BilingualText

/// Lines that make up one paragraph.
struct PDFParagraph {
  var lines: [PDFLine]
  let page: Int
  /// The right edge that full lines reach there.
  var right: Double

  var height: Double { lines.map(\.height).median ?? 0.1 }
  var last: PDFLine { lines[lines.count - 1] }
}

/// Joins lines to paragraphs.
///
/// A line goes on with the one above if that one is full, so that the first word would not have fitted any more; if it
/// stands at the usual distance below it, in letters of the same height; and if it neither begins with a number or bullet
/// nor is set in as the beginning of a paragraph is.
/// Constants: Docs/Measurements.md, "Pages of a PDF".
struct PDFParagraphs {
  /// How far a gap may be over the usual one between lines, by the height of a line.
  private static let loose = 0.15
  /// The usual gap where no full line shows it.
  private static let standard = 0.5
  /// Letters of one height differ by this share at most.
  private static let sameHeight = 0.12
  private static let otherScript = 0.3
  /// What counts as set in, by the height of a line.
  private static let indent = 0.4

  /// By the height of a line: programs break a line a little before it is full.
  private static let slack = 0.4
  /// How near the edge the full lines of a justified text end, in points, and what share of them.
  private static let edge = 1.6
  private static let justifiedLines = 0.75

  private let bodyHeight: Double
  /// The usual gap between the lines of a paragraph, by the height of a line.
  private let usual: Double
  /// Whether full lines reach the edge exactly, so that others are the last of their paragraphs.
  private let isJustified: Bool
  /// Whether most paragraphs are of one sentence, so that a sentence that ends with its line ends a paragraph.
  private let hasSingleSentences: Bool

  /// - Parameter regions: of the whole document.
  init(_ regions: [PDFRegion], bodyHeight: Double) {
    self.bodyHeight = bodyHeight
    var (gaps, full, reaching, inner) = ([Double](), 0, 0, 0)
    var ends: [(one: PDFLine, other: PDFLine)] = []
    for region in regions {
      for (above, below) in zip(region.rows, region.rows.dropFirst()) where above.isSingle && below.isSingle {
        let (one, other) = (above.lines[0], below.lines[0])
        inner += one.words.dropLast().count { Self.endsSentence($0.text) }
        guard Self.areSame(one, other) else { continue }
        guard Self.isFull(one, before: other, right: region.right) else {
          if Self.endsSentence(one.text) { ends.append((one, other)) }
          continue
        }
        gaps.append((other.box.top - one.box.bottom) / one.height)
        full += 1
        if abs(one.box.right - region.right) < Self.edge { reaching += 1 }
      }
    }
    let usual = min(gaps.quantile(0.25) ?? Self.standard, 1.2)
    self.usual = usual
    isJustified = full >= 3 && Double(reaching) >= Self.justifiedLines * Double(full)
    // Where distance or indent shows the beginnings of paragraphs, nothing need be guessed.
    let shown = ends.count { one, other in
      (other.box.top - one.box.bottom) / one.height > usual + Self.loose
        || other.box.left > one.box.left + Self.indent * one.height
    }
    hasSingleSentences = !isJustified && ends.count >= 3 && inner * 2 < ends.count && shown * 3 < ends.count * 2
  }

  /// `다.`, `end.”`; not `3.`
  private static func endsSentence(_ text: String) -> Bool {
    let rest = text.unicodeScalars.reversed().drop { ["\"", "'", ")", "\u{201D}", "\u{2019}"].contains($0) }
    guard let mark = rest.first, mark == "." || mark == "?" || mark == "!" else { return false }
    return rest.dropFirst().first.map { Script($0) != .digit } ?? false
  }

  /// Whether `line` goes on with a paragraph in the same part of the page.
  /// - Parameter numbers: with which paragraphs have begun: an item has the next one.
  func continues(_ paragraph: PDFParagraph, _ line: PDFLine, numbers: Set<Int>) -> Bool {
    let last = paragraph.last
    guard Self.areSame(last, line), isOpen(paragraph, before: line) else { return false }
    let gap = (line.box.top - last.box.bottom) / last.height
    guard gap <= usual + Self.loose, gap > -1 else { return false }
    return !beginsItem(line, numbers) && !isSetIn(line, paragraph)
  }

  /// Whether `line`, at the top of a column or page, goes on with the last paragraph before.
  func goesOver(_ paragraph: PDFParagraph, _ line: PDFLine) -> Bool {
    let last = paragraph.last
    guard Self.areSame(last, line), isOpen(paragraph, before: line), !beginsItem(line, []) else { return false }
    return last.text.last.map { !".?!:\u{3002}".contains($0) } ?? false
  }

  /// Whether the last line of a paragraph is full, so that more may follow.
  private func isOpen(_ paragraph: PDFParagraph, before line: PDFLine) -> Bool {
    guard Self.isFull(paragraph.last, before: line, right: paragraph.right) else { return false }
    // Headings are not justified.
    let isText = abs(paragraph.height - bodyHeight) <= Self.sameHeight / 2 * bodyHeight
    if isJustified, isText, paragraph.last.box.right < paragraph.right - 2 * Self.edge { return false }
    return !(hasSingleSentences && Self.endsSentence(paragraph.last.text))
  }

  private static func areSame(_ one: PDFLine, _ other: PDFLine) -> Bool {
    // Latin letters alone have another height than Hangul of the same size.
    let most = one.hasHangul == other.hasHangul ? sameHeight : otherScript
    return abs(one.height - other.height) <= most * max(one.height, other.height)
  }

  /// Whether the first word of the next line would not have fitted.
  static func isFull(_ line: PDFLine, before next: PDFLine, right: Double) -> Bool {
    end(of: line, with: next) > right - slack * line.height
  }

  /// Where a line would end with the first word of the next one.
  static func end(of line: PDFLine, with next: PDFLine) -> Double {
    let gaps = zip(line.words, line.words.dropFirst()).map { $1.box.left - $0.box.right }
    // A justified line has wider ones than the next word would have needed.
    let space = min(gaps.quantile(0.3) ?? 0.2 * line.height, 0.25 * line.height)
    return line.box.right + space + (next.words.first?.box.width ?? 0)
  }

  private func beginsItem(_ line: PDFLine, _ numbers: Set<Int>) -> Bool {
    guard line.words.count >= 2, PDFMarker.isMarker(line.words[0].text) else { return false }
    if let number = PDFMarker.value(line.words[0].text), number > 1, !numbers.contains(number - 1) { return false }
    // `9. 3.` is a date; a dash may stand between words.
    if Script(line.words[1].text.unicodeScalars.first) == .digit, !PDFMarker.isBullet(line.words[0].text) {
      return false
    }
    return true
  }

  private func isSetIn(_ line: PDFLine, _ paragraph: PDFParagraph) -> Bool {
    let step = Self.indent * line.height
    if paragraph.lines.count >= 2 { return line.box.left > paragraph.last.box.left + step }
    let first = paragraph.lines[0]
    guard line.box.left > first.box.left + step else { return false }
    // Under the text of an item, whose number hangs out; or both lines in the middle.
    if first.words.count >= 2, PDFMarker.isMarker(first.words[0].text) { return false }
    let isCentred = abs((first.box.left + first.box.right) - (line.box.left + line.box.right)) < 4
    return !isCentred
  }
}
