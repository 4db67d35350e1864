import BilingualText

/// The Korean words that can be part of a fact.
package enum KoreanLexicon {
  /// Words that open an eojeol. Of two equal words the first counts: 네팔 is a place, not a word that begins like 네.
  package static let words = PhraseTable(
    KoreanPlaces.phrases
      + ["korean/numerals", "korean/calendar", "korean/qualifiers"].flatMap { LexemeRows.phrases($0, "korean") })
  /// What counts only behind a number.
  package static let endings = PhraseTable(LexemeRows.phrases("korean/units", "korean"))
  /// Latin units and marks in Korean text.
  package static let latin = PhraseTable(LexemeRows.phrases("korean/latin-units", "korean"))

  /// Whether an ending may follow a token of this kind.
  package static func takesEnding(_ kind: Lexeme.Kind) -> Bool {
    switch kind {
    case .digits, .numeral, .scale, .month, .more, .percent, .timeUnit, .ordinal, .magnitude, .dayMark,
      .halfYear, .quarter, .clockMark, .year, .relativeMonth, .relativeYear, .counter, .half:
      true
    default: false
    }
  }
}
