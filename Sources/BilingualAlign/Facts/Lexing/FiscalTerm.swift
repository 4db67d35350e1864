import BilingualText

/// Quarters, halves and years as tables and reports abbreviate them: `Q2`, `2Q24`, `1H`, `H2 2024`, `FY24`.
struct FiscalTerm {
  /// A quarter or half; no lexeme for a year alone.
  let lexeme: Lexeme?
  let lexemeEnd: Int
  /// In four digits.
  let year: Int?
  let end: Int

  /// The term that begins at `start`, a word of its own.
  static func read(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> FiscalTerm? {
    guard start + 1 < end, start == 0 || !Byte.isWord(text[start - 1]) else { return nil }
    // A small q says the same, a small h does not.
    let a = text[start] == 0x71 ? 0x51 : text[start]
    let b = text[start + 1] == 0x71 ? 0x51 : text[start + 1]
    if a == 0x46 || a == 0x43, b == 0x59 {
      guard let year = year(in: text, from: start + 2, to: end) else { return nil }
      return FiscalTerm(lexeme: nil, lexemeEnd: start + 2, year: year.value, end: year.end)
    }
    if a == 0x51 || a == 0x48, let lexeme = lexeme(a, b) {
      guard start + 2 == end || !Byte.isWord(text[start + 2]) else { return nil }
      return FiscalTerm(lexeme: lexeme, lexemeEnd: start + 2, year: nil, end: start + 2)
    }
    if b == 0x51 || b == 0x48, let lexeme = lexeme(b, a) {
      if start + 2 == end || !Byte.isASCIIWord(text[start + 2]) {
        return FiscalTerm(lexeme: lexeme, lexemeEnd: start + 2, year: nil, end: start + 2)
      }
      guard let year = year(in: text, from: start + 2, to: end) else { return nil }
      return FiscalTerm(lexeme: lexeme, lexemeEnd: start + 2, year: year.value, end: year.end)
    }
    return nil
  }

  private static func lexeme(_ letter: UInt8, _ digit: UInt8) -> Lexeme? {
    let value = Int(digit) - 0x30
    if letter == 0x51 { return (1...4).contains(value) ? Lexeme(.quarter, value: value) : nil }
    return (1...2).contains(value) ? Lexeme(.halfYear, value: value) : nil
  }

  /// Two digits or four, and no more.
  private static func year(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> (value: Int, end: Int)?
  {
    var i = start
    var value = 0
    while i < end, i - start < 5, Byte.isDigit(text[i]) {
      value = value * 10 + Int(text[i] & 15)
      i += 1
    }
    guard i == end || !Byte.isASCIIWord(text[i]) else { return nil }
    switch i - start {
    case 2: return (2000 + value, i)
    case 4: return (1900...2100).contains(value) ? (value, i) : nil
    default: return nil
    }
  }

  /// The year as a token of four digits, so that the grammars read it as any other.
  func yearToken(glue: Token.Glue) -> Token? {
    guard let year else { return nil }
    var token = Token(Lexeme(.digits), glue: glue, start: lexemeEnd, end: end)
    token.value = year
    token.number = ExactNumber(year)
    token.digitCount = 4
    return token
  }
}
