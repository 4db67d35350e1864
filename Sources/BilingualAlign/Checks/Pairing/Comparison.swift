import BilingualFacts
import BilingualText

/// How two atoms of different sides relate.
package enum Comparison: Sendable, Hashable {
  /// The same value, said the same way.
  case same
  /// A translation of each other: 70주년 and 70th, 두 배 and doubled, 10 km and 6.2 miles.
  case compatible
  /// Comparable but different; the cost, 1...9, grows with how unlikely it is that one was meant for the other.
  case different(Int)
  /// Not to be compared.
  case unrelated

  package static func of(_ a: FactAtom, _ b: FactAtom) -> Comparison {
    switch (a.part, b.part) {
    case (.quantity, .quantity): Quantities.compare(a, b)
    case (.weekday, .weekday): Dates.weekdays(a, b)
    case (.month, .month): Dates.months(a, b)
    case (.year, .year): Dates.years(a, b)
    case (.day, .day): Dates.days(a, b)
    case (.time, .time): Dates.times(a, b)
    case (.half, .half): a.fact.value == b.fact.value ? .same : .different(1)
    case (.quarter, .quarter): a.fact.value == b.fact.value ? .same : .different(1)
    case (.part, .part): SpanParts.compare(a, b)
    case (.partOfDay, .partOfDay): SpanParts.compareDays(a, b)
    case (.partOfDay, .time): SpanParts.hour(b, a)
    case (.time, .partOfDay): SpanParts.hour(a, b)
    case (.part, _), (_, .part), (.partOfDay, _), (_, .partOfDay): .unrelated
    case (.place, .place): Places.compare(a, b)
    case (.reference, .reference): references(a.fact.value, b.fact.value)
    case (.place, _), (_, .place), (.reference, _), (_, .reference), (.weekday, _), (_, .weekday): .unrelated
    default: Dates.crossing(a, b)
    }
  }
}

extension Comparison {
  private static func references(_ a: FactValue, _ b: FactValue) -> Comparison {
    if a == b { return .same }
    switch (a, b) {
    case (.link(let x), .link(let y)):
      return LinkAddress(x).isCounterpart(of: LinkAddress(y)) ? .same : .different(1)
    case (.email, .email), (.symbol, .symbol): return .different(1)
    case (.identifier(let x), .identifier(let y)): return Identifiers.compare(x, y)
    default: return .unrelated
    }
  }
}

/// Parts of dates and times.
enum Dates {
  static func weekdays(_ a: FactAtom, _ b: FactAtom) -> Comparison {
    guard let x = a.date?.weekday, let y = b.date?.weekday else { return .unrelated }
    if x == y { return .same }
    return isZoned(a, b) && isNeighbour(x, y, of: 7) ? .compatible : .different(1)
  }

  static func months(_ a: FactAtom, _ b: FactAtom) -> Comparison {
    guard let x = a.date, let y = b.date else { return .unrelated }
    if x.monthOffset != nil || y.monthOffset != nil {
      return x.monthOffset == y.monthOffset ? .same : x.month != nil || y.month != nil ? .compatible : .different(3)
    }
    if x.month == y.month { return .same }
    if isLunar(a, b) { return .compatible }
    return isZoned(a, b) && areWithinADay(x, y) ? .compatible : .different(1)
  }

  static func years(_ a: FactAtom, _ b: FactAtom) -> Comparison {
    guard let x = a.date, let y = b.date else { return .unrelated }
    if x.yearOffset != nil || y.yearOffset != nil {
      return x.yearOffset == y.yearOffset ? .same : x.year != nil || y.year != nil ? .compatible : .different(3)
    }
    if x.year == y.year { return .same }
    // The calendar of Dangun counts from 2333 before our era.
    if let year = x.year, year > 4000, year - 2333 == y.year { return .compatible }
    return .different(2)
  }

  static func days(_ a: FactAtom, _ b: FactAtom) -> Comparison {
    guard let x = a.date, let y = b.date else { return .unrelated }
    if case .days(let first) = x.relativeDay, case .days(let second) = y.relativeDay {
      return first == second ? .same : .different(2)
    }
    // What two weekdays say is compared as weekdays; what is left is the week.
    if case .week = x.relativeDay, case .week = y.relativeDay, x.weekday != y.weekday { return .unrelated }
    // `오늘`, `next Tuesday`: what no document date resolves may be any day.
    guard let first = x.day, let second = y.day else { return .unrelated }
    if isLunar(a, b) { return first == second ? .same : .compatible }
    if isMorningAhead(a, of: b) || isMorningAhead(b, of: a) {
      // Before noon in Korea it is still the day before in New York.
      return first != second && areWithinADay(x, y, orDays: abs(first - second)) ? .compatible : .different(1)
    }
    if first == second { return .same }
    if isZoned(a, b), abs(first - second) == 1 || areWithinADay(x, y) { return .compatible }
    // Days of different months are seldom meant for each other.
    if let m = x.month, let n = y.month, m != n { return .different(4) }
    return .different(1)
  }

  static func times(_ a: FactAtom, _ b: FactAtom) -> Comparison {
    guard case .time(let x) = a.fact.value, case .time(let y) = b.fact.value else { return .unrelated }
    if x == y { return .same }
    // 24시 is the midnight that ends a day.
    if x.minute == y.minute, x.hour % 24 == y.hour % 24 { return .compatible }
    if x.minute == y.minute, x.hour % 12 == y.hour % 12, x.hour == y.hour || !(x.isHourCertain && y.isHourCertain) {
      return .compatible
    }
    return isZoned(a, b) && x.minute == y.minute ? .compatible : .different(2)
  }

  /// A year, a day, a time or a half-year against another part or a plain quantity.
  static func crossing(_ a: FactAtom, _ b: FactAtom) -> Comparison {
    if isSpanOfQuarters(a, b) || isSpanOfQuarters(b, a) { return .compatible }
    guard let x = a.number, let y = b.number else { return .unrelated }
    if isPointedDate(a, b) || isPointedDate(b, a) { return .compatible }
    if a.part == .time || b.part == .time { return hours(a, value: x, and: b, value: y) }
    let pair = [a.part, b.part].sorted()
    if x == y {
      switch (pair[0], pair[1]) {
      case (.quantity, .month), (.quantity, .day):
        return mayStandForDate(a.part == .quantity ? a : b, a.part == .quantity ? b : a) ? .compatible : .unrelated
      case (.month, .day): return .unrelated
      case (.quantity, .year):
        switch (a.part == .quantity ? a : b).fact.value {
        case .number, .ordinal: return .compatible
        default: return .unrelated
        }
      case (.quantity, _), (.half, _), (_, .half), (.quarter, _), (_, .quarter), (_, .day): return .compatible
      default: break
      }
    }
    if isShortYear(a, b) || isShortYear(b, a) { return .compatible }
    switch (pair[0], pair[1]) {
    case (.quantity, .month) where areLunarOrdinals(a, b), (.quantity, .day) where areLunarOrdinals(a, b):
      return .different(2)
    case (.quantity, .year):
      let quantity = a.part == .quantity ? a : b
      if case .number = quantity.fact.value, quantity.fact.evidence == .digits, quantity.number?.integer ?? 0 > 999 {
        return .different(3)
      }
      if case .decade(let decade) = quantity.fact.value, let year = (a.part == .year ? a : b).date?.year {
        return year / 10 * 10 == decade ? .compatible : .different(4)
      }
      return .unrelated
    case (.quantity, .day):
      let quantity = a.part == .quantity ? a : b
      let day = a.part == .day ? a : b
      // 14일이며 may be a length of time, which is *two weeks*.
      if case .duration(let weeks, .week) = quantity.fact.value, day.date?.month == nil,
        weeks.integer.map({ $0 * 7 }) == day.date?.day
      {
        return .compatible
      }
      guard day.fact.qualifiers.contains(.dayOrDays) else { return .unrelated }
      if case .duration(_, .day) = quantity.fact.value { return .different(2) }
      // `on the 29th`
      if case .ordinal(let n) = quantity.fact.value, quantity.fact.evidence == .digits, (1...31).contains(n) {
        return .different(3)
      }
      return .unrelated
    default: return .unrelated
    }
  }

  /// Whether a quantity may say a month or day of equal number: not of a whole date, which is told as one.
  private static func mayStandForDate(_ quantity: FactAtom, _ date: FactAtom) -> Bool {
    let isWhole = date.date?.month != nil && date.date?.day != nil
    switch quantity.fact.value {
    case .ordinal: return true
    case .number: return !isWhole && !quantity.fact.qualifiers.contains(.named)
    case .duration(_, .day): return !isWhole && date.part == .day
    default: return false
    }
  }

  /// `24년`, which may be a year or a length of time, and 2024.
  private static func isShortYear(_ years: FactAtom, _ year: FactAtom) -> Bool {
    guard case .duration(let n, .year) = years.fact.value, let two = n.integer, (1...99).contains(two),
      let four = year.date?.year, year.part == .year
    else { return false }
    return four % 100 == two && (1950...2049).contains(four)
  }

  /// `1~3분기` and *January through September*, *the first nine months*.
  private static func isSpanOfQuarters(_ a: FactAtom, _ b: FactAtom) -> Bool {
    guard case .quarter = a.fact.value, let months = SpanParts.months(of: a.fact.value) else { return false }
    let isEnd = a.fact.qualifiers.contains(.rangeEnd)
    guard isEnd || a.fact.qualifiers.contains(.rangeStart) else { return false }
    switch b.fact.value {
    case .date(let date): return b.part == .month && date.month == (isEnd ? months.upperBound : months.lowerBound)
    case .duration(let length, .month): return isEnd && length == ExactNumber(months.upperBound)
    case .half: return isEnd && SpanParts.months(of: b.fact.value)?.upperBound == months.upperBound
    default: return false
    }
  }

  /// `3.15 발효` and `March 15`: month and day with a point between, which alone is a decimal.
  private static func isPointedDate(_ quantity: FactAtom, _ day: FactAtom) -> Bool {
    guard quantity.part == .quantity, day.part == .day, let month = day.date?.month, let dayOfMonth = day.date?.day
    else {
      return false
    }
    let number: ExactNumber
    switch quantity.fact.value {
    // `12.6일` is a date more often than twelve days and a half.
    case .number(let n), .duration(let n, .day): number = n
    default: return false
    }
    let digits = dayOfMonth < 10 ? 1 : 2
    return ExactNumber(mantissa: Int128(month) * (digits == 1 ? 10 : 100) + Int128(dayOfMonth), exponent: -digits)
      == number
  }

  /// `두 시` and a bare `two`.
  private static func hours(_ a: FactAtom, value x: ExactNumber, and b: FactAtom, value y: ExactNumber) -> Comparison {
    let quantity = a.part == .quantity ? a : b
    let time = a.part == .quantity ? b : a
    guard quantity.part == .quantity, let first = x.integer, let second = y.integer,
      case .time(let value) = time.fact.value
    else { return .unrelated }
    switch quantity.fact.value {
    // What says morning or afternoon is told as an hour by the other side, too.
    case .number, .ordinal: if value.isHourCertain, quantity.fact.evidence == .digits { return .unrelated }
    default: return .unrelated
    }
    return first % 12 == second % 12 && max(first, second) <= 24 ? .compatible : .unrelated
  }

  /// `음력 8월` and *the seventh lunar month*.
  private static func areLunarOrdinals(_ a: FactAtom, _ b: FactAtom) -> Bool {
    guard a.fact.qualifiers.contains(.lunar), b.fact.qualifiers.contains(.lunar) else { return false }
    if case .ordinal = (a.part == .quantity ? a : b).fact.value { return true }
    return false
  }

  /// A day of the moon's calendar may be any of the sun's, which the translation gives instead.
  private static func isLunar(_ a: FactAtom, _ b: FactAtom) -> Bool {
    a.fact.qualifiers.contains(.lunar) != b.fact.qualifiers.contains(.lunar)
  }

  /// Whether the sides name different time zones, so that a day's difference is right.
  static func isZoned(_ a: FactAtom, _ b: FactAtom) -> Bool {
    let all = a.fact.qualifiers.union(b.fact.qualifiers)
    if all.isDisjoint(with: [.localTime, .koreanTime]) { return false }
    let both = a.fact.qualifiers.intersection(b.fact.qualifiers)
    // Both give Korean time, or both the local one.
    return !both.contains(.koreanTime) && !(both.contains(.localTime) && !all.contains(.koreanTime))
  }

  private static func isNeighbour(_ x: Int, _ y: Int, of count: Int) -> Bool {
    (x + 1) % count == y || (y + 1) % count == x
  }

  private static func isMorningAhead(_ a: FactAtom, of b: FactAtom) -> Bool {
    a.fact.qualifiers.isSuperset(of: [.koreanTime, .beforeNoon]) && b.fact.qualifiers.contains(.americanTime)
  }

  /// - Parameter days: the difference of the days of the month, for dates of which one has no month.
  private static func areWithinADay(_ x: DateValue, _ y: DateValue, orDays days: Int? = nil) -> Bool {
    if let days, x.month == nil || y.month == nil { return days == 1 || days > 26 }
    guard let m = x.month, let n = y.month, let d = x.day, let e = y.day,
      let first = CalendarDate(year: x.year ?? y.year ?? 2023, month: m, day: d),
      let second = CalendarDate(year: y.year ?? x.year ?? 2023, month: n, day: e)
    else { return false }
    return abs(first.dayNumber - second.dayNumber) <= 1
  }
}
