import BilingualText

/// Times of day in Korean: `3시 30분`, `오후 두 시`, `10:30`.
extension KoreanGrammar {
  mutating func clock(hour: Int, read: ReadNumber, at i: Int, qualifiers: Fact.Qualifiers) {
    guard hour <= 24 else { return }
    var end = i
    var minute = 0
    if follows(i + 1), tokens[i + 1].kind == .digits, (0...59).contains(tokens[i + 1].value), joined(i + 2),
      tokens[i + 2].kind == .minuteMark
    {
      minute = tokens[i + 1].value
      end = i + 2
    } else if follows(i + 1), tokens[i + 1].kind == .half {
      minute = 30
      end = i + 1
    } else if follows(i + 1), tokens[i + 1].kind == .numeral || tokens[i + 1].kind == .scale,
      let words = readNumber(at: i + 1), let value = words.integer, (0...59).contains(value), follows(words.next),
      tokens[words.next].kind == .minuteMark
    {
      minute = value
      end = words.next
    }
    add(clockValue(hour: hour, minute: minute, from: read.start), of: read, lastToken: end, qualifiers: qualifiers)
  }

  private func clockValue(hour: Int, minute: Int, from start: Int) -> FactValue {
    if let meridiem, start - meridiem.end <= 2, hour <= 12 {
      // 밤 12시 is midnight and 밤 2시 after it; 낮 12시 is noon.
      let hours = meridiem.isNight && hour % 12 < 5 ? 0 : meridiem.hours
      return .time(TimeValue(hour: hour % 12 + hours, minute: minute, isHourCertain: true))
    }
    // 09:00 is of the clock that goes on to 24, but for 오후 01:00~03:00.
    let isOfTwentyFour = hour > 12 || meridiem == nil && hour > 0 && text[start] == UInt8(ascii: "0")
    return .time(TimeValue(hour: hour, minute: minute, isHourCertain: isOfTwentyFour))
  }

  /// `3PM`, `10am`.
  mutating func latinTime(_ read: ReadNumber) -> Bool {
    guard read.isPlainDigits, let hour = read.integer, (1...12).contains(hour), follows(read.next),
      tokens[read.next].kind == .meridiem, Byte.isLetter(text[tokens[read.next].start])
    else { return false }
    let hours = hour % 12 + tokens[read.next].value
    sink.add(
      .time(TimeValue(hour: hours, minute: 0, isHourCertain: true)), from: read.start, to: tokens[read.next].end,
      evidence: .digits)
    index = read.next + 1
    return true
  }

  /// `10:30`, `10:30:15`.
  mutating func colonTime(_ read: ReadNumber) -> Bool {
    let i = read.next
    guard read.isPlainDigits, let hour = read.integer, hour <= 24, joined(i), tokens[i].kind == .colon, joined(i + 1),
      tokens[i + 1].kind == .digits, tokens[i + 1].digitCount == 2, tokens[i + 1].value < 60, tokens[i + 1].fraction < 0
    else { return false }
    sink.add(
      clockValue(hour: hour, minute: tokens[i + 1].value, from: read.start), from: read.start, to: tokens[i + 1].end,
      evidence: .digits)
    index = i + 2
    if joined(index), tokens[index].kind == .colon, joined(index + 1), tokens[index + 1].kind == .digits,
      tokens[index + 1].digitCount == 2
    {
      index += 2
    }
    return true
  }
}
