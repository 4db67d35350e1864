/// Adds up English number words and digits: `two hundred and five thousand`, `1.3 million`, `two and a half`.
struct NumberParser {
  private var total = ExactNumber.zero
  private var current: ExactNumber?
  private var lastNumeral = Int.max
  private var lastScale = Int.max
  private var isHalf = false
  private(set) var hasScale = false
  private(set) var evidence: Fact.Evidence
  private var isDigits = false
  private var overflowed = false

  init(evidence: Fact.Evidence) {
    self.evidence = evidence
  }

  /// Whether `and` may lead on: `two hundred and five`, `two and a half`.
  var takesAnd: Bool { hasScale || current != nil && !isDigits }

  var value: ExactNumber? {
    guard !overflowed, current != nil || hasScale else { return nil }
    return total.adding(current ?? .zero)
  }

  /// - Returns: whether the token belongs to the number.
  mutating func take(_ token: Token) -> Bool {
    switch token.kind {
    case .digits:
      guard current == nil, !hasScale else { return false }
      current = token.number
      isDigits = true
    case .numeral: return numeral(token.value)
    case .scale: return scale(token.value)
    case .group where token.value == 12: return dozen()
    case .half: return half()
    case .fractionSign where token.glue == .joined:
      return FractionSign.part(token.value).map { take(part: $0) } ?? false
    default: return false
    }
    return true
  }

  private mutating func numeral(_ value: Int) -> Bool {
    guard !isDigits, !isHalf else { return false }
    if let now = current {
      let isTens = lastNumeral >= 20 && lastNumeral < 100 && value > 0 && value < 10
      let isAfterHundred = lastNumeral == 100 && value > 0 && value < 100
      guard isTens || isAfterHundred, let sum = now.adding(ExactNumber(value)) else { return false }
      current = sum
    } else {
      guard !hasScale || lastScale > 2 else { return false }
      current = ExactNumber(value)
    }
    lastNumeral = value
    return true
  }

  private mutating func scale(_ exponent: Int) -> Bool {
    if exponent == 2 {
      guard lastNumeral != 100, let scaled = (current ?? ExactNumber(1)).scaled(by: 2) else { return false }
      current = scaled
      lastNumeral = 100
      hasScale = true
      return true
    }
    guard exponent < lastScale, let scaled = (current ?? ExactNumber(1)).scaled(by: exponent) else { return false }
    guard current != nil || !hasScale else { return false }
    if let sum = total.adding(scaled) { total = sum } else { overflowed = true }
    current = nil
    lastNumeral = Int.max
    lastScale = exponent
    hasScale = true
    return true
  }

  /// `point five`, `point two five`: digits behind the decimal point, before any scale.
  mutating func take(decimals: Int, count: Int) -> Bool {
    guard !isDigits, !hasScale || lastScale == Int.max, let now = current, now.isInteger,
      let part = ExactNumber(mantissa: Int128(decimals), exponent: -count), let sum = now.adding(part)
    else { return false }
    current = sum
    lastNumeral = 0
    isHalf = true
    return true
  }

  /// A part of one: `and a quarter`, `and two thirds`, `¾`; behind a scale word a part of that: `five billion and three
  /// quarters`. Only a scale can follow it: `four and a half million`.
  mutating func take(part: ExactNumber) -> Bool {
    guard !isHalf else { return false }
    if current == nil, hasScale {
      guard lastScale < Int.max, let scaled = part.scaled(by: lastScale), let sum = total.adding(scaled) else {
        return false
      }
      total = sum
    } else {
      guard let now = current, now.isInteger, let sum = now.adding(part) else { return false }
      current = sum
    }
    isHalf = true
    return true
  }

  private mutating func dozen() -> Bool {
    guard !hasScale, let scaled = (current ?? ExactNumber(1)).multiplied(by: ExactNumber(12)) else { return false }
    current = scaled
    lastNumeral = 0
    hasScale = true
    return true
  }

  private mutating func half() -> Bool {
    guard !isHalf, let half = ExactNumber(mantissa: 5, exponent: -1) else { return false }
    guard let now = current else {
      guard !hasScale else { return false }
      current = half
      isHalf = true
      return true
    }
    guard !isDigits || now.isInteger, let sum = now.adding(half) else { return false }
    current = sum
    isHalf = true
    return true
  }
}
