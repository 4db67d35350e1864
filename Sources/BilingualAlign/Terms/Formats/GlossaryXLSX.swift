import BilingualDocuments
import BilingualOffice
package import BilingualText

/// Spreadsheets as Excel and LibreOffice write them: the first sheet whose first row names the columns `ko` and `en`.
///
/// Carries all columns of our own format. Formulas give their last value; formats, colours and comments are not read.
package enum GlossaryXLSX {
  package static func concepts(_ bytes: [UInt8], path: String) throws(InputError) -> [Concept] {
    try contents(bytes, path: path).concepts
  }

  static func contents(_ bytes: [UInt8], path: String) throws(InputError) -> GlossaryContents {
    let reader = try SpreadsheetReader(bytes, path: path)
    do throws(InputError) {
      return try contents(of: reader, path, isNamed: true)
    } catch {
      // No sheet names its columns, or one has faults, which the script of its cells does not mend.
      if !error.others.isEmpty { throw error }
      if let contents = try? contents(of: reader, path, isNamed: false) { return contents }
      throw error
    }
  }

  private static func contents(
    of reader: SpreadsheetReader, _ path: String, isNamed: Bool
  ) throws(InputError) -> GlossaryContents {
    var contents: GlossaryContents?
    var failure: InputError?
    var faults: [InputError] = []
    var passed: [GlossaryRemark] = []
    for sheet in reader.sheets {
      var rows = GlossaryRows(path: path)
      // The ids of further sheets must not be those of the first.
      if contents != nil { rows.sheet = sheet.name }
      do throws(InputError) {
        guard try read(sheet, of: reader, path, isNamed: isNamed, into: &rows) else {
          // A sheet of something else; that it is passed over is said.
          failure = failure ?? InputError(path: path, line: 1, column: 1, "the sheet is empty: no header row")
          passed.append(Self.passedOver(sheet, path))
          continue
        }
      } catch {
        failure = failure ?? error
        passed.append(Self.passedOver(sheet, path))
        continue
      }
      faults += rows.faults
      let own = GlossaryContents(concepts: rows.concepts, remarks: rows.remarks)
      if contents == nil {
        contents = own
      } else {
        contents?.concepts += own.concepts
        contents?.remarks += own.remarks
      }
    }
    if var first = faults.first {
      first.others = Array(faults.dropFirst())
      throw first
    }
    contents?.remarks += passed
    guard let contents else { throw failure ?? InputError(path: path, "no spreadsheet (XLSX): it has no sheet") }
    return contents
  }

  private static func passedOver(_ sheet: SpreadsheetReader.Sheet, _ path: String) -> GlossaryRemark {
    GlossaryRemark(
      place: GlossaryPlace(path: path, line: 1),
      message: "the sheet “\(sheet.name)” names no columns ko and en and is not read", isLoss: true
    )
  }

  /// - Returns: whether there is any row.
  private static func read(
    _ sheet: SpreadsheetReader.Sheet, of reader: SpreadsheetReader, _ path: String, isNamed: Bool,
    into rows: inout GlossaryRows
  ) throws(InputError) -> Bool {
    var source = try reader.rows(of: sheet)
    var first: [SpreadsheetRows.Row] = []
    while first.count < TableColumns.sample, let row = try source.next() { first.append(row) }
    // What names the columns is one of the first; cells far to the right are none of them.
    let start = try rows.settle(
      first.map { row in
        var cells: [GlossaryRows.Cell] = []
        for cell in row.cells where cell.column <= 16_384 {
          while cells.count < cell.column { cells.append(GlossaryRows.Cell(text: "", column: cells.count + 1)) }
          cells[cell.column - 1].text = cell.text
        }
        return (row.number, cells)
      }, isNamed: isNamed)
    guard let start else { return false }
    for row in first[start...] { read(row, dates: reader.dates, path: path, into: &rows) }
    while let row = try source.next() { read(row, dates: reader.dates, path: path, into: &rows) }
    return true
  }

  private static func read(
    _ row: SpreadsheetRows.Row, dates: SpreadsheetDates, path: String, into rows: inout GlossaryRows
  ) {
    var cells: [(offset: Int, element: GlossaryRows.Cell)] = []
    for cell in row.cells {
      if let fault = cell.fault {
        if rows.reads(cell.column - 1) {
          rows.add(InputError(path: path, line: row.number, column: cell.column, fault))
        }
        continue
      }
      let isDate = rows.isDate(cell.column - 1)
      let text = isDate ? dates.day(cell.text)?.description ?? cell.text : cell.text
      cells.append((cell.column - 1, GlossaryRows.Cell(text: text, column: cell.column)))
    }
    rows.row(cells, line: row.number)
  }
}
