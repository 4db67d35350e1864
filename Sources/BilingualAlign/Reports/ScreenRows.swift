import BilingualText

/// How much room text takes on a terminal.
package enum ScreenRows {
  /// True if the text takes at most `rows` rows of `columns` columns. A line that is too long goes on in the next row; what only
  /// sets colours takes no room.
  /// - Complexity: O(bytes), less where there are more lines than rows.
  package static func fits(_ text: [UInt8], rows: Int, columns: Int) -> Bool {
    var left = rows
    // A longer text than this holds more lines than any terminal shows.
    for line in text.split(separator: 0x0A, maxSplits: max(rows, 0), omittingEmptySubsequences: false) {
      // What comes after the last line end is no line.
      if line.isEmpty, line.endIndex == text.endIndex { break }
      if left <= 0 { return false }
      // No character takes more columns than bytes.
      let width = line.count <= columns ? line.count : ColumnWidth.of(String(decoding: uncolored(line), as: UTF8.self))
      left -= max(1, (width + columns - 1) / max(columns, 1))
    }
    return left >= 0
  }

  /// The line without its `ESC [ … m`.
  private static func uncolored(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == 0x1B, index + 1 < line.endIndex, line[index + 1] == UInt8(ascii: "[") {
        index = line[index...].firstIndex(of: UInt8(ascii: "m")).map { $0 + 1 } ?? line.endIndex
      } else {
        kept.append(line[index])
        index += 1
      }
    }
    return kept
  }
}
