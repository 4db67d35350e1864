/// Gives the word types of a text small consecutive numbers, by open addressing on their hashes.
///
/// Two types with one 64-bit hash are taken for one; for a million types the odds are below one in ten million.
package struct TypeTable {
  private var slots: [Int32]
  package private(set) var hashes: [UInt64] = []

  package init(minimumCapacity: Int = 256) {
    var size = 256
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  package var count: Int { hashes.count }

  @inline(__always)
  private func home(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 20) & (slots.count - 1)
  }

  /// The number of a type, new or known.
  /// - Complexity: O(1) on average.
  @inline(__always)
  package mutating func insert(_ hash: UInt64) -> Int32 {
    var slot = home(hash)
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = Int32(hashes.count)
    slots[slot] = id
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() }
    return id
  }

  /// The number of a known type, or -1.
  @inline(__always)
  package func find(_ hash: UInt64) -> Int32 {
    var slot = home(hash)
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (id, hash) in hashes.enumerated() {
      var slot = home(hash)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(id)
    }
  }
}
