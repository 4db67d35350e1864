import BilingualText

/// The second ends of ranges of days, dates with spaces, and dates with strokes.
extension KoreanGrammar {
  typealias ReadDate = (value: DateValue, end: Int, next: Int)

  /// `-19(금)`, `~18일`, `-13간`, `~ 10. 2.(수)` behind a date: the month is inherited where none is written.
  mutating func rangeEnd() {
    guard let base = lastDate?.value, base.day != nil else { return }
    var i = index
    // A weekday in parentheses may stand between.
    if token(i)?.kind == .open, follows(i), token(i + 1)?.kind == .close, let open = token(i),
      Hangul.weekday(text, at: open.end) != nil
    {
      sink.add(
        .date(DateValue(weekday: Hangul.weekday(text, at: open.end))), from: open.end, to: open.end + 3,
        evidence: .digits, qualifiers: .parenthesised)
      i += 2
    }
    index = i
    // `~10월 2일` is read as a date of its own.
    guard let other = token(i), other.glue == .hyphen, other.kind == .digits, !isMark(i + 1, .month),
      !isMark(i + 1, .year), let found = rangeEnd(other, at: i, base: base)
    else { return }
    sink.add(.date(found.value), from: other.start, to: found.end, evidence: .digits, qualifiers: .rangeEnd)
    lastDate = (found.value, sink.facts.count - 1)
    index = found.next
  }

  private func rangeEnd(_ other: Token, at i: Int, base: DateValue) -> ReadDate? {
    var value = base
    value.weekday = nil
    if other.fraction > 0, (1...12).contains(other.value), other.fraction <= 31 {
      value.month = other.value
      value.day = other.fraction
      return (value, markEnd(i + 1) ?? other.end, markEnd(i + 1) == nil ? i + 1 : i + 2)
    }
    guard other.fraction < 0, other.digitCount < 3 else { return nil }
    if (1...12).contains(other.value), let day = pointedDay(behind: i) {
      value.month = other.value
      value.day = day.value
      return (value, day.end, day.next)
    }
    guard (1...31).contains(other.value) else { return nil }
    value.day = other.value
    return (value, markEnd(i + 1) ?? other.end, markEnd(i + 1) == nil ? i + 1 : i + 2)
  }

  private func markEnd(_ i: Int) -> Int? {
    joined(i) && (tokens[i].kind == .dayMark || tokens[i].kind == .dot) ? tokens[i].end : nil
  }

  /// `9. 30.(월)`, `9. 30. ~`: month and day with points and a space.
  func spacedMonthDay(_ token: Token) -> ReadDate? {
    guard token.fraction < 0, !token.hasComma, token.digitCount < 3, (1...12).contains(token.value),
      index == 0 || tokens[index - 1].kind != .dot || token.glue != .joined, let day = pointedDay(behind: index)
    else { return nil }
    let next = self.token(day.next)
    let isWeekday = next.map { $0.kind == .open && Hangul.weekday(text, at: $0.end) != nil } ?? false
    guard isWeekday || next?.glue == .hyphen || index > 0 && tokens[index].glue != .joined else { return nil }
    return (DateValue(month: token.value, day: day.value), day.end, day.next)
  }

  /// `. 30.` behind the month at token `i`.
  private func pointedDay(behind i: Int) -> (value: Int, end: Int, next: Int)? {
    guard joined(i + 1), tokens[i + 1].kind == .dot, follows(i + 2), tokens[i + 2].kind == .digits,
      tokens[i + 2].fraction < 0, tokens[i + 2].digitCount < 3, (1...31).contains(tokens[i + 2].value),
      joined(i + 3), tokens[i + 3].kind == .dot || tokens[i + 3].kind == .open
    else { return nil }
    return (tokens[i + 2].value, tokens[i + 2].end, tokens[i + 3].kind == .dot ? i + 4 : i + 3)
  }

  /// `2024-03-05`, `2024/3/5`, `74/10/31`; `4/22(월)`, `10/2에`.
  func divided(_ token: Token) -> ReadDate? {
    let i = index
    guard token.fraction < 0, !token.hasComma, i + 1 < tokens.count else { return nil }
    if let parts = isoParts(i) ?? slashedParts(i) {
      let year =
        parts.year.digitCount == 4 ? parts.year.value : parts.year.value + (parts.year.value < 50 ? 2000 : 1900)
      guard CalendarDate(year: year, month: parts.month.value, day: parts.day.value) != nil else { return nil }
      return (DateValue(year: year, month: parts.month.value, day: parts.day.value), parts.day.end, parts.next)
    }
    guard token.digitCount < 3, (1...12).contains(token.value), joined(i + 1), tokens[i + 1].kind == .slash,
      joined(i + 2), tokens[i + 2].kind == .digits, tokens[i + 2].fraction < 0, tokens[i + 2].digitCount < 3,
      (1...31).contains(tokens[i + 2].value), i == 0 || tokens[i - 1].kind != .slash,
      self.token(i + 3)?.kind != .slash
    else { return nil }
    let end = tokens[i + 2].end
    let next = self.token(i + 3)
    let isWeekday = next.map { $0.kind == .open && $0.start == end && Hangul.weekday(text, at: $0.end) != nil } ?? false
    guard isWeekday || Hangul.code(text, at: end) == 0xEC9790 || tokens[i + 2].value > 12 && !joined(i + 3) else {
      return nil
    }
    return (DateValue(month: token.value, day: tokens[i + 2].value), end, i + 3)
  }

  private func isoParts(_ i: Int) -> (year: Token, month: Token, day: Token, next: Int)? {
    guard tokens[i].digitCount == 4, i + 2 < tokens.count,
      [i + 1, i + 2].allSatisfy({ part in
        isPart(part) && tokens[part].glue == .hyphen && text[tokens[part].start - 1] == 0x2D
          && tokens[part].start - tokens[part - 1].end == 1
      }), i + 3 == tokens.count || tokens[i + 3].glue != .hyphen
    else { return nil }
    return (tokens[i], tokens[i + 1], tokens[i + 2], i + 3)
  }

  private func slashedParts(_ i: Int) -> (year: Token, month: Token, day: Token, next: Int)? {
    guard i + 4 < tokens.count, [i + 1, i + 3].allSatisfy({ joined($0) && tokens[$0].kind == .slash }),
      [i + 2, i + 4].allSatisfy({ joined($0) && isPart($0) }),
      tokens[i].digitCount == 4
        || tokens[i].digitCount == 2 && tokens[i + 2].digitCount == 2
          && tokens[i + 4].digitCount == 2 && tokens[i].value > 12
    else { return nil }
    return (tokens[i], tokens[i + 2], tokens[i + 4], i + 5)
  }

  private func isPart(_ i: Int) -> Bool {
    tokens[i].kind == .digits && tokens[i].digitCount < 3 && tokens[i].fraction < 0 && !tokens[i].hasComma
  }

  /// Whether a mark stands at token `i`: right behind its number, or as a word of its own (`2026 년 8 월`).
  func isMark(_ i: Int, _ kind: Lexeme.Kind) -> Bool {
    guard i < tokens.count, tokens[i].kind == kind else { return false }
    if tokens[i].glue == .joined { return true }
    return tokens[i].glue == .spaced && endsMark(tokens[i].end)
  }

  /// `6시에`, `8월까지`; not `두 시나리오`.
  private func endsMark(_ end: Int) -> Bool {
    // 나 is a particle, and the second syllable of 시나리오.
    if Hangul.code(text, at: end) == 0xEB8298, KoreanSyllable.stands(text, at: end + 3) { return false }
    if endsWord(end) { return true }
    // 까지, 부터, 경, 반, 전, 후, 쯤, 중, 말, 초, 정각
    return [
      0xEAB98C, 0xEBB680, 0xEAB2BD, 0xEBB098, 0xECA084, 0xED9B84, 0xECAFA4, 0xECA491, 0xEBA790, 0xECB488, 0xECA095,
    ]
    .contains(Hangul.code(text, at: end))
  }

  /// Whether 시 behind a number is the hour, and no part of a word; numerals in Hangul may go on behind it.
  func isClock(_ mark: Token, _ read: ReadNumber) -> Bool {
    endsMark(mark.end) || index0(of: read) + 1 < tokens.count && joined(tokenIndex(behind: mark.end))
  }

  private func tokenIndex(behind end: Int) -> Int {
    var i = index
    while i < tokens.count, tokens[i].start < end { i += 1 }
    return i
  }
}
