import BilingualText

extension EnglishGrammar {
  /// `April 15-17, 2024`, `April 2023`, `Apr. 15`.
  mutating func month(_ token: Token) {
    let month = token.value
    var i = index + 1
    if let dot = self.token(i), dot.kind == .dot, dot.glue == .joined { i += 1 }
    if follows(i), let day = spelledDay(i) {
      add(DateValue(month: month, day: day.value), token.start, day.end, next: day.next)
      return
    }
    guard follows(i), let day = dayNumber(i) else {
      if follows(i), let year = yearNumber(i) {
        add(DateValue(year: year, month: month), token.start, tokens[i].end, next: i + 1)
      } else if self.token(i)?.kind == .comma, follows(i + 1), let year = yearNumber(i + 1) {
        add(DateValue(year: year, month: month), token.start, tokens[i + 1].end, next: i + 2)
      } else {
        add(DateValue(month: month), token.start, token.end, next: index + 1)
      }
      return
    }
    finishMonthDay(month: month, day: day, start: token.start, dayIndex: i)
  }

  private mutating func finishMonthDay(month: Int, day: Int, start: Int, dayIndex: Int) {
    var next = dayIndex + 1
    let firstEnd = tokens[dayIndex].end
    var second: (day: Int, token: Token)?
    let hasWord = follows(next) && (tokens[next].kind == .to || tokens[next].kind == .and)
    let candidate = hasWord ? next + 1 : next
    if candidate < tokens.count, hasWord ? follows(candidate) : tokens[candidate].glue == .hyphen,
      let other = dayNumber(candidate), !isCounted(candidate)
    {
      second = (other, tokens[candidate])
      next = candidate + 1
    }
    var year: Int?
    var yearEnd = firstEnd
    var afterYear = next
    if let found = trailingYear(next) {
      year = found.year
      yearEnd = found.end
      afterYear = found.next
    }
    add(
      DateValue(year: year, month: month, day: day), start, second == nil ? yearEnd : firstEnd, next: afterYear,
      second == nil ? [] : .rangeStart)
    if let second {
      add(
        DateValue(year: year, month: month, day: second.day), second.token.start, max(second.token.end, yearEnd),
        next: afterYear, .rangeEnd)
    }
  }

  private func trailingYear(_ i: Int) -> (year: Int, end: Int, next: Int)? {
    if follows(i), let year = yearNumber(i) { return (year, tokens[i].end, i + 1) }
    if let comma = token(i), comma.kind == .comma, follows(i + 1), let year = yearNumber(i + 1) {
      return (year, tokens[i + 1].end, i + 2)
    }
    return nil
  }

  /// Whether the number at `i` counts something (`to 5 people` is no day).
  private func isCounted(_ i: Int) -> Bool {
    guard let next = token(i + 1), next.glue != .other else { return false }
    switch next.kind {
    case .scale, .percent, .currency, .unit, .timeUnit, .meridiem, .colon: return true
    default: return false
    }
  }

  private mutating func add(
    _ date: DateValue, _ start: Int, _ end: Int, next: Int, _ qualifiers: Fact.Qualifiers = []
  ) {
    sink.add(.date(date), start, end, .digits, qualifiers)
    index = next
  }

  func dayNumber(_ i: Int) -> Int? {
    let token = tokens[i]
    guard
      token.kind == .digits && !token.hasComma && token.fraction < 0 && token.digitCount < 3 || token.kind == .ordinal,
      (1...31).contains(token.value)
    else { return nil }
    if token.kind == .digits, isCounted(i) || self.token(i + 1)?.kind == .month && follows(i + 1) && isMonth(i + 1) {
      return nil
    }
    return token.value
  }

  func yearNumber(_ i: Int) -> Int? {
    let token = tokens[i]
    guard token.kind == .digits, token.digitCount == 4, !token.hasComma, token.fraction < 0,
      (1000...2999).contains(token.value)
    else { return nil }
    return token.value
  }

  /// `15 April 2024`; ``index`` stands behind the number.
  mutating func dayMonth(_ read: ReadNumber, _ start: Int) -> Bool {
    var month = read.next
    if follows(month), tokens[month].kind == .of { month += 1 }
    guard let day = read.integer, (1...31).contains(day), follows(month), tokens[month].kind == .month,
      tokens[month].glue == .spaced, isMonth(month)
    else { return false }
    dayMonth(day: day, start: start, monthIndex: month)
    return true
  }

  mutating func dayMonth(day: Int, start: Int, monthIndex: Int) {
    let month = tokens[monthIndex].value
    inheritMonth(month, before: start)
    if let found = trailingYear(monthIndex + 1) {
      add(DateValue(year: found.year, month: month, day: day), start, found.end, next: found.next)
    } else {
      add(DateValue(month: month, day: day), start, tokens[monthIndex].end, next: monthIndex + 1)
    }
  }

  /// `2024-04-15`.
  mutating func isoDate(_ read: ReadNumber, _ start: Int) -> Bool {
    let i = read.next
    guard read.digitCount == 4, let year = read.integer, i + 1 < tokens.count, tokens[i].glue == .hyphen,
      tokens[i + 1].glue == .hyphen, tokens[i].kind == .digits, tokens[i + 1].kind == .digits,
      tokens[i].digitCount < 3, tokens[i + 1].digitCount < 3, tokens[i + 1].fraction < 0,
      CalendarDate(year: year, month: tokens[i].value, day: tokens[i + 1].value) != nil
    else { return yearMonth(read, start) }
    add(
      DateValue(year: year, month: tokens[i].value, day: tokens[i + 1].value), start, tokens[i + 1].end, next: i + 2)
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
        DateValue(year: year, month: tokens[i].value, day: tokens[i + 2].value), start, tokens[i + 2].end, next: i + 3)
      return true
    }
    guard i < tokens.count, tokens[i].kind == .digits, tokens[i].digitCount == 2, tokens[i].fraction < 0,
      (1...12).contains(tokens[i].value), self.token(i + 1).map({ $0.glue != .hyphen && $0.kind != .slash }) ?? true
    else { return false }
    add(DateValue(year: year, month: tokens[i].value), start, tokens[i].end, next: i + 1)
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
    if i + 3 < tokens.count, tokens[i + 2].kind == .slash, tokens[i + 2].glue == .joined, tokens[i + 3].glue == .joined,
      let year = yearNumber(i + 3) ?? shortYear(i + 3)
    {
      let (month, day) = first <= 12 ? (first, second) : (second, first)
      guard CalendarDate(year: year, month: month, day: day) != nil else { return false }
      sink.add(.date(DateValue(year: year, month: month, day: day)), start, tokens[i + 3].end, .digits)
      index = i + 4
      return true
    }
    if first == 9, second == 11 {
      sink.add(.date(DateValue(month: 9, day: 11)), start, end, .weak)
    } else if first == 24, second == 7 {
      sink.add(.duration(ExactNumber(1), .day), start, end, .weak)
    } else if first < second, first > 0, second <= 10, !follows(i + 2) || tokens[i + 2].kind != .slash {
      let divisor = first == 1 ? 1 : second % first == 0 ? first : first % 2 == 0 && second % 2 == 0 ? 2 : 1
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
        sink.add(value, start, unit.end, .digits)
        index = i + 3
        return true
      }
      sink.add(.fraction(first / divisor, second / divisor), start, end, .digits)
    } else if first <= 12, (13...31).contains(second), token(i + 2).map({ $0.kind != .slash }) ?? true {
      sink.add(.date(DateValue(month: first, day: second)), start, end, .weak)
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

  /// `the third`, `21st century`, `15th of April`, `the second half`, `the third quarter`.
  mutating func ordinal(_ token: Token) {
    if firstQuarters(token) { return }
    var i = index + 1
    if let of = self.token(i), of.kind == .of, follows(i) { i += 1 }
    if i == index + 2, follows(i), tokens[i].kind == .relativeMonth, (1...31).contains(token.value) {
      var value = RelativeDates.read(tokens[i], date).value
      value.day = token.value
      sink.add(.date(value), token.start, tokens[i].end, .digits, date == nil ? [] : .resolved)
      index = i + 1
      return
    }
    if follows(i), tokens[i].kind == .month, isMonth(i), (1...31).contains(token.value) {
      dayMonth(day: token.value, start: token.start, monthIndex: i)
      return
    }
    if let next = self.token(index + 1), follows(index + 1) {
      if next.kind == .half, token.value <= 2 {
        sink.add(.half(token.value), token.start, next.end, .words)
        index += 2
        return
      }
      if next.kind == .quarterMark, token.value <= 4 {
        sink.add(.quarter(token.value), token.start, next.end, .words)
        index += 2
        return
      }
    }
    if dayOfWeekday(token) { return }
    // Digits write an ordinal that is meant; `first` and `second` are as often adverbs.
    let isDigits = Byte.isDigit(text[token.start])
    sink.add(.ordinal(token.value), token.start, token.end, isDigits ? .digits : token.value < 3 ? .weak : .words)
    index += 1
  }

  /// `the first three quarters`: from the first to the third; of a match as often as of a year.
  private mutating func firstQuarters(_ token: Token) -> Bool {
    guard token.value == 1, follows(index + 1), follows(index + 2),
      tokens[index + 1].kind == .numeral || tokens[index + 1].kind == .digits,
      (2...4).contains(tokens[index + 1].value),
      tokens[index + 2].kind == .fractionPart, tokens[index + 2].value == 4
    else { return false }
    let end = tokens[index + 2].end
    sink.add(.quarter(1), token.start, token.end, .weak, .rangeStart)
    sink.add(.quarter(tokens[index + 1].value), tokens[index + 1].start, end, .weak, .rangeEnd)
    index += 3
    return true
  }
}
