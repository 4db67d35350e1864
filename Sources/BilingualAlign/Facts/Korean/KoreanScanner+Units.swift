import BilingualText

/// Units and names that letters behind digits make in Korean text.
extension KoreanScanner {
  /// `Q2`, `2Q24`, `FY24`.
  mutating func fiscal(_ tokens: inout [Token]) -> Bool {
    guard glue != .joined, let term = FiscalTerm.read(text, at: position, end: end) else { return false }
    if let lexeme = term.lexeme { emit(lexeme, to: term.lexemeEnd, &tokens) }
    if let year = term.yearToken(glue: term.lexeme == nil ? glue : .spaced) { tokens.append(year) }
    position = term.end
    glue = .joined
    atWordStart = false
    return true
  }

  /// The sign of a unit behind a number, with or without a space: `940hPa`, `35 ㎍/㎥`.
  mutating func unitSign(_ tokens: inout [Token]) -> Bool {
    guard let match = UnitSymbols.match(text, at: position, end: end), let unit = match.unit,
      glue == .joined || match.letterCount > 1
    else { return false }
    emit(self.unit(unit), to: match.end, &tokens)
    atWordStart = true
    return true
  }

  /// `5G`, `3D`: a name, of which the digits are compared; `3D2` says no number.
  mutating func letterAfterDigits(_ tokens: inout [Token]) {
    // 10a당: the are of farmers.
    let next = position + 1
    if text[position] == 0x61, next + 3 <= end, Hangul.code(text, at: next) == 0xEB8BB9 {
      emit(unit(.are), to: next, &tokens)
      return
    }
    // 100K, 1M: thousands and millions, as in English.
    if text[position] == UInt8(ascii: "K") || text[position] == UInt8(ascii: "M"),
      next == end || !Byte.isLetter(text[next]) && !Byte.isDigit(text[next]),
      let scale = EnglishLexicon.letterSuffix(text[position], afterCurrency: true)
    {
      emit(scale, to: next, &tokens)
      return
    }
    if let match = UnitSymbols.match(text, at: position, end: end), match.unit == nil {
      tokens[tokens.count - 1].flags.insert(.named)
    } else {
      tokens[tokens.count - 1].kind = .nothing
    }
  }
}
