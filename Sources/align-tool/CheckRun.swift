import BilingualAlign
import Foundation

/// One run of `check`: results go in, in order, and the report comes out.
struct CheckRun: ~Copyable {
  private var report: any Report
  private var output: Output
  private let format: ReportFormat
  private let context: ReportContext
  private let maxWarnings: Int?
  private let acceptance: Acceptance
  private let verbosity: Verbosity
  /// Suppressions that could have been used, and that were.
  private var candidates: Set<Int> = []
  private var used: Set<Int> = []
  private var baseline: BaselineUpdate
  private var tally = Tally()
  private var accepted = 0
  /// The checks that found something.
  private var firing: Set<String> = []
  private(set) var checked = 0
  private var cached = 0

  init(
    report: any Report, format: ReportFormat, context: ReportContext, output: String?, pager: Pager?,
    acceptance: Acceptance,
    maxWarnings: Int?,
    keepsAll: Bool, verbosity: Verbosity
  ) throws {
    self.report = report
    self.format = format
    self.context = context
    self.maxWarnings = maxWarnings
    self.acceptance = acceptance
    baseline = BaselineUpdate(acceptance.baseline, keepsFindings: keepsAll)
    self.verbosity = verbosity
    self.output = try Output(output, pager: pager)
  }

  mutating func add(_ result: PairChecker.Result) throws {
    checked += 1
    candidates.formUnion(result.candidates)
    for located in result.document.findings {
      switch located.state {
      case .new, .known: break
      case .suppressed(let suppression):
        if let entry = suppression.entry { used.insert(entry) }
      }
    }
    baseline.add(result.document, ran: result.ran)
    let active = result.document.active
    accepted += result.document.findings.count - active.findings.count
    tally.add(active.findings)
    for located in active.findings { firing.insert(located.finding.check) }
    let shown = format.showsAccepted ? result.document : active
    try output.write(report.add(shown.speaking(context.language), page: result.page))
  }

  /// Checks a table of paired text a batch at a time, so that memory does not grow with the table.
  /// - Parameter states: which pairs are meant.
  mutating func add(rows: inout BilingualRows, states: String?, checker: PairChecker, jobs: Int) throws {
    let reviewer = checker.reviewers.reviewer(korean: rows.path, english: rows.path)
    var choice = StateChoice(states)
    var progress = Progress(total: nil, unit: "rows", isQuiet: verbosity.quiet)
    defer { progress.finish() }
    var index = 0
    while true {
      let read = try rows.next(256 * jobs, jobs: jobs)
      if read.isEmpty { break }
      let batch = read.filter { choice.wants($0) }
      let first = index
      index += batch.count
      let results = parallelMap(Array(batch.enumerated()), jobs: jobs) { offset, row in
        let review = reviewer.review(row)
        let document = review.located(row: .init(line: row.line, index: first + offset, name: row.label?.place))
        return checker.finished(document, ran: .all(reviewer), of: review, page: nil, index: first + offset)
      }
      for result in results { try add(result) }
      progress.advance(by: batch.count)
    }
    for note in rows.notes() + [choice.note].compactMap({ $0 }) {
      verbosity.note(path: rows.path, message: "note: \(note)")
    }
    try add(lonely: choice.lonely, of: rows.path, checker: checker, index: index)
  }

  /// One finding for all pairs with one text only.
  private mutating func add(
    lonely: (count: Int, names: [String], line: Int), of path: String, checker: PairChecker, index: Int
  ) throws {
    guard lonely.count > 0, let severity = checker.reviewers.severity(of: "target-missing") else { return }
    let names = lonely.names.joined(separator: ", ") + (lonely.count > lonely.names.count ? ", …" : "")
    let document = CheckedDocument(
      check: "target-missing", severity: severity,
      message: "\(lonely.count, "segment", "segments") with a text in one language only: \(names)", source: path,
      target: path, path: path, position: SourcePosition(line: lonely.line, column: 1, utf16Column: 1),
      segment: lonely.names.first)
    try add(checker.finished(document, ran: .only("target-missing"), of: nil, page: nil, index: index))
  }

  /// A file without a partner is a finding of its own.
  mutating func add(unpaired finder: PairFinder, checker: PairChecker) throws {
    guard let severity = checker.reviewers.severity(of: "pair-missing") else { return }
    for lone in finder.unpaired {
      let names = lone.isKorean ? (lone.path, lone.expected) : (lone.expected, lone.path)
      let document = CheckedDocument(
        check: "pair-missing", severity: severity,
        message: lone.isKorean
          ? "its translation \(lone.expected) is not there" : "its original \(lone.expected) is not there",
        source: names.0, target: names.1, path: lone.path)
      try add(checker.finished(document, ran: .only("pair-missing"), of: nil, page: nil, index: checked))
    }
  }

  /// Checks the pairs of a configuration. A file that cannot be read costs its own finding, never the run.
  mutating func add(_ finder: PairFinder, checker: PairChecker, jobs: Int) throws {
    try add(unpaired: finder, checker: checker)
    // What is added has the number that its page was made with.
    let pairs = finder.pairs.filter(checker.isWanted)
    var progress = Progress(total: pairs.count, unit: "pairs", isQuiet: verbosity.quiet)
    defer { progress.finish() }
    let before = checked
    var start = 0
    while start < pairs.count {
      let batch = Array(pairs[start..<min(start + 64 * jobs, pairs.count)].enumerated())
      let first = before + start
      start += batch.count
      for result in parallelMap(batch, jobs: jobs, { checker.check($1, index: first + $0) }) {
        if let fresh = result.fresh { checker.cache?.keep(fresh.result, key: fresh.key, slot: fresh.slot) }
        if result.isKnown { cached += 1 }
        try add(result)
      }
      checker.cache?.flush()
      progress.advance(by: batch.count)
    }
    guard let cache = checker.cache else { return }
    cache.finish()
    if let failure = cache.failure { verbosity.note(message: "the cache cannot be written: \(failure.description)") }
    verbosity.detail("cache: \(cached) of \(pairs.count) pairs were known")
  }

  /// What is to be done at the end beside writing the report.
  struct Ending {
    var writesBaseline: String?
    var prunesBaseline: String?
    /// Whether every pair of the configuration was asked for.
    var isWhole = false
    /// Why it is right that no pair was checked.
    var emptyReason: String?
    var explains = false
    /// Whether some findings were left out, so that what is not found may be there.
    var hidesFindings = false
  }

  /// Writes what is left. - Returns: what the process should say.
  consuming func finish(_ ending: Ending) throws -> ExitStatus {
    if checked == 0 {
      guard let reason = ending.emptyReason else {
        StandardError.say("error: nothing was checked: no pair was found")
        return .nothingChecked
      }
      verbosity.note(reason)
    }
    try addUnusedSuppressions()
    baseline.isWhole = ending.isWhole
    let stale = ending.hidesFindings ? [] : baseline.stale(in: acceptance.baseline)
    report.addAbsent(stale)
    if let file = report as? any FileReport {
      try output.write(bytes: file.finished())
    } else {
      try output.write(report.finish())
    }
    if let note = report.note { verbosity.note("note: \(note)") }
    if ending.explains { try output.write(ChecksReport.explanations(of: firing)) }
    try output.finish()
    if let github = report as? GitHubReport, let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"] {
      try append(github.stepSummary, to: path)
    }
    verbosity.detail("checked: \(checked), findings accepted before: \(accepted)")
    if let path = ending.writesBaseline {
      let old = acceptance.overwritten ?? Baseline(path: path)
      let new = baseline.rewritten(old, reasons: acceptance.baseline?.reasons ?? [:])
      try replace(path, with: new.text)
      let (count, before) = (new.entries.count, old.entries.count)
      verbosity.note(message: "\(count, "known finding", "known findings") in \(path), of \(before) before")
      return .clean
    }
    let known = acceptance.baseline?.entries.count ?? 0
    if let path = ending.prunesBaseline, let old = acceptance.baseline {
      let gone = Set(stale)
      try replace(path, with: old.keeping { !gone.contains($0) }.text)
      verbosity.note(message: "\(stale.count) of \(known) known findings were taken out of \(path)")
    } else if !stale.isEmpty {
      verbosity.note(message: "\(stale.count) of \(known) known findings were not found any more")
    }
    return isFailure ? .findings : .clean
  }

  private var isFailure: Bool {
    guard let maxWarnings else { return tally.count(from: context.failOn) > 0 }
    let isInfoBad = context.failOn == .info && tally.infos > 0
    return tally.errors > 0 || tally.warnings > maxWarnings || isInfoBad
  }

  /// An entry whose pairs were checked and whose check was run, but that silenced nothing.
  private mutating func addUnusedSuppressions() throws {
    guard let file = acceptance.suppressions else { return }
    let running = Set(context.checks.map { $0.id })
    for (index, entry) in file.entries.enumerated() where candidates.contains(index) && !used.contains(index) {
      guard entry.check == "*" || running.contains(entry.check) else { continue }
      let document = CheckedDocument(
        check: "suppression", severity: .warning,
        message: "this suppression is of no use: it silences nothing (\(entry.check), \(entry.path), \(entry.text))",
        source: file.path, target: file.path, path: file.path,
        position: SourcePosition(line: entry.line, column: 1, utf16Column: 1))
      tally.add(document.findings)
      firing.insert("suppression")
      try output.write(report.add(document.speaking(context.language), of: nil, index: checked))
      checked += 1
    }
  }

  /// Writes a baseline over the one that was read.
  private func replace(_ path: String, with text: String) throws {
    try FilesInUse.release(path)
    var file = try Output(path)
    try file.write(text)
    try file.finish()
  }
}

/// Appends to a file that may exist, as GitHub wants its step summary.
private func append(_ text: String, to path: String) throws {
  try FilesInUse.refuseInput(FileStatus(path), path: path)
  guard let file = fopen(path, "a") else { throw ToolError("cannot be written", path: path) }
  defer { fclose(file) }
  if fputs(text, file) < 0 { throw ToolError("cannot be written", path: path) }
}
