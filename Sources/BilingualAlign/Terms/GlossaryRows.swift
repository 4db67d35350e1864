import BilingualDocuments
import BilingualText

/// Makes concepts of the rows of a table whose first row names the columns: the part that TSV, CSV and XLSX share.
struct GlossaryRows {
  /// A field of a row: its text and where it begins.
  struct Cell {
    var text: String
    /// In characters from 1, or the column's number in a spreadsheet.
    var column: Int
  }

  let path: String
  private var columns: [GlossaryColumn?] = []
  private(set) var concepts: [Concept] = []
  /// What is wrong with rows; all of it is told.
  private(set) var faults: [InputError] = []
  /// What is not read, and why that is no fault.
  private(set) var remarks: [GlossaryRemark] = []
  /// The sheet, where concepts without ids need its name to be told apart.
  var sheet: String?

  /// Whether backslashes were doubled where `\t` and `\n` could be meant.
  private let isEscaped: Bool

  init(path: String, isEscaped: Bool = false) {
    self.path = path
    self.isEscaped = isEscaped
  }

  /// Takes in what other rows of the same table came to.
  mutating func take(_ other: GlossaryRows) {
    concepts += other.concepts
    faults += other.faults
    remarks += other.remarks
  }

  /// Whether a column, from 0, is read; whether it holds dates.
  func reads(_ column: Int) -> Bool { columns.indices.contains(column) && columns[column] != nil }
  func isDate(_ column: Int) -> Bool {
    reads(column) && (columns[column] == .validFrom || columns[column] == .validTo)
  }

  mutating func add(_ fault: InputError) { faults.append(fault) }

  /// Leaves out what was there before the rows of this part.
  mutating func forget(_ before: GlossaryRows) { remarks.removeFirst(min(remarks.count, before.remarks.count)) }

  /// What the rows came to.
  /// - Throws: ``InputError`` that says all faults.
  func contents() throws(InputError) -> GlossaryContents {
    if var first = faults.first {
      first.others = Array(faults.dropFirst())
      throw first
    }
    return GlossaryContents(concepts: concepts, remarks: remarks)
  }

  /// Finds the row that names the columns among the first rows of a table, and settles what each column holds.
  /// - Parameter rows: the first of the table, ``TableColumns/sample`` at most.
  /// - Returns: how many of the rows come before the first concept; `nil` where there is no row.
  ///   - isNamed: whether a row must name the columns; else the script of the cells may tell.
  mutating func settle(
    _ rows: [(line: Int, cells: [Cell])], isNamed: Bool = false
  ) throws(InputError) -> Int? {
    guard let first = rows.first else { return nil }
    let names = rows.prefix(6).map { row in row.cells.map { GlossaryColumn(named: Self.name($0)) } }
    let index =
      names.firstIndex { $0.contains(.ko) && $0.contains(.en) }
      ?? names.firstIndex { $0.contains(.ko) || $0.contains(.en) }
    if let index {
      try header(rows[index].cells, line: rows[index].line)
      passOver(rows[..<index])
      return index + 1
    }
    let texts = rows.map { $0.cells.map(\.text) }
    // Without names the first two columns are the terms, as OmegaT has them, unless the others tell more.
    let settled = (try? TableColumns.find(in: texts)) ?? (try? TableColumns.find(in: texts.map { Array($0.prefix(2)) }))
    if let found = settled, found.isSure, !isNamed || found.headerRows > 0,
      isTold(texts.dropFirst(found.headerRows), found)
    {
      let width = max(found.needed, texts.map(\.count).max() ?? 0)
      columns = [GlossaryColumn?](repeating: nil, count: width)
      columns[found.korean] = .ko
      columns[found.english] = .en
      if found.headerRows == 0 {
        if let other = columns.firstIndex(of: nil) { columns[other] = .note }
        remark(
          first.line,
          "no row names the columns: column \(found.korean + 1) is read as Korean, \(found.english + 1) as English")
      } else {
        try sayUnread(rows[found.headerRows - 1].cells, line: rows[found.headerRows - 1].line)
        passOver(rows[..<(found.headerRows - 1)])
      }
      return found.headerRows
    }
    throw InputError(
      path: path, line: first.line, column: 1, "the header names no column “ko” (the columns are ko, en, …)")
  }

  /// Whether every row has Korean in the one column and none in the other.
  private func isTold(_ rows: ArraySlice<[String]>, _ found: TableColumns) -> Bool {
    func cell(_ row: [String], _ index: Int) -> String { index < row.count ? row[index] : "" }
    return rows.allSatisfy { row in
      Language.guess(Array(cell(row, found.korean).utf8)) != .english
        && Language.guess(Array(cell(row, found.english).utf8)) != .korean
    } && rows.contains { Language.guess(Array(cell($0, found.korean).utf8)) == .korean }
  }

  private mutating func passOver(_ titles: ArraySlice<(line: Int, cells: [Cell])>) {
    for title in titles { remark(title.line, "a row above the header, which is not read") }
  }

  private static func name(_ cell: Cell) -> String { String(cell.text.trimmingSpaces).lowercased() }

  /// Reads the names of the columns. Columns with other names are skipped, unless one looks misspelt.
  private mutating func header(_ cells: [Cell], line: Int) throws(InputError) {
    for cell in cells {
      let name = Self.name(cell)
      let column = GlossaryColumn(named: name)
      if column == nil, let meant = GlossaryColumn.nearest(to: name) {
        throw error(line: line, in: cell, "unknown column “\(name)”; did you mean “\(meant.rawValue)”?")
      }
      if let column, columns.contains(column) {
        throw error(line: line, in: cell, "column “\(column.rawValue)” occurs twice")
      }
      columns.append(column)
    }
    for needed in [GlossaryColumn.ko, .en] where !columns.contains(needed) {
      throw InputError(
        path: path, line: line, column: 1,
        "the header names no column “\(needed.rawValue)” (the columns are ko, en, …)")
    }
    try sayUnread(cells, line: line)
  }

  private mutating func sayUnread(_ cells: [Cell], line: Int) throws(InputError) {
    let unread = cells.enumerated().filter { index, cell in
      columns[index] == nil && !cell.text.trimmingSpaces.isEmpty
    }.map { "“\($0.element.text.trimmingSpaces)”" }
    if !unread.isEmpty { remark(line, "columns that are not read: \(unread.joined(separator: ", "))") }
  }

  private mutating func remark(_ line: Int, _ message: Message, isLoss: Bool = false) {
    remarks.append(
      GlossaryRemark(place: GlossaryPlace(path: path, line: line), message: message, isLoss: isLoss))
  }

  /// Reads one concept; a row of empty cells is skipped.
  mutating func row(_ cells: [Cell], line: Int) { row(cells.enumerated(), line: line) }

  /// Reads one concept of cells with their places in the row, from 0; those between them are empty.
  mutating func row(_ cells: some Sequence<(offset: Int, element: Cell)>, line: Int) {
    do throws(InputError) {
      if let concept = try concept(cells, line: line) { concepts.append(concept) }
    } catch {
      faults.append(error)
    }
  }

  private mutating func concept(
    _ cells: some Sequence<(offset: Int, element: Cell)>, line: Int
  ) throws(InputError) -> Concept? {
    var concept = Concept(id: "", terms: [], place: GlossaryPlace(path: path, line: line))
    var isEmpty = true
    var from: PartialDate?
    var through: PartialDate?
    var extra = 0
    for (index, cell) in cells where !cell.text.isEmpty {
      guard index < columns.count else {
        extra += 1
        continue
      }
      guard let column = columns[index] else { continue }
      var text = String(cell.text.trimmingSpaces)
      guard !text.isEmpty else { continue }
      if isEscaped, column.terms == nil { text = BackslashRuns.halved(text) }
      isEmpty = false
      switch column {
      case .id: concept.id = text
      case .category:
        let known = TermCategory.allCases.map(\.rawValue).joined(separator: ", ")
        concept.category = try value(
          TermCategory(glossary: text), line: line, in: cell, what: "category; they are \(known)")
      case .caseRule: concept.caseRule = try value(TermCase(rawValue: text), line: line, in: cell, what: "case rule")
      case .confidence:
        concept.confidence = try value(TermConfidence(rawValue: text), line: line, in: cell, what: "confidence")
      case .use: concept.use = try value(TermUse(rawValue: text), line: line, in: cell, what: "use")
      case .guards: concept.guards = try value(TermGuard.list(text), line: line, in: cell, what: "guard")
      case .validFrom:
        from = try value(PartialDate(text), line: line, in: cell, what: "date (YYYY, YYYY-MM or YYYY-MM-DD)")
      case .validTo:
        through = try value(PartialDate(text), line: line, in: cell, what: "date (YYYY, YYYY-MM or YYYY-MM-DD)")
      case .partOfSpeech: concept.partOfSpeech = text
      case .successor: concept.successor = text
      case .note: concept.note = text
      case .source: concept.source = text
      default:
        guard let kind = column.terms else { continue }
        concept.terms += TermCell.terms(in: text, language: kind.language, status: kind.status)
      }
    }
    if extra > 0 { remark(line, "cells beyond the columns that the header names: \(extra), which are not read") }
    if isEmpty { return nil }
    for language in Language.allCases where !concept.terms.contains(where: { $0.language == language }) {
      remark(
        line,
        language == .korean
          ? "the row has no Korean term and is not read" : "the row has no English term and is not read", isLoss: true)
      return nil
    }
    concept.validity = DateSpan(from: from, through: through)
    guard concept.validity.isForward else {
      throw InputError(path: path, line: line, column: 1, "valid_from is after valid_to")
    }
    if concept.id.isEmpty { concept.id = (sheet.map { $0 + "-" } ?? "") + "row-\(line)" }
    concept.terms = concept.sortedTerms
    return concept
  }

  private func value<T>(_ value: T?, line: Int, in cell: Cell, what: String) throws(InputError) -> T {
    guard let value else { throw error(line: line, in: cell, "“\(cell.text)” is no \(what)") }
    return value
  }

  private func error(line: Int, in cell: Cell, _ message: String) -> InputError {
    InputError(path: path, line: line, column: cell.column, message)
  }
}
