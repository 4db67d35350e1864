import BilingualText

/// Words that can be part of a fact, as rows of a file of `Languages/`: the word, what it is good for, its value, its flags.
package enum LexemeRows {
  /// - Parameters:
  ///   - file: the path in `Languages/` without the ending.
  ///   - column: the column of the word.
  /// - Returns: the words of the file in its order; rows whose kind, value or flag is unknown are left out, which
  ///   ``LanguageLint`` reports.
  /// - Complexity: O(bytes of the file).
  package static func phrases(_ file: String, _ column: String) -> [(String, Lexeme)] {
    LanguageTable.rows(of: file, column, "kind", "value", "flags").flatMap { row -> [(String, Lexeme)] in
      guard let lexeme = lexeme(kind: row.cells[1], value: row.cells[2], flags: row.words(3)) else { return [] }
      return row.words(0).map { ($0, lexeme) }
    }
  }

  /// What a row says; `nil` where it names a kind, value or flag that there is not.
  package static func lexeme(kind name: String, value: String, flags names: [String]) -> Lexeme? {
    guard let kind = kinds[name], let value = number(value, of: kind) else { return nil }
    var flags: Lexeme.Flags = []
    for name in names {
      guard let flag = Self.flags[name] else { return nil }
      flags.insert(flag)
    }
    return Lexeme(kind, value: value, flags: flags)
  }

  /// The names of all kinds, for messages.
  package static var kindNames: [String] { kinds.keys.sorted() }

  private static let kinds = Dictionary(uniqueKeysWithValues: zip(LexemeNames.kinds, Lexeme.Kind.allCases))

  private static let flags: [String: Lexeme.Flags] = [
    "capital": .capital, "doubtful": .doubtful, "native": .native, "plural": .plural, "adnominal": .adnominal,
    "derived": .derived, "all-capitals": .allCapitals, "safe": .safe,
  ]

  private static func number(_ value: String, of kind: Lexeme.Kind) -> Int? {
    if value.isEmpty { return 0 }
    if let number = Int32(value) { return Int(number) }
    return switch kind {
    case .unit, .heat, .perUnit: units[value]
    case .currency: currencies[value]
    case .timeUnit: timeUnits[value]
    case .weekday: weekdays.firstIndex(of: value)
    case .relativeWeekday: relativeWeekday(value)
    case .partOfSpan: partOfSpan(value)
    default: nil
    }
  }

  private static let units = values(LexemeNames.units)
  private static let currencies = values(LexemeNames.currencies)
  private static let timeUnits = values(LexemeNames.timeUnits)
  private static let parts = values(LexemeNames.parts)
  private static let spans = values(LexemeNames.spans)
  private static let weekdayReferences = values(LexemeNames.weekdayReferences)

  private static func values(_ names: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// `last-week Friday`.
  private static func relativeWeekday(_ value: String) -> Int? {
    let parts = value.split(separator: " ").map(String.init)
    guard parts.count == 2, let weekday = weekdays.firstIndex(of: parts[1]), let code = weekdayReferences[parts[0]]
    else { return nil }
    return WeekdayReference(code).code(weekday)
  }

  /// `early`, `late year`.
  private static func partOfSpan(_ value: String) -> Int? {
    let words = value.split(separator: " ").map(String.init)
    guard (1...2).contains(words.count), let part = parts[words[0]].flatMap({ PartOfSpan.Part(rawValue: UInt8($0)) })
    else { return nil }
    if words.count == 1 { return PartOfSpan.code(part) }
    return spans[words[1]].flatMap { PartOfSpan.Span(rawValue: UInt8($0)) }.map { PartOfSpan.code(part, $0) }
  }
}
