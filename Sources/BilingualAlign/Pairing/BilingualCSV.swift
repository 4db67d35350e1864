import BilingualDocuments
import BilingualText

/// Paired text as spreadsheets save it: the first two columns, or those named `ko`, `en` and `date`.
///
/// A pair's line is where its row begins; columns count in the cell, for what the file has may be quoted.
struct BilingualCSV {
  private let path: String
  private var reader: CSVReader
  private var columns: Columns?

  private struct Columns {
    var korean = 0
    var english = 1
    var date: Int?

    var needed: Int { max(korean, english) + 1 }

    init() {}

    init?(naming cells: [String]) {
      let names = cells.map { $0.trimmingWhitespace.lowercased() }
      guard let korean = names.firstIndex(of: "ko"), let english = names.firstIndex(of: "en") else { return nil }
      self.korean = korean
      self.english = english
      date = names.firstIndex(of: "date")
    }
  }

  /// - Parameter path: a path, or `-` for standard input.
  init(_ path: String) throws(InputError) {
    self.path = path
    reader = CSVReader(try FileReader.read(path).bytes, path: path)
  }

  /// The next row with text on either side; `nil` after the last.
  mutating func next() throws(InputError) -> BilingualTable.Row? {
    while let row = try reader.next() {
      if row.cells.allSatisfy({ $0.trimmingWhitespace.isEmpty }) { continue }
      let known: Columns
      if let columns {
        known = columns
      } else {
        let named = Columns(naming: row.cells)
        known = named ?? Columns()
        columns = known
        if named != nil { continue }
      }
      guard row.cells.count >= known.needed else {
        throw error(row.line, 1, "a row needs \(known.needed) columns between commas, this one has \(row.cells.count)")
      }
      // A line may end inside a quoted cell.
      func cell(_ index: Int) -> String {
        row.cells[index].trimmingWhitespace.split(whereSeparator: \.isNewline).joined(separator: " ")
      }
      let date = try date(row, known.date)
      if let pair = BilingualTable.Row(
        path: path, line: row.line, korean: cell(known.korean), english: cell(known.english), date: date)
      {
        return pair
      }
    }
    return nil
  }

  private func date(_ row: CSVReader.Row, _ column: Int?) throws(InputError) -> CalendarDate? {
    guard let column, column < row.cells.count else { return nil }
    let text = String(row.cells[column].trimmingWhitespace)
    if text.isEmpty { return nil }
    guard let date = CalendarDate(iso8601: text) else {
      throw error(row.line, column + 1, "“\(text)” is not a date such as 2024-04-15")
    }
    return date
  }

  private func error(_ line: Int, _ column: Int, _ message: String) -> InputError {
    InputError(
      path: path, position: SourcePosition(line: line, column: column, utf16Column: column),
      reason: .malformed(message))
  }
}
