import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// The segments of rare words, against looking through the whole text.
@Suite struct RarePostingsTests {
  private static func check(_ segments: [[Int]], limit: Int32) {
    let text = TokenTexts.text(segments)
    let postings = RarePostings(text, limit: limit)
    for word in Set(segments.joined()) {
      let places = segments.indices.filter { segments[$0].contains(word) }.map { Int32($0) }
      let found = Array(postings.segments(of: text.types.find(UInt64(word))))
      #expect(found == (places.count <= limit ? places : []), "\(word) in \(segments)")
    }
  }

  @Test func listsTheSegmentsOfAWordOnce() {
    Self.check([], limit: 4)
    Self.check([[7]], limit: 1)
    Self.check([[7, 7, 7], [], [7, 8, 7], [8]], limit: 2)
    Self.check([[7, 7, 7], [], [7, 8, 7], [8]], limit: 1)
    Self.check([[1, 2, 3], [2, 3], [3], [3], [3]], limit: 4)
    Self.check([[1, 2, 3], [2, 3], [3], [3], [3]], limit: 5)
  }

  @Test(arguments: 0..<20)
  func listsAsASearchDoes(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let segments = TokenTexts.random(segments: 12, longest: 8, words: 15, &generator)
    for limit in Int32(0)...6 { Self.check(segments, limit: limit) }
  }

  /// Parts of words have their places, too.
  @Test func listsParts() {
    var text = TokenizedText(language: .korean)
    for segment in 0..<3 {
      text.addToken(UInt64(segment), .content)
      text.addPart(50)
      text.addPart(UInt64(60 + segment))
      text.endSegment(length: 1)
    }
    let postings = RarePostings(text, limit: 3)
    #expect(Array(postings.segments(of: text.types.find(50))) == [0, 1, 2])
    #expect(Array(postings.segments(of: text.types.find(61))) == [1])
  }
}
