import BilingualText

extension EnglishGrammar {
  /// Reads the number at ``index`` with its unit, and completes a range it ends.
  mutating func number(start: Int? = nil) {
    if let next = LineNumber.end(of: tokens, from: index, in: text) {
      let line = LineNumber.identifier(tokens, in: index..<next, of: text)
      sink.add(line.value, from: line.start, to: tokens[next - 1].end, evidence: .digits)
      index = next
      return
    }
    guard let read = readNumber(at: index) else { return }
    let start = start ?? read.start
    let opened = rangeStart
    let factIndex = sink.facts.count
    finish(read, start: start)
    guard sink.facts.count > factIndex else { return }
    if let sign = sign(before: start, index0(of: read)) { sink.sign(sign, at: factIndex) }
    if let opened, opened.next == index0(of: read), endsRange(opened.next) { inherit(from: factIndex, opened) }
    let isBare = if case .number = sink.facts[factIndex].value { true } else { false }
    rangeStart = isBare && index == read.next ? (factIndex, index, read.isPlainDigits && !read.hasScale) : nil
    if let next = rangeStart?.next, next < tokens.count, tokens[next].kind == .to || tokens[next].kind == .and,
      follows(next), follows(next + 1)
    {
      rangeStart?.next = next + 1
    }
  }

  /// The index of the token where a number starts.
  func index0(of read: ReadNumber) -> Int {
    var i = read.next - 1
    while i > 0, tokens[i].start > read.start { i -= 1 }
    return i
  }

  func endsRange(_ first: Int) -> Bool {
    tokens[first].glue == .hyphen || first > 0 && (tokens[first - 1].kind == .to || tokens[first - 1].kind == .and)
  }

  /// `3-5 million dollars`: the first number takes the unit, and the scale if it is smaller.
  private mutating func inherit(from last: Int, _ opened: (fact: Int, next: Int, isPlain: Bool)) {
    guard case .number(var first) = sink.facts[opened.fact].value else { return }
    let second = sink.facts[last].value
    if case .time(let time) = second {
      inheritTime(first, from: time, fact: opened.fact)
      return
    }
    if opened.isPlain, let exponent = scaleExponent(at: opened.next + 1), first.approximation < 1000,
      let scaled = first.scaled(by: exponent)
    {
      first = scaled
      sink.replace(at: opened.fact, value: .number(first))
    }
    guard var value = Units.value(first, like: second) else { return }
    if BelowZero.isSigned(text, before: sink.facts[opened.fact].range.start) {
      value = Units.negated(value) ?? value
    }
    sink.replace(at: opened.fact, value: value, adding: .rangeStart)
  }

  func scaleExponent(at i: Int) -> Int? {
    guard followsOrHyphen(i), tokens[i].kind == .scale, tokens[i].value > 2 else { return nil }
    return tokens[i].value
  }

  /// A number in digits, words or both: `1.3 million`, `two hundred and five`, `half a million`, `a dozen`.
  func readNumber(at first: Int) -> ReadNumber? {
    var parser = NumberParser(evidence: tokens[first].kind == .digits ? .digits : .words)
    var i = first
    while i < tokens.count {
      let token = tokens[i]
      if i > first, token.glue == .other || token.glue == .joined && !Self.joins(token.kind) { break }
      if token.kind == .and, let part = fraction(behindAnd: i), parser.take(part: part.value) {
        i = part.next
        // `four and a half million`
        if scaleExponent(at: i) != nil { continue }
        break
      }
      if token.kind == .and {
        guard parser.takesAnd || isHalf(behind: i), follows(i), follows(i + 1),
          tokens[i + 1].kind == .numeral || tokens[i + 1].kind == .half || tokens[i + 1].kind == .article
        else { break }
        i += 1
        continue
      }
      if token.kind == .article, i > first {
        guard tokens[i - 1].kind == .and || tokens[i - 1].kind == .half, follows(i), follows(i + 1),
          tokens[i + 1].kind == .half || tokens[i + 1].kind == .scale
            || tokens[i + 1].kind == .group && tokens[i + 1].value == 12
        else { break }
        i += 1
        continue
      }
      if token.kind == .point, i > first, let decimals = decimals(at: i + 1) {
        guard parser.take(decimals: decimals.digits, count: decimals.count) else { break }
        i = decimals.next
        continue
      }
      // `754 half-precision` is no 754.5; a half is added by `and`.
      if token.kind == .half, i > first, token.glue != .joined, tokens[i - 1].kind != .and,
        tokens[i - 1].kind != .article
      {
        break
      }
      guard parser.take(token) else { break }
      i += 1
    }
    // `and` or `a` that led nowhere is given back.
    while i > first + 1, tokens[i - 1].kind == .and || tokens[i - 1].kind == .article { i -= 1 }
    guard i > first, let value = parser.value else { return nil }
    var read = ReadNumber(
      value: value, start: tokens[first].start, next: i, end: tokens[i - 1].end, evidence: parser.evidence)
    read.hasScale = parser.hasScale
    read.isPlainDigits =
      i == first + 1 && tokens[first].kind == .digits && !tokens[first].hasComma && tokens[first].fraction < 0
    read.digitCount = tokens[first].digitCount
    return read
  }

  /// What may stand at digits without a space: `5bn`, `2½`, `2¾`.
  private static func joins(_ kind: Lexeme.Kind) -> Bool { kind == .scale || kind == .half || kind == .fractionSign }

  /// Looks behind the number for what it counts.
  private mutating func finish(_ read: ReadNumber, start: Int) {
    index = read.next
    if minutesOfHour(read, start) || spelledTime(read, start) || militaryTime(read, start) || pointedTime(read, start)
      || wordTime(read, start)
      || spelledYear(read, start)
    {
      return
    }
    if partOfUnit(read, start) || countedByAdjective(read, start) { return }
    if read.evidence == .words, !read.hasScale, follows(read.next), tokens[read.next].kind == .clockMark,
      time(read, start)
    {
      return
    }
    if read.isPlainDigits,
      time(read, start) || dayMonth(read, start) || dividedDate(read, start) || isoDate(read, start)
        || slashed(read, start)
    {
      return
    }
    let weak =
      read.evidence == .words
      && (read.value == ExactNumber(1)
        || tokens[read.next - 1].kind == .half && !read.hasScale && read.value.approximation < 1
        || isOfTitle(read, start))
    let evidence = weak ? Fact.Evidence.weak : read.evidence
    if let next = token(read.next), next.glue != .other {
      if var value = unitValue(read, next) {
        index = read.next + 1
        var end = next.end
        if next.kind == .timeUnit, let half = andAHalf(behind: read.next),
          let more = ExactNumber(mantissa: 5, exponent: -1),
          let sum = read.value.adding(more).flatMap({ Units.value($0, next) })
        {
          value = sum
          end = half.end
          index = half.next
        }
        // 75 USD million
        if case .money(let amount, let currency) = value, !read.hasScale, follows(read.next + 1),
          tokens[read.next + 1].kind == .scale, tokens[read.next + 1].value > 2,
          let scaled = amount.scaled(by: tokens[read.next + 1].value)
        {
          value = .money(scaled, currency)
          end = tokens[read.next + 1].end
          index = read.next + 2
        }
        if BelowZero.isSigned(text, before: start) {
          value = BelowZero.turned(value) ?? value
          turnRangeStart(like: value, before: start)
        }
        sink.add(value, from: start, to: end, evidence: evidence)
        return
      }
      if next.kind == .ordinal, next.value >= 100, read.evidence == .words, !read.hasScale, let count = read.integer,
        (2...99).contains(count)
      {
        index = read.next + 1
        sink.add(.ordinal(count * next.value), from: start, to: next.end, evidence: .words)
        return
      }
      if next.kind == .ordinal, next.value < 10, let tens = read.integer, tens % 10 == 0, (20...90).contains(tens % 100)
      {
        index = read.next + 1
        if dayOfMonth(tens + next.value, start) || dayOfWeekday(tens + next.value, from: start, to: next.end) { return }
        sink.add(.ordinal(tens + next.value), from: start, to: next.end, evidence: .words)
        return
      }
      if quarters(read, next: next, from: start) || fractionOfUnit(read, next: next, from: start) { return }
      if let fraction = fraction(read, next) {
        index = read.next + 1
        sink.add(fraction, from: start, to: next.end, evidence: .words)
        return
      }
    }
    bare(read, from: start, evidence: evidence)
  }

  /// `minus 5 to minus 10 degrees`: the first number has a sign of its own, and no unit.
  private mutating func turnRangeStart(like second: FactValue, before start: Int) {
    guard let last = sink.facts.last, case .number(let first) = last.value, start - last.range.end < 12,
      BelowZero.isSigned(text, before: last.range.start),
      let bare = Units.value(first, like: second), let value = first.mantissa < 0 ? bare : BelowZero.turned(bare)
    else { return }
    sink.replace(at: sink.facts.count - 1, value: value, adding: .rangeStart)
  }

  private func unitValue(_ read: ReadNumber, _ next: Token) -> FactValue? {
    if next.kind == .currency, next.flags.contains(.doubtful), read.evidence == .words, !read.hasScale { return nil }
    if next.kind == .ordinal, next.value == 2, next.glue == .hyphen {
      // forty-second is an ordinal in words.
      let isTens = read.evidence == .words && read.integer.map { $0 % 10 == 0 && (20...90).contains($0 % 100) } ?? false
      return isTens ? nil : .duration(read.value, .second)
    }
    // two pounds of rice
    if next.kind == .currency, next.value == Int(Currency.gbp.rawValue), let of = token(read.next + 1), of.kind == .of,
      Byte.isLetter(text[next.start]), !read.hasScale
    {
      return .measure(read.value, .pound)
    }
    return Units.value(read.value, next)
  }

  private mutating func bare(_ read: ReadNumber, from start: Int, evidence: Fact.Evidence) {
    let isCounted = token(read.next).map { $0.kind == .counter && $0.glue != .other } ?? false
    if read.isPlainDigits, read.digitCount == 4, let year = read.integer, (1000...2999).contains(year),
      sink.pending.isEmpty, !isCounted
    {
      if let last = lastYear(of: year, at: read.next) {
        sink.add(.date(DateValue(year: year)), from: start, to: read.end, evidence: .digits, qualifiers: .rangeStart)
        sink.add(
          .date(DateValue(year: last)), from: tokens[read.next].start, to: tokens[read.next].end, evidence: .digits,
          qualifiers: .rangeEnd)
        index = read.next + 1
        return
      }
      sink.add(.date(DateValue(year: year)), from: start, to: read.end, evidence: .digits)
      return
    }
    if read.isPlainDigits, let two = read.integer, read.digitCount == 2, index0(of: read) > 0,
      tokens[index0(of: read) - 1].kind == .apostrophe, tokens[index0(of: read)].glue == .joined
    {
      sink.add(.date(DateValue(year: two < 50 ? 2000 + two : 1900 + two)), from: start, to: read.end, evidence: .digits)
      return
    }
    if endOfHours(read, start) { return }
    sink.add(
      .number(read.value), from: start, to: read.end, evidence: evidence, qualifiers: isOfName(read) ? .named : [])
  }

  /// `2024-25`: the last year of a range, in two digits.
  func lastYear(of first: Int, at i: Int) -> Int? {
    guard let token = token(i), token.glue == .hyphen, token.kind == .digits, token.digitCount == 2, token.fraction < 0,
      token.value == (first + 1) % 100 || token.value > first % 100, self.token(i + 1)?.glue != .hyphen
    else { return nil }
    return first / 100 * 100 + token.value + (token.value < first % 100 ? 100 : 0)
  }

  /// `the Billion Laughs attack`: a power of ten alone, with capitals as names have them.
  private func isOfTitle(_ read: ReadNumber, _ start: Int) -> Bool {
    let end = tokens[read.next - 1].end
    return read.hasScale && Byte.isCapital(text[start]) && tokens[read.next - 1].start == start && end + 1 < text.count
      && text[end] == 0x20 && Byte.isCapital(text[end + 1])
  }
}
