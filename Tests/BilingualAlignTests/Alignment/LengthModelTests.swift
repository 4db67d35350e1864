import Foundation
import Testing

@testable import BilingualAlignment

/// The costs of lengths, and the fast logarithm under them, against their definitions.
@Suite struct LengthModelTests {
  /// ½ z² of the log ratio, worked out with exact logarithms.
  private static func cost(_ x: Double, _ y: Double) -> Double {
    let expected = 2.05 * x
    let variance = 0.04 + 1.2 / (min(expected, y) + 6)
    let deviation = log((y + 6) / (expected + 6))
    return min(12, deviation * deviation / variance / 2)
  }

  @Test func costs() {
    let model = LengthModel()
    for x in [0, 1, 2, 5, 10, 33, 100, 1000] as [Double] {
      for y in [0, 1, 2, 4, 5, 20, 68, 100, 205, 1000, 4000] as [Double] {
        #expect(abs(Double(model.cost(Float(x), Float(y))) - Self.cost(x, y)) < 0.002, "\(x) \(y)")
      }
    }
    #expect(model.cost(100, 205) < 1e-6)
    #expect(model.cost(0, 0) < 1e-6)
    #expect(model.cost(1, 1000) == 12)
    #expect(model.cost(1000, 1) == 12)
  }

  @Test func varies() {
    #expect(abs(LengthModel.variance(expected: 6.0, actual: 90) - 0.14) < 1e-12)
    #expect(abs(LengthModel.variance(expected: 90.0, actual: 0) - 0.24) < 1e-12)
  }

  @Test func unpairedLengths() {
    let model = LengthModel()
    #expect(abs(model.nullLength(0) + 4) < 1e-4)
    #expect(abs(Double(model.nullLength(99)) - (log(100) - 4)) < 1e-4)
  }

  /// The fast logarithm, of one and of four values.
  @Test func logarithms() {
    var value: Float = 1e-6
    while value < 1e9 {
      let exact = log(Double(value))
      #expect(abs(Double(FastLog.log(value)) - exact) < 3e-5 + abs(exact) * 1e-6, "\(value)")
      let four = FastLog.log(SIMD4(value, 1, 2 * value, 0.6))
      #expect(four[0] == FastLog.log(value) || abs(four[0] - FastLog.log(value)) < 1e-5)
      #expect(abs(four[1]) < 3e-5)
      #expect(abs(Double(four[2]) - exact - log(2)) < 6e-5 + abs(exact) * 1e-6)
      #expect(abs(Double(four[3]) - log(0.6)) < 3e-5)
      value *= 1.37
    }
  }
}
