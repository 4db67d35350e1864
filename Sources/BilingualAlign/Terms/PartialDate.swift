package import BilingualText

/// A day, a month or a year, as glossaries give the time from which a title was used: `2013`, `2013-03`, `2024-05-28`.
package struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// - Returns: `nil` unless `text` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and such a day exists.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = Int(digits: parts[0], count: 4), year > 0 else { return nil }
    self.year = year
    guard parts.count > 1 else {
      month = nil
      day = nil
      return
    }
    guard let month = Int(digits: parts[1], count: 2), (1...12).contains(month) else { return nil }
    self.month = month
    guard parts.count > 2 else {
      day = nil
      return
    }
    guard let day = Int(digits: parts[2], count: 2), CalendarDate(year: year, month: month, day: day) != nil else {
      return nil
    }
    self.day = day
  }

  /// Years since year 0 in days of 31-day months: enough to order days that exist.
  private static func order(year: Int, month: Int, day: Int) -> Int { (year * 12 + month - 1) * 31 + day - 1 }

  var firstOrder: Int { Self.order(year: year, month: month ?? 1, day: day ?? 1) }
  var lastOrder: Int { Self.order(year: year, month: month ?? 12, day: day ?? 31) }
  static func order(of date: CalendarDate) -> Int { order(year: date.year, month: date.month, day: date.day) }

  package var description: String {
    var text = year.decimal(digits: 4)
    if let month { text += "-" + month.decimal(digits: 2) }
    if let day { text += "-" + day.decimal(digits: 2) }
    return text
  }
}

/// The time in which a term was right; an open end has no limit. Both ends are included.
package struct DateSpan: Hashable, Sendable, CustomStringConvertible {
  package let from: PartialDate?
  package let through: PartialDate?

  package static let always = DateSpan(from: nil, through: nil)

  package init(from: PartialDate?, through: PartialDate?) {
    self.from = from
    self.through = through
  }

  /// Reads `2013-03..2024-05-27`, `..2017` or `2024-05-28..`; the start must not be after the end.
  package init?(_ text: some StringProtocol) {
    guard let dots = text.firstRange(of: "..") else { return nil }
    let left = text[..<dots.lowerBound]
    let right = text[dots.upperBound...]
    let from = left.isEmpty ? nil : PartialDate(left)
    let through = right.isEmpty ? nil : PartialDate(right)
    guard from != nil || left.isEmpty, through != nil || right.isEmpty, from != nil || through != nil else {
      return nil
    }
    self.init(from: from, through: through)
    guard isForward else { return nil }
  }

  /// As ``description`` writes it, at which `..` is always.
  package init?(written text: String) {
    if text == Self.always.description { self = .always } else { self.init(text) }
  }

  package var isAlways: Bool { from == nil && through == nil }
  package var isForward: Bool {
    guard let from, let through else { return true }
    return from.firstOrder <= through.lastOrder
  }

  package func contains(_ date: CalendarDate) -> Bool { !isOver(by: date) && !isBefore(date) }

  /// Whether the time had ended before `date`.
  package func isOver(by date: CalendarDate) -> Bool {
    guard let through else { return false }
    return through.lastOrder < PartialDate.order(of: date)
  }

  /// Whether the time begins only after `date`.
  package func isBefore(_ date: CalendarDate) -> Bool {
    guard let from else { return false }
    return PartialDate.order(of: date) < from.firstOrder
  }

  package func overlaps(_ other: DateSpan) -> Bool {
    let start = max(from?.firstOrder ?? .min, other.from?.firstOrder ?? .min)
    let end = min(through?.lastOrder ?? .max, other.through?.lastOrder ?? .max)
    return start <= end
  }

  package var description: String { "\(from.map(\.description) ?? "")..\(through.map(\.description) ?? "")" }
}
