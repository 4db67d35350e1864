/// A set of small numbers that knows the place of each in their order: in a bead, the few of the lexicon's words that matter.
struct NumberSet {
  private var bits: [UInt64]
  /// How many numbers lie below those of each element of `bits`.
  private var below: [UInt32]
  private(set) var count = 0

  /// - Complexity: O(numbers + limit / 64).
  init(_ numbers: some Sequence<Int>, below limit: Int) {
    bits = [UInt64](repeating: 0, count: limit / 64 + 1)
    below = [UInt32](repeating: 0, count: bits.count)
    for number in numbers { bits[number >> 6] |= 1 << UInt64(number & 63) }
    for index in bits.indices {
      below[index] = UInt32(count)
      count += bits[index].nonzeroBitCount
    }
  }

  /// Returns the place of a number among those of the set, if it is one. - Complexity: O(1).
  @inline(__always)
  func place(of number: Int) -> Int? {
    let word = bits[number >> 6]
    let bit: UInt64 = 1 << UInt64(number & 63)
    return word & bit == 0 ? nil : Int(below[number >> 6]) + (word & (bit - 1)).nonzeroBitCount
  }
}
