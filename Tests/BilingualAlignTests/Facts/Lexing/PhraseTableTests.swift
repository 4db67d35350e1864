import Testing

@testable import BilingualAlign
@testable import BilingualFacts

@Suite struct PhraseTableTests {
  private static let phrases = [
    "of", "the", "there is no", "in it", "to", "만", "만큼", "이 아니", "않", "수 없", "us$", "km", "가-b", "a b c d",
  ]
  private static let table = PhraseTable(phrases.enumerated().map { ($1, Lexeme(.nothing, value: $0)) })

  /// The number of the phrase found at the start, and its length in bytes.
  private func match(_ text: String, wholeWords: Bool = false) -> [Int]? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      Self.table.longestMatch(in: bytes, at: 0, end: bytes.count, wholeWords: wholeWords).map {
        [Int($0.lexeme.value), $0.end]
      }
    }
  }

  @Test(arguments: phrases.enumerated().map { ($0, $1) })
  func findsEachPhraseInEveryWriting(number: Int, phrase: String) {
    let length = phrase.utf8.count
    #expect(match(phrase) == [number, length])
    #expect(match(phrase.uppercased()) == [number, length])
    #expect(match(phrase + " 다") == [number, length])
    #expect(match(phrase.replacing(" ", with: "\n")) == [number, length])
    #expect(match(phrase.replacing(" ", with: "\r")) == [number, length])
    // Cut off before its end it is another phrase, or none.
    let shorter = String(decoding: Array(phrase.utf8).dropLast(), as: UTF8.self)
    #expect(match(shorter)?[0] != number)
  }

  @Test func theLongestCounts() {
    #expect(match("만큼은") == [6, 6])
    #expect(match("만약") == [5, 3])
    #expect(match("이 아침") == nil)
    #expect(match("thereof") == [1, 3])
    #expect(match("thereof", wholeWords: true) == nil)
    #expect(match("of the", wholeWords: true) == [0, 2])
  }

  @Test(arguments: ["", "o", "x", "xyz", "가나다라", "수 있", "\u{1F600}"])
  func findsNothingElse(text: String) {
    #expect(match(text) == nil)
  }
}
