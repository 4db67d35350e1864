import BilingualArchive
import BilingualTerms

/// Drift as a table for spreadsheets: one row for each rendering of each term.
enum DriftCSV {
  static let columns = [
    "concept", "category", "korean", "rendering", "status", "occurrences", "documents", "first", "last", "share",
    "term_documents", "entropy", "changes_to", "changes_from", "minority_in", "significance",
  ]

  static func text(_ report: DriftReport) -> String {
    let terms = report.drift.terms + (report.unlisted ?? [])
    return CSVReport.row(columns) + terms.flatMap(rows).map(CSVReport.row).joined()
  }

  private static func rows(_ term: TermDrift) -> [[String]] {
    term.renderings.enumerated().map { index, rendering in
      let to = term.changes.filter { $0.after == index && $0.before != index }
      let from = term.changes.filter { $0.before == index && $0.after != index }
      let share = term.uses.isEmpty ? 0 : Double(term.uses.count { $0.rendering == index }) / Double(term.uses.count)
      return [
        term.concept.key, term.concept.category.rawValue, term.concept.korean, rendering.text,
        rendering.status?.rawValue ?? "", "\(rendering.occurrences)", "\(rendering.documents)",
        rendering.first.map { "\($0)" } ?? "", rendering.last.map { "\($0)" } ?? "", number(share),
        "\(term.uses.count)", number(term.entropy), to.map { "\(term.uses[$0.first].date)" }.joined(separator: " "),
        from.map { "\(term.uses[$0.first].date)" }.joined(separator: " "),
        "\(term.minorities.count { $0.rendering == index })",
        (to + from).map(\.significance).min().map { "\($0)" } ?? "",
      ]
    }
  }

  private static func number(_ value: Double) -> String { JSONValue.probability(value).text() }
}
