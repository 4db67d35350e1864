/// Spreadsheets as Excel and LibreOffice write them: the first sheet whose first row names the columns `ko` and `en`.
///
/// Carries all columns of our own format. Formulas give their last value; formats, colours and comments are not read.
public enum GlossaryXLSX {
  public static func concepts(_ bytes: [UInt8], path: String) throws(GlossaryError) -> [Concept] {
    let members = try ZipArchive.members(bytes, path: path) {
      $0.hasPrefix("xl/worksheets/sheet") || $0 == "xl/sharedStrings.xml"
    }
    let strings = try members["xl/sharedStrings.xml"].map { bytes throws(GlossaryError) in
      try sharedStrings(bytes, path)
    }
    let sheets = members.keys.filter { $0.hasPrefix("xl/worksheets/sheet") }.sorted {
      ($0.count, $0) < ($1.count, $1)
    }
    var failure = GlossaryError(path: path, "no spreadsheet (XLSX): it has no sheet")
    for name in sheets {
      do throws(GlossaryError) {
        return try sheet(members[name] ?? [], strings ?? [], path)
      } catch {
        // A header that names no columns is not yet an error: another sheet may have one.
        if error.line > 1 { throw error }
        failure = error
      }
    }
    throw failure
  }

  private static func sharedStrings(_ bytes: [UInt8], _ path: String) throws(GlossaryError) -> [String] {
    let reader = try XMLPullReader(bytes, path: path)
    var strings: [String] = []
    while try reader.next(["si"]) != nil { strings.append(text(of: try reader.element())) }
    return strings
  }

  /// The text of a string item: its runs, without phonetic guides.
  private static func text(of item: XMLPullReader.Element) -> String {
    item.children.reduce(into: "") { text, child in
      if child.name == "t" { text += child.text }
      if child.name == "r" { text += child.child("t")?.text ?? "" }
    }
  }

  private static func sheet(_ bytes: [UInt8], _ strings: [String], _ path: String) throws(GlossaryError) -> [Concept] {
    let reader = try XMLPullReader(bytes, path: path)
    var rows = GlossaryRows(path: path)
    var dateColumns: Set<Int> = []
    var isFirst = true
    var line = 0
    while try reader.next(["row"]) != nil {
      let row = try reader.element()
      line = row.attributes["r"].flatMap { Int($0) } ?? line + 1
      var cells: [GlossaryRows.Cell] = []
      for item in row.children where item.name == "c" {
        let column = number(ofColumn: item.attributes["r"] ?? "") ?? cells.count + 1
        guard column <= 16_384 else { continue }
        while cells.count < column { cells.append(GlossaryRows.Cell(text: "", column: cells.count + 1)) }
        cells[column - 1].text = value(item, strings, isDate: dateColumns.contains(column))
      }
      if cells.allSatisfy({ $0.text.isEmpty }) { continue }
      if isFirst {
        try rows.header(cells, line: line)
        for cell in cells where ["valid_from", "valid_to"].contains(cell.text) { dateColumns.insert(cell.column) }
        isFirst = false
      } else {
        try rows.row(cells, line: line)
      }
    }
    if isFirst { throw GlossaryError(path: path, line: 1, column: 1, "the sheet is empty: no header row") }
    return rows.concepts
  }

  private static func value(_ cell: XMLPullReader.Element, _ strings: [String], isDate: Bool) -> String {
    let raw = cell.child("v")?.text ?? ""
    switch cell.attributes["t"] {
    case "s":
      guard let index = Int(raw), strings.indices.contains(index) else { return "" }
      return strings[index]
    case "inlineStr": return cell.child("is").map { text(of: $0) } ?? ""
    case nil, "n":
      if isDate, let serial = Double(raw), serial >= 20_000 { return date(Int(serial)) }
      return raw
    default: return raw
    }
  }

  /// Excel's serial days count from 1899-12-30.
  private static func date(_ serial: Int) -> String {
    var (year, rest) = (1900, serial - 2)
    while true {
      let days = CalendarDate.days(inMonth: 2, of: year) == 29 ? 366 : 365
      if rest < days { break }
      rest -= days
      year += 1
    }
    var month = 1
    while rest >= CalendarDate.days(inMonth: month, of: year) {
      rest -= CalendarDate.days(inMonth: month, of: year)
      month += 1
    }
    return CalendarDate(year: year, month: month, day: rest + 1)?.description ?? ""
  }

  /// `B12` → 2.
  private static func number(ofColumn reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard ASCIIByte.isUpper(byte), column < 100_000 else { break }
      column = column * 26 + Int(byte - 0x40)
    }
    return column > 0 ? column : nil
  }
}
