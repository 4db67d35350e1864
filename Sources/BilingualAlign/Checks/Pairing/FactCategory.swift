import BilingualFacts

/// Which check a conflict or a lonely fact belongs to.
enum FactCategory: Sendable {
  case number, scale, percent, ordinal, money, unit, duration, date, weekday, time, place, link, symbol, identifier

  static func of(_ conflict: FactConflict) -> FactCategory {
    let a = conflict.source
    let b = conflict.target
    switch (a.part, b.part) {
    case (.weekday, _), (_, .weekday): return .weekday
    case (.time, _), (_, .time), (.partOfDay, _): return .time
    case (.year, _), (_, .year), (.month, _), (_, .month), (.day, _), (_, .day), (.half, _), (.quarter, _), (.part, _):
      return .date
    default: break
    }
    switch (a.fact.value, b.fact.value) {
    case (.place, _): return .place
    case (.symbol, _): return .symbol
    case (.link, _), (.email, _): return .link
    case (.percent, .percent): return .percent
    case (.ordinal, .ordinal): return .ordinal
    case (.identifier, _), (_, .identifier): return .identifier
    case (.measure(let x, let unit), .measure(let y, let other)):
      return x == y && unit != other ? .unit : scaleOr(.number, of: a, and: b)
    case (.money, .measure), (.measure, .money): return .unit
    case (.duration, .duration): return .duration
    case (.money(_, let x), .money(_, let y)) where x != y: return .money
    case (.money, _), (_, .money): return scaleOr(.money, of: a, and: b)
    default: return scaleOr(.number, of: a, and: b)
    }
  }

  /// The same digits, some powers of ten apart: 만 or 억 was mistaken, if the number is one that needs them.
  private static func scaleOr(_ other: FactCategory, of a: FactAtom, and b: FactAtom) -> FactCategory {
    guard let x = a.number, let y = b.number, x.mantissa == y.mantissa, x.exponent != y.exponent,
      max(x.approximation, y.approximation) >= 1000
    else { return other }
    return .scale
  }

  static func of(_ atom: FactAtom) -> FactCategory {
    switch atom.part {
    case .year, .month, .day, .half, .quarter, .part: .date
    case .weekday: .weekday
    case .time, .partOfDay: .time
    case .place: .place
    case .reference:
      switch atom.fact.value {
      case .symbol: .symbol
      case .identifier: .identifier
      default: .link
      }
    case .quantity:
      switch atom.fact.value {
      case .percent: .percent
      case .ordinal: .ordinal
      case .money: .money
      case .measure: .unit
      case .duration: .duration
      default: .number
      }
    }
  }
}
