/// A box on a page, in points from the upper left corner.
struct PDFBox: Sendable, Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }

  mutating func unite(_ other: PDFBox) {
    left = min(left, other.left)
    top = min(top, other.top)
    right = max(right, other.right)
    bottom = max(bottom, other.bottom)
  }
}

struct PDFWord: Sendable, Hashable {
  var text: String
  var box: PDFBox
}

/// Words on one base line, without a wide gap between them.
struct PDFLine: Sendable, Hashable {
  /// At least one, from left to right.
  private(set) var words: [PDFWord]
  /// From the left edge of the first word to the right edge of the last; top and bottom are the middle ones of all words, so
  /// that a raised figure or a tall sign does not count.
  private(set) var box: PDFBox
  let hasHangul: Bool
  /// The width of a syllable of Hangul, which tells the size of the letters better than the height does.
  let syllable: Double
  /// Of the page, from 1, in the order of the page's reading.
  var number = 0

  init?(_ words: [PDFWord]) {
    guard let first = words.first else { return nil }
    self.words = words
    box = first.box
    for word in words.dropFirst() { box.unite(word.box) }
    // By letters, not by words: a line of a number and a long word has the height of the word. Hangul decides where there
    // is any: Latin letters beside it come from other fonts.
    let hangul = words.filter { $0.text.unicodeScalars.contains { Script($0) == .hangul } }
    hasHangul = !hangul.isEmpty
    let deciding = hangul.isEmpty ? words : hangul
    let tops = deciding.flatMap { word in Array(repeating: word.box.top, count: min(word.text.count, 40)) }
    let bottoms = deciding.flatMap { word in Array(repeating: word.box.bottom, count: min(word.text.count, 40)) }
    if let top = tops.median, let bottom = bottoms.median, bottom > top { (box.top, box.bottom) = (top, bottom) }
    let widths = hangul.filter { $0.text.unicodeScalars.allSatisfy { Script($0) == .hangul } }
      .map { $0.box.width / Double($0.text.count) }
    syllable = max(widths.median ?? 0.73 * box.height, 0.1)
  }

  var height: Double { max(box.height, 0.1) }
  var text: String { words.map(\.text).joined(separator: " ") }

  /// Puts what stands to the right on the same base line behind it.
  func joined(_ other: PDFLine) -> PDFLine {
    var line = PDFLine(words + other.words) ?? self
    line.number = number
    return line
  }
}

struct PDFPage: Sendable, Hashable {
  /// From 1.
  let number: Int
  let width: Double
  let height: Double
  var lines: [PDFLine]
}

extension [Double] {
  /// The middle value; `nil` of none.
  var median: Double? { quantile(0.5) }

  func quantile(_ share: Double) -> Double? {
    if isEmpty { return nil }
    return sorted()[Swift.min(count - 1, Int(Double(count) * share))]
  }
}
