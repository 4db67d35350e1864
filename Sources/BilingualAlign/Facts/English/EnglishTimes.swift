extension EnglishGrammar {
  /// `six-thirty`, `eight forty-five`: an hour and a round number of minutes, in words.
  mutating func spelledTime(_ read: ReadNumber, _ start: Int) -> Bool {
    guard read.evidence == .words, !read.hasScale, let hour = read.integer, (1...12).contains(hour),
      read.next < tokens.count, tokens[read.next].kind == .numeral, tokens[read.next].glue == .hyphen,
      [10, 15, 20, 30, 40, 45, 50].contains(tokens[read.next].value)
    else { return false }
    let minutes = tokens[read.next]
    sink.add(
      .time(TimeValue(hour: hour, minute: minutes.value, isHourCertain: false)), from: start, to: minutes.end,
      evidence: .words)
    index = read.next + 1
    return true
  }

  /// `0715`, `1134 GMT`: four digits that a clock may show, with a zero in front or a zone behind.
  mutating func militaryTime(_ read: ReadNumber, _ start: Int) -> Bool {
    guard read.isPlainDigits, read.digitCount == 4, let value = read.integer, value < 2400, value % 100 < 60 else {
      return false
    }
    // 1430 hours; but 1000 hours are a length of time.
    if let hours = token(read.next), hours.kind == .timeUnit, hours.value == Int(TimeUnit.hour.rawValue),
      hours.glue == .spaced, value % 100 != 0 || text[start] == 0x30
    {
      sink.add(
        .time(TimeValue(hour: value / 100, minute: value % 100, isHourCertain: true)), from: start, to: hours.end,
        evidence: .digits)
      index = read.next + 1
      return true
    }
    let isZoned = token(read.next).map { $0.glue == .spaced && ($0.kind == .zone || $0.kind == .korean) } ?? false
    let isCounted = token(read.next).map { next in
      next.glue != .other && ![.open, .close, .comma, .dot, .and, .to, .weekday].contains(next.kind)
    }
    let isOpening = text[start] == 0x30 && value > 0 && isCounted != true
    guard isZoned || isOpening else { return false }
    sink.add(
      .time(TimeValue(hour: value / 100, minute: value % 100, isHourCertain: true)), from: start, to: read.end,
      evidence: isZoned ? .digits : .weak)
    return true
  }

  /// `3 p.m.`, `3:30pm`, `15:30`, `three o'clock`.
  mutating func time(_ read: ReadNumber, _ start: Int) -> Bool {
    guard let hour = read.integer, (0...24).contains(hour) else { return false }
    var i = read.next
    var minute = 0
    var hasMinutes = false
    var seconds: Token?
    if i + 1 < tokens.count, tokens[i].kind == .colon, tokens[i].glue == .joined, tokens[i + 1].glue == .joined,
      tokens[i + 1].kind == .digits, tokens[i + 1].digitCount == 2, tokens[i + 1].fraction < 0, tokens[i + 1].value < 60
    {
      minute = tokens[i + 1].value
      hasMinutes = true
      i += 2
      if i + 1 < tokens.count, tokens[i].kind == .colon, tokens[i].glue == .joined, tokens[i + 1].glue == .joined,
        tokens[i + 1].kind == .digits, tokens[i + 1].digitCount == 2, tokens[i + 1].value < 60
      {
        seconds = tokens[i + 1]
        i += 2
      }
    }
    let end = seconds.map { $0.start - 1 } ?? tokens[i - 1].end
    defer { addSeconds(seconds, end: tokens[index - 1].end) }
    if follows(i), tokens[i].kind == .meridiem, (1...12).contains(hour) {
      let value = TimeValue(hour: hour % 12 + tokens[i].value, minute: minute, isHourCertain: true)
      sink.add(
        .time(value), from: start, to: seconds == nil ? tokens[i].end : end, evidence: .digits,
        qualifiers: tokens[i].value == 0 ? .beforeNoon : [])
      index = i + 1
      return true
    }
    if follows(i), tokens[i].kind == .clockMark, follows(i + 1), tokens[i + 1].kind == .meridiem,
      (1...12).contains(hour)
    {
      let value = TimeValue(hour: hour % 12 + tokens[i + 1].value, minute: minute, isHourCertain: true)
      sink.add(.time(value), from: start, to: seconds == nil ? tokens[i + 1].end : end, evidence: .digits)
      index = i + 2
      return true
    }
    if follows(i), tokens[i].kind == .clockMark {
      sink.add(
        .time(TimeValue(hour: hour, minute: minute, isHourCertain: hour > 12)), from: start, to: tokens[i].end,
        evidence: .digits)
      index = i + 1
      return true
    }
    if follows(i), tokens[i].kind == .namedTime, hour == 12, minute == 0 {
      sink.add(
        .time(TimeValue(hour: tokens[i].value, minute: 0, isHourCertain: true)), from: start, to: tokens[i].end,
        evidence: .digits)
      index = i + 1
      return true
    }
    guard hasMinutes else { return false }
    sink.add(
      .time(TimeValue(hour: hour, minute: minute, isHourCertain: hour > 12)), from: start, to: end, evidence: .digits)
    index = i
    return true
  }
}
