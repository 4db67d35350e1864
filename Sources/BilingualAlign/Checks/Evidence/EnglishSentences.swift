import BilingualAlignment
import BilingualDocuments
import BilingualText

/// English sentences that were left in the Korean.
enum EnglishSentences {
  /// A sentence has so many words at least; of these so many are small words (*the*, *can*), and so many begin with a small letter.
  /// Source: Docs/Measurements.md, "English left in the Korean".
  private static let (words, smallWords, smallLetters) = (5, 2, 4)
  /// Of the words of a sentence so many stand in the English of its bead, where there is one.
  private static let copied = 0.75
  /// Longer texts without Hangul are tables, licences and code.
  private static let longest = 600

  /// The segments of a bead that are English.
  /// - Complexity: O(bytes of the segments without Hangul).
  static func left(in segments: Range<Int>, _ pair: ReadPair, bead: Int) -> [TextRange] {
    let text = pair.source.document.text.utf8
    return segments.compactMap { segment in
      let range = pair.source.document.segments[segment].text
      guard range.count <= longest, endsSentence(text, range), !hasHangul(text, range),
        !isCode(text, range)
      else { return nil }
      let words = outsideLinks(LatinRuns.all(in: text, range), text, range).filter { stands(text, $0, range) }.map {
        text[$0.start..<$0.end]
      }
      guard words.count >= Self.words, words.count(where: { $0.first! >= 0x61 }) >= smallLetters,
        words.count(where: { small.contains(String(decoding: $0, as: UTF8.self)) }) >= smallWords,
        isCopied(words, pair, bead)
      else { return nil }
      return range
    }
  }

  /// `.`, `!`, `?` or `:`, a quotation mark or bracket behind it.
  private static func endsSentence(_ text: [UInt8], _ range: TextRange) -> Bool {
    let last = text[range.start..<range.end].last { !"\"')*".utf8.contains($0) }
    return last.map { ".!?:".utf8.contains($0) } ?? false
  }

  private static func hasHangul(_ text: [UInt8], _ range: TextRange) -> Bool {
    text.withUnsafeBufferPointer { text in
      if Byte.isASCII(text, range) { return false }
      return (range.start..<range.end).contains {
        text[$0] >= 0xE1 && Letters.hangul(text, at: $0, end: range.end) > 0
      }
    }
  }

  /// In brackets, as who contributed what is; in backticks, or with an equals sign or a brace: a command, a line of a program, a tag.
  private static func isCode(_ text: [UInt8], _ range: TextRange) -> Bool {
    let isMarked = text[range.start] == UInt8(ascii: "`") && text[range.end - 1] == UInt8(ascii: "`")
    if text[range.start] == UInt8(ascii: "(") { return true }
    return isMarked || text[range.start..<range.end].contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "{") }
  }

  /// Without the words of links to elsewhere, which are called as they are called there: `[fix: the build](https://…)`.
  private static func outsideLinks(_ runs: [TextRange], _ text: [UInt8], _ range: TextRange) -> [TextRange] {
    guard let first = text[range.start..<range.end].firstIndex(of: 0x5B),
      let last = text[range.start..<range.end].lastIndex(of: 0x29), first < last
    else { return runs }
    return runs.filter { $0.end <= first || $0.start > last }
  }

  /// Whether a run of letters is a word between spaces and punctuation, not part of an address or of a name in a program.
  private static func stands(_ text: [UInt8], _ run: TextRange, _ range: TextRange) -> Bool {
    func isInner(_ byte: UInt8) -> Bool {
      Byte.isDigit(byte) || [0x2F, 0x40, 0x5F, 0x2D, 0x3D, 0x26, 0x3C, 0x3E, 0x60].contains(byte)
    }
    if run.start > range.start, isInner(text[run.start - 1]) || text[run.start - 1] == 0x2E { return false }
    return run.end == range.end || !isInner(text[run.end])
  }

  private static func isCopied(_ words: [ArraySlice<UInt8>], _ pair: ReadPair, _ bead: Int) -> Bool {
    guard let target = pair.target.range(of: pair.alignment.beads[bead].target) else { return true }
    let text = pair.target.document.text.utf8
    let there = Set(LatinRuns.all(in: text, target).map { text[$0.start..<$0.end] })
    return Double(words.count(where: there.contains)) >= copied * Double(words.count)
  }

  private static let small = Set(StopWords.english)
}
