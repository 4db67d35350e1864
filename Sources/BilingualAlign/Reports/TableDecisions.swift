import BilingualChecks
import BilingualDocuments
import BilingualOffice
package import BilingualText

/// The decisions that somebody made in a table of ``XLSXReport`` or ``DOCXReport``.
///
/// Rows may have been sorted, deleted or moved, columns too: what a row is about stands in the row itself, hidden.
package struct TableDecisions: Sendable {
  /// A decided row.
  struct Row: Sendable {
    let decision: Decision
    /// Its files as seen from the working folder.
    let entry: Baseline.Entry
    /// `Review!E5`, `table 1, row 5, column 5`.
    let place: String
  }

  /// The rows with a decision.
  let rows: [Row]
  /// Rows with a finding on which nobody has decided.
  package let openCount: Int

  /// A row as the file has it.
  private struct RawRow {
    /// By the name of the column.
    var cells: [String: String] = [:]
    /// The cells of the baseline's row.
    var entry: [String] = []
    var places: [String: String] = [:]
    /// Why a cell has no value.
    var faults: [(place: String, reason: String)] = []

    func place(_ column: String) -> String { places[column] ?? places["no"] ?? places.values.min() ?? "" }
  }

  /// - Throws: ``InputError`` for what is no such table, and for rows that cannot be followed, all of them at once.
  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8], path: String) throws(InputError) {
    let raw: [RawRow]
    if case .docx = try OfficeFile(sniffing: bytes, path: path) {
      raw = try Self.wordRows(bytes, path)
    } else if bytes.starts(with: Array("PK".utf8)) {
      raw = try Self.sheetRows(bytes, path)
    } else {
      throw InputError(path: path, Self.noTable)
    }
    var (rows, open, faults) = ([Row](), 0, [InputError]())
    var seen: [[String]: Row] = [:]
    for row in raw {
      do throws(Fault) {
        guard let decided = try Self.row(row) else {
          if !row.entry.isEmpty { open += 1 }
          continue
        }
        let key = [decided.entry.fingerprint, decided.entry.pair?.cell ?? ""]
        if let first = seen[key] {
          if first.decision != decided.decision {
            throw Fault(
              place: decided.place,
              reason:
                "“\(decided.decision.rawValue)”, but “\(first.decision.rawValue)” in \(first.place) for the same finding"
            )
          }
          continue
        }
        seen[key] = decided
        rows.append(decided)
      } catch {
        faults.append(InputError(path: path, "\(error.place): \(ForeignText.visible(error.reason))"))
      }
    }
    if var first = faults.first {
      first.others = Array(faults.dropFirst())
      throw first
    }
    self.rows = rows
    openCount = open
  }

  private static let noTable =
    "no table of findings: it needs the columns “decision” and “fingerprint” of check --format xlsx or docx"

  private struct Fault: Error {
    let place: String
    let reason: String
  }

  /// - Returns: `nil` where nothing is decided.
  private static func row(_ row: RawRow) throws(Fault) -> Row? {
    if let fault = row.faults.first { throw Fault(place: fault.place, reason: fault.reason) }
    let word = (row.cells["decision"] ?? "").trimmingWhitespace.lowercased()
    let place = row.place("decision")
    if word.isEmpty { return nil }
    guard let decision = Decision(rawValue: word) else {
      let words = Decision.allCases.map(\.rawValue).joined(separator: ", ")
      throw Fault(place: place, reason: "“\(word.prefix(40))” is no decision; choose one of \(words)")
    }
    if decision == .open { return nil }
    guard let fingerprint = row.entry.first, !fingerprint.isEmpty else {
      throw Fault(place: place, reason: "“\(decision.rawValue)”, but there is no finding in this row")
    }
    guard Baseline.isFingerprint(fingerprint), row.entry.count > 1 else {
      throw Fault(place: row.place("fingerprint"), reason: "unknown fingerprint “\(fingerprint.prefix(40))”")
    }
    guard CheckID.all.contains(row.entry[1]) else {
      throw Fault(place: row.place("check"), reason: CheckID.unknown(String(row.entry[1].prefix(40))))
    }
    let cells = (row.entry + ["", "", ""]).prefix(5)
    let reason = (row.cells["reason"] ?? "").onOneLine
    return Row(
      decision: decision, entry: Baseline.entry(cells.map(Self.plain) + [ForeignText.visible(reason)]), place: place)
  }

  /// A cell that breaks no row of the baseline.
  private static func plain(_ cell: String) -> String {
    ForeignText.visible(cell.onOneLine)
  }

  // MARK: Spreadsheets

  private static func sheetRows(_ bytes: [UInt8], _ path: String) throws(InputError) -> [RawRow] {
    let reader = try SpreadsheetReader(bytes, path: path)
    for sheet in reader.sheets {
      var rows = try reader.rows(of: sheet)
      guard let first = try rows.next() else { continue }
      var columns: [Int: String] = [:]
      for cell in first.cells { columns[cell.column] = cell.text.trimmingWhitespace.lowercased() }
      guard columns.values.contains("decision"), columns.values.contains("fingerprint") else { continue }
      var found: [RawRow] = []
      while let row = try rows.next() {
        var raw = RawRow()
        for (column, name) in columns {
          raw.places[name] = "\(sheet.name)!\(SpreadsheetRows.name(ofColumn: column))\(row.number)"
        }
        for cell in row.cells {
          guard let name = columns[cell.column] else { continue }
          raw.cells[name] = cell.text
          if let fault = cell.fault, name == "decision" || name == "reason" || ReviewTable.hidden.contains(name) {
            raw.faults.append((raw.places[name] ?? "", fault))
          }
        }
        let entry = ReviewTable.hidden.map { raw.cells[$0] ?? "" }
        if entry.contains(where: { !$0.isEmpty }) { raw.entry = entry }
        found.append(raw)
      }
      return found
    }
    throw InputError(path: path, noTable)
  }

  // MARK: Word documents

  private static func wordRows(_ bytes: [UInt8], _ path: String) throws(InputError) -> [RawRow] {
    guard let rendition = try OfficeReader.read(bytes, path: path) else { throw InputError(path: path, noTable) }
    var columns: [Substring: [Int: String]] = [:]
    var rows: [(key: [Substring], row: RawRow)] = []
    for paragraph in rendition.paragraphs {
      guard let table = paragraph.table, let cell = paragraph.cell else { continue }
      if cell.row == 1 {
        columns[table, default: [:]][cell.column] = paragraph.text.trimmingWhitespace.lowercased()
        continue
      }
      guard let names = columns[table], names.values.contains("decision"), let name = names[cell.column] else {
        continue
      }
      let key = [table, Substring("\(cell.row)")]
      if rows.last?.key != key {
        var row = RawRow()
        let (number, words) = ("row \(cell.row), column ", table.split(separator: "/").last?.dropFirst() ?? "1")
        for (column, name) in names { row.places[name] = "table \(words), \(number)\(column)" }
        rows.append((key, row))
      }
      let text = paragraph.text
      if name == "no", let tab = text.firstIndex(of: "\t") {
        let hidden = text[text.index(after: tab)...]
        rows[rows.count - 1].row.entry = hidden.split(separator: "\t", omittingEmptySubsequences: false).map(
          String.init)
      } else {
        let before = rows[rows.count - 1].row.cells[name].map { $0 + " " } ?? ""
        rows[rows.count - 1].row.cells[name] = before + text
      }
    }
    guard columns.values.contains(where: { $0.values.contains("decision") && $0.values.contains("no") }) else {
      throw InputError(path: path, noTable)
    }
    return rows.map(\.row)
  }
}

extension Baseline {
  /// What came of a table's decisions.
  public struct Taken: Sendable, Hashable {
    /// How many rows were accepted.
    public var accepted = 0
    /// Those that were not in the baseline.
    public var new = 0
    /// To be mended.
    public var fixed = 0
    /// Of these, those that stood in the baseline.
    public var removed = 0
  }

  /// Takes what was accepted in, and what is to be mended out.
  /// - Complexity: O(entries + rows).
  package mutating func take(_ decisions: TableDecisions) -> Taken {
    func own(_ entry: Entry) -> Entry {
      // A table names files as seen from the working folder.
      let pair = entry.pair.map { self.pair($0.korean, $0.english) }
      return Entry(
        fingerprint: entry.fingerprint, check: entry.check, pair: pair, source: entry.source, target: entry.target,
        reason: entry.reason)
    }
    var taken = Taken()
    let before = fingerprints
    let accepted = decisions.rows.filter { $0.decision == .accept }.map { own($0.entry) }
    taken.accepted = accepted.count
    taken.new = accepted.count { !before.contains($0.fingerprint) }
    put(accepted) { old, new in new.isEmpty ? old : new }
    let mended = Dictionary(
      grouping: decisions.rows.filter { $0.decision == .fix }.map { own($0.entry) }, by: \.fingerprint)
    taken.fixed = mended.values.reduce(0) { $0 + $1.count }
    let count = entries.count
    self = keeping { entry in
      guard let pairs = mended[entry.fingerprint] else { return true }
      return entry.pair != nil && !pairs.contains { $0.pair == entry.pair }
    }
    taken.removed = count - entries.count
    return taken
  }
}
