package import BilingualText

/// The rows of one sheet, read one at a time.
package struct SpreadsheetRows: ~Copyable {
  package struct Cell: Sendable {
    /// From 1.
    package let column: Int
    package let text: String
    /// Why the cell has no value, where it has none; the text is empty then.
    package let fault: String?
  }

  package struct Row: Sendable {
    /// From 1, as the spreadsheet counts.
    package let number: Int
    /// Only those with a text or a fault.
    package let cells: [Cell]
  }

  /// What a spreadsheet has room for.
  private static let mostColumns = 16_384
  /// Bytes of text in all cells, see Docs/Measurements.md, "Bounds": any number of cells may be one long string, which stands in the
  /// file once.
  static let mostText = 256 << 20

  private let reader: XMLPullReader
  private let strings: [String]
  private let path: String
  private var last = 0
  private var size = 0

  init(_ bytes: [UInt8], _ strings: [String], path: String) throws(InputError) {
    reader = try XMLPullReader(bytes, path: path)
    self.strings = strings
    self.path = path
  }

  /// The next row that has a cell with something in it; `nil` after the last.
  package mutating func next() throws(InputError) -> Row? {
    while try reader.next(["row"]) != nil {
      let row = try reader.element()
      last = try number(ofRow: row.attributes["r"])
      // One cell may stand in the last column of every row.
      var cells: [Cell] = []
      var column = 0
      for item in row.children where item.name == "c" {
        column = item.attributes["r"].flatMap { Self.number(ofColumn: $0) } ?? column + 1
        guard column <= Self.mostColumns else {
          throw InputError(path: path, line: last, column: column, "a spreadsheet has no column \(column)")
        }
        do throws(Unreadable) {
          let text = try value(item)
          size += text.utf8.count
          if !text.isEmpty { cells.append(Cell(column: column, text: text, fault: nil)) }
        } catch {
          cells.append(Cell(column: column, text: "", fault: error.reason))
        }
      }
      guard size <= Self.mostText else {
        throw InputError(
          path: path, line: last, column: 1,
          "the cells to here hold more than \(Self.mostText >> 20) MB of text, which is the limit")
      }
      if !cells.isEmpty { return Row(number: last, cells: cells) }
    }
    return nil
  }

  /// The text of a string item: its runs, without phonetic guides.
  static func text(of item: XMLPullReader.Element) -> String {
    let text = item.children.reduce(into: "") { text, child in
      if child.name == "t" { text += child.text }
      if child.name == "r" { for run in child.children where run.name == "t" { text += run.text } }
    }
    return Spreadsheet.unescaped(text)
  }

  /// Why a cell has no value.
  private struct Unreadable: Error {
    let reason: String
  }

  private func value(_ cell: XMLPullReader.Element) throws(Unreadable) -> String {
    let raw = cell.child("v")?.text ?? ""
    switch cell.attributes["t"] {
    case "s":
      if raw.isEmpty { return "" }
      guard let index = Int(raw), strings.indices.contains(index) else {
        throw Unreadable(reason: "the cell names a string that the file does not have: \(raw.prefix(20))")
      }
      return strings[index]
    case "inlineStr": return cell.child("is").map { Self.text(of: $0) } ?? ""
    case "str": return Spreadsheet.unescaped(raw)
    case nil, "n", "d": return raw
    case "b":
      guard raw == "0" || raw == "1" || raw.isEmpty else {
        throw Unreadable(reason: "“\(raw.prefix(20))” is neither true nor false")
      }
      return raw.isEmpty ? "" : raw == "1" ? "TRUE" : "FALSE"
    case "e": throw Unreadable(reason: "the cell holds an error, \(raw.prefix(20)), not a value")
    case .some(let type): throw Unreadable(reason: "a cell of a type that no spreadsheet has: \(type.prefix(20))")
    }
  }

  private func number(ofRow text: String?) throws(InputError) -> Int {
    guard let text else { return last + 1 }
    guard let number = Int(text), (1...Spreadsheet.mostRows).contains(number) else {
      throw InputError(path: path, line: last + 1, column: 1, "a spreadsheet has no row \(text.prefix(20))")
    }
    return number
  }

  /// `B12` → 2; `nil` for what names no column.
  static func number(ofColumn reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard Byte.isCapital(byte), column < 100_000 else { break }
      column = column * 26 + Int(byte - 0x40)
    }
    return column > 0 ? column : nil
  }

  /// 2 → `B`.
  package static func name(ofColumn number: Int) -> String { Spreadsheet.column(number - 1) }
}

/// The days that a workbook's numbers are.
package struct SpreadsheetDates: Sendable {
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
  package func day(_ text: String) -> CalendarDate? {
    guard text.utf8.allSatisfy({ "0123456789.eE+-".utf8.contains($0) }),
      let serial = Double(text), serial.isFinite, abs(serial) < 10_000_000
    else { return nil }
    let day = epoch + Int(serial.rounded(.down))
    // Of 1954 and later; smaller numbers are years, such as 2013.
    guard day >= -5_569 else { return nil }
    return CalendarDate(dayNumber: day)
  }
}
