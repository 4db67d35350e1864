import BilingualText

/// Parts of one in English: `two thirds`, `one and a quarter`, `three-quarters of an hour`, `¾`.
extension EnglishGrammar {
  /// `two thirds`, `a quarter`, `twenty-one fifths`.
  func fraction(_ read: ReadNumber, _ next: Token) -> FactValue? {
    guard let numerator = read.integer, numerator > 0 else { return nil }
    if next.kind == .fractionPart {
      // Two quarters may be half a year; twenty-one fifths are nothing else.
      if numerator < next.value { return .fraction(numerator, next.value) }
      if next.value > 4, read.evidence == .words, numerator < 1000 { return .reduced(numerator, next.value) }
    }
    if next.kind == .quarterMark, numerator == 1 { return .fraction(1, 4) }
    if next.kind == .ordinal, next.value > 2, numerator == 1, read.evidence == .words {
      return .fraction(1, next.value)
    }
    return nil
  }

  /// `and a quarter`, `and three fifths`, where the token at `i` is the *and*: the part that the number before it takes.
  func fraction(behindAnd i: Int) -> (value: ExactNumber, next: Int)? {
    guard follows(i), follows(i + 1), i + 2 < tokens.count else { return nil }
    let first = tokens[i + 1]
    let isOne = first.kind == .article || first.kind == .numeral && first.value == 1
    if isOne, followsOrHyphen(i + 2) {
      let part = tokens[i + 2]
      let bottom: Int? =
        switch part.kind {
        case .quarterMark: 4
        case .half: 2
        case .fractionPart: part.value
        // `the second and a third man` are men; with a unit behind it, or nothing, a third is a part.
        case .ordinal where (3...12).contains(part.value) && isFraction(i + 2): part.value
        default: nil
        }
      return bottom.flatMap { FractionSign.part(1, of: $0) }.map { ($0, partEnd(i + 3)) }
    }
    guard first.kind == .numeral, followsOrHyphen(i + 2) else { return nil }
    let part = tokens[i + 2]
    let bottom = part.kind == .fractionPart ? part.value : part.kind == .quarterMark ? 4 : 0
    guard first.value > 1, first.value < bottom else { return nil }
    return FractionSign.part(first.value, of: bottom).map { ($0, partEnd(i + 3)) }
  }

  /// The token behind the `of` of `one and a quarter of hours`.
  private func partEnd(_ i: Int) -> Int {
    follows(i) && tokens[i].kind == .of && follows(i + 1) && tokens[i + 1].kind == .timeUnit ? i + 1 : i
  }

  /// Whether the ordinal at `i` is a part (`a fifth of it`, `one and a third hours`) and no place in a row (`a fifth man`).
  func isFraction(_ i: Int) -> Bool {
    if let next = token(i + 1), followsOrHyphen(i + 1) {
      return [.of, .unit, .timeUnit, .multiple, .timesMark, .scale, .comma, .dot, .close].contains(next.kind)
    }
    let end = tokens[i].end
    guard end < text.count, text[end] == 0x20 || text[end] == 0x2D else { return true }
    return end + 1 < text.count && !Byte.isLetter(text[end + 1])
  }

  /// `three-quarters of an hour`.
  mutating func fractionOfUnit(_ read: ReadNumber, next: Token, from start: Int) -> Bool {
    let of = read.next + 1
    guard next.kind == .fractionPart, let top = read.integer, top < next.value, follows(of), tokens[of].kind == .of,
      follows(of + 1), tokens[of + 1].kind == .article, follows(of + 2),
      [.timeUnit, .unit].contains(tokens[of + 2].kind), let part = FractionSign.part(top, of: next.value),
      let value = Units.value(part, tokens[of + 2])
    else { return false }
    sink.add(value, from: start, to: tokens[of + 2].end, evidence: .words)
    index = of + 3
    return true
  }

  /// `the past two quarters`, `three consecutive quarters`: months, three to a quarter.
  ///
  /// The Korean may count quarters, so the months are a reading, and no more.
  mutating func quarters(_ read: ReadNumber, next: Token, from start: Int) -> Bool {
    guard next.kind == .fractionPart, next.value == 4, next.glue == .spaced, let count = read.integer, count > 1,
      Self.isRelative(wordBefore: start, text), let months = read.value.multiplied(by: ExactNumber(3))
    else { return false }
    sink.add(.duration(months, .month), from: start, to: next.end, evidence: .words, qualifiers: .unsure)
    index = read.next + 1
    return true
  }

  private static let relativeWords: Set<String> = [
    "past", "last", "previous", "next", "following", "coming", "upcoming", "recent", "first", "remaining",
  ]

  private static func isRelative(wordBefore start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let word = PrecedingWord.read(text, before: start) else { return false }
    return relativeWords.contains(word)
  }
}

/// Parts of one as decimals, and the signs for them.
enum FractionSign {
  /// The value of a lexeme of kind `fractionSign`.
  static func code(_ top: Int, _ bottom: Int) -> Int { top * 100 + bottom }

  static func fraction(_ code: Int) -> (top: Int, bottom: Int) { (code / 100, code % 100) }

  /// - Returns: the decimal where there is one; thirds, sixths and the like to six places.
  static func part(_ top: Int, of bottom: Int) -> ExactNumber? {
    guard bottom > 1, bottom < 1000, top > 0, top < bottom else { return nil }
    return ExactNumber(mantissa: Int128((top * 10_000_000 / bottom + 5) / 10), exponent: -6)
  }

  static func part(_ code: Int) -> ExactNumber? {
    let (top, bottom) = fraction(code)
    return part(top, of: bottom)
  }

  /// The fraction that a character of three bytes is, by its last two: ⅐ to ⅞.
  static func read(_ code: Int) -> Int? {
    guard (0x8590...0x859E).contains(code) else { return nil }
    let (top, bottom) = thirdsToEighths[code - 0x8590]
    return Self.code(top, bottom)
  }

  private static let thirdsToEighths = [
    (1, 7), (1, 9), (1, 10), (1, 3), (2, 3), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (1, 8), (3, 8), (5, 8),
    (7, 8),
  ]
}
