/// Adds up Korean numbers: small scales (십, 백, 천) inside each 만, big scales (만, 억, 조, 경) in falling order.
struct KoreanNumberParser {
  private var total = ExactNumber.zero
  private var section = ExactNumber.zero
  private var current: ExactNumber?
  private var hasSection = false
  private var lastSmall = 4
  private var lastBig = Int.max
  private var lastWasScale = false
  private var lastNumeral = Int.max
  private var isNative = false
  private var overflowed = false
  private(set) var hasScale = false

  /// The power of ten that a following number must stay below.
  var lastScale: Int { lastBig == Int.max ? lastSmall : hasSection ? lastSmall : lastBig }
  /// The same of 만, 억, 조 and 경.
  var lastBigScale: Int { lastBig }
  var mayGoOnAfterSpace: Bool { lastWasScale }
  /// Whether digits were read last, so that a scale may follow.
  var endsInDigits: Bool { current != nil && !isNative }
  /// Whether 십, 백 or 천 was read last, so that 만 may follow.
  var isInsideSection: Bool { lastWasScale && hasSection }
  /// Whether a native ten (열, 스물) was read and nothing after it.
  var isNativeTens: Bool { isNative && lastNumeral >= 10 && lastNumeral % 10 == 0 }

  var value: ExactNumber? {
    guard !overflowed, current != nil || hasScale else { return nil }
    return total.adding(section)?.adding(current ?? .zero)
  }

  /// - Returns: whether the token belongs to the number.
  mutating func take(_ token: Token, isFirst: Bool) -> Bool {
    switch token.kind {
    case .digits:
      guard current == nil, isFirst || lastWasScale else { return false }
      current = token.number
      lastNumeral = 0
      lastWasScale = false
    case .numeral: return numeral(token, isFirst)
    case .scale: return scale(token.value, isFirst)
    default: return false
    }
    return true
  }

  private mutating func numeral(_ token: Token, _ isFirst: Bool) -> Bool {
    let native = token.flags.contains(.native)
    if isFirst {
      isNative = native
      current = ExactNumber(token.value)
      lastNumeral = token.value
      return true
    }
    if isNative, native, isNativeTens, token.value < 10, let sum = current?.adding(ExactNumber(token.value)) {
      current = sum
      lastNumeral = token.value
      return true
    }
    guard !isNative, !native, current == nil, lastWasScale else { return false }
    current = ExactNumber(token.value)
    lastWasScale = false
    return true
  }

  private mutating func scale(_ exponent: Int, _ isFirst: Bool) -> Bool {
    guard !isNative, exponent < 4 ? small(exponent) : big(exponent, isFirst) else { return false }
    lastWasScale = true
    hasScale = true
    return true
  }

  private mutating func small(_ exponent: Int) -> Bool {
    guard exponent < lastSmall, let scaled = (current ?? ExactNumber(1)).scaled(by: exponent),
      let sum = section.adding(scaled)
    else { return false }
    section = sum
    current = nil
    hasSection = true
    lastSmall = exponent
    return true
  }

  private mutating func big(_ exponent: Int, _ isFirst: Bool) -> Bool {
    guard exponent < lastBig, isFirst || current != nil || hasSection, let whole = section.adding(current ?? .zero)
    else { return false }
    let factor = hasSection || current != nil ? whole : ExactNumber(1)
    guard let scaled = factor.scaled(by: exponent), let sum = total.adding(scaled) else {
      overflowed = true
      return true
    }
    total = sum
    section = .zero
    current = nil
    hasSection = false
    lastSmall = 4
    lastBig = exponent
    return true
  }
}
