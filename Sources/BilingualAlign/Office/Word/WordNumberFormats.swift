/// Word's names of number formats.
/// Source: ECMA-376, 5th edition, part 1, §17.18.59.
enum WordNumberFormats {
  /// - Parameter custom: the beginning of the row where the word is `custom`: `001, 002, 003, ...`.
  static func format(_ word: String, _ custom: String? = nil) -> NumberFormat {
    if word == "custom", let first = custom?.prefix(while: { $0 != "," }), first.allSatisfy(\.isNumber) {
      return first.count > 1 ? .padded(first.count) : .decimal
    }
    return formats[word] ?? .decimal
  }

  private static let formats: [String: NumberFormat] = [
    "none": .none, "decimal": .decimal, "decimalHalfWidth": .decimal, "decimalZero": .padded(2),
    "decimalFullWidth": .fullWidth, "decimalFullWidth2": .fullWidth,
    "upperRoman": .upperRoman, "lowerRoman": .lowerRoman, "upperLetter": .upperLetter, "lowerLetter": .lowerLetter,
    "ordinal": .ordinal, "hex": .hexadecimal, "chicago": .chicago, "numberInDash": .dashed,
    "ganada": .syllablesDoubled, "chosung": .consonantsDoubled,
    "koreanDigital": .digits(.hangul), "koreanDigital2": .digits(.han), "koreanCounting": .counting(.hangul),
    "koreanLegal": .native,
    "ideographDigital": .digits(.han), "japaneseCounting": .counting(.han), "chineseCounting": .counting(.han),
    "chineseCountingThousand": .counting(.han), "taiwaneseCounting": .counting(.han),
    "taiwaneseCountingThousand": .counting(.han), "taiwaneseDigital": .digits(.han),
    "japaneseDigitalTenThousand": .digits(.han),
    "decimalEnclosedCircle": .signs(.circled), "decimalEnclosedCircleChinese": .signs(.circled),
    "decimalEnclosedParen": .signs(.bracketed), "decimalEnclosedFullstop": .signs(.stopped),
    "ideographEnclosedCircle": .signs(.circledHan), "ideographTraditional": .signs(.stems),
    "ideographZodiac": .signs(.branches),
  ]
}

/// Signs of fonts that have signs in the place of letters.
enum WordSymbols {
  private static let fonts = ["wingdings", "webdings", "symbol", "marlett", "zapfdingbats"]

  /// Returns the bullet as text shows it: what only a symbol font can show becomes `•`.
  static func bullet(_ text: String, font: String) -> String {
    let isSymbol = fonts.contains { font.lowercased().hasPrefix($0) }
    guard let first = text.unicodeScalars.first(where: { $0.value > 0x20 }) else { return "" }
    return isPrivate(first) || isSymbol && first.value < 0x100 ? "\u{2022}" : text
  }

  /// Returns the sign of a `w:sym`; the private ones, which only the font knows, become `•`.
  static func sign(_ code: String) -> String {
    guard let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value), value >= 0x20 else { return "" }
    return isPrivate(scalar) ? "\u{2022}" : String(scalar)
  }

  static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    (0xE000...0xF8FF).contains(scalar.value) || (0xF0000...0x10FFFD).contains(scalar.value)
  }
}
