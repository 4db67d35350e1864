/// The columns of our own format as comma-separated text (RFC 4180), with a byte-order mark so that spreadsheets read UTF-8.
public enum GlossaryCSV {
  public static func concepts(_ bytes: [UInt8], path: String) throws(GlossaryError) -> [Concept] {
    try GlossaryError.refuseZeroByte(in: bytes, path: path)
    var rows = GlossaryRows(path: path)
    var reader = CSVReader(bytes, path: path)
    var hasHeader = false
    while let row = try next(&reader) {
      if row.cells.allSatisfy(\.isEmpty) { continue }
      let cells = row.cells.enumerated().map { GlossaryRows.Cell(text: $0.element, column: $0.offset + 1) }
      if hasHeader { try rows.row(cells, line: row.line) } else { try rows.header(cells, line: row.line) }
      hasHeader = true
    }
    guard hasHeader else { throw GlossaryError(path: path, line: 1, column: 1, "the file is empty: no header row") }
    return rows.concepts
  }

  private static func next(_ reader: inout CSVReader) throws(GlossaryError) -> CSVReader.Row? {
    do {
      return try reader.next()
    } catch {
      throw GlossaryError(
        path: error.path, line: error.position?.line ?? 0, column: error.position?.column ?? 0, "\(error.reason)")
    }
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
