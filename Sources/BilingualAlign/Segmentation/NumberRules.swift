import BilingualText

/// What a stop after a digit means: a list number, a Korean date, or the end.
enum NumberRules {
  static func stop(_ candidate: BoundaryCandidate, in text: SentenceText, language: Language) -> Verdict {
    let token = candidate.token
    if candidate.isFirstToken(in: text), isQuestionNumber(token, in: text) { return .inside }
    guard let shape = Shape(Self.number(in: token, of: text), in: text) else {
      return BoundaryRules.next(candidate, in: text)
    }
    if shape.digits <= 4, continuesRange(at: candidate.next, in: text) || standsInBrackets(candidate, in: text) {
      return .inside
    }
    if !shape.isDotted, shape.digits <= 3, followsSectionWord(candidate, in: text) { return .inside }
    if candidate.isFirstToken(in: text), !shape.isDotted || shape.digits <= 4 { return .inside }
    if !shape.isDotted, shape.digits <= 2, followsListOpening(candidate, in: text) { return .inside }
    switch text.sign(at: candidate.next) {
    case .hangul: return .inside
    case .digit where language == .korean || continuesDate(at: candidate.next, in: text):
      let goesOn = shape.isDotted || continuesDate(at: candidate.next, in: text)
      return goesOn || language == .korean && isDayOrTime(at: candidate.next, in: text) ? .inside : .boundary
    case .openBracket where language == .korean: return .inside
    case .upper where language == .korean && shape.isDotted: return .inside
    default: return BoundaryRules.next(candidate, in: text)
    }
  }

  /// `Q1.`, `A1.`, and the same with Korean words: they number what follows.
  static func isQuestionNumber(_ token: Range<Int>, in text: SentenceText) -> Bool {
    guard let opening = questionWords.first(where: { text.starts(token.lowerBound, with: $0) }) else { return false }
    let digits = token.dropFirst(opening.count)
    return (1...2).contains(digits.count) && digits.allSatisfy { Byte.isDigit(text.bytes[$0]) }
  }

  private static let questionWords = KoreanRules.words["question-number"].map { Array($0.utf8) }

  /// `2023. 7. ~ 2024. 7.`
  private static func continuesRange(at offset: Int, in text: SentenceText) -> Bool {
    switch text.character(at: offset) {
    case 0x7E, 0xE288BC, 0xE3809C, 0xEFBD9E: true
    default: false
    }
  }

  /// Whether a bracket is open before the number: no sentence ends with a date in brackets.
  private static func standsInBrackets(_ candidate: BoundaryCandidate, in text: SentenceText) -> Bool {
    guard !candidate.hasClosers else { return false }
    var i = candidate.token.upperBound
    let limit = max(candidate.sentence, i - SentenceText.longestToken)
    while i > limit {
      i -= 1
      if text.bytes[i] == UInt8(ascii: ")") { return false }
      if text.bytes[i] == UInt8(ascii: "(") { return i > candidate.sentence }
    }
    return false
  }

  /// `Article 12. The Minister may …`: a word for a part of a document, which opens the sentence, and its number.
  private static func followsSectionWord(_ candidate: BoundaryCandidate, in text: SentenceText) -> Bool {
    let token = candidate.token
    guard token.lowerBound > candidate.sentence, text.bytes[token.lowerBound - 1] == 0x20 else { return false }
    let word = text.token(endingAt: token.lowerBound - 1, from: candidate.sentence)
    guard word.lowerBound - candidate.sentence <= 4 else { return false }
    return ShortWord(text.bytes[word]).map(Abbreviations.sectionWords.contains) ?? false
  }

  /// Whether a day or a time goes on with a date: `12. 13(수)`, `9. 3. 12:00`.
  private static func isDayOrTime(at offset: Int, in text: SentenceText) -> Bool {
    var i = offset
    while i < text.end, Byte.isDigit(text.bytes[i]), i - offset < 3 { i += 1 }
    guard (1...2).contains(i - offset), i + 1 < text.end else { return false }
    switch text.bytes[i] {
    case UInt8(ascii: ":"): return Byte.isDigit(text.bytes[i + 1])
    case UInt8(ascii: "("):
      let weekday = text.character(at: i + 1)
      return KoreanSyllable.isSyllable(weekday) && i + 4 < text.end && text.bytes[i + 4] == UInt8(ascii: ")")
    default: return false
    }
  }

  /// The part of a token after its last opening bracket: `협의(4.15.)` holds a date.
  private static func number(in token: Range<Int>, of text: SentenceText) -> Range<Int> {
    var i = token.upperBound
    while i > token.lowerBound, text.bytes[i - 1] != UInt8(ascii: "("), text.bytes[i - 1] != UInt8(ascii: "[") {
      i -= 1
    }
    return i..<token.upperBound
  }

  /// A token of digits and what stands in dates and ranges; `nil` for one with letters.
  private struct Shape {
    var digits = 0
    var isDotted = false

    init?(_ token: Range<Int>, in text: SentenceText) {
      for i in token {
        let byte = text.bytes[i]
        if Byte.isDigit(byte) {
          digits += 1
        } else if byte == UInt8(ascii: ".") {
          isDotted = true
        } else if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "~"), byte != UInt8(ascii: "/"),
          byte != UInt8(ascii: "'"), byte != UInt8(ascii: "("), !Self.isQuoteOrDash(byte)
        {
          return nil
        }
      }
    }

    /// A byte of ’ ‘ – (U+2019, U+2018, U+2013).
    private static func isQuoteOrDash(_ byte: UInt8) -> Bool {
      byte == 0xE2 || byte == 0x80 || byte == 0x98 || byte == 0x99 || byte == 0x93
    }
  }

  /// `…: 1. Share information; 2. Ensure accountability`: the number opens an item inside the sentence.
  private static func followsListOpening(_ candidate: BoundaryCandidate, in text: SentenceText) -> Bool {
    var i = candidate.token.lowerBound
    while i > candidate.sentence, Byte.isSpace(text.bytes[i - 1]) { i -= 1 }
    guard i > candidate.sentence, i < candidate.token.lowerBound else { return false }
    let byte = text.bytes[i - 1]
    if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") { return true }
    let word = text.token(endingAt: i, from: candidate.sentence)
    guard word.count == 3, text.starts(word.lowerBound, with: "and") else { return false }
    i = word.lowerBound
    while i > candidate.sentence, Byte.isSpace(text.bytes[i - 1]) { i -= 1 }
    return i > candidate.sentence && (text.bytes[i - 1] == UInt8(ascii: ";") || text.bytes[i - 1] == UInt8(ascii: ","))
  }

  /// Whether one or two digits and a stop follow, as in `2018. 6. 12.`.
  private static func continuesDate(at offset: Int, in text: SentenceText) -> Bool {
    var i = offset
    while i < text.end, Byte.isDigit(text.bytes[i]), i - offset < 3 { i += 1 }
    guard (1...2).contains(i - offset), i < text.end, text.bytes[i] == UInt8(ascii: ".") else { return false }
    return i + 1 == text.end || !Byte.isCapital(text.bytes[i + 1])
  }
}
