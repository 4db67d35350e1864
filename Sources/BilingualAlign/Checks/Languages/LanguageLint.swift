import BilingualFacts
package import BilingualText
import Foundation

/// What is wrong with files of `Languages/`, or of a user's folder beside them.
package struct LanguageLint: Sendable {
  /// A fault at a place of a file; it prints as `path:line:column: error: …`.
  package struct Issue: Sendable, Hashable, CustomStringConvertible {
    package let path: String
    package let line: Int
    /// In characters, from 1.
    package let column: Int
    package let message: String

    package var description: String { "\(path):\(line):\(column): error: \(message)" }
  }

  /// In the order of files and lines.
  package private(set) var issues: [Issue] = []
  /// How many rows were looked at.
  package private(set) var rowCount = 0
  /// How many examples were run.
  package internal(set) var exampleCount = 0

  /// Looks at every row of what is built in and of a user's files, and runs their examples with the words that hold.
  /// - Parameter added: files that ``LanguageData/add(_:)`` has taken in.
  /// - Complexity: O(bytes), and a review for each example.
  package init(added: [LanguageData.File] = []) {
    for name in LanguageData.names {
      guard let table = LanguageData.builtInTable(name) else { continue }
      // The example of a row that a file switches off says what was so before.
      let holding = Set(LanguageData.table(name).rows.map { "\($0.path):\($0.line)" })
      look(at: table, holding)
      for file in added where file.name == name {
        guard let user = try? LanguageData.read(file) else { continue }
        look(at: user, holding)
      }
    }
    issues.sort { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) }
  }

  /// - Parameter holding: the path and line of each row that is not switched off.
  private mutating func look(at table: LanguageTable, _ holding: Set<String>) {
    let rows = table.rows
    rowCount += rows.count
    let speaking = table.columns.indices.filter { !LanguageTable.remarks.contains(table.columns[$0]) }
    var seen: [[String]: LanguageTable.Row] = [:]
    for row in rows {
      spelling(of: row, in: table)
      let status = table.columns.firstIndex(of: "status").map { row.cells[$0] } ?? ""
      if !status.isEmpty, status != "off" {
        report(
          in: table, row: row, column: table.columns.firstIndex(of: "status") ?? 0,
          "a status is “off” or empty, not “\(status)”")
      }
      let said = speaking.map { row.cells[$0] }
      if said.allSatisfy(\.isEmpty) { report(in: table, row: row, column: 0, "the row says nothing") }
      if status == "off" { continue }
      if let first = seen[said] { report(in: table, row: row, column: 0, "the same row as in line \(first.line)") }
      seen[said] = row
      values(of: row, in: table)
      message(of: row, in: table)
      if holding.contains("\(row.path):\(row.line)") { example(of: row, in: table) }
    }
    shadows(table, rows)
    twins(table, rows)
  }

  /// Characters that no file should hold, cells that name a word twice.
  private mutating func spelling(of row: LanguageTable.Row, in table: LanguageTable) {
    for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
      if !cell.utf8.elementsEqual(cell.precomposedStringWithCanonicalMapping.utf8) {
        report(in: table, row: row, column: column, "“\(cell)” is not in NFC: its letters are taken apart")
      }
      if cell.unicodeScalars.contains(where: { $0.properties.generalCategory == .control || $0 == "\u{FEFF}" }) {
        report(in: table, row: row, column: column, "a control character")
      }
      if LanguageTable.remarks.contains(table.columns[column]) { continue }
      var words: Set<String> = []
      for word in row.words(column) where !words.insert(word).inserted {
        report(in: table, row: row, column: column, "“\(word)” stands twice in the cell")
      }
    }
  }

  /// A word that a row before it decides already.
  private mutating func shadows(_ table: LanguageTable, _ rows: [LanguageTable.Row]) {
    guard table.columns.contains("kind"), table.columns.contains("value") else { return }
    var first: [String: Int] = [:]
    for row in rows {
      for word in row.words(0) {
        if let line = first[word] {
          report(in: table, row: row, column: 0, "“\(word)” never counts: line \(line) says already what it is")
        } else {
          first[word] = row.line
        }
      }
    }
  }

  mutating func report(in table: LanguageTable, row: LanguageTable.Row?, column: Int, _ message: String) {
    let before =
      row.map { $0.cells[..<min(column, $0.cells.count)].reduce(1) { $0 + $1.unicodeScalars.count + 1 } } ?? 1
    issues.append(
      Issue(path: row?.path ?? table.name, line: row?.line ?? table.headerLine, column: before, message: message))
  }
}

extension LanguageLint {
  /// Cells that must name something that there is.
  private mutating func values(of row: LanguageTable.Row, in table: LanguageTable) {
    func place(_ column: String) -> Int? { table.columns.firstIndex(of: column) }
    if let kind = place("kind"), let value = place("value") {
      let flags = place("flags").map { row.words($0) } ?? []
      if LexemeRows.lexeme(kind: row.cells[kind], value: "", flags: []) == nil {
        report(
          in: table, row: row, column: kind,
          "no kind is named “\(row.cells[kind])”\(near(row.cells[kind], LexemeRows.kindNames))")
      } else if LexemeRows.lexeme(kind: row.cells[kind], value: row.cells[value], flags: []) == nil {
        report(in: table, row: row, column: value, "“\(row.cells[value])” is no value of the kind \(row.cells[kind])")
      } else if LexemeRows.lexeme(kind: row.cells[kind], value: row.cells[value], flags: flags) == nil {
        report(in: table, row: row, column: place("flags") ?? 0, "an unknown flag")
      }
    }
    if let use = place("use") {
      let uses = Self.uses[table.name] ?? []
      if !uses.contains(row.cells[use]) {
        report(
          in: table, row: row, column: use, "no use is named “\(row.cells[use])”\(near(row.cells[use], uses.sorted()))")
      }
    }
    if table.name == "both/towns", let code = place("code") {
      let country = row.cells[code].prefix { $0 != "-" }
      if country.count != 2 || country == row.cells[code] {
        report(
          in: table, row: row, column: code, "“\(row.cells[code])” does not begin with the code of a country: KR-HADONG"
        )
      }
    }
    for column in ["codes"] + (table.name == "korean/country-short-names" ? ["code"] : []) {
      guard let codes = place(column) else { continue }
      for code in row.words(codes) where !Self.codes.contains(code) {
        report(in: table, row: row, column: codes, "no place has the code “\(code)”")
      }
    }
  }

  private func near(_ word: String, _ words: [String]) -> String {
    Spelling.nearest(to: word, in: words).map { "; did you mean “\($0)”?" } ?? ""
  }

  /// The uses that the rows of each built-in file name.
  private static let uses: [String: Set<String>] = {
    var uses: [String: Set<String>] = [:]
    for name in LanguageData.names {
      guard let table = LanguageData.builtInTable(name), let use = table.columns.firstIndex(of: "use") else { continue }
      uses[name] = Set(table.rows.map { $0.cells[use] })
    }
    return uses
  }()

  private static let codes = Set(
    ["both/countries", "both/towns", "both/organisations"].flatMap { LanguageData.table($0).rows.map { $0.cells[0] } })
}
