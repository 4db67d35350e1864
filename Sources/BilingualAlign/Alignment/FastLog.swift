internal import Foundation

/// Natural logarithms by table, for the inner loop: 10 bits of the mantissa, relative error of the argument below 0.05 %.
enum FastLog {
  private static let bits: UInt32 = 10
  private static let table: [Float] = (0..<1024).map { Float(Foundation.log(1 + (Double($0) + 0.5) / 1024)) }

  /// The table behind ``log(_:_:)``; fetch it once outside a loop. It lives as long as the process.
  nonisolated(unsafe) static let pointer: UnsafePointer<Float> = {
    let copy = UnsafeMutablePointer<Float>.allocate(capacity: table.count)
    copy.initialize(from: table, count: table.count)
    return UnsafePointer(copy)
  }()

  /// - Parameter value: finite and above 0.
  @inline(__always)
  static func log(_ value: Float, _ table: UnsafePointer<Float>) -> Float {
    let pattern = value.bitPattern
    let exponent = Float(Int32(bitPattern: pattern >> 23) - 127)
    return exponent * 0.693_147_2 + table[Int(pattern >> (23 - bits) & 1023)]
  }
}
