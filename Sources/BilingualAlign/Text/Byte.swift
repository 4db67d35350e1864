/// What is asked of a byte of UTF-8.
@usableFromInline package enum Byte {
  @inlinable @inline(__always) package static func isDigit(_ b: UInt8) -> Bool { b &- 0x30 < 10 }
  @inlinable @inline(__always) package static func isLetter(_ b: UInt8) -> Bool { (b | 0x20) &- 0x61 < 26 }
  @inlinable @inline(__always) package static func isCapital(_ b: UInt8) -> Bool { b &- 0x41 < 26 }
  @inlinable @inline(__always) package static func isSmall(_ b: UInt8) -> Bool { b &- 0x61 < 26 }
  @inlinable @inline(__always) package static func isSpace(_ b: UInt8) -> Bool { b == 0x20 || b &- 0x09 < 5 }

  /// A letter or digit, Latin or not; punctuation beyond ASCII (E2 80 xx, E2 88 xx, C2 xx, E3 80 xx) is none.
  @inlinable @inline(__always) package static func isWord(_ b: UInt8) -> Bool {
    isLetter(b) || isDigit(b) || (b >= 0x80 && b != 0xE2 && b != 0xC2 && b != 0xE3)
  }

  /// A letter or digit of ASCII.
  @inlinable @inline(__always) package static func isASCIIWord(_ b: UInt8) -> Bool { isLetter(b) || isDigit(b) }

  @inlinable @inline(__always) package static func folded(_ b: UInt8) -> UInt8 {
    b &- 0x41 < 26 ? b | 0x20 : b == 0x0A || b == 0x0D ? 0x20 : b
  }
}
