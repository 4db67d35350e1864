import BilingualText

/// Years, months and days told by their distance from the document's date.
enum RelativeDates {
  /// - Parameter token: of a kind that begins with `relative`.
  static func read(_ token: Token, _ date: CalendarDate?) -> (value: DateValue, evidence: Fact.Evidence) {
    switch token.kind {
    case .relativeYear: (year(token.value, date), .words)
    case .relativeMonth: (month(token.value, date), .words)
    // `오늘` is the age we live in as often as a day.
    case .relativeDay: (day(token.value, date), token.value == 0 ? .weak : .words)
    default: (weekday(WeekdayReference(token.value / 7), weekday: token.value % 7, from: date), .digits)
    }
  }

  private static func year(_ offset: Int, _ date: CalendarDate?) -> DateValue {
    date.map { DateValue(year: $0.year + offset) } ?? DateValue(yearOffset: offset)
  }

  private static func month(_ offset: Int, _ date: CalendarDate?) -> DateValue {
    date.map { DateValue(month: ($0.month - 1 + offset + 12) % 12 + 1) } ?? DateValue(monthOffset: offset)
  }

  /// A text may be released the day after it was written: its `오늘` fits any date, and is not resolved.
  private static func day(_ offset: Int, _ date: CalendarDate?) -> DateValue {
    let relative = RelativeDay.days(Int8(clamping: offset))
    guard let date, offset != 0, let day = CalendarDate(dayNumber: date.dayNumber + offset) else {
      return DateValue(relativeDay: relative)
    }
    return DateValue(year: day.year, month: day.month, day: day.day, relativeDay: relative)
  }

  private static func weekday(_ reference: WeekdayReference, weekday: Int, from date: CalendarDate?) -> DateValue {
    let relative = RelativeDay.week(reference.week)
    guard let date, let number = reference.dayNumber(of: weekday, from: date),
      let day = CalendarDate(dayNumber: number)
    else { return DateValue(weekday: weekday, relativeDay: relative) }
    return DateValue(year: day.year, month: day.month, day: day.day, weekday: weekday, relativeDay: relative)
  }
}

/// Which of the days of one weekday is meant.
enum WeekdayReference: Int, CaseIterable {
  /// `지난주 금요일`, `Friday last week`.
  case lastWeek
  /// `이번 주 금요일`.
  case thisWeek
  /// `다음 주 금요일`, `Friday next week`.
  case nextWeek
  /// `지난 금요일`, `last Friday`: the latest, or the one of last week.
  case last
  /// `오는 금요일`, `this coming Friday`.
  case coming
  /// `next Friday`: the coming one, or the one of next week.
  case next

  init(_ code: Int) { self = Self(rawValue: code) ?? .thisWeek }

  /// The value of a token of kind `relativeWeekday`.
  func code(_ weekday: Int) -> Int { rawValue * 7 + weekday }

  /// -1 for what lies in the past, 1 for the future.
  var week: Int8 {
    switch self {
    case .lastWeek, .last: -1
    case .thisWeek: 0
    case .nextWeek, .coming, .next: 1
    }
  }

  /// - Parameter weekday: 0 for Sunday … 6 for Saturday.
  /// - Returns: days since 1970-01-01; `nil` where two days may be meant, as the Sunday of a week of which it is the first or
  ///   the last day.
  func dayNumber(of weekday: Int, from date: CalendarDate) -> Int? {
    let ahead = (weekday - date.weekday + 6) % 7 + 1
    let before = (date.weekday - weekday + 6) % 7 + 1
    let today = date.dayNumber
    guard weekday != 0 || self == .coming else { return nil }
    let monday = today - (date.weekday + 6) % 7
    let inWeek = monday + weekday - 1
    switch self {
    case .lastWeek: return inWeek - 7
    case .thisWeek: return inWeek
    case .nextWeek: return inWeek + 7
    case .last: return today - before == inWeek - 7 ? inWeek - 7 : nil
    case .coming: return today + ahead
    case .next: return today + ahead == inWeek + 7 ? inWeek + 7 : nil
    }
  }
}
