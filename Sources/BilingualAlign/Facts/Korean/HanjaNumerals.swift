import BilingualText

/// Numerals in Chinese characters: `三十億`.
enum HanjaNumerals {
  /// The numeral or scale whose three bytes have a code, see ``Hangul/code(_:at:)``.
  static func lexeme(_ code: Int) -> Lexeme? {
    if let value = numerals[code] { return Lexeme(.numeral, value: value, flags: .doubtful) }
    return scales[code].map { Lexeme(.scale, value: $0, flags: .doubtful) }
  }

  private static let numerals = table("一二三四五六七八九", Array(1...9))
  private static let scales = table("十百千万萬億兆", [1, 2, 3, 4, 4, 8, 12])

  private static func table(_ characters: String, _ values: [Int]) -> [Int: Int] {
    var table: [Int: Int] = [:]
    for (character, value) in zip(characters.unicodeScalars, values) {
      table[character.utf8.reduce(0) { $0 << 8 | Int($1) }] = value
    }
    return table
  }
}
