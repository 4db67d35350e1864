import BilingualText

/// Telephone numbers, which look like ranges of numbers: `02-2100-7000`, `+82-2-3210-0404`, `1588-0404`.
enum LineNumber {
  /// The index of the token behind it, where a telephone number begins at token `first`; else `nil`.
  static func end(of tokens: [Token], from first: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard isGroup(tokens[first]), first == 0 || tokens[first - 1].glue != .hyphen || tokens[first].glue != .hyphen
    else {
      return nil
    }
    var i = first + 1
    var digits = tokens[first].digitCount
    while i < tokens.count, tokens[i].glue == .hyphen, isGroup(tokens[i]),
      isHyphen(in: text, between: tokens[i - 1], and: tokens[i])
    {
      digits += tokens[i].digitCount
      i += 1
    }
    let last = tokens[i - 1].digitCount
    switch i - first {
    // 12-04-2019 is a date.
    case 3...5: return last == 4 && (7...13).contains(digits) && tokens[i - 2].digitCount > 2 ? i : nil
    case 2:
      let isYears = [tokens[first], tokens[first + 1]].allSatisfy { (1500...2100).contains($0.value) }
      return last == 4 && (3...4).contains(tokens[first].digitCount) && !isYears && !isRange(tokens, first) ? i : nil
    default: return nil
    }
  }

  /// What a telephone number says: its groups, without the country's code and the zero that stands for it.
  static func identifier(
    _ tokens: [Token], in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> (value: FactValue, start: Int) {
    var start = tokens[range.lowerBound].start
    let isInternational = start > 0 && text[start - 1] == 0x2B
    if isInternational { start -= 1 }
    var groups = range.map { String(decoding: text[tokens[$0].start..<tokens[$0].end], as: UTF8.self) }
    if groups.count > 3 || isInternational, groups[0] == "82" { groups.removeFirst() }
    if groups[0].hasPrefix("0"), groups[0].utf8.count > 1 { groups[0].removeFirst() }
    return (.identifier(Identifier(.telephone, groups.joined(separator: "-"))), start)
  }

  /// `1000-5000 people`, `2000-3000`: round numbers that grow.
  private static func isRange(_ tokens: [Token], _ first: Int) -> Bool {
    let (a, b) = (tokens[first].value, tokens[first + 1].value)
    // 0730-0930: hours.
    if tokens[first].digitCount == 4, a < 1000, b < 2400 { return true }
    guard a < b else { return false }
    if a % 100 == 0, b % 100 == 0 { return true }
    guard first + 2 < tokens.count, tokens[first + 2].glue == .joined || tokens[first + 2].glue == .spaced else {
      return false
    }
    switch tokens[first + 2].kind {
    case .counter, .unit, .currency, .percent, .timeUnit, .year: return true
    default: return false
    }
  }

  /// A hyphen or a dash without spaces; `~` stands between the ends of a range.
  private static func isHyphen(in text: UnsafeBufferPointer<UInt8>, between a: Token, and b: Token) -> Bool {
    switch b.start - a.end {
    case 1: text[a.end] == 0x2D
    case 3: text[a.end] == 0xE2 && text[a.end + 1] == 0x80 && text[a.end + 2] < 0x93
    default: false
    }
  }

  private static func isGroup(_ token: Token) -> Bool {
    token.kind == .digits && !token.hasComma && token.fraction < 0 && (1...4).contains(token.digitCount)
  }
}
