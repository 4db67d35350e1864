package import BilingualText

extension Lexicon {
  /// Whether Hangul, as it stands, has a translation: 바이든 is no form of 바이.
  /// - Complexity: O(syllables + log rows).
  package func holds(hangul text: some Collection<UInt8>) -> Bool {
    var hash = TypeHash()
    let bytes = Array(text)
    var i = 0
    while let syllable = KoreanSyllable(bytes.span, at: i) {
      hash.add(syllable.code)
      i += KoreanSyllable.width
      if i >= bytes.count { break }
    }
    return row(of: hash.value) != nil
  }

  /// Whether a word of one language has a translation, or is a function word of English.
  /// - Complexity: O(letters + log rows).
  package func knows(_ word: some Collection<UInt8>, _ language: Language) -> Bool {
    var tokenizer = Tokenizer(sharesWords: true)
    var text = TokenizedText(language: language)
    Array(word).withUnsafeBufferPointer { tokenizer.tokenize($0, into: &text) }
    guard let token = text.tokens.first else { return false }
    let hash = text.types.hashes[Int(token.type)]
    if language == .korean { return row(of: hash) != nil }
    return text.tokens.count == 1 && (token.kind == .stop || self.word(of: hash) != nil)
  }
}
