import BilingualText

/// Cuts Korean text into the tokens that can be part of a fact; everything else only separates them.
///
/// Two tables: words that open an eojeol, and endings that count only behind a number (`명`, `월`, `만`). A word in the
/// middle of an eojeol is never looked up, which is what keeps `억류` and `만나` out.
struct KoreanScanner {
  let text: UnsafeBufferPointer<UInt8>
  let end: Int
  var position: Int
  var glue = Token.Glue.other
  var atWordStart = true
  let words = KoreanLexicon.words
  let endings = KoreanLexicon.endings

  private init(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) {
    self.text = text
    end = range.end
    position = range.start
  }

  /// - Complexity: O(length of `range`).
  static func scan(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, into tokens: inout [Token]) {
    var scanner = KoreanScanner(text, range)
    scanner.run(&tokens)
  }

  private mutating func run(_ tokens: inout [Token]) {
    while position < end {
      let b = text[position]
      if b == 0xE3 {
        cjkSign(&tokens)
      } else if b & 0xF0 == 0xE0, b != 0xE2 {
        hangul(&tokens)
      } else if Byte.isSpace(b) {
        if glue == .joined { glue = .spaced }
        atWordStart = true
        position += 1
      } else if Byte.isDigit(b) {
        if fiscal(&tokens) { continue }
        var token = DigitScanner.scan(text, at: position, end: end, glue: glue)
        if DigitScanner.isEntity(text, at: position) { token.kind = .nothing }
        tokens.append(token)
        position = token.end
        glue = .joined
        atWordStart = false
      } else if Byte.isLetter(b) {
        latin(&tokens)
      } else if b >= 0x80 {
        beyondASCII(b, &tokens)
      } else {
        sign(b, &tokens)
      }
    }
  }

  mutating func emit(_ lexeme: Lexeme, to newEnd: Int, _ tokens: inout [Token]) {
    tokens.append(Token(lexeme, glue: glue, start: position, end: newEnd))
    position = newEnd
    glue = .joined
    atWordStart = false
  }

  private mutating func hangul(_ tokens: inout [Token]) {
    if text[position] & 0xFE != 0xEA, text[position] & 0xFE != 0xEC,
      let lexeme = HanjaNumerals.lexeme(Hangul.code(text, at: position))
    {
      emit(lexeme, to: position + 3, &tokens)
      return
    }
    if atWordStart || tokens.last?.kind == .ordinalMark || tokens.last?.kind == .ordinal, weekdays(&tokens) { return }
    if glue != .other, let last = tokens.last, KoreanSpanParts.follows(last),
      let part = KoreanSpanParts.match(text, at: position, end: end)
    {
      emit(part.lexeme, to: part.end, &tokens)
      return
    }
    var match: PhraseTable.Match?
    if glue != .other, let last = tokens.last, KoreanLexicon.takesEnding(last.kind) {
      match = endings.longestMatch(in: text, at: position, end: end, wholeWords: false)
      // Numerals go on right behind a number only: not in `이 백신`, `18경기 만에`, `10분만에`, `둘만`.
      if let day = match, isOne(day, behind: last) { match = Self.one(day) }
      if let kind = match?.lexeme.kind, kind == .numeral || kind == .scale, !isMinute(match, behind: last),
        glue != .joined || last.flags.contains(.native)
          || ![.digits, .numeral, .scale].contains(last.kind) && !(last.kind == .more && kind == .scale)
      {
        match = nil
      }
    }
    // 연 2회 이하: behind what counts times, only bounds.
    if glue != .other, tokens.last?.kind == .ordinalMark,
      let bound = endings.longestMatch(in: text, at: position, end: end, wholeWords: false),
      bound.lexeme.kind == .lower || bound.lexeme.kind == .upper
    {
      match = bound
    }
    if let found = match, found.lexeme.kind == .nothing,
      let degrees = unitWithParticle(found.end, behind: tokens.last)
    {
      match = degrees
    }
    if atWordStart || glue == .joined && isFollowedByWords(tokens.last) {
      let word = words.longestMatch(in: text, at: position, end: end, wholeWords: false)
      if let word, word.end > match?.end ?? 0 { match = word }
    }
    if let match {
      emit(match.lexeme, to: match.end, &tokens)
      return
    }
    glue = .other
    atWordStart = false
    var i = position
    repeat { i += 3 } while i + 2 < end && text[i] & 0xF0 == 0xE0 && text[i] & 0xFE != 0xE2
    position = min(i, end)
  }

  /// `이십일만`, `오월 이십일일`: 일 behind a numeral is one, where a day or a numeral follows.
  private func isOne(_ match: PhraseTable.Match, behind last: Token) -> Bool {
    guard match.lexeme.kind == .dayMark, match.end == position + 3, glue == .joined, last.kind == .scale,
      !last.flags.contains(.native)
    else { return false }
    let i = match.end < end && text[match.end] == 0x20 ? match.end + 1 : match.end
    guard let next = endings.longestMatch(in: text, at: i, end: end, wholeWords: false) else { return false }
    switch next.lexeme.kind {
    case .fractionPart, .currency: return true
    case .scale, .numeral, .dayMark: return i == match.end
    default: return false
    }
  }

  private static func one(_ match: PhraseTable.Match) -> PhraseTable.Match {
    PhraseTable.Match(lexeme: Lexeme(.numeral, value: 1, flags: .doubtful), end: match.end)
  }

  /// `세시이십분`
  private func isMinute(_ match: PhraseTable.Match?, behind last: Token) -> Bool {
    guard let lexeme = match?.lexeme, last.kind == .clockMark, glue == .joined else { return false }
    return lexeme.kind == .numeral || lexeme.value == 1
  }

  /// `한미`, `둘째월요일`: what a word may stand behind without a space.
  private func isFollowedByWords(_ last: Token?) -> Bool {
    switch last?.kind {
    case .place, .ordinal, .ordinalMark, .meridiem, .minus: true
    default: false
    }
  }

  /// `7도로 떨어졌다`, `6주의 훈련`, `3주전`: a unit and a particle right behind a number, no road, no caution.
  private func unitWithParticle(_ wordEnd: Int, behind last: Token?) -> PhraseTable.Match? {
    guard glue == .joined, let last = last?.kind, last == .digits || last == .numeral || last == .scale,
      wordEnd == position + 6,
      let unit = endings.longestMatch(in: text, at: position, end: position + 3, wholeWords: false)
    else { return nil }
    let particle = Hangul.code(text, at: position + 3)
    switch unit.lexeme.kind {
    case .unit: return particle == 0xEBA19C && Hangul.code(text, at: position) == 0xEB8F84 ? unit : nil
    case .timeUnit: return particle == 0xEC9D98 || particle == 0xECA084 ? unit : nil
    default: return nil
    }
  }

  /// `월·수·금요일`.
  private mutating func weekdays(_ tokens: inout [Token]) -> Bool {
    let days = KoreanWeekdayList.read(text, at: position, end: end)
    for day in days {
      position = day.range.start
      glue = .other
      emit(Lexeme(.weekday, value: day.weekday), to: day.range.end, &tokens)
    }
    return !days.isEmpty
  }

  /// Brackets such as `「`, jamo bullets, and the middle dots beyond Latin: a word begins behind them.
  private mutating func cjkSign(_ tokens: inout [Token]) {
    atWordStart = true
    guard position + 2 < end else {
      position = end
      return
    }
    if text[position + 1] & 0xFE == 0x8E, unitSign(&tokens) { return }
    switch Int(text[position + 1]) << 8 | Int(text[position + 2]) {
    case 0x83BB, 0x868D: separator(length: 3, &tokens)
    default:
      position += 3
      glue = .other
    }
  }

  private mutating func latin(_ tokens: inout [Token]) {
    let afterNumber = glue == .joined || glue == .spaced
    if afterNumber, let last = tokens.last?.kind, last == .digits || last == .scale || last == .more,
      unitSign(&tokens)
    {
      return
    }
    if atWordStart || afterNumber,
      let match = KoreanLexicon.latin.longestMatch(in: text, at: position, end: end, wholeWords: false),
      match.end == end
        || !Byte.isLetter(text[match.end])
          && (!Byte.isDigit(text[match.end]) || match.lexeme.kind == .currency)
    {
      emit(match.lexeme, to: match.end, &tokens)
      return
    }
    if fiscal(&tokens) { return }
    if glue == .joined, let last = tokens.last, last.kind == .digits { letterAfterDigits(&tokens) }
    while position < end, Byte.isLetter(text[position]) || Byte.isDigit(text[position]) { position += 1 }
    glue = .other
    // Hangul right behind Latin letters is a particle or the rest of a name: G20정상회의.
    atWordStart = false
  }

  private mutating func beyondASCII(_ b: UInt8, _ tokens: inout [Token]) {
    atWordStart = true
    if b == 0xE2, position + 2 < end {
      switch Int(text[position + 1]) << 8 | Int(text[position + 2]) {
      case 0x82AC: emit(Lexeme(.currency, value: Int(Currency.eur.rawValue)), to: position + 3, &tokens)
      case 0x82A9: emit(Lexeme(.currency, value: Int(Currency.krw.rawValue)), to: position + 3, &tokens)
      case 0x8483: emit(Lexeme(.unit, value: Int(MeasureUnit.celsius.rawValue)), to: position + 3, &tokens)
      case 0x8489: emit(Lexeme(.unit, value: Int(MeasureUnit.fahrenheit.rawValue)), to: position + 3, &tokens)
      case 0x8090, 0x8091, 0x8093, 0x88BC: hyphen(length: 3)
      case 0x80A7, 0x8BC5: separator(length: 3, &tokens)
      case 0x8098, 0x8099:
        emit(Lexeme(.apostrophe), to: position + 3, &tokens)
        atWordStart = true
      case 0x8493 where glue == .joined && unitSign(&tokens): break
      default:
        position += 3
        glue = .other
      }
    } else if b == 0xC2, position + 1 < end {
      switch text[position + 1] {
      case 0xA3: emit(Lexeme(.currency, value: Int(Currency.gbp.rawValue)), to: position + 2, &tokens)
      case 0xA5: emit(Lexeme(.currency, value: Int(Currency.jpy.rawValue)), to: position + 2, &tokens)
      case 0xB7: separator(length: 2, &tokens)
      case 0xB0: degrees(&tokens)
      case 0xB5 where glue != .other && unitSign(&tokens): break
      default:
        position += 2
        glue = .other
      }
      atWordStart = true
    } else if b == 0xCE, glue == .joined || glue == .spaced, unitSign(&tokens) {
      return
    } else {
      position += b >= 0xF0 ? 4 : 2
      glue = .other
    }
    position = min(position, end)
  }

  func unit(_ unit: MeasureUnit) -> Lexeme { Lexeme(.unit, value: Int(unit.rawValue)) }

  /// `5°C`, `41°F`, `5°`.
  private mutating func degrees(_ tokens: inout [Token]) {
    let (unit, length) = DegreeSign.read(text, at: position, end: end)
    emit(self.unit(unit), to: position + length, &tokens)
  }

  /// A middle dot lists things as a comma does.
  private mutating func separator(length: Int, _ tokens: inout [Token]) {
    if glue == .joined {
      emit(Lexeme(.comma), to: position + length, &tokens)
    } else {
      position += length
    }
  }

  private mutating func hyphen(length: Int) {
    if glue != .other, !(text[position] == 0x2D && NumberSign.isOfRow(text, at: position)) { glue = .hyphen }
    position += length
    atWordStart = true
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
    if b != 0x25 { atWordStart = true }
  }
}
