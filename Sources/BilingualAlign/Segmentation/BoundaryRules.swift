import BilingualText

/// The layers over ICU: which stop ends a sentence.
enum BoundaryRules {
  /// After `?`, `!`, `。`.
  static func strong(_ candidate: BoundaryCandidate, in text: SentenceText) -> Verdict {
    // `(?)` doubts a word inside the sentence.
    let before = text.character(before: candidate.mark.start, from: candidate.sentence)
    if before == 0x28, candidate.hasClosers { return .inside }
    guard candidate.hasSpace else { return MissingSpace.afterStrong(candidate, in: text) }
    switch text.sign(at: candidate.next) {
    case .lower, .continuation: return .inside
    case .hangul: return Verdict(!KoreanRules.continuesQuotation(candidate, in: text))
    case .otherLetter: return .undecided
    default: return .boundary
    }
  }

  /// After `...`, `…`: it ends a Korean sentence only after a final ending, an English one before a capital.
  static func ellipsis(_ candidate: BoundaryCandidate, in text: SentenceText) -> Verdict {
    guard candidate.hasSpace, !candidate.token.isEmpty else { return .inside }
    let last = text.character(before: candidate.mark.start, from: candidate.sentence)
    if KoreanSyllable.isSyllable(last) {
      return Verdict(KoreanRules.isFinalEnding(last) && !KoreanRules.continuesQuotation(candidate, in: text))
    }
    switch text.sign(at: candidate.next) {
    case .upper: return Verdict(!(text.word(at: candidate.next).count == 1 && text.starts(candidate.next, with: "I")))
    case .openQuote, .bullet: return .boundary
    default: return .inside
    }
  }

  /// After a single full stop.
  static func stop(_ candidate: BoundaryCandidate, in text: SentenceText, language: Language) -> Verdict {
    guard !candidate.token.isEmpty else { return .inside }
    guard candidate.hasSpace else { return MissingSpace.afterStop(candidate, in: text) }
    let last = text.character(before: candidate.token.upperBound, from: candidate.sentence)
    if KoreanSyllable.isSyllable(last) { return KoreanRules.stop(candidate, in: text) }
    if last < 0x80 {
      if Byte.isDigit(UInt8(last)) { return NumberRules.stop(candidate, in: text, language: language) }
      if Byte.isLetter(UInt8(last)) { return EnglishRules.stop(candidate, in: text) }
    }
    // `Ⅰ.`, `①.` number what follows.
    if candidate.isFirstToken(in: text), text.length(at: candidate.token.lowerBound) == candidate.token.count,
      text.sign(at: candidate.token.lowerBound) == .symbol
    {
      return .inside
    }
    return next(candidate, in: text)
  }

  /// The verdict where the word before the stop says nothing.
  static func next(_ candidate: BoundaryCandidate, in text: SentenceText) -> Verdict {
    switch text.sign(at: candidate.next) {
    case .lower, .continuation: .inside
    case .otherLetter: .undecided
    case .hangul: Verdict(!KoreanRules.continuesQuotation(candidate, in: text))
    default: .boundary
    }
  }
}
