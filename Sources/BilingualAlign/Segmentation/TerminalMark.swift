/// A run of marks that may end a sentence: `.`, `?!`, `…`.
struct TerminalMark {
  enum Kind {
    /// One full stop: an abbreviation, a number, or the end.
    case stop
    /// `?`, `!`, `。` and runs with them.
    case strong
    /// `...`, `…`
    case ellipsis
  }

  let kind: Kind
  let start: Int
  let end: Int

  /// Reads the run at `offset`; `nil` if none is there.
  /// - Complexity: O(length of the run).
  init?(_ text: SentenceText, at offset: Int) {
    var i = offset
    var dots = 0
    var isStrong = false
    var isEllipsis = false
    scan: while i < text.end {
      let character = text.character(at: i)
      switch character {
      case 0x2E: dots += 1
      case 0x3F, 0x21, 0xE38082, 0xE280BC: isStrong = true
      case 0xE28187...0xE28189: isStrong = true
      case 0xE280A6: isEllipsis = true
      default: break scan
      }
      i += text.length(at: i)
    }
    guard i > offset else { return nil }
    kind = isStrong ? .strong : isEllipsis || dots > 1 ? .ellipsis : .stop
    start = offset
    end = i
  }
}

/// A place where a sentence may end, with what stands around it.
struct BoundaryCandidate {
  let mark: TerminalMark
  /// Where the sentence so far begins.
  let sentence: Int
  /// The word before the mark, without opening quotes and brackets; spaces between the two are passed.
  let token: Range<Int>
  /// After the mark and what closes on it: where the sentence would end.
  let after: Int
  /// The next character that is not white space.
  let next: Int

  var hasClosers: Bool { after > mark.end }
  var hasSpace: Bool { next > after }

  init(_ mark: TerminalMark, sentence: Int, in text: SentenceText) {
    self.mark = mark
    self.sentence = sentence
    var wordEnd = mark.start
    if mark.kind == .stop { while wordEnd > sentence, text.bytes[wordEnd - 1] == 0x20 { wordEnd -= 1 } }
    token = text.token(endingAt: wordEnd, from: sentence)
    after = text.skippingClosers(from: mark.end)
    next = text.skippingSpaces(from: after)
  }

  /// Whether nothing but bullets and brackets stands before the token in its sentence.
  func isFirstToken(in text: SentenceText) -> Bool {
    guard token.lowerBound - sentence <= 12 else { return false }
    var i = sentence
    while i < token.lowerBound {
      switch text.sign(at: i) {
      case .upper, .lower, .digit, .hangul, .otherLetter: return false
      default: i += text.length(at: i)
      }
    }
    return true
  }
}

/// What a rule says about a candidate.
enum Verdict {
  case boundary, inside
  /// The rules know nothing: ask ICU.
  case undecided

  init(_ isBoundary: Bool) { self = isBoundary ? .boundary : .inside }
}
