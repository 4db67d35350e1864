import BilingualFacts
import BilingualText

/// Bounds of those who are kept out, which the translation says of those who are let in: 15세 미만은 참가할 수 없다 and *must be 15 or
/// older*.
enum ExcludedOnes {
  /// A particle and a space.
  private static let topics = WordUses("korean/directions", "korean")["topic"].map { Array(($0 + " ").utf8) }
  /// How far behind its bound those who it is said of may be named, in bytes: 미만인 어린이는.
  private static let reach = 30

  private static let admitting = PhraseTable(
    WordUses("english/denials", "english")["admitting"].map { ($0, Lexeme(.nothing)) })

  /// Whether something is denied on the Korean side alone, of those whom a bound before it names.
  /// - Parameter rest: of the sentence, behind the bound.
  /// - Complexity: O(bytes).
  static func areDenied(
    _ korean: UnsafeBufferPointer<UInt8>, at rest: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    at target: TextRange
  ) -> Bool {
    let last = min(rest.start + reach, rest.end - 4)
    guard rest.start < last,
      let topic = (rest.start..<last).first(where: { i in
        topics.contains { topic in topic.indices.allSatisfy { korean[i + $0] == topic[$0] } }
      })
    else { return false }
    let denial = KoreanDenial(korean, TextRange(topic, rest.end))
    guard denial.isDenied || !denial.negativeWords.isEmpty else { return false }
    return EnglishDenial(english, target).places.allSatisfy {
      admitting.longestMatch(in: english, at: $0.start, end: target.end, wholeWords: true) != nil
    }
  }

  /// Whether one side alone has a word that denies, so that bounds that leave nothing out between them say the same: *no one under 18 may* for 18세
  /// 이상이어야 한다, *applies to five or more* for 5인 미만 제외.
  /// - Parameters:
  ///   - figure: of the translation.
  ///   - bound: the figure and the words of its bound, which are no denial: *fewer than 100*.
  /// - Complexity: O(bytes).
  static func isDeniedOnOneSide(
    _ korean: UnsafeBufferPointer<UInt8>, at source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    at target: TextRange, figure: TextRange, bound: TextRange
  ) -> Bool {
    let translated = EnglishDenial(english, target)
    let isDenied =
      translated.places.contains { !$0.overlaps(bound) && !isOfBound($0, figure) }
      || opposing.first(in: english, target, wholeWords: true) != nil
    let own = KoreanDenial(korean, source)
    return (own.isDenied || !own.negativeWords.isEmpty) != isDenied
  }

  /// *Less*, *fewer* right before a figure tell its bound.
  private static func isOfBound(_ denial: TextRange, _ figure: TextRange) -> Bool {
    denial.end <= figure.start && figure.start - denial.end <= boundWord
  }

  /// The rest of *less than*, in bytes.
  private static let boundWord = 6

  /// *Free*, *canceled*: what says that something is not so.
  private static let opposing = PhraseTable(
    WordUses("english/denials", "english")["opposing"].map { ($0, Lexeme(.nothing)) })
}
