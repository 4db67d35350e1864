/// Decides which gaps between words are spaces.
///
/// Word and LibreOffice set a thin gap between Hangul and figures or Latin letters, which `pdftotext` takes for a space.
/// Constants: Docs/Measurements.md, "Pages of a PDF".
struct PDFSpacing {
  /// A gap between Hangul and a figure narrower than this share of a space is none. Thin gaps have 0.73 of it in LibreOffice.
  private static let thin = 0.85
  /// By the width of a syllable: thin gaps have 0.21 in LibreOffice and 0.25 in Word, spaces 0.27 and more.
  private static let widestThin = 0.262
  /// Of a line's height: pieces that stand closer belong together, such as a raised figure.
  private static let touching = 0.04

  /// The gap between Hangul words that nothing has stretched, by the width of a syllable.
  let natural: Double

  init(_ lines: [PDFLine]) {
    // Justified lines have wider ones.
    natural = lines.flatMap { line in Self.gaps(line) }.quantile(0.2) ?? 0.3
  }

  /// Gaps between Hangul words, by the width of a syllable.
  private static func gaps(_ line: PDFLine) -> [Double] {
    zip(line.words, line.words.dropFirst()).compactMap { left, right in
      let gap = (right.box.left - left.box.right) / line.syllable
      guard gap < 1.2, Script(left.text.unicodeScalars.last) == .hangul,
        Script(right.text.unicodeScalars.first) == .hangul
      else { return nil }
      return gap
    }
  }

  /// Whether a gap between Hangul and a figure or Latin letter is no space.
  private func isThin(_ gap: Double, _ line: PDFLine) -> Bool {
    gap < min(Self.thin * natural, Self.widestThin) * line.syllable
  }

  /// The words of a line as text.
  /// - Parameter isLeftOut: whether a word is no part of the text, such as the number of a note.
  func text(_ line: PDFLine, leavingOut isLeftOut: (PDFWord) -> Bool = { _ in false }) -> String {
    var (text, last, before) = ("", PDFBox?.none, Script.other)
    for word in line.words {
      defer { last = word.box }
      if isLeftOut(word) { continue }
      let right = Script(word.text.unicodeScalars.first)
      if let last, !text.isEmpty {
        let gap = word.box.left - last.right
        let isMixed =
          before != right && (before == .hangul || right == .hangul) && before != .other && right != .other
        if gap >= Self.touching * line.height, !isMixed || !isThin(gap, line) { text += " " }
      }
      text += word.text
      before = Script(word.text.unicodeScalars.last)
    }
    return text
  }
}

/// What kind of letter a letter is, as far as gaps and line ends ask.
enum Script {
  case hangul, digit, latin, other

  init(_ scalar: Unicode.Scalar?) {
    self =
      switch scalar?.value {
      case .some(0xAC00...0xD7A3), .some(0x3131...0x318E): .hangul
      case .some(0x30...0x39): .digit
      case .some(0x41...0x5A), .some(0x61...0x7A), .some(0xC0...0x24F): .latin
      default: .other
      }
  }
}
