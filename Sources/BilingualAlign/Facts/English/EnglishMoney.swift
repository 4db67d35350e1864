import BilingualText

/// Sums with the currency in front.
extension EnglishGrammar {
  /// `$5 million`, `US$500,000`, `£3.5bn`; without a number behind it the sign says nothing.
  mutating func money(_ token: Token) {
    let first = index + 1
    guard !token.flags.contains(.doubtful), text[token.start] &- 0x61 >= 26, follows(first), !isEvent(token, first),
      tokens[first].kind == .digits || tokens[first].kind == .numeral,
      let currency = Currency(rawValue: UInt8(token.value)), let read = readNumber(at: first)
    else { return }
    index = read.next
    // `$5 million dollars` and `US$5` say the currency twice.
    var end = read.end
    if let next = self.token(read.next), next.kind == .currency, next.glue == .spaced, !next.flags.contains(.doubtful),
      follows(read.next)
    {
      if Currency(rawValue: UInt8(next.value)) == currency {
        end = next.end
        index += 1
      }
    }
    let factIndex = sink.facts.count
    sink.add(.money(read.value, currency), from: token.start, to: end, evidence: .digits)
    if let second = rangeEnd(at: index), let range = readNumber(at: second) {
      let value = range.value
      if range.hasScale, !read.hasScale, let exponent = scaleExponent(at: second + 1),
        let scaled = read.value.scaled(by: exponent)
      {
        sink.replace(at: factIndex, value: .money(scaled, currency), adding: .rangeStart)
      }
      sink.add(.money(value, currency), from: range.start, to: range.end, evidence: .digits, qualifiers: .rangeEnd)
      index = range.next
    }
  }

  /// `Euro 2008` is a championship.
  private func isEvent(_ token: Token, _ number: Int) -> Bool {
    token.end - token.start == 4 && tokens[number].glue == .spaced && yearNumber(number) != nil
      && Byte.isLetter(text[token.start])
  }

  /// Where the other end of a range begins: `$5-10 million`, `$5 to 10 million`.
  private func rangeEnd(at i: Int) -> Int? {
    guard i < tokens.count else { return nil }
    if tokens[i].glue == .hyphen, tokens[i].kind == .digits { return i }
    guard tokens[i].kind == .to, follows(i), follows(i + 1), tokens[i + 1].kind == .digits,
      let end = readNumber(at: i + 1), end.hasScale
    else { return nil }
    // What is counted by another word is no sum.
    if let next = token(end.next), follows(end.next),
      [.unit, .currency, .counter, .timeUnit, .percent].contains(next.kind)
    {
      return nil
    }
    return i + 1
  }
}
