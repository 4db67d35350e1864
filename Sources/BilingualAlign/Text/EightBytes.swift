/// Questions that are asked of eight bytes of a text at once: most rules look for bytes that most sentences do not have.
///
/// An answer marks bytes by their top bits. Source: H. S. Warren, "Hacker's Delight", 2nd edition, §6-1.
@usableFromInline package enum EightBytes {
  @inlinable package static var tops: UInt64 { 0x8080_8080_8080_8080 }
  @inlinable package static var rests: UInt64 { 0x7F7F_7F7F_7F7F_7F7F }
  @inlinable package static var ones: UInt64 { 0x0101_0101_0101_0101 }

  @inlinable @inline(__always)
  package static func load(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped)
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  /// Marks the bytes that are `byte`.
  @inlinable @inline(__always)
  package static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let other = word ^ (ones &* UInt64(byte))
    return ~(((other & rests) &+ rests) | other | rests)
  }

  /// Marks the bytes from `low` to `high`, both below 128.
  @inlinable @inline(__always)
  package static func between(_ word: UInt64, from low: UInt8, to high: UInt8) -> UInt64 {
    let isLow = (word | tops) &- ones &* UInt64(low)
    let isAbove = (word | tops) &- ones &* UInt64(high + 1)
    return isLow & ~isAbove & ~word & tops
  }

  /// Marks the bytes beyond ASCII.
  @inlinable @inline(__always)
  package static func beyondASCII(_ word: UInt64) -> UInt64 { word & tops }

  /// Marks the bytes that continue a character.
  @inlinable @inline(__always)
  package static func continuing(_ word: UInt64) -> UInt64 { word & ~(word << 1) & tops }

  /// Whether any byte of a range is marked; the last few are asked one by one.
  @inlinable @inline(__always)
  package static func holds(
    in text: UnsafeBufferPointer<UInt8>, within range: TextRange, where isMarked: (UInt8) -> Bool,
    marks: (UInt64) -> UInt64
  ) -> Bool {
    var i = range.start
    while i + 8 <= range.end {
      if marks(load(text, i)) != 0 { return true }
      i += 8
    }
    while i < range.end {
      if isMarked(text[i]) { return true }
      i += 1
    }
    return false
  }

  /// Whether any byte of a range is marked together with the one behind it.
  @inlinable @inline(__always)
  package static func holdsPair(
    in text: UnsafeBufferPointer<UInt8>, within range: TextRange, where isMarked: (UInt8, UInt8) -> Bool,
    marks: (UInt64, UInt64) -> UInt64
  ) -> Bool {
    var i = range.start
    while i + 9 <= range.end {
      if marks(load(text, i), load(text, i + 1)) != 0 { return true }
      i += 8
    }
    while i + 1 < range.end {
      if isMarked(text[i], text[i + 1]) { return true }
      i += 1
    }
    return false
  }

  /// How many bytes of a range are marked.
  @inlinable @inline(__always)
  package static func count(
    in text: UnsafeBufferPointer<UInt8>, within range: TextRange, where isMarked: (UInt8) -> Bool,
    marks: (UInt64) -> UInt64
  ) -> Int {
    var count = 0
    var i = range.start
    while i + 8 <= range.end {
      count &+= marks(load(text, i)).nonzeroBitCount
      i += 8
    }
    while i < range.end {
      count &+= isMarked(text[i]) ? 1 : 0
      i += 1
    }
    return count
  }
}

extension Byte {
  /// Whether a range of a text holds a byte.
  @inlinable package static func isHeld(_ byte: UInt8, by text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool
  {
    EightBytes.holds(in: text, within: range) {
      $0 == byte
    } marks: {
      EightBytes.equal($0, byte)
    }
  }

  /// Whether a range of a text is plain ASCII.
  @inlinable package static func isASCII(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
    !EightBytes.holds(in: text, within: range) {
      $0 >= 0x80
    } marks: {
      EightBytes.beyondASCII($0)
    }
  }
}
