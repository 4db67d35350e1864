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
    return Lexeme(kind, value, flags)
  }

  /// The names of all kinds, for messages.
  package static var kindNames: [String] { kinds.keys.sorted() }

  private static let kinds: [String: Lexeme.Kind] = Dictionary(
    uniqueKeysWithValues: Lexeme.Kind.allCases.map { kind in
      switch kind {
      case .korean: ("korean-time", kind)
      case .nothing: ("none", kind)
      default: (hyphened("\(kind)"), kind)
      }
    })

  private static let flags: [String: Lexeme.Flags] = [
    "capital": .capital, "doubtful": .doubtful, "native": .native, "plural": .plural, "adnominal": .adnominal,
    "derived": .derived, "all-capitals": .allCapitals, "safe": .safe,
  ]

  private static func number(_ value: String, of kind: Lexeme.Kind) -> Int? {
    if value.isEmpty { return 0 }
    if let number = Int32(value) { return Int(number) }
    return switch kind {
    case .unit, .heat: units[value]
    case .currency: currencies[value]
    case .timeUnit: timeUnits[value]
    case .weekday: weekdays.firstIndex(of: value)
    case .relativeWeekday: relativeWeekday(value)
    case .partOfSpan: partOfSpan(value)
    default: nil
    }
  }

  private static let units = Dictionary(
    uniqueKeysWithValues: MeasureUnit.allCases.map { (hyphened("\($0)"), Int($0.rawValue)) })
  private static let currencies = Dictionary(
    uniqueKeysWithValues: Currency.allCases.map { ($0 == .cent ? "cent" : "\($0)".uppercased(), Int($0.rawValue)) })
  private static let timeUnits = Dictionary(
    uniqueKeysWithValues: TimeUnit.allCases.map { ("\($0)", Int($0.rawValue)) })
  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// `last-week Friday`.
  private static func relativeWeekday(_ value: String) -> Int? {
    let parts = value.split(separator: " ").map(String.init)
    guard parts.count == 2, let weekday = weekdays.firstIndex(of: parts[1]),
      let reference = WeekdayReference.allCases.first(where: { hyphened("\($0)") == parts[0] })
    else { return nil }
    return reference.code(weekday)
  }

  /// `early`, `late year`.
  private static func partOfSpan(_ value: String) -> Int? {
    let parts = value.split(separator: " ").map(String.init)
    guard (1...2).contains(parts.count),
      let part = PartOfSpan.Part.allCases.first(where: { "\($0)" == parts[0] })
    else { return nil }
    if parts.count == 1 { return PartOfSpan.code(part) }
    return PartOfSpan.Span.allCases.first { "\($0)" == parts[1] }.map { PartOfSpan.code(part, $0) }
  }

  /// `squareMetre` as `square-metre`.
  private static func hyphened(_ name: String) -> String {
    var out = ""
    for scalar in name.unicodeScalars {
      if scalar.properties.isUppercase { out += "-" }
      out += scalar.properties.lowercaseMapping
    }
    return out
  }
}
