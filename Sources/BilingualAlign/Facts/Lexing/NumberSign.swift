import BilingualText

/// The sign before a number: `-0.3%`, `△1.2`, `▲3.4%`.
enum NumberSign {
  /// Below zero; `open` for a sign that some texts put before what falls and others before what rises.
  case minus, open

  /// The sign right before a number, if it joins it with nothing on its left.
  static func read(_ text: UnsafeBufferPointer<UInt8>, before start: Int, isRange: Bool) -> NumberSign? {
    guard start > 0 else { return nil }
    if text[start - 1] == 0x2D { return isFree(in: text, at: start - 1, isRange: isRange) ? .minus : nil }
    guard start > 2, text[start - 3] == 0xE2 else { return nil }
    switch (text[start - 2], text[start - 1]) {
    // −
    case (0x88, 0x92): return isFree(in: text, at: start - 3, isRange: isRange) ? .minus : nil
    // △ ∆
    case (0x96, 0xB3), (0x88, 0x86): return .minus
    // ▲
    case (0x96, 0xB2): return .open
    default: return nil
    }
  }

  /// Whether a minus is no hyphen: nothing, a space or an opening sign stands before it.
  ///
  /// - Parameter isRange: whether a number stands before, of which `-` may be the other end.
  private static func isFree(in text: UnsafeBufferPointer<UInt8>, at sign: Int, isRange: Bool) -> Bool {
    guard sign > 0 else { return true }
    switch text[sign - 1] {
    case 0x20, 0x0A, 0x0D, 0x09: return !isRange || !isDigit(text, behindSpacesBefore: sign)
    case 0x28, 0x5B, 0x7E, 0x3A, 0x3D, 0x7C, 0x3C, 0x3E: return true
    // –, —, “
    case 0x93, 0x94, 0x9C: return sign > 2 && text[sign - 3] == 0xE2 && text[sign - 2] == 0x80
    default: return false
    }
  }

  /// Whether a hyphen is the sign of the next figure of a row, and joins no range: `6,207 -133 -2.1`, or a figure behind a tab.
  static func isOfRow(_ text: UnsafeBufferPointer<UInt8>, at sign: Int) -> Bool {
    guard sign > 1, sign + 1 < text.count, Byte.isDigit(text[sign + 1]) else { return false }
    var sign = sign
    // Behind figures that have a sign of their own the first of them decides.
    for _ in 0..<8 {
      if text[sign - 1] == 0x09 { return true }
      guard text[sign - 1] == 0x20 else { return false }
      var end = sign - 1
      while end > 0, Byte.isSpace(text[end - 1]) { end -= 1 }
      var start = end
      while start > 0, isOfFigure(text[start - 1]) { start -= 1 }
      guard start < end else { return false }
      if start > 1, text[start - 1] == 0x2D {
        sign = start - 1
        continue
      }
      // A range rises.
      return text[start..<end].contains(0x2C) && integer(text, from: start) > integer(text, from: sign + 1)
    }
    return false
  }

  private static func isOfFigure(_ byte: UInt8) -> Bool { Byte.isDigit(byte) || byte == 0x2C || byte == 0x2E }

  /// The digits from a place on, with commas, up to a point; at most fifteen.
  private static func integer(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var (i, value) = (start, 0)
    while i < min(text.count, start + 15), Byte.isDigit(text[i]) || text[i] == 0x2C {
      if text[i] != 0x2C { value = 10 * value + Int(text[i] - 0x30) }
      i += 1
    }
    return value
  }

  private static func isDigit(_ text: UnsafeBufferPointer<UInt8>, behindSpacesBefore end: Int) -> Bool {
    var i = end
    while i > 0, Byte.isSpace(text[i - 1]) { i -= 1 }
    return i > 0 && Byte.isDigit(text[i - 1])
  }
}

extension Units {
  /// The value below zero, of what may lie there.
  static func negated(_ value: FactValue) -> FactValue? {
    let minus = ExactNumber(-1)
    switch value {
    case .number(let n) where n.mantissa > 0: return n.multiplied(by: minus).map { .number($0) }
    case .percent(let n, let points) where n.mantissa > 0:
      return n.multiplied(by: minus).map { .percent($0, points: points) }
    case .money(let n, let currency) where n.mantissa > 0: return n.multiplied(by: minus).map { .money($0, currency) }
    case .measure(let n, let unit) where n.mantissa > 0: return n.multiplied(by: minus).map { .measure($0, unit) }
    case .multiple(let n) where n.mantissa > 0: return n.multiplied(by: minus).map { .multiple($0) }
    default: return nil
    }
  }
}

extension FactSink {
  /// Puts a sign to the fact at an index.
  mutating func sign(_ sign: NumberSign, at index: Int) {
    let old = facts[index].value
    switch sign {
    case .minus:
      if let value = Units.negated(old) { replace(at: index, value: value) }
    case .open: replace(at: index, value: old, adding: .openSign)
    }
  }
}
