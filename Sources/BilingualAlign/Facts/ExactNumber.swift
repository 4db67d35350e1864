/// A decimal number without rounding: `mantissa` × 10^`exponent`.
///
/// Always in lowest form (the mantissa does not end in 0), so equal numbers are equal values. What does not fit is not
/// a number: every operation that could overflow returns `nil`.
package struct ExactNumber: Sendable, Hashable, CustomStringConvertible {
  package let mantissa: Int128
  package let exponent: Int

  /// Exponents beyond this are refused; nothing that people write comes near.
  static let largestExponent = 60

  package static let zero = ExactNumber(0)

  package init(_ integer: Int) {
    self.init(unchecked: Int128(integer), exponent: 0)
  }

  package init?(mantissa: Int128, exponent: Int) {
    guard abs(exponent) <= Self.largestExponent else { return nil }
    self.init(unchecked: mantissa, exponent: exponent)
  }

  private init(unchecked mantissa: Int128, exponent: Int) {
    var mantissa = mantissa
    var exponent = exponent
    if mantissa == 0 { exponent = 0 }
    // Most mantissas are short; dividing an Int is several times faster than dividing an Int128.
    if let short = Int(exactly: mantissa) {
      var short = short
      while short != 0, short % 10 == 0 {
        short /= 10
        exponent += 1
      }
      mantissa = Int128(short)
    } else {
      while mantissa % 10 == 0 {
        mantissa /= 10
        exponent += 1
      }
    }
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The value × 10^`power`.
  package func scaled(by power: Int) -> ExactNumber? {
    ExactNumber(mantissa: mantissa, exponent: exponent + power)
  }

  package func adding(_ other: ExactNumber) -> ExactNumber? {
    let low = min(exponent, other.exponent)
    guard let a = digits(at: low), let b = other.digits(at: low) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactNumber(mantissa: sum, exponent: low)
  }

  package func multiplied(by other: ExactNumber) -> ExactNumber? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    return overflow ? nil : ExactNumber(mantissa: product, exponent: exponent + other.exponent)
  }

  /// The mantissa if the exponent were `low`, which is no greater than ``exponent``.
  private func digits(at low: Int) -> Int128? {
    var result = mantissa
    for _ in low..<exponent {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }

  /// The value, if it is an integer that fits.
  package var integer: Int? {
    guard exponent >= 0, let all = digits(at: 0) else { return nil }
    return Int(exactly: all)
  }

  package var isInteger: Bool { exponent >= 0 }

  /// For comparing with a tolerance only; two numbers are equal when the values are.
  package var approximation: Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    // Most mantissas are short, and an Int becomes a Double in one step.
    let digits = Int(exactly: mantissa).map { Double($0) } ?? Double(mantissa)
    return exponent < 0 ? digits / power : digits * power
  }

  /// The number of significant digits: 3 for 1,230.
  package var significantDigits: Int {
    var count = 0
    if let short = UInt(exactly: mantissa.magnitude) {
      var rest = short
      while rest > 0 {
        rest /= 10
        count += 1
      }
    } else {
      var rest = mantissa.magnitude
      while rest > 0 {
        rest /= 10
        count += 1
      }
    }
    return max(count, 1)
  }

  /// The value with at most `count` significant digits, halves rounded up.
  package func rounded(toSignificantDigits count: Int) -> ExactNumber {
    let excess = significantDigits - count
    guard excess > 0 else { return self }
    var divisor: Int128 = 1
    for _ in 0..<excess { divisor *= 10 }
    let quotient = (mantissa + (mantissa < 0 ? -divisor : divisor) / 2) / divisor
    return ExactNumber(unchecked: quotient, exponent: exponent + excess)
  }

  /// Plain decimal notation: `45000`, `0.1`, `-3`.
  package var description: String {
    let digits = String(mantissa.magnitude)
    let sign = mantissa < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
