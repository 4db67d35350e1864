import BilingualText

/// What a stop after an ASCII letter means.
enum EnglishRules {
  static func stop(_ candidate: BoundaryCandidate, in text: SentenceText) -> Verdict {
    let core = core(of: candidate.token, in: text)
    let sign = text.sign(at: candidate.next)
    guard sign != .lower, sign != .continuation else { return .inside }
    guard let group = AbbreviationGroup(core, in: text) else { return BoundaryRules.next(candidate, in: text) }
    if sign == .hangul { return .inside }
    if sign == .bullet { return .boundary }
    if group == .letter || group == .roman, candidate.isFirstToken(in: text) { return .inside }
    return judge(group, core: core, sign: sign, candidate: candidate, in: text)
  }

  private static func judge(
    _ group: AbbreviationGroup, core: Range<Int>, sign: SentenceText.Sign, candidate: BoundaryCandidate,
    in text: SentenceText
  ) -> Verdict {
    let next = candidate.next
    let startsSentence = sign == .upper && text.isWord(at: next, in: Abbreviations.starters)
    let mayStartSentence = startsSentence || sign == .upper && text.isWord(at: next, in: Abbreviations.possibleStarters)
    switch group {
    case .title, .inner: return .inside
    case .letter: return Verdict(startsSentence || sign == .openQuote)
    case .roman: return .boundary
    case .beforeNumber:
      if sign == .digit || sign == .openBracket || isSymbol(at: next, in: text) { return .inside }
      let isWord = ShortWord(text.bytes[core]).map(Abbreviations.beforeNumberOrWord.contains) ?? false
      return Verdict(isWord || mayStartSentence || sign == .openQuote)
    case .calendar:
      if sign == .digit || sign == .openBracket { return .inside }
      return Verdict(!isCalendarWord(at: next, in: text))
    case .timeOfDay:
      if sign == .digit || sign == .openBracket { return .inside }
      return Verdict(!isCalendarWord(at: next, in: text) && !isZone(at: next, in: text))
    case .andSoOn: return Verdict(sign != .openBracket)
    case .capital:
      return Verdict(
        mayStartSentence || sign == .openQuote || sign == .upper && endsWithPlace(core, candidate, in: text))
    case .either: return Verdict(mayStartSentence || sign == .openQuote)
    }
  }

  /// The part of a token that can be an abbreviation: after its last `-`, `/`, quote or bracket; empty for no such part.
  static func core(of token: Range<Int>, in text: SentenceText) -> Range<Int> {
    var i = token.upperBound
    while i > token.lowerBound {
      let byte = text.bytes[i - 1]
      guard Byte.isLetter(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'") else { break }
      i -= 1
    }
    guard i > token.lowerBound else { return token }
    let before = text.bytes[i - 1]
    let opens = before >= 0x80 || before == UInt8(ascii: "-") || before == UInt8(ascii: "(")
    return opens || before == UInt8(ascii: "/") && token.upperBound - i > 2 ? i..<token.upperBound : i..<i
  }

  /// `III`, `A/RES/70/1`: what may stand for a number.
  private static func isSymbol(at offset: Int, in text: SentenceText) -> Bool {
    var i = offset
    var isRoman = true
    while i < text.end, !Byte.isSpace(text.bytes[i]), i - offset < 24 {
      let byte = text.bytes[i]
      if byte == UInt8(ascii: "/") { return true }
      if Byte.isLetter(byte), !"IVXLC".utf8.contains(byte) { isRoman = false }
      i += 1
    }
    guard isRoman else { return false }
    // `I` alone is the pronoun as often as the number.
    return i - offset > 1
  }

  private static func isCalendarWord(at offset: Int, in text: SentenceText) -> Bool {
    text.isWord(at: offset, in: Abbreviations.calendarWords) && !text.starts(offset, with: "May I ")
      || text.isWord(at: offset, in: Abbreviations.months) || text.isWord(at: offset, in: Abbreviations.weekdays)
  }

  /// `Seoul time`, `Eastern Standard Time`: one to three words, the last of them *time*.
  private static func isZone(at offset: Int, in text: SentenceText) -> Bool {
    var i = offset
    for _ in 0..<3 {
      i = text.word(at: i).upperBound
      guard i < text.end, text.bytes[i] == 0x20 else { return false }
      i += 1
      if text.starts(i, with: "time") || text.starts(i, with: "Time") { return true }
    }
    return false
  }

  /// `in Washington, D.C.` closes a sentence as soon as a capital follows; `the D.C. Circuit` does not.
  private static func endsWithPlace(_ core: Range<Int>, _ candidate: BoundaryCandidate, in text: SentenceText) -> Bool {
    guard text.starts(core.lowerBound, with: "D.C") else { return false }
    var i = core.lowerBound
    while i > candidate.sentence, Byte.isSpace(text.bytes[i - 1]) || text.bytes[i - 1] == UInt8(ascii: ",") { i -= 1 }
    let place = text.token(endingAt: i, from: candidate.sentence)
    return place.count == 10 && text.starts(place.lowerBound, with: "Washington")
  }
}

/// The kinds of abbreviation that are judged differently.
enum AbbreviationGroup {
  case title, inner, beforeNumber, calendar, timeOfDay, andSoOn, either
  /// One letter: an initial, or the letter of a list.
  case letter
  /// `U.S`, `D.C`, `J.R`: letters with stops between them.
  case capital
  /// `IV`: the number of a section, where it stands first.
  case roman

  /// `nil` for an ordinary word.
  init?(_ core: Range<Int>, in text: SentenceText) {
    guard let first = core.first else { return nil }
    let isCapital = Byte.isCapital(text.bytes[first])
    if core.count == 1 {
      self = .letter
      if !isCapital, let word = ShortWord(text.bytes[core]), !Abbreviations.beforeNumber.contains(word) {
        self = .inner
      }
      return
    }
    guard let word = ShortWord(text.bytes[core]) else { return nil }
    if isCapital, Abbreviations.titles.contains(word) {
      self = .title
    } else if Abbreviations.inner.contains(word) {
      self = .inner
    } else if Abbreviations.beforeNumber.contains(word) {
      self = .beforeNumber
    } else if isCapital, Abbreviations.months.contains(word) || Abbreviations.weekdays.contains(word) {
      self = .calendar
    } else if Abbreviations.timesOfDay.contains(word), core.count == 3 {
      self = .timeOfDay
    } else if text.starts(core.lowerBound, with: "etc"), core.count == 3 {
      self = .andSoOn
    } else if Abbreviations.either.contains(word) {
      self = .either
    } else if Self.isLettersWithStops(core, in: text) {
      self = .capital
    } else if core.count <= 5, core.allSatisfy({ "IVX".utf8.contains(text.bytes[$0]) }) {
      self = .roman
    } else {
      return nil
    }
  }

  private static func isLettersWithStops(_ core: Range<Int>, in text: SentenceText) -> Bool {
    guard core.count % 2 == 1 else { return false }
    for (index, offset) in core.enumerated() {
      let byte = text.bytes[offset]
      guard index % 2 == 0 ? Byte.isLetter(byte) : byte == UInt8(ascii: ".") else { return false }
    }
    return true
  }
}
