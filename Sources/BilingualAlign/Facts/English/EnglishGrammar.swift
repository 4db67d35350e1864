import BilingualText

/// Reads facts from the tokens of English text: one pass, a bounded look ahead.
struct EnglishGrammar {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let date: CalendarDate?
  var sink: FactSink
  var index = 0
  /// The bare number that may open a range, and the token behind it.
  var rangeStart: (fact: Int, next: Int, isPlain: Bool)?

  mutating func run() {
    while index < tokens.count {
      let before = index
      let pending = sink.pending
      step()
      if index == before { index += 1 }
      // A qualifier lasts for the next token only.
      if sink.pending == pending { sink.pending = [] }
    }
  }

  func token(_ i: Int) -> Token? { i < tokens.count ? tokens[i] : nil }

  /// Whether token `i` follows the one before it with at most spaces between.
  func follows(_ i: Int) -> Bool { i < tokens.count && (tokens[i].glue == .joined || tokens[i].glue == .spaced) }
  func followsOrHyphen(_ i: Int) -> Bool { i < tokens.count && tokens[i].glue != .other }

  private mutating func step() {
    let token = tokens[index]
    // `fewer than in 2019`: what is said of the next word is not said of a figure behind it.
    if token.glue == .other, Byte.isDigit(text[token.start]) { sink.pending = [] }
    switch token.kind {
    case .digits, .numeral, .half: number()
    case .scale, .article: article(token)
    case .currency: money(token)
    case .ordinal: ordinal(token)
    case .month: if isMonth(index) { month(token) }
    case .weekday: weekday(token)
    case .decade: decade(token)
    case .quarterMark: if !quarterOfHour(token), !quarterOfClock(token) { quarterAlone(token) }
    case .relativeQuarter: sink.addQuarter(token, date)
    case .pastHour: pastHour(token)
    case .fractionSign:
      let (top, bottom) = FractionSign.fraction(token.value)
      sink.add(.fraction(top, bottom), from: token.start, to: token.end, evidence: .digits)
    case .perUnit: sink.addRate(token)
    case .openDate: sink.add(.date(DateValue()), from: token.start, to: token.end, evidence: .weak, qualifiers: .unsure)
    case .quarter: sink.add(.quarter(token.value), from: token.start, to: token.end, evidence: .digits)
    case .halfYear: sink.add(.half(token.value), from: token.start, to: token.end, evidence: .digits)
    case .version:
      let version = String(decoding: text[token.start..<token.end], as: UTF8.self)
      sink.add(.identifier(Identifier(.version, version)), from: token.start, to: token.end, evidence: .digits)
    case .group: group(token)
    case .multiple: sink.add(.multiple(ExactNumber(token.value)), from: token.start, to: token.end, evidence: .weak)
    case .magnitude: magnitude(token)
    case .duration:
      sink.add(.duration(ExactNumber(token.value), .day), from: token.start, to: token.end, evidence: .weak)
    case .span where !token.flags.contains(.plural):
      sink.add(.duration(ExactNumber(token.value), .year), from: token.start, to: token.end, evidence: .weak)
    case .namedTime:
      // A midday briefing, Midnight Commander: named times are adjectives and names as well.
      sink.add(
        .time(TimeValue(hour: token.value, minute: 0, isHourCertain: true)), from: token.start, to: token.end,
        evidence: .weak)
    case .relativeYear, .relativeMonth, .relativeDay, .relativeWeekday: relative(token)
    case .place: place(token)
    case .partOfSpan: partOfSpan(token)
    case .partOfDay: partOfDay(token)
    case .heat: belowZero(token)
    case .lunar: sink.qualifyPhrase(.lunar, from: token.start - 40)
    case .approximate: sink.pending = .approximate
    case .lower: sink.pending = .lowerBound
    case .upper: sink.pending = .upperBound
    case .more: sink.qualifyLast(.lowerBound, endingAtOrAfter: token.start - 1, newEnd: token.end)
    case .zone:
      sink.qualifyLast(token.value == 1 ? [.localTime, .americanTime] : .localTime, endingAtOrAfter: token.start - 24)
    case .korean: sink.qualifyLast(.koreanTime, endingAtOrAfter: token.start - 24)
    case .open: sink.parenthesisDepth += 1
    case .close: sink.parenthesisDepth = max(0, sink.parenthesisDepth - 1)
    default: break
    }
  }

  // MARK: Small readings

  /// `5 degrees below zero`.
  private mutating func belowZero(_ token: Token) {
    guard let last = sink.facts.last, (1...2).contains(token.start - last.range.end) else { return }
    if case .number(let n) = last.value, n.mantissa > 0, let below = n.multiplied(by: ExactNumber(-1)) {
      sink.extendLast(.measure(below, .degree), to: token.end)
      return
    }
    if case .measure(_, .fahrenheit) = last.value { return }
    guard let value = BelowZero.turned(last.value) else { return }
    sink.replace(at: sink.facts.count - 1, value: value)
    sink.qualifyLast([], endingAtOrAfter: 0, newEnd: token.end)
  }

  /// `a hundred`, `a third`, `a year and a half`, `an hour`.
  private mutating func article(_ token: Token) {
    let first = token.kind == .article ? index + 1 : index
    guard first < tokens.count, token.kind == .scale || follows(first) else { return }
    let next = tokens[first]
    if next.kind == .scale || next.kind == .half || next.kind == .group && next.value == 12 {
      index = first
      number(start: token.start)
    } else if token.kind == .article, next.kind == .timeUnit || next.kind == .span, !next.flags.contains(.plural) {
      let half = andAHalf(behind: first)
      if let value = Units.value(half?.value ?? ExactNumber(1), next) {
        sink.add(value, from: token.start, to: half?.end ?? next.end, evidence: half == nil ? .weak : .words)
        index = half?.next ?? first + 1
      }
    } else if token.kind == .article, next.kind == .ordinal, next.value > 2 {
      // `a third` is a fraction or one more; neither is worth more than a hint.
      let value = isFraction(first) ? FactValue.fraction(1, next.value) : .ordinal(next.value)
      sink.add(value, from: token.start, to: next.end, evidence: .weak)
      index = first + 1
    } else if token.kind == .article, let value = oneOf(first, behind: token.start) {
      sink.add(value, from: token.start, to: next.end, evidence: .weak)
      index = first + 1
    }
  }

  /// `a dollar`, `a litre`; not where the unit is as often another word, not `a $5 million contract`, and not what something
  /// is paid for: `$2 a mile`.
  private func oneOf(_ i: Int, behind article: Int) -> FactValue? {
    let next = tokens[i]
    if let last = sink.facts.last, last.range.end + 1 == article { return nil }
    if let behind = self.token(i + 1), followsOrHyphen(i + 1), behind.kind == .digits || behind.kind == .numeral {
      return nil
    }
    switch next.kind {
    case .currency where !next.flags.contains(.doubtful) && Byte.isLetter(text[next.start]):
      return Units.value(ExactNumber(1), next)
    case .unit:
      guard let unit = MeasureUnit(rawValue: UInt8(clamping: next.value)),
        ![.bit, .degree, .foot, .yard, .cup, .knot].contains(unit)
      else { return nil }
      return Units.value(ExactNumber(1), next)
    default: return nil
    }
  }

  /// `an hour and a half`: one and a half, where the token at `i` is the unit.
  func andAHalf(behind i: Int) -> (value: ExactNumber, end: Int, next: Int)? {
    guard i + 3 < tokens.count, follows(i + 1), tokens[i + 1].kind == .and, follows(i + 2),
      tokens[i + 2].kind == .article,
      follows(i + 3), tokens[i + 3].kind == .half
    else { return nil }
    return ExactNumber(mantissa: 15, exponent: -1).map { ($0, tokens[i + 3].end, i + 4) }
  }

  private mutating func group(_ token: Token) {
    if token.value == 12 {
      number()
      return
    }
    // another hour
    if token.value == 1, let next = self.token(index + 1), next.kind == .timeUnit, follows(index + 1),
      !next.flags.contains(.plural), let value = Units.value(ExactNumber(1), next)
    {
      sink.add(value, from: token.start, to: next.end, evidence: .weak)
      index += 2
      return
    }
    sink.add(.number(ExactNumber(token.value)), from: token.start, to: token.end, evidence: .weak)
  }

  /// `hundreds of thousands` is one magnitude.
  private mutating func magnitude(_ token: Token) {
    var power = token.value
    var end = token.end
    var next = index + 1
    // `several hundred thousand`
    if follows(next), tokens[next].kind == .scale {
      power += tokens[next].value
      end = tokens[next].end
      next += 1
    }
    while next + 1 < tokens.count, tokens[next].kind == .of, follows(next), follows(next + 1),
      tokens[next + 1].kind == .magnitude
    {
      power += tokens[next + 1].value
      end = tokens[next + 1].end
      next += 2
    }
    sink.add(.magnitude(min(power, 60)), from: token.start, to: end, evidence: .weak)
    index = next
  }

  private mutating func decade(_ token: Token) {
    var start = token.value
    guard start >= 0, start % 10 == 0, start < 3000, start < 100 || start >= 1000 else { return }
    // The nineties and the '90s are a decade of the last century unless an age is meant; the comparison knows both.
    if start == 0 { start = 2000 }
    let evidence: Fact.Evidence = token.flags.contains(.doubtful) ? .weak : token.number == .zero ? .words : .digits
    sink.add(.decade(start), from: token.start, to: token.end, evidence: evidence)
  }

  private mutating func quarterAlone(_ token: Token) {
    sink.add(.fraction(1, 4), from: token.start, to: token.end, evidence: .weak)
  }

  private mutating func weekday(_ token: Token) {
    if token.flags.contains(.doubtful) {
      let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil
      guard let next,
        next.glue == .joined && [.comma, .dot, .close].contains(next.kind)
          || next.glue == .spaced && next.kind == .ordinal && (1...31).contains(next.value)
      else { return }
    }
    sink.add(.date(DateValue(weekday: token.value)), from: token.start, to: token.end, evidence: .digits)
  }

  private mutating func relative(_ token: Token) {
    // `last summer` may lie in this year or the one before.
    if token.kind == .relativeYear, token.flags.contains(.doubtful) {
      sink.add(.date(DateValue(yearOffset: token.value)), from: token.start, to: token.end, evidence: .weak)
      return
    }
    let read = RelativeDates.read(token, date)
    sink.add(
      .date(read.value), from: token.start, to: token.end, evidence: read.evidence,
      qualifiers: date == nil ? [] : .resolved)
  }

  /// Whether `side` follows: the side of a talk.
  private func isSide(after i: Int) -> Bool {
    guard i + 5 <= text.count, text[i] == 0x20, text[i + 1] | 0x20 == 0x73, text[i + 2] == 0x69, text[i + 3] == 0x64,
      text[i + 4] == 0x65
    else { return false }
    return i + 5 == text.count || !Byte.isWord(text[i + 5])
  }

  private mutating func place(_ token: Token) {
    var qualifiers: Fact.Qualifiers = token.flags.contains(.derived) ? .derived : []
    if let next = self.token(index + 1), next.kind == .comma && next.glue == .joined || next.glue == .hyphen {
      qualifiers.insert(.listed)
    }
    if index > 0, token.glue == .hyphen, tokens[index - 1].kind == .place { qualifiers.insert(.listed) }
    if isSide(after: token.end) { qualifiers.insert(.party) }
    sink.add(
      .place(PlaceTable.rows[token.value].place), from: token.start, to: token.end, evidence: .digits,
      qualifiers: qualifiers)
  }
}
