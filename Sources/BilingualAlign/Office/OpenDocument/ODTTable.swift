import BilingualText

/// The place in a table while it is read.
struct ODTTable {
  let path: String
  private(set) var row = 0
  private(set) var column = 0

  init(path: String) { self.path = path }

  mutating func beginRow() {
    row += 1
    column = 1
  }

  /// A damaged file may pass over any number of rows and columns.
  mutating func skip(rows: Int) { row += min(max(rows, 0), 100_000) }
  mutating func skip(columns: Int) { column += min(max(columns, 0), 1_000) }
}

extension ODTBody {
  /// Reads the rows in the element at hand, among them those in groups and in the head.
  func rows(_ events: XMLEvents, _ table: inout ODTTable) throws(InputError) {
    try events.children { node throws(InputError) in
      switch node {
      case .element("table-row"):
        let repeated = events.number("number-rows-repeated") ?? 1
        table.beginRow()
        try cells(events, &table)
        table.skip(rows: repeated - 1)
      case .element("table-header-rows"), .element("table-rows"), .element("table-row-group"): try rows(events, &table)
      default: return
      }
    }
  }

  /// A cell that another one covers takes its column; what it holds is not shown.
  private func cells(_ events: XMLEvents, _ table: inout ODTTable) throws(InputError) {
    try events.children { node throws(InputError) in
      guard node == .element("table-cell") || node == .element("covered-table-cell") else { return }
      let repeated = events.number("number-columns-repeated") ?? 1
      if node == .element("table-cell") {
        let cell = Rendition.Cell(row: table.row, column: table.column)
        var place = Place(path: "\(table.path)/r\(cell.row)c\(cell.column)", cell: cell)
        try blocks(events, &place)
      }
      table.skip(columns: repeated)
    }
  }
}
