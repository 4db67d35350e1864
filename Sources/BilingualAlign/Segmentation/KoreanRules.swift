import BilingualText

/// What a stop after Hangul means, and what goes on after a quotation.
enum KoreanRules {
  static func stop(_ candidate: BoundaryCandidate, in text: SentenceText) -> Verdict {
    if isListLetter(candidate.token, in: text) { return .inside }
    if candidate.isFirstToken(in: text), isArticleNumber(candidate.token, in: text) { return .inside }
    switch text.sign(at: candidate.next) {
    case .continuation: return .inside
    case .hangul: return Verdict(!continuesQuotation(candidate, in: text))
    default: return .boundary
    }
  }

  /// `가.` … `하.` number the items of a list.
  static func isListLetter(_ token: Range<Int>, in text: SentenceText) -> Bool {
    token.count == 3 && isListLetter(text.character(at: token.lowerBound))
  }

  /// 가 … 하
  /// - Parameter character: its bytes in UTF-8 as one number.
  static func isListLetter(_ character: UInt32) -> Bool {
    switch character {
    case 0xEAB080, 0xEB8298, 0xEB8BA4, 0xEB9DBC, 0xEBA788, 0xEBB094, 0xEC82AC, 0xEC9584, 0xEC9E90, 0xECB0A8, 0xECB9B4,
      0xED8380, 0xED8C8C, 0xED9598:
      true
    default: false
    }
  }

  /// `제3조.`, `제1장.` open a section.
  private static func isArticleNumber(_ token: Range<Int>, in text: SentenceText) -> Bool {
    guard text.starts(token.lowerBound, with: "제") else { return false }
    var i = token.lowerBound + 3
    while i < token.upperBound, Byte.isDigit(text.bytes[i]) { i += 1 }
    guard i > token.lowerBound + 3, token.upperBound - i == 3 else { return false }
    return ["조", "장", "절", "항", "호", "부"].contains { text.starts(i, with: $0) }
  }

  /// Whether what follows goes on after a quotation or a stop inside the sentence: `“…하자.” 라고 말하였다`.
  static func continuesQuotation(_ candidate: BoundaryCandidate, in text: SentenceText) -> Bool {
    let next = candidate.next
    if quotatives.contains(where: { text.starts(next, with: $0) }) { return true }
    return candidate.hasClosers && isWholeWord(at: next, of: wholeWords, in: text)
  }

  /// Whether 라고, 고, 며 or the like stands at an offset, behind a quotation.
  static func reportsSpeech(at offset: Int, in text: SentenceText) -> Bool {
    quotatives.contains { text.starts(offset, with: $0) } || isWholeWord(at: offset, of: speechWords, in: text)
  }

  private static func isWholeWord(at next: Int, of words: [[UInt8]], in text: SentenceText) -> Bool {
    var wordEnd = next
    while wordEnd < text.end, KoreanSyllable.isSyllable(text.character(at: wordEnd)), wordEnd - next <= 9 {
      wordEnd += 3
    }
    let length = wordEnd - next
    return words.contains { $0.count == length && text.starts(next, with: $0) }
  }

  /// 다 요 까 죠 네 임 함 음 됨 자 라: the syllables that end a sentence.
  static func isFinalEnding(_ character: UInt32) -> Bool {
    switch character {
    case 0xEB8BA4, 0xEC9A94, 0xEAB98C, 0xECA3A0, 0xEB84A4, 0xEC9E84, 0xED95A8, 0xEC9D8C, 0xEB90A8, 0xEC9E90, 0xEB9DBC:
      true
    default: false
    }
  }

  static let words = WordUses("korean/after-quotations", "korean")
  /// The start of a word that reports what was said.
  private static let quotatives = words["quotative"].map { Array($0.utf8) }
  /// Words that do so only as a whole, and only after a closing quote.
  private static let wholeWords = (words["whole-word"] + words["speech"]).map { Array($0.utf8) }
  /// Those of them that report what was said.
  private static let speechWords = words["speech"].map { Array($0.utf8) }
}
