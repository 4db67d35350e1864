import BilingualText

/// The English words that can be part of a fact.
enum EnglishLexicon {
  static let words = PhraseTable(
    ["english/numerals", "english/calendar", "english/units", "english/parts-of-spans", "english/qualifiers"]
      .flatMap { LexemeRows.phrases($0, "english") } + EnglishPlaces.phrases)
  /// What may follow digits without a space.
  static let suffixes = PhraseTable(LexemeRows.phrases("english/suffixes", "english"))

  /// What one letter after digits means; `m` is a metre unless a currency stands before.
  static func letterSuffix(_ letter: UInt8, afterCurrency: Bool) -> Lexeme? {
    switch letter {
    case 0x73: Lexeme(.decade)
    case 0x6B, 0x4B: Lexeme(.scale, value: 3)
    case 0x6D where !afterCurrency: Lexeme(.unit, value: Int(MeasureUnit.metre.rawValue))
    case 0x6D, 0x4D: Lexeme(.scale, value: 6)
    case 0x62 where afterCurrency, 0x42 where afterCurrency: Lexeme(.scale, value: 9)
    case 0x70: Lexeme(.currency, value: Int(Currency.cent.rawValue))
    case 0x67: Lexeme(.unit, value: Int(MeasureUnit.gram.rawValue))
    case 0x78: Lexeme(.timesMark)
    default: nil
    }
  }
}
