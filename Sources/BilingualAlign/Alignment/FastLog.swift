/// Natural logarithms for the inner loop, one at a time or four: a polynomial of degree 5 over the mantissa, absolute
/// error below 2 · 10⁻⁵ (least squares at Chebyshev nodes of 1...2).
enum FastLog {
  private static let c0: Float = 9.975_03e-6
  private static let c1: Float = 0.999_235_48
  private static let c2: Float = -0.490_230_72
  private static let c3: Float = 0.285_272_68
  private static let c4: Float = -0.131_581_83
  private static let c5: Float = 0.030_449_005
  private static let ln2: Float = 0.693_147_2

  /// - Parameter value: finite and above 0, normal.
  @inline(__always)
  static func log(_ value: Float) -> Float {
    let pattern = value.bitPattern
    let exponent = Float(Int32(bitPattern: pattern >> 23) - 127)
    let x = Float(bitPattern: pattern & 0x007F_FFFF | 0x3F80_0000) - 1
    return exponent * ln2 + (c0 + x * (c1 + x * (c2 + x * (c3 + x * (c4 + x * c5)))))
  }

  /// The same for four values.
  @inline(__always)
  static func log(_ value: SIMD4<Float>) -> SIMD4<Float> {
    let pattern = unsafeBitCast(value, to: SIMD4<UInt32>.self)
    // The exponent as a float, by writing it into the mantissa of 2²³.
    let biased = (pattern &>> 23) | 0x4B00_0000
    let exponent = unsafeBitCast(biased, to: SIMD4<Float>.self) - (8_388_608 + 127)
    let x = unsafeBitCast(pattern & 0x007F_FFFF | 0x3F80_0000, to: SIMD4<Float>.self) - 1
    let high = c3 + x * (c4 + x * c5)
    return exponent * ln2 + (c0 + x * (c1 + x * (c2 + x * high)))
  }
}
