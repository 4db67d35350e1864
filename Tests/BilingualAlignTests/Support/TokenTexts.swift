@testable import BilingualAlignment
@testable import BilingualText

/// Texts whose words are mere numbers, segment by segment.
enum TokenTexts {
  static func text(
    _ segments: [[Int]], _ language: Language = .english, kind: TokenizedText.Kind = .content
  ) -> TokenizedText {
    var text = TokenizedText(language: language)
    for segment in segments {
      for word in segment { text.addToken(UInt64(word), kind) }
      text.endSegment(length: segment.count)
    }
    return text
  }

  /// So many segments of up to `longest` of so many words.
  static func random(
    segments: Int, longest: Int, words: Int, _ generator: inout SeededGenerator
  ) -> [[Int]] {
    (0..<segments).map { _ in
      (0..<Int.random(in: 0...longest, using: &generator)).map { _ in Int.random(in: 0..<words, using: &generator) }
    }
  }
}
