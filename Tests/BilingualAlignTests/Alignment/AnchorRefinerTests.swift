import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// Anchors in the gaps of a chain, against counting each gap by itself.
@Suite struct AnchorRefinerTests {
  private typealias Anchor = AnchorChain.Anchor

  private static func anchor(_ source: Int, _ target: Int) -> Anchor {
    Anchor(source: Int32(source), target: Int32(target), weight: 5)
  }

  private struct Texts {
    let source: [[Int]]
    let target: [[Int]]
    let korean: TokenizedText
    let english: TokenizedText
    let table: EvidenceTable

    /// Numbers, which are evidence where they are the same.
    init(_ source: [[Int]], _ target: [[Int]]) {
      (self.source, self.target) = (source, target)
      korean = TokenTexts.text(source, .korean, kind: .number)
      english = TokenTexts.text(target, .english, kind: .number)
      table = EvidenceTable(korean: korean, english: english, lexicon: .empty)
    }

    func refined(_ anchors: [Anchor]) -> [Anchor] {
      var refiner = AnchorRefiner(korean: korean, english: english, table: table)
      return refiner.refined(anchors)
    }

    /// What two segments of a gap share: numbers that it holds twice at most, by how often they stand there.
    func weight(_ row: Int, _ column: Int, in rows: Range<Int>, _ columns: Range<Int>) -> Float {
      var sum: Float = 0
      for number in source[row] where target[column].contains(number) {
        let units = rows.reduce(0) { sum, row in sum + source[row].count { $0 == number } }
        let segments = columns.count { target[$0].contains(number) }
        guard units <= 2, segments <= 2 else { continue }
        let link = table.links[table.row(korean.types.find(UInt64(number))).lowerBound]
        sum += AnchorChain.weight(link, units * segments) ?? 0
      }
      return sum
    }

    /// The weight of the heaviest chain in a gap.
    func best(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
      guard min(rows.count, columns.count) > 0, (6...4000).contains(max(rows.count, columns.count)) else { return 0 }
      var best = [[Float]](repeating: [Float](repeating: 0, count: columns.count + 1), count: rows.count + 1)
      for (i, row) in rows.enumerated() {
        for (j, column) in columns.enumerated() {
          let own = weight(row, column, in: rows, columns)
          best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], own >= 4 ? best[i][j] + own : 0)
        }
      }
      return best[rows.count][columns.count]
    }
  }

  /// So many segments on either side, each with three numbers of its own.
  private static func alike(_ count: Int) -> Texts {
    let numbers = (0..<count).map { [$0 * 3, $0 * 3 + 1, $0 * 3 + 2] }
    return Texts(numbers, numbers)
  }

  /// Gaps of six segments on one side at least, and of 4,000 at most.
  @Test(arguments: [(1, 0), (5, 0), (6, 6), (7, 7), (4000, 4000), (4001, 0)])
  func gapsHaveBounds(_ count: Int, _ found: Int) {
    let anchors = Self.alike(count).refined([])
    #expect(anchors.map(\.source) == (0..<Int32(found)).map { $0 })
    #expect(anchors.map(\.target) == (0..<Int32(found)).map { $0 })
  }

  /// A gap begins behind an anchor and ends before the next.
  @Test func anchorsAreKept() {
    let texts = Self.alike(20)
    func found(_ given: [(Int, Int)]) -> [Int32] {
      let anchors = texts.refined(given.map { Self.anchor($0.0, $0.1) })
      #expect(anchors.allSatisfy { $0.source == $0.target })
      return anchors.map(\.source)
    }
    #expect(found([(10, 10)]) == (0..<20).map { $0 })
    #expect(found([(5, 5)]) == (5..<20).map { $0 })
    #expect(found([(6, 6)]) == (0..<20).map { $0 })
    #expect(found([(13, 13)]) == (0..<20).map { $0 })
    #expect(found([(14, 14)]) == (0..<15).map { $0 })
    #expect(found([(5, 5), (11, 11), (18, 18)]) == [5] + (11..<19).map { $0 })
    #expect(found([(5, 5), (12, 12), (13, 13)]) == (5..<20).map { $0 })
  }

  /// One side empty, or a single segment opposite ten.
  @Test func gapsMayBeUneven() {
    let numbers = (0..<10).map { [$0 * 3, $0 * 3 + 1, $0 * 3 + 2] }
    #expect(Texts(numbers, []).refined([]).isEmpty)
    #expect(Texts([], numbers).refined([]).isEmpty)
    let one = Texts(numbers, [numbers[4]]).refined([])
    #expect(one.map { [$0.source, $0.target] } == [[4, 0]])
    let other = Texts([numbers[3]], numbers).refined([])
    #expect(other.map { [$0.source, $0.target] } == [[0, 3]])
  }

  @Test(arguments: 0..<60)
  func noChainOfAGapIsHeavier(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = 20 + seed
    let texts = Texts(
      TokenTexts.random(segments: 40, longest: 5, words: words, &generator),
      TokenTexts.random(segments: 40, longest: 5, words: words, &generator))
    let given = [[(12, 14), (25, 24)], [(20, 9)], [(7, 30), (8, 31)], []][seed % 4]
    let anchors = texts.refined(given.map { Self.anchor($0.0, $0.1) })
    for (a, b) in zip(anchors, anchors.dropFirst()) { #expect(a.source < b.source && a.target < b.target) }
    var from = (0, 0)
    for end in given + [(40, 40)] {
      let (rows, columns) = (from.0..<end.0, from.1..<end.1)
      let inside = anchors.filter { rows.contains(Int($0.source)) && columns.contains(Int($0.target)) }
      for anchor in inside {
        #expect(abs(anchor.weight - texts.weight(Int(anchor.source), Int(anchor.target), in: rows, columns)) < 1e-3)
      }
      #expect(abs(inside.reduce(0) { $0 + $1.weight } - texts.best(rows, columns)) < 1e-3)
      from = (end.0 + 1, end.1 + 1)
    }
    for end in given { #expect(anchors.contains(Self.anchor(end.0, end.1))) }
  }
}
