import BilingualText

/// Reads facts from the tokens of Korean text: one pass, a bounded look ahead.
struct KoreanGrammar {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let date: CalendarDate?
  var sink: FactSink
  var index = 0
  /// The bare number that may open a range, and the token behind it.
  var rangeStart: (fact: Int, next: Int, isPlain: Bool)?
  /// `오전`, `오후` and where it ends.
  var meridiem: (hours: Int, isNight: Bool, end: Int)?
  /// The month of the newest date and the fact's index, for `16~18일` and `5.17(수)-19(금)`.
  var lastDate: (value: DateValue, fact: Int)?

  /// `섭씨`, `영하`: the unit and the sign of the degrees behind them.
  var heat: (unit: MeasureUnit?, isBelowZero: Bool, start: Int, end: Int)?

  /// `시속`, `초속`: whether by the second, and where it ends.
  var speed: (isBySecond: Bool, end: Int)?

  mutating func run() {
    while index < tokens.count {
      let before = index
      let pending = sink.pending
      step()
      if index == before { index += 1 }
      if sink.pending == pending { sink.pending = [] }
    }
  }

  func token(_ i: Int) -> Token? { i < tokens.count ? tokens[i] : nil }
  func joined(_ i: Int) -> Bool { i < tokens.count && tokens[i].glue == .joined }
  func follows(_ i: Int) -> Bool { i < tokens.count && (tokens[i].glue == .joined || tokens[i].glue == .spaced) }

  private mutating func step() {
    let token = tokens[index]
    switch token.kind {
    case .digits: if !event(token), !date(token) { number() }
    case .numeral where outOfTen(token): break
    case .numeral, .scale: number()
    case .currency: money(token)
    case .weekday: sink.add(.date(DateValue(weekday: token.value)), from: token.start, to: token.end, evidence: .digits)
    case .open: open(token)
    case .close: sink.parenthesisDepth = max(0, sink.parenthesisDepth - 1)
    case .ordinal: ordinal(token)
    case .group: group(token)
    case .multiple where token.value > 0:
      sink.add(.multiple(ExactNumber(token.value)), from: token.start, to: token.end, evidence: .weak)
    case .magnitude: sink.add(.magnitude(token.value), from: token.start, to: token.end, evidence: .weak)
    case .duration: duration(token)
    case .span: sink.add(.duration(ExactNumber(token.value), .year), from: token.start, to: token.end, evidence: .words)
    case .half where token.end - token.start > 3:
      sink.add(.fraction(1, 2), from: token.start, to: token.end, evidence: .words)
    case .halfYear: sink.add(.half(token.value), from: token.start, to: token.end, evidence: .words)
    case .speedMark: speed = (token.value == 1, token.end)
    case .relativeQuarter: sink.addQuarter(token, date)
    case .perUnit: sink.addRate(token)
    case .openDate: sink.add(.date(DateValue()), from: token.start, to: token.end, evidence: .weak, qualifiers: .unsure)
    case .quarter: sink.add(.quarter(token.value), from: token.start, to: token.end, evidence: .digits)
    case .namedTime:
      sink.add(
        .time(TimeValue(hour: token.value, minute: 0, isHourCertain: true)), from: token.start, to: token.end,
        evidence: .words)
    case .meridiem: setMeridiem(token)
    case .partOfSpan: partOfSpan(token)
    case .heat: setHeat(token)
    case .minus: if let heat, (0...1).contains(token.start - heat.end) { self.heat?.end = token.end }
    case .lunar: sink.pending = .lunar
    case .relativeYear, .relativeMonth, .relativeDay, .relativeWeekday: relative(token)
    case .place: place(token)
    case .places: places(token)
    case .approximate: sink.pending = .approximate
    case .lower: sink.pending = .lowerBound
    case .upper: sink.pending = .upperBound
    case .zone: zone(token, token.value == 1 ? [.localTime, .americanTime] : .localTime)
    case .korean: zone(token, .koreanTime)
    default: break
    }
  }

  // MARK: Small readings

  /// `(월)` after a date is a weekday.
  private mutating func open(_ token: Token) {
    sink.parenthesisDepth += 1
    let i = token.end
    guard i + 3 < text.count, text[i + 3] == 0x29 || text[i + 3] == 0x2C || Byte.isSpace(text[i + 3]),
      index > 0, let weekday = Hangul.weekday(text, at: i),
      let last = sink.facts.last, case .date(let value) = last.value, value.day != nil || value.weekday != nil,
      token.start - last.range.end < 3
    else { return }
    sink.add(.date(DateValue(weekday: weekday)), from: i, to: i + 3, evidence: .digits)
  }

  private mutating func group(_ token: Token) {
    sink.add(.number(ExactNumber(token.value)), from: token.start, to: token.end, evidence: .weak)
  }

  private mutating func duration(_ token: Token) {
    let evidence: Fact.Evidence = token.value == 1 || token.value > 20 ? .weak : .words
    sink.add(.duration(ExactNumber(token.value), .day), from: token.start, to: token.end, evidence: evidence)
  }

  private mutating func ordinal(_ token: Token) {
    // `첫 번째` and `첫` are one reading; `첫째 날`.
    var end = token.end
    if let mark = self.token(index + 1), mark.kind == .ordinalMark, follows(index + 1) {
      end = mark.end
      index += 2
    }
    sink.add(.ordinal(token.value), from: token.start, to: end, evidence: token.value == 1 ? .weak : .words)
  }

  private mutating func relative(_ token: Token) {
    let (base, evidence) = RelativeDates.read(token, date)
    let resolved: Fact.Qualifiers = date == nil ? [] : .resolved
    // `지난달 26일`, `작년 11월`: the day or month belongs to it.
    if base.relativeDay == nil, let part = datePart(at: index + 1, base) {
      sink.add(.date(part.value), from: token.start, to: part.end, evidence: .digits, qualifiers: resolved)
      lastDate = (part.value, sink.facts.count - 1)
      index = part.next
      return
    }
    sink.add(.date(base), from: token.start, to: token.end, evidence: evidence, qualifiers: resolved)
    lastDate = (base, sink.facts.count - 1)
  }

  /// `11월`, `11월 3일` or `26일` behind a relative word.
  private func datePart(at i: Int, _ base: DateValue) -> (value: DateValue, end: Int, next: Int)? {
    guard follows(i), tokens[i].kind == .digits, tokens[i].fraction < 0, joined(i + 1) else { return nil }
    var value = base
    if tokens[i + 1].kind == .month, (1...12).contains(tokens[i].value), base.month == nil, base.monthOffset == nil {
      value.month = tokens[i].value
      if follows(i + 2), let day = day(at: i + 2) {
        value.day = day
        return (value, tokens[i + 3].end, i + 4)
      }
      return (value, tokens[i + 1].end, i + 2)
    }
    if tokens[i + 1].kind == .dayMark, base.month != nil || base.monthOffset != nil, (1...31).contains(tokens[i].value)
    {
      value.day = tokens[i].value
      return (value, tokens[i + 1].end, i + 2)
    }
    return nil
  }

  func day(at i: Int) -> Int? {
    guard i + 1 < tokens.count, tokens[i].kind == .digits, tokens[i].fraction < 0, (1...31).contains(tokens[i].value),
      isMark(i + 1, .dayMark)
    else { return nil }
    return tokens[i].value
  }

  private mutating func setMeridiem(_ token: Token) {
    meridiem = (token.value, token.flags.contains(.doubtful), token.end)
    // A date just read was said to lie before or after noon: `16일 새벽`.
    if token.value == 0, case .date = sink.facts.last?.value {
      sink.qualifyLast(.beforeNoon, endingAtOrAfter: token.start - 4)
    }
    partOfDay(token)
  }

  /// `섭씨 영하`: both belong to the number behind them.
  private mutating func setHeat(_ token: Token) {
    let before = heat.flatMap { token.start - $0.end <= 1 ? $0 : nil }
    let unit = token.value < 0 ? nil : MeasureUnit(rawValue: UInt8(token.value))
    heat = (
      unit ?? before?.unit, token.value < 0 || before?.isBelowZero == true, before?.start ?? token.start, token.end
    )
  }

  /// Degrees with the scale and the sign said before them, or before the first of a range; and where they begin.
  func heated(_ value: FactValue, from start: Int) -> (value: FactValue, start: Int) {
    if let speed, case .measure(let number, let unit) = value, let way = Self.speed(unit, speed.isBySecond),
      (0...8).contains(start - speed.end)
        || rangeStart.map({ (0...8).contains(sink.facts[$0.fact].range.start - speed.end) }) == true
    {
      return (.measure(number, way), start)
    }
    guard case .measure(let number, let unit) = value, [.degree, .celsius, .fahrenheit].contains(unit), let heat else {
      return (BelowZero.isSigned(text, before: start) ? BelowZero.turned(value) ?? value : value, start)
    }
    let isOfRange = rangeStart.map { (0...1).contains(sink.facts[$0.fact].range.start - heat.end) } ?? false
    guard isOfRange || (0...1).contains(start - heat.end) else { return (value, start) }
    let degrees = FactValue.measure(number, unit == .degree ? heat.unit ?? unit : unit)
    return (heat.isBelowZero ? BelowZero.turned(degrees) ?? degrees : degrees, isOfRange ? start : heat.start)
  }

  private static func speed(_ way: MeasureUnit, _ isBySecond: Bool) -> MeasureUnit? {
    switch way {
    case .metre: isBySecond ? .metrePerSecond : nil
    case .kilometre: isBySecond ? nil : .kilometrePerHour
    case .mile: isBySecond ? nil : .milePerHour
    default: nil
    }
  }

  private mutating func zone(_ token: Token, _ qualifier: Fact.Qualifiers) {
    if token.glue != .other || sink.facts.last.map({ token.start - $0.range.end < 20 }) == true {
      sink.qualifyLast(qualifier, endingAtOrAfter: token.start - 20)
    }
    // `한국시간 16일`: also what follows.
    sink.pending = qualifier
  }

  private mutating func place(_ token: Token) {
    var qualifiers: Fact.Qualifiers = token.flags.contains(.derived) ? .derived : []
    if let next = self.token(index + 1), next.kind == .comma { qualifiers.insert(.listed) }
    if index > 1, tokens[index - 1].kind == .comma, tokens[index - 2].kind == .place { qualifiers.insert(.listed) }
    if Hangul.isSide(text, at: token.end - 3) || Hangul.isSide(text, at: token.end) { qualifiers.insert(.party) }
    sink.add(
      .place(PlaceTable.rows[token.value].place), from: token.start, to: token.end, evidence: .digits,
      qualifiers: qualifiers)
  }

  private mutating func places(_ token: Token) {
    for row in PlaceTable.compounds[token.value].places {
      let place = PlaceTable.rows[row].place
      sink.add(
        .place(place), from: token.start, to: token.end, evidence: .digits,
        qualifiers: place.code == "KR" ? [.listed, .implied] : .listed)
    }
  }
}

/// Single syllables the grammar looks at.
enum Hangul {
  /// The three bytes at an offset as one number; 0 at the end of the text.
  static func code(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    guard i + 2 < text.count else { return 0 }
    return Int(text[i]) << 16 | Int(text[i + 1]) << 8 | Int(text[i + 2])
  }

  /// 일월화수목금토 at a byte offset, as 0...6.
  static func weekday(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    guard i + 2 < text.count else { return nil }
    switch Int(text[i]) << 16 | Int(text[i + 1]) << 8 | Int(text[i + 2]) {
    case 0xEC9DBC: return 0
    case 0xEC9B94: return 1
    case 0xED9994: return 2
    case 0xEC8898: return 3
    case 0xEBAAA9: return 4
    case 0xEAB888: return 5
    case 0xED86A0: return 6
    default: return nil
    }
  }

  /// 측 at a byte offset.
  static func isSide(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    i >= 0 && i + 2 < text.count && text[i] == 0xEC && text[i + 1] == 0xB8 && text[i + 2] == 0xA1
  }

  /// 절 at a byte offset, the end of a word: `3·1절`.
  static func isHoliday(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    guard i + 2 < text.count, text[i] == 0xEC, text[i + 1] == 0xA0, text[i + 2] == 0x88 else { return false }
    return !KoreanSyllable.stands(text, at: i + 3) || Particles.stand(text, at: i + 3)
  }

  /// 박 before a byte offset, with a space or none between: `1박 2일`.
  static func isNights(_ text: UnsafeBufferPointer<UInt8>, before i: Int) -> Bool {
    let end = i > 0 && text[i - 1] == 0x20 ? i - 1 : i
    return end >= 3 && text[end - 3] == 0xEB && text[end - 2] == 0xB0 && text[end - 1] == 0x95
  }

  /// 제 right before a byte offset: `제3차`.
  static func isOrdinalPrefix(_ text: UnsafeBufferPointer<UInt8>, before i: Int) -> Bool {
    let start = i > 0 && text[i - 1] == 0x20 ? i - 4 : i - 3
    return start >= 0 && text[start] == 0xEC && text[start + 1] == 0xA0 && text[start + 2] == 0x9C
      && (start == 0 || text[start - 1] & 0xF0 != 0xE0 && text[start - 1] & 0xC0 != 0x80)
  }
}
