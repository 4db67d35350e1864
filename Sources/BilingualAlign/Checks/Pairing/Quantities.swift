package import BilingualFacts

/// Numbers with and without units.
enum Quantities {
  static func compare(_ a: FactAtom, _ b: FactAtom) -> Comparison {
    if a.fact.value == b.fact.value { return .same }
    // What something is counted by is no number of anything.
    if a.fact.qualifiers.contains(.rate) != b.fact.qualifiers.contains(.rate) { return .unrelated }
    if let x = a.number, let y = b.number {
      if x == y { return equalNumbers(a.fact.value, b.fact.value) }
      if isNegation(a.fact, value: x, and: b.fact, value: y) { return .compatible }
      if isConversion(a.fact.value, b.fact.value) || isDecade(a.fact.value, b.fact.value)
        || isRounding(a.fact, value: x, and: b.fact, value: y) || isOnly(a.fact, x, against: y)
        || isRate(a.fact.value, b.fact.value)
        || isHalfMonth(a.fact, b.fact) || isHalfMonth(b.fact, a.fact)
      {
        return .compatible
      }
      let qualifiers = a.fact.qualifiers.union(b.fact.qualifiers)
      if !qualifiers.isDisjoint(with: [.lunar, .unsure, .rate]) { return .unrelated }
      return qualifiers.contains(.named) && !areNames(a.fact, value: x, and: b.fact, value: y)
        ? .unrelated : difference(a, value: x, and: b, value: y)
    }
    return fractions(a, b)
  }

  /// The numbers agree; do the units?
  private static func equalNumbers(_ a: FactValue, _ b: FactValue) -> Comparison {
    switch (a, b) {
    case (.money(_, let x), .money(_, let y)): x == y ? .same : .different(1)
    case (.measure(_, let x), .measure(_, let y)):
      x == y
        ? .same
        : isDegree(x, y)
          ? .compatible : .different(x.dimension == y.dimension ? 1 : 2)
    // 파운드 and pounds are money or weight.
    case (.money(_, .gbp), .measure(_, .pound)), (.measure(_, .pound), .money(_, .gbp)): .compatible
    case (.money(_, .gbp), .measure), (.measure, .money(_, .gbp)): .different(2)
    case (.duration(_, let x), .duration(_, let y)): x == y ? .same : .different(1)
    default: haveKindsApart(a, b) ? .different(4) : .compatible
    }
  }

  /// Percent, money, measure and length of time: of two of them neither was meant for the other. A bare number may be any.
  private static func haveKindsApart(_ a: FactValue, _ b: FactValue) -> Bool {
    func isOfUnit(_ value: FactValue) -> Bool {
      switch value {
      case .percent, .money, .measure, .duration: true
      default: false
      }
    }
    return isOfUnit(a) && isOfUnit(b) && group(a) != group(b)
  }

  private static func isDegree(_ x: MeasureUnit, _ y: MeasureUnit) -> Bool {
    x == .degree && y.dimension == .temperature || y == .degree && x.dimension == .temperature
  }

  /// `COVID-19` and `코로나79`: digits of names, as many on both sides.
  private static func areNames(_ a: Fact, value x: ExactNumber, and b: Fact, value y: ExactNumber) -> Bool {
    guard a.qualifiers.contains(.named), b.qualifiers.contains(.named) else { return false }
    return x.approximation >= 10 && y.approximation >= 10 && x.significantDigits == y.significantDigits
  }

  /// Percent on one side, percentage points on the other.
  static func haveOtherPoints(_ a: Fact, _ b: Fact) -> Bool {
    guard case .percent(let x, let first) = a.value, case .percent(let y, let second) = b.value else { return false }
    return x == y && first != second
  }

  // MARK: Equal although the numbers differ

  /// One below zero, the other as far above: `△2.3%` and *fell 2.3 percent*. Whether the words say so is asked later.
  private static func isNegation(_ a: Fact, value x: ExactNumber, and b: Fact, value y: ExactNumber) -> Bool {
    guard x.exponent == y.exponent, x.mantissa == -y.mantissa else { return false }
    switch (a.value, b.value) {
    case (.money(_, let first), .money(_, let second)): return first == second
    case (.measure(_, let first), .measure(_, let second)): return first == second
    case (.percent, .percent), (.number, .number), (.multiple, .multiple): return true
    default: return false
    }
  }

  private static func isConversion(_ a: FactValue, _ b: FactValue) -> Bool {
    switch (a, b) {
    case (.duration(let x, let unit), .duration(let y, let other)): areEqual(x, in: unit, and: y, in: other)
    case (.age(let x), .duration(let y, let other)), (.duration(let y, let other), .age(let x)):
      areEqual(x, in: .year, and: y, in: other)
    case (.measure(let x, let unit), .measure(let y, let other))
    where isComparable(unit, other) && unit != other:
      isMeasure(x.approximation, in: unit, and: y.approximation, in: other)
    case (.measure(let x, let unit), .measure(let y, let other)) where isHeat(unit) && isHeat(other) && unit != other:
      isDegrees(x.approximation, y.approximation)
    case (.measure(let x, let unit), .money(let y, .gbp)), (.money(let y, .gbp), .measure(let x, let unit)):
      unit.dimension == .mass && isMeasure(x.approximation, in: unit, and: y.approximation, in: .pound)
    case (.percent(let p, _), .multiple(let m)), (.multiple(let m), .percent(let p, _)): isIncrease(p, m)
    default: false
    }
  }

  /// 2 weeks and 14 days; 1.5 years and 18 months; half a year, read as 182 days, and 6 months.
  private static func areEqual(_ x: ExactNumber, in unit: TimeUnit, and y: ExactNumber, in other: TimeUnit) -> Bool {
    guard unit != other else { return false }
    let a = x.approximation * days[Int(unit.rawValue)]
    let b = y.approximation * days[Int(other.rawValue)]
    let isLong = unit >= .month && other >= .month
    return abs(a - b) <= max(a, b) * (isLong ? 0.002 : unit >= .month || other >= .month ? 0.03 : 0.001)
  }

  /// 보름 and *a fortnight*, which is a day less.
  private static func isHalfMonth(_ a: Fact, _ b: Fact) -> Bool {
    guard case .duration(let half, .day) = a.value, half.integer == 15, a.evidence == .words,
      case .duration(let length, let unit) = b.value
    else { return false }
    return unit == .day && length.integer == 14 || unit == .week && length.integer == 2
  }

  private static let days: [Double] = [1.0 / 86400, 1.0 / 1440, 1.0 / 24, 1, 7, 30.4167, 365]

  /// A speed may be told by the way alone: `시속 120km`.
  private static func isComparable(_ x: MeasureUnit, _ y: MeasureUnit) -> Bool {
    x.dimension == y.dimension || x == .kilometre && y == .milePerHour || x == .milePerHour && y == .kilometre
      || x == .mile && y == .kilometrePerHour || x == .kilometrePerHour && y == .mile
  }

  private static func isHeat(_ unit: MeasureUnit) -> Bool { unit == .degree || unit.dimension == .temperature }

  /// Celsius on one side, Fahrenheit on the other, one of them not named.
  private static func isDegrees(_ x: Double, _ y: Double) -> Bool {
    abs((x - 32) / 1.8 - y) <= 1.2 || abs((y - 32) / 1.8 - x) <= 1.2
  }

  private static func isMeasure(_ x: Double, in unit: MeasureUnit, and y: Double, in other: MeasureUnit) -> Bool {
    if unit.dimension == .temperature {
      let fahrenheit = unit == .fahrenheit ? x : y
      let celsius = unit == .fahrenheit ? y : x
      return abs((fahrenheit - 32) / 1.8 - celsius) <= 1.5
    }
    guard unit.dimension != .angle else { return false }
    let isMixed = unit.dimension != other.dimension
    let a = x * (isMixed && unit.dimension == .length ? unit.size / 1000 : unit.size)
    let b = y * (isMixed && other.dimension == .length ? other.size / 1000 : other.size)
    return abs(a - b) <= max(abs(a), abs(b)) * 0.06
  }

  /// Doubled is an increase of 100 percent, or to 200.
  private static func isIncrease(_ percent: ExactNumber, _ multiple: ExactNumber) -> Bool {
    let p = percent.approximation
    let m = multiple.approximation * 100
    return abs(p - m) < 0.5 || abs(p - (m - 100)) < 0.5
  }

  /// The '80s and the 1980s; in his 20s and 20.
  private static func isDecade(_ a: FactValue, _ b: FactValue) -> Bool {
    guard case .decade(let x) = a, case .decade(let y) = b else { return false }
    return x % 100 == y % 100 && (x < 100 || y < 100)
  }

  /// 3,471 and about 3,500; 204만 and 2 million.
  private static func isRounding(_ a: Fact, value x: ExactNumber, and b: Fact, value y: ExactNumber) -> Bool {
    // Ten or so are a dozen or so; else a translation is no more exact than its original.
    if x.significantDigits < y.significantDigits { return isDozen(a, value: x, and: b, value: y) }
    let (fine, coarse) = (x, y)
    let isApproximate = a.qualifiers.union(b.qualifiers).contains(.approximate)
    let share = abs(fine.approximation - coarse.approximation) / max(abs(coarse.approximation), 1)
    let digits = coarse.significantDigits
    guard digits < fine.significantDigits else { return false }
    if isDozen(a, value: x, and: b, value: y) { return true }
    if isApproximate, share <= 0.05, abs(coarse.approximation) >= 20 { return true }
    guard fine.rounded(toSignificantDigits: digits) == coarse else { return false }
    return digits >= 2 || coarse.approximation >= 1000 && share <= 0.035
  }

  private static func isDozen(_ a: Fact, value x: ExactNumber, and b: Fact, value y: ExactNumber) -> Bool {
    let isApproximate = a.qualifiers.union(b.qualifiers).contains(.approximate)
    return isApproximate && [x, y].contains(ExactNumber(12)) && [x, y].contains(ExactNumber(10))
  }

  /// `23만` may be 230,000 or only 23, `8조` eight trillion or an article; the other side tells.
  private static func isOnly(_ fact: Fact, _ x: ExactNumber, against y: ExactNumber) -> Bool {
    fact.qualifiers.contains(.onlyOrScale) && (x.scaled(by: -4) == y || x.scaled(by: -12) == y)
  }

  /// 40.6 % and .406.
  private static func isRate(_ a: FactValue, _ b: FactValue) -> Bool {
    switch (a, b) {
    case (.percent(let p, false), .number(let n)), (.number(let n), .percent(let p, false)):
      n.approximation < 1 && n.scaled(by: 2) == p
    default: false
    }
  }

  private static func fractions(_ a: FactAtom, _ b: FactAtom) -> Comparison {
    switch (a.fact.value, b.fact.value) {
    case (.fraction(let n, let d), .fraction(let m, let e)): return n * e == m * d ? .same : .different(2)
    case (.fraction(let n, let d), let other), (let other, .fraction(let n, let d)):
      let share = Double(n) / Double(d)
      switch other {
      case .percent(let p, _): return abs(p.approximation / 100 - share) < 0.006 ? .compatible : .different(4)
      case .number(let v): return abs(v.approximation - share) < 0.001 || v == ExactNumber(d) ? .compatible : .unrelated
      case .ordinal(let v): return v == d ? .compatible : .unrelated
      case .duration(let v, .minute): return abs(v.approximation - 60 * share) < 0.001 ? .compatible : .unrelated
      case .multiple(let v):
        return abs(v.approximation - share) < 0.001 || v == ExactNumber(d) ? .compatible : .unrelated
      case .duration(let v, _), .measure(let v, _), .money(let v, _):
        return abs(v.approximation - share) < 0.001 ? .compatible : .unrelated
      default: return .unrelated
      }
    default: return .unrelated
    }
  }

  // MARK: Different

  /// How far apart two different numbers are: kinds first, then digits.
  private static func difference(_ a: FactAtom, value x: ExactNumber, and b: FactAtom, value y: ExactNumber)
    -> Comparison
  {
    let kinds = kindCost(a.fact.value, b.fact.value)
    guard kinds < 9, !isEquivalent(a.fact, b.fact) else { return .unrelated }
    let looksAlike = x.mantissa == y.mantissa || x.significantDigits == y.significantDigits
    // A count and an amount of something were meant for each other only if they are near.
    if kinds > 2, x.mantissa != y.mantissa, !isNear(x, y) { return .unrelated }
    return .different(min(9, kinds + (looksAlike ? 0 : 1)))
  }

  /// Amounts in two currencies of which one is told for some readers only: `(약 66억 원)`, `(about US$146,000)`.
  private static func isEquivalent(_ a: Fact, _ b: Fact) -> Bool {
    guard case .money(_, let x) = a.value, case .money(_, let y) = b.value, x != y else { return false }
    return a.qualifiers.union(b.qualifiers).contains(.parenthesised)
  }

  private static func isNear(_ x: ExactNumber, _ y: ExactNumber) -> Bool {
    let (a, b) = (abs(x.approximation), abs(y.approximation))
    return max(a, b) <= 20 * max(min(a, b), 0.001)
  }

  private static func kindCost(_ a: FactValue, _ b: FactValue) -> Int {
    let x = group(a)
    let y = group(b)
    if x == y { return 1 }
    if x == .multiple || y == .multiple { return x == .count || y == .count ? 4 : 9 }
    return x == .count || y == .count ? 3 : 6
  }

  private enum Group { case count, ordinal, percent, money, measure, duration, age, multiple, decade }

  private static func group(_ value: FactValue) -> Group {
    switch value {
    case .ordinal: .ordinal
    case .percent: .percent
    case .money: .money
    case .measure: .measure
    case .duration: .duration
    case .age: .age
    case .multiple: .multiple
    case .decade: .decade
    default: .count
    }
  }
}

extension TimeUnit: Comparable {
  package static func < (a: TimeUnit, b: TimeUnit) -> Bool { a.rawValue < b.rawValue }
}
