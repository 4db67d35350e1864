import BilingualText

/// Dates of digits and signs: `2024-04-15`, `4/15/2024`, `15-Apr-2024`.
extension EnglishGrammar {
  /// `2024-04-15`.
  mutating func isoDate(_ read: ReadNumber, _ start: Int) -> Bool {
    let i = read.next
    guard read.digitCount == 4, let year = read.integer, i + 1 < tokens.count, tokens[i].glue == .hyphen,
      tokens[i + 1].glue == .hyphen, tokens[i].kind == .digits, tokens[i + 1].kind == .digits,
      tokens[i].digitCount < 3, tokens[i + 1].digitCount < 3, tokens[i + 1].fraction < 0,
      CalendarDate(year: year, month: tokens[i].value, day: tokens[i + 1].value) != nil
    else { return yearMonth(read, start) }
    add(
      DateValue(year: year, month: tokens[i].value, day: tokens[i + 1].value), from: start, to: tokens[i + 1].end,
      next: i + 2)
    return true
  }

  /// `2016-11`, `2016/11`; `2010-11` are two years.
  private mutating func yearMonth(_ read: ReadNumber, _ start: Int) -> Bool {
    guard read.digitCount == 4, let year = read.integer, (1900...2100).contains(year) else { return false }
    var i = read.next
    if follows(i), tokens[i].kind == .slash {
      i += 1
    } else if lastYear(of: year, at: i) != nil || !(i < tokens.count && tokens[i].glue == .hyphen) {
      return false
    }
    if i + 2 < tokens.count, tokens[i].kind == .digits, tokens[i + 1].kind == .slash, tokens[i + 1].glue == .joined,
      tokens[i + 2].kind == .digits, tokens[i + 2].glue == .joined,
      CalendarDate(year: year, month: tokens[i].value, day: tokens[i + 2].value) != nil
    {
      add(
        DateValue(year: year, month: tokens[i].value, day: tokens[i + 2].value), from: start, to: tokens[i + 2].end,
        next: i + 3)
      return true
    }
    guard i < tokens.count, tokens[i].kind == .digits, tokens[i].digitCount == 2, tokens[i].fraction < 0,
      (1...12).contains(tokens[i].value), self.token(i + 1).map({ $0.glue != .hyphen && $0.kind != .slash }) ?? true
    else { return false }
    add(DateValue(year: year, month: tokens[i].value), from: start, to: tokens[i].end, next: i + 1)
    return true
  }

  /// `9/11`, `4/15/2024` (month first, unless it cannot be) and `3/4`.
  mutating func slashed(_ read: ReadNumber, _ start: Int) -> Bool {
    let i = read.next
    guard let first = read.integer, read.digitCount < 3, i + 1 < tokens.count, tokens[i].kind == .slash,
      tokens[i].glue == .joined, tokens[i + 1].kind == .digits, tokens[i + 1].glue == .joined,
      tokens[i + 1].digitCount < 3, tokens[i + 1].fraction < 0,
      index0(of: read) == 0 || tokens[index0(of: read) - 1].kind != .slash
    else { return false }
    let second = tokens[i + 1].value
    let end = tokens[i + 1].end
    if token(i + 2)?.kind != .slash, let date = dateOfWeekday(first, second, from: start) {
      sink.add(.date(date), from: start, to: end, evidence: .digits)
      index = i + 2
      return true
    }
    if i + 3 < tokens.count, tokens[i + 2].kind == .slash, tokens[i + 2].glue == .joined, tokens[i + 3].glue == .joined,
      let year = yearNumber(i + 3) ?? shortYear(i + 3)
    {
      let (month, day) = first <= 12 ? (first, second) : (second, first)
      guard CalendarDate(year: year, month: month, day: day) != nil else { return false }
      sink.add(
        .date(DateValue(year: year, month: month, day: day)), from: start, to: tokens[i + 3].end, evidence: .digits)
      index = i + 4
      return true
    }
    if first == 9, second == 11 {
      sink.add(.date(DateValue(month: 9, day: 11)), from: start, to: end, evidence: .weak)
    } else if first == 24, second == 7 {
      sink.add(.duration(ExactNumber(1), .day), from: start, to: end, evidence: .weak)
    } else if first < second, first > 0, second <= 10, !follows(i + 2) || tokens[i + 2].kind != .slash {
      if let part = Self.part(first, of: second), let last = sink.facts.last, case .number(let whole) = last.value,
        whole.isInteger, whole.mantissa >= 0, last.range.end + 1 == start, text[start - 1] == 0x20,
        let sum = whole.adding(part)
      {
        let unit = token(i + 2).flatMap { followsOrHyphen(i + 2) ? Units.value(sum, $0) : nil }
        sink.extendLast(unit ?? .number(sum), to: unit == nil ? end : tokens[i + 2].end)
        index = unit == nil ? i + 2 : i + 3
        return true
      }
      if let unit = token(i + 2), followsOrHyphen(i + 2), let part = Self.part(first, of: second),
        [.unit, .timeUnit].contains(unit.kind), let value = Units.value(part, unit)
      {
        sink.add(value, from: start, to: unit.end, evidence: .digits)
        index = i + 3
        return true
      }
      sink.add(.reduced(first, second), from: start, to: end, evidence: .digits)
    } else if first <= 12, (13...31).contains(second), token(i + 2).map({ $0.kind != .slash }) ?? true {
      sink.add(.date(DateValue(month: first, day: second)), from: start, to: end, evidence: .weak)
    } else if (13...31).contains(first), (1...12).contains(second), tokens[i + 1].digitCount == 2,
      token(i + 2).map({ $0.kind != .slash }) ?? true
    {
      // 22/04: the day first.
      sink.add(.date(DateValue(month: second, day: first)), from: start, to: end, evidence: .weak)
    } else {
      return false
    }
    index = i + 2
    return true
  }

  /// `10/31/74`
  private func shortYear(_ i: Int) -> Int? {
    guard tokens[i].kind == .digits, tokens[i].digitCount == 2, tokens[i].fraction < 0, token(i + 1)?.kind != .slash
    else { return nil }
    return tokens[i].value + (tokens[i].value < 50 ? 2000 : 1900)
  }

  /// A half, quarter, fifth, eighth or tenth as a decimal.
  private static func part(_ top: Int, of bottom: Int) -> ExactNumber? {
    guard [2, 4, 5, 8, 10].contains(bottom) else { return nil }
    return ExactNumber(mantissa: Int128(top * 1000 / bottom), exponent: -3)
  }

  /// `Friday 7/6`: the month first, unless it cannot be.
  private func dateOfWeekday(_ first: Int, _ second: Int, from start: Int) -> DateValue? {
    guard let last = sink.facts.last, case .date(let date) = last.value, date.weekday != nil, date.month == nil,
      (1...2).contains(start - last.range.end)
    else { return nil }
    let (month, day) = first <= 12 ? (first, second) : (second, first)
    return (1...12).contains(month) && (1...31).contains(day) ? DateValue(month: month, day: day) : nil
  }

  /// `15-Apr-2024`, `23/Sep/2020`, `23-Sep`, `2019-Aug-01`: the month as a word between signs.
  mutating func dividedDate(_ read: ReadNumber, _ start: Int) -> Bool {
    guard let first = read.integer, let (month, i) = part(at: read.next), tokens[month].kind == .month else {
      return false
    }
    let third = part(at: i).flatMap { tokens[$0.token].kind == .digits && tokens[$0.token].fraction < 0 ? $0 : nil }
    if read.digitCount == 4, (1000...2999).contains(first) {
      guard let third, tokens[third.token].digitCount < 3, (1...31).contains(tokens[third.token].value) else {
        return false
      }
      let day = tokens[third.token]
      add(
        DateValue(year: first, month: tokens[month].value, day: day.value), from: start, to: day.end, next: third.next)
      return true
    }
    guard (1...31).contains(first), read.digitCount < 3 else { return false }
    if let third, let year = yearNumber(third.token) ?? shortYear(third.token) {
      add(
        DateValue(year: year, month: tokens[month].value, day: first), from: start, to: tokens[third.token].end,
        next: third.next)
    } else {
      add(DateValue(month: tokens[month].value, day: first), from: start, to: tokens[month].end, next: i)
    }
    return true
  }

  /// The token behind a hyphen or slash that joins it to what stands before `i`, and the place behind that token.
  private func part(at i: Int) -> (token: Int, next: Int)? {
    guard i < tokens.count else { return nil }
    if tokens[i].kind == .slash, tokens[i].glue == .joined, i + 1 < tokens.count, tokens[i + 1].glue == .joined {
      return (i + 1, i + 2)
    }
    return tokens[i].glue == .hyphen ? (i, i + 1) : nil
  }
}
