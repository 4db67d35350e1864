import BilingualText

/// Times told by their distance from an hour: `half past seven`, `ten past 9 in the evening`, `a quarter to noon`.
extension EnglishGrammar {
  /// `half past seven`, where ``index`` is at the phrase.
  mutating func pastHour(_ token: Token) {
    guard token.value != 0, let hour = hour(at: index + 1) else { return }
    addTime(hour, offset: token.value, token.start)
  }

  /// `a quarter past eight`, `a quarter to noon`, where ``index`` is at the quarter.
  mutating func quarterOfClock(_ token: Token) -> Bool {
    let i = index + 1
    guard follows(i), tokens[i].kind == .to || tokens[i].kind == .pastHour && tokens[i].value == 0,
      let hour = hour(at: i + 1)
    else { return false }
    // `from a quarter to 8 percent`
    let isPast = tokens[i].kind == .pastHour
    guard hour.saysClock || hour.endsPhrase && isPast else { return false }
    addTime(hour, offset: isPast ? 15 : -15, token.start)
    return true
  }

  /// `ten past 9`, `20 minutes past three`, `15 minutes to 2 p.m.`; ``index`` stands behind the number.
  mutating func minutesOfHour(_ read: ReadNumber, _ start: Int) -> Bool {
    guard let minutes = read.integer, (1...59).contains(minutes), !read.hasScale, follows(read.next) else {
      return false
    }
    var i = read.next
    let saysMinutes = tokens[i].kind == .timeUnit && tokens[i].value == Int(TimeUnit.minute.rawValue)
    if saysMinutes { i += 1 }
    guard follows(i) else { return false }
    let isBefore = tokens[i].kind == .to && saysMinutes
    guard isBefore || tokens[i].kind == .pastHour && tokens[i].value == 0, let hour = hour(at: i + 1) else {
      return false
    }
    // `from 5 minutes to 3 hours` and `walk 10 past 3 doors` tell no time.
    guard hour.value.isHourCertain || hour.saysClock || !isBefore && hour.endsPhrase else { return false }
    addTime(hour, offset: isBefore ? -minutes : minutes, start)
    return true
  }

  private mutating func addTime(_ hour: Hour, offset: Int, _ start: Int) {
    let total = (hour.value.hour * 60 + offset + 1440) % 1440
    let value = TimeValue(hour: total / 60, minute: total % 60, isHourCertain: hour.value.isHourCertain)
    sink.add(.time(value), from: start, to: hour.end, evidence: .words)
    index = hour.next
  }

  /// A full hour as it is said behind `past` or `to`.
  struct Hour {
    let value: TimeValue
    let end: Int
    let next: Int
    /// `o’clock`, `p.m.`, `in the morning` or `noon` stands there.
    let saysClock: Bool
    /// Nothing that it could count stands behind it.
    let endsPhrase: Bool
  }

  private func hour(at i: Int) -> Hour? {
    guard follows(i) else { return nil }
    let first = tokens[i]
    if first.kind == .namedTime {
      let value = TimeValue(hour: first.value, minute: 0, isHourCertain: true)
      return Hour(value: value, end: first.end, next: i + 1, saysClock: true, endsPhrase: true)
    }
    guard first.kind == .digits && first.fraction < 0 || first.kind == .numeral, (1...12).contains(first.value) else {
      return nil
    }
    var last = i
    var half: Int?
    if follows(last + 1), tokens[last + 1].kind == .clockMark { last += 1 }
    if follows(last + 1) {
      let next = tokens[last + 1]
      if next.kind == .meridiem {
        half = next.value
        last += 1
      } else if next.kind == .partOfDay, next.end - next.start > 10, let part = PartOfDay(rawValue: UInt8(next.value)) {
        half = part.isBeforeNoon ? 0 : 12
        last += 1
      }
    }
    let hour = half.map { first.value % 12 + $0 } ?? first.value
    let value = TimeValue(hour: hour, minute: 0, isHourCertain: half != nil)
    return Hour(
      value: value, end: tokens[last].end, next: last + 1, saysClock: last > i, endsPhrase: endsPhrase(last))
  }

  private func endsPhrase(_ i: Int) -> Bool {
    let end = tokens[i].end
    guard end < text.count else { return true }
    return text[end] != 0x20 && text[end] != 0x2D && !Byte.isWord(text[end])
      || followsOrHyphen(i + 1) && [.partOfDay, .relativeDay, .weekday].contains(tokens[i + 1].kind)
  }

  /// Adds the seconds of `7:56:30 pm`: a length of time behind the time of day, as `7시 56분 30초` gives it. A clock’s seconds
  /// may be left out, so they are no error by themselves.
  mutating func addSeconds(_ token: Token?, end: Int) {
    guard let token, token.value > 0 else { return }
    sink.add(
      .duration(ExactNumber(token.value), .second), from: token.start, to: end, evidence: .digits, qualifiers: .unsure)
  }
}
