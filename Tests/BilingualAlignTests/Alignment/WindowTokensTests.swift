import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// Which segments of a window are heard, against the rule itself.
@Suite struct WindowTokensTests {
  private static func table(_ counts: [Int]) -> TokenTable {
    let text = TokenTexts.text(counts.map { count in (0..<count).map { $0 % 50 } })
    return TokenTable(text, isLinked: [Bool](repeating: true, count: text.types.count))
  }

  /// The most tokens of four neighbours.
  private static func longest(_ counts: [Int]) -> Int {
    counts.indices.map { counts[$0..<min(counts.count, $0 + 4)].reduce(0, +) }.max() ?? 0
  }

  private static func check(_ rows: [Int], _ columns: [Int], _ window: (Range<Int>, Range<Int>)) {
    let tokens = WindowTokens(table(rows), table(columns))
    let (own, other) = (Array(rows[window.0]), Array(columns[window.1]))
    tokens.begin(rows: window.0, columns: window.1, hearsAll: false)
    let heardRows = own.map { $0 <= 8 * longest(other) + 256 }
    let heardColumns = other.map { $0 <= 8 * longest(own) + 256 }
    #expect(own.indices.map { tokens.hears(row: $0) } == heardRows)
    #expect(other.indices.map { tokens.hears(column: $0) } == heardColumns)
    #expect(tokens.hasUnheard == (heardRows + heardColumns).contains(false))
    for i in own.indices {
      for j in other.indices {
        for (a, b) in [(1, 1), (1, 2), (2, 1), (2, 2)] where i + a <= own.count && j + b <= other.count {
          let all = heardRows[i..<i + a].allSatisfy { $0 } && heardColumns[j..<j + b].allSatisfy { $0 }
          #expect(tokens.hears(i, a, j, b) == all)
        }
      }
    }
    var before = 0
    for (index, count) in other.enumerated() {
      let column = window.1.lowerBound + index
      #expect(tokens.place(column) == before)
      before += heardColumns[index] ? count : 0
      #expect(tokens.count(column..<column + 1) == (heardColumns[index] ? count : 0))
    }
    #expect(tokens.place(window.1.upperBound) == before)
    #expect(tokens.count(window.1) == before)
  }

  @Test(
    arguments: [
      // 8 · 42 + 256 tokens are heard, and one more is not.
      ([592, 2], [30, 10, 2]), ([593, 2], [30, 10, 2]), ([2, 593], [30, 10, 2]), ([30, 10, 2], [592, 2]),
      ([30, 10, 2], [593, 2]), ([30, 10, 2], [2, 593]),
      // The longest four of five.
      ([600], [5, 10, 10, 10, 13]), ([601], [5, 10, 10, 10, 13]), ([601], [14, 10, 10, 10, 13]),
      ([256], []), ([257], []), ([], [257]), ([257], [0]), ([256], [0]), ([256, 256], [256, 256]), ([], []),
      ([3000, 3000], [3000, 1]), ([900, 1, 900], [1, 1, 1]),
    ] as [([Int], [Int])])
  func hearsUpToABound(_ rows: [Int], _ columns: [Int]) {
    Self.check(rows, columns, (0..<rows.count, 0..<columns.count))
    // The same inside longer texts.
    Self.check([7, 9] + rows + [4000], [5] + columns + [5000], (2..<2 + rows.count, 1..<1 + columns.count))
  }

  @Test(arguments: 0..<12)
  func hearsAsTheRuleSays(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    func counts() -> [Int] {
      (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        Int.random(in: 0..<4, using: &generator) == 0
          ? Int.random(in: 200...800, using: &generator) : Int.random(in: 0...12, using: &generator)
      }
    }
    let (rows, columns) = (counts(), counts())
    Self.check(rows, columns, (0..<rows.count, 0..<columns.count))
  }

  @Test func hearsAllWhereItIsAskedTo() {
    let tokens = WindowTokens(Self.table([5000, 1]), Self.table([1, 5000]))
    tokens.begin(rows: 0..<2, columns: 0..<2, hearsAll: true)
    #expect(!tokens.hasUnheard)
    #expect((0..<2).allSatisfy { tokens.hears(row: $0) && tokens.hears(column: $0) })
    #expect(tokens.hears(0, 2, 0, 2))
    #expect(tokens.count(0..<2) == 5001)
    tokens.begin(rows: 0..<2, columns: 0..<1, hearsAll: false)
    #expect(tokens.hasUnheard && !tokens.hears(row: 0) && tokens.hears(row: 1))
  }
}
