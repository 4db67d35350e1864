import BilingualFacts

/// Parts of months, years and days against each other.
enum SpanParts {
  /// `3월 초` and *early March*; `연말` and *late December*.
  static func compare(_ a: FactAtom, _ b: FactAtom) -> Comparison {
    guard case .part(let x) = a.fact.value, case .part(let y) = b.fact.value else { return .unrelated }
    if x.span == y.span {
      if let n = x.number, let m = y.number, n != m { return .unrelated }
      return x.part == y.part ? .same : .different(1)
    }
    switch (x.span, y.span) {
    case (.year, .month): return year(x, month: y)
    case (.month, .year): return year(y, month: x)
    default: return .unrelated
    }
  }

  /// The end of a year lies at the end of its December; `연말` and *the end of the month* are two days.
  private static func year(_ year: PartOfSpan, month: PartOfSpan) -> Comparison {
    guard let number = month.number else { return year.number == nil ? .different(3) : .unrelated }
    switch (year.part, month.part, number) {
    case (.late, .late, 12), (.early, .early, 1): return .compatible
    default: return .unrelated
    }
  }

  /// Only what is plainly contrary counts: 저녁 lies in the 오후.
  static func compareDays(_ a: FactAtom, _ b: FactAtom) -> Comparison {
    guard case .partOfDay(let x) = a.fact.value, case .partOfDay(let y) = b.fact.value else { return .unrelated }
    if x == y { return .same }
    return x.isBeforeNoon == y.isBeforeNoon || Dates.isZoned(a, b) ? .compatible : .different(1)
  }

  /// `오전` and `3 p.m.`
  static func hour(_ time: FactAtom, _ part: FactAtom) -> Comparison {
    guard case .time(let hour) = time.fact.value, case .partOfDay(let day) = part.fact.value else { return .unrelated }
    guard hour.isHourCertain, hour.hour % 12 > 0, !Dates.isZoned(time, part), (hour.hour < 12) != day.isBeforeNoon
    else {
      return .compatible
    }
    return .different(4)
  }

  /// The months of a half or a quarter of a year.
  static func months(of value: FactValue) -> ClosedRange<Int>? {
    switch value {
    case .half(let half): 6 * half - 5...6 * half
    case .quarter(let quarter): 3 * quarter - 2...3 * quarter
    default: nil
    }
  }

  /// True if a date says the first or the last month of a half or a quarter.
  static func isEnd(_ value: FactValue, of span: FactValue) -> Bool {
    guard case .date(let date) = value, let month = date.month, let months = months(of: span) else { return false }
    return month == months.lowerBound || month == months.upperBound
  }
}
