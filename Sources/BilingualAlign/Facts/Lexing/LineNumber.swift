/// Telephone numbers, which look like ranges of numbers: `02-2100-7000`, `+82-2-3210-0404`, `1588-0404`.
enum LineNumber {
  /// The index of the token behind it, where a telephone number begins at token `first`; else `nil`.
  static func end(_ tokens: [Token], _ first: Int) -> Int? {
    guard isGroup(tokens[first]), first == 0 || tokens[first - 1].glue != .hyphen || tokens[first].glue != .hyphen
    else {
      return nil
    }
    var i = first + 1
    var digits = tokens[first].digitCount
    while i < tokens.count, tokens[i].glue == .hyphen, isGroup(tokens[i]) {
      digits += tokens[i].digitCount
      i += 1
    }
    let last = tokens[i - 1].digitCount
    switch i - first {
    case 3...5: return last == 4 && (7...13).contains(digits) ? i : nil
    case 2:
      let isYears = [tokens[first], tokens[first + 1]].allSatisfy { (1500...2100).contains($0.value) }
      return last == 4 && (3...4).contains(tokens[first].digitCount) && !isYears ? i : nil
    default: return nil
    }
  }

  private static func isGroup(_ token: Token) -> Bool {
    token.kind == .digits && !token.hasComma && token.fraction < 0 && (1...4).contains(token.digitCount)
  }
}
