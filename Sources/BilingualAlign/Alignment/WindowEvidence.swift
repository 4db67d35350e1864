import BilingualText

/// The evidence between the source segments of a window and the target segments in their band, token by token.
///
/// ``EvidenceReader`` fills it once; it is scored once for each set of bead shapes. All cells lie in one block, at the
/// offsets that the rows hold. Sums are 0 where two tokens have nothing to say to each other.
final class WindowEvidence {
  /// One source segment.
  struct Row: BitwiseCopyable {
    /// The target segments covered, from the first on.
    var firstColumn = 0
    var columnCount = 0
    /// The first of their tokens, and how many they are.
    var firstTarget = 0
    var targetCount = 0
    /// The segment's own tokens.
    var firstSource = 0
    var sourceCount = 0
    /// `sourceCount` rounded up to fours.
    var stride = 0
    /// Where the target side's cells begin: for each target token the sum of its forward ratios, then as many best
    /// direct ratios, then as many numbers of supporters.
    var target = 0
    /// Where the segment's own tokens begin: `stride` ordinals, weights and wants.
    var own = 0
    /// Where the source side's cells begin: for each column `stride` sums, direct ratios and numbers of supporters.
    var source = 0
    /// Where the scores of the source side begin: for each column, of 1...4 columns from it on.
    var spans = 0
    var unitCount: Float = 0
  }

  let tokens: WindowTokens
  // Read for every bead, by one thread; see ``TargetSums``.
  @exclusivity(unchecked) private(set) var rows: [Row] = []
  @exclusivity(unchecked) private(set) var cells = Buffer<Float>(repeating: 0, count: 0)
  @exclusivity(unchecked) private(set) var spans = Buffer<SIMD4<Float>>(repeating: .zero, count: 0)

  /// Places in which rows take turns.
  private struct Turns {
    /// The cells and spans that a place has room for.
    var cells = 0
    var spans = 0
    /// The row in each place, or -1. A bead holds no more rows than there are places.
    var rows = [Int](repeating: -1, count: BeadShapes.maximumSide)
  }

  /// `nil` where all rows are kept.
  private var turns: Turns?

  /// A window has this many cells, or gets room for more when it asks: a megabyte.
  private static let mostReserved = 1 << 18
  /// Where the rows of a window would take more cells than this, they take turns: 32 MB.
  static let mostKept = 1 << 23

  private let mostKept: Int

  init(_ tokens: WindowTokens, mostKept: Int = WindowEvidence.mostKept) {
    self.tokens = tokens
    self.mostKept = mostKept
  }

  /// - Parameters: sourceCount, targetCount: the tokens of all rows and of all columns.
  func begin(rowCount: Int, columnCount: Int, sourceCount: Int, targetCount: Int) {
    turns = nil
    let sources = 3 * (sourceCount + 3 * rowCount) * (columnCount + 1)
    cells.reserve(min(Self.mostReserved, sources + 3 * rowCount * targetCount))
    spans.reserve(min(Self.mostReserved / 4, rowCount * columnCount * BeadShapes.maximumSide))
    rows.removeAll(keepingCapacity: true)
    rows.append(contentsOf: repeatElement(Row(), count: rowCount))
    cells.resize(0)
    spans.resize(0)
  }

  /// Makes room for a pass over all rows, each with some columns. What was read before is kept where all of it fits; where it does
  /// not, the rows of a bead are, and a row is read again when it is asked for again.
  func makeRoom(_ sourceCount: (Int) -> Int, _ columns: (Int) -> Range<Int>) {
    var total = cells.count
    var places = Turns()
    for row in rows.indices {
      let columns = columns(row)
      let stride = (sourceCount(row) + 3) & ~3
      let size = 3 * (tokens.count(columns) + stride * (columns.count + 1))
      if !covers(row, columns) { total += size }
      places.cells = max(places.cells, size)
      places.spans = max(places.spans, BeadShapes.maximumSide * columns.count)
    }
    if total <= mostKept, turns == nil { return }
    for row in rows.indices { rows[row] = Row() }
    cells.resize(places.rows.count * places.cells)
    spans.resize(places.rows.count * places.spans)
    turns = places
  }

  /// Whether the columns have been read for a row.
  func covers(_ index: Int, _ columns: Range<Int>) -> Bool {
    let row = rows[index]
    return row.columnCount > 0 && row.firstColumn <= columns.lowerBound
      && columns.upperBound <= row.firstColumn + row.columnCount
  }

  /// Makes room for a row, all zero.
  func set(_ index: Int, _ added: Row) {
    var row = added
    row.stride = (row.sourceCount + 3) & ~3
    if let turns {
      let place = index % turns.rows.count
      if turns.rows[place] >= 0 { rows[turns.rows[place]] = Row() }
      self.turns?.rows[place] = index
      row.target = place * turns.cells
      row.spans = place * turns.spans
    } else {
      row.target = cells.count
      row.spans = spans.count
    }
    row.own = row.target + 3 * row.targetCount
    row.source = row.own + 3 * row.stride
    let end = row.source + 3 * row.stride * row.columnCount
    if turns == nil {
      cells.resize(end)
      spans.resize(row.spans + BeadShapes.maximumSide * row.columnCount)
    }
    (cells.base + row.target).update(repeating: 0, count: end - row.target)
    rows[index] = row
  }

  /// Sums the scores of a row's own tokens against 1...`reach` columns from each of `columns` on.
  /// - Complexity: O(columns × tokens of the row × reach).
  func scoreSpans(_ index: Int, _ columns: Range<Int>, reach: Int) {
    let row = rows[index]
    let cells = cells.base
    let out = spans.base + row.spans
    let own = cells + row.own
    let stride = row.stride
    let end = row.firstColumn + row.columnCount
    withUnsafeTemporaryAllocation(of: TokenScore.self, capacity: BeadShapes.maximumSide) { totals in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: BeadShapes.maximumSide) { inverses in
        for column in columns {
          let offset = column - row.firstColumn
          let widest = min(reach, end - column)
          for n in 0..<widest {
            totals[n] = TokenScore()
            inverses[n] = 1 / Float(tokens.count(column..<column + n + 1))
          }
          let first = cells + row.source + 3 * stride * offset
          var token = 0
          while token < stride {
            let ordinal = own.four(token)
            let weight = own.four(stride + token)
            let wants = own.four(2 * stride + token)
            var sum = SIMD4<Float>.zero
            var direct = SIMD4<Float>.zero
            var support = SIMD4<Float>.zero
            var cell = first + token
            for n in 0..<widest {
              sum += cell.four(0)
              let here = cell.four(stride)
              direct.replace(with: here, where: here .> direct)
              support += cell.four(2 * stride)
              totals[n].add(
                ratio: sum * inverses[n] + direct, direct: direct, support: support, ordinal: ordinal, weight: weight,
                wantsPartner: wants)
              cell += 3 * stride
            }
            token += 4
          }
          for n in 0..<widest { out[offset * BeadShapes.maximumSide + n] = totals[n].total }
        }
      }
    }
  }
}
