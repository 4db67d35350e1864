/// The columns of our own format as comma-separated text (RFC 4180), with a byte-order mark so that spreadsheets read UTF-8.
public enum GlossaryCSV {
  public static func concepts(_ bytes: [UInt8], path: String) throws(GlossaryError) -> [Concept] {
    var rows = GlossaryRows(path: path)
    var reader = CSVReader(bytes, path: path)
    var hasHeader = false
    while let row = try reader.next() {
      if row.cells.allSatisfy({ $0.text.isEmpty }) { continue }
      if hasHeader { try rows.row(row.cells, line: row.line) } else { try rows.header(row.cells, line: row.line) }
      hasHeader = true
    }
    guard hasHeader else { throw GlossaryError(path: path, line: 1, column: 1, "the file is empty: no header row") }
    return rows.concepts
  }

  public static func text(_ concepts: [Concept]) -> String {
    var text = "\u{FEFF}" + GlossaryColumn.allCases.map(\.rawValue).joined(separator: ",") + "\r\n"
    for concept in GlossaryTSV.sorted(concepts) {
      text += GlossaryColumn.allCases.map { quoted(concept.cell($0)) }.joined(separator: ",") + "\r\n"
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// Reads rows of comma- or semicolon-separated text; the header's first separator decides which.
private struct CSVReader {
  private let bytes: [UInt8]
  private let path: String
  private let separator: UInt8
  private var i: Int
  private var line = 1

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = bytes.first { $0 == 0x2C || $0 == 0x3B || $0 == 0x0A } == 0x3B ? 0x3B : 0x2C
  }

  mutating func next() throws(GlossaryError) -> (cells: [GlossaryRows.Cell], line: Int)? {
    guard i < bytes.count else { return nil }
    let first = line
    var cells: [GlossaryRows.Cell] = []
    while true {
      let (text, ends) = try field(number: cells.count + 1)
      cells.append(GlossaryRows.Cell(text: text, column: cells.count + 1))
      if ends { return (cells, first) }
    }
  }

  /// A field, and whether it ends its row.
  private mutating func field(number: Int) throws(GlossaryError) -> (String, Bool) {
    var content: [UInt8] = []
    if i < bytes.count, bytes[i] == 0x22 {
      let start = line
      i += 1
      while true {
        guard i < bytes.count else {
          throw GlossaryError(path: path, line: start, column: number, "a quotation mark is not closed")
        }
        if bytes[i] == 0x22 {
          i += 1
          guard i < bytes.count, bytes[i] == 0x22 else { break }
        }
        if bytes[i] == 0x0A { line += 1 }
        content.append(bytes[i])
        i += 1
      }
    }
    while i < bytes.count, bytes[i] != separator, bytes[i] != 0x0A, bytes[i] != 0x0D {
      content.append(bytes[i])
      i += 1
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw GlossaryError(path: path, line: line, column: number, "not valid UTF-8")
    }
    guard i < bytes.count else { return (text, true) }
    if bytes[i] == separator {
      i += 1
      return (text, false)
    }
    if bytes[i] == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
    i += 1
    line += 1
    return (text, true)
  }
}
