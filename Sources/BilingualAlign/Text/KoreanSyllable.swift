/// A precomposed Hangul syllable (U+AC00...U+D7A3), read from and measured in UTF-8.
@frozen @usableFromInline package struct KoreanSyllable: Hashable, Sendable {
  /// Every syllable takes three bytes of UTF-8.
  @inlinable package static var width: Int { 3 }
  @usableFromInline package let code: UInt16

  /// The syllable whose first byte is at `offset`; `nil` where another character stands or the text ends.
  @inlinable package init?(_ text: Span<UInt8>, at offset: Int) {
    guard offset >= 0, offset + 3 <= text.count else { return nil }
    let lead = text[offset]
    guard lead >= 0xEA, lead <= 0xED else { return nil }
    let code = UInt16(lead & 0x0F) << 12 | UInt16(text[offset + 1] & 0x3F) << 6 | UInt16(text[offset + 2] & 0x3F)
    guard code >= 0xAC00, code <= 0xD7A3 else { return nil }
    self.code = code
  }

  /// Whether three bytes of UTF-8, as one number, are a syllable.
  @inlinable @inline(__always)
  package static func isSyllable(_ bytes: UInt32) -> Bool { bytes >= 0xEAB080 && bytes <= 0xED9EA3 }

  /// Whether a syllable stands at an offset.
  @inlinable @inline(__always)
  package static func stands(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    guard i + 2 < text.count, text[i] >= 0xEA, text[i] <= 0xED else { return false }
    return isSyllable(UInt32(text[i]) << 16 | UInt32(text[i + 1]) << 8 | UInt32(text[i + 2]))
  }

  /// Where the run of syllables begins that ends at `end`, not before `bound`; `end` itself where none stands before it.
  /// - Complexity: O(bytes of the run).
  @inlinable package static func startOfRun(_ text: Span<UInt8>, endingAt end: Int, from bound: Int) -> Int {
    var start = end
    while start - width >= bound, KoreanSyllable(text, at: start - width) != nil { start -= width }
    return start
  }

  @inlinable package init?(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0xAC00, scalar.value <= 0xD7A3 else { return nil }
    code = UInt16(scalar.value)
  }

  /// How the syllable ends, which decides the form of the particle after it.
  @inlinable package var final: FinalSound {
    switch (code - 0xAC00) % 28 {
    case 0: .vowel
    case 8: .rieul
    default: .consonant
    }
  }
}

/// The end of the word a particle is attached to (받침).
@usableFromInline package enum FinalSound: Sendable, Hashable {
  case vowel
  /// ㄹ, after which 로 stands and not 으로.
  case rieul
  case consonant
  /// A digit, a Latin letter or a bracket: how it is read is not written.
  case unknown
}
