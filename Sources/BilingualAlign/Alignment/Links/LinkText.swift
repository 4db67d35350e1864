import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// One side of a bead as ``Links`` reads it: its words in order, and its facts.
struct LinkText {
  struct Word {
    /// As it stands, with what is attached to it.
    let range: TextRange
    let kind: TokenizedText.Kind
    /// Of the stem of an English word, of a Latin word as it is.
    let hash: UInt64
    /// Syllables of a Korean word and of its stem; 0 for others.
    let syllables: Int
    let stem: Int
    /// Whether it begins with a capital letter.
    let isCapital: Bool
    /// How many words stand before it in the bead, punctuation not counted.
    let place: Int
    /// Counts the runs between spaces and punctuation.
    let eojeol: Int
    /// Where its syllables begin in ``LinkText/codes``.
    fileprivate let firstCode: Int

    var isHangul: Bool { syllables > 0 }
    var isWord: Bool { kind != .punctuation && kind != .number }
    var isContent: Bool { kind == .content || kind == .latin }
  }

  let bytes: [UInt8]
  private(set) var words: [Word] = []
  /// Of the syllables of all Korean words.
  private var codes: [UInt16] = []
  let facts: [Fact]
  /// Of the glossaries; numbers of the pair's termbase.
  let terms: [TermHit]

  /// - Parameters:
  ///   - reading: of the side.
  ///   - segments: the ranges of the bead's sentences.
  /// - Complexity: O(bytes of the sentences).
  init(_ reading: Reading, segments: [TextRange], tokenizer: inout Tokenizer) {
    let bytes = reading.document.text.utf8
    let language = reading.document.language
    self.bytes = bytes
    facts = segments.flatMap { reading.facts(in: $0) }
    terms = segments.flatMap { reading.terms(overlapping: $0) }
    var text = TokenizedText(language: language, recordsRanges: true)
    bytes.withUnsafeBufferPointer { bytes in
      for range in segments {
        tokenizer.tokenize(
          UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]), offset: range.start, into: &text)
      }
    }
    words.reserveCapacity(text.tokens.count)
    var place = 0
    var eojeol = 0
    for (index, token) in text.tokens.enumerated() {
      let range = text.ranges[index]
      let isJoined = words.last.map { $0.range.end == range.start && $0.kind != .punctuation } ?? false
      if !isJoined || token.kind == .punctuation { eojeol += 1 }
      let firstCode = codes.count
      if language == .korean { appendSyllables(range) }
      let syllables = codes.count - firstCode
      words.append(
        Word(
          range: range, kind: token.kind, hash: text.types.hashes[Int(token.type)], syllables: syllables,
          stem: syllables == 0 ? 0 : KoreanStemmer.shared.stemLength(codes[firstCode...]),
          isCapital: bytes[range.start] &- 0x41 < 26, place: place, eojeol: eojeol, firstCode: firstCode))
      if token.kind != .punctuation { place += 1 }
    }
  }

  private mutating func appendSyllables(_ range: TextRange) {
    var i = range.start
    while i < range.end, let syllable = KoreanSyllable(bytes.span, at: i) {
      codes.append(syllable.code)
      i += KoreanSyllable.width
    }
  }

  /// Returns the codes of a Korean word's syllables; the indices are not those of the syllables.
  func syllables(of word: Int) -> ArraySlice<UInt16> { codes[words[word].firstCode...].prefix(words[word].syllables) }

  /// True if a Korean word is nothing but a particle or an ending: 에서 after `D.C.`, 하고.
  func isEnding(_ word: Int) -> Bool {
    let own = words[word]
    guard own.isHangul, own.syllables <= 4, KoreanStemmer.shared.isSuffix(syllables(of: word)) else { return false }
    return own.syllables == 1 || word > 0 && words[word - 1].eojeol == own.eojeol
  }

  /// Returns some syllables of a Korean word.
  func range(of word: Int, _ syllables: Range<Int>) -> TextRange {
    let start = words[word].range.start
    return TextRange(
      start + syllables.lowerBound * KoreanSyllable.width, start + syllables.upperBound * KoreanSyllable.width)
  }

  /// Returns where some words stand.
  func range(of words: Range<Int>) -> TextRange {
    TextRange(self.words[words.lowerBound].range.start, self.words[words.upperBound - 1].range.end)
  }

  /// Returns the words that lie in a range, or reach into it.
  /// - Complexity: O(log words + result).
  func words(in range: TextRange) -> Range<Int> {
    let first = words.partitioningIndex { $0.range.end > range.start }
    var end = first
    while end < words.count, words[end].range.start < range.end { end += 1 }
    return first..<end
  }
}
