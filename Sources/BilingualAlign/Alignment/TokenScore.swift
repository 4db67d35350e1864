/// What tokens add to a bead's evidence, four tokens at a time.
struct TokenScore {
  /// Σ weight · ln(0.6 + 0.4 v), v the token's likelihood ratio in the bead.
  var log: SIMD4<Float> = .zero
  /// The weight of tokens with v < 0.5.
  var weak: SIMD4<Float> = .zero
  /// Tokens that want an identical partner and have none.
  var unmatched: SIMD4<Float> = .zero

  /// The share of belief that a word is explained by nothing on the other side.
  /// Source: Docs/Measurements.md, "Alignment evidence".
  static let background: Float = 0.6

  /// - Parameters:
  ///   - ratio: v before it is known whether the other side supports one more of the token.
  ///   - direct: the best ratio of an identity; above 0 where a partner was found.
  ///   - support: how many such tokens the other side can answer for; `ordinal` of them stand before this one.
  @inline(__always)
  mutating func add(
    ratio: SIMD4<Float>, direct: SIMD4<Float>, support: SIMD4<Float>, ordinal: SIMD4<Float>, weight: SIMD4<Float>,
    wantsPartner: SIMD4<Float>
  ) {
    let supported = ratio.replacing(with: 0, where: support .<= ordinal)
    log += weight * FastLog.log(Self.background + (1 - Self.background) * supported)
    weak += weight.replacing(with: 0, where: supported .>= 0.5)
    unmatched += wantsPartner.replacing(with: 0, where: direct .> 0)
  }

  /// The sums over the four lanes, as ``BeadFeatures/set(_:_:)`` takes them.
  @inline(__always)
  var total: SIMD4<Float> { SIMD4(log.sum(), weak.sum(), unmatched.sum(), 0) }

  /// What changes when a token with this ratio, and a partner, turns out to be one too many.
  @inline(__always)
  static func withdrawal(ratio: Float, weight: Float) -> SIMD4<Float> {
    let lost = FastLog.log(background) - FastLog.log(background + (1 - background) * ratio)
    return SIMD4(weight * lost, ratio < 0.5 ? 0 : weight, 0, 0)
  }
}

extension UnsafePointer<Float> {
  /// Four values from an index on, aligned or not.
  @inline(__always)
  func four(_ index: Int) -> SIMD4<Float> {
    UnsafeRawPointer(self + index).loadUnaligned(as: SIMD4<Float>.self)
  }
}

extension UnsafeMutablePointer<Float> {
  @inline(__always)
  func four(_ index: Int) -> SIMD4<Float> { UnsafePointer(self).four(index) }

  @inline(__always)
  func store(_ four: SIMD4<Float>, _ index: Int) {
    UnsafeMutableRawPointer(self + index).storeBytes(of: four, as: SIMD4<Float>.self)
  }
}
