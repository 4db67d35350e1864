/// UTF-16 without a byte-order mark, told by what its units are.
package enum UnmarkedUTF16 {
  /// Of all units, how many must be letters, figures and signs that Korean and English are written with: 9 of 10.
  /// Source: Docs/Measurements.md, "UTF-16 without a mark".
  private static let share = (of: 10, usual: 9)

  /// - Returns: `nil` for bytes that are not text so; neither is a binary file, whose zeros make control characters.
  /// - Complexity: O(bytes).
  package static func text(_ bytes: [UInt8]) -> (utf8: [UInt8], encoding: String)? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    for (encoding, high) in [("UTF-16LE", 1), ("UTF-16BE", 0)] where isUsual(bytes, high: high) {
      if let utf8 = EncodingConverter.utf8(from: bytes[...], encoding: encoding), !utf8.contains(0) {
        return (utf8, encoding)
      }
    }
    return nil
  }

  /// - Parameter high: which byte of a unit is the higher.
  private static func isUsual(_ bytes: [UInt8], high: Int) -> Bool {
    var usual = 0
    // A text of a few units may be anything; words have spaces or Latin letters between them.
    var ascii = 0
    for i in stride(from: 0, to: bytes.count, by: 2) {
      let unit = UInt16(bytes[i + high]) << 8 | UInt16(bytes[i + 1 - high])
      switch unit {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E:
        usual += 1
        ascii += 1
      case 0x00...0x1F, 0x7F, 0xFFFE...0xFFFF: return false
      case 0xAC00...0xD7A3, 0xA0...0xFF, 0x2010...0x2027, 0x3000...0x303F, 0x1100...0x11FF, 0x3130...0x318F: usual += 1
      default: break
      }
    }
    return ascii > 0 && usual * share.of >= bytes.count / 2 * share.usual
  }
}
