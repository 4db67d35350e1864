/// The two languages that are compared, by their ISO 639-1 codes.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case korean = "ko"
  case english = "en"

  /// In English.
  public var name: String { self == .korean ? "Korean" : "English" }

  /// The language of a text by its script: the share of Hangul among its letters. `nil` for a text without letters.
  ///
  /// A Hangul syllable counts as three letters, for so many Latin ones it stands; half of all makes a text Korean.
  /// - Complexity: O(bytes), at most the first 256 KiB.
  public static func guess(_ utf8: [UInt8]) -> Language? {
    var hangul = 0
    var latin = 0
    utf8.withUnsafeBufferPointer { bytes in
      for i in 0..<min(bytes.count, 1 << 18) {
        let byte = bytes[i]
        if byte & 0x80 == 0 {
          if (0x61...0x7A).contains(byte | 0x20) { latin += 1 }
        } else if byte >= 0xEA && byte <= 0xED {
          hangul += 3
        } else if byte == 0xE1, i + 1 < bytes.count, (0x84...0x87).contains(bytes[i + 1]) {
          hangul += 1
        }
      }
    }
    if hangul == 0 && latin == 0 { return nil }
    return hangul >= latin ? .korean : .english
  }
}
