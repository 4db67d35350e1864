internal import BilingualChecks
internal import BilingualDocuments
package import BilingualPairing
package import BilingualReports
internal import BilingualText
internal import Foundation

/// One run of `check`: pairs go in, in order, and the report comes out.
///
/// ```swift
/// let configuration = try Configuration.find() ?? Configuration()
/// try configuration.loadWords()
/// var run = try CheckRun(configuration, format: .json, to: sink)
/// try run.add(PairFinder(configuration))
/// let verdict = try run.finish()
/// ```
///
/// A run cannot be copied, and its end consumes it: these lines stand in a function, not at the top of a program.
public struct CheckRun<Sink: RunSink & ~Copyable>: ~Copyable {
  package var checker: PairChecker
  private var report: any Report
  private var output: Sink
  private let format: ReportFormat
  private let context: ReportContext
  private let maxWarnings: Int?
  private let acceptance: Acceptance
  private let host: any RunHost
  /// Suppressions that could have been used, and that were.
  private var candidates: Set<Int> = []
  private var used: Set<Int> = []
  private var baseline: BaselineUpdate
  private var tally = Tally()
  private var accepted = 0
  /// The checks that found something.
  private var firing: Set<String> = []
  package private(set) var checked = 0
  private var cached = 0
  /// What an embedder has asked for at the end.
  private var ending: RunEnding

  /// - Parameter keepsAll: whether a baseline is to be written of all findings.
  package init(
    _ checker: PairChecker, context: ReportContext, maxWarnings: Int?, keepsAll: Bool, ending: RunEnding = RunEnding(),
    to output: consuming Sink, host: any RunHost
  ) {
    self.checker = checker
    report = checker.report
    format = checker.format
    acceptance = checker.acceptance
    self.context = context
    self.maxWarnings = maxWarnings
    self.ending = ending
    baseline = BaselineUpdate(checker.acceptance.baseline, keepsFindings: keepsAll)
    self.host = host
    self.output = output
  }

  package mutating func add(_ result: PairChecker.Result) throws {
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
    try write(report.add(shown.speaking(context.language), page: result.page))
  }

  /// Rows of a table that a thread gets at once.
  private static var rows: Int { 256 }

  /// Checks a table of paired text a batch at a time, so that memory does not grow with the table.
  /// - Parameter states: which pairs are meant.
  package mutating func add(rows: inout BilingualRows, states: String?, jobs: Int) throws {
    let checker = checker
    let reviewer = checker.reviewers.reviewer(korean: rows.path, english: rows.path)
    var choice = StateChoice(states)
    var progress = host.progress(total: nil, unit: "rows")
    defer { progress.finish() }
    var index = 0
    while true {
      if Task.isCancelled { throw CancellationError() }
      let read = try rows.next(Self.rows * jobs, jobs: jobs)
      if read.isEmpty { break }
      // So many beside each other for an encoder, whatever the number of threads.
      let parts = stride(from: 0, to: read.count, by: Self.rows).map { start in
        read[start..<min(start + Self.rows, read.count)].filter { choice.wants($0) }
      }
      let batch = parts.flatMap { $0 }
      let first = index
      index += batch.count
      let alikeness = try parts.flatMap { try checker.reviewers.alikeness($0) }
      let results = parallelMap(Array(batch.enumerated()), jobs: jobs) { offset, row in
        let review = reviewer.review(row, alikeness: alikeness[offset])
        let document = review.located(row: .init(line: row.line, index: first + offset, name: row.label?.place))
        return checker.finished(document, ran: .all(reviewer), of: review, page: nil, index: first + offset)
      }
      for result in results { try add(result) }
      progress.advance(by: batch.count)
    }
    for note in rows.notes() + [choice.note].compactMap({ $0 }) {
      host.note(path: rows.path, message: "note: \(note)")
    }
    try add(lonely: choice.lonely, of: rows.path, index: index)
  }

  /// One finding for all pairs with one text only.
  private mutating func add(
    lonely: (count: Int, names: [String], line: Int), of path: String, index: Int
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
  package mutating func add(unpaired finder: PairFinder) throws {
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
  /// - Parameter jobs: how many threads work on it; by default as many as there are processors.
  /// - Throws: where the report cannot be written; with `CancellationError` as its cause where the task is cancelled.
  public mutating func add(_ finder: PairFinder, jobs: Int? = nil) throws(RunError) {
    ending.isWhole = finder.isWhole
    do { try add(all: finder, jobs: jobs) } catch { throw RunError(error) }
  }

  /// Compares the pairs of a configuration with the originals that their translations were made of, as git has them, and adds what
  /// in the translations is out of date. A pair without an earlier version is left out and named to the host.
  /// - Parameters:
  ///   - revision: whose originals are meant; `nil` for the commits that last changed the translations.
  ///   - jobs: how many threads work on it; by default as many as there are processors.
  /// - Throws: where git does not know the revision, no pair has an earlier version, or the report cannot be written; with
  ///   `CancellationError` as its cause where the task is cancelled.
  public mutating func addStale(_ finder: PairFinder, since revision: String? = nil, jobs: Int? = nil) throws(RunError)
  {
    ending.isWhole = finder.isWhole && revision == nil
    do {
      try add(unpaired: finder)
      if finder.pairs.isEmpty { return }
      let originals = try EarlierOriginals.earlier(finder.pairs, at: revision)
      try StaleRun(checker: checker, isTyped: false, host: host).add(
        zip(finder.pairs, originals).map { ($0, $1) }, to: &self,
        jobs: max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount))
    } catch { throw RunError(error) }
  }

  private mutating func add(all finder: PairFinder, jobs: Int?) throws {
    try add(unpaired: finder)
    let jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    let (checker, host) = (checker, host)
    // What is added has the number that its page was made with.
    let pairs = finder.pairs.filter(checker.isWanted)
    let before = checked
    try host.batches(of: pairs, jobs: jobs) { batch, first in
      let items = Array(batch.enumerated())
      let results = parallelMap(items, jobs: jobs) { offset, pair in
        Swift.Result { () throws(RunError) in try checker.check(pair, index: before + first + offset) }
      }
      for result in results {
        let result = try result.get()
        if let fresh = result.fresh { checker.cache?.keep(fresh.result, key: fresh.key, slot: fresh.slot) }
        if result.isKnown { cached += 1 }
        try add(result)
      }
      checker.cache?.flush()
    }
    guard let cache = checker.cache else { return }
    cache.finish()
    if let failure = cache.failure { host.note("the cache cannot be written: \(failure.description)") }
    host.detail("cache: \(cached) of \(pairs.count) pairs were known")
  }

  /// Writes what is left.
  /// - Returns: what the run came to. Where nothing was checked there is no report, and the sink is not finished.
  /// - Throws: where the report cannot be written.
  public consuming func finish() throws(RunError) -> Verdict {
    if let note = checker.reviewers.shippedNote { host.note(path: note.path, message: note.message) }
    do { return try finish(ending).verdict } catch { throw RunError(error) }
  }

  /// Writes what is left, and what else is to be done at the end.
  package consuming func finish(_ ending: RunEnding) throws -> (verdict: Verdict, stepSummary: String?) {
    if checked == 0 {
      guard let reason = ending.emptyReason else {
        host.complain("error: nothing was checked: no pair was found")
        return (.nothingChecked, nil)
      }
      host.note(line: reason)
    }
    try addUnusedSuppressions()
    baseline.isWhole = ending.isWhole
    let stale = ending.hidesFindings ? [] : baseline.stale(in: acceptance.baseline)
    report.addAbsent(stale)
    try output.write(bytes: report.finished())
    if let note = report.note { host.note(line: "note: \(note)") }
    if ending.explains { try write(ChecksReport.explanations(of: firing)) }
    try output.finish()
    host.detail("checked: \(checked), findings accepted before: \(accepted)")
    return (
      try updateBaseline(ending, stale) ?? (isFailure ? .findings : .clean), (report as? GitHubReport)?.stepSummary
    )
  }

  /// - Returns: the verdict where that does not depend on the findings.
  private func updateBaseline(_ ending: RunEnding, _ stale: [Baseline.Entry]) throws -> Verdict? {
    if let path = ending.writesBaseline {
      let old = acceptance.overwritten ?? Baseline(path: path)
      let new = baseline.rewritten(old, reasons: acceptance.baseline?.reasons ?? [:])
      try host.replace(path, with: Array(new.text.utf8))
      let (count, before) = (new.entries.count, old.entries.count)
      host.note("\(count, "known finding", "known findings") in \(path), of \(before) before")
      return .clean
    }
    let known = acceptance.baseline?.entries.count ?? 0
    if let path = ending.prunesBaseline, let old = acceptance.baseline {
      let gone = Set(stale)
      try host.replace(path, with: Array(old.keeping { !gone.contains($0) }.text.utf8))
      host.note("\(stale.count) of \(known) known findings were taken out of \(path)")
    } else if !stale.isEmpty {
      host.note("\(stale.count) of \(known) known findings were not found any more")
    }
    return nil
  }

  private mutating func write(_ text: String) throws { try output.write(bytes: Array(text.utf8)) }

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
      try write(report.add(document.speaking(context.language), of: nil, index: checked))
      checked += 1
    }
  }
}
