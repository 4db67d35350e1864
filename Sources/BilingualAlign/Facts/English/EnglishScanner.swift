import BilingualText

/// Cuts English text into the tokens that can be part of a fact; everything else only separates them.
struct EnglishScanner {
  let text: UnsafeBufferPointer<UInt8>
  let end: Int
  var position: Int
  var glue = Token.Glue.other
  let words = EnglishLexicon.words

  private init(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) {
    self.text = text
    end = range.end
    position = range.start
  }

  /// - Complexity: O(length of `range`).
  static func scan(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, into tokens: inout [Token]) {
    var scanner = EnglishScanner(text, range)
    scanner.run(&tokens)
  }

  private mutating func run(_ tokens: inout [Token]) {
    while position < end {
      let b = text[position]
      if Byte.isLetter(b) {
        word(&tokens)
      } else if Byte.isSpace(b) {
        if glue == .joined { glue = .spaced }
        position += 1
      } else if Byte.isDigit(b) {
        number(&tokens)
      } else if b >= 0x80 {
        beyondASCII(&tokens)
      } else {
        sign(b, &tokens)
      }
    }
  }

  mutating func emit(_ lexeme: Lexeme, to newEnd: Int, _ tokens: inout [Token]) {
    tokens.append(Token(lexeme, glue: glue, start: position, end: newEnd))
    position = newEnd
    glue = .joined
  }

  private mutating func word(_ tokens: inout [Token]) {
    // `a` alone, but not the beginning of `a.m.`
    if text[position] | 0x20 == 0x61,
      position + 1 == end
        || !Byte.isWord(text[position + 1]) && text[position + 1] != 0x2E && text[position + 1] != 0x24
    {
      emit(Lexeme(.article), to: position + 1, &tokens)
      return
    }
    if let match = words.longestMatch(in: text, at: position, end: end, wholeWords: true),
      accepts(match)
    {
      emit(match.lexeme, to: match.end, &tokens)
      return
    }
    if fiscal(&tokens) || currencyCode(&tokens) || unitSign(&tokens) { return }
    skipWord()
  }

  private func accepts(_ match: PhraseTable.Match) -> Bool {
    let flags = match.lexeme.flags
    if flags.contains(.allCapitals) {
      for i in position..<match.end where text[i] &- 0x61 < 26 { return false }
      return true
    }
    return !flags.contains(.capital) || Byte.isCapital(text[position])
  }

  mutating func skipWord() {
    var i = position
    while i < end, Byte.isWord(text[i]) { i += 1 }
    position = i
    glue = .other
  }

  /// `15.3.1`, `127.0.0.1`: three numbers and more between points are a version or an address, or a date if the first
  /// is a year.
  private mutating func chain(_ first: Token, _ tokens: inout [Token]) -> Bool {
    guard first.fraction < 0, !first.hasComma, first.end + 1 < end, text[first.end] == 0x2E,
      Byte.isDigit(text[first.end + 1])
    else { return false }
    var parts = [first]
    var i = first.end
    while i + 1 < end, text[i] == 0x2E, Byte.isDigit(text[i + 1]) {
      var stop = i + 1
      while stop < end, Byte.isDigit(text[stop]) { stop += 1 }
      if parts.count < 4 { parts.append(DigitScanner.scan(text, at: i + 1, end: stop, glue: .hyphen)) }
      i = stop
    }
    if parts.count == 3, first.digitCount == 4,
      CalendarDate(year: first.value, month: parts[1].value, day: parts[2].value) != nil
    {
      parts[1].digitCount = 2
      parts[2].digitCount = 2
      tokens += parts
      glue = .joined
    } else {
      i = VersionSuffix.end(text, i, limit: end)
      var version = first
      version.kind = .version
      version.end = i
      tokens.append(version)
      glue = .other
    }
    position = i
    return true
  }

  private mutating func number(_ tokens: inout [Token]) {
    if fiscal(&tokens) { return }
    var token = DigitScanner.scan(text, at: position, end: end, glue: glue)
    if DigitScanner.isEntity(text, at: position) { token.kind = .nothing }
    if chain(token, &tokens) { return }
    position = token.end
    glue = .joined
    if decadeWithApostrophe(&token, &tokens) { return }
    if position < end, Byte.isLetter(text[position]) {
      guard suffix(&token, &tokens) else {
        skipWord()
        return
      }
    } else {
      tokens.append(token)
    }
  }

  /// Letters that follow digits at once: `21st`, `1980s`, `5km`, `3pm`. Anything else makes a name of both (`5G`).
  private mutating func suffix(_ token: inout Token, _ tokens: inout [Token]) -> Bool {
    guard let (lexeme, suffixEnd) = suffixLexeme(token, tokens) else { return nameOfDigits(&token, &tokens) }
    switch lexeme.kind {
    case .ordinalMark, .decade:
      token.kind = lexeme.kind == .decade ? .decade : .ordinal
      if lexeme.kind == .ordinalMark, !OrdinalForm.isRight(value: token.value, suffix: Int(lexeme.value)) {
        token.flags = .doubtful
      }
      token.end = suffixEnd
      tokens.append(token)
    default:
      tokens.append(token)
      tokens.append(Token(lexeme, glue: .joined, start: position, end: suffixEnd))
    }
    position = suffixEnd
    return true
  }

  private mutating func beyondASCII(_ tokens: inout [Token]) {
    let b = text[position]
    if b == 0xC2 || b == 0xCE || b == 0xE3, unitSign(&tokens) { return }
    if b == 0xC2, position + 1 < end {
      switch text[position + 1] {
      case 0xA3: emit(Lexeme(.currency, value: Int(Currency.gbp.rawValue)), to: position + 2, &tokens)
      case 0xA5: emit(Lexeme(.currency, value: Int(Currency.jpy.rawValue)), to: position + 2, &tokens)
      case 0xB0:
        let (unit, length) = DegreeSign.read(text, at: position, end: end)
        emit(Lexeme(.unit, value: Int(unit.rawValue)), to: position + length, &tokens)
      case 0xBD: emit(Lexeme(.half), to: position + 2, &tokens)
      case 0xBC: emit(Lexeme(.fractionSign, value: FractionSign.code(1, 4)), to: position + 2, &tokens)
      case 0xBE: emit(Lexeme(.fractionSign, value: FractionSign.code(3, 4)), to: position + 2, &tokens)
      default:
        position += 2
        glue = .other
      }
    } else if b == 0xE2, position + 2 < end {
      let code = Int(text[position + 1]) << 8 | Int(text[position + 2])
      switch code {
      case 0x82AC: emit(Lexeme(.currency, value: Int(Currency.eur.rawValue)), to: position + 3, &tokens)
      case 0x82A9: emit(Lexeme(.currency, value: Int(Currency.krw.rawValue)), to: position + 3, &tokens)
      case 0x8483: emit(Lexeme(.unit, value: Int(MeasureUnit.celsius.rawValue)), to: position + 3, &tokens)
      case 0x8489: emit(Lexeme(.unit, value: Int(MeasureUnit.fahrenheit.rawValue)), to: position + 3, &tokens)
      case 0x8090, 0x8091, 0x8093, 0x88BC:
        hyphen(length: 3)
      case 0x8098, 0x8099:
        emit(Lexeme(.apostrophe), to: position + 3, &tokens)
      default:
        if let fraction = FractionSign.read(code) {
          emit(Lexeme(.fractionSign, value: fraction), to: position + 3, &tokens)
        } else {
          position += 3
          glue = .other
        }
      }
    } else {
      skipWord()
      if position < end, text[position] >= 0x80, text[position] == b { position += 1 }
    }
  }

  private mutating func hyphen(length: Int) {
    if glue != .other { glue = .hyphen }
    position += length
  }

  private mutating func sign(_ b: UInt8, _ tokens: inout [Token]) {
    switch b {
    case 0x2D, 0x7E: hyphen(length: 1)
    case 0x24: emit(Lexeme(.currency, value: Int(Currency.usd.rawValue)), to: position + 1, &tokens)
    case 0x25: emit(Lexeme(.percent), to: position + 1, &tokens)
    case 0x28, 0x5B: emit(Lexeme(.open), to: position + 1, &tokens)
    case 0x29, 0x5D: emit(Lexeme(.close), to: position + 1, &tokens)
    case 0x27: emit(Lexeme(.apostrophe), to: position + 1, &tokens)
    case 0x2C where glue == .joined: emit(Lexeme(.comma), to: position + 1, &tokens)
    case 0x2E where DigitScanner.isLeadingPoint(text, at: position, end: end):
      position = DigitScanner.leadingPoint(text, at: position, end: end, glue: glue, &tokens)
      glue = .joined
    case 0x2E where glue == .joined: emit(Lexeme(.dot), to: position + 1, &tokens)
    case 0x2F where glue == .joined: emit(Lexeme(.slash), to: position + 1, &tokens)
    case 0x3A where glue == .joined: emit(Lexeme(.colon), to: position + 1, &tokens)
    default:
      position += 1
      glue = .other
    }
  }
}

/// Whether an English ordinal's ending fits its digits: 22nd, not 22th.
package enum OrdinalForm {
  /// - Parameter suffix: 0 th, 1 st, 2 nd, 3 rd.
  package static func isRight(value: Int, suffix: Int) -> Bool {
    guard value >= 0 else { return true }
    let last = value % 10
    return (11...13).contains(value % 100) || last > 3 || last == 0 ? suffix == 0 : suffix == last
  }
}
