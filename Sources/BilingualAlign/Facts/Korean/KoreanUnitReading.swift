import BilingualText

extension KoreanGrammar {
  /// Joins the number with the unit, counter or mark behind it.
  /// - Returns: whether the unit was used.
  mutating func take(_ unit: Token, of read: ReadNumber, at i: Int, qualifiers: Fact.Qualifiers) -> Bool {
    let isSpaced = unit.glue == .spaced
    switch unit.kind {
    case .year: return year(unit, of: read, at: i, qualifiers: qualifiers)
    case .month, .dayMark, .clockMark, .minuteMark, .quarterMark:
      guard !read.isDoubtful || read.isAdnominal || unit.kind == .minuteMark || unit.kind == .month else {
        return false
      }
      return calendar(unit, of: read, at: i, qualifiers: qualifiers)
    case .score: return score(unit, of: read, at: i, qualifiers: qualifiers)
    case .decade:
      guard let year = read.integer, year % 10 == 0, year < 3000 else { return false }
      add(.decade(year), of: read, lastToken: i, qualifiers: qualifiers)
    case .fractionPart: return fraction(read, i)
    case .rate: return rate(read, i)
    case .base:
      // 10진수 is decimal, 32비트 is 32-bit or 32bit: a name more than a number.
      sink.add(.number(read.value), from: read.start, to: unit.end, evidence: .weak, qualifiers: qualifiers)
      index = i + 1
    case .ordinalMark: return ordinalMark(unit, of: read, at: i, qualifiers: qualifiers)
    case .percent where joined(i + 1) && tokens[i + 1].kind == .points, .percent where isPointMark(unit.end):
      addPercent(read, unit: unit, at: i, qualifiers: qualifiers)
    case .counter:
      guard isWord(after: unit, read) else { return false }
      if read.isDoubtful, !read.isAdnominal, !provesDoubtful(read, unit) { return false }
      add(.number(read.value), of: read, lastToken: i, qualifiers: qualifiers)
    default:
      guard let value = Units.value(read.value, unit), isWord(after: unit, read) else { return false }
      if read.isDoubtful, !read.isAdnominal, !provesDoubtful(read, unit), !(unit.kind == .timeUnit && isSpaced) {
        return false
      }
      var value2 = value
      var next = i
      if let half = token(i + 1), half.kind == .half, half.glue == .joined || isHalf(half),
        let more = ExactNumber(mantissa: 5, exponent: -1),
        let sum = read.value.adding(more), let changed = Units.value(sum, unit)
      {
        value2 = changed
        next = i + 1
      }
      let heated = heated(value2, from: read.start)
      var read = read
      read.start = heated.start
      add(
        heated.value, of: read, lastToken: next,
        qualifiers: mayBeName(read, unit) ? qualifiers.union(.unsure) : qualifiers)
    }
    return true
  }

  /// 천위안 is a thousand yuan, or somebody’s name: a scale alone before a Chinese unit, where Korean would write 1천 위안.
  private func mayBeName(_ read: ReadNumber, _ unit: Token) -> Bool {
    unit.kind == .currency && unit.value == Int(Currency.cny.rawValue) && unit.glue == .joined && read.isDoubtful
      && read.end - read.start == KoreanSyllable.width
  }

  /// `2시간 반`: a word of its own, or with a particle.
  private func isHalf(_ token: Token) -> Bool {
    token.glue == .spaced && token.end - token.start == 3
      && (!KoreanSyllable.stands(text, at: token.end) || Particles.stand(text, at: token.end))
  }

  /// `십여 명`, `백만 달러`, `천 명`: several syllables, or a scale with a unit that is no common syllable (`만자`).
  private func provesDoubtful(_ read: ReadNumber, _ unit: Token) -> Bool {
    // 조명, 구조, 만날: a syllable of a word far more often than a number.
    if index0(of: read) > 0, tokens[index0(of: read) - 1].kind == .minus { return true }
    guard read.value.approximation >= 10,
      read.value.approximation < 1e12 || unit.kind == .currency && read.end - read.start > 3
    else { return false }
    return read.end - read.start > 3 || unit.kind != .counter || unit.flags.contains(.safe)
  }

  mutating func add(_ value: FactValue, of read: ReadNumber, lastToken: Int, qualifiers: Fact.Qualifiers) {
    let isOne = read.evidence == .words && read.value == ExactNumber(1)
    sink.add(
      value, from: read.start, to: tokens[lastToken].end, evidence: isOne ? .weak : read.evidence,
      qualifiers: qualifiers)
    index = lastToken + 1
    boundAfter()
  }

  /// `이상`, `가량`, `미만` behind the unit.
  private mutating func boundAfter() {
    while let token = token(index), follows(index) {
      switch token.kind {
      // `940hPa 최대 초속 47m`: this one opens the next number.
      case .lower, .upper:
        if token.value == 1 { return }
        sink.qualifyLast(token.kind == .lower ? .lowerBound : .upperBound, endingAtOrAfter: 0)
      case .approximate where token.value == 0 && token.glue == .spaced && KoreanLexicon.takesEnding(.counter):
        // `3명 약` opens the next number; `3명 정도` closes this one.
        if tokens.count > index + 1, tokens[index + 1].kind == .digits { return }
        sink.qualifyLast(.approximate, endingAtOrAfter: 0)
      case .more: sink.qualifyLast(.approximate, endingAtOrAfter: 0)
      default: return
      }
      index += 1
    }
  }

  private func isPointMark(_ end: Int) -> Bool { end < text.count && text[end] == 0x70 }

  private mutating func addPercent(_ read: ReadNumber, unit: Token, at i: Int, qualifiers: Fact.Qualifiers) {
    let isToken = joined(i + 1) && tokens[i + 1].kind == .points
    sink.add(
      .percent(read.value, points: true), from: read.start, to: isToken ? tokens[i + 1].end : unit.end + 1,
      evidence: read.evidence,
      qualifiers: qualifiers)
    index = isToken ? i + 2 : i + 1
  }

  /// A native numeral's counter of one syllable must end its word or carry a particle: `두 명이`, not `두 명령`.
  private func isWord(after unit: Token, _ read: ReadNumber) -> Bool {
    guard read.evidence == .words || unit.glue == .spaced, unit.end - unit.start <= 3 else { return true }
    return !KoreanSyllable.stands(text, at: unit.end) || Particles.stand(text, at: unit.end)
  }

  private mutating func fraction(_ read: ReadNumber, _ i: Int) -> Bool {
    guard follows(i + 1), let top = numerator(at: i + 1), let numerator = top.integer, let denominator = read.integer,
      numerator > 0, denominator > 1, numerator < 1_000_000, denominator < 1_000_000
    else { return false }
    let reduced = FactValue.lowestTerms(numerator, denominator)
    addFraction(reduced.top, over: reduced.bottom, from: read.start, to: top.end, evidence: read.evidence)
    index = top.next
    return true
  }

  /// `3분의 1만`, `오분의 일만`: only one of them, not ten thousand.
  private func numerator(at i: Int) -> ReadNumber? {
    guard let top = readNumber(at: i) else { return nil }
    let last = top.next - 1
    guard last > i, tokens[last].kind == .scale, tokens[last].value == 4 else { return top }
    return readNumber(at: i, before: last)
  }

  /// `4할 6리`, `3할`: tenths, hundredths and thousandths of a whole.
  private mutating func rate(_ read: ReadNumber, _ i: Int) -> Bool {
    guard read.evidence == .digits, let tenths = read.integer, tenths <= 10, tokens[i].glue == .joined else {
      return false
    }
    var thousandths = tenths * 100
    var end = tokens[i].end
    var next = i + 1
    // 푼 and 리
    for (mark, size) in [(0xED91BC, 10), (0xEBA6AC, 1)] {
      // 푼 is no token, so that what stands behind it follows nothing.
      guard follows(next) || next < tokens.count && tokens[next].start == end, tokens[next].kind == .digits,
        tokens[next].digitCount == 1, tokens[next].fraction < 0,
        Hangul.code(text, at: tokens[next].end) == mark
      else { continue }
      thousandths += tokens[next].value * size
      end = tokens[next].end + 3
      next += 1
    }
    guard let percent = ExactNumber(mantissa: Int128(thousandths), exponent: -1) else { return false }
    sink.add(.percent(percent, points: false), from: read.start, to: end, evidence: .digits)
    index = next
    return true
  }

  private mutating func ordinalMark(_ mark: Token, of read: ReadNumber, at i: Int, qualifiers: Fact.Qualifiers) -> Bool
  {
    guard let value = read.integer else { return false }
    if read.isDoubtful, !read.isAdnominal, !provesDoubtful(read, mark) || !read.hasScale { return false }
    if mark.glue == .spaced || read.isAdnominal, !isWord(after: mark, read) { return false }
    add(.ordinal(value), of: read, lastToken: i, qualifiers: qualifiers)
    return true
  }

  /// The last syllables of words for what is counted with 대: 차량 20대, 버스 30대, 무인기 10대.
  private static let machineEnds = Set("차량기스럭론봇터라")

  private func isMachine(before start: Int) -> Bool {
    guard start >= 4, text[start - 1] == 0x20, KoreanSyllable.stands(text, at: start - 4) else { return false }
    return Self.machineEnds.contains(Character(String(decoding: text[(start - 4)..<(start - 1)], as: UTF8.self)))
  }

  /// `3대 0`, `2대1`; else `대` counts vehicles or decades of age: `20대`.
  private mutating func score(_ mark: Token, of read: ReadNumber, at i: Int, qualifiers: Fact.Qualifiers) -> Bool {
    if mark.glue == .joined, follows(i + 1), tokens[i + 1].kind == .digits, read.integer != nil {
      sink.add(.number(read.value), from: read.start, to: read.end, evidence: .digits, qualifiers: qualifiers)
      index = i + 1
      return true
    }
    if mark.glue == .joined && read.isPlainDigits || read.hasScale && read.isDoubtful && follows(i),
      let age = read.integer, (10...90).contains(age), age % 10 == 0, !isMachine(before: read.start)
    {
      add(.decade(age), of: read, lastToken: i, qualifiers: qualifiers)
      return true
    }
    guard isWord(after: mark, read) else { return false }
    if read.isDoubtful, !read.isAdnominal { return false }
    add(.number(read.value), of: read, lastToken: i, qualifiers: qualifiers)
    return true
  }
}
