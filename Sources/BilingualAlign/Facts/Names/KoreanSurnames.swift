import BilingualText

/// Korean surnames and how people spell them in Latin letters.
package enum KoreanSurnames {
  /// The spellings of a surname of one syllable, lower-case; empty for other syllables.
  package static func spellings(_ syllable: String) -> [String] { table[syllable] ?? [] }

  /// Whether letters, lower-case, spell a surname.
  package static func isSpelling(_ letters: [UInt8]) -> Bool { all.contains(letters) }

  private static let all = Set(table.values.joined().map { Array($0.utf8) })

  /// The titles that stand behind a name.
  package static let titles = LanguageTable.words(of: "korean/name-titles", "korean")

  private static let table = Dictionary(
    LanguageTable.rows(of: "korean/surnames", "korean", "english").map { ($0.word(0), $0.words(1)) }
  ) { first, more in first + more }
}
