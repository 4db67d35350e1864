/// 64-bit FNV-1a, the name of a word type in tables: the same on every machine and in every run.
///
/// Source: Fowler, Noll, Vo, Eastlake, "The FNV Non-Cryptographic Hash Algorithm", IETF draft.
package struct TypeHash {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  @inline(__always)
  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Adds the two bytes of a UTF-16 code unit.
  @inline(__always)
  package mutating func add(_ unit: UInt16) {
    add(UInt8(truncatingIfNeeded: unit >> 8))
    add(UInt8(truncatingIfNeeded: unit))
  }
}
