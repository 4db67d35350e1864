import BilingualOffice
import BilingualText

/// Where a line of a page stands in its tables, and the number that a browser puts before it.
struct HTMLPlace: Hashable {
  var cell: Rendition.Cell?
  /// `1.`, `a.`; of a note without the full stop.
  var marker: String?
  /// In the list of notes at the end of a page.
  var isNote = false
}

/// Keeps account of the tables and numbered lists that are open. A list of definitions is a table of two columns.
///
/// Tags may be missing or wrong: nothing is deeper than ``deepest``, and what closes nothing is passed over.
/// Source: HTML Living Standard, §4.9.12 (the table model), §4.4.5 and §4.4.8 (numbers of items).
struct HTMLStructure {
  private struct Table {
    var row = 0
    /// Of the cell at hand, and the last one that it takes.
    var column = 0
    var end = 0
    /// Columns that a cell above takes, with the rows that it still takes.
    var taken: [Int: Int] = [:]
    var isInCell = false
  }

  private struct List {
    /// `nil` for bullets.
    var next: Int?
    var type = "1"
  }

  /// Open tables and lists; more are not told apart.
  private static let deepest = 64
  private static let mostColumns = 1_000

  private var tables: [Table] = []
  private var lists: [List] = []
  private var marker: String?
  /// The element that holds the notes, and how many of its name are open.
  private var notes: (name: String, depth: Int)?

  /// What holds for the line at hand; its number is given once.
  mutating func take() -> HTMLPlace? {
    var place = HTMLPlace(isNote: notes != nil)
    if let table = tables.last, table.isInCell {
      place.cell = Rendition.Cell(row: max(table.row, 1), column: max(table.column, 1))
    }
    place.marker = marker.map { place.isNote ? $0 : $0 + "." }
    marker = nil
    return place == HTMLPlace() ? nil : place
  }

  mutating func open(_ tag: HTMLTag) {
    if let open = notes, open.name == tag.name {
      notes?.depth += 1
    } else if notes == nil, tag.labels.contains(where: Self.noteLabels.contains), tag.name != "li" {
      notes = (tag.name, 1)
    }
    switch tag.name {
    case "table", "dl": if tables.count < Self.deepest { tables.append(Table()) }
    case "tr": if !tables.isEmpty { beginRow(&tables[tables.count - 1]) }
    case "td", "th": if !tables.isEmpty { beginCell(tag, &tables[tables.count - 1]) }
    case "dt":
      if !tables.isEmpty {
        beginRow(&tables[tables.count - 1])
        (tables[tables.count - 1].column, tables[tables.count - 1].isInCell) = (1, true)
      }
    case "dd":
      if !tables.isEmpty { (tables[tables.count - 1].column, tables[tables.count - 1].isInCell) = (2, true) }
    case "caption": if !tables.isEmpty { tables[tables.count - 1].isInCell = false }
    case "ol", "ul":
      guard lists.count < Self.deepest else { return }
      var list = List()
      if tag.name == "ol" {
        list.next = tag.numbers["start"] ?? 1
        list.type = tag.type ?? "1"
      }
      lists.append(list)
    case "li":
      marker = nil
      guard let number = tag.numbers["value"] ?? lists.last?.next, lists.last?.next != nil else { return }
      marker = ListNumbers.text(number, type: lists[lists.count - 1].type)
      lists[lists.count - 1].next = number &+ 1
    default: break
    }
  }

  mutating func close(_ name: String) {
    if let open = notes, open.name == name { notes = open.depth > 1 ? (name, open.depth - 1) : nil }
    switch name {
    case "table", "dl": _ = tables.popLast()
    case "tr", "td", "th", "dt", "dd": if !tables.isEmpty { tables[tables.count - 1].isInCell = false }
    case "ol", "ul": _ = lists.popLast()
    case "li": marker = nil
    default: break
    }
  }

  private static let noteLabels: Set<String> = ["footnotes", "doc-endnotes"]

  private func beginRow(_ table: inout Table) {
    table.row += 1
    (table.column, table.end) = (0, 0)
    table.isInCell = false
    for (column, rows) in table.taken { table.taken[column] = rows > 1 ? rows - 1 : nil }
  }

  private func beginCell(_ tag: HTMLTag, _ table: inout Table) {
    var first = table.end + 1
    while table.taken[first] != nil, first < Self.mostColumns { first += 1 }
    (table.column, table.isInCell) = (first, true)
    let last = min(first + min(max(tag.numbers["colspan"] ?? 1, 1), Self.mostColumns) - 1, max(first, Self.mostColumns))
    let rows = min(max(tag.numbers["rowspan"] ?? 1, 1), 65_534)
    if rows > 1 {
      for column in first...last { table.taken[column] = rows }
    }
    table.end = min(last, Self.mostColumns)
  }
}
