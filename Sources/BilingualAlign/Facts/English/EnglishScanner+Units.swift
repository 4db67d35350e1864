import BilingualText

/// Units, currencies and names that letters behind or before digits make.
extension EnglishScanner {
  /// `Q2`, `2Q24`, `FY2025`.
  mutating func fiscal(_ tokens: inout [Token]) -> Bool {
    guard let term = FiscalTerm.read(text, at: position, end: end) else { return false }
    if let lexeme = term.lexeme { emit(lexeme, to: term.lexemeEnd, &tokens) }
    if let year = term.yearToken(glue: term.lexeme == nil ? glue : .spaced) { tokens.append(year) }
    position = term.end
    glue = .joined
    return true
  }

  /// `USD115`, `EUR29.99`.
  mutating func currencyCode(_ tokens: inout [Token]) -> Bool {
    if currencyInMillions(&tokens) { return true }
    var i = position
    while i < end, i - position < 4, Byte.isCapital(text[i]) { i += 1 }
    guard i - position == 3, i < end, Byte.isDigit(text[i]),
      let match = words.longestMatch(in: text, at: position, end: i, wholeWords: true), match.end == i,
      match.lexeme.kind == .currency
    else { return false }
    emit(match.lexeme, to: i, &tokens)
    return true
  }

  /// `30 MUSD`, `120 MEUR`: millions of a currency, behind a number.
  private mutating func currencyInMillions(_ tokens: inout [Token]) -> Bool {
    let code = position + 1
    guard text[position] == 0x4D, glue == .spaced, tokens.last?.kind == .digits, code + 3 <= end,
      code + 3 == end || !Byte.isWord(text[code + 3]), (0..<3).allSatisfy({ Byte.isCapital(text[code + $0]) }),
      let match = words.longestMatch(in: text, at: code, end: code + 3, wholeWords: false), match.end == code + 3,
      match.lexeme.kind == .currency
    else { return false }
    emit(Lexeme(.scale, value: 6), to: code, &tokens)
    emit(match.lexeme, to: code + 3, &tokens)
    return true
  }

  /// The sign of a unit behind a number and a space or hyphen: `940 hPa`, `35 μg/m³`, `a 5-kV line`.
  mutating func unitSign(_ tokens: inout [Token]) -> Bool {
    guard glue == .spaced || glue == .hyphen, let last = tokens.last,
      last.kind == .digits || last.kind == .scale || last.kind == .numeral,
      let match = UnitSymbols.match(text, at: position, end: end), let unit = match.unit,
      match.letterCount > 1 || mayStandAlone(text[position], behind: tokens)
    else { return false }
    emit(Lexeme(.unit, value: Int(unit.rawValue)), to: match.end, &tokens)
    return true
  }

  /// `5 m`, `2 g`, `30 L`: not of money, and no name of something (`item 5 t`).
  private func mayStandAlone(_ letter: UInt8, behind tokens: [Token]) -> Bool {
    guard [0x6D, 0x67, 0x4C, 0x6C, 0xE2].contains(letter), tokens[tokens.count - 1].kind == .digits else {
      return false
    }
    return tokens.count < 2 || tokens[tokens.count - 2].kind != .currency
  }

  func suffixLexeme(_ token: Token, _ tokens: [Token]) -> (lexeme: Lexeme, end: Int)? {
    if let match = EnglishLexicon.suffixes.longestMatch(in: text, at: position, end: end, wholeWords: true) {
      return (match.lexeme, match.end)
    }
    if position + 3 <= end, position + 3 == end || !Byte.isWord(text[position + 3]),
      (0..<3).allSatisfy({ Byte.isCapital(text[position + $0]) }),
      let code = words.longestMatch(in: text, at: position, end: position + 3, wholeWords: true),
      code.end == position + 3,
      code.lexeme.kind == .currency
    {
      return (code.lexeme, code.end)
    }
    let isAlone = position + 1 == end || !Byte.isWord(text[position + 1]) && text[position + 1] != 0xC2
    let afterCurrency = token.glue != .other && tokens.last?.kind == .currency
    // 720p is no money, and 2.5s no decade.
    if isAlone, let letter = EnglishLexicon.letterSuffix(text[position], afterCurrency: afterCurrency),
      text[position] != 0x70 || token.value <= 100, text[position] != 0x6D || !isDivided()
    {
      let isSeconds = text[position] == 0x73 && (token.fraction >= 0 || token.value % 10 != 0)
      return (isSeconds ? Lexeme(.timeUnit, value: Int(TimeUnit.second.rawValue)) : letter, position + 1)
    }
    guard let match = UnitSymbols.match(text, at: position, end: end), let unit = match.unit else { return nil }
    return (Lexeme(.unit, value: Int(unit.rawValue)), match.end)
  }

  /// `47m/s`.
  private func isDivided() -> Bool { position + 1 < end && text[position + 1] == 0x2F }

  /// `the 1970's`, `the '70s`
  mutating func decadeWithApostrophe(_ token: inout Token, _ tokens: inout [Token]) -> Bool {
    guard token.fraction < 0, !token.hasComma, token.value >= 0, token.value % 10 == 0,
      token.digitCount == 2 || token.digitCount == 4,
      position + 1 < end
    else { return false }
    let length =
      text[position] == 0x27
      ? 1
      : position + 3 < end && text[position] == 0xE2 && text[position + 1] == 0x80
        && text[position + 2] == 0x99 ? 3 : 0
    let s = position + length
    guard length > 0, s < end, text[s] == 0x73, s + 1 == end || !Byte.isWord(text[s + 1]) else { return false }
    token.kind = .decade
    token.end = s + 1
    tokens.append(token)
    position = s + 1
    return true
  }

  /// `5G`, `3D`: a name, of which the digits are compared.
  mutating func nameOfDigits(_ token: inout Token, _ tokens: inout [Token]) -> Bool {
    guard let match = UnitSymbols.match(text, at: position, end: end) else { return false }
    token.flags.insert(.named)
    tokens.append(token)
    position = match.end
    glue = .other
    return true
  }
}
