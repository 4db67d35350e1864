import Testing

@testable import BilingualAlign
@testable import BilingualTerms

/// The automaton finds what looking for every pattern at every place finds.
@Suite struct TermAutomatonTests {
  private static func found(_ patterns: [String], in text: String) -> [[Int]] {
    let sorted = Set(patterns).map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    var starts: [Int32] = [0]
    for pattern in sorted { starts.append(starts[starts.count - 1] + Int32(pattern.count)) }
    var found: [[Int]] = []
    TermAutomaton(bytes: sorted.flatMap { $0 }, starts: starts).scan(Array(text.utf8)) { found.append([$0, $1]) }
    return found
  }

  private static func expected(_ patterns: [String], in text: String) -> [[Int]] {
    let sorted = Set(patterns).map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    let bytes = Array(text.utf8)
    var found: [[Int]] = []
    for end in 1...bytes.count {
      let here = sorted.indices.filter { bytes[..<end].reversed().starts(with: sorted[$0].reversed()) }
      found += here.sorted { sorted[$0].count > sorted[$1].count }.map { [$0, end] }
    }
    return found
  }

  @Test(arguments: [
    (["a"], "aaa"), (["a", "aa", "aaa"], "aaaa"), (["abc", "bc", "c"], "abcbcc"),
    (["he", "she", "his", "hers"], "ushers"),
    (["ab", "bc", "cd", "abcd"], "abcdabd"), (["xaz", "xbz", "xcz", "xdz", "xez", "xfz", "xgz"], "xaxbzxgzxhz"),
    (["xa", "xb", "xc", "xd", "xe", "xf"], "xfxgxa"), (["longer than eight", "than"], "a longer than eight bytes"),
  ])
  func finds(_ patterns: [String], _ text: String) {
    #expect(Self.found(patterns, in: text) == Self.expected(patterns, in: text))
  }

  @Test func nothingIsFoundWithoutPatterns() {
    #expect(Self.found([], in: "abc").isEmpty)
    #expect(TermAutomaton(bytes: [], starts: [0]).stateCount == 1)
    #expect(TermAutomaton(bytes: Array("abad".utf8), starts: [0, 2, 4]).stateCount == 4)
  }

  /// Few letters, so that patterns overlap; some states have many children.
  @Test func findsInAnyText() {
    var generator = SeededGenerator(seed: 3)
    for letters in ["ab", "abc", "abcdefghij"] {
      for _ in 0..<60 {
        let word = { (length: Int) in
          String((0..<length).map { _ in letters.randomElement(using: &generator) ?? "a" })
        }
        let patterns = (0..<12).map { _ in word(Int.random(in: 1...4, using: &generator)) }
        let text = word(40)
        #expect(Self.found(patterns, in: text) == Self.expected(patterns, in: text), "\(patterns) \(text)")
      }
    }
  }
}
