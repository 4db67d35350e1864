package import BilingualFacts
import BilingualText

/// Cuts Korean and English text into words for counting: Korean stems with their parts, English stems, numbers, Latin
/// words, punctuation.
///
/// One tokenizer serves one task; it remembers the words it has met. One forward scan, no `String`.
package struct Tokenizer: ~Copyable {
  private let shared: SharedWordCache
  private let isShared: Bool
  /// Facts read from the segment at hand: digits inside them are not counted again.
  private var facts: ArraySlice<Fact> = []
  private var factOffset = 0

  /// - Parameter sharesWords: whether it takes over what earlier tokenizers have learnt of words; tokens are the same.
  package init(sharesWords: Bool = false) {
    shared = sharesWords ? SharedWordCache.take() : SharedWordCache.new()
    isShared = sharesWords
  }

  deinit {
    if isShared { shared.giveBack() } else { shared.discard() }
  }

  private var words: UnsafeMutablePointer<WordCache> { shared.cache }

  /// Adds one segment to a text.
  /// - Parameters:
  ///   - facts: what was read in the segment, sorted; each value becomes a token of its own.
  ///   - offset: where `bytes` begin in the text that the facts' ranges count.
  /// - Complexity: O(bytes).
  package mutating func tokenize(
    _ bytes: UnsafeBufferPointer<UInt8>, facts: ArraySlice<Fact> = [], offset: Int = 0, into text: inout TokenizedText
  ) {
    self.facts = facts
    factOffset = offset
    var i = 0
    var length = 0
    while i < bytes.count {
      let byte = bytes[i]
      let start = i
      if byte <= 0x20 {
        i += 1
        continue
      }
      if Self.isDigit(byte) {
        i = number(bytes, from: i, into: &text)
      } else if Self.isLatin(bytes, i) {
        i = latin(bytes, from: i, into: &text)
      } else if byte < 0x80 {
        text.addToken(TypeHash([byte]).value, .punctuation)
        i += 1
      } else if KoreanSyllable.stands(bytes, at: i) {
        i = hangul(bytes, from: i, into: &text)
      } else {
        i = other(bytes, from: i, into: &text)
      }
      for j in start..<i where bytes[j] & 0xC0 != 0x80 { length += 1 }
      text.record(TextRange(offset + start, offset + i))
    }
    for fact in facts {
      add(fact, bytes, into: &text)
      text.record(fact.range)
    }
    text.endSegment(length: length)
  }

  private func add(_ fact: Fact, _ bytes: UnsafeBufferPointer<UInt8>, into text: inout TokenizedText) {
    var kind = TokenizedText.Kind.fact
    switch fact.value {
    case .number, .percent, .money, .measure, .ordinal:
      for i in fact.range.start - factOffset..<fact.range.end - factOffset where Self.isDigit(bytes[i]) {
        kind = .number
      }
    // A town is named on both sides, or on neither.
    case .place(let place) where place.isTown: kind = .number
    default: break
    }
    fact.value.forEachAnchorKey { text.addToken($0.raw, kind) }
  }

  /// Whether a fact was read at an offset of the segment; asked in ascending order.
  private mutating func isRead(_ i: Int) -> Bool {
    while let fact = facts.first, fact.range.end - factOffset <= i { facts.removeFirst() }
    return facts.first.map { $0.range.start - factOffset <= i } ?? false
  }

  // MARK: - Scripts

  @inline(__always)
  package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// ASCII letters and the two-byte letters of Latin-1 and Latin Extended-A (U+00C0...U+017F).
  @inline(__always)
  private static func isLatin(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    isLetter(bytes[i]) || (bytes[i] >= 0xC3 && bytes[i] <= 0xC5)
  }

  @inline(__always)
  private static func syllable(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> UInt16 {
    UInt16(bytes[i] & 0x0F) << 12 | UInt16(bytes[i + 1] & 0x3F) << 6 | UInt16(bytes[i + 2] & 0x3F)
  }

  // MARK: - Words

  private mutating func number(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into text: inout TokenizedText
  ) -> Int {
    var i = start
    var hash = TypeHash()
    while i < bytes.count {
      if Self.isDigit(bytes[i]) {
        hash.add(bytes[i])
      } else if bytes[i] == 0x2C || bytes[i] == 0x2E || bytes[i] == 0x3A {  // , . :
        guard i + 1 < bytes.count, Self.isDigit(bytes[i + 1]) else { break }
        if bytes[i] != 0x2C { hash.add(bytes[i]) }
      } else {
        break
      }
      i += 1
    }
    if !isRead(start) { text.addToken(hash.value, .number) }
    return i + Self.ordinalSuffix(bytes, at: i)
  }

  /// 2 where `st`, `nd`, `rd` or `th` ends a number, else 0.
  private static func ordinalSuffix(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    guard i + 1 < bytes.count, i + 2 == bytes.count || !isLetter(bytes[i + 2]) else { return 0 }
    switch (bytes[i] | 0x20, bytes[i + 1] | 0x20) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return 2
    default: return 0
    }
  }

  private mutating func latin(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into text: inout TokenizedText
  ) -> Int {
    var i = start
    words.pointee.beginWord()
    while i < bytes.count {
      if Self.isLetter(bytes[i]) {
        words.pointee.append(bytes[i] | 0x20)
        i += 1
      } else if Self.isDigit(bytes[i]) {
        words.pointee.append(bytes[i])
        i += 1
      } else if bytes[i] >= 0xC3, bytes[i] <= 0xC5, i + 1 < bytes.count {
        words.pointee.append(bytes[i])
        words.pointee.append(bytes[i + 1])
        i += 2
      } else if bytes[i] == 0x2E, i + 1 < bytes.count, Self.isLetter(bytes[i + 1]),
        i == start + 1 || bytes[i - 2] == 0x2E,
        i + 2 >= bytes.count || !Self.isLetter(bytes[i + 2])
      {
        i += 1  // the dots of U.S.
      } else {
        break
      }
    }
    if i < bytes.count, bytes[i] == 0x2E, i >= start + 3, bytes[i - 2] == 0x2E { i += 1 }
    let entry = words.pointee.latin(mayBeName: text.language == .english && bytes[start] &- 0x41 < 26)
    let isKorean = text.language == .korean
    text.addToken(entry.hash, isKorean ? .latin : entry.kind, sound: isKorean ? nil : words.pointee.sound(entry.sound))
    return i + Self.possessive(bytes, at: i)
  }

  /// The length of an apostrophe, straight or curly, with `s`, at `i`; else 0.
  private static func possessive(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    var end = i
    if i < bytes.count, bytes[i] == 0x27 {
      end = i + 1
    } else if i + 2 < bytes.count, bytes[i] == 0xE2, bytes[i + 1] == 0x80, bytes[i + 2] == 0x99 {
      end = i + 3
    }
    guard end > i, end < bytes.count, bytes[end] | 0x20 == 0x73, end + 1 == bytes.count || !isLetter(bytes[end + 1])
    else { return 0 }
    return end + 1 - i
  }

  private mutating func hangul(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into text: inout TokenizedText
  ) -> Int {
    var i = start
    var word = TypeHash()
    while i < bytes.count, KoreanSyllable.stands(bytes, at: i) {
      word.add(Self.syllable(bytes, i))
      i += 3
    }
    let followsLatin = start > 0 && bytes[start - 1] < 0x80 && bytes[start - 1] > 0x20 && bytes[start - 1] != 0x28
    let entry = words.pointee.hangul(word.value) {
      stride(from: start, to: i, by: 3).map { Self.syllable(bytes, $0) }
    }
    if followsLatin && entry.isSuffix { return i }
    text.addToken(entry.hashes[0], entry.kind, sound: words.pointee.sound(entry.sound))
    for k in 1..<max(1, entry.count) { text.addPart(entry.hashes[k]) }
    return i
  }

  /// Punctuation and letters of other scripts, one code point each; curly quotes become straight ones.
  private func other(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into text: inout TokenizedText) -> Int {
    let byte = bytes[start]
    let count = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1, bytes.count - start)
    if count == 3, byte == 0xE2 {
      switch (bytes[start + 1], bytes[start + 2]) {
      case (0x80, 0x98), (0x80, 0x99): text.addToken(TypeHash([0x27]).value, .punctuation)
      case (0x80, 0x9C), (0x80, 0x9D): text.addToken(TypeHash([0x22]).value, .punctuation)
      case (0x80, 0x93), (0x80, 0x94): text.addToken(TypeHash([0x2D]).value, .punctuation)
      default: text.addToken(TypeHash(bytes[start..<start + count]).value, .punctuation)
      }
    } else {
      let isIdeograph = count == 3 && byte >= 0xE4 && byte <= 0xE9
      text.addToken(TypeHash(bytes[start..<start + count]).value, isIdeograph ? .content : .punctuation)
    }
    return start + count
  }
}
