import BilingualText

/// Words that say little about what a sentence is about: `Languages/english/stops.tsv`, `Languages/korean/stops.tsv`.
package enum StopWords {
  package static let english = LanguageTable.words(of: "english/stops", "english")
  package static let korean = LanguageTable.words(of: "korean/stops", "korean")
}
