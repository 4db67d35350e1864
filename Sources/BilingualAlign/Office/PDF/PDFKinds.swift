import BilingualText

/// Guesses what a paragraph of a PDF is.
/// Constants: Docs/Measurements.md, "Pages of a PDF".
struct PDFKinds {
  /// Letters of a heading are higher than the text's by this factor.
  private static let heading = 1.08
  /// Longer lines are no headings.
  private static let longestHeading = 80
  /// A number that a program has set stands further from its text than one word from the next, by this factor.
  private static let hanging = 1.5

  private let first: PDFLine
  private let paragraph: PDFParagraph
  private let bodyHeight: Double
  private let spacing: PDFSpacing
  private let besideTable: Bool

  init(_ paragraph: PDFParagraph, bodyHeight: Double, spacing: PDFSpacing, besideTable: Bool) {
    self.paragraph = paragraph
    first = paragraph.lines[0]
    self.bodyHeight = bodyHeight
    self.spacing = spacing
    self.besideTable = besideTable
  }

  func paragraph(_ text: String, isTitle: Bool) -> Rendition.Paragraph {
    var (kind, marker, text) = (Rendition.Kind.paragraph, String?.none, text)
    let isShort = text.count <= Self.longestHeading && !text.hasSuffix(".")
    if isTitle, paragraph.height >= 1.2 * bodyHeight {
      kind = .title
    } else if paragraph.height >= Self.heading * bodyHeight, isShort {
      kind = .heading
    } else if let mark = hangingMark {
      (kind, marker) = (.listItem, WordSymbols.bullet(mark, font: ""))
      text = text.dropFirst(mark.count).trimmingWhitespace.description
    } else if isCaption(text) {
      kind = .caption
    }
    return Rendition.Paragraph(
      kind: kind, marker: marker, text: text, place: "page\(paragraph.page)/l\(first.number)")
  }

  /// The number or bullet that stands apart from its text.
  private var hangingMark: String? {
    guard first.words.count >= 2, PDFMarker.isMarker(first.words[0].text) else { return nil }
    let gaps = zip(first.words, first.words.dropFirst()).map { $1.box.left - $0.box.right }
    let usual = gaps.count >= 3 ? gaps.dropFirst().sorted()[(gaps.count - 1) / 2] : spacing.natural * first.syllable
    let mark = first.words[0].text
    return gaps[0] > Self.hanging * usual || mark == "\u{2022}" ? mark : nil
  }

  /// `<표 1> …`, `[그림 2]`, `Table 3.`: the word for a table or figure and a number, in brackets or beside a table.
  private func isCaption(_ text: String) -> Bool {
    guard paragraph.lines.count <= 2 else { return false }
    let scalars = text.unicodeScalars
    let isBracketed = scalars.first.map { ["<", "[", "(", "\u{3008}", "\u{300A}", "\u{3010}"].contains($0) } ?? false
    guard isBracketed || besideTable else { return false }
    let rest = isBracketed ? text.dropFirst() : text[...]
    guard let word = Self.captionWords.first(where: { rest.lowercased().hasPrefix($0) }) else { return false }
    return Script(rest.dropFirst(word.count).drop { $0 == " " || $0 == "." }.unicodeScalars.first) == .digit
  }

  private static let captionWords = [
    "\u{D45C}", "\u{ADF8}\u{B9BC}", "\u{C0AC}\u{C9C4}", "\u{B3C4}\u{D45C}", "table", "figure", "fig", "photo", "chart",
  ]
}
