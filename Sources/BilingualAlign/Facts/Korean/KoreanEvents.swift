/// Dates that name something else: `6·25전쟁`, `9·19 군사합의`, `3.1절`, `2/4분기`.
extension KoreanGrammar {
  /// An event named by its date, which English gives by another name as often; or a quarter written as a fraction.
  mutating func event(_ token: Token) -> Bool {
    guard !token.hasComma, token.digitCount <= 2 else { return false }
    if token.fraction < 0, token.value <= 4, fractionalQuarter(token) { return true }
    guard (1...12).contains(token.value) else { return false }
    let day: Int
    let last: Int
    if token.fraction > 0, token.end - token.start < 6 {
      day = token.fraction
      last = index
    } else if token.fraction < 0, joined(index + 1), tokens[index + 1].kind == .comma,
      text[tokens[index + 1].start] > 0x7F,
      joined(index + 2), tokens[index + 2].kind == .digits, tokens[index + 2].fraction < 0,
      tokens[index + 2].digitCount <= 2
    {
      day = tokens[index + 2].value
      last = index + 2
    } else {
      return false
    }
    guard (1...31).contains(day), isEvent(month: token.value, day: day, isPoint: token.fraction > 0, lastToken: last)
    else { return false }
    sink.add(.date(DateValue(month: token.value, day: day)), from: token.start, to: tokens[last].end, evidence: .weak)
    index = last + 1
    return true
  }

  private func isEvent(month: Int, day: Int, isPoint: Bool, lastToken: Int) -> Bool {
    let end = tokens[lastToken].end
    let isSpaced = end < text.count && text[end] == 0x20
    let word = isSpaced ? end + 1 : end
    if Self.nouns.longestMatch(in: text, at: word, end: text.count, wholeWords: false) != nil { return true }
    if !isSpaced, Hangul.isHoliday(text, at: end) { return true }
    guard !isPoint, !isSpaced, Self.known.contains(month * 100 + day) else { return false }
    // `6·25에`: a date that everybody knows; `4·19위` are two ranks.
    guard joined(lastToken + 1) else { return true }
    switch tokens[lastToken + 1].kind {
    case .counter, .unit, .currency, .ordinalMark, .percent, .quarterMark, .timeUnit, .year, .month, .dayMark,
      .multiple,
      .scale, .score, .ageMark, .digits:
      return false
    default: return true
    }
  }

  /// `3/4분기`, `2·4분기`: the third, the second quarter.
  private mutating func fractionalQuarter(_ token: Token) -> Bool {
    guard token.value > 0, joined(index + 1), tokens[index + 1].kind == .slash || tokens[index + 1].kind == .comma,
      joined(index + 2), tokens[index + 2].kind == .digits, tokens[index + 2].value == 4,
      tokens[index + 2].fraction < 0,
      joined(index + 3), tokens[index + 3].kind == .quarterMark
    else { return false }
    let end = tokens[index + 3].end
    if token.value == 3, tokens[index + 1].kind == .comma {
      // The third of four, or the third and the fourth.
      sink.add(.quarter(3), from: token.start, to: end, evidence: .weak)
      sink.add(.quarter(4), from: tokens[index + 2].start, to: end, evidence: .weak)
    } else {
      sink.add(.quarter(token.value), from: token.start, to: end, evidence: .digits)
    }
    index += 4
    return true
  }

  /// Month × 100 + day of what Korean history names by its date.
  private static let known: Set<Int> = [
    301, 403, 419, 427, 516, 518, 610, 615, 625, 629, 704, 815, 911, 919, 1004, 1026, 1203, 1212,
  ]

  private static let nouns = PhraseTable(
    """
    전쟁 운동 혁명 선언 공동선언 남북 합의 군사 평양 판문점 테러 사태 사건 민주 항쟁 의거 광복 경축 쿠데타 비상 계엄 정변 학살 참전 전몰 국군 납북 \
    전사 사변 참사 총선 대선 지방선거 보궐 재보 성명 조치 기념 독립 만세 대책 정상회담
    """.split { $0 == " " || $0 == "\n" }.map { (String($0), Lexeme(.nothing)) })
}
