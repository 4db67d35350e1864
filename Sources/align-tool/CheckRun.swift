import BilingualAlign
import Foundation

/// One run of `check`: reviews go in, in order, and the report comes out.
struct CheckRun: ~Copyable {
  private var report: any Report
  private var output: Output
  private let failOn: Severity
  private let baseline: Baseline?
  private let known: Set<String>
  /// Fingerprints of the baseline that were met.
  private var met: Set<String> = []
  private var all: [LocatedFinding] = []
  private var tally = Tally()
  private var checked = 0

  init(format: ReportFormat, context: ReportContext, output: String?, baseline: Baseline? = nil) throws {
    report = format.report(context)
    failOn = context.failOn
    self.baseline = baseline
    known = baseline?.fingerprints ?? []
    self.output = try Output(output)
  }

  mutating func add(_ document: CheckedDocument, of review: Review?) throws {
    checked += 1
    all += document.findings
    var document = document
    if !known.isEmpty {
      met.formUnion(document.findings.map { "\($0.fingerprint)" }.filter(known.contains))
      document = document.without { known.contains("\($0.fingerprint)") }
    }
    tally.add(document.findings)
    try output.write(report.add(document, of: review))
  }

  /// Checks a table of paired text a batch at a time, so that memory does not grow with the table.
  mutating func add(table path: String, reviewer: Reviewer, jobs: Int) throws {
    var table = try BilingualTable(path)
    var progress = Progress(total: nil, unit: "rows")
    defer { progress.finish() }
    var index = 0
    while true {
      var rows: [BilingualTable.Row] = []
      while rows.count < 256 * jobs, let row = try table.next() { rows.append(row) }
      if rows.isEmpty { return }
      let first = index
      index += rows.count
      progress.advance(by: rows.count)
      let checked = parallelMap(Array(rows.enumerated()), jobs: jobs) { offset, row in
        let review = reviewer.review(row)
        return (review, review.located(row: .init(line: row.line, index: first + offset)))
      }
      for (review, document) in checked { try add(document, of: review) }
    }
  }

  /// Checks the pairs of a configuration. A file that cannot be read costs its own finding, never the run.
  mutating func add(_ finder: PairFinder, reviewer: Reviewer, jobs: Int) throws {
    for lone in finder.unpaired {
      let missing = lone.isKorean ? "translation" : "original"
      let names = lone.isKorean ? (lone.path, lone.expected) : (lone.expected, lone.path)
      try add(
        CheckedDocument(
          check: "pair-missing", severity: .warning, message: "its \(missing) \(lone.expected) is not there",
          source: names.0, target: names.1, path: lone.path), of: nil)
    }
    var progress = Progress(total: finder.pairs.count, unit: "pairs")
    defer { progress.finish() }
    var rest = finder.pairs[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(32 * jobs))
      rest = rest.dropFirst(batch.count)
      for (review, document) in parallelMap(batch, jobs: jobs, { Self.review($0, by: reviewer) }) {
        try add(document, of: review)
      }
      progress.advance(by: batch.count)
    }
  }

  private static func review(_ pair: PairFinder.Pair, by reviewer: Reviewer) -> (Review?, CheckedDocument) {
    var reviewer = reviewer
    if let date = pair.date { reviewer.date = date }
    do {
      let review = try reviewer.review(source: FileReader.read(pair.korean), target: FileReader.read(pair.english))
      return (review, review.located())
    } catch {
      let input = error as? InputError
      let path = input?.path ?? pair.english
      let message = input.map { "\($0.reason)" } ?? "\(error)"
      return (
        nil,
        CheckedDocument(
          check: "file-unreadable", severity: .error, message: message, source: pair.korean, target: pair.english,
          path: path, position: input?.position)
      )
    }
  }

  /// Writes what is left. - Returns: what the process should say.
  consuming func finish(writingBaseline path: String? = nil) throws -> ExitStatus {
    if checked == 0 {
      StandardError.say("error: nothing was checked: no pair was found")
      return .nothingChecked
    }
    try output.write(report.finish())
    try output.finish()
    if let github = report as? GitHubReport, let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"] {
      try append(github.stepSummary, to: path)
    }
    if let path {
      var file = try Output(path)
      try file.write(Baseline(all, keepingReasonsOf: baseline).text)
      try file.finish()
      return .clean
    }
    if known.count > met.count {
      StandardError.say("\(known.count - met.count) of \(known.count) known findings were not found any more")
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
