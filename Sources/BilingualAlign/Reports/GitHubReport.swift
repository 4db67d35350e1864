package import BilingualChecks
import BilingualText

/// GitHub workflow commands: each finding as an annotation at its line.
///
/// GitHub shows ten annotations of a kind for a step. No more are written; the rest is counted in a plain line, and
/// stands in ``stepSummary``, as far as GitHub takes it.
/// Source: GitHub Docs, "Workflow commands for GitHub Actions" (a step's summary is dropped beyond 1 MiB), and the limits in
/// actions/toolkit `problem-matchers.md`.
package struct GitHubReport: TextualReport {
  private static let limit = 10
  /// Of the summary's rows, in bytes; other steps of a job have summaries of their own.
  private static let summaryLimit = 1_000_000
  private var written: [Severity: Int] = [:]
  private var tally = Tally()
  private var rows = ""
  private var leftOut = 0

  package init() {}

  package func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    document.findings.map(Self.row).joined()
  }

  package mutating func add(_ document: CheckedDocument, page: String) -> String {
    tally.add(document.findings)
    if leftOut == 0, rows.utf8.count + page.utf8.count <= Self.summaryLimit {
      rows += page
    } else {
      leftOut += document.findings.count
    }
    var out = ""
    for located in document.findings {
      let count = written[located.finding.severity, default: 0]
      written[located.finding.severity] = count + 1
      if count < Self.limit { out += Self.command(located) + "\n" }
    }
    return out
  }

  package func finish() -> String {
    let hidden = written.values.reduce(0) { $0 + max(0, $1 - Self.limit) }
    let summary = "\(tally.summary)\n"
    return hidden == 0 ? summary : "\(hidden) more findings are not shown as annotations\n" + summary
  }

  /// Markdown for the file that `GITHUB_STEP_SUMMARY` names.
  package var stepSummary: String {
    let head = "### Translation check\n\n\(tally.summary)\n"
    if rows.isEmpty, leftOut == 0 { return head }
    let rest = leftOut == 0 ? "" : "\n\(Tally.counted(leftOut, "more finding")) have no room here.\n"
    return head + "\n| | where | what | check |\n| --- | --- | --- | --- |\n" + rows + rest
  }

  private static func command(_ located: LocatedFinding) -> String {
    let kind = located.finding.severity == .info ? "notice" : located.finding.severity.rawValue
    var properties: [String] = []
    if let place = located.mainPlace {
      properties = [
        "file=\(escapedProperty(ForeignText.visible(place.path)))", "line=\(place.start.line)",
        "endLine=\(place.end.line)",
      ]
      if place.start.line == place.end.line {
        properties += ["col=\(place.start.column)", "endColumn=\(place.end.column)"]
      }
    }
    properties.append("title=\(escapedProperty(located.finding.check))")
    return "::\(kind) \(properties.joined(separator: ","))::\(escapedData(located.messageAndElement))"
  }

  private static func row(_ located: LocatedFinding) -> String {
    func cell(_ text: String) -> String {
      text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("<", with: "&lt;")
        .split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    let place = ForeignText.visible(located.mainPlace?.location ?? "")
    return "| \(located.finding.severity.rawValue) | \(cell(place)) | \(cell(located.finding.message)) "
      + "| \(located.finding.check) |\n"
  }

  private static func escapedData(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func escapedProperty(_ text: String) -> String {
    escapedData(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
