import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText
internal import Foundation

/// How long a translation should be.
enum LengthFit {
  /// English characters without spaces for one Korean character without spaces; as the aligner counts.
  static let ratio = Double(LengthModel.ratio)

  /// The characters of a text that carry length: no spaces, no continuation bytes.
  static func length(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Int {
    range.count
      - EightBytes.count(in: text, within: range) {
        $0 <= 0x20 || $0 & 0xC0 == 0x80
      } marks: {
        EightBytes.between($0, from: 0, to: 0x20) | EightBytes.continuing($0)
      }
  }

  private static func letters(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Int {
    EightBytes.count(in: text, within: range, where: Byte.isLetter) {
      EightBytes.between($0, from: 0x41, to: 0x5A) | EightBytes.between($0, from: 0x61, to: 0x7A)
    }
  }

  /// The same for Korean, where Latin letters count half, and those in parentheses behind Hangul (`터너(Turner)`), which
  /// say a name twice, not at all.
  static func koreanLength(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Int {
    if !Byte.isHeld(0x28, by: text, range) { return (2 * length(text, range) - letters(text, range)) / 2 }
    var halves = 0
    var i = range.start
    while i < range.end {
      let b = text[i]
      if b == 0x28, i > range.start, text[i - 1] >= 0x80, let end = closing(text, from: i + 1, range.end) {
        i = end
        continue
      }
      halves &+= b > 0x20 && b & 0xC0 != 0x80 ? (Byte.isLetter(b) ? 1 : 2) : 0
      i += 1
    }
    return halves / 2
  }

  /// The end of parentheses that hold Latin letters only.
  private static func closing(_ text: UnsafeBufferPointer<UInt8>, from: Int, _ end: Int) -> Int? {
    var i = from
    while i < end, Byte.isLetter(text[i]) || text[i] == 0x20 || text[i] == 0x2E || text[i] == 0x2D { i += 1 }
    return i < end && i > from && text[i] == 0x29 ? i + 1 : nil
  }

  /// How many standard deviations the English length lies above (positive) or below what the Korean lets expect.
  /// See ``LengthModel``.
  static func deviation(korean: Int, english: Int, ratio: Double = ratio) -> Double {
    let expected = ratio * Double(korean)
    let y = Double(english)
    return log((y + 6) / (expected + 6)) / LengthModel.variance(expected: expected, actual: y).squareRoot()
  }

  /// The characters of a bead that carry length.
  struct Lengths: Sendable {
    let korean: Int
    let english: Int
  }

  /// The characters of a bead's addresses, tags, `{#anchors}` and `{% templates %}`, which say nothing about how long a translation should be.
  /// An address in a tag, `<https://…>`, counts once.
  private static func markup(
    in text: UnsafeBufferPointer<UInt8>, within range: TextRange?, of side: Reading,
    length: (UnsafeBufferPointer<UInt8>, TextRange) -> Int
  ) -> Int {
    guard let range else { return 0 }
    var parts: [TextRange] = []
    if Byte.isHeld(UInt8(ascii: "{"), by: text, range) {
      parts += enclosed(by: "{", and: "}", in: text, within: range) { "#:%{".utf8.contains($0) }
    }
    if Byte.isHeld(UInt8(ascii: "<"), by: text, range) {
      parts += enclosed(by: "<", and: ">", in: text, within: range) { Byte.isLetter($0) || $0 == UInt8(ascii: "/") }
    }
    if Byte.isHeld(UInt8(ascii: "/"), by: text, range) {
      for fact in side.facts(in: range) {
        if case .link(_) = fact.value { parts.append(fact.range) }
      }
    }
    guard parts.count > 1 else { return parts.first.map { length(text, $0) } ?? 0 }
    var sum = 0
    var end = range.start
    for part in parts.sorted() where part.end > end {
      sum += length(text, TextRange(max(part.start, end), part.end))
      end = part.end
    }
    return sum
  }

  /// What stands between two signs, the signs included, where the first has something special behind it.
  private static func enclosed(
    by opening: Unicode.Scalar, and closing: Unicode.Scalar, in text: UnsafeBufferPointer<UInt8>,
    within range: TextRange,
    isSpecial: (UInt8) -> Bool
  ) -> [TextRange] {
    var found: [TextRange] = []
    var i = range.start
    while i + 1 < range.end {
      if text[i] == UInt8(ascii: opening), isSpecial(text[i + 1]) {
        guard let end = text[i..<range.end].firstIndex(of: UInt8(ascii: closing)) else { break }
        found.append(TextRange(i, end + 1))
        i = end
      }
      i += 1
    }
    return found
  }

  /// The lengths of all beads, in order.
  /// - Complexity: O(bytes).
  static func lengths(of alignment: Alignment, source: Reading, target: Reading) -> [Lengths] {
    source.document.text.utf8.withUnsafeBufferPointer { korean in
      target.document.text.utf8.withUnsafeBufferPointer { english in
        alignment.beads.map { bead in
          let (from, to) = (source.range(of: bead.source), target.range(of: bead.target))
          return Lengths(
            korean: max(
              0,
              (from.map { koreanLength(korean, $0) } ?? 0)
                - markup(in: korean, within: from, of: source, length: koreanLength)),
            english: max(
              0, (to.map { length(english, $0) } ?? 0) - markup(in: english, within: to, of: target, length: length)))
        }
      }
    }
  }

  /// The median ratio of a document's own pairs of sentences, where it has enough of them: translators differ in how
  /// much they write.
  /// - Complexity: O(beads · log beads).
  static func ratio(of alignment: Alignment, _ lengths: [Lengths]) -> Double {
    guard alignment.beads.count >= 6 else { return ratio }
    var ratios: [Double] = []
    for (bead, length) in zip(alignment.beads, lengths) where bead.source.count == 1 && bead.target.count == 1 {
      if length.korean >= 15 { ratios.append(Double(length.english) / Double(length.korean)) }
    }
    guard ratios.count >= 5 else { return ratio }
    return min(3.6, max(1.6, ratios.sorted()[ratios.count / 2]))
  }
}
