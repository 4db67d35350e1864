import BilingualText

/// Korean surnames and how people spell them in Latin letters.
package enum KoreanSurnames {
  /// The spellings of a surname of one syllable, lower-case; empty for other syllables.
  package static func spellings(_ syllable: String) -> [String] { table[syllable] ?? [] }

  /// The same by the UTF-8 of a syllable, without a string: the letters of each spelling.
  package static func letters(of syllable: ArraySlice<UInt8>) -> [[UInt8]] {
    guard syllable.count == KoreanSyllable.width else { return [] }
    return byBytes[syllable.reduce(0) { $0 << 8 | UInt32($1) }] ?? []
  }

  private static let byBytes: [UInt32: [[UInt8]]] = {
    var found: [UInt32: [[UInt8]]] = [:]
    for (surname, spellings) in table where surname.utf8.count == KoreanSyllable.width {
      found[surname.utf8.reduce(0) { $0 << 8 | UInt32($1) }] = spellings.map { Array($0.utf8) }
    }
    return found
  }()

  /// Whether letters, lower-case, spell a surname.
  package static func isSpelling(_ letters: [UInt8]) -> Bool { all.contains(letters) }

  private static let all = Set(table.values.joined().map { Array($0.utf8) })

  /// The titles that stand behind a name.
  package static let titles = LanguageTable.words(of: "korean/name-titles", "korean")

  private static let table = Dictionary(
    LanguageTable.rows(of: "korean/surnames", "korean", "english").map { ($0.word(0), $0.words(1)) }
  ) { first, more in first + more }
}
