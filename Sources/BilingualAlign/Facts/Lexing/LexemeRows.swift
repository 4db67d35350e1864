import BilingualText

/// Words with what they mean as rows of text: a kind of ``Lexeme``, its value and the words.
enum LexemeRows {
  /// - Precondition: each row names a kind and a value that exist.
  static func read(_ text: String) -> [(String, Lexeme)] {
    WordList.cells(text, separator: 0x0A).flatMap { row -> [(String, Lexeme)] in
      let cells = row.split(separator: " ", maxSplits: 2).map(String.init)
      precondition(cells.count == 3, "a row has a kind, a value and words: \(row)")
      guard let lexeme = lexeme(cells[0], cells[1]) else { preconditionFailure("no such kind or value: \(row)") }
      return WordList.words(cells[2]).map { ($0, lexeme) }
    }
  }

  private static func lexeme(_ kind: String, _ value: String) -> Lexeme? {
    switch kind {
    case "unit": named(value, MeasureUnit.allCases).map { Lexeme(.unit, Int($0.rawValue)) }
    case "currency": named(value, Currency.allCases).map { Lexeme(.currency, Int($0.rawValue)) }
    case "timeUnit": named(value, TimeUnit.allCases).map { Lexeme(.timeUnit, Int($0.rawValue)) }
    default: kinds[kind].flatMap { kind in Int(value).map { Lexeme(kind, $0) } }
    }
  }

  private static func named<Value>(_ name: String, _ values: [Value]) -> Value? {
    values.first { "\($0)" == name }
  }

  private static let kinds: [String: Lexeme.Kind] = [
    "relativeMonth": .relativeMonth, "relativeYear": .relativeYear, "relativeDay": .relativeDay, "nothing": .nothing,
    "magnitude": .magnitude, "minus": .minus, "ordinal": .ordinal, "quarterMark": .quarterMark, "counter": .counter,
    "numeral": .numeral, "to": .to, "scale": .scale, "namedTime": .namedTime, "zone": .zone, "percent": .percent,
    "points": .points, "clockMark": .clockMark, "quarter": .quarter, "afterWord": .afterWord,
  ]
}
