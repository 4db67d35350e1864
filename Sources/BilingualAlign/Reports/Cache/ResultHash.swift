/// A 128-bit hash of bytes: fast, the same on every machine, no defence against someone who looks for collisions.
///
/// Two lanes of multiply and fold, eight bytes a step.
/// Source: the folded 64 × 64 → 128 bit product of Wang Yi, "wyhash", 2019.
package struct ResultHash: Sendable, Hashable {
  private var first: UInt64 = 0xA076_1D64_78BD_642F
  private var second: UInt64 = 0xE703_7ED1_A0B4_28DB

  package init() {}

  package var value: UInt128 { UInt128(Self.fold(first, second ^ 0x8EBC_6AF0_9C88_C6E3)) << 64 | UInt128(second) }

  /// - Complexity: O(bytes).
  package mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { combine($0) }
  }

  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
  }

  package mutating func combine(_ number: Int) { mix(UInt64(bitPattern: Int64(number))) }

  mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    var rest: UInt64 = 0
    for i in offset..<bytes.count { rest = rest << 8 | UInt64(bytes[i]) }
    mix(rest)
    mix(UInt64(bytes.count))
  }

  private mutating func mix(_ word: UInt64) {
    first = Self.fold(first ^ word, 0xA076_1D64_78BD_642F)
    second = Self.fold(second &+ word, 0x5899_65CC_7537_4CC3) ^ first
  }

  private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a | 1).multipliedFullWidth(by: b)
    return product.high ^ product.low ^ a
  }
}
