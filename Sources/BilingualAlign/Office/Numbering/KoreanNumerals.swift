/// Numbers in Hangul and Han characters, as lists are numbered.
enum KoreanNumerals {
  /// Returns the n-th syllable in the order of official documents: the fourteen consonants with `ㅏ`, then with `ㅓ`, `ㅗ`, `ㅜ`,
  /// `ㅡ`, `ㅣ`; `nil` beyond.
  static func syllable(_ number: Int) -> String? {
    guard number >= 1 else { return nil }
    let (row, column) = (number - 1).quotientAndRemainder(dividingBy: leads.count)
    guard row < vowels.count else { return nil }
    return Unicode.Scalar(0xAC00 + leads[column] * 588 + vowels[row] * 28).map { String($0) }
  }

  /// Returns the n-th consonant; after the fourteenth they begin again.
  static func consonant(_ number: Int) -> String? {
    guard number >= 1 else { return nil }
    return Unicode.Scalar(consonants[(number - 1) % consonants.count]).map { String($0) }
  }

  /// Leading consonants without the doubled ones, as they are counted in a syllable's code.
  private static let leads: [UInt32] = [0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18]
  private static let vowels: [UInt32] = [0, 4, 8, 13, 18, 20]
  private static let consonants: [UInt32] = [
    0x3131, 0x3134, 0x3137, 0x3139, 0x3141, 0x3142, 0x3145, 0x3147, 0x3148, 0x314A, 0x314B, 0x314C, 0x314D, 0x314E,
  ]

  /// From zero.
  private static func figures(_ script: NumberFormat.Script) -> [String] {
    switch script {
    case .hangul:
      [
        "\u{C601}", "\u{C77C}", "\u{C774}", "\u{C0BC}", "\u{C0AC}", "\u{C624}", "\u{C721}", "\u{CE60}", "\u{D314}",
        "\u{AD6C}",
      ]
    case .han:
      [
        "\u{96F6}", "\u{4E00}", "\u{4E8C}", "\u{4E09}", "\u{56DB}", "\u{4E94}", "\u{516D}", "\u{4E03}", "\u{516B}",
        "\u{4E5D}",
      ]
    }
  }

  /// Ten, hundred, thousand.
  private static func powers(_ script: NumberFormat.Script) -> [String] {
    switch script {
    case .hangul: ["", "\u{C2ED}", "\u{BC31}", "\u{CC9C}"]
    case .han: ["", "\u{5341}", "\u{767E}", "\u{5343}"]
    }
  }

  static func digits(_ number: Int, _ script: NumberFormat.Script) -> String {
    guard number >= 0 else { return String(number) }
    let figures = figures(script)
    return String(number).utf8.map { figures[Int($0 - 0x30)] }.joined()
  }

  /// `nil` for what has five digits.
  static func counting(_ number: Int, _ script: NumberFormat.Script) -> String? {
    guard (1...9_999).contains(number) else { return nil }
    let (figures, powers) = (figures(script), powers(script))
    var text = ""
    for (place, digit) in zip((0...3).reversed(), [number / 1000, number / 100 % 10, number / 10 % 10, number % 10])
    where digit > 0 {
      if place == 0 || digit > 1 { text += figures[digit] }
      text += powers[place]
    }
    return text
  }

  static func native(_ number: Int) -> String? {
    guard (1...99).contains(number) else { return nil }
    return nativeTens[number / 10] + nativeOnes[number % 10]
  }

  private static let nativeOnes = [
    "", "\u{D558}\u{B098}", "\u{B458}", "\u{C14B}", "\u{B137}", "\u{B2E4}\u{C12F}", "\u{C5EC}\u{C12F}",
    "\u{C77C}\u{ACF1}", "\u{C5EC}\u{B35F}", "\u{C544}\u{D649}",
  ]
  private static let nativeTens = [
    "", "\u{C5F4}", "\u{C2A4}\u{BB3C}", "\u{C11C}\u{B978}", "\u{B9C8}\u{D754}", "\u{C270}", "\u{C608}\u{C21C}",
    "\u{C77C}\u{D754}", "\u{C5EC}\u{B4E0}", "\u{C544}\u{D754}",
  ]
}
