/// How long an English text is for a Korean one.
///
/// Source: after Gale & Church 1993, Computational Linguistics 19(1), §3, on a log scale; the numbers are in
/// Docs/Measurements.md, "Alignment evidence".
package struct LengthModel: Sendable {
  /// English characters, white space aside, for each Korean one.
  package static let ratio: Float = 2.05

  /// The variance of the log ratio of the lengths.
  @inline(__always)
  package static func variance<Length: BinaryFloatingPoint>(expected: Length, actual: Length) -> Length {
    0.04 + 1.2 / (min(expected, actual) + 6)
  }

  /// ½ z² of the log ratio of the lengths, at most 12.
  /// - Parameters: x, y: characters of the Korean and the English side, white space aside.
  @inline(__always)
  package func cost(_ x: Float, _ y: Float) -> Float {
    let expected = Self.ratio * x
    let deviation = FastLog.log((y + 6) / (expected + 6))
    let variance = Self.variance(expected: expected, actual: y)
    return min(12, deviation * deviation / variance / 2)
  }

  /// ln(length + 1) − 4: long segments are seldom left out.
  @inline(__always)
  package func nullLength(_ length: Float) -> Float { FastLog.log(length + 1) - 4 }
}
