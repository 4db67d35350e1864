import BilingualText

/// Particles and endings that a stem is found without, each at most four syllables: `Languages/korean/suffixes.tsv`.
enum KoreanSuffixes {
  static let all = LanguageTable.words(of: "korean/suffixes", "korean")
}
