import BilingualDocuments
import BilingualOffice
public import BilingualText

/// Spreadsheets as Excel and LibreOffice write them: the first sheet whose first row names the columns `ko` and `en`.
///
/// Carries all columns of our own format. Formulas give their last value; formats, colours and comments are not read.
public enum GlossaryXLSX {
  /// What a spreadsheet has room for.
  private static let (mostRows, mostColumns) = (Spreadsheet.mostRows, 16_384)

  public static func concepts(_ bytes: [UInt8], path: String) throws(InputError) -> [Concept] {
    let members = try ZipArchive.members(bytes, path: path) {
      $0.hasPrefix("xl/worksheets/sheet") || $0 == "xl/sharedStrings.xml" || $0 == "xl/workbook.xml"
    }
    let strings = try members["xl/sharedStrings.xml"].map { bytes throws(InputError) in
      try sharedStrings(bytes, path)
    }
    let dates = try members["xl/workbook.xml"].map { bytes throws(InputError) in try XLSXDates(bytes, path) }
    let sheets = members.keys.filter { $0.hasPrefix("xl/worksheets/sheet") }.sorted {
      ($0.count, $0) < ($1.count, $1)
    }
    var failure = InputError(path: path, "no spreadsheet (XLSX): it has no sheet")
    for name in sheets {
      do throws(InputError) {
        return try sheet(members[name] ?? [], strings ?? [], dates ?? XLSXDates(), path)
      } catch {
        // A header that names no columns is not yet an error: another sheet may have one.
        if let position = error.position, position.line > 1 { throw error }
        failure = error
      }
    }
    throw failure
  }

  private static func sharedStrings(_ bytes: [UInt8], _ path: String) throws(InputError) -> [String] {
    let reader = try XMLPullReader(bytes, path: path)
    var strings: [String] = []
    while try reader.next(["si"]) != nil { strings.append(text(of: try reader.element())) }
    return strings
  }

  /// The text of a string item: its runs, without phonetic guides.
  private static func text(of item: XMLPullReader.Element) -> String {
    let text = item.children.reduce(into: "") { text, child in
      if child.name == "t" { text += child.text }
      if child.name == "r" { text += child.child("t")?.text ?? "" }
    }
    return Spreadsheet.unescaped(text)
  }

  private static func sheet(
    _ bytes: [UInt8], _ strings: [String], _ dates: XLSXDates, _ path: String
  ) throws(InputError) -> [Concept] {
    let reader = try XMLPullReader(bytes, path: path)
    var rows = GlossaryRows(path: path)
    var dateColumns: Set<Int> = []
    var isFirst = true
    var line = 0
    while try reader.next(["row"]) != nil {
      let row = try reader.element()
      line = try number(ofRow: row.attributes["r"], after: line, path)
      // Only cells with text: one of them may stand in the last column of every row.
      var cells: [(offset: Int, element: GlossaryRows.Cell)] = []
      var column = 0
      for item in row.children where item.name == "c" {
        func error(_ message: String) -> InputError {
          InputError(path: path, line: line, column: column, message)
        }
        column = item.attributes["r"].flatMap { number(ofColumn: $0) } ?? column + 1
        guard column <= mostColumns else { throw error("a spreadsheet has no column \(column)") }
        var text = ""
        do throws(Unreadable) {
          text = try value(item, strings, dates: dateColumns.contains(column) ? dates : nil)
        } catch {
          throw InputError(path: path, line: line, column: column, error.reason)
        }
        if !text.isEmpty { cells.append((column - 1, GlossaryRows.Cell(text: text, column: column))) }
      }
      if cells.isEmpty { continue }
      if isFirst {
        var header: [GlossaryRows.Cell] = []
        for (offset, cell) in cells {
          while header.count <= offset { header.append(GlossaryRows.Cell(text: "", column: header.count + 1)) }
          header[offset] = cell
        }
        try rows.header(header, line: line)
        for cell in header where ["valid_from", "valid_to"].contains(cell.text) { dateColumns.insert(cell.column) }
        isFirst = false
      } else {
        try rows.row(cells, line: line)
      }
    }
    if isFirst { throw InputError(path: path, line: 1, column: 1, "the sheet is empty: no header row") }
    return rows.concepts
  }

  /// Why a cell has no value.
  private struct Unreadable: Error {
    let reason: String
  }

  /// - Parameter dates: how numbers are days, in a column of dates.
  private static func value(
    _ cell: XMLPullReader.Element, _ strings: [String], dates: XLSXDates?
  ) throws(Unreadable) -> String {
    let raw = cell.child("v")?.text ?? ""
    switch cell.attributes["t"] {
    case "s":
      if raw.isEmpty { return "" }
      guard let index = Int(raw), strings.indices.contains(index) else {
        throw Unreadable(reason: "the cell names a string that the file does not have: \(raw.prefix(20))")
      }
      return strings[index]
    case "inlineStr": return cell.child("is").map { text(of: $0) } ?? ""
    case "str": return Spreadsheet.unescaped(raw)
    case nil, "n": return dates?.day(raw)?.description ?? raw
    case "d": return raw
    case "b":
      guard raw == "0" || raw == "1" || raw.isEmpty else {
        throw Unreadable(reason: "“\(raw.prefix(20))” is neither true nor false")
      }
      return raw.isEmpty ? "" : raw == "1" ? "TRUE" : "FALSE"
    case "e": throw Unreadable(reason: "the cell holds an error, \(raw.prefix(20)), not a value")
    case .some(let type): throw Unreadable(reason: "a cell of a type that no spreadsheet has: \(type.prefix(20))")
    }
  }

  private static func number(ofRow text: String?, after last: Int, _ path: String) throws(InputError) -> Int {
    guard let text else { return last + 1 }
    guard let number = Int(text), (1...mostRows).contains(number) else {
      throw InputError(path: path, line: last + 1, column: 1, "a spreadsheet has no row \(text.prefix(20))")
    }
    return number
  }

  /// `B12` → 2; `nil` for what names no column.
  private static func number(ofColumn reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard Byte.isCapital(byte), column < 100_000 else { break }
      column = column * 26 + Int(byte - 0x40)
    }
    return column > 0 ? column : nil
  }
}

/// The days that a workbook's numbers are.
struct XLSXDates {
  /// Days from 1970-01-01 to day 0: 1899-12-30, or 1904-01-01 in workbooks of old Macintosh programs.
  private var epoch = -25_569

  init() {}

  /// - Parameter bytes: `xl/workbook.xml`.
  init(_ bytes: [UInt8], _ path: String) throws(InputError) {
    let reader = try XMLPullReader(bytes, path: path)
    guard try reader.next(["workbookPr"]) != nil, let is1904 = reader.attributes()["date1904"] else { return }
    if is1904 == "1" || is1904 == "true" { epoch = -24_107 }
  }

  /// The day of a number, whose fraction is the time of day; `nil` for a number that is a year or no day.
  func day(_ text: String) -> CalendarDate? {
    guard text.utf8.allSatisfy({ "0123456789.eE+-".utf8.contains($0) }),
      let serial = Double(text), serial.isFinite, abs(serial) < 10_000_000
    else { return nil }
    let day = epoch + Int(serial.rounded(.down))
    // Of 1954 and later; smaller numbers are years, such as 2013.
    guard day >= -5_569 else { return nil }
    return CalendarDate(dayNumber: day)
  }
}
