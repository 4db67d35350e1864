import BilingualText

/// Which columns of a table of paired texts hold what. Columns count from 0.
package struct TableColumns: Sendable, Hashable {
  package var korean = 0
  package var english = 1
  package var id: Int?
  package var date: Int?
  /// How many rows of the sample end with the one that names the columns; 0 without such a row.
  package var headerRows = 0
  /// Whether something speaks for these columns.
  package var isSure = true

  package var needed: Int { max(korean, english) + 1 }

  package init(korean: Int = 0, english: Int = 1) {
    self.korean = korean
    self.english = english
  }

  /// The columns of a first row that calls them `ko` and `en`; `nil` for any other row.
  package init?(plain cells: [String]) {
    let names = cells.map { $0.trimmingWhitespace.lowercased() }
    guard let korean = names.firstIndex(of: "ko"), let english = names.firstIndex(of: "en") else { return nil }
    self.init(korean: korean, english: english)
    id = names.firstIndex { ColumnRole(named: $0) == .id }
    date = names.firstIndex(of: "date")
    headerRows = 1
  }

  /// How many rows are looked at before the columns are settled.
  /// Source: Docs/Measurements.md, "Columns of a table".
  package static let sample = 100
  /// A row that names the columns is one of the first so many; titles may stand above it.
  private static let headers = 6

  /// Why the columns are not known.
  package struct Undecided: Error {
    /// A complaint that says what to give.
    package let message: String
  }

  /// Settles the columns by a row that names them, else by the script of the cells.
  /// - Parameters:
  ///   - rows: the first rows of the table that are not empty, ``sample`` at most.
  ///   - asked: what the user said; it wins.
  /// - Complexity: O(bytes of the rows).
  package static func find(in rows: [[String]], asked: ColumnChoice? = nil) throws(Undecided) -> TableColumns {
    let header = rows.prefix(headers).enumerated().lazy.compactMap { index, cells in
      ColumnRole.header(cells).map { (index: index, roles: $0) }
    }.first
    if let asked { return try asked.columns(in: rows, header: header?.index) }
    let scripts = ColumnScripts(rows.dropFirst(header.map { $0.index + 1 } ?? 0))
    guard let header else { return try scripts.byScript() }
    var columns = try named(header.roles, scripts: scripts, names: rows[header.index])
    columns.id = header.roles[.id]?.first
    columns.date = header.roles[.date]?.first
    columns.headerRows = header.index + 1
    return columns
  }

  private static func named(
    _ roles: [ColumnRole: [Int]], scripts: ColumnScripts, names: [String]
  ) throws(Undecided) -> TableColumns {
    func only(_ role: ColumnRole) throws(Undecided) -> Int? {
      guard let all = roles[role], let first = all.first else { return nil }
      // `ko` itself wins over `Korean` beside it.
      let exact = all.filter { names[$0].trimmingWhitespace.lowercased() == role.rawValue }
      if let plain = exact.first { return plain }
      // Of several, the one that has texts.
      let filled = all.filter { scripts.isFilled($0) }
      if filled.count > 1 { throw ColumnScripts.undecided(names, "several are called \(role.rawValue)") }
      return filled.first ?? first
    }
    let (korean, english) = (try only(.korean), try only(.english))
    if let korean, let english { return TableColumns(korean: korean, english: english) }
    let sides = [try only(.source), try only(.target)].compactMap { $0 }.filter { $0 != korean && $0 != english }
    if let korean, let other = sides.first { return TableColumns(korean: korean, english: other) }
    if let english, let other = sides.first { return TableColumns(korean: other, english: english) }
    guard sides.count == 2 else { throw ColumnScripts.undecided(names, "one side is not named") }
    let isSwapped = scripts.koreanShare(sides[1]) > scripts.koreanShare(sides[0])
    return isSwapped
      ? TableColumns(korean: sides[1], english: sides[0]) : TableColumns(korean: sides[0], english: sides[1])
  }
}

/// Columns that the user names: `ko=3,en=2`, by number from 1, letter of a spreadsheet, or name in the header.
package struct ColumnChoice: Sendable, Hashable {
  private var columns: [String: String] = [:]

  /// - Returns: `nil` for what is not of this form, or leaves a side out.
  package init?(_ text: String) {
    for part in text.split(separator: ",") {
      let pieces = part.split(separator: "=", maxSplits: 1).map { String($0.trimmingWhitespace) }
      guard pieces.count == 2, !pieces[1].isEmpty, ["ko", "en", "id", "date"].contains(pieces[0]),
        columns.updateValue(pieces[1], forKey: pieces[0]) == nil
      else { return nil }
    }
    guard columns["ko"] != nil, columns["en"] != nil else { return nil }
  }

  func columns(in rows: [[String]], header: Int?) throws(TableColumns.Undecided) -> TableColumns {
    var named: Int?
    func place(_ key: String) throws(TableColumns.Undecided) -> Int? {
      guard let value = columns[key] else { return nil }
      if let number = Int(value), number >= 1 { return number - 1 }
      for (index, row) in rows.prefix(10).enumerated() {
        let names = row.map { $0.trimmingWhitespace.lowercased() }
        if let column = names.firstIndex(of: value.lowercased()) {
          named = max(named ?? 0, index)
          return column
        }
      }
      let letters = value.uppercased().utf8
      if letters.count <= 2, letters.allSatisfy(Byte.isCapital) {
        return letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
      }
      throw TableColumns.Undecided(message: "no column is called “\(value)”, as --columns says")
    }
    guard let korean = try place("ko"), let english = try place("en"), korean != english else {
      throw TableColumns.Undecided(message: "--columns names one column for both languages")
    }
    var found = TableColumns(korean: korean, english: english)
    found.id = try place("id")
    found.date = try place("date")
    found.headerRows = [named, header].compactMap { $0 }.max().map { $0 + 1 } ?? 0
    let width = rows.map(\.count).max() ?? 0
    if found.needed > width {
      throw TableColumns.Undecided(message: "the table has \(width) columns; --columns names the \(found.needed)th")
    }
    return found
  }
}
