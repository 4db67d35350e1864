/// A day, or the part of one that the text gives.
///
/// Stored in 8 bytes: facts are copied often, and most are no dates.
package struct DateValue: Sendable, Hashable {
  private var storedYear: Int16
  private var storedMonth: Int8
  private var storedDay: Int8
  private var storedWeekday: Int8
  private var storedYearOffset: Int8
  private var storedMonthOffset: Int8
  /// How the day was told, where that was by its distance from the document's date.
  package var relativeDay: RelativeDay?

  package init(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil, yearOffset: Int? = nil,
    monthOffset: Int? = nil, relativeDay: RelativeDay? = nil
  ) {
    storedYear = Self.stored(year)
    storedMonth = Self.stored(month)
    storedDay = Self.stored(day)
    storedWeekday = Self.stored(weekday)
    storedYearOffset = Self.stored(yearOffset)
    storedMonthOffset = Self.stored(monthOffset)
    self.relativeDay = relativeDay
  }

  package var year: Int? {
    get { Self.value(storedYear) }
    set { storedYear = Self.stored(newValue) }
  }

  /// 1...12
  package var month: Int? {
    get { Self.value(storedMonth) }
    set { storedMonth = Self.stored(newValue) }
  }

  /// 1...31
  package var day: Int? {
    get { Self.value(storedDay) }
    set { storedDay = Self.stored(newValue) }
  }

  /// 0 for Sunday … 6 for Saturday.
  package var weekday: Int? {
    get { Self.value(storedWeekday) }
    set { storedWeekday = Self.stored(newValue) }
  }

  /// `작년`, `last year` = -1, where no document date resolves it.
  package var yearOffset: Int? {
    get { Self.value(storedYearOffset) }
    set { storedYearOffset = Self.stored(newValue) }
  }

  /// `지난달`, `last month` = -1, where no document date resolves it.
  package var monthOffset: Int? {
    get { Self.value(storedMonthOffset) }
    set { storedMonthOffset = Self.stored(newValue) }
  }

  /// The least value of the type stands for none.
  private static func stored<T: FixedWidthInteger>(_ value: Int?) -> T { value.map { T(clamping: $0) } ?? .min }
  private static func value<T: FixedWidthInteger>(_ stored: T) -> Int? { stored == .min ? nil : Int(stored) }
}

/// A day told by its distance from the document's date.
package enum RelativeDay: Sendable, Hashable {
  /// `어제`, `yesterday` = -1; 0 for `오늘`.
  case days(Int8)
  /// `지난주 금요일`, `last Friday` = -1; 0 for the running week.
  case week(Int8)
}
