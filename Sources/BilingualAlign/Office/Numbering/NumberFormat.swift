import BilingualText

/// How an automatic number is written: `1`, `iv`, `가`, `①`.
///
/// Source: ECMA-376, 5th edition, part 1, §17.18.59 (ST_NumberFormat); OpenDocument 1.3, part 3, §19.507
/// (`style:num-format`).
enum NumberFormat: Sendable, Hashable {
  case none
  case decimal
  /// With zeros before it, up to so many digits.
  case padded(Int)
  /// Digits of the width of a Hangul syllable.
  case fullWidth
  case upperRoman, lowerRoman
  /// `z` is followed by `aa`, `bb`.
  case upperLetter, lowerLetter
  /// `z` is followed by `aa`, `ab`.
  case upperLetterRun, lowerLetterRun
  /// `1st`.
  case ordinal
  case hexadecimal
  /// `- 1 -`.
  case dashed
  /// `*`, `†`, `‡`, `§`, then doubled.
  case chicago
  /// The syllables of the consonants with `ㅏ`; after the fourteenth those with `ㅓ`, and so on, as in official documents.
  case syllables
  /// The same that begin anew after the fourteenth, as in LibreOffice.
  case syllablesAnew
  /// The same that are doubled after the fourteenth, as Word's standard says.
  case syllablesDoubled
  /// The consonants, which begin anew after the fourteenth.
  case consonants
  case consonantsDoubled
  /// Signs in a row; a number beyond them is written in digits.
  case signs(Series)
  /// Digit for digit in words.
  case digits(Script)
  /// In words: ten, eleven.
  case counting(Script)
  /// In the Korean words for counting things; up to 99.
  case native

  enum Script: Sendable, Hashable { case hangul, han }

  /// Returns the number as it is shown. What a format has no form for is written in digits.
  func text(_ number: Int) -> String {
    switch self {
    case .none: ""
    case .decimal: String(number)
    case .padded(let width): Self.padded(number, width)
    case .fullWidth: Self.wide(number)
    case .upperRoman: Self.roman(number)
    case .lowerRoman: Self.roman(number).lowercased()
    case .upperLetter: Self.repeated(number, "A")
    case .lowerLetter: Self.repeated(number, "a")
    case .upperLetterRun: Self.run(number, "A")
    case .lowerLetterRun: Self.run(number, "a")
    case .ordinal: String(number) + Self.ordinalEnding(number)
    case .hexadecimal: String(number, radix: 16, uppercase: true)
    case .dashed: "- \(number) -"
    case .chicago: Self.chicago(number)
    case .syllables: KoreanNumerals.syllable(number) ?? String(number)
    case .syllablesAnew: number < 1 ? String(number) : KoreanNumerals.syllable((number - 1) % 14 + 1) ?? ""
    case .syllablesDoubled: Self.doubled(number, KoreanNumerals.syllable)
    case .consonantsDoubled: Self.doubled(number, KoreanNumerals.consonant)
    case .consonants: KoreanNumerals.consonant(number) ?? String(number)
    case .signs(let series): series.sign(number) ?? String(number)
    case .digits(let script): KoreanNumerals.digits(number, script)
    case .counting(let script): KoreanNumerals.counting(number, script) ?? String(number)
    case .native: KoreanNumerals.native(number) ?? String(number)
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    number.decimal(digits: min(width, 16))
  }

  private static func wide(_ number: Int) -> String {
    var text = ""
    for scalar in String(number).unicodeScalars {
      text.unicodeScalars.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
    }
    return text
  }

  private static func roman(_ number: Int) -> String {
    // Beyond this Word writes digits, too; a damaged file must not make a mile of `M`.
    guard (1...32_767).contains(number) else { return String(number) }
    var (rest, text) = (number, "")
    for (value, sign) in romans {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static let romans = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  private static func repeated(_ number: Int, _ first: Unicode.Scalar) -> String {
    guard (1...780).contains(number), let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
      return String(number)
    }
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }

  /// Signs of fourteen, as often as they have come round.
  private static func doubled(_ number: Int, _ sign: (Int) -> String?) -> String {
    guard (1...420).contains(number), let sign = sign((number - 1) % 14 + 1) else { return String(number) }
    return String(repeating: sign, count: (number - 1) / 14 + 1)
  }

  private static func run(_ number: Int, _ first: Unicode.Scalar) -> String {
    guard number >= 1 else { return String(number) }
    var (rest, letters) = (number, [Unicode.Scalar]())
    while rest > 0 {
      if let letter = Unicode.Scalar(first.value + UInt32((rest - 1) % 26)) { letters.append(letter) }
      rest = (rest - 1) / 26
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: letters.reversed())
    return text
  }

  private static func ordinalEnding(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    return switch number % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }

  private static func chicago(_ number: Int) -> String {
    guard (1...40).contains(number) else { return String(number) }
    let sign = ["*", "\u{2020}", "\u{2021}", "\u{A7}"][(number - 1) % 4]
    return String(repeating: sign, count: (number - 1) / 4 + 1)
  }
}

extension NumberFormat {
  /// Signs that stand for 1, 2, 3.
  enum Series: Sendable, Hashable {
    case circled, bracketed, stopped, circledUpper, circledLower, circledSyllables, circledConsonants, circledHan
    case stems, stemNames, branches

    /// Returns the sign; `nil` beyond the last.
    func sign(_ number: Int) -> String? {
      let count = all.count
      guard (1...max(count, 1)).contains(number), number <= count else { return nil }
      return Unicode.Scalar(all[number - 1]).map { String($0) }
    }

    private var all: [UInt32] {
      switch self {
      case .circled: Array(0x2460...0x2473) + Array(0x3251...0x325F) + Array(0x32B1...0x32BF)
      case .bracketed: Array(0x2474...0x2487)
      case .stopped: Array(0x2488...0x249B)
      case .circledUpper: Array(0x24B6...0x24CF)
      case .circledLower: Array(0x24D0...0x24E9)
      case .circledSyllables: Array(0x326E...0x327B)
      case .circledConsonants: Array(0x3260...0x326D)
      case .circledHan: Array(0x3280...0x3289)
      case .stems: [0x7532, 0x4E59, 0x4E19, 0x4E01, 0x620A, 0x5DF1, 0x5E9A, 0x8F9B, 0x58EC, 0x7678]
      case .stemNames: [0xAC11, 0xC744, 0xBCD1, 0xC815, 0xBB34, 0xAE30, 0xACBD, 0xC2E0, 0xC784, 0xACC4]
      case .branches:
        [0x5B50, 0x4E11, 0x5BC5, 0x536F, 0x8FB0, 0x5DF3, 0x5348, 0x672A, 0x7533, 0x9149, 0x620C, 0x4EA5]
      }
    }
  }
}
