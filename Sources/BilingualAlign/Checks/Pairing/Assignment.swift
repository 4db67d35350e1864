/// The cheapest one-to-one pairing of two small sets.
///
/// Source: H. W. Kuhn, "The Hungarian Method for the Assignment Problem", Naval Research Logistics Quarterly 2, 1955, in
/// the form with potentials and shortest augmenting paths.
enum Assignment {
  /// - Parameters:
  ///   - cost: of pairing a row with a column; `nil` where they must not be paired.
  ///   - unpaired: what a row and a column cost together when neither is paired.
  /// - Returns: the pairs, by row.
  /// - Complexity: O((rows + columns)³).
  static func solve(_ rows: Int, _ columns: Int, cost: (Int, Int) -> Int?, unpaired: Int) -> [(Int, Int)] {
    if rows == 1, columns == 1 { return cost(0, 0).map { $0 < unpaired ? [(0, 0)] : [] } ?? [] }
    // A square problem in which every row may stay alone, in a column of its own.
    let n = rows
    let m = columns + rows
    let matrix = (0..<n).map { r in
      (0..<m).map { c in c < columns ? min(cost(r, c) ?? 1000, 1000) : unpaired }
    }
    var u = [Int](repeating: 0, count: n + 1)
    var v = [Int](repeating: 0, count: m + 1)
    var rowOf = [Int](repeating: 0, count: m + 1)
    var way = [Int](repeating: 0, count: m + 1)
    for i in 1...n {
      rowOf[0] = i
      var column = 0
      var least = [Int](repeating: Int.max, count: m + 1)
      var used = [Bool](repeating: false, count: m + 1)
      repeat {
        used[column] = true
        let row = rowOf[column]
        var delta = Int.max
        var next = 0
        for j in 1...m where !used[j] {
          let reduced = matrix[row - 1][j - 1] - u[row] - v[j]
          if reduced < least[j] {
            least[j] = reduced
            way[j] = column
          }
          if least[j] < delta {
            delta = least[j]
            next = j
          }
        }
        for j in 0...m {
          if used[j] {
            u[rowOf[j]] += delta
            v[j] -= delta
          } else if least[j] != Int.max {
            least[j] -= delta
          }
        }
        column = next
      } while rowOf[column] != 0
      repeat {
        let previous = way[column]
        rowOf[column] = rowOf[previous]
        column = previous
      } while column != 0
    }
    var pairs: [(Int, Int)] = []
    for j in 1..<(columns + 1) where rowOf[j] > 0 && matrix[rowOf[j] - 1][j - 1] < unpaired {
      pairs.append((rowOf[j] - 1, j - 1))
    }
    return pairs.sorted { $0 < $1 }
  }
}
