import BilingualDocuments
package import BilingualText

/// The columns of our own format as comma-separated text (RFC 4180), with a byte-order mark so that spreadsheets read UTF-8.
/// Cells that a spreadsheet would run are guarded as ``CSVText`` does it; reading takes the guard away.
package enum GlossaryCSV {
  package static func concepts(_ bytes: [UInt8], path: String) throws(InputError) -> [Concept] {
    try contents(bytes, path: path).concepts
  }

  static func contents(_ bytes: [UInt8], path: String) throws(InputError) -> GlossaryContents {
    try InputError.refuseZeroByte(in: bytes, path: path)
    var rows = GlossaryRows(path: path)
    var reader = CSVReader(bytes, path: path)
    var first: [(line: Int, cells: [GlossaryRows.Cell])] = []
    while first.count < TableColumns.sample, let row = try filled(&reader) { first.append(row) }
    guard let start = try rows.settle(first) else {
      throw InputError(path: path, line: 1, column: 1, "the file is empty: no header row")
    }
    for row in first[start...] { rows.row(row.cells, line: row.line) }
    while let row = try filled(&reader) { rows.row(row.cells, line: row.line) }
    return try rows.contents()
  }

  /// The next row that has anything in it.
  private static func filled(
    _ reader: inout CSVReader
  ) throws(InputError) -> (line: Int, cells: [GlossaryRows.Cell])? {
    while let row = try next(&reader) {
      if row.cells.allSatisfy(\.isEmpty) { continue }
      let cells = row.cells.enumerated().map { offset, text in
        GlossaryRows.Cell(text: CSVText.unguarded(text), column: offset + 1)
      }
      return (row.line, cells)
    }
    return nil
  }

  private static func next(_ reader: inout CSVReader) throws(InputError) -> CSVReader.Row? {
    do {
      return try reader.next()
    } catch {
      throw InputError(
        path: error.path, line: error.position?.line ?? 0, column: error.position?.column ?? 0, "\(error.reason)")
    }
  }

  /// - Parameter isRaw: whether cells that a spreadsheet would run stay as they are.
  package static func text(_ concepts: [Concept], isRaw: Bool = false) -> String {
    var text = "\u{FEFF}" + CSVText.row(GlossaryColumn.allCases.map(\.rawValue))
    for concept in GlossaryTSV.sorted(concepts) {
      text += CSVText.row(GlossaryColumn.allCases.map { concept.cell($0) }, isRaw: isRaw)
    }
    return text
  }

  /// How many cells ``text(_:isRaw:)`` guards.
  package static func guardedCells(_ concepts: [Concept]) -> Int {
    concepts.reduce(0) { count, concept in
      count + GlossaryColumn.allCases.count { CSVText.isFormula(concept.cell($0)) }
    }
  }
}
