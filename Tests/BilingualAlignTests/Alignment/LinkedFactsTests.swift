import Testing

@testable import BilingualAlignment
@testable import BilingualFacts
@testable import BilingualText

/// Which facts of two texts are one value, by their places.
@Suite struct LinkedFactsTests {
  /// Facts whose ranges begin at their places; equal numbers are equal values.
  private static func facts(_ values: [Int]) -> [Fact] {
    values.enumerated().map { Fact(value: .number(ExactNumber($1)), range: TextRange($0 * 10, $0 * 10 + 5)) }
  }

  private static func pairs(_ source: [Int], _ target: [Int]) -> [[Int]] {
    LinkedFacts(facts(source), facts(target)).pairs.map { [$0.source.range.start / 10, $0.target.range.start / 10] }
  }

  /// The nearest to where it would stand if both sides went on at one pace; of two as near the first.
  @Test(
    arguments: [
      ([], [], []), ([1], [], []), ([], [1], []), ([1], [2], []), ([1], [1], [[0, 0]]),
      ([1, 2], [2, 1], [[0, 1], [1, 0]]),
      ([7, 7], [7, 7], [[0, 0], [1, 1]]), ([7, 7, 7], [7], [[0, 0]]), ([7], [7, 7, 7], [[0, 0]]),
      ([1, 2, 3, 7], [7, 0, 0, 7], [[3, 3]]), ([7, 1, 2, 3], [7, 0, 0, 7], [[0, 0]]),
      ([1, 7], [7, 0, 0, 7], [[1, 3]]),
      // The place 2 is expected: 1 and 3 are as near.
      ([1, 7], [0, 7, 0, 7], [[1, 1]]),
      // Of up to eight the nearest, of more the first.
      ([1, 2, 3, 7], [7, 7, 7, 7, 7, 7, 7, 7], [[3, 6]]), ([1, 2, 3, 7], [7, 7, 7, 7, 7, 7, 7, 7, 7], [[3, 0]]),
      ([7, 7], [7, 7, 7, 7, 7, 7, 7, 7, 7], [[0, 0], [1, 4]]),
    ] as [([Int], [Int], [[Int]])])
  func takesTheNearest(_ source: [Int], _ target: [Int], _ pairs: [[Int]]) {
    #expect(Self.pairs(source, target) == pairs)
  }

  /// Every value is linked as often as both sides have it, each fact once.
  @Test(arguments: 0..<20)
  func eachFactIsLinkedOnce(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    func values() -> [Int] {
      (0..<Int.random(in: 0...40, using: &generator)).map { _ in Int.random(in: 0..<5, using: &generator) }
    }
    let (source, target) = (values(), values())
    let pairs = Self.pairs(source, target)
    #expect(Set(pairs.map { $0[0] }).count == pairs.count && Set(pairs.map { $0[1] }).count == pairs.count)
    for pair in pairs { #expect(source[pair[0]] == target[pair[1]]) }
    for value in 0..<5 {
      let counts = (source.count { $0 == value }, target.count { $0 == value })
      #expect(pairs.count { source[$0[0]] == value } == min(counts.0, counts.1))
    }
  }

  /// A day and a length of time that share their number, where they are left; of more than 64 left on a side none is compared.
  @Test(arguments: [(1, 1), (64, 1), (65, 0)])
  func comparesWhatIsLeft(_ count: Int, _ pairs: Int) throws {
    let day = try #require(LinkTexts.text("on the 3rd of May", .english).facts.first)
    let length = Fact(value: .duration(ExactNumber(3), .day), range: TextRange(0, 5))
    #expect(LinkedFacts([length], [Fact](repeating: day, count: count)).pairs.count == pairs)
    #expect(LinkedFacts([Fact](repeating: length, count: count), [day]).pairs.count == pairs)
    let year = Fact(value: .duration(ExactNumber(3), .year), range: TextRange(0, 5))
    #expect(LinkedFacts([year], [day]).pairs.isEmpty)
  }
}
