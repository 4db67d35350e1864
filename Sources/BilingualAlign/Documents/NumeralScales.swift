import BilingualText

/// The Korean names of powers of ten that a figure goes on after with a smaller one: 4만 5천.
package enum NumeralScales {
  package static let words = LanguageTable.rows(of: "korean/numerals", "korean", "kind")
    .filter { $0.word(1) == "scale" }.flatMap { $0.words(0) }
}
