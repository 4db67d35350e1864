package import BilingualChecks
import BilingualDocuments
import BilingualOffice
import BilingualTerms

/// Findings as a spreadsheet for editors: one sheet of all sentences beside each other, with a list to choose a decision from, one
/// of findings, frozen and filtered, and one of counts by check.
package struct XLSXReport: Report {
  private static let limit = Spreadsheet.mostRows - 1
  private static let widths: [Double] = [22, 10, 60, 11, 28, 8, 8, 30, 20, 28, 8, 8, 30, 20, 7, 24, 34]
  private static let numbers: Set<String> = [
    "confidence", "source_line", "source_column", "target_line", "target_column", "bead",
  ]

  private var rows: [[String]] = []
  private var severities: [Severity] = []
  private var dropped = 0
  private var table = ReviewTable()

  init() {}

  package func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    ReviewTable.page(of: review)
  }

  package mutating func add(_ document: CheckedDocument, page: String) -> String {
    table.add(document, page: page)
    for located in document.findings {
      if rows.count == Self.limit {
        dropped += 1
        continue
      }
      rows.append(CSVReport.cells(located))
      severities.append(located.finding.severity)
    }
    return ""
  }

  package func finished() throws -> [UInt8] { try Spreadsheet(sheets: [review, findings, counts]).bytes() }

  private var review: Spreadsheet.Sheet {
    let rows = table.rows
    let shown = ReviewTable.columns.count
    var sheet = Spreadsheet.Sheet(
      name: "Review", widths: [8, 60, 60, 50, 10, 40] + ReviewTable.hidden.map { _ in 12 },
      header: ReviewTable.columns + ReviewTable.hidden, rowCount: min(rows.count, Self.limit)
    ) { number in
      let row = rows[number]
      let style = row.severity.map(Self.style) ?? .wrapped
      let decision = row.entry.isEmpty ? "" : Decision.open.rawValue
      let cells: [(String, Spreadsheet.Style)] =
        [
          (row.number, .wrapped), (row.original, .wrapped), (row.translation, .wrapped), (row.finding, style),
          (decision, .wrapped), ("", .wrapped),
        ] + row.entry.map { ($0, .plain) }
      return cells.map { $0.isEmpty ? nil : .text(Self.visible($0), $1) }
    }
    sheet.hidden = shown..<(shown + ReviewTable.hidden.count)
    sheet.choice = ReviewTable.columns.firstIndex(of: "decision").map { ($0, Decision.allCases.map(\.rawValue)) }
    return sheet
  }

  private var findings: Spreadsheet.Sheet {
    Spreadsheet.Sheet(
      name: "Findings", widths: Self.widths, header: CSVReport.columns, rowCount: rows.count
    ) { number in
      rows[number].enumerated().map { column, text -> Spreadsheet.Cell? in
        if text.isEmpty { return nil }
        let name = CSVReport.columns[column]
        if Self.numbers.contains(name), let value = Double(text) { return .number(value, .wrapped) }
        return .text(Self.visible(text), name == "severity" ? Self.style(severities[number]) : .wrapped)
      }
    }
  }

  private var counts: Spreadsheet.Sheet {
    let kinds = [Severity.error, .warning, .info]
    var counts: [String: [Severity: Int]] = [:]
    for (row, severity) in zip(rows, severities) { counts[row[0], default: [:]][severity, default: 0] += 1 }
    var lines: [[Spreadsheet.Cell?]] = []
    for check in counts.keys.sorted() {
      let numbers = kinds.map { Spreadsheet.Cell.number(Double(counts[check]?[$0] ?? 0)) }
      lines.append([.text(check)] + numbers)
    }
    if dropped > 0 {
      lines.append([])
      lines.append([.text("\(dropped) more findings have no room in a spreadsheet")])
    }
    let all = lines
    return Spreadsheet.Sheet(
      name: "Counts", widths: [24], isTable: false, header: ["check"] + kinds.map(\.rawValue), rowCount: all.count
    ) { all[$0] }
  }

  /// Control characters as a visible sign.
  private static func visible(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r"
      out.unicodeScalars.append(isControl || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
    }
    return out
  }

  static func style(_ severity: Severity) -> Spreadsheet.Style {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
