/// What normalisation does to one character, by its UTF-8 bytes. The numbers are lengths in bytes.
enum CharacterFolding {
  case keep(Int)
  case replace(Int, UInt8)
  case drop(Int)
  case middleDot(Int)
  /// ICU must look: the character is not in NFC, or may combine with the one before it.
  case normalize

  var isForICU: Bool {
    if case .normalize = self { true } else { false }
  }

  /// The length of the character that starts at `offset`, never past the end.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let lead = bytes[offset]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return min(length, bytes.count - offset)
  }

  /// - Complexity: O(1).
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> CharacterFolding {
    let lead = bytes[offset]
    let length = length(bytes, at: offset)
    if lead < 0x80 {
      guard lead == 0x0D else { return .keep(1) }
      let isPair = offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      return .replace(isPair ? 2 : 1, 0x0A)
    }
    if length == 2 { return twoBytes(lead, bytes[offset + 1]) }
    guard length >= 3 else { return .keep(length) }
    let second = bytes[offset + 1]
    let third = bytes[offset + 2]
    switch lead {
    case 0xE2: return punctuation(second, third)
    case 0xE3: return eastAsian(second, third)
    case 0xE4...0xE9, 0xEB, 0xEC: return .keep(3)
    case 0xEA: return second >= 0xB0 ? .keep(3) : .normalize
    case 0xED: return second < 0x9E || second == 0x9E && third <= 0xA3 ? .keep(3) : .normalize
    case 0xEE: return .keep(3)
    case 0xEF: return forms(second, third)
    case 0xF0: return second == 0x9F ? .keep(4) : .normalize
    default: return .normalize
    }
  }

  private static func twoBytes(_ lead: UInt8, _ second: UInt8) -> CharacterFolding {
    switch (lead, second) {
    case (0xC2, 0xA0), (0xC2, 0x85): .replace(2, 0x20)
    case (0xC2, 0xAD), (0xCD, 0x8F), (0xD8, 0x9C): .drop(2)
    case (0xC2, _), (0xC3, _): .keep(2)
    default: .normalize
    }
  }

  /// U+2000...U+2FFF
  private static func punctuation(_ second: UInt8, _ third: UInt8) -> CharacterFolding {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xA8...0xA9), (0x80, 0xAF), (0x81, 0x9F): .replace(3, 0x20)
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): .drop(3)
    case (0x80, 0x90...0x91): .replace(3, 0x2D)
    case (0x80, 0xA7), (0x88, 0x99), (0x8B, 0x85): .middleDot(3)
    case (0x80...0x82, _): .keep(3)
    // Signs that are not in NFC, and combining marks for symbols, live in these blocks.
    case (0x83, 0x90...), (0x84, _), (0x8C, _), (0xAB, _), (0xB7, _): .normalize
    default: .keep(3)
    }
  }

  /// U+3000...U+3FFF
  private static func eastAsian(_ second: UInt8, _ third: UInt8) -> CharacterFolding {
    switch (second, third) {
    case (0x80, 0x80), (0x85, 0xA4): .replace(3, 0x20)
    case (0x80, 0xAA...0xAF), (0x82, 0x99...0x9A): .normalize
    case (0x83, 0xBB), (0x86, 0x8D): .middleDot(3)
    default: .keep(3)
    }
  }

  /// U+F000...U+FFFF: private use, compatibility ideographs, full-width forms.
  private static func forms(_ second: UInt8, _ third: UInt8) -> CharacterFolding {
    switch (second, third) {
    case (0x80...0xA3, _): .keep(3)
    case (0xBB, 0xBF): .drop(3)
    case (0xBC, 0x81...0xBF): .replace(3, third - 0x60)
    case (0xBD, 0x80...0x9E): .replace(3, third - 0x20)
    case (0xBD, 0xA5): .middleDot(3)
    case (0xBE, 0xA0): .replace(3, 0x20)
    case (0xBD, _), (0xBE, _), (0xBF, _): .keep(3)
    default: .normalize
    }
  }
}
