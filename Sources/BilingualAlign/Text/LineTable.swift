/// Where the lines of a file begin, so that a byte offset becomes a line and a column.
///
/// LF, CR and CRLF each end a line.
public struct LineTable: Sendable, Hashable {
  /// Offset of the first byte of each line; the first is 0.
  public let starts: [Int]

  /// - Complexity: O(bytes).
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x0A {
        starts.append(i + 1)
      } else if bytes[i] == 0x0D {
        if i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
        starts.append(i + 1)
      }
      i += 1
    }
    self.starts = starts
  }

  /// The 0-based line that holds byte `offset`.
  /// - Complexity: O(log lines).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
