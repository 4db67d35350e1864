import BilingualAlign
import Foundation

/// One run of `check`: reviews go in, in order, and the report comes out.
struct CheckRun: ~Copyable {
  private var report: any Report
  private var output: Output
  private var tally = Tally()
  private var checked = 0

  init(format: ReportFormat, context: ReportContext, output: String?) throws {
    report = format.report(context)
    self.output = try Output(output)
  }

  /// Checks a table of paired text a batch at a time, so that memory does not grow with the table.
  mutating func add(table path: String, reviewer: Reviewer, jobs: Int) throws {
    var table = try BilingualTable(path)
    var index = 0
    while true {
      var rows: [BilingualTable.Row] = []
      while rows.count < 256 * jobs, let row = try table.next() { rows.append(row) }
      if rows.isEmpty { return }
      let first = index
      index += rows.count
      let checked = parallelMap(Array(rows.enumerated()), jobs: jobs) { offset, row in
        let review = reviewer.review(row)
        return (review, review.located(row: .init(line: row.line, index: first + offset)))
      }
      for (review, document) in checked { try add(document, of: review) }
    }
  }

  mutating func add(_ document: CheckedDocument, of review: Review) throws {
    checked += 1
    tally.add(document.findings)
    try output.write(report.add(document, of: review))
  }

  /// Writes what is left. - Returns: what the process should say.
  consuming func finish(failOn: Severity) throws -> ExitStatus {
    if checked == 0 {
      StandardError.say("error: nothing was checked: no pair was found")
      return .nothingChecked
    }
    try output.write(report.finish())
    try output.finish()
    if let github = report as? GitHubReport, let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"] {
      try append(github.stepSummary, to: path)
    }
    return tally.count(from: failOn) > 0 ? .findings : .clean
  }
}

/// Appends to a file that may exist, as GitHub wants its step summary.
private func append(_ text: String, to path: String) throws {
  guard let file = fopen(path, "a") else { throw ToolError("cannot be written", path: path) }
  defer { fclose(file) }
  if fputs(text, file) < 0 { throw ToolError("cannot be written", path: path) }
}
