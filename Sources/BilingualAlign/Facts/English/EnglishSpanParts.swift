import BilingualText

/// Parts of months, years and days: `early March`, `the end of last year`, `mid-2020s`, `this morning`.
extension EnglishGrammar {
  mutating func partOfSpan(_ token: Token) {
    guard let (part, span) = PartOfSpan.decode(token.value) else { return }
    // `early to mid-March`: two parts of one span, of which neither is the other side's only.
    if index > 1, tokens[index - 1].kind == .to || tokens[index - 1].kind == .and, tokens[index - 2].kind == .partOfSpan
    {
      return
    }
    if let span {
      sink.add(
        .part(PartOfSpan(part: part, span: span, number: nil)), from: token.start, to: token.end, evidence: .words)
    } else if let value = spanValue(at: index + 1).flatMap({ PartOfSpan(part, of: $0, isCentury: true) }) {
      sink.add(.part(value), from: token.start, to: token.end, evidence: .words)
    }
  }

  /// The month, year, half, quarter, decade or century that begins at token `i`.
  private func spanValue(at i: Int) -> FactValue? {
    guard followsOrHyphen(i) else { return nil }
    let token = tokens[i]
    switch token.kind {
    case .month:
      if !isMonth(i) || follows(i + 1) && dayNumber(i + 1) != nil { return nil }
      return .date(DateValue(month: token.value))
    case .digits: return yearNumber(i).map { .date(DateValue(year: $0)) }
    case .decade: return token.value % 10 == 0 ? .decade(token.value) : nil
    case .relativeYear where token.flags.contains(.doubtful): return nil
    case .relativeYear, .relativeMonth: return .date(RelativeDates.read(token, date).value)
    case .ordinal:
      guard follows(i + 1) || followsOrHyphen(i + 1) else { return nil }
      switch tokens[i + 1].kind {
      case .half where token.value <= 2: return .half(token.value)
      case .quarterMark where token.value <= 4: return .quarter(token.value)
      case .span where tokens[i + 1].value == 100: return .ordinal(token.value)
      default: return nil
      }
    default: return nil
    }
  }

  /// `this morning`; behind an hour it tells which: `3 o'clock in the afternoon`, `at nine in the morning`.
  mutating func partOfDay(_ token: Token) {
    // Names are capitalised: the Morning Post.
    guard let part = PartOfDay(rawValue: UInt8(token.value)), !Byte.isCapital(text[token.start]) else { return }
    if tells(hourBefore: token, part) { return }
    sink.add(.partOfDay(part), from: token.start, to: token.end, evidence: .words)
  }

  private mutating func tells(hourBefore token: Token, _ part: PartOfDay) -> Bool {
    guard token.end - token.start > 10, let last = sink.facts.last, last.range.end == token.start - 1 else {
      return false
    }
    let time: TimeValue
    switch last.value {
    case .time(let value): time = value
    // `at 8 in the evening`
    case .number(let n):
      // Nobody says `12 in the morning` of an hour: they are twelve of something.
      guard let hour = n.integer, (1...12).contains(hour), hour < 12 || !part.isBeforeNoon else { return false }
      time = TimeValue(hour: hour, minute: 0, isHourCertain: false)
    default: return false
    }
    guard !time.isHourCertain, (1...12).contains(time.hour) else { return false }
    let hour = time.hour % 12 + (part.isBeforeNoon ? 0 : 12)
    sink.replace(
      at: sink.facts.count - 1, value: .time(TimeValue(hour: hour, minute: time.minute, isHourCertain: true)))
    sink.qualifyLast([], endingAtOrAfter: 0, newEnd: token.end)
    return true
  }
}
