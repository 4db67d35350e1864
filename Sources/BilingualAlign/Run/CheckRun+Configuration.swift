package import BilingualChecks
public import BilingualReports
internal import BilingualRevision
internal import BilingualText
internal import Foundation

extension CheckRun where Sink: ~Copyable {
  /// A run over files with the checks, glossaries, baseline, suppressions and cache that a configuration names.
  /// - Parameters:
  ///   - configuration: whose own words ``Configuration/loadWords()`` has loaded, if it has any.
  ///   - style: how text is laid out.
  ///   - allowsOutside: whether the configuration may name a cache, and a baseline that is pruned, outside its own folder.
  ///   - isStale: whether the run is for ``addStale(_:since:jobs:)``; else for ``add(_:jobs:)``.
  ///   - writesBaseline: where all findings of the run are written as known, with the reasons that are there; the verdict is then
  ///     ``Verdict/clean``.
  ///   - prunesBaseline: whether what was not found any more is taken out of the configuration's baseline.
  ///   - host: hears, too, which rows of the glossaries are not read. Forms that programs read are in English.
  /// - Throws: for a glossary, baseline or file of suppressions that cannot be read.
  public init(
    _ configuration: Configuration, format: ReportFormat, style: TextStyle = TextStyle(), allowsOutside: Bool = false,
    isStale: Bool = false, writesBaseline: String? = nil, prunesBaseline: Bool = false, to output: consuming Sink,
    host: (any RunHost)? = nil
  ) throws(RunError) {
    var ending = RunEnding()
    ending.writesBaseline = writesBaseline
    ending.prunesBaseline = prunesBaseline ? configuration.baseline : nil
    let (checker, context) = try RunError.wrapping {
      if !allowsOutside {
        try Territory(configuration)?.requireInside(
          writing: [configuration.cache, ending.prunesBaseline].compactMap { $0 })
      }
      return try Self.parts(
        configuration, format, style: style, isStale: isStale, writesBaseline: writesBaseline, host: host)
    }
    self.init(
      checker, context: context, maxWarnings: configuration.maxWarnings, keepsAll: writesBaseline != nil,
      ending: ending, to: output, host: host ?? SilentHost())
  }

  private static func parts(
    _ configuration: Configuration, _ format: ReportFormat, style: TextStyle, isStale: Bool,
    writesBaseline: String?, host: (any RunHost)?
  ) throws -> (PairChecker, ReportContext) {
    let reviewers = try Reviewers(configuration)
    let acceptance = try Acceptance(configuration, writing: writesBaseline)
    var context = ReportContext(
      configuration, reviewers: reviewers, acceptance: acceptance, style: style,
      checks: isStale
        ? StaleChecks.all.filter { configuration.checks[$0.id] != .off } : reviewers.allEnabled.map { $0.info })
    context.language = format.isForPrograms ? .english : configuration.language ?? .english
    if let note = reviewers.lossNote { host?.note(path: note.path, message: note.message) }
    let cache = isStale ? nil : try configuration.cache.map { try ResultCache($0) }
    let checker = PairChecker(
      reviewers: reviewers, acceptance: acceptance, format: format, report: format.report(context), cache: cache,
      language: context.language,
      pageSettings: cache == nil
        ? "" : try RunIdentity.hash(of: configuration, context: context, format: format, reviewers: reviewers))
    return (checker, context)
  }
}

extension ReportContext {
  /// What a report of findings is told of a run.
  package init(
    _ configuration: Configuration, reviewers: Reviewers, acceptance: Acceptance, style: TextStyle,
    checks: [CheckInfo]
  ) {
    self.init(
      signature: ToolSignature(glossaries: reviewers.allGlossaries, date: configuration.date), style: style,
      checks: checks, failOn: configuration.failOn ?? .warning)
    hasBaseline = acceptance.baseline != nil
    acceptsFindings = true
  }
}

extension PairFinder {
  /// Mends in the translations what has one right answer, each file whole or not at all, as `check --fix` does.
  /// - Parameters:
  ///   - configuration: whose checks, glossaries and acceptances hold.
  ///   - jobs: how many threads work on it; by default as many as there are processors.
  ///   - allowsOutside: whether files outside the configuration's folder may be written.
  ///   - host: hears what was mended and what could not be; it may put the files in their places itself.
  ///   - diff: takes what would be changed as a unified diff, file by file; nothing is written then.
  /// - Returns: false if a file was left alone that may not be written; the host knows which and why.
  /// - Throws: for a glossary, baseline or file of suppressions that cannot be read, and what `diff` throws; with
  ///   `CancellationError` as its cause where the task is cancelled.
  public func mendTranslations(
    by configuration: Configuration, jobs: Int? = nil, allowsOutside: Bool = false, host: (any RunHost)? = nil,
    diff: (([UInt8]) throws -> Void)? = nil
  ) throws(RunError) -> Bool {
    try RunError.wrapping {
      let run = FixRun(
        reviewers: try Reviewers(configuration), acceptance: try Acceptance(configuration, writing: nil),
        territory: allowsOutside ? nil : Territory(configuration), isTyped: false, host: host ?? SilentHost())
      let jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
      guard let diff else { return try !run.run(pairs, jobs: jobs).isRefused }
      return try !run.dryRun(pairs, jobs: jobs, diff: diff).isRefused
    }
  }
}
