/// The evidence between one source segment and the target segments of its band, token by token.
///
/// Target tokens of consecutive segments stand side by side, so a row is three flat arrays for the target side, and one
/// small block for each target segment on the source side.
final class RowEvidence {
  private(set) var row = -1
  /// The target segments covered.
  private(set) var columns = 0..<0
  private(set) var tokenBase = 0
  private(set) var sourceTokens = 0..<0
  var unitCount: Float = 0

  /// For each target token: the sum of its forward ratios, its best direct ratio, its number of supporters.
  var sum = Buffer<Float>(repeating: 0, count: 0)
  var direct = Buffer<Float>(repeating: 0, count: 0)
  var support = Buffer<Float>(repeating: 0, count: 0)
  /// The same for each source token in each column: index `(column − first) · sourceTokens + token`.
  var sourceSum = Buffer<Float>(repeating: 0, count: 0)
  var sourceDirect = Buffer<Float>(repeating: 0, count: 0)
  var sourceSupport = Buffer<Float>(repeating: 0, count: 0)
  /// Score sums of the row's source tokens against 1...4 columns from a column on: index `(column − first) · 4 + n − 1`.
  var base = Buffer<SIMD4<Float>>(repeating: .zero, count: 0)

  func begin(row: Int, columns: Range<Int>, sourceTokens: Range<Int>, units: Int, targetTokens: Range<Int>) {
    self.row = row
    self.columns = columns
    self.sourceTokens = sourceTokens
    tokenBase = targetTokens.lowerBound
    unitCount = Float(units)
    let cells = columns.count * sourceTokens.count
    sum.resize(targetTokens.count)
    direct.resize(targetTokens.count)
    support.resize(targetTokens.count)
    sourceSum.resize(cells)
    sourceDirect.resize(cells)
    sourceSupport.resize(cells)
    base.resize(columns.count * BeadShapes.maximumSide)
    sum.fill(0)
    direct.fill(0)
    support.fill(0)
    sourceSum.fill(0)
    sourceDirect.fill(0)
    sourceSupport.fill(0)
  }
}
