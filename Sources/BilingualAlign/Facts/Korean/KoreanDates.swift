import BilingualText

extension KoreanGrammar {
  /// Dates that begin with digits and points: `2016.11.14.`, `4.15.(월)`, `2020.5월`, `11.18일`, `'23.11.15`.
  mutating func date(_ token: Token) -> Bool {
    if let found = dotted(token) ?? monthDay(token) ?? spacedMonthDay(token) ?? divided(token) {
      sink.add(.date(found.value), from: token.start, to: found.end, evidence: .digits)
      lastDate = (found.value, sink.facts.count - 1)
      index = found.next
      rangeEnd()
      return true
    }
    return false
  }

  /// Three parts with points: year, month, day; `24. 7. 1.` with blanks, too.
  private func dotted(_ token: Token) -> (value: DateValue, end: Int, next: Int)? {
    guard token.fraction < 0, !token.hasComma, token.digitCount == 4 || token.digitCount == 2, joined(index + 1),
      tokens[index + 1].kind == .dot, follows(index + 2), tokens[index + 2].kind == .digits
    else { return nil }
    let year = token.digitCount == 4 ? token.value : token.value < 50 ? 2000 + token.value : 1900 + token.value
    let second = tokens[index + 2]
    if second.fraction > 0, second.glue == .joined {
      guard (1...12).contains(second.value), second.fraction <= 31, !isFollowedByLatin(second.end),
        token.digitCount == 4 || isShortDate(index + 3)
      else { return nil }
      return (DateValue(year: year, month: second.value, day: second.fraction), second.end, afterDot(index + 3))
    }
    guard (1...12).contains(second.value), joined(index + 3), tokens[index + 3].kind == .dot else { return nil }
    if follows(index + 4), tokens[index + 4].kind == .digits, tokens[index + 4].fraction < 0,
      (1...31).contains(tokens[index + 4].value), tokens[index + 4].digitCount < 3, joined(index + 5),
      tokens[index + 5].kind == .dot
    {
      return (
        DateValue(year: year, month: second.value, day: tokens[index + 4].value), tokens[index + 4].end, index + 6
      )
    }
    return token.digitCount == 4 ? (DateValue(year: year, month: second.value), second.end, index + 4) : nil
  }

  /// A date of a year in two digits shows it: `'23.11.15`, `23.11.15.`, `23.11.15(수)`; else it is a version.
  private func isShortDate(_ next: Int) -> Bool {
    if index > 0, tokens[index - 1].kind == .apostrophe, tokens[index].glue == .joined { return true }
    guard let after = token(next), after.glue == .joined else { return false }
    return after.kind == .dot || after.kind == .open || after.kind == .dayMark
  }

  /// A letter right behind digits, or a stop and a letter: `3.4.x`.
  private func isFollowedByLatin(_ end: Int) -> Bool {
    guard end < text.count else { return false }
    return Byte.isLetter(text[end]) || text[end] == 0x2E && end + 1 < text.count && Byte.isLetter(text[end + 1])
  }

  /// A Latin word before digits makes a version of them: `TLS 1.3`.
  private func isVersion(_ token: Token) -> Bool {
    var i = token.start
    if i > 0, text[i - 1] == 0x20 { i -= 1 }
    return i > 0 && Byte.isLetter(text[i - 1])
  }

  /// `평균 12.6일` counts days.
  private func isAverage(_ token: Token) -> Bool {
    let start = token.start
    return start > 6 && text[start - 1] == 0x20 && Hangul.code(text, at: start - 4) == 0xEAB7A0
  }

  /// Two parts with a point: month and day, where something beside them says so.
  private func monthDay(_ token: Token) -> (value: DateValue, end: Int, next: Int)? {
    guard token.fraction > 0, !token.hasComma else { return nil }
    let next = self.token(index + 1)
    if let next, next.glue == .joined, next.kind == .month, (1...12).contains(token.fraction) {
      // 2020.5월, 09.9월
      guard token.digitCount == 4 || token.digitCount == 2 else { return nil }
      let year = token.digitCount == 4 ? token.value : 2000 + token.value
      return (DateValue(year: year, month: token.fraction), next.end, index + 2)
    }
    if token.digitCount == 4, (1900...2099).contains(token.value), (1...12).contains(token.fraction),
      token.end - token.start == 7, next.map({ $0.glue == .other || $0.kind == .close || $0.kind == .dot }) ?? true
    {
      return (DateValue(year: token.value, month: token.fraction), token.end, index + 1)
    }
    guard (1...12).contains(token.value), token.fraction <= 31, token.digitCount < 3, token.end - token.start < 6 else {
      return nil
    }
    let value = DateValue(month: token.value, day: token.fraction)
    guard let next else { return nil }
    if next.glue == .joined, next.kind == .dayMark { return isAverage(token) ? nil : (value, next.end, index + 2) }
    if next.glue == .joined, next.kind == .dot {
      return isVersion(token) || isFollowedByLatin(token.end) ? nil : (value, token.end, index + 2)
    }
    if next.kind == .open, next.glue != .other {
      // `4.15(월)`, `4.15(현지시간)`
      let inside = self.token(index + 2)
      if Hangul.weekday(text, at: next.end) != nil
        || inside.map({ $0.start == next.end && ($0.kind == .zone || $0.kind == .korean) }) == true
      {
        return (value, token.end, index + 1)
      }
    }
    if next.kind == .close, next.glue == .joined, index > 0, tokens[index - 1].kind == .open,
      tokens[index].glue == .joined
    {
      return (value, token.end, index + 1)
    }
    if next.glue == .hyphen, next.kind == .digits, let after = self.token(index + 2),
      after.kind == .dayMark || after.kind == .open
    {
      return (value, token.end, index + 1)
    }
    return nil
  }

  private func afterDot(_ i: Int) -> Int { joined(i) && tokens[i].kind == .dot ? i + 1 : i }

  /// `2016년`, `2016년 11월 14일`; `3년간` is a duration and was told apart by the lexicon.
  mutating func year(_ unit: Token, of read: ReadNumber, at i: Int, qualifiers: Fact.Qualifiers) -> Bool {
    guard unit.glue == .joined || read.evidence == .words || read.digitCount == 4 && isMark(i, .year) else {
      return false
    }
    if let last = lastYear(read) {
      add(.date(DateValue(year: last)), of: read, lastToken: i, qualifiers: .rangeEnd)
      return true
    }
    let isOfOurTime = (1900...2100).contains(read.integer ?? 0)
    let isSpelled = read.evidence == .words && read.hasScale && isOfOurTime
    // What 최대였던 2021년 says of the year is no bound of it.
    let isBound = !qualifiers.isEmpty || !sink.pending.subtracting(.lunar).isEmpty
    let isCalendar =
      isSpelled
      || read.isPlainDigits && (!isBound || read.digitCount == 4 && isOfOurTime)
        && (read.digitCount == 4 || read.digitCount == 2 && (isMonthAhead(i + 1) || isApostrophe(before: read.start)))
    guard isCalendar, let number = read.integer else {
      if read.isDoubtful, !read.isAdnominal, !read.hasScale, read.value.approximation < 3 || unit.glue != .spaced {
        return false
      }
      var end = i
      var value = read.value
      if follows(i + 1), tokens[i + 1].kind == .half, let half = ExactNumber(mantissa: 5, exponent: -1),
        let sum = value.adding(half)
      {
        value = sum
        end = i + 1
      }
      add(.duration(value, .year), of: read, lastToken: end, qualifiers: qualifiers)
      return true
    }
    if isBound { sink.pending.formIntersection(.lunar) }
    let year = isSpelled || read.digitCount == 4 ? number : number < 50 ? 2000 + number : 1900 + number
    var value = DateValue(year: year)
    var end = unit.end
    var next = i + 1
    if isMonthAhead(next) {
      value.month = tokens[next].value
      end = tokens[next + 1].end
      next += 2
      if follows(next), let day = day(at: next) {
        value.day = day
        end = tokens[next + 1].end
        next += 2
      }
    }
    sink.add(.date(value), from: read.start, to: end, evidence: .digits)
    lastDate = (value, sink.facts.count - 1)
    index = next
    rangeEnd()
    return true
  }

  /// `'24년`
  private func isApostrophe(before start: Int) -> Bool {
    start > 0 && text[start - 1] == 0x27
      || start > 2 && text[start - 3] == 0xE2 && text[start - 2] == 0x80 && text[start - 1] & 0xFE == 0x98
  }

  private func isMonthAhead(_ i: Int) -> Bool {
    follows(i) && tokens[i].kind == .digits && tokens[i].fraction < 0 && (1...12).contains(tokens[i].value)
      && isMark(i + 1, .month)
  }

  /// `11월 14일`, `26일`, `3시 30분`, `20분`, `3분기`.
  mutating func calendar(_ unit: Token, of read: ReadNumber, at i: Int, qualifiers: Fact.Qualifiers) -> Bool {
    guard let number = read.integer,
      unit.glue == .joined || read.evidence == .words || unit.kind == .minuteMark || isMark(i, unit.kind)
    else { return false }
    switch unit.kind {
    case .month:
      guard (1...12).contains(number) else { return false }
      if !read.isPlainDigits { return spelledMonthDay(number, read: read, at: i, qualifiers: qualifiers) }
      var value = DateValue(month: number)
      var end = i
      if follows(i + 1), let day = day(at: i + 1) {
        value.day = day
        end = i + 2
      } else if follows(i + 1), let day = spelledDay(at: i + 1) {
        value.day = day.value
        end = day.next
      } else if follows(i + 1), let day = firstDayOfRange(at: i + 1) {
        value.day = day
        end = i + 1
      }
      sink.add(.date(value), from: read.start, to: tokens[end].end, evidence: .digits, qualifiers: qualifiers)
      lastDate = (value, sink.facts.count - 1)
      index = end + 1
      rangeEnd()
    case .dayMark:
      guard read.evidence == .digits, unit.glue == .joined else { return false }
      if number == 1, isPerDay(unit.end) {
        sink.add(.duration(read.value, .day), from: read.start, to: unit.end, evidence: .weak, qualifiers: qualifiers)
        index = i + 1
        return true
      }
      guard (1...31).contains(number), !Hangul.isNights(text, before: read.start), qualifiers.isEmpty,
        sink.pending.subtracting([.koreanTime, .localTime, .lunar]).isEmpty
      else {
        add(.duration(read.value, .day), of: read, lastToken: i, qualifiers: qualifiers)
        return true
      }
      add(.date(DateValue(day: number)), of: read, lastToken: i, qualifiers: .dayOrDays)
    case .clockMark:
      guard isClock(unit, read) else { return false }
      clock(hour: number, read: read, at: i, qualifiers: qualifiers)
    case .minuteMark:
      guard read.evidence == .digits || read.hasScale && read.value.approximation >= 10 else { return false }
      add(.duration(read.value, .minute), of: read, lastToken: i, qualifiers: qualifiers)
    default:
      guard (1...4).contains(number) else { return false }
      add(.quarter(number), of: read, lastToken: i, qualifiers: qualifiers)
    }
    return true
  }

  /// `오월 이십일일`: a month in words, which is one only before a day.
  private mutating func spelledMonthDay(
    _ month: Int, read: ReadNumber, at i: Int, qualifiers: Fact.Qualifiers
  ) -> Bool {
    guard read.evidence == .words, follows(i + 1), let day = spelledDay(at: i + 1) else { return false }
    add(.date(DateValue(month: month, day: day.value)), of: read, lastToken: day.next, qualifiers: qualifiers)
    return true
  }

  /// `이십일일` behind a month, and the token of its mark.
  private func spelledDay(at i: Int) -> (value: Int, next: Int)? {
    guard tokens[i].kind == .numeral || tokens[i].kind == .scale, !tokens[i].flags.contains(.native),
      let day = readNumber(at: i), let number = day.integer, (1...31).contains(number), isMark(day.next, .dayMark)
    else { return nil }
    return (number, day.next)
  }

  /// `1일 평균 630명`, `1일 최대 50명`: so many a day.
  private func isPerDay(_ end: Int) -> Bool {
    guard end < text.count, text[end] == 0x20 else { return false }
    return [0xED8F89, 0xECB59C].contains(Hangul.code(text, at: end + 1))
      && [0xEAB7A0, 0xEB8C80, 0xEC868C].contains(Hangul.code(text, at: end + 4))
  }

  /// `16~18일`: a day whose mark stands behind the second.
  private func firstDayOfRange(at i: Int) -> Int? {
    guard tokens[i].kind == .digits, tokens[i].fraction < 0, (1...31).contains(tokens[i].value), i + 1 < tokens.count,
      tokens[i + 1].glue == .hyphen, day(at: i + 1) != nil
    else { return nil }
    return tokens[i].value
  }
}
