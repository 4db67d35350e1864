import BilingualText

/// The place in a table while it is read.
struct WordTable {
  let path: String
  private(set) var row = 0
  private(set) var column = 0

  init(path: String) { self.path = path }

  mutating func beginRow() {
    row += 1
    column = 1
  }

  /// A damaged file may pass over any number of columns.
  mutating func skip(_ columns: Int) { column += min(max(columns, 0), 1_000) }
}

extension WordReader {
  /// Reads the rows in the element at hand, which may stand in content controls.
  func rows(_ events: XMLEvents, _ table: inout WordTable) throws(InputError) {
    try events.children { node throws(InputError) in
      guard case .element(let name) = node else { return }
      switch name {
      case "tr":
        table.beginRow()
        try cells(events, &table)
      case "sdt", "sdtContent", "customXml": try rows(events, &table)
      case _ where changes.shows(name): try rows(events, &table)
      default: return
      }
    }
  }

  private func cells(_ events: XMLEvents, _ table: inout WordTable) throws(InputError) {
    var isDeleted = false
    func read(_ node: XMLEvents.Node) throws(InputError) {
      guard case .element(let name) = node else { return }
      switch name {
      case "trPr":
        try events.children { node throws(InputError) in
          switch node {
          case .element("gridBefore"): table.skip(events.number("val") ?? 0)
          case .element(changes.absentMark): isDeleted = true
          default: return
          }
        }
      case "tc": if !isDeleted { try cell(events, &table) }
      case "sdt", "sdtContent", "customXml": try events.children(read)
      case _ where changes.shows(name): try events.children(read)
      default: return
      }
    }
    try events.children(read)
  }

  private func cell(_ events: XMLEvents, _ table: inout WordTable) throws(InputError) {
    let cell = Rendition.Cell(row: table.row, column: table.column)
    let place = WordPlace(path: "\(table.path)/r\(cell.row)c\(cell.column)", cell: cell)
    var (span, isHidden, counts) = (1, false, WordCounts())
    try events.children { node throws(InputError) in
      if node == .element("tcPr") {
        (span, isHidden) = try Self.properties(events, changes)
      } else if !isHidden {
        try block(node, of: events, in: place, counts: &counts)
      }
    }
    flush(place, &counts)
    table.skip(max(span, 1))
  }
  /// How many columns a cell takes, and whether it continues the cell above or before, so that nothing of it is shown.
  private static func properties(
    _ events: XMLEvents, _ changes: TrackedChanges
  ) throws(InputError) -> (span: Int, isHidden: Bool) {
    var (span, isHidden) = (1, false)
    try events.children { node throws(InputError) in
      switch node {
      case .element("gridSpan"): span = events.number("val") ?? 1
      case .element("vMerge"), .element("hMerge"):
        if (events.attribute("val") ?? "continue") == "continue" { isHidden = true }
      case .element(changes.absentCell): isHidden = true
      default: return
      }
    }
    return (span, isHidden)
  }
}
