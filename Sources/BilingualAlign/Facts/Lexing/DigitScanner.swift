import BilingualText

/// Reads a run of digits with grouping commas and a decimal point: `45,000`, `0.1`, `2024`.
///
/// A point counts only when a digit follows and no second point does, so that `4.15.` and `2016.11.14.` come as
/// `4.15` and as separate numbers; ``Token/fraction`` lets the grammar read `4.15` as a date.
enum DigitScanner {
  /// - Returns: the token; its `kind` is `nothing` where the digits are too many to be a number.
  /// - Complexity: O(length of the run).
  static func scan(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, glue: Token.Glue) -> Token {
    var i = start
    var mantissa: Int128 = 0
    var count = 0
    var hasComma = false
    while i < end {
      let b = text[i]
      if Byte.isDigit(b) {
        if count < 37 { mantissa = mantissa &* 10 &+ Int128(b & 15) }
        count += 1
        i += 1
      } else if b == 0x2C, count > 0, count <= 3 || hasComma, hasExactlyThreeDigits(text, at: i + 1, end: end) {
        hasComma = true
        i += 1
      } else {
        break
      }
    }
    var token = Token(Lexeme(.digits), glue: glue, start: start, end: i)
    token.digitCount = count
    token.hasComma = hasComma
    var places = 0
    if let point = decimals(text, at: i, end: end, afterLeading: text[start], count: count) {
      token.fraction = point.value
      places = point.end - i - 1
      if places <= 18, count + places < 37 {
        for _ in 0..<places { mantissa = mantissa &* 10 }
        mantissa = mantissa &+ Int128(point.value)
      }
      token.end = point.end
    }
    if count + places < 37, places <= 18, let number = ExactNumber(mantissa: mantissa, exponent: -places) {
      token.number = number
      token.value =
        count < 18 && places == 0 ? Int(mantissa) : token.fraction >= 0 && count < 9 ? whole(mantissa, places) : -1
    } else {
      token.kind = .nothing
    }
    return token
  }

  /// `&#8212;`: digits of an entity that nobody decoded.
  static func isEntity(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    i >= 2 && text[i - 1] == 0x23 && text[i - 2] == 0x26
  }

  /// `.406`, `$.79`: a number without its zero.
  static func isLeadingPoint(_ text: UnsafeBufferPointer<UInt8>, at point: Int, end: Int) -> Bool {
    point + 1 < end && Byte.isDigit(text[point + 1])
      && (point == 0 || !Byte.isWord(text[point - 1]) && text[point - 1] != 0x2E)
  }

  /// - Returns: where the number ends.
  static func leadingPoint(
    _ text: UnsafeBufferPointer<UInt8>, at point: Int, end: Int, glue: Token.Glue, _ tokens: inout [Token]
  ) -> Int {
    var token = scan(text, at: point + 1, end: end, glue: glue)
    let places = token.end - point - 1
    if token.fraction < 0, token.value >= 0, places < 18,
      let value = ExactNumber(mantissa: Int128(token.value), exponent: -places)
    {
      token.start = point
      token.fraction = token.value
      token.number = value
      token.value = 0
      tokens.append(token)
    }
    return max(token.end, point + 1)
  }

  private static func whole(_ mantissa: Int128, _ places: Int) -> Int {
    var result = mantissa
    for _ in 0..<places { result /= 10 }
    return Int(result)
  }

  private static func hasExactlyThreeDigits(_ text: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> Bool {
    guard i + 2 < end, Byte.isDigit(text[i]), Byte.isDigit(text[i + 1]), Byte.isDigit(text[i + 2]) else { return false }
    return i + 3 == end || !Byte.isDigit(text[i + 3])
  }

  private static func decimals(
    _ text: UnsafeBufferPointer<UInt8>, at point: Int, end: Int, afterLeading first: UInt8, count: Int
  ) -> (value: Int, end: Int)? {
    guard point + 1 < end, text[point] == 0x2E, Byte.isDigit(text[point + 1]) else { return nil }
    var i = point + 1
    var value = 0
    while i < end, Byte.isDigit(text[i]) {
      if i - point <= 18 { value = value * 10 + Int(text[i] & 15) }
      i += 1
    }
    // 2016.11.14: three parts are a date, a version or a section, never a decimal.
    if i + 1 < end, text[i] == 0x2E, Byte.isDigit(text[i + 1]) { return nil }
    return (value, i)
  }
}
