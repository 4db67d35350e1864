import BilingualText

/// Stops without a space after them: a boundary only where nothing else can be meant.
enum MissingSpace {
  static func afterStop(_ candidate: BoundaryCandidate, in text: SentenceText) -> Verdict {
    let last = text.character(before: candidate.mark.start, from: candidate.sentence)
    let sign = text.sign(at: candidate.after)
    if sign == .openBracket { return Verdict(!candidate.hasClosers && opensCredit(at: candidate.after, in: text)) }
    if KoreanSyllable.isSyllable(last) {
      guard !candidate.hasClosers, KoreanRules.isFinalEnding(last), candidate.token.count >= 6 else { return .inside }
      switch sign {
      case .hangul: return Verdict(!continuesSpeech(at: candidate.after, in: text))
      case .upper, .openQuote: return .boundary
      case .bullet: return Verdict(text.bytes[candidate.after] >= 0x80)
      default: return .inside
      }
    }
    guard sign == .upper, opensWord(at: candidate.after, in: text), isPlainWord(candidate, in: text) else {
      return .inside
    }
    return .boundary
  }

  static func afterStrong(_ candidate: BoundaryCandidate, in text: SentenceText) -> Verdict {
    guard !candidate.hasClosers else { return .inside }
    let last = text.character(before: candidate.mark.start, from: candidate.sentence)
    switch text.sign(at: candidate.after) {
    case .hangul:
      return Verdict(
        KoreanSyllable.isSyllable(last) && KoreanRules.isFinalEnding(last)
          && !continuesSpeech(at: candidate.after, in: text))
    case .upper: return Verdict(opensWord(at: candidate.after, in: text) && isPlainWord(candidate, in: text))
    default: return .inside
    }
  }

  /// `(사진=외교부)`, `(Photo: MOFA)` directly after the stop.
  private static func opensCredit(at offset: Int, in text: SentenceText) -> Bool {
    var end = offset
    while end < text.end, text.bytes[end] != UInt8(ascii: ")"), end - offset < SentenceText.longestToken { end += 1 }
    guard end < text.end, text.bytes[end] == UInt8(ascii: ")") else { return false }
    return LineShape.isCaption(LineBytes(text.bytes, TextRange(offset, end + 1)))
  }

  /// A particle, or 고 and its like, directly after the stop.
  private static func continuesSpeech(at offset: Int, in text: SentenceText) -> Bool {
    ["라고", "라며", "라는", "라면", "고 ", "며 ", "는 ", "이라"].contains { text.starts(offset, with: $0) }
  }

  /// A capital with small letters after it, or `A` and `I`, and no second stop inside the word.
  private static func opensWord(at offset: Int, in text: SentenceText) -> Bool {
    let word = text.word(at: offset)
    let after = word.upperBound
    if word.count == 1 { return (text.starts(offset, with: "A ") || text.starts(offset, with: "I ")) }
    guard Byte.isSmall(text.bytes[offset + 1]) else { return false }
    guard after + 1 < text.end else { return true }
    let next = text.bytes[after]
    if next == UInt8(ascii: "/") || next == UInt8(ascii: "@") || next == UInt8(ascii: "_") { return false }
    return !(next == UInt8(ascii: ".") && Byte.isLetter(text.bytes[after + 1]))
  }

  /// At least three letters and nothing else, no abbreviation; or a bracket that closes.
  private static func isPlainWord(_ candidate: BoundaryCandidate, in text: SentenceText) -> Bool {
    let token = candidate.token
    guard let last = token.last else { return false }
    if text.bytes[last] == UInt8(ascii: ")") { return true }
    guard token.count >= 3 else { return false }
    for i in token where !Byte.isLetter(text.bytes[i]) && text.bytes[i] != UInt8(ascii: "-") { return false }
    return AbbreviationGroup(EnglishRules.core(of: token, in: text), in: text) == nil
  }
}
