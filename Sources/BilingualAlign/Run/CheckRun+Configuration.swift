package import BilingualChecks
public import BilingualReports
internal import BilingualText

extension CheckRun where Sink: ~Copyable {
  /// A run over files with the checks, glossaries, baseline, suppressions and cache that a configuration names.
  /// - Parameters:
  ///   - configuration: whose own words ``Configuration/loadWords()`` has loaded, if it has any.
  ///   - style: how text is laid out.
  ///   - allowsOutside: whether the configuration may name a cache that lies outside its own folder.
  ///   - host: hears, too, which rows of the glossaries are not read. Forms that programs read are in English.
  /// - Throws: for a glossary, baseline or file of suppressions that cannot be read.
  public init(
    _ configuration: Configuration, format: ReportFormat, style: TextStyle = TextStyle(), allowsOutside: Bool = false,
    to output: consuming Sink, host: (any RunHost)? = nil
  ) throws(RunError) {
    let (checker, context) = try RunError.wrapping {
      try Self.parts(configuration, format, style: style, allowsOutside: allowsOutside, host: host)
    }
    self.init(
      checker, context: context, maxWarnings: configuration.maxWarnings, keepsAll: false, to: output,
      host: host ?? SilentHost())
  }

  private static func parts(
    _ configuration: Configuration, _ format: ReportFormat, style: TextStyle, allowsOutside: Bool,
    host: (any RunHost)?
  ) throws -> (PairChecker, ReportContext) {
    if !allowsOutside { try Territory(configuration)?.requireInside(writing: [configuration.cache].compactMap { $0 }) }
    let reviewers = try Reviewers(configuration)
    let acceptance = try Acceptance(configuration, writing: nil)
    var context = ReportContext(
      configuration, reviewers: reviewers, acceptance: acceptance, style: style,
      checks: reviewers.allEnabled.map { $0.info })
    context.language = format.isForPrograms ? .english : configuration.language ?? .english
    if let note = reviewers.lossNote { host?.note(path: note.path, message: note.message) }
    let cache = try configuration.cache.map { try ResultCache($0) }
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
