package import BilingualText

extension Lexicon {
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
