extension RandomAccessCollection {
  /// The first index whose element belongs to the second part, of elements of which those of a first part come before all
  /// others; the end where there is none.
  /// - Complexity: O(log count).
  @inlinable
  package func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Index {
    var start = startIndex
    var rest = count
    while rest > 0 {
      let half = rest / 2
      let middle = index(start, offsetBy: half)
      if belongsToSecond(self[middle]) {
        rest = half
      } else {
        start = index(after: middle)
        rest -= half + 1
      }
    }
    return start
  }
}
