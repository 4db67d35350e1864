import BilingualAlignment
import BilingualDocuments
import BilingualText

/// English sentences that were left in the Korean.
enum EnglishSentences {
  /// A sentence has so many words at least; of these so many are small words (*the*, *can*), and so many begin with a small letter.
  /// Source: Docs/Measurements.md, "English left in the Korean".
  private static let (words, smallWords, smallLetters) = (5, 2, 4)
  /// A phrase has so many words at least: shorter ones are names.
  private static let phraseWords = 3
  /// Of the words of a line that is no sentence so many begin with a small letter.
  private static let lineLetters = 3
  /// Of the words of a sentence so many stand in the English of its bead, where there is one.
  private static let copied = 0.75
  /// Longer texts without Hangul are tables, licences and code.
  private static let longest = 600

  /// The segments of a bead that are English, and whether they are sentences or only a phrase.
  /// - Complexity: O(bytes of the segments without Hangul).
  static func left(in segments: Range<Int>, _ pair: ReadPair, bead: Int) -> [(range: TextRange, isSentence: Bool)] {
    let text = pair.source.document.text.utf8
    return segments.compactMap { segment in
      let range = pair.source.document.segments[segment].text
      guard range.count <= longest, !hasHangul(text, range), !isCode(text, range) else { return nil }
      let runs = LatinRuns.all(in: text, range)
      let words = outsideLinks(of: runs, in: text, within: range).filter { stands(in: text, at: $0, within: range) }.map
      {
        text[$0.start..<$0.end]
      }
      if endsSentence(text, range), words.count >= Self.words,
        words.count(where: { $0.first! >= 0x61 }) >= smallLetters,
        words.count(where: { small.contains(String(decoding: $0, as: UTF8.self)) }) >= smallWords,
        isCopied(words, in: pair, bead: bead)
      {
        return (range, true)
      }
      return words.count == runs.count && isPhrase(words, within: range, of: pair, bead: bead)
        || isLine(words, within: range, of: pair, bead: bead)
        ? (range, false) : nil
    }
  }

  /// Whether a segment of three words or more, each of which the lexicon can translate, stands in the English as it is: `Armed Forces
  /// Africa` in a list whose other lines are Korean.
  private static func isPhrase(_ words: [ArraySlice<UInt8>], within range: TextRange, of pair: ReadPair, bead: Int)
    -> Bool
  {
    // In a text such a line is a heading that keeps a name; where each row is a pair of its own, nobody translated it.
    guard words.count >= phraseWords, pair.alignment.beads.count == 1,
      let target = pair.target.range(of: pair.alignment.beads[bead].target)
    else {
      return false
    }
    let text = pair.source.document.text.utf8
    return isCopied(range, as: target, in: pair) && !text[range.start..<range.end].contains(where: Byte.isDigit)
      && words.contains { !small.contains(String(decoding: $0, as: UTF8.self)) }
      && words.allSatisfy { $0.contains { $0 >= 0x61 } && pair.lexicon.knows($0.map { $0 | 0x20 }, .english) }
  }

  /// Whether a segment stands in the English as it is and says something without being a sentence: `React using SWC support via …` in a
  /// list. Names have capitals, and hardly a small word.
  private static func isLine(_ words: [ArraySlice<UInt8>], within range: TextRange, of pair: ReadPair, bead: Int)
    -> Bool
  {
    let lower = words.filter { $0.first! >= 0x61 }
    guard !endsSentence(pair.source.document.text.utf8, range), words.count >= Self.words, lower.count >= lineLetters,
      pair.alignment.beads.count > 1,
      lower.contains(where: { small.contains(String(decoding: $0, as: UTF8.self)) }),
      lower.contains(where: { !small.contains(String(decoding: $0, as: UTF8.self)) }),
      lower.allSatisfy({ pair.lexicon.knows($0, .english) }),
      let target = pair.target.range(of: pair.alignment.beads[bead].target)
    else { return false }
    return isCopied(range, as: target, in: pair)
  }

  private static func isCopied(_ range: TextRange, as target: TextRange, in pair: ReadPair) -> Bool {
    pair.source.document.text.utf8[range.start..<range.end].elementsEqual(
      pair.target.document.text.utf8[target.start..<target.end])
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
  private static func outsideLinks(of runs: [TextRange], in text: [UInt8], within range: TextRange) -> [TextRange] {
    guard let first = text[range.start..<range.end].firstIndex(of: 0x5B),
      let last = text[range.start..<range.end].lastIndex(of: 0x29), first < last
    else { return runs }
    return runs.filter { $0.end <= first || $0.start > last }
  }

  /// Whether a run of letters is a word between spaces and punctuation, not part of an address or of a name in a program.
  private static func stands(in text: [UInt8], at run: TextRange, within range: TextRange) -> Bool {
    func isInner(_ byte: UInt8) -> Bool {
      Byte.isDigit(byte) || [0x2F, 0x40, 0x5F, 0x2D, 0x3D, 0x26, 0x3C, 0x3E, 0x60].contains(byte)
    }
    if run.start > range.start, isInner(text[run.start - 1]) || text[run.start - 1] == 0x2E { return false }
    return run.end == range.end || !isInner(text[run.end])
  }

  private static func isCopied(_ words: [ArraySlice<UInt8>], in pair: ReadPair, bead: Int) -> Bool {
    guard let target = pair.target.range(of: pair.alignment.beads[bead].target) else { return true }
    let text = pair.target.document.text.utf8
    let there = Set(LatinRuns.all(in: text, target).map { text[$0.start..<$0.end] })
    return Double(words.count(where: there.contains)) >= copied * Double(words.count)
  }

  private static let small = Set(StopWords.english)
}
