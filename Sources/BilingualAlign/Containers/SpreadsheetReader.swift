package import BilingualText

/// Reads the cells of a spreadsheet (XLSX): sheets in the order of the workbook, rows one at a time.
///
/// Formulas give their last value; formats, colours and comments are not read.
/// Source: ECMA-376, "Office Open XML File Formats", 5th edition, part 1, §18.2 (workbook), §18.3 (sheets), §18.4 (strings).
package struct SpreadsheetReader {
  package struct Sheet: Sendable {
    package let name: String
    package let isHidden: Bool
    /// The path of its part in the container.
    let part: String
  }

  package let sheets: [Sheet]
  package let dates: SpreadsheetDates
  private let path: String
  private let members: [String: [UInt8]]
  private let strings: [String]

  /// - Throws: ``InputError`` for what is no spreadsheet.
  package init(_ bytes: [UInt8], path: String) throws(InputError) {
    self.path = path
    let members = try ZipArchive.members(bytes, path: path) { name in
      (name.hasSuffix(".xml") || name.hasSuffix(".rels")) && name.hasPrefix("xl/")
        && !name.hasPrefix("xl/theme/") && !name.hasPrefix("xl/drawings/") && name != "xl/styles.xml"
    }
    self.members = members
    strings =
      try members["xl/sharedStrings.xml"].map { bytes throws(InputError) in try Self.strings(bytes, path) } ?? []
    dates =
      try members["xl/workbook.xml"].map { bytes throws(InputError) in try SpreadsheetDates(bytes, path) }
      ?? SpreadsheetDates()
    sheets = try Self.sheets(members, path)
    if sheets.isEmpty { throw InputError(path: path, "no spreadsheet (XLSX): it has no sheet") }
  }

  /// The rows of a sheet that have cells.
  package func rows(of sheet: Sheet) throws(InputError) -> SpreadsheetRows {
    try SpreadsheetRows(members[sheet.part] ?? [], strings, path: path)
  }

  /// Cells that are one: those of a range, where only the first has a text.
  /// - Complexity: O(bytes of the sheet).
  package func merges(of sheet: Sheet) throws(InputError) -> [SpreadsheetRange] {
    let reader = try XMLPullReader(members[sheet.part] ?? [], path: path)
    var merges: [SpreadsheetRange] = []
    while try reader.next(["mergeCell"]) != nil {
      if let range = reader.attributes()["ref"].flatMap({ SpreadsheetRange($0) }) { merges.append(range) }
    }
    return merges
  }

  private static func strings(_ bytes: [UInt8], _ path: String) throws(InputError) -> [String] {
    let reader = try XMLPullReader(bytes, path: path)
    var strings: [String] = []
    while try reader.next(["si"]) != nil { strings.append(SpreadsheetRows.text(of: try reader.element())) }
    return strings
  }

  /// The sheets that the workbook names; where it names none that is there, all parts that look like sheets.
  private static func sheets(_ members: [String: [UInt8]], _ path: String) throws(InputError) -> [Sheet] {
    var sheets: [Sheet] = []
    if let workbook = members["xl/workbook.xml"], let relations = members["xl/_rels/workbook.xml.rels"] {
      var targets: [String: String] = [:]
      let links = try XMLPullReader(relations, path: path)
      while try links.next(["Relationship"]) != nil {
        let link = links.attributes()
        if let id = link["Id"], let target = link["Target"] {
          targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
      }
      let reader = try XMLPullReader(workbook, path: path)
      while try reader.next(["sheet"]) != nil {
        let sheet = reader.attributes()
        let id = sheet.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value
        guard let part = id.flatMap({ targets[$0] }), members[part] != nil, part.contains("worksheets/") else {
          continue
        }
        let state = sheet["state"] ?? "visible"
        sheets.append(
          Sheet(name: Spreadsheet.unescaped(sheet["name"] ?? ""), isHidden: state != "visible", part: part))
      }
    }
    if !sheets.isEmpty { return sheets }
    let parts = members.keys.filter { $0.hasPrefix("xl/worksheets/sheet") }.sorted { ($0.count, $0) < ($1.count, $1) }
    return parts.map { part in
      Sheet(name: String(part.dropFirst("xl/worksheets/".count).dropLast(4)), isHidden: false, part: part)
    }
  }
}

/// A range of cells such as `A2:B4`; rows and columns from 1.
package struct SpreadsheetRange: Sendable, Hashable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  /// - Returns: `nil` for what is no range.
  package init?(_ text: String) {
    let ends = text.split(separator: ":").map { Self.place(String($0)) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  private static func place(_ text: String) -> (row: Int, column: Int)? {
    guard let column = SpreadsheetRows.number(ofColumn: text),
      let row = Int(text.drop { Byte.isCapital($0.utf8.first ?? 0) }), (1...Spreadsheet.mostRows).contains(row)
    else { return nil }
    return (row, column)
  }
}
