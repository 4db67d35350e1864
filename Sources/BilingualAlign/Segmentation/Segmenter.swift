package import BilingualText

/// Cuts text into sentences.
///
/// A pre-scan stops only at marks that may end a sentence. The Korean and English layers judge each by the word before
/// it and the word after it; where they know nothing, ICU's sentence rules (UAX #29) decide. So ICU is asked rarely, and
/// the segmenter is faster than ICU's own iterator over the same text.
///
/// Sentences lose nothing but the white space between them. One segmenter for one task.
package struct Segmenter: ~Copyable {
  package let language: Language
  private var breaker: SentenceBreaker?

  package init(_ language: Language) {
    self.language = language
  }

  /// The sentences of one block of normalised text, in order, without white space at their ends.
  ///
  /// A line end is white space: what ends a paragraph is the caller's to know.
  /// - Complexity: O(bytes).
  package mutating func segments(of utf8: [UInt8], in range: Range<Int>? = nil) -> [Range<Int>] {
    utf8.withUnsafeBufferPointer { segments(of: $0, in: range ?? 0..<utf8.count) }
  }

  package mutating func segments(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> [Range<Int>] {
    let text = SentenceText(bytes: bytes, end: range.upperBound)
    var found: [Range<Int>] = []
    var start = text.skippingSpaces(from: range.lowerBound)
    var i = start
    while true {
      while i < text.end, !Self.mayStop[Int(bytes[i])] { i += 1 }
      guard i < text.end else { break }
      var cut: Int?
      if let mark = TerminalMark(text, at: i) {
        let candidate = BoundaryCandidate(mark, sentence: start, in: text)
        if candidate.next < text.end, isBoundary(candidate, in: text) { cut = candidate.after }
        i = mark.end
      } else {
        if isJoinedBullet(at: i, sentence: start, in: text) { cut = i }
        i += text.length(at: i)
      }
      guard let cut else { continue }
      Self.append(start..<cut, of: bytes, to: &found)
      start = text.skippingSpaces(from: cut)
      i = max(i, start)
    }
    Self.append(start..<text.end, of: bytes, to: &found)
    return found.count > 1 ? QuotedSentences.joined(found, in: text) : found
  }

  private static func append(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to found: inout [Range<Int>]) {
    var end = range.upperBound
    while end > range.lowerBound, Byte.isSpace(bytes[end - 1]) { end -= 1 }
    if end > range.lowerBound { found.append(range.lowerBound..<end) }
  }

  private mutating func isBoundary(_ candidate: BoundaryCandidate, in text: SentenceText) -> Bool {
    let verdict =
      switch candidate.mark.kind {
      case .stop: BoundaryRules.stop(candidate, in: text, language: language)
      case .strong: BoundaryRules.strong(candidate, in: text)
      case .ellipsis: BoundaryRules.ellipsis(candidate, in: text)
      }
    switch verdict {
    case .boundary: return true
    case .inside: return false
    case .undecided: return ask(candidate, in: text)
    }
  }

  /// Asks ICU about a window around the candidate, cut at character starts.
  private mutating func ask(_ candidate: BoundaryCandidate, in text: SentenceText) -> Bool {
    do {
      if breaker == nil { breaker = try SentenceBreaker(language) }
    } catch {
      ICUError.installationIsBroken(error)
    }
    let start = candidate.token.lowerBound
    var end = min(text.end, candidate.next + 64)
    while end < text.end, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
    let window = UnsafeBufferPointer(rebasing: text.bytes[start..<end])
    return breaker?.isBoundary(candidate.next - start, in: window) ?? true
  }

  /// Whether a bullet inside the line opens an item: lines were joined, or never broken.
  private func isJoinedBullet(at offset: Int, sentence: Int, in text: SentenceText) -> Bool {
    let character = text.character(at: offset)
    guard Bullet.isJoined(character), offset > sentence, Byte.isSpace(text.bytes[offset - 1]) else { return false }
    let after = offset + text.length(at: offset)
    guard after < text.end, Byte.isSpace(text.bytes[after]) || character == 0xE280BB else { return false }
    var before = offset
    while before > sentence, Byte.isSpace(text.bytes[before - 1]) { before -= 1 }
    let previous = text.character(before: before, from: sentence)
    if previous == 0 || Bullet.isJoined(previous) { return false }
    guard Bullet.needsStop(character) else { return true }
    return [0x2E, 0x3F, 0x21, 0x29, 0x5D].contains(previous)
  }

  /// Bytes at which something may end or begin: `.`, `?`, `!`, and the leads of `…`, `。` and the bullets.
  private static let mayStop: [Bool] = (0..<256).map { [0x2E, 0x3F, 0x21, 0xE2, 0xE3, 0xC2].contains($0) }
}
