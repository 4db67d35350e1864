package import BilingualFacts

/// One comparable part of a fact. A date has up to four, everything else one.
package struct FactAtom: Sendable {
  package enum Part: UInt8, Sendable, Comparable {
    case quantity, year, month, day, weekday, time, half, quarter, part, partOfDay, place, reference

    package static func < (a: Part, b: Part) -> Bool { a.rawValue < b.rawValue }
  }

  package let fact: Fact
  package let part: Part
  /// Of the bead, on its side.
  package let bead: Int

  static func append(_ fact: Fact, bead: Int, to atoms: inout [FactAtom]) {
    func add(_ part: Part) { atoms.append(FactAtom(fact: fact, part: part, bead: bead)) }
    switch fact.value {
    case .date(let date):
      if date.year != nil || date.yearOffset != nil { add(.year) }
      if date.month != nil || date.monthOffset != nil { add(.month) }
      if date.day != nil || date.relativeDay != nil { add(.day) }
      if date.weekday != nil { add(.weekday) }
    case .time: add(.time)
    case .half: add(.half)
    case .quarter: add(.quarter)
    case .part: add(.part)
    case .partOfDay: add(.partOfDay)
    case .place: add(.place)
    case .link, .email, .symbol, .identifier: add(.reference)
    case .acronym, .magnitude: break
    default: add(.quantity)
    }
  }

  package var date: DateValue? {
    if case .date(let date) = fact.value { return date }
    return nil
  }

  /// The code of a country.
  var country: String? {
    if case .place(let place) = fact.value, place.isCountry { return place.code }
    return nil
  }

  /// The number in it, whatever its kind: what 3rd, 3 km, 3% and the 3rd of a month share.
  var number: ExactNumber? {
    switch fact.value {
    case .number(let n), .percent(let n, _), .money(let n, _), .measure(let n, _), .duration(let n, _), .age(let n),
      .multiple(let n):
      n
    case .ordinal(let n), .decade(let n), .quarter(let n), .half(let n): ExactNumber(n)
    case .date(let date):
      switch part {
      case .year: date.year.map { ExactNumber($0) }
      case .month: date.month.map { ExactNumber($0) }
      case .day: date.day.map { ExactNumber($0) }
      default: nil
      }
    case .time(let time): ExactNumber(time.hour)
    default: nil
    }
  }

  /// Whether it is part of a date with month and day, or month and year.
  var isOfWholeDate: Bool { date.map { $0.month != nil && ($0.day != nil || $0.year != nil) } ?? false }

  /// What was read, for the message: a whole date as far as the text gives it, of the rest the part that is compared.
  package var description: String {
    guard let date else { return fact.value.description }
    switch part {
    case .weekday: return DateValue(weekday: date.weekday).description
    case .year where date.month == nil: return date.year.map(String.init) ?? fact.value.description
    default: break
    }
    guard date.year == nil, date.yearOffset == nil, date.monthOffset == nil else { return Self.withoutWeekday(date) }
    switch (date.month, date.day) {
    case (let month?, let day?): return "\(DateValue.monthNames[month - 1]) \(day)"
    case (let month?, nil): return DateValue.monthNames[month - 1]
    case (nil, let day?): return "day \(day)"
    case (nil, nil): return fact.value.description
    }
  }

  private static func withoutWeekday(_ date: DateValue) -> String {
    var date = date
    date.weekday = nil
    return date.description
  }
}
