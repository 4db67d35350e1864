import BilingualText

/// Writes spreadsheets (XLSX) in memory: no file but the caller's, no clock. The same content gives the same bytes.
///
/// Strings stand in their cells, never formulas. What a cell has no room for is cut, what XML has no way to say is written as
/// `_x0001_`.
/// Sources: ECMA-376, "Office Open XML File Formats", 5th edition, part 1, §18.3 (sheets), §18.8 (styles), §22.4.2.4
/// (`ST_Xstring`).
package struct Spreadsheet {
  package enum Cell {
    case text(String, Style = .plain)
    case number(Double, Style = .plain)
  }

  /// The formats of cells, in the order in which the style sheet has them.
  package enum Style: Int, CaseIterable {
    case plain, bold, wrapped, error, warning, info
  }

  /// A sheet with a header; it is frozen and filtered where the sheet is a table.
  package struct Sheet {
    package let name: String
    /// Of the first columns, in characters.
    package var widths: [Double] = []
    package var isTable = true
    /// Columns that are not shown.
    package var hidden = 0..<0
    /// A column whose cells are chosen from a list.
    package var choice: (column: Int, words: [String])?
    package let header: [String]
    package let rowCount: Int
    /// The cells of a row, from 0; `nil` for an empty one.
    package let row: (Int) -> [Cell?]

    package init(
      name: String, widths: [Double] = [], isTable: Bool = true, header: [String], rowCount: Int,
      row: @escaping (Int) -> [Cell?]
    ) {
      self.name = name
      self.widths = widths
      self.isTable = isTable
      self.header = header
      self.rowCount = rowCount
      self.row = row
    }
  }

  /// Rows of a sheet, the header among them.
  package static let mostRows = 1_048_576
  /// UTF-16 code units of a cell.
  package static let longestCell = 32_767

  package let sheets: [Sheet]

  package init(sheets: [Sheet]) {
    self.sheets = sheets
  }

  /// The bytes of the file.
  /// - Throws: ``ZipWriter/Failure`` where memory is short.
  package func bytes() throws -> [UInt8] {
    let zip = try ZipWriter()
    try zip.add("[Content_Types].xml") { $0 = Self.declaration + contentTypes }
    try zip.add("_rels/.rels") { $0 = Self.declaration + Self.relations([("officeDocument", "xl/workbook.xml")]) }
    try zip.add("xl/workbook.xml") { $0 = Self.declaration + workbook }
    try zip.add("xl/_rels/workbook.xml.rels") {
      let parts = sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
      $0 = Self.declaration + Self.relations(parts + [("styles", "styles.xml")])
    }
    try zip.add("xl/styles.xml") { $0 = Self.declaration + Self.styles }
    for (index, sheet) in sheets.enumerated() {
      try zip.add("xl/worksheets/sheet\(index + 1).xml", from: -1..<sheet.rowCount) { number, out in
        if number < 0 { out += Self.declaration + Self.start(sheet) }
        let cells = number < 0 ? sheet.header.map { Cell.text($0, .bold) } : sheet.row(number)
        out += Self.row(number + 2, cells)
        if number == sheet.rowCount - 1 { out += Self.end(sheet) }
      }
    }
    return try zip.finish()
  }

  // MARK: Sheets

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static func start(_ sheet: Sheet) -> String {
    var out = "<worksheet xmlns=\"\(main)\">"
    if sheet.isTable {
      out += "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
      out += "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
    }
    if !sheet.widths.isEmpty {
      let columns = sheet.widths.enumerated().map { index, width in
        "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\""
          + (sheet.hidden.contains(index) ? " hidden=\"1\"/>" : "/>")
      }
      out += "<cols>\(columns.joined())</cols>"
    }
    return out + "<sheetData>"
  }

  private static func end(_ sheet: Sheet) -> String {
    let filter =
      sheet.isTable
      ? "<autoFilter ref=\"A1:\(column(sheet.header.count - 1))\(sheet.rowCount + 1)\"/>" : ""
    return "</sheetData>\(filter)\(choice(sheet))</worksheet>"
  }

  /// Source: ECMA-376, 5th edition, part 1, §18.3.1.32 (data validation).
  private static func choice(_ sheet: Sheet) -> String {
    guard let (index, words) = sheet.choice, sheet.rowCount > 0 else { return "" }
    let name = column(index)
    return "<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" "
      + "sqref=\"\(name)2:\(name)\(sheet.rowCount + 1)\"><formula1>\"\(words.joined(separator: ","))\"</formula1>"
      + "</dataValidation></dataValidations>"
  }

  private static func row(_ number: Int, _ cells: [Cell?]) -> String {
    var out = "<row r=\"\(number)\">"
    for (index, cell) in cells.enumerated() {
      let place = "r=\"\(column(index))\(number)\""
      switch cell {
      case nil: break
      case .number(let value, let style): out += "<c \(place)\(attribute(style))><v>\(value)</v></c>"
      case .text(let text, let style):
        out += "<c \(place)\(attribute(style)) t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        out += "\(escaped(text))</t></is></c>"
      }
    }
    return out + "</row>"
  }

  private static func attribute(_ style: Style) -> String { style == .plain ? "" : " s=\"\(style.rawValue)\"" }

  /// 0 → `A`, 26 → `AA`.
  static func column(_ index: Int) -> String {
    var name = ""
    var rest = index + 1
    while rest > 0 {
      name = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + name
      rest = (rest - 1) / 26
    }
    return name
  }

  // MARK: Text

  /// The text of a cell as XML.
  package static func escaped(_ text: String) -> String {
    var out = ""
    var count = 0
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      count += scalar.value > 0xFFFF ? 2 : 1
      if count > longestCell - 1, !rest.isEmpty || count > longestCell { return out + "…" }
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\t", "\n": out.unicodeScalars.append(scalar)
      case "_" where isEscape(rest): out += "_x005F_"
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}":
        out += "_x" + scalar.value.hexadecimal(digits: 4, uppercase: true) + "_"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// The text that an escaped one means.
  package static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x5F }) else { return text }
    var out = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "_", isEscape(rest), let code = UInt32(String(rest.dropFirst().prefix(4)), radix: 16),
        let meant = Unicode.Scalar(code)
      {
        out.unicodeScalars.append(meant)
        rest = rest.dropFirst(6)
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Whether what follows a low line makes it an escape: `x005F_`.
  private static func isEscape(_ rest: Substring.UnicodeScalarView) -> Bool {
    let head = Array(rest.prefix(6))
    guard head.count == 6, head[0] == "x", head[5] == "_" else { return false }
    return head[1..<5].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}

extension Spreadsheet {
  private var contentTypes: String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let parts = [("workbook", "sheet.main")] + [("styles", "styles")]
    let all =
      parts.map { "<Override PartName=\"/xl/\($0.0).xml\" ContentType=\"\(kind).\($0.1)+xml\"/>" }
      + sheets.indices.map {
        "<Override PartName=\"/xl/worksheets/sheet\($0 + 1).xml\" ContentType=\"\(kind).worksheet+xml\"/>"
      }
    return "<Types xmlns=\"\(Self.package)/content-types\"><Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(all.joined())</Types>"
  }

  private var workbook: String {
    let all = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    let filters = sheets.enumerated().filter(\.element.isTable).map { index, sheet in
      let end = "$\(Self.column(sheet.header.count - 1))$\(sheet.rowCount + 1)"
      return "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">"
        + "\(Self.escaped(sheet.name))!$A$1:\(end)</definedName>"
    }
    let names = filters.isEmpty ? "" : "<definedNames>\(filters.joined())</definedNames>"
    return "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">"
      + "<bookViews><workbookView/></bookViews><sheets>\(all.joined())</sheets>\(names)</workbook>"
  }

  private static func relations(_ parts: [(kind: String, path: String)]) -> String {
    let all = parts.enumerated().map { index, part in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(part.kind)\" Target=\"\(part.path)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(all.joined())</Relationships>"
  }

  /// Fonts, fills and the formats made of them, one for each ``Style``.
  private static var styles: String {
    let inks = ["B3261E", "8A5A00", "00608F"]
    let papers = ["FDE7E5", "FDF0D2", "DFF1FB"]
    let name = "<sz val=\"11\"/>"
    let face = "<name val=\"Calibri\"/><family val=\"2\"/>"
    let fonts =
      ["<font>\(name)\(face)</font>", "<font><b/>\(name)\(face)</font>"]
      + inks.map { "<font><b/>\(name)<color rgb=\"FF\($0)\"/>\(face)</font>" }
    let fills =
      ["none", "gray125"].map { "<fill><patternFill patternType=\"\($0)\"/></fill>" }
      + papers.map {
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\($0)\"/><bgColor indexed=\"64\"/></patternFill></fill>"
      }
    let formats = Style.allCases.map { style in
      let severity = style.rawValue - Style.error.rawValue
      let (font, fill) = severity >= 0 ? (2 + severity, 2 + severity) : (style == .bold ? 1 : 0, 0)
      let wrap = style == .wrapped ? " wrapText=\"1\"" : ""
      let isTop = style == .wrapped || severity >= 0
      return "<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" "
        + "applyFill=\"1\" applyAlignment=\"1\">"
        + (isTop ? "<alignment vertical=\"top\"\(wrap)/>" : "") + "</xf>"
    }
    func list(_ name: String, _ items: [String]) -> String {
      "<\(name) count=\"\(items.count)\">\(items.joined())</\(name)>"
    }
    return "<styleSheet xmlns=\"\(main)\">" + list("fonts", fonts) + list("fills", fills)
      + list("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"])
      + list("cellStyleXfs", ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"])
      + list("cellXfs", formats)
      + list("cellStyles", ["<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"]) + "</styleSheet>"
  }
}
