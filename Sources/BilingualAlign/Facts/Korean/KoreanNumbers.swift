import BilingualText

extension KoreanGrammar {
  /// Reads the number at ``index`` with its unit, and completes a range it ends.
  mutating func number() {
    let first = index
    if article() || slashed() || lineNumber() { return }
    guard let read = readNumber(at: first) else { return }
    let opened = rangeStart
    let factIndex = sink.facts.count
    finish(read)
    guard sink.facts.count > factIndex else { return }
    if let sign = sign(before: read.start, first) { sink.sign(sign, at: factIndex) }
    if let opened, opened.next == first && tokens[first].glue == .hyphen || isJoinedByDot(opened.next, first) {
      inherit(from: factIndex, opened, read)
    }
    let isBare = if case .number = sink.facts[factIndex].value { true } else { false }
    rangeStart = isBare && index == read.next && !read.isDoubtful ? (factIndex, index, read.isPlainDigits) : nil
  }

  /// `제6조`, `헌법 제10조 제2항`: an article of a law, not six trillion.
  private mutating func article() -> Bool {
    let token = tokens[index]
    guard token.kind == .digits, token.fraction < 0, !token.hasComma, token.digitCount < 5, joined(index + 1),
      tokens[index + 1].kind == .scale, tokens[index + 1].value == 12
    else { return false }
    let isMarked = Hangul.isOrdinalPrefix(text, before: token.start)
    let isBefore =
      follows(index + 2) && tokens[index + 2].kind == .digits && joined(index + 3)
      && tokens[index + 3].kind == .ordinalMark
    guard isMarked || isBefore else { return false }
    let prefix = !isMarked ? 0 : text[token.start - 1] == 0x20 ? 4 : 3
    sink.add(.ordinal(token.value), from: token.start - prefix, to: tokens[index + 1].end, evidence: .digits)
    index += 2
    return true
  }

  /// `1/3`, and versions of three parts and more (`15.3.1`), which say no number.
  private mutating func slashed() -> Bool {
    let token = tokens[index]
    guard token.kind == .digits, token.fraction < 0, joined(index + 1), joined(index + 2),
      tokens[index + 2].kind == .digits
    else { return false }
    let second = tokens[index + 2]
    if tokens[index + 1].kind == .slash, second.fraction < 0, token.value > 0, token.value < second.value,
      second.value <= 10,
      !joined(index + 3) || tokens[index + 3].kind == .counter || tokens[index + 3].kind == .numeral,
      index == 0 || tokens[index - 1].kind != .slash
    {
      let reduced = FactValue.lowestTerms(token.value, second.value)
      addFraction(reduced.top, over: reduced.bottom, from: token.start, to: second.end, evidence: .digits)
      index += 3
      return true
    }
    guard tokens[index + 1].kind == .dot, second.fraction >= 0 || joined(index + 3) && tokens[index + 3].kind == .dot,
      token.digitCount < 4
    else { return false }
    index += 3
    while joined(index), tokens[index].kind == .dot, joined(index + 1), tokens[index + 1].kind == .digits { index += 2 }
    let range = TextRange(token.start, VersionSuffix.end(text, tokens[index - 1].end, limit: text.count))
    while index < tokens.count, tokens[index].start < range.end { index += 1 }
    let version = String(decoding: text[range.start..<range.end], as: UTF8.self)
    sink.add(.identifier(Identifier(.version, version)), from: range.start, to: range.end, evidence: .digits)
    return true
  }

  /// `02-2100-7000`, `+82-2-3210-0404`, `1588-0404`: the number of a telephone line says no quantity.
  private mutating func lineNumber() -> Bool {
    guard let next = LineNumber.end(of: tokens, from: index, in: text) else { return false }
    let line = LineNumber.identifier(tokens, in: index..<next, of: text)
    sink.add(line.value, from: line.start, to: tokens[next - 1].end, evidence: .digits)
    index = next
    return true
  }

  /// Whether a middle dot at token `dot` joins the number before it with the one at `first`: `1·2차관`, `5·6월`.
  private func isJoinedByDot(_ dot: Int, _ first: Int) -> Bool {
    dot + 1 == first && tokens[dot].kind == .comma && tokens[dot].glue == .joined && tokens[first].glue == .joined
      && text[tokens[dot].start] > 0x7F
  }

  /// `3~5만 명`: the first number takes the unit, and the scale if it has none.
  private mutating func inherit(from last: Int, _ opened: (fact: Int, next: Int, isPlain: Bool), _ read: ReadNumber) {
    guard case .number(var first) = sink.facts[opened.fact].value else { return }
    var exponent = 0
    var i = opened.next + 1
    while i < read.next, tokens[i].kind == .scale {
      exponent += tokens[i].value
      i += 1
    }
    if opened.isPlain, i == read.next, exponent > 0, let scaled = first.scaled(by: exponent) {
      first = scaled
      sink.replace(at: opened.fact, value: .number(first))
    }
    if case .date(let date) = sink.facts[last].value, let day = first.integer, (1...31).contains(day) {
      if date.day != nil {
        sink.replace(at: opened.fact, value: .date(DateValue(month: date.month, day: day)), adding: .rangeStart)
      } else if date.month != nil, date.year == nil, day <= 12 {
        sink.replace(at: opened.fact, value: .date(DateValue(month: day)), adding: .rangeStart)
      } else if date.year != nil, day > 31 {
        sink.replace(at: opened.fact, value: .date(DateValue(year: day)), adding: .rangeStart)
      }
      return
    }
    if case .quarter(let quarter) = sink.facts[last].value {
      guard let start = first.integer, (1..<quarter).contains(start) else { return }
      sink.replace(at: opened.fact, value: .quarter(start), adding: .rangeStart)
      sink.replace(at: last, value: .quarter(quarter), adding: .rangeEnd)
      return
    }
    if let value = Units.value(first, like: sink.facts[last].value) {
      // 영하 is said once for both ends, a minus before each.
      let isBelowZero =
        if case .measure(let second, _) = sink.facts[last].value {
          second.mantissa < 0 && NumberSign.read(text, before: read.start, isRange: false) == nil
        } else {
          false
        }
      sink.replace(
        at: opened.fact, value: isBelowZero ? BelowZero.turned(value) ?? value : value, adding: .rangeStart)
    }
  }

  /// Looks behind the number for what it counts.
  private mutating func finish(_ read: ReadNumber) {
    var next = read.next
    var qualifiers: Fact.Qualifiers = read.isApproximate ? .approximate : []
    while let token = token(next), token.glue == .joined,
      token.kind == .more || token.kind == .approximate && token.value == 0
    {
      qualifiers.insert(.approximate)
      next += 1
    }
    index = next
    if colonTime(read) || latinTime(read) { return }
    if Hangul.isOrdinalPrefix(text, before: read.start), let value = read.integer,
      ordinalByPrefix(read, value: value, next: next)
    {
      return
    }
    if let unit = token(next), follows(next), take(unit, of: read, at: next, qualifiers: qualifiers) { return }
    if read.isDoubtful, !accepts(read, next: next, qualifiers: qualifiers) {
      if isWholeWord(read) {
        sink.add(.number(read.value), from: read.start, to: read.end, evidence: .weak, qualifiers: .unsure)
      }
      return
    }
    bare(read, next: next, qualifiers: qualifiers)
  }

  private mutating func ordinalByPrefix(_ read: ReadNumber, value: Int, next: Int) -> Bool {
    guard !read.isDoubtful || token(next)?.kind == .ordinalMark else { return false }
    var end = tokens[next - 1].end
    if let mark = token(next), mark.glue == .joined, [.ordinalMark, .counter, .score].contains(mark.kind) {
      end = mark.end
      index = next + 1
    }
    let prefix = text[read.start - 1] == 0x20 ? 4 : 3
    sink.add(.ordinal(value), from: read.start - prefix, to: end, evidence: .digits)
    return true
  }

  /// Doubtful numerals count only where a counter proves them; a numeral before a noun needs a space: `세 나라`.
  private func accepts(_ read: ReadNumber, next: Int, qualifiers: Fact.Qualifiers) -> Bool {
    let size = read.value.approximation
    if index0(of: read) > 0, tokens[index0(of: read) - 1].kind == .minus { return true }
    if qualifiers.contains(.approximate), size >= 10, size < 1e12 { return true }
    // 천칠백만 동물: nobody writes that by chance.
    if read.end - read.start >= 12, size >= 10_000 { return true }
    guard read.isAdnominal, tokens[read.next - 1].value == 3 else { return false }
    let end = tokens[read.next - 1].end
    return end + 3 < text.count && text[end] == 0x20 && KoreanSyllable.stands(text, at: end + 1)
  }

  private mutating func bare(_ read: ReadNumber, next: Int, qualifiers: Fact.Qualifiers) {
    let end = tokens[next - 1].end
    if read.isPlainDigits, read.digitCount == 4, let year = read.integer, (1500...2099).contains(year),
      qualifiers.isEmpty, sink.pending.isEmpty
    {
      sink.add(.date(DateValue(year: year)), from: read.start, to: end, evidence: .digits)
      return
    }
    if let degrees = heatedNumber(read) {
      sink.add(degrees, from: read.start, to: end, evidence: .digits, qualifiers: qualifiers)
      return
    }
    if let last = lastYear(read) {
      sink.add(.date(DateValue(year: last)), from: read.start, to: end, evidence: .digits, qualifiers: .rangeEnd)
      return
    }
    if read.isPlainDigits, read.digitCount == 2, let two = read.integer, index0(of: read) > 0,
      tokens[index0(of: read) - 1].kind == .apostrophe, tokens[index0(of: read)].glue == .joined
    {
      sink.add(.date(DateValue(year: two < 50 ? 2000 + two : 1900 + two)), from: read.start, to: end, evidence: .digits)
      return
    }
    if read.evidence == .words, !read.isDoubtful, !read.hasScale, isOnlyPartOfAWord(read, end) { return }
    var qualifiers = qualifiers
    if isOnlyOrScale(next) { qualifiers.insert(.onlyOrScale) }
    if read.isPlainDigits, read.digitCount < 4, qualifiers.isEmpty, sink.pending.isEmpty, isOfName(read) {
      qualifiers.insert(.named)
    }
    // `둘 중 하나`, `둘 수`: noun forms count as often as they do not.
    let isIdiom = read.evidence == .words && (read.value == ExactNumber(1) || !read.isAdnominal && !read.hasScale)
    sink.add(
      .number(read.value), from: read.start, to: end, evidence: isIdiom ? .weak : read.evidence, qualifiers: qualifiers)
  }

  /// `PCR 16과 23만 초기화`: 만 behind plain digits, and nothing that is counted; `8조에 따라`: an article, or trillions.
  private func isOnlyOrScale(_ next: Int) -> Bool {
    guard next >= 2, tokens[next - 1].kind == .scale, tokens[next - 2].kind == .digits else { return false }
    switch tokens[next - 1].value {
    case 4: return true
    case 12: return tokens[next - 2].fraction < 0 && tokens[next - 1].glue == .joined
    default: return false
    }
  }

  /// The index of the token where a number starts.
  func index0(of read: ReadNumber) -> Int {
    var i = read.next - 1
    while i > 0, tokens[i].start > read.start { i -= 1 }
    return i
  }

  /// `두` inside `두고`, `둘` inside `둘러`: a native numeral without counter ends its word, or a particle follows.
  private func isOnlyPartOfAWord(_ read: ReadNumber, _ end: Int) -> Bool {
    guard KoreanSyllable.stands(text, at: end) else { return false }
    let mayStandAlone = read.value.approximation >= 20 || !tokens[read.next - 1].flags.contains(.adnominal)
    return !mayStandAlone || !Particles.stand(text, at: end)
  }

  /// `$500`, `미화 50만`: a sign or word before the number.
  mutating func money(_ token: Token) {
    let first = index + 1
    guard follows(first), tokens[first].kind == .digits, let currency = Currency(rawValue: UInt8(token.value)),
      let read = readNumber(at: first)
    else { return }
    index = read.next
    var end = read.end
    if let next = self.token(read.next), next.kind == .currency, follows(read.next) {
      end = next.end
      index += 1
    }
    sink.add(.money(read.value, currency), from: token.start, to: end, evidence: .digits)
  }
}

/// The particles that may follow a noun.
enum Particles {
  /// By syllable: whether it can open a particle.
  private static let opens: [Bool] = {
    var table = [Bool](repeating: false, count: 0xD7A4 - 0xAC00)
    let list = "이가을를은는의에로와과도만씩여꼴쯤으째간중다뿐일나보부까라였입인임조마밖서한고면"
    for scalar in list.unicodeScalars { table[Int(scalar.value) - 0xAC00] = true }
    return table
  }()

  /// Whether the syllable at byte `i` can open a particle.
  static func stand(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    guard i + 2 < text.count, (0xEA...0xED).contains(text[i]) else { return false }
    let code = Int(text[i] & 15) << 12 | Int(text[i + 1] & 63) << 6 | Int(text[i + 2] & 63)
    return code >= 0xAC00 && code <= 0xD7A3 && opens[code - 0xAC00]
  }
}
