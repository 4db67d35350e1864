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
    sink.add(value, start, tokens[read.next + 1].end, .words)
    index = read.next + 2
    return true
  }

  /// `a quarter of an hour`, where ``index`` is at the quarter.
  mutating func quarterOfHour(_ token: Token) -> Bool {
    guard index + 3 < tokens.count, tokens[index + 1].kind == .of, tokens[index + 2].kind == .article,
      tokens[index + 3].kind == .timeUnit, follows(index + 3), let quarter = ExactNumber(mantissa: 25, exponent: -2),
      let value = Units.value(quarter, tokens[index + 3])
    else { return false }
    sink.add(value, token.start, tokens[index + 3].end, .words)
    index += 4
    return true
  }

  /// `15 consecutive months`, `three more days`: an adjective between a number and its unit.
  mutating func countedByAdjective(_ read: ReadNumber, _ start: Int) -> Bool {
    guard follows(read.next), follows(read.next + 1), tokens[read.next].kind == .afterWord,
      tokens[read.next + 1].kind == .timeUnit, let value = Units.value(read.value, tokens[read.next + 1])
    else { return false }
    sink.add(value, start, tokens[read.next + 1].end, read.evidence)
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
      .time(TimeValue(hour: first.value % 12 + meridiem.value, minute: first.fraction, isHourCertain: true)), start,
      meridiem.end, .digits, meridiem.value == 0 ? .beforeNoon : [])
    index = read.next + 1
    return true
  }

  /// `3-4 p.m.`, `from 10 to 11:30`: the first hour takes the half of the day that puts it before the second.
  mutating func inheritTime(_ first: ExactNumber, _ second: TimeValue, _ fact: Int) {
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
    sink.add(.time(TimeValue(hour: hour, minute: 0, isHourCertain: false)), start, read.end, .words, .rangeEnd)
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
}
