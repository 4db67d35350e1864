import BilingualText

/// Numbers that take their meaning from more than the word behind them.
extension EnglishGrammar {
  /// The sign before a number: `-0.3 percent`, `minus five`.
  func sign(before start: Int, _ first: Int) -> NumberSign? {
    if let sign = NumberSign.read(text, before: start, isRange: tokens[first].glue == .hyphen) { return sign }
    return BelowZero.isSigned(text, before: start) ? .minus : nil
  }

  /// `COVID-19`, `F-35`, `5G`: digits that are part of a name.
  func isOfName(_ read: ReadNumber) -> Bool {
    guard read.isPlainDigits, read.digitCount < 4 else { return false }
    if tokens[index0(of: read)].flags.contains(.named) { return true }
    return read.start > 1 && text[read.start - 1] == 0x2D && Byte.isLetter(text[read.start - 2])
  }

  /// `half an hour`, `half a mile`.
  mutating func partOfUnit(_ read: ReadNumber, _ start: Int) -> Bool {
    guard tokens[read.next - 1].kind == .half, read.value.approximation < 1, follows(read.next), follows(read.next + 1),
      tokens[read.next].kind == .article, let value = Units.value(read.value, tokens[read.next + 1]),
      [.timeUnit, .unit].contains(tokens[read.next + 1].kind)
    else { return false }
    sink.add(value, from: start, to: tokens[read.next + 1].end, evidence: .words)
    index = read.next + 2
    return true
  }

  /// `a quarter of an hour`, where ``index`` is at the quarter.
  mutating func quarterOfHour(_ token: Token) -> Bool {
    guard index + 3 < tokens.count, tokens[index + 1].kind == .of, tokens[index + 2].kind == .article,
      tokens[index + 3].kind == .timeUnit, follows(index + 3), let quarter = ExactNumber(mantissa: 25, exponent: -2),
      let value = Units.value(quarter, tokens[index + 3])
    else { return false }
    sink.add(value, from: token.start, to: tokens[index + 3].end, evidence: .words)
    index += 4
    return true
  }

  /// `15 consecutive months`, `three more days`: an adjective between a number and its unit.
  mutating func countedByAdjective(_ read: ReadNumber, _ start: Int) -> Bool {
    guard follows(read.next), follows(read.next + 1), [.afterWord, .pastHour].contains(tokens[read.next].kind),
      tokens[read.next + 1].kind == .timeUnit, let value = Units.value(read.value, tokens[read.next + 1])
    else { return false }
    sink.add(value, from: start, to: tokens[read.next + 1].end, evidence: read.evidence)
    index = read.next + 2
    return true
  }

  /// `7.55am`, `8.30 pm`.
  mutating func pointedTime(_ read: ReadNumber, _ start: Int) -> Bool {
    let first = tokens[index0(of: read)]
    guard first.kind == .digits, read.next == index0(of: read) + 1, first.fraction >= 0, first.fraction < 60,
      first.end - first.start - first.digitCount == 3, (1...12).contains(first.value), follows(read.next),
      tokens[read.next].kind == .meridiem
    else { return false }
    let meridiem = tokens[read.next]
    sink.add(
      .time(TimeValue(hour: first.value % 12 + meridiem.value, minute: first.fraction, isHourCertain: true)),
      from: start,
      to: meridiem.end, evidence: .digits, qualifiers: meridiem.value == 0 ? .beforeNoon : [])
    index = read.next + 1
    return true
  }

  /// `3-4 p.m.`, `from 10 to 11:30`: the first hour takes the half of the day that puts it before the second.
  mutating func inheritTime(_ first: ExactNumber, from second: TimeValue, fact: Int) {
    guard let hour = first.integer, (1...12).contains(hour) else { return }
    guard second.isHourCertain else {
      sink.replace(
        at: fact, value: .time(TimeValue(hour: hour, minute: 0, isHourCertain: false)), adding: .rangeStart)
      return
    }
    let later = hour % 12 + 12
    let value = later * 60 <= second.hour * 60 + second.minute ? later : hour % 12
    sink.replace(at: fact, value: .time(TimeValue(hour: value, minute: 0, isHourCertain: true)), adding: .rangeStart)
  }

  /// `from 1:30 to 3`, `11 a.m.-3`: a bare number behind an hour.
  mutating func endOfHours(_ read: ReadNumber, _ start: Int) -> Bool {
    guard read.isPlainDigits, let hour = read.integer, (1...12).contains(hour), let last = sink.facts.last,
      case .time = last.value, isRangeEnd(from: last.range.end, to: start),
      token(read.next).map({ $0.glue == .other || $0.kind == .comma || $0.kind == .dot }) ?? true
    else { return false }
    sink.add(
      .time(TimeValue(hour: hour, minute: 0, isHourCertain: false)), from: start, to: read.end, evidence: .words,
      qualifiers: .rangeEnd)
    return true
  }

  /// Whether a word or sign between two places says that the second is the other end of a range.
  func isRangeEnd(from: Int, to: Int, takesAnd: Bool = false) -> Bool {
    guard to > from, to - from <= 13 else { return false }
    var words = String(decoding: text[from..<to], as: UTF8.self).split(separator: " ").map(String.init)
    if words.last == "the" { words.removeLast() }
    guard words.count == 1 else { return false }
    switch words[0] {
    case "to", "until", "till", "til", "through", "thru", "-", "–", "~": return true
    case "and": return takesAnd
    default: return false
    }
  }

  /// `from the 13th to the 15th of July`: the day before a date takes its month.
  mutating func inheritMonth(_ month: Int, before start: Int) {
    let index = sink.facts.count - 1
    guard index >= 0, isRangeEnd(from: sink.facts[index].range.end, to: start, takesAnd: true) else { return }
    let day: Int?
    switch sink.facts[index].value {
    case .ordinal(let n): day = n
    case .number(let n): day = n.integer
    default: return
    }
    guard let day, (1...31).contains(day) else { return }
    sink.replace(at: index, value: .date(DateValue(month: month, day: day)), adding: .rangeStart)
  }

  /// `three am`, `seven thirty p.m.`
  mutating func wordTime(_ read: ReadNumber, _ start: Int) -> Bool {
    guard read.evidence == .words, !read.hasScale, let hour = read.integer, (1...12).contains(hour), follows(read.next)
    else { return false }
    var next = read.next
    var minute = 0
    if tokens[next].kind == .numeral, let minutes = readNumber(at: next), let value = minutes.integer,
      (10...59).contains(value)
    {
      minute = value
      next = minutes.next
    }
    guard follows(next), tokens[next].kind == .meridiem else { return false }
    let value = TimeValue(hour: hour % 12 + tokens[next].value, minute: minute, isHourCertain: true)
    sink.add(.time(value), from: start, to: tokens[next].end, evidence: .words)
    index = next + 1
    return true
  }

  /// `nineteen ninety-six`
  mutating func spelledYear(_ read: ReadNumber, _ start: Int) -> Bool {
    guard read.evidence == .words, !read.hasScale, let century = read.integer, (18...20).contains(century),
      follows(read.next), tokens[read.next].kind == .numeral, tokens[read.next].glue == .spaced,
      let rest = readNumber(at: read.next), let years = rest.integer, (10...99).contains(years), !rest.hasScale
    else { return false }
    sink.add(.date(DateValue(year: century * 100 + years)), from: start, to: rest.end, evidence: .words)
    index = rest.next
    return true
  }

  /// The numerals behind `point` as decimals: `five`, `two five`, `seventy-one`.
  func decimals(at first: Int) -> (digits: Int, count: Int, next: Int)? {
    var digits = 0
    var count = 0
    var i = first
    while follows(i) || i > first && i < tokens.count && tokens[i].glue == .hyphen, tokens[i].kind == .numeral,
      count < 8
    {
      let isUnit = tokens[i].glue == .hyphen
      digits = isUnit ? digits + tokens[i].value : digits * (tokens[i].value < 10 ? 10 : 100) + tokens[i].value
      count += isUnit ? 0 : tokens[i].value < 10 ? 1 : 2
      i += 1
    }
    return count > 0 ? (digits, count, i) : nil
  }

  /// Whether `a half` follows an `and`: `5 and a half minutes`.
  func isHalf(behind and: Int) -> Bool {
    and + 2 < tokens.count && tokens[and + 1].kind == .article && tokens[and + 2].kind == .half
  }

  /// `Tuesday the 19th`: a day of the month.
  mutating func dayOfWeekday(_ day: Int, from start: Int, to end: Int) -> Bool {
    guard (1...31).contains(day), let last = sink.facts.last, case .date(let date) = last.value,
      date.weekday != nil, date.month == nil, start - last.range.end <= 6,
      [" the ", ", the ", " "].contains(where: { text[last.range.end..<start].elementsEqual($0.utf8) })
    else { return false }
    sink.add(.date(DateValue(day: day)), from: start, to: end, evidence: .digits)
    return true
  }

  /// `twenty-second of June`: the day before a month, where ``index`` stands behind it.
  mutating func dayOfMonth(_ day: Int, _ start: Int) -> Bool {
    var i = dayWord(at: index) ? index + 1 : index
    if let of = token(i), of.kind == .of, follows(i) { i += 1 }
    guard (1...31).contains(day), follows(i), tokens[i].kind == .month, isMonth(i) else { return false }
    dayMonth(day: day, start: start, monthIndex: i)
    return true
  }

  /// The `day` of `this 15th day of March`.
  func dayWord(at i: Int) -> Bool {
    follows(i) && tokens[i].kind == .timeUnit && tokens[i].value == Int(TimeUnit.day.rawValue) && follows(i + 1)
      && tokens[i + 1].kind == .of
  }

  /// `May twenty-first`: tens and an ordinal at token `i`.
  func spelledDay(_ i: Int) -> (value: Int, end: Int, next: Int)? {
    guard tokens[i].kind == .numeral, [20, 30].contains(tokens[i].value), followsOrHyphen(i + 1),
      tokens[i + 1].kind == .ordinal, (1...9).contains(tokens[i + 1].value)
    else { return nil }
    return (tokens[i].value + tokens[i + 1].value, tokens[i + 1].end, i + 2)
  }
}
