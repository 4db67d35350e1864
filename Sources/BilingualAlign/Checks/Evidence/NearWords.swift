import BilingualAlignment
import BilingualDocuments
import BilingualText

/// Latin words of the original of which the translation has only a near form: `assetInlineLimit` and `assetsInlineLimit`.
///
/// A translator copies such words; a letter less or more, or two exchanged, is a slip on one side. Spellings of two countries
/// (`analyze`, `analyse`) and endings are none.
enum NearWords {
  /// Shorter words are near too many.
  private static let least = 5
  /// More words are code or a list.
  private static let most = 40

  /// - Complexity: O(bytes) without such a word, else its letters times those of the words of the other side.
  static func find(_ pair: ReadPair, _ index: Int) -> (source: TextRange, target: TextRange)? {
    guard let (korean, english) = NearForms.sides(of: pair, bead: index, most: (most, 4 * most), read: words) else {
      return nil
    }
    return NearForms.first(korean, english, isSlip: isSlip)
  }

  /// Words of letters that are no part of an address, a file's name or a word with digits.
  private static func words(_ text: [UInt8], _ bounds: TextRange) -> [NearForms.Form] {
    LatinRuns.all(in: text, bounds).compactMap { run in
      guard run.count >= least, run.start == bounds.start || !joins(text[run.start - 1]),
        run.end == bounds.end || !joinsBehind(text, at: run.end, within: bounds)
      else { return nil }
      return NearForms.Form(range: run, signs: text[run.start..<run.end].map { $0 | 0x20 })
    }
  }

  private static func joins(_ byte: UInt8) -> Bool {
    Byte.isDigit(byte) || [0x2F, 0x40, 0x2E, 0x5F, 0x2D, 0x23, 0x3D, 0x26, 0x3F, 0x25].contains(byte)
  }

  private static func joinsBehind(_ text: [UInt8], at i: Int, within bounds: TextRange) -> Bool {
    // A full stop may end the sentence.
    if text[i] == 0x2E { return i + 1 < bounds.end && Byte.isWord(text[i + 1]) && text[i + 1] < 0x80 }
    return joins(text[i]) || text[i] == 0x3A && i + 1 < bounds.end && text[i + 1] == 0x2F
  }

  /// One letter left out, put in or replaced, or two neighbours exchanged, not at the end.
  static func isSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.first == b.first, abs(a.count - b.count) <= 1, a.count >= least, b.count >= least, !a.starts(with: b),
      !b.starts(with: a)
    else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    if a.count == b.count {
      // `center` and `centre`, `Bush` and `bust`.
      if end == 0 { return false }
      if start + end + 1 == a.count { return a.count >= 6 && !isVariant(a[start], b[start]) }
      return EditDistance.isExchange(a, b)
    }
    let (long, short) = a.count > b.count ? (a, b) : (b, a)
    // `color` and `colour`, `traveler` and `traveller`.
    guard start + end >= short.count, short.count >= 6, long[start] != 0x75,
      start == 0 || long[start] != long[start - 1]
    else { return false }
    return end > 1
  }

  /// s and z, c and s, y and i: other spellings of one word.
  private static func isVariant(_ a: UInt8, _ b: UInt8) -> Bool {
    [[0x73, 0x7A], [0x63, 0x73], [0x69, 0x79], [0x65, 0x69], [0x61, 0x65], [0x61, 0x6F]].contains([
      min(a, b), max(a, b),
    ])
  }
}
