import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Findings as a table for spreadsheets, RFC 4180. A cell that a spreadsheet would run as a formula gets a leading
/// apostrophe.
struct CSVReport: TextualReport {
  static let columns = [
    "check", "severity", "message", "confidence", "source_path", "source_line", "source_column", "source_text",
    "source_value", "target_path", "target_line", "target_column", "target_text", "target_value", "bead",
    "suggestion", "fingerprint",
  ]
  private var hasHeader = false

  func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    document.findings.map { Self.row(Self.cells($0)) }.joined()
  }

  mutating func add(_ document: CheckedDocument, page: String) -> String {
    let head = hasHeader ? "" : Self.row(Self.columns)
    hasHeader = true
    return head + page
  }

  func finish() -> String { hasHeader ? "" : Self.row(Self.columns) }

  static func cells(_ located: LocatedFinding) -> [String] {
    func place(_ place: LocatedFinding.Place?) -> [String] {
      guard let place else { return ["", "", "", "", ""] }
      return [place.pathAndElement, "\(place.start.line)", "\(place.start.column)", place.text, place.value ?? ""]
    }
    let finding = located.finding
    let cells =
      [
        finding.check, finding.severity.rawValue, finding.message, JSONValue.probability(finding.confidence).text(),
      ] + place(located.source) + place(located.target) + [
        located.bead.map { "\($0)" } ?? "", finding.suggestion ?? "", "\(located.fingerprint)",
      ]
    return cells.map { shown($0) }
  }

  /// A cell for people; its line ends stay.
  private static func shown(_ text: String) -> String { ForeignText.visible(text, keeping: ["\n", "\r", "\t"]) }

  static func row(_ cells: [String]) -> String {
    CSVText.row(cells.map { shown($0) })
  }
}
