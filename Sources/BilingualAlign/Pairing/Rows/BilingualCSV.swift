import BilingualDocuments
import BilingualText

/// Paired text as spreadsheets save it, with commas, semicolons, tabs or bars between the cells.
///
/// A pair's line is where its row begins; columns count in the cell, for what the file has may be quoted.
struct BilingualCSV {
  private let path: String
  private var reader: CSVReader
  private var columns: TableColumns?
  private let choice: ColumnChoice?
  private let guesses: Bool
  private var pending: ArraySlice<CSVReader.Row> = []
  private var number = 0

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8], path: String, choice: ColumnChoice?, guesses: Bool) throws(InputError) {
    self.path = path
    self.choice = choice
    self.guesses = guesses
    reader = CSVReader(bytes, path: path)
  }

  /// The next row with text on either side; `nil` after the last.
  mutating func next() throws(InputError) -> BilingualTable.Row? {
    let known = try settled()
    while let row = try following() {
      guard row.cells.count >= known.needed else {
        throw error(
          line: row.line, column: 1,
          "a row needs \(known.needed) columns between commas, this one has \(row.cells.count)")
      }
      // A line may end inside a quoted cell.
      func cell(_ index: Int) -> String {
        row.cells[index].trimmingWhitespace.split(whereSeparator: \.isNewline).joined(separator: " ")
      }
      number += 1
      let id = known.id.flatMap { $0 < row.cells.count ? cell($0) : nil } ?? ""
      let date = try date(row, known.date)
      if let pair = BilingualTable.Row(
        path: path, line: row.line, korean: cell(known.korean), english: cell(known.english), date: date,
        number: number, label: id.isEmpty ? nil : PairLabel(id: id))
      {
        return pair
      }
    }
    return nil
  }

  private mutating func following() throws(InputError) -> CSVReader.Row? {
    if let row = pending.popFirst() { return row }
    return try filled()
  }

  /// The next row with anything in it.
  private mutating func filled() throws(InputError) -> CSVReader.Row? {
    while let row = try reader.next() {
      if !row.cells.allSatisfy({ $0.trimmingWhitespace.isEmpty }) { return row }
    }
    return nil
  }

  private mutating func settled() throws(InputError) -> TableColumns {
    if let columns { return columns }
    var rows: [CSVReader.Row] = []
    while rows.count < TableColumns.sample, let row = try filled() {
      rows.append(row)
      if rows.count == 1, choice == nil, let plain = TableColumns(plain: row.cells) {
        columns = plain
        return plain
      }
    }
    var found = TableColumns()
    if guesses {
      do throws(TableColumns.Undecided) {
        found = try TableColumns.find(in: rows.map(\.cells), asked: choice)
      } catch {
        throw InputError(path: path, line: rows.first?.line ?? 1, error.message)
      }
    }
    pending = rows.dropFirst(found.headerRows)
    columns = found
    return found
  }

  private func date(_ row: CSVReader.Row, _ column: Int?) throws(InputError) -> CalendarDate? {
    guard let column, column < row.cells.count else { return nil }
    let text = String(row.cells[column].trimmingWhitespace)
    if text.isEmpty { return nil }
    guard let date = CalendarDate(iso8601: text) else {
      throw error(line: row.line, column: column + 1, "“\(text)” is not a date such as 2024-04-15")
    }
    return date
  }

  private func error(line: Int, column: Int, _ message: String) -> InputError {
    InputError(
      path: path, position: SourcePosition(line: line, column: column, utf16Column: column),
      reason: .malformed(message))
  }
}
