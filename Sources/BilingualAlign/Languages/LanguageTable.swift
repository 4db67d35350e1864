/// A file of `Languages/`: words of Korean and English as rows, which ``LanguageData`` reads.
///
/// A file is UTF-8. Lines that begin with `#` and empty lines say nothing; the first other line names the columns, with a
/// tab between, and each line after it is a row. A cell may hold several words, with `|` between them; `_` is a space that
/// would not be seen, at the end of a word.
package struct LanguageTable: Sendable {
  /// A line of a file.
  package struct Row: Sendable, Hashable {
    /// As many as the table has columns.
    package var cells: [String]
    /// The line of the file, from 1.
    package let line: Int
    /// The file: `Languages/both/places.tsv` for what is built in, otherwise as the user gave it.
    package let path: String

    /// The words of a cell, in their order.
    package func words(_ column: Int) -> [String] { LanguageTable.words(cells[column]) }

    /// The one word of a cell; empty where it has none.
    package func word(_ column: Int) -> String { LanguageTable.words(cells[column]).first ?? "" }
  }

  /// The path in `Languages/` without the ending: `both/places`.
  package let name: String
  package var columns: [String]
  package var rows: [Row]
  /// The line that names the columns.
  package private(set) var headerLine = 0

  /// The rows that hold, in the columns asked for and in their order: first those that are built in, then the user's.
  ///
  /// Asks ``LanguageData``, which takes no more folders from then on.
  /// - Precondition: the built-in file has these columns, which a test makes sure of.
  /// - Complexity: O(bytes of the file).
  package static func rows(of name: String, _ columns: String...) -> [Row] {
    let table = LanguageData.table(name, of: columns)
    let places = columns.map { column -> Int in
      guard let place = table.columns.firstIndex(of: column) else {
        preconditionFailure("Languages/\(name).tsv has no column “\(column)”")
      }
      return place
    }
    return table.rows.map { row in
      var row = row
      row.cells = places.map { row.cells[$0] }
      return row
    }
  }

  /// All words of a column, row by row.
  package static func words(of name: String, _ column: String) -> [String] {
    rows(of: name, column).flatMap { $0.words(0) }
  }

  static func words(_ cell: String) -> [String] {
    if cell.isEmpty { return [] }
    var cell = cell
    let (isList, hasSpace) = cell.withUTF8 { bytes in
      (Byte.isHeld(0x7C, by: bytes, TextRange(0, bytes.count)), Byte.isHeld(0x5F, by: bytes, TextRange(0, bytes.count)))
    }
    let parts = isList ? WordList.cells(cell, separator: 0x7C) : [cell]
    return hasSpace ? parts.map { $0.replacing("_", with: " ") } : parts
  }
}

extension LanguageTable {
  /// Reads a file.
  /// - Parameters:
  ///   - name: its path in the folder without the ending.
  ///   - path: how complaints and rows name it.
  /// - Throws: ``InputError`` for bytes that are not UTF-8, a column without a name, named twice, or a row with more cells
  ///   than there are columns; each with its line and column.
  ///   - kept: the columns whose cells are read; those of others are empty. All by default.
  /// - Complexity: O(bytes).
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String, path: String, keeping kept: [String]? = nil
  ) throws(InputError) {
    self.name = name
    columns = []
    rows = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 0
    var isKept: [Bool] = []
    while start < bytes.count {
      line += 1
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let last = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
      if last > start, bytes[start] != 0x23 { try read(bytes[start..<last], line: line, path: path, isKept) }
      if let kept, isKept.isEmpty { isKept = columns.map(kept.contains) }
      start = end + 1
    }
    if columns.isEmpty { throw InputError(path: path, line: 1, "no line names the columns") }
  }

  /// - Parameter isKept: of each column, whether its cells are read; empty for all.
  private mutating func read(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, line: Int, path: String, _ isKept: [Bool]
  ) throws(InputError) {
    var cells: [String] = []
    cells.reserveCapacity(columns.count)
    var start = bytes.startIndex
    for i in bytes.startIndex...bytes.endIndex where i == bytes.endIndex || bytes[i] == 0x09 {
      if cells.count < isKept.count, !isKept[cells.count] {
        cells.append("")
        start = i + 1
        continue
      }
      let (first, last) = LanguageTable.trimmed(bytes, from: start, to: i)
      guard let cell = String(validating: UnsafeBufferPointer(rebasing: bytes[first..<last]), as: UTF8.self) else {
        throw InputError(path: path, line: line, column: column(of: first, in: bytes), "not UTF-8")
      }
      if columns.isEmpty, cell.isEmpty {
        throw InputError(path: path, line: line, column: column(of: first, in: bytes), "a column without a name")
      }
      if !columns.isEmpty, cells.count == columns.count {
        throw InputError(
          path: path, line: line, column: column(of: first, in: bytes),
          "a cell beyond the last column, “\(columns[columns.count - 1])”")
      }
      cells.append(cell)
      start = i + 1
    }
    if !columns.isEmpty {
      while cells.count < columns.count { cells.append("") }
      rows.append(Row(cells: cells, line: line, path: path))
      return
    }
    if let twice = cells.indices.first(where: { cells[..<$0].contains(cells[$0]) }) {
      throw InputError(path: path, line: line, "the column “\(cells[twice])” is named twice")
    }
    columns = cells
    headerLine = line
  }

  private func column(of offset: Int, in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    1 + bytes[..<offset].count { $0 & 0xC0 != 0x80 }
  }

  private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, from start: Int, to end: Int) -> (Int, Int) {
    var (start, end) = (start, end)
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return (start, end)
  }
}
