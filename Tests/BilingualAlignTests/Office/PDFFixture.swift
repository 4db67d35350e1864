import BilingualAlign
import Testing

@testable import BilingualOffice

/// Pages as `pdftotext -bbox-layout` prints them, made of words on lines.
///
/// Letters have the widths that they have in a common font of 10 points: a syllable 10, a figure or Latin letter 5; a space 3,
/// a thin gap 2, a line 14.
struct PDFFixture {
  /// A line and where it begins.
  struct Line {
    var text: String
    var left = 70.0
    var top: Double
    var size = 10.0
  }

  var pages: [[Line]]
  /// As wide as the longest line and both margins, where nothing else is asked.
  var width: Double?
  var height = 842.0

  /// Lines below each other.
  static func lines(_ texts: [String], left: Double = 70, top: Double = 80, step: Double = 17, size: Double = 10)
    -> [Line]
  {
    texts.enumerated().map { Line(text: $0.element, left: left, top: top + Double($0.offset) * step, size: size) }
  }

  /// How wide a text of this size is.
  static func width(_ text: String, size: Double = 10) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      sum + (scalar == " " ? 3 : scalar == "_" ? 2 : scalar == "\t" ? 40 : scalar.value < 0x1100 ? 5 : 10) * size / 10
    }
  }

  /// A space begins a new word, `_` one behind a thin gap, a tab one far off; `^1` is a raised figure.
  var text: String {
    let lines = pages.joined()
    let longest = lines.map { $0.left + Self.width($0.text, size: $0.size) }.max() ?? 0
    let width = self.width ?? longest + (lines.map(\.left).min() ?? 0)
    var out = "<doc>\n"
    for page in pages {
      out += "  <page width=\"\(width)\" height=\"\(height)\">\n    <flow>\n      <block>\n"
      for line in page { out += Self.line(line) }
      out += "      </block>\n    </flow>\n  </page>\n"
    }
    return out + "</doc>\n"
  }

  private static func line(_ line: Line) -> String {
    var out = "        <line xMin=\"0\" yMin=\"0\" xMax=\"0\" yMax=\"0\">\n"
    var (left, word, start) = (line.left, "", line.left)
    func close() -> String {
      guard !word.isEmpty else { return "" }
      let isRaised = word.hasPrefix("^")
      let shown = (isRaised ? String(word.dropFirst()) : word).replacing("&", with: "&amp;").replacing(
        "<", with: "&lt;")
      let bottom = line.top + 1.4 * line.size * (isRaised ? 0.55 : 1)
      return
        "          <word xMin=\"\(start)\" yMin=\"\(line.top)\" xMax=\"\(left)\" yMax=\"\(bottom)\">\(shown)</word>\n"
    }
    for character in line.text {
      if " _\t".contains(character) || character == "^" {
        out += close()
        word = character == "^" ? "^" : ""
        if character != "^" { left += width(String(character), size: line.size) }
        start = left
        if character == "\t" { out += "        </line>\n        <line xMin=\"0\" yMin=\"0\" xMax=\"0\" yMax=\"0\">\n" }
      } else {
        word.append(character)
        left += width(String(character), size: line.size)
      }
    }
    return out + close() + "        </line>\n"
  }

  var paragraphs: [Rendition.Paragraph] { PDFLayout.paragraphs(PDFBoxes.pages(Array(text.utf8))) }
  var outline: [String] { Rendition(format: .pdf, paragraphs: paragraphs).outline }
}
