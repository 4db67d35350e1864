/// What ends a line: LF, VT, FF, CR, NEL (U+0085), U+2028 and U+2029; CR and LF together are one.
/// Source: Unicode Standard 16.0, §5.8, Table 5-2.
package enum LineEnds {
  /// True if any of the bytes belongs to a line end.
  package static func areHeld(by utf8: some Collection<UInt8>) -> Bool { count(utf8) > 0 }

  /// Returns how many there are.
  /// - Complexity: O(bytes).
  package static func count(_ utf8: some Collection<UInt8>) -> Int {
    var count = 0
    var (last, previous): (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      switch byte {
      case 0x0A: count += last == 0x0D ? 0 : 1
      case 0x0B...0x0D: count += 1
      case 0x85: count += last == 0xC2 ? 1 : 0
      case 0xA8, 0xA9: count += last == 0x80 && previous == 0xE2 ? 1 : 0
      default: break
      }
      (previous, last) = (last, byte)
    }
    return count
  }
}
