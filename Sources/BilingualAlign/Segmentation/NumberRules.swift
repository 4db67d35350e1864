import BilingualText

/// What a stop after a digit means: a list number, a Korean date, or the end.
enum NumberRules {
  static func stop(_ candidate: BoundaryCandidate, in text: SentenceText, language: Language) -> Verdict {
    let token = candidate.token
    guard let shape = Shape(Self.number(in: token, of: text), in: text) else {
      return BoundaryRules.next(candidate, in: text)
    }
    if candidate.isFirstToken(in: text), !shape.isDotted || shape.digits <= 4 { return .inside }
    if !shape.isDotted, shape.digits <= 2, followsListOpening(candidate, in: text) { return .inside }
    switch text.sign(at: candidate.next) {
    case .hangul: return .inside
    case .digit where language == .korean || continuesDate(at: candidate.next, in: text):
      return shape.isDotted || continuesDate(at: candidate.next, in: text) ? .inside : .boundary
    case .openBracket where language == .korean: return .inside
    case .upper where language == .korean && shape.isDotted: return .inside
    default: return BoundaryRules.next(candidate, in: text)
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
