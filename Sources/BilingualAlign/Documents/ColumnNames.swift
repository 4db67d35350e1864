import BilingualText

/// What the name of a column says that it holds.
package enum ColumnRole: String, Sendable {
  case korean = "ko"
  case english = "en"
  /// The original or the translation, in whichever language.
  case source, target
  /// A text whose language stands in brackets behind the name.
  case text
  /// What names a row: a number, a key, a place.
  case id
  case date

  /// Reads the name of a column: `ko`, `Korean`, `ko-KR`, `Term [ko]`, `Source`.
  /// - Returns: `nil` for a name that says nothing of these.
  package init?(named name: String) {
    let name = name.trimmingWhitespace.lowercased()
    guard !name.isEmpty, name.utf8.count <= 64 else { return nil }
    if let role = Self.words[name] ?? Self.code(name) {
      self = role
      return
    }
    // `Korean (South Korea)`, `term [ko]`, `ko: Korean`: the name before the bracket, or the code inside.
    let parts = name.split { "[]():（）".contains($0) }.map { String($0.trimmingWhitespace) }
    guard parts.count == 2 else { return nil }
    if let own = Self.words[parts[0]] ?? Self.code(parts[0]), own == .korean || own == .english {
      self = own
      return
    }
    // `Description [ko]` is no text of the language.
    guard let language = Self.code(parts[1]), let own = Self.words[parts[0]],
      own == .source || own == .target || own == .text
    else { return nil }
    self = language
  }

  private static let words: [String: ColumnRole] = {
    var words: [String: ColumnRole] = [:]
    for row in LanguageTable.rows(of: "both/column-names", "word", "role") {
      if let role = ColumnRole(rawValue: row.word(1)) { for word in row.words(0) { words[word] = role } }
    }
    return words
  }()

  /// `ko-kr`, `en_us`, `kor`.
  private static func code(_ name: String) -> ColumnRole? {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let last = parts.last, parts.count == 1 || parts.count == 2 && isRegion(last) else { return nil }
    switch parts[0] {
    case "ko", "kor": return .korean
    case "en", "eng": return .english
    default: return nil
    }
  }

  /// A country or a script.
  private static func isRegion(_ part: Substring) -> Bool {
    part.utf8.count == 2 && part.utf8.allSatisfy(Byte.isLetter) || ["kore", "hang", "latn", "001"].contains(part)
  }
}

extension ColumnRole {
  /// Whether a row names both sides of what is paired, and how: its columns by role, from 0.
  /// - Returns: `nil` for a row like the others.
  static func header(_ cells: [String]) -> [ColumnRole: [Int]]? {
    var roles: [ColumnRole: [Int]] = [:]
    for (index, cell) in cells.enumerated() {
      if let role = ColumnRole(named: cell) { roles[role, default: []].append(index) }
    }
    let languages = (roles[.korean] ?? []).isEmpty ? 0 : 1
    let others = (roles[.english] ?? []).isEmpty ? 0 : 1
    let sides = [ColumnRole.source, .target].count { !(roles[$0] ?? []).isEmpty }
    return languages + others + sides >= 2 ? roles : nil
  }
}
