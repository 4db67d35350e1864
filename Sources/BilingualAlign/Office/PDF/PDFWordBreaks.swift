/// Finds out whether a document breaks its lines inside Hangul words.
///
/// Then every full line ends so near the margin that not one syllable more would fit, and its spaces are not stretched by
/// more than that syllable. Where lines end at spaces, many end earlier, or are stretched further.
/// Constants: Docs/Measurements.md, "Pages of a PDF".
enum PDFWordBreaks {
  /// So many full lines must be seen.
  private static let lines = 6
  /// What share of them must be filled to the last syllable.
  private static let share = 0.9

  static func found(in regions: [PDFRegion]) -> Bool {
    var (filled, all) = (0, 0)
    let natural = natural(regions)
    for region in regions {
      for (above, below) in zip(region.rows, region.rows.dropFirst()) where above.isSingle && below.isSingle {
        let (line, next) = (above.lines[0], below.lines[0])
        guard PDFParagraphs.isFull(line, before: next, right: region.right), line.words.count >= 3,
          next.box.top - line.box.bottom < 1.2 * line.height, abs(next.height - line.height) < 1,
          let last = line.words.last?.text.unicodeScalars.last, Script(last) == .hangul,
          let first = next.words.first, Script(first.text.unicodeScalars.first) == .hangul
        else { continue }
        all += 1
        let syllable = first.box.width / Double(first.text.count)
        let gaps = zip(line.words, line.words.dropFirst()).map { $1.box.left - $0.box.right }
        let stretch = gaps.reduce(0) { $0 + max(0, $1 - natural * line.height) }
        if region.right - line.box.right + stretch < 1.1 * syllable { filled += 1 }
      }
    }
    return all >= lines && Double(filled) >= share * Double(all)
  }

  /// The gap between words in lines that nothing stretches, by the height of a line.
  private static func natural(_ regions: [PDFRegion]) -> Double {
    var gaps: [Double] = []
    for region in regions {
      for line in region.rows.flatMap(\.lines) where line.box.right < region.right - 2 * line.height {
        for (left, right) in zip(line.words, line.words.dropFirst()) {
          gaps.append((right.box.left - left.box.right) / line.height)
        }
      }
    }
    return gaps.median ?? 0.25
  }
}
