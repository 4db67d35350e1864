/// Decides which gaps between words are spaces.
///
/// Word and LibreOffice set a thin gap between Hangul and figures or Latin letters, which `pdftotext` takes for a space.
struct PDFSpacing {
  /// A gap between Hangul and a figure narrower than this share of the usual one between words is none.
  private static let thin = 0.75
  /// Of a line's height: pieces that stand closer belong together, such as a raised figure.
  private static let touching = 0.04
  /// The usual gap where no two Hangul words stand side by side, by the height of a line.
  private static let standard = 0.25

  /// The middle gap between Hangul words by the height of their line.
  let usual: Double

  init(_ lines: [PDFLine]) {
    usual = lines.flatMap { line in Self.gaps(line) }.median ?? Self.standard
  }

  /// Gaps between Hangul words, by the line's height.
  private static func gaps(_ line: PDFLine) -> [Double] {
    zip(line.words, line.words.dropFirst()).compactMap { left, right in
      let gap = (right.box.left - left.box.right) / line.height
      guard gap < 1, Script(left.text.unicodeScalars.last) == .hangul,
        Script(right.text.unicodeScalars.first) == .hangul
      else { return nil }
      return gap
    }
  }

  /// The words of a line as text.
  func text(_ line: PDFLine) -> String { text(line.words[...], of: line) }

  func text(_ words: ArraySlice<PDFWord>, of line: PDFLine) -> String {
    guard var last = words.first else { return "" }
    let own = Self.gaps(line)
    let usual = own.count >= 2 ? own.median ?? self.usual : self.usual
    var text = last.text
    for word in words.dropFirst() {
      let gap = (word.box.left - last.box.right) / line.height
      let (left, right) = (Script(last.text.unicodeScalars.last), Script(word.text.unicodeScalars.first))
      let isMixed = left != right && (left == .hangul || right == .hangul) && left != .other && right != .other
      if gap >= Self.touching, !isMixed || gap >= Self.thin * usual { text += " " }
      text += word.text
      last = word
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
