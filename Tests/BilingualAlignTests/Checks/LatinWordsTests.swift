import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualText

@Suite struct LatinWordsTests {
  /// A word is found exactly where reading the text finds it.
  @Test(arguments: 0..<60)
  func agreesWithReading(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func text(_ count: Int) -> [UInt8] {
      (0..<count).flatMap { _ in
        Array(["a", "b", "ab", "A", "1", ".", "_", "-", "가", "é"][Int.random(in: 0..<10, using: &random)].utf8)
      }
    }
    let original = text(80)
    let words = LatinWords(original)
    original.withUnsafeBufferPointer { original in
      for _ in 0..<60 {
        let word = text(Int.random(in: 1...4, using: &random))
        guard word.contains(where: Byte.isLetter) else { continue }
        let found = (0...(original.count - word.count)).contains { i in
          let end = i + word.count
          guard original[i..<end].elementsEqual(word) else { return false }
          let isOpenBefore = i == 0 || !Byte.isLetter(original[i - 1])
          return isOpenBefore && (end == original.count || !Byte.isLetter(original[end]))
        }
        word.withUnsafeBufferPointer { word in
          #expect(words.hold(word, in: TextRange(0, original.count), of: original) == found, "\(Array(word))")
        }
      }
    }
  }
}
