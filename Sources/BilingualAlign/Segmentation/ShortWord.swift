import BilingualText

/// A word of at most sixteen ASCII bytes, packed so that a table look-up allocates nothing. Longer words are `nil`.
struct ShortWord: Hashable {
  private let low: UInt64
  private let high: UInt64

  /// Upper case becomes lower case.
  init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard bytes.count <= 16, !bytes.isEmpty else { return nil }
    var packed: (UInt64, UInt64) = (0, 0)
    for byte in bytes {
      guard byte < 0x80 else { return nil }
      packed.1 = packed.1 << 8 | packed.0 >> 56
      packed.0 = packed.0 << 8 | UInt64(Byte.isCapital(byte) ? byte | 0x20 : byte)
    }
    (low, high) = packed
  }

  /// Words of more than sixteen bytes, or of other letters, are left out.
  static func table(_ words: [String]) -> Set<ShortWord> {
    Set(words.compactMap { word in Array(word.utf8).withUnsafeBufferPointer { ShortWord($0[...]) } })
  }
}
