import BilingualText

/// Parts of months, years and days in Korean: `3월 초`, `작년 말`, `2020년대 중반`, `오전 중`.
enum KoreanSpanParts {
  /// What may stand behind a span.
  private static let words = PhraseTable(LexemeRows.phrases("korean/parts-of-spans", "korean"))

  /// Whether a part may stand behind a token.
  @inline(__always)
  static func follows(_ token: Token) -> Bool {
    switch token.kind {
    case .month, .year, .relativeYear, .relativeMonth, .halfYear, .quarterMark, .decade, .score: true
    case .ordinalMark: token.value == 100
    default: false
    }
  }

  /// The part that begins at a place in the text, a word of its own or with a particle.
  static func match(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> PhraseTable.Match? {
    guard let match = words.longestMatch(in: text, at: start, end: end, wholeWords: false) else { return nil }
    let isSyllable = match.end - start == 3
    guard isWordEnd(text, match.end, isSyllable: isSyllable), !isListed(text, match.end) else { return nil }
    return match
  }

  /// 초과, 초기, 말라위: a single syllable is the start of a word more often than not.
  private static func isWordEnd(_ text: UnsafeBufferPointer<UInt8>, _ i: Int, isSyllable: Bool) -> Bool {
    guard KoreanSyllable.stands(text, at: i) else { return true }
    // 에 의 까 로 경 쯤 와; and 부터, which 초부 alone is not.
    if [0xEC9790, 0xEC9D98, 0xEAB98C, 0xEBA19C, 0xEAB2BD, 0xECAFA4, 0xEC9980].contains(Hangul.code(text, at: i)) {
      return true
    }
    if Hangul.code(text, at: i) == 0xEBB680 { return Hangul.code(text, at: i + 3) == 0xED84B0 }
    return !isSyllable && Particles.stand(text, at: i)
  }

  /// `초·중순`, `중~하순`: two parts of one span, of which neither is the other side's only.
  private static func isListed(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard i + 1 < text.count else { return false }
    if text[i] == 0x7E || text[i] == 0x2D { return KoreanSyllable.stands(text, at: i + 1) }
    if text[i] == 0xC2, text[i + 1] == 0xB7 { return KoreanSyllable.stands(text, at: i + 2) }
    return text[i] == 0xE2 && KoreanSyllable.stands(text, at: i + 3)
  }
}

extension KoreanGrammar {
  mutating func partOfSpan(_ token: Token) {
    guard let (part, span) = PartOfSpan.decode(token.value) else { return }
    if let span {
      sink.add(
        .part(PartOfSpan(part: part, span: span, number: nil)), from: token.start, to: token.end, evidence: .words)
      return
    }
    guard index > 0, let last = sink.facts.last, token.start - last.range.end <= 1,
      let value = PartOfSpan(part, of: last.value, isCentury: tokens[index - 1].kind == .ordinalMark)
    else { return }
    sink.add(.part(value), from: token.start, to: token.end, evidence: .words)
  }

  /// `오전` without an hour behind it.
  mutating func partOfDay(_ token: Token) {
    guard let part = PartOfDay(rawValue: UInt8(clamping: token.value / 12 == 0 ? 0 : isEvening(token) ? 2 : 1)),
      !token.flags.contains(.doubtful), !isHour(at: index + 1), saysPartOfDay(token)
    else { return }
    sink.add(.partOfDay(part), from: token.start, to: token.end, evidence: .words)
  }

  private func isEvening(_ token: Token) -> Bool { Hangul.code(text, at: token.start) == 0xECA080 }

  /// 아침 and 저녁 are meals as well: only where a particle of time follows. 낮 is as often the day.
  private func saysPartOfDay(_ token: Token) -> Bool {
    switch Hangul.code(text, at: token.start) {
    case 0xEC98A4, 0xEC8388: return !KoreanSyllable.stands(text, at: token.end) || Particles.stand(text, at: token.end)
    case 0xEC9584, 0xECA080: return Hangul.code(text, at: token.end) == 0xEC9790
    default: return false
    }
  }

  /// `오전 10시`, `오전 (10:30)`, `오후 두 시`.
  private func isHour(at i: Int) -> Bool {
    guard i < tokens.count, tokens[i].glue != .other else { return false }
    if tokens[i].kind == .open { return i + 1 < tokens.count && tokens[i + 1].kind == .digits }
    return tokens[i].kind == .digits || tokens[i].kind == .numeral || tokens[i].kind == .scale
  }

  /// `열에 아홉`, `열 중 아홉`: nine out of ten.
  mutating func outOfTen(_ token: Token) -> Bool {
    // 에, or 중 behind a space
    guard token.value == 10, token.kind == .numeral,
      Hangul.code(text, at: token.end) == 0xEC9790
        || token.end < text.count && text[token.end] == 0x20 && Hangul.code(text, at: token.end + 1) == 0xECA491,
      let next = self.token(index + 1), next.kind == .numeral, next.flags.contains(.native),
      (1...9).contains(next.value),
      next.start - token.end <= 5
    else { return false }
    sink.add(.number(ExactNumber(10)), from: token.start, to: token.end, evidence: .words)
    sink.add(
      .number(ExactNumber(next.value)), from: next.start, to: next.end, evidence: next.value == 1 ? .weak : .words)
    index += 2
    return true
  }
}

/// `월·수·금요일`, `월, 수, 금요일`, `월~금요일`, `매주 월·수·금`.
enum KoreanWeekdayList {
  /// The syllables of a list that begins at `start` and the end of the last, 요일 included; empty where there is none.
  static func read(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> [(weekday: Int, range: TextRange)] {
    guard separator(in: text, at: start + 3, end: end) > 0, let first = Hangul.weekday(text, at: start) else {
      return []
    }
    var days = [(weekday: first, range: TextRange(start, start + 3))]
    var isDotted = true
    var i = start + 3
    while days.count < 7 {
      let length = separator(in: text, at: i, end: end)
      guard length > 0, i + length + 3 <= end, let day = Hangul.weekday(text, at: i + length) else { break }
      if text[i] < 0x80 { isDotted = false }
      days.append((day, TextRange(i + length, i + length + 3)))
      i += length + 3
    }
    // 요일
    if days.count > 1, Hangul.code(text, at: i) == 0xEC9A94, Hangul.code(text, at: i + 3) == 0xEC9DBC, i + 6 <= end {
      days[days.count - 1].range = TextRange(i - 3, i + 6)
      return days
    }
    let isWord = !KoreanSyllable.stands(text, at: i) || i >= end || Particles.stand(text, at: i)
    return days.count > 2 && isDotted && isWord ? days : []
  }

  /// The length of a middle dot, a comma with or without a space, a slash, a tilde or a hyphen; 0 for none.
  private static func separator(in text: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> Int {
    guard i + 1 < end else { return 0 }
    switch text[i] {
    case 0x2C: return text[i + 1] == 0x20 ? 2 : 1
    case 0x2F, 0x7E, 0x2D: return 1
    case 0xC2: return text[i + 1] == 0xB7 ? 2 : 0
    case 0xE2, 0xE3:
      let code = Hangul.code(text, at: i)
      return [0xE280A7, 0xE28B85, 0xE3868D, 0xE383BB, 0xE288BC].contains(code) ? 3 : 0
    default: return 0
    }
  }
}
