/// The words of a file of `Languages/` whose rows say in a column `use` what a word is good for.
package struct WordUses: Sendable {
  private let words: [String: [String]]

  /// - Complexity: O(bytes of the file).
  package init(_ name: String, _ column: String) {
    var words: [String: [String]] = [:]
    for row in LanguageTable.rows(of: name, column, "use") { words[row.word(1), default: []] += row.words(0) }
    self.words = words
  }

  /// All uses, in no order.
  package var uses: some Sequence<String> { words.keys }

  /// The words of a use, in the order of their rows.
  package subscript(use: String) -> [String] { words[use] ?? [] }
}
