import BilingualText

/// The text that is being cut, and what stands where in it.
///
/// Look-backs are bounded, so that one line of megabytes without a space costs no more than any other.
struct SentenceText {
  let bytes: UnsafeBufferPointer<UInt8>
  /// One past the last byte.
  let end: Int
  /// No token reaches further back than this many bytes.
  static let longestToken = 96

  /// What a character is to a sentence boundary.
  enum Sign {
    case upper, lower, digit, hangul, openQuote, openBracket, bullet, continuation, otherLetter, symbol, end
  }

  func length(at offset: Int) -> Int {
    let lead = bytes[offset]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return min(length, end - offset)
  }

  /// The character at `offset` as its bytes in one number; 0 at the end.
  func character(at offset: Int) -> UInt32 {
    guard offset < end else { return 0 }
    var value: UInt32 = 0
    for i in offset..<offset + length(at: offset) { value = value << 8 | UInt32(bytes[i]) }
    return value
  }

  /// The character before `offset`; 0 at `start`.
  func character(before offset: Int, from start: Int) -> UInt32 {
    guard offset > start else { return 0 }
    var i = offset - 1
    while i > start, bytes[i] & 0xC0 == 0x80 { i -= 1 }
    return character(at: i)
  }

  func skippingSpaces(from offset: Int) -> Int {
    var i = offset
    while i < end, Byte.isSpace(bytes[i]) { i += 1 }
    return i
  }

  func sign(at offset: Int) -> Sign {
    guard offset < end else { return .end }
    let byte = bytes[offset]
    if byte < 0x80 { return asciiSign(byte, at: offset) }
    let character = character(at: offset)
    if KoreanSyllable.isSyllable(character) { return .hangul }
    switch character {
    case 0xE2809C, 0xE28098: return .openQuote
    case 0xE3808C, 0xE3808E, 0xE38088, 0xE3808A, 0xE38090: return .openBracket
    case 0xE28093, 0xE28094: return .continuation
    default: return Bullet.isJoined(character) ? .bullet : byte < 0xE2 || byte >= 0xE4 ? .otherLetter : .symbol
    }
  }

  private func asciiSign(_ byte: UInt8, at offset: Int) -> Sign {
    if Byte.isCapital(byte) { return .upper }
    if Byte.isSmall(byte) {
      // `o` before a capital or Hangul is a bullet.
      guard byte == UInt8(ascii: "o"), offset + 2 < end, bytes[offset + 1] == 0x20 else { return .lower }
      return Byte.isCapital(bytes[offset + 2]) || bytes[offset + 2] >= 0xEA ? .bullet : .lower
    }
    if Byte.isDigit(byte) { return .digit }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .openQuote
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"): return .openBracket
    case UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "#"): return .bullet
    case UInt8(ascii: "-"):
      return offset + 2 < end && bytes[offset + 1] == 0x20 && !Byte.isSmall(bytes[offset + 2]) ? .bullet : .continuation
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return .continuation
    default: return .symbol
    }
  }

  /// Passes closing quotes, brackets and footnote stars; spaces only where one of the certain closers follows them.
  func skippingClosers(from offset: Int) -> Int {
    var i = offset
    while i < end {
      let character = character(at: i)
      switch character {
      case 0x22, 0x27, 0x2A: i += 1
      case 0x20:
        let next = skippingSpaces(from: i)
        guard next < end, Self.isCertainCloser(self.character(at: next)) else { return i }
        i = next
      default:
        guard Self.isCertainCloser(character) else { return i }
        i += length(at: i)
      }
    }
    return i
  }

  private static func isCertainCloser(_ character: UInt32) -> Bool {
    switch character {
    case 0x29, 0x5D, 0x7D, 0xE2809D, 0xE28099, 0xC2BB, 0xE3808D, 0xE3808F, 0xE38091, 0xE3808B, 0xE38089: true
    default: false
    }
  }

  /// The word that ends before `offset`: back to white space, without opening quotes and brackets.
  func token(endingAt offset: Int, from start: Int) -> Range<Int> {
    let limit = max(start, offset - Self.longestToken)
    var i = offset
    while i > limit, !Byte.isSpace(bytes[i - 1]) { i -= 1 }
    while i < offset {
      let sign = sign(at: i)
      guard sign == .openQuote || sign == .openBracket else { break }
      i += length(at: i)
    }
    return i..<offset
  }

  /// The ASCII letters that start at `offset`, with inner `'`.
  func word(at offset: Int) -> Range<Int> {
    var i = offset
    while i < end, Byte.isLetter(bytes[i]) { i += 1 }
    return offset..<i
  }

  func isWord(at offset: Int, in table: Set<ShortWord>) -> Bool {
    ShortWord(bytes[word(at: offset)]).map(table.contains) ?? false
  }

  func starts(_ offset: Int, with prefix: [UInt8]) -> Bool {
    guard offset + prefix.count <= end else { return false }
    for i in prefix.indices where bytes[offset + i] != prefix[i] { return false }
    return true
  }

  func starts(_ offset: Int, with prefix: StaticString) -> Bool {
    guard offset + prefix.utf8CodeUnitCount <= end else { return false }
    let wanted = UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
    for i in 0..<wanted.count where bytes[offset + i] != wanted[i] { return false }
    return true
  }
}

/// Bullets that stand inside running text where lines were joined.
enum Bullet {
  /// ㅇ □ ■ ◦ ○ ● ※ ▶ ◆ ◇ ☐ ° •
  static func isJoined(_ character: UInt32) -> Bool {
    switch character {
    case 0xE38587, 0xE296A1, 0xE296A0, 0xE297A6, 0xE2978B, 0xE2978F, 0xE280BB, 0xE296B6, 0xE29786, 0xE29787, 0xE29890,
      0xC2B0, 0xE280A2:
      true
    default: false
    }
  }

  /// Bullets that may be something else inside a line (degrees, a list of names, a hidden name): only after a stop.
  static func needsStop(_ character: UInt32) -> Bool {
    switch character {
    case 0xC2B0, 0xE280A2, 0xE2978B, 0xE2978F: true
    default: false
    }
  }
}
