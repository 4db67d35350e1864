import BilingualText

extension EnglishGrammar {
  /// `April 15-17, 2024`, `April 2023`, `Apr. 15`.
  mutating func month(_ token: Token) {
    let month = token.value
    var i = index + 1
    if let dot = self.token(i), dot.kind == .dot, dot.glue == .joined { i += 1 }
    if follows(i), let day = spelledDay(i) {
      add(DateValue(month: month, day: day.value), from: token.start, to: day.end, next: day.next)
      return
    }
    guard follows(i), let day = dayNumber(i) else {
      if follows(i), let year = yearNumber(i) {
        add(DateValue(year: year, month: month), from: token.start, to: tokens[i].end, next: i + 1)
      } else if self.token(i)?.kind == .comma, follows(i + 1), let year = yearNumber(i + 1) {
        add(DateValue(year: year, month: month), from: token.start, to: tokens[i + 1].end, next: i + 2)
      } else {
        add(DateValue(month: month), from: token.start, to: token.end, next: index + 1)
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
      DateValue(year: year, month: month, day: day), from: start, to: second == nil ? yearEnd : firstEnd,
      next: afterYear,
      qualifiers: second == nil ? [] : .rangeStart)
    if let second {
      add(
        DateValue(year: year, month: month, day: second.day), from: second.token.start,
        to: max(second.token.end, yearEnd),
        next: afterYear, qualifiers: .rangeEnd)
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

  mutating func add(
    _ date: DateValue, from start: Int, to end: Int, next: Int, qualifiers: Fact.Qualifiers = []
  ) {
    sink.add(.date(date), from: start, to: end, evidence: .digits, qualifiers: qualifiers)
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
      add(DateValue(year: found.year, month: month, day: day), from: start, to: found.end, next: found.next)
    } else {
      add(DateValue(month: month, day: day), from: start, to: tokens[monthIndex].end, next: monthIndex + 1)
    }
  }

  /// `the third`, `21st century`, `15th of April`, `the second half`, `the third quarter`.
  mutating func ordinal(_ token: Token) {
    if firstQuarters(token) { return }
    var i = dayWord(at: index + 1) ? index + 2 : index + 1
    let isOf = follows(i) && tokens[i].kind == .of
    if isOf { i += 1 }
    if isOf, follows(i), tokens[i].kind == .relativeMonth, (1...31).contains(token.value) {
      var value = RelativeDates.read(tokens[i], date).value
      value.day = token.value
      sink.add(
        .date(value), from: token.start, to: tokens[i].end, evidence: .digits, qualifiers: date == nil ? [] : .resolved)
      index = i + 1
      return
    }
    if follows(i), tokens[i].kind == .month, isMonth(i), (1...31).contains(token.value) {
      dayMonth(day: token.value, start: token.start, monthIndex: i)
      return
    }
    if let next = self.token(index + 1), follows(index + 1) {
      if next.kind == .half, token.value <= 2 {
        sink.add(.half(token.value), from: token.start, to: next.end, evidence: .words)
        index += 2
        return
      }
      if next.kind == .quarterMark, token.value <= 4 {
        sink.add(.quarter(token.value), from: token.start, to: next.end, evidence: .words)
        index += 2
        return
      }
    }
    if dayOfWeekday(token.value, from: token.start, to: token.end) {
      index += 1
      return
    }
    if consecutive(token) { return }
    // Digits write an ordinal that is meant; `first` and `second` are as often adverbs.
    let isDigits = Byte.isDigit(text[token.start])
    sink.add(
      .ordinal(token.value), from: token.start, to: token.end,
      evidence: isDigits ? .digits : token.value < 3 ? .weak : .words)
    index += 1
  }

  /// `for the fifth week in a row`, `the third straight month`: five weeks, three months.
  private mutating func consecutive(_ token: Token) -> Bool {
    guard token.value > 1, follows(index + 1) else { return false }
    var unit = index + 1
    let isStraight =
      Self.straight.longestMatch(in: text, at: tokens[unit].start, end: text.count, wholeWords: true) != nil
    if isStraight { unit += 1 }
    guard follows(unit), tokens[unit].kind == .timeUnit, let length = TimeUnit(rawValue: UInt8(tokens[unit].value)),
      length.rawValue >= TimeUnit.day.rawValue
    else { return false }
    let end = tokens[unit].end
    guard
      isStraight
        || end < text.count
          && Self.running.longestMatch(in: text, at: end + 1, end: text.count, wholeWords: true) != nil
    else { return false }
    sink.add(.duration(ExactNumber(token.value), length), from: token.start, to: end, evidence: .words)
    index = unit + 1
    return true
  }

  private static let rows = WordUses("english/enumerations", "english")
  private static let straight = PhraseTable(rows["straight"].map { ($0, Lexeme(.nothing)) })
  private static let running = PhraseTable(rows["running"].map { ($0, Lexeme(.nothing)) })

  /// `the first three quarters`: from the first to the third; of a match as often as of a year.
  private mutating func firstQuarters(_ token: Token) -> Bool {
    guard token.value == 1, follows(index + 1), follows(index + 2),
      tokens[index + 1].kind == .numeral || tokens[index + 1].kind == .digits,
      (2...4).contains(tokens[index + 1].value),
      tokens[index + 2].kind == .fractionPart, tokens[index + 2].value == 4
    else { return false }
    let end = tokens[index + 2].end
    sink.add(.quarter(1), from: token.start, to: token.end, evidence: .weak, qualifiers: .rangeStart)
    sink.add(
      .quarter(tokens[index + 1].value), from: tokens[index + 1].start, to: end, evidence: .weak, qualifiers: .rangeEnd)
    index += 3
    return true
  }
}
