import BilingualText

/// Numbers with spaces inside, as official spelling and PDF files have them.
extension KoreanGrammar {
  /// A number in digits, numerals or both: `4만 5천`, `2조 3,000억`, `스물다섯`, `삼십오`, `22 억 5 천만`.
  ///
  /// - Parameter limit: a token that does not belong to it.
  func readNumber(at first: Int, before limit: Int = .max) -> ReadNumber? {
    if let grouped = groupedBySpaces(at: first) { return grouped }
    var parser = KoreanNumberParser()
    var isApproximate = false
    var i = first
    while i < min(limit, tokens.count) {
      let token = tokens[i]
      if i > first, token.kind == .more, token.glue == .joined, i + 1 < min(limit, tokens.count),
        tokens[i + 1].kind == .scale, tokens[i + 1].glue == .joined, tokens[i + 1].value >= 4,
        parser.take(tokens[i + 1], isFirst: false)
      {
        isApproximate = true
        i += 2
        continue
      }
      if i > first, token.glue != .joined {
        guard token.glue == .spaced,
          isUnitOfTens(token, parser) || parser.mayGoOnAfterSpace && continues(at: i, parser)
            || isSpacedScale(at: i, parser)
        else { break }
      }
      guard parser.take(token, isFirst: i == first) else { break }
      i += 1
    }
    guard i > first, let value = parser.value else { return nil }
    let head = tokens[first]
    var read = ReadNumber(
      value: value, start: head.start, next: i, end: tokens[i - 1].end,
      evidence: head.kind == .digits ? .digits : .words)
    read.hasScale = parser.hasScale
    read.isApproximate = isApproximate
    read.isPlainDigits = i == first + 1 && head.kind == .digits && !head.hasComma && head.fraction < 0
    read.digitCount = head.digitCount
    read.isAdnominal = tokens[first..<i].allSatisfy { $0.flags.contains(.adnominal) }
    read.isDoubtful = head.flags.contains(.doubtful)
    return read
  }

  /// `1 234 567명`: groups of three digits with spaces between, and what they count.
  private func groupedBySpaces(at first: Int) -> ReadNumber? {
    guard isGroup(first, digits: 1...3), tokens[first].value > 0, first + 1 < tokens.count,
      tokens[first + 1].glue == .spaced, isGroup(first + 1, digits: 3...3),
      first == 0 || tokens[first].glue == .other || tokens[first - 1].kind != .digits
    else { return nil }
    var value = ExactNumber(tokens[first].value)
    var i = first + 1
    while i < tokens.count, i - first < 6, tokens[i].glue == .spaced, isGroup(i, digits: 3...3),
      tokens[i].start - tokens[i - 1].end == 1,
      let sum = value.scaled(by: 3)?.adding(ExactNumber(tokens[i].value))
    {
      value = sum
      i += 1
    }
    guard i > first + 1, joined(i), isCounted(tokens[i].kind) else { return nil }
    return ReadNumber(value: value, start: tokens[first].start, next: i, end: tokens[i - 1].end, evidence: .digits)
  }

  private func isGroup(_ i: Int, digits: ClosedRange<Int>) -> Bool {
    tokens[i].kind == .digits && !tokens[i].hasComma && tokens[i].fraction < 0 && digits.contains(tokens[i].digitCount)
  }

  private func isCounted(_ kind: Lexeme.Kind) -> Bool {
    switch kind {
    case .counter, .currency, .unit, .more: true
    default: false
    }
  }

  /// Whether the number behind a space still belongs to the one before: `2조 3,000억`, `3만 5000명`, `1천 640만`.
  private func continues(at i: Int, _ parser: KoreanNumberParser) -> Bool {
    let token = tokens[i]
    let scale = parser.lastScale
    guard token.kind == .digits else { return continuesInWords(at: i, below: scale) }
    let limit = Int(exactly: Self.tenTo(scale)) ?? .max
    let isSmall = token.value >= 0 && token.value < limit
    if follows(i + 1), tokens[i + 1].kind == .scale {
      if tokens[i + 1].value < scale { return joined(i + 1) || isSpacedScale(at: i + 1, nil) }
      // 1천 640만: the thousand waits for its 만.
      return joined(i + 1) && parser.isInsideSection && isSmall && tokens[i + 1].value >= 4
        && tokens[i + 1].value < parser.lastBigScale
    }
    guard follows(i + 1), isSmall else { return false }
    guard joined(i + 1) else {
      // 1만 2천 345 달러: as many digits as the thousand leaves.
      return parser.isInsideSection && token.digitCount == scale && isCounted(tokens[i + 1].kind)
    }
    switch tokens[i + 1].kind {
    case .currency: return true
    // `23만 28명`; but `만 5개` may be two numbers.
    case .counter where scale >= 4 && tokens[i + 1].flags.contains(.safe): return token.digitCount >= 2
    case .counter, .more, .unit: return token.digitCount >= 3
    default: return false
    }
  }

  /// `이백삼십육만 칠천이백구십오`, `이만 삼천 명`, `금 일억 이천만 원`: numerals below the scale before the space.
  private func continuesInWords(at i: Int, below scale: Int) -> Bool {
    let token = tokens[i]
    if token.kind == .scale, token.value < min(scale, 4), joined(i + 1) { return true }
    guard scale >= 4, token.kind == .numeral || token.kind == .scale, !token.flags.contains(.native),
      let next = readNumber(at: i), next.hasScale, next.value.approximation < Self.tenTo(scale)
    else { return false }
    // Nothing else begins with numerals alone and is counted, or a word of its own.
    if follows(next.next), isCounted(tokens[next.next].kind) { return true }
    return next.end - next.start >= 6 && endsWord(next.end)
  }

  /// `6천 만원`, `3백 만 달러`, `370 억 달러`, `5 천만`: a space before the scale.
  ///
  /// - Parameter parser: `nil` where digits stand before the space.
  private func isSpacedScale(at i: Int, _ parser: KoreanNumberParser?) -> Bool {
    guard i < tokens.count, tokens[i].kind == .scale, tokens[i].glue == .spaced || parser == nil,
      parser.map({ $0.isInsideSection || $0.endsInDigits }) ?? true
    else { return false }
    let isBehindDigits = parser?.endsInDigits ?? true
    guard tokens[i].value >= 4 || isBehindDigits else { return false }
    if tokens[i].value >= 8, isBehindDigits, endsWord(tokens[i].end) { return true }
    guard follows(i + 1) else { return false }
    switch tokens[i + 1].kind {
    case .currency, .unit: return true
    case .counter, .more: return tokens[i + 1].glue == .joined || isBehindDigits && endsWord(tokens[i + 1].end)
    case .scale: return tokens[i + 1].glue == .joined && tokens[i].value < 4
    case .digits: return tokens[i].value >= 4 && isBehindDigits && follows(i + 2) && tokens[i + 2].kind == .scale
    default: return false
    }
  }

  /// `열 네 번째`, `스물 두 살`.
  private func isUnitOfTens(_ token: Token, _ parser: KoreanNumberParser) -> Bool {
    token.kind == .numeral && token.flags.contains(.native) && token.value < 10 && parser.isNativeTens
  }

  private static func tenTo(_ power: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(power, 17) { result *= 10 }
    return result
  }

  /// Whether a word ends at a place, or a particle follows.
  func endsWord(_ end: Int) -> Bool { !KoreanSyllable.stands(text, at: end) || Particles.stand(text, at: end) }

  /// `천삼백`, `이백만`: numerals of Chinese origin that fill a word and hold a scale.
  func isWholeWord(_ read: ReadNumber) -> Bool {
    read.hasScale && !read.isAdnominal && read.end - read.start >= 6 && endsWord(read.end)
  }

  /// `코로나19`, `F-35`, `5G`: digits that are part of a name.
  func isOfName(_ read: ReadNumber) -> Bool {
    if tokens[index0(of: read)].flags.contains(.named) { return true }
    let start = read.start
    guard start > 2 else { return false }
    if text[start - 1] == 0x2D {
      return Byte.isASCIIWord(text[start - 2]) && !Byte.isDigit(text[start - 2])
        || KoreanSyllable.stands(text, at: start - 4)
    }
    return KoreanSyllable.stands(text, at: start - 3)
  }

  /// `2023-24`, `1950~53년`: the last year of a range, in two digits.
  func lastYear(_ read: ReadNumber) -> Int? {
    let i = index0(of: read)
    guard read.isPlainDigits, read.digitCount == 2, let two = read.integer, tokens[i].glue == .hyphen,
      let last = sink.facts.last, read.start - last.range.end <= 4, case .date(let date) = last.value,
      let first = date.year, date.month == nil, two > first % 100 || two == (first + 1) % 100
    else { return nil }
    return first / 100 * 100 + two + (two < first % 100 ? 100 : 0)
  }

  /// The sign before the number that begins at a token: `-0.3%`, `△1.2`, `마이너스 3`.
  func sign(before start: Int, _ first: Int) -> NumberSign? {
    if first > 0, tokens[first - 1].kind == .minus, start - tokens[first - 1].end <= 1 { return .minus }
    return NumberSign.read(text, before: start, isRange: tokens[first].glue == .hyphen)
  }

  /// `섭씨 20.3`
  func heatedNumber(_ read: ReadNumber) -> FactValue? {
    guard let heat, heat.unit != nil, (0...1).contains(read.start - heat.end) else { return nil }
    return heated(.measure(read.value, .degree), from: read.start).value
  }

  /// A fraction, which a whole number before it may make a mixed one: `23과 5분의 3`, `일과 이분의 일`, `2 1/4`.
  mutating func addFraction(_ top: Int, over bottom: Int, from start: Int, to end: Int, evidence: Fact.Evidence) {
    if let part = Self.decimal(top, bottom), top < bottom {
      if let last = sink.facts.last, case .number(let whole) = last.value, whole.isInteger,
        isMixed(from: last.range.end, to: start),
        let sum = whole.mantissa < 0
          ? part.multiplied(by: ExactNumber(-1)).flatMap(whole.adding) : whole.adding(part)
      {
        sink.extendLast(.number(sum), to: end)
        return
      }
      if let whole = wholeNumber(before: start), let sum = whole.value.adding(part) {
        sink.add(.number(sum), from: whole.start, to: end, evidence: evidence)
        return
      }
    }
    sink.add(.fraction(top, bottom), from: start, to: end, evidence: evidence)
  }

  /// A numeral of one syllable before 과 or 와, which is a number only before a fraction.
  private func wholeNumber(before start: Int) -> (value: ExactNumber, start: Int)? {
    guard let first = tokens.indices.prefix(index + 1).last(where: { tokens[$0].start == start }), first > 0,
      tokens[first - 1].kind == .numeral || tokens[first - 1].kind == .scale,
      !tokens[first - 1].flags.contains(.native),
      isMixed(from: tokens[first - 1].end, to: start), let whole = readNumber(at: first - 1, before: first)
    else { return nil }
    return (whole.value, whole.start)
  }

  /// 과 or 와 and a space, or spaces alone.
  private func isMixed(from: Int, to: Int) -> Bool {
    guard to > from, to - from <= 4 else { return false }
    let code = Hangul.code(text, at: from)
    if code == 0xEAB3BC || code == 0xEC9980 { return to - from == 4 }
    return text[from..<to].allSatisfy { $0 == 0x20 }
  }

  private static func decimal(_ top: Int, _ bottom: Int) -> ExactNumber? {
    guard [2, 4, 5, 8, 10, 20, 25, 50, 100].contains(bottom) else { return nil }
    return ExactNumber(mantissa: Int128(top * 1000 / bottom), exponent: -3)
  }
}
