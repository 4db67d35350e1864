import BilingualChecks
import BilingualOffice
import BilingualRevision
import BilingualText

/// Translations side by side as a spreadsheet: rows, numbers and terms, each a sheet.
struct ComparisonSheets {
  private let report: ComparisonReport

  init(_ report: ComparisonReport) { self.report = report }

  func bytes() throws -> [UInt8] { try Spreadsheet(sheets: [rows, numbers, terms]).bytes() }

  private var names: [String] { report.comparison.sides.map(\.name) }

  private var rows: Spreadsheet.Sheet {
    let comparison = report.comparison
    let limit = min(comparison.rows.count, Spreadsheet.mostRows - 1)
    return Spreadsheet.Sheet(
      name: report.said("Rows"), widths: [8, 22, 50] + names.map { _ in 50 } + [60],
      header: ["row", "what", "original"].map(report.said) + names + [report.said("differences")], rowCount: limit
    ) { number in
      let row = comparison.rows[number]
      let style = ComparisonReport.severity(row).map(XLSXReport.style) ?? .wrapped
      let texts =
        [report.text(comparison.source, row.source)]
        + zip(comparison.sides, row.targets).map { report.text($0.review.target, $1) }
      let told = row.differences.map { "\(report.said($0.message)) [\($0.check)]" }.joined(separator: "\n")
      return [.number(Double(number + 1), .wrapped), .text(report.label(row), style)]
        + (texts + [told]).map { $0.isEmpty ? nil : .text($0, .wrapped) }
    }
  }

  private var numbers: Spreadsheet.Sheet {
    let lines = report.summaries
    return Spreadsheet.Sheet(
      name: report.said("Numbers"), widths: [20, 16, 16, 10, 10, 60], isTable: false, header: report.headings,
      rowCount: lines.count
    ) { lines[$0].map { .text($0, .wrapped) } }
  }

  private var terms: Spreadsheet.Sheet {
    let terms = report.comparison.terms
    return Spreadsheet.Sheet(
      name: report.said("Terms"), widths: [24, 36] + names.map { _ in 36 } + [24],
      header: ["term", "glossary"].map(report.said) + names + ["id"], rowCount: terms.count
    ) { number in
      let term = terms[number]
      return ([term.korean, term.wanted] + term.renderings.map(report.renderings) + [term.id]).map {
        $0.isEmpty ? nil : .text($0, .wrapped)
      }
    }
  }
}
