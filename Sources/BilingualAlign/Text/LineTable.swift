/// Where the lines of a file begin, so that a byte offset becomes a line and a column.
///
/// LF, CR and CRLF each end a line.
package struct LineTable: Sendable, Hashable {
  /// Offset of the first byte of each line; the first is 0.
  package let starts: [Int]

  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8]) {
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      // A row of a table has one line.
      let all = TextRange(0, bytes.count)
      guard Byte.isHeld(0x0A, by: bytes, all) || Byte.isHeld(0x0D, by: bytes, all) else { return }
      var i = 0
      while i < bytes.count {
        let byte = bytes[i]
        i += 1
        if byte > 0x0D { continue }
        if byte == 0x0A {
          starts.append(i)
        } else if byte == 0x0D {
          if i < bytes.count, bytes[i] == 0x0A { i += 1 }
          starts.append(i)
        }
      }
    }
    self.starts = starts
  }

  /// The 0-based line that holds byte `offset`.
  /// - Complexity: O(log lines).
  package func line(at offset: Int) -> Int {
    starts.partitioningIndex { $0 > offset } - 1
  }
}
