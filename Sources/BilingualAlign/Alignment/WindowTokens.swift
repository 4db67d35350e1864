import BilingualText

/// The tokens of a window that are heard, and the places of the target side's among them.
///
/// A segment many times as long as any four of the other side together translates none of them; a transcript without full
/// stops is such a segment. Its tokens would be met with those of each segment around it, which is quadratic, and say
/// nothing: it is not heard, and no bead pairs it.
final class WindowTokens {
  private let source: TokenTable
  private let target: TokenTable
  private(set) var rows = 0..<0
  private(set) var columns = 0..<0
  /// The tokens heard before each column of the window, and before its end.
  @exclusivity(unchecked) private(set) var start = Buffer<Int32>(repeating: 0, count: 0)
  /// The segments that are not heard before each row, each column of the window, and before its end; empty where all are heard.
  private var unheardRows: [Int32] = []
  private var unheardColumns: [Int32] = []
  /// Asked for every bead that is tried; most windows have none.
  @exclusivity(unchecked) private(set) var hasUnheard = false

  /// A segment is heard up to so many times the tokens of the longest four segments of the other side, and so many more.
  /// Source: Docs/Measurements.md, "Texts in another order".
  static let longestRatio = 8
  static let longestExcess = 256

  init(_ source: TokenTable, _ target: TokenTable) {
    self.source = source
    self.target = target
  }

  /// - Parameter hearsAll: whether every segment is heard, whatever its length.
  /// - Complexity: O(rows + columns).
  func begin(rows: Range<Int>, columns: Range<Int>, hearsAll: Bool) {
    self.rows = rows
    self.columns = columns
    hasUnheard = false
    if !hearsAll {
      let longest = (row: source.longest(rows, run: 1), column: target.longest(columns, run: 1))
      // Where no segment is long, there is nothing to compare.
      if max(longest.row, longest.column) > Self.longestExcess { compare() }
    }
    start.resize(columns.count + 1)
    start.base[0] = 0
    for index in 0..<columns.count {
      let tokens = hears(column: index) ? target.count(columns.lowerBound + index) : 0
      start.base[index + 1] = start.base[index] + Int32(tokens)
    }
  }

  private func compare() {
    let side = BeadShapes.maximumSide
    unheardRows = Self.unheard(rows, source, besides: target.longest(columns, run: side))
    unheardColumns = Self.unheard(columns, target, besides: source.longest(rows, run: side))
    hasUnheard = max(unheardRows[rows.count], unheardColumns[columns.count]) > 0
  }

  private static func unheard(_ segments: Range<Int>, _ tokens: TokenTable, besides other: Int) -> [Int32] {
    var before: [Int32] = [0]
    for segment in segments {
      before.append(before[before.count - 1] + (tokens.count(segment) > longestRatio * other + longestExcess ? 1 : 0))
    }
    return before
  }

  /// - Parameter row: relative to the window, as below.
  func hears(row: Int) -> Bool { !hasUnheard || unheardRows[row + 1] == unheardRows[row] }

  func hears(column: Int) -> Bool { !hasUnheard || unheardColumns[column + 1] == unheardColumns[column] }

  /// Whether all segments of a bead of `a` rows from `i` and `b` columns from `j` are heard.
  func hears(_ i: Int, _ a: Int, _ j: Int, _ b: Int) -> Bool {
    !hasUnheard || unheardRows[i + a] == unheardRows[i] && unheardColumns[j + b] == unheardColumns[j]
  }

  /// The tokens heard in some of the text's columns.
  @inline(__always)
  func count(_ columns: Range<Int>) -> Int { place(columns.upperBound) - place(columns.lowerBound) }

  /// The tokens heard before a column of the text.
  @inline(__always)
  func place(_ column: Int) -> Int { Int(start.base[column - columns.lowerBound]) }
}
