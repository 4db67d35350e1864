import BilingualText

/// Korean rank words and the English ranks that may render them, at home or abroad: `Languages/both/title-ranks.tsv`.
package enum TitleRankTable {
  /// A longer Korean word is read before a shorter one. A row without English is no rank.
  package static let rows: [(korean: [String], english: [String])] = LanguageTable.rows(
    of: "both/title-ranks", "korean", "english"
  ).map { ($0.words(0), $0.words(1)) }

  /// English heads that are read so that a longer title is not taken for the shorter one in it, but that no row allows.
  package static let others = heads(1)

  /// Heads that open so many things besides titles that they prove nothing by standing there.
  package static let weak = Set(heads(2))

  /// Weak heads that do prove something right before the name of a person whose rank is known.
  package static let named = Set(heads(3))

  private static let remarks = LanguageTable.rows(of: "english/title-heads", "english", "longer", "weak", "named")

  private static func heads(_ column: Int) -> [String] {
    remarks.filter { $0.cells[column] == "yes" }.flatMap { $0.words(0) }
  }
}
