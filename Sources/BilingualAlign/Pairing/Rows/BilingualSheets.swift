import BilingualDocuments
import BilingualOffice
import BilingualText

/// Paired text in a spreadsheet (XLSX): the rows of the sheet that is asked for, else of all sheets that show which columns
/// are Korean and English.
///
/// A pair's line is its row in the sheet. A cell that is merged over several rows is paired with all that stands beside it; one
/// that is merged over both texts is a heading, which is no pair.
struct BilingualSheets {
  private let path: String
  private let reader: SpreadsheetReader
  private let choice: ColumnChoice?
  private var sheets: ArraySlice<SpreadsheetReader.Sheet>
  private var pending: ArraySlice<BilingualTable.Row> = []
  private let isAsked: Bool
  private var hasFound = false
  private var refusal: InputError?
  /// Sheets that hold no pairs, by name, and headings inside others.
  private(set) var leftOut: [String] = []
  private(set) var headings = 0

  init(_ bytes: [UInt8], path: String, sheet: String?, choice: ColumnChoice?) throws(InputError) {
    self.path = path
    self.choice = choice
    reader = try SpreadsheetReader(bytes, path: path)
    isAsked = sheet != nil
    let all = reader.sheets
    guard let sheet else {
      sheets = all.filter { !$0.isHidden }[...]
      return
    }
    let byName = all.filter { $0.name == sheet }
    let byNumber = Int(sheet).flatMap { all.indices.contains($0 - 1) ? [all[$0 - 1]] : nil } ?? []
    sheets = (byName.isEmpty ? byNumber : byName)[...]
    if sheets.isEmpty {
      let names = all.prefix(8).map { "“\(ForeignText.visible($0.name))”" }.joined(separator: ", ")
      throw InputError(path: path, "no sheet is called “\(sheet)”; the sheets are \(names)")
    }
  }

  /// The next row with text on either side; `nil` after the last.
  mutating func next() throws(InputError) -> BilingualTable.Row? {
    while true {
      if let row = pending.popFirst() { return row }
      guard let sheet = sheets.popFirst() else { break }
      let rows = try read(sheet)
      hasFound = hasFound || !rows.isEmpty
      if rows.isEmpty { leftOut.append(sheet.name) }
      pending = rows[...]
    }
    if !hasFound, let refusal { throw refusal }
    return nil
  }

  private mutating func read(_ sheet: SpreadsheetReader.Sheet) throws(InputError) -> [BilingualTable.Row] {
    var rows: [SpreadsheetRows.Row] = []
    var source = try reader.rows(of: sheet)
    while let row = try source.next() { rows.append(row) }
    func cells(_ row: SpreadsheetRows.Row) -> [String] {
      // The last column of all may hold something.
      let width = min(row.cells.last?.column ?? 0, 256)
      var cells = [String](repeating: "", count: width)
      for cell in row.cells where cell.column <= width { cells[cell.column - 1] = cell.text }
      return cells
    }
    let filled = rows.prefix(TableColumns.sample).filter { row in row.cells.contains { !$0.text.isEmpty } }
    var columns: TableColumns
    do throws(TableColumns.Undecided) {
      columns = try TableColumns.find(in: filled.map(cells), asked: choice)
    } catch {
      // Another sheet may have the pairs.
      refusal = refusal ?? InputError(path: path, "sheet “\(ForeignText.visible(sheet.name))”: \(error.message)")
      return []
    }
    // A sheet of remarks has texts of one language, and no header.
    if !isAsked, choice == nil, columns.headerRows == 0, !columns.isSure || !hasBoth(rows, columns) { return [] }
    let first = columns.headerRows > 0 ? filled[columns.headerRows - 1].number + 1 : 0
    return pairs(
      of: rows.filter { $0.number >= first }, columns: columns, merges: try reader.merges(of: sheet), in: sheet)
  }

  private func hasBoth(_ rows: [SpreadsheetRows.Row], _ columns: TableColumns) -> Bool {
    rows.contains { row in
      row.cells.contains { $0.column == columns.korean + 1 && !$0.text.isEmpty }
        && row.cells.contains { $0.column == columns.english + 1 && !$0.text.isEmpty }
    }
  }

  private mutating func pairs(
    of rows: [SpreadsheetRows.Row], columns: TableColumns, merges: [SpreadsheetRange],
    in sheet: SpreadsheetReader.Sheet
  ) -> [BilingualTable.Row] {
    let (korean, english) = (columns.korean + 1, columns.english + 1)
    /// Of each row, the last that a merged cell of either text joins with it; and rows that are one cell.
    var lasts: [Int: Int] = [:]
    var headingRows: Set<Int> = []
    for merge in merges {
      let (isKorean, isEnglish) = (merge.columns.contains(korean), merge.columns.contains(english))
      if isKorean && isEnglish {
        headingRows.insert(merge.rows.lowerBound)
      } else if isKorean || isEnglish, merge.rows.count > 1, merge.rows.count <= 1000 {
        lasts[merge.rows.lowerBound] = max(lasts[merge.rows.lowerBound] ?? 0, merge.rows.upperBound)
      }
    }
    var pairs: [BilingualTable.Row] = []
    var texts: (korean: [String], english: [String]) = ([], [])
    var (first, last, number, id) = (0, 0, 0, "")
    func close() {
      defer { texts = ([], []) }
      if texts.korean.isEmpty && texts.english.isEmpty { return }
      number += 1
      let name = SpreadsheetRows.name(ofColumn: english)
      var label = PairLabel(id: id.isEmpty ? "\(number)" : id, place: "\(sheet.name)!\(name)\(first)")
      label.state = texts.korean.isEmpty || texts.english.isEmpty ? PairLabel.untranslated : nil
      if let row = BilingualTable.Row(
        path: path, line: first, korean: texts.korean.joined(separator: " "),
        english: texts.english.joined(separator: " "), number: number, label: label)
      {
        pairs.append(row)
      }
    }
    for row in rows {
      if headingRows.contains(row.number) {
        headings += 1
        continue
      }
      if row.number > last {
        close()
        (first, id) = (row.number, "")
      }
      last = max(last, lasts[row.number] ?? row.number)
      for cell in row.cells {
        let text = cell.text.onOneLine
        if text.isEmpty { continue }
        if cell.column == korean { texts.korean.append(text) }
        if cell.column == english { texts.english.append(text) }
        if let own = columns.id, cell.column == own + 1, id.isEmpty { id = text }
      }
    }
    close()
    return pairs
  }
}
