import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualText

@Suite struct TokenizerTests {
  private static let texts = [
    "Turner met the turner.", "the turner turned", "Special Envoy Julie Turner visited Seoul on 15 April.",
    "SEOUL seoul Seoul",
  ]

  private func read(_ text: String, _ language: Language, _ tokenizer: inout Tokenizer) -> TokenizedText {
    var result = TokenizedText(language: language)
    Array(text.utf8).withUnsafeBufferPointer { tokenizer.tokenize($0, into: &result) }
    return result
  }

  /// What a tokenizer has met before must not show in what it says of the next text.
  @Test func sharedWordsChangeNothing() {
    for _ in 0..<3 {
      for text in Self.texts + Self.texts.reversed() {
        var fresh = Tokenizer()
        var shared = Tokenizer(sharesWords: true)
        let (a, b) = (read(text, .english, &fresh), read(text, .english, &shared))
        #expect(a.types.hashes == b.types.hashes)
        #expect(a.tokens.map(\.type) == b.tokens.map(\.type))
        #expect(a.typeInfo.map(\.kind) == b.typeInfo.map(\.kind))
        for (x, y) in zip(a.typeInfo, b.typeInfo) {
          #expect((x.sound < 0) == (y.sound < 0), "\(text)")
          guard x.sound >= 0, y.sound >= 0 else { continue }
          #expect(a.sounds[Int(x.sound)] == b.sounds[Int(y.sound)])
        }
      }
    }
  }

  @Test func koreanWordsHaveTheirParts() {
    var tokenizer = Tokenizer(sharesWords: true)
    let text = read("북한인권특사를 만났다", .korean, &tokenizer)
    #expect(text.tokens.count == 2)
    #expect(text.units.map(\.token) == [0, 0, 0, 0, 1])
  }
}
