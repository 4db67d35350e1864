package import BilingualDocuments
package import BilingualText

/// Paired text in the tables of an office document: a row has the Korean in one cell and the English in another.
package enum BilingualTables {
  /// The pairs of all tables that show which columns are Korean and English; none for a document without such a table.
  ///
  /// A pair's line is its row among the rows of all tables, and its place is the way to its English cell.
  package static func rows(
    of rendition: Rendition, path: String, columns: ColumnChoice? = nil
  ) throws(InputError) -> [BilingualTable.Row] {
    var rows: [BilingualTable.Row] = []
    var refusal: InputError?
    for table in tables(of: rendition) {
      let texts = table.rows.map { $0.map(\.text) }
      let found: TableColumns
      do throws(TableColumns.Undecided) {
        found = try TableColumns.find(in: Array(texts.prefix(TableColumns.sample)), asked: columns)
      } catch {
        if columns != nil { refusal = InputError(path: path, error.message) }
        continue
      }
      guard columns != nil || found.headerRows > 0 || found.isSure && isPaired(texts, found) else { continue }
      for cells in table.rows.dropFirst(found.headerRows) {
        func cell(_ index: Int) -> Cell? { cells.indices.contains(index) ? cells[index] : nil }
        let (korean, english) = (cell(found.korean), cell(found.english))
        let number = rows.count + 1
        let id = found.id.flatMap { cell($0)?.text }.flatMap { $0.isEmpty ? nil : $0 } ?? "\(number)"
        var label = PairLabel(id: id, place: english?.place ?? korean?.place)
        let isLonely = (korean?.text ?? "").isEmpty || (english?.text ?? "").isEmpty
        if isLonely { label.state = PairLabel.untranslated }
        if let row = BilingualTable.Row(
          path: path, line: number, korean: korean?.text ?? "", english: english?.text ?? "", number: number,
          label: label)
        {
          rows.append(row)
        }
      }
    }
    if rows.isEmpty, let refusal { throw refusal }
    return rows
  }

  private struct Cell {
    var text = ""
    var place = ""
  }

  private struct Table {
    var name: Substring
    var rows: [[Cell]] = []
  }

  /// Whether most rows have Korean beside English: a document may have tables of other things.
  private static func isPaired(_ rows: [[String]], _ found: TableColumns) -> Bool {
    let paired = rows.count { row in
      row.count >= found.needed && Language.guess(Array(row[found.korean].utf8)) == .korean
        && Language.guess(Array(row[found.english].utf8)) == .english
    }
    return 2 * paired > rows.count
  }

  /// The cells by table, row and column; a place begins with the way to its table: `body/t1/r6c2/p1`.
  private static func tables(of rendition: Rendition) -> [Table] {
    var tables: [Table] = []
    for paragraph in rendition.paragraphs {
      guard let cell = paragraph.cell, (1...1000).contains(cell.column), (1...100_000).contains(cell.row)
      else { continue }
      let steps = paragraph.place.split(separator: "/")
      let own = steps.lastIndex { $0.hasPrefix("r") && $0.contains("c") } ?? steps.endIndex
      let name = steps[..<own].joined(separator: "/")[...]
      if tables.last?.name != name { tables.append(Table(name: name)) }
      let table = tables.count - 1
      // Rows come in order; one without text has no paragraph.
      while tables[table].rows.count < cell.row { tables[table].rows.append([]) }
      let row = cell.row - 1
      while tables[table].rows[row].count < cell.column { tables[table].rows[row].append(Cell()) }
      let text = paragraph.text.onOneLine
      let before = tables[table].rows[row][cell.column - 1]
      tables[table].rows[row][cell.column - 1] = Cell(
        text: before.text.isEmpty ? text : before.text + " " + text,
        place: before.place.isEmpty ? paragraph.place : before.place)
    }
    return tables.map { Table(name: $0.name, rows: $0.rows.filter { !$0.isEmpty }) }
  }
}
