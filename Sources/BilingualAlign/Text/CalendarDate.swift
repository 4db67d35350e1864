/// A day of the proleptic Gregorian calendar, without time or zone.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Of the Gregorian calendar.
  public let year: Int
  /// 1...12
  public let month: Int
  /// 1...31, and no more than the month has.
  public let day: Int

  /// - Returns: `nil` when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024-04-15`.
  public init?(iso8601 text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(digits: parts[0], count: 4), let month = Int(digits: parts[1], count: 2),
      let day = Int(digits: parts[2], count: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// How many days a month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01.
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2021, days_from_civil.
  public var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The ``dayNumber`` of 0001-01-01 to that of 9999-12-31.
  package static let dayNumbers = -719_162...2_932_896

  /// The day that is so many days after 1970-01-01; `nil` outside the years 1 to 9999.
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2021, civil_from_days.
  public init?(dayNumber: Int) {
    guard Self.dayNumbers.contains(dayNumber) else { return nil }
    let z = dayNumber + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * m + 2) / 5 + 1)
  }

  /// 0 for Sunday … 6 for Saturday.
  public var weekday: Int { ((dayNumber + 4) % 7 + 7) % 7 }

  /// `2024-04-15`.
  public var description: String {
    "\(year.decimal(digits: 4))-\(month.decimal(digits: 2))-\(day.decimal(digits: 2))"
  }

  /// True if the first is earlier.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}
