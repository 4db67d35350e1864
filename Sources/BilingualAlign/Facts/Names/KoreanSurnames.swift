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

  /// Whether a syllable before a title may be another word: 이 장관, 전 장관.
  package static func isOtherWord(_ syllable: String) -> Bool { words.contains(syllable) }

  private static let words = Set(rows.filter { $0.words(2).contains("word") }.map { $0.word(0) })

  /// The titles that stand behind a name.
  package static let titles = LanguageTable.words(of: "korean/name-titles", "korean")

  private static let rows = LanguageTable.rows(of: "korean/surnames", "korean", "english", "kind")

  private static let table = Dictionary(rows.map { ($0.word(0), $0.words(1)) }) { first, more in first + more }
}
