import BilingualText

/// Reads PDF files through poppler's programs, which are run beside this one: their library's licence (GPL) is not ours.
enum PDFReader {
  static func read(_ bytes: [UInt8], path: String) throws(InputError) -> Rendition {
    let poppler = Poppler(bytes, path: path)
    let pages = PDFBoxes.pages(try poppler.boxes())
    guard !pages.isEmpty else { throw InputError(path: path, "a damaged PDF document: it has no pages") }
    let empty = pages.filter(\.lines.isEmpty)
    if !empty.isEmpty {
      let images = try poppler.pagesWithImages()
      if let page = empty.first(where: { images.contains($0.number) }) {
        throw InputError(
          path: path, "page \(page.number) is an image: no text can be read from it; run text recognition (OCR) first")
      }
    }
    let doubtful = pages.filter(PDFReadability.isDoubtful)
    if !doubtful.isEmpty, try poppler.lacksUnicode() {
      // Each look takes its time; a file with such a font has it on most of these pages.
      for page in doubtful.prefix(3) where try poppler.lacksUnicode(page.number) {
        throw InputError(
          path: path,
          "no text can be read from page \(page.number): its fonts do not say which letters they show (no Unicode table)"
        )
      }
    }
    guard pages.contains(where: { !$0.lines.isEmpty }) else {
      throw InputError(path: path, "a PDF document with no text in it")
    }
    return Rendition(format: .pdf, paragraphs: PDFLayout.paragraphs(pages))
  }
}

/// Whether a page's letters may be other than those that are seen.
enum PDFReadability {
  /// The share of letters and signs that must stand in words.
  private static let words = 0.4

  /// Words of Hangul or Han characters, or of small Latin letters with a vowel, against all but figures and rows of dots.
  /// Letters without a table come out as other signs, or as capitals.
  static func isDoubtful(_ page: PDFPage) -> Bool {
    var (good, all) = (0, 0)
    for word in page.lines.lazy.flatMap(\.words) {
      let scalars = word.text.unicodeScalars.filter { Script($0) != .digit && !leaders.contains($0) }
      all += scalars.count
      let letters = scalars.filter(\.properties.isAlphabetic)
      guard letters.count * 2 > scalars.count else { continue }
      let isForeign = letters.contains { $0.value > 0x24F }
      let hasVowel = letters.contains { "aeiouyAEIOUY".unicodeScalars.contains($0) || $0.value > 0x7F }
      let small = letters.count { $0.properties.isLowercase }
      if isForeign || hasVowel && small * 2 >= letters.count { good += scalars.count }
    }
    return all >= 20 && Double(good) < words * Double(all)
  }

  private static let leaders: Set<Unicode.Scalar> = [".", ",", "-", "_", "\u{B7}", "\u{2026}"]
}
