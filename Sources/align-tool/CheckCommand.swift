import ArgumentParser
import BilingualAlign
import Foundation

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Shows what does not agree between a Korean original and its English translation.",
    discussion: """
      Exit status: 0 nothing at or above --fail-on; 1 findings; 2 the run could not be done; 3 nothing was checked.

      Examples:
        align-tool check ko.txt en.txt --glossary Glossary/mofa.tsv
        align-tool check ko.txt en.txt -o report.html
        align-tool check --only number-mismatch,date-mismatch --format line
        align-tool check --bilingual pairs.tsv --format json
        align-tool check ko.hwpx en.docx --annotate comments.docx
        align-tool check --since origin/main --format github
      """)

  @Argument(
    help: """
      The Korean original, or a file of pairs alone; without files, the pairs of the configuration are checked.
      """, completion: .file())
  var korean: String?

  @Argument(help: "The English translation.", completion: .file())
  var english: String?

  @Option(
    help: "A file of pairs: TSV, CSV, XLSX, TMX, XLIFF (SDLXLIFF, MQXLIFF, MXLIFF) or PO. - is standard input.")
  var bilingual: String?

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var reporting: ReportOptions<ReportFormat>

  @OptionGroup var speaking: LanguageOption

  var format: ReportFormat { reporting.format }
  var output: String? { reporting.output }

  @Option(help: "The least severity that makes the exit status 1: error, warning or info. (default: warning)")
  var failOn: Severity?

  @Option(help: "Let this many warnings pass; errors still fail.")
  var maxWarnings: Int?

  @Flag(help: "In a text report of one pair, show only the sentence pairs with findings.")
  var brief = false

  @OptionGroup var coloring: ColorOption

  @OptionGroup var paging: PagerOption

  @Flag(help: "After a text report, explain every check that found something.")
  var explain = false

  @OptionGroup(title: "Files of pairs")
  var pairFile: PairFileOptions

  @OptionGroup var stream: StreamOptions

  @OptionGroup(title: "Which checks")
  var checks: CheckChoice

  @OptionGroup(title: "What is accepted")
  var accepting: AcceptanceOptions

  @OptionGroup(title: "Which pairs of the configuration")
  var scope: ScopeOptions

  @OptionGroup(title: "A sentence encoder")
  var encoding: EncoderArguments

  @OptionGroup(title: "Fixing")
  var fixing: FixOptions

  @OptionGroup(title: "Comments in a Word document")
  var annotating: AnnotateOptions

  @OptionGroup(title: "Messages")
  var verbosity: Verbosity

  func validate() throws {
    if stream.jsonl { try validateStream() }
    if bilingual != nil, korean != nil { throw ValidationError("Give either two files or --bilingual.") }
    try pairFile.validate(korean: korean, english: english, bilingual: bilingual)
    try annotating.validate(korean: korean, english: english)
    if let maxWarnings, maxWarnings < 0 { throw ValidationError("--max-warnings is at least 0.") }
    if explain, format != .text { throw ValidationError("--explain is for --format text.") }
    if scope.isPartial, korean != nil || bilingual != nil {
      throw ValidationError("--since and --staged choose among the pairs of the configuration; give no files.")
    }
    if checks.minConfidence != nil, accepting.prune || accepting.writeBaseline != nil {
      throw ValidationError("--prune and --write-baseline need every finding; leave --min-confidence out.")
    }
    if accepting.prune, scope.isPartial || scope.stdin != nil {
      throw ValidationError("--prune needs every pair to be checked.")
    }
    if (bilingual != nil) || korean != nil && english == nil, scope.stdin != nil || fixing.fix {
      throw ValidationError("--stdin and --fix are for pairs of files.")
    }
    if fixing.fix || annotating.annotate != nil, scope.changes == .original {
      throw ValidationError("--fix and --annotate write into the final text; leave --changes original out.")
    }
    if fixing.fix, korean == "-" || english == "-" { throw ValidationError("--fix needs files.") }
    if fixing.fix, encoding.encoder != nil {
      throw ValidationError("--fix asks no encoder; run it first, and check with --encoder after it.")
    }
    if scope.stdin != nil, fixing.fix { throw ValidationError("--fix cannot write to standard input's file.") }
  }

  func run() throws {
    try exiting {
      var own = self
      if bilingual == nil, english == nil, let korean {
        (own.bilingual, own.korean) = (try PairFileOptions.file(korean), nil)
      }
      return try own.checked()
    }
  }

  private func checked() throws -> ExitStatus {
    let configuration = try Configuration.asked(scope.place.config)
    if korean == nil, bilingual == nil, !stream.jsonl, configuration == nil, !scope.printConfig {
      throw ValidationError(
        "Give the Korean original and its English translation, or --bilingual, or write a \(Configuration.fileName).")
    }
    let merged = try merged(configuration ?? Configuration())
    if scope.printConfig {
      var output = try Output(output)
      try output.write(ForeignText.visible(merged.printed(), keeping: ["\n"]))
      try output.finish()
      return .clean
    }
    return try run(merged)
  }

  /// Flags win over the configuration.
  private func merged(_ configuration: Configuration) throws -> Configuration {
    var merged = configuration
    reading.apply(to: &merged)
    merged.language = try speaking.asked() ?? merged.language
    StandardError.speak(merged.language ?? .english)
    merged.failOn = failOn ?? merged.failOn
    merged.maxWarnings = maxWarnings ?? merged.maxWarnings
    merged.baseline = accepting.baseline ?? merged.baseline
    merged.suppressions = accepting.suppressions ?? merged.suppressions
    merged.cache = scope.noCache ? nil : scope.cache ?? merged.cache
    if scope.printConfig {
      for id in allChecks.map({ $0.info.id }) where !checks.only.isEmpty {
        merged.checks[id] =
          !checks.only.contains(id) ? .off : merged.checks[id] == .off ? .on : merged.checks[id] ?? .on
      }
      for id in checks.skip { merged.checks[id] = .off }
    }
    return merged
  }

  private func run(_ configuration: Configuration) throws -> ExitStatus {
    try reading.own.load(configuration.data)
    if !stream.jsonl { try refuseInputs(configuration) }
    let reviewers = try Reviewers(
      configuration, only: checks.only, skip: checks.skip, minimumConfidence: checks.minConfidence ?? 0,
      encoder: try encoding.server())
    if let note = reviewers.lossNote { verbosity.note(path: note.path, message: note.message) }
    let enabled = reviewers.allEnabled
    if encoding.encoder == nil, asks(for: MeaningMismatch.info.id, in: configuration) {
      verbosity.note(message: "note: meaning-mismatch finds nothing without --encoder")
    }
    if enabled.isEmpty {
      StandardError.say("error: nothing was checked: every check is off")
      return .nothingChecked
    }
    if let file = configuration.file { verbosity.detail("configuration: \(file)") }
    verbosity.detail("checks: \(enabled.count), concepts of the glossaries: \(reviewers.conceptCount)")
    if accepting.prune, configuration.baseline == nil { throw ValidationError("--prune needs a baseline.") }
    let territory = fixing.allowOutside ? nil : Territory(configuration)
    let cache = scope.cache == nil ? configuration.cache : nil
    let baseline = accepting.prune && accepting.baseline == nil ? configuration.baseline : nil
    try territory?.requireInside(writing: [cache, baseline].compactMap { $0 })
    let acceptance = try Acceptance(configuration, writing: accepting.writeBaseline)
    let jobs = scope.threads.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    if stream.jsonl {
      let language = try speaking.language(configuration, isForPrograms: true)
      let status = try checkStream(reviewers, language, jobs: jobs)
      verbosity.note(reviewers.shippedNote)
      return status
    }
    var isRefused = false
    if fixing.fix {
      let finder = try pairs(configuration)
      let run = FixRun(
        reviewers: reviewers, acceptance: acceptance, territory: territory, isTyped: korean != nil,
        host: verbosity.host)
      if fixing.dryRun {
        var diff = try Output(output)
        let result = try run.dryRun(finder.pairs, jobs: jobs) { try diff.write(bytes: $0) }
        try diff.finish()
        return result.isRefused ? .couldNotRun : result.isChanged ? .findings : .clean
      }
      isRefused = try run.run(finder.pairs, jobs: jobs).isRefused
    }
    let status = try check(configuration, reviewers: reviewers, enabled: enabled, acceptance: acceptance, jobs: jobs)
    return isRefused ? .couldNotRun : status
  }

  private func check(
    _ configuration: Configuration, reviewers: Reviewers, enabled: [any Check.Type], acceptance: Acceptance,
    jobs: Int
  ) throws -> ExitStatus {
    let context = try context(configuration, reviewers: reviewers, enabled: enabled, acceptance: acceptance)
    let cache = bilingual == nil && korean == nil ? try configuration.cache.map { try ResultCache($0) } : nil
    if let cache { verbosity.detail("cache: \(cache.count) results") }
    let checker = PairChecker(
      reviewers: reviewers, acceptance: acceptance, contents: try scope.contents(), format: format,
      report: format.report(context), cache: cache, language: context.language,
      pageSettings: cache == nil
        ? "" : try RunIdentity.hash(of: configuration, context: context, format: format, reviewers: reviewers))
    var run = CheckRun(
      checker, context: context, maxWarnings: configuration.maxWarnings, keepsAll: accepting.writeBaseline != nil,
      to: try Output(output, pager: paging.pager(for: output)), host: verbosity.host)
    if let bilingual {
      var rows = try BilingualRows(bilingual, options: pairFile.table.options)
      try run.add(rows: &rows, states: pairFile.state, jobs: jobs)
      return try ExitStatus(run.finish(ending(configuration)))
    }
    if let korean, let english, BilingualRows.areKeyed(korean, english) {
      if annotating.annotate != nil { throw RunError("--annotate needs a .docx, not files of strings", path: english) }
      try scope.requireStdin(among: [korean, english])
      var rows = try BilingualRows(
        korean: (korean, checker.contents.bytes(of: korean)), english: (english, checker.contents.bytes(of: english)))
      try run.add(rows: &rows, states: pairFile.state, jobs: jobs)
      return try ExitStatus(run.finish(ending(configuration)))
    }
    if let korean, let english {
      try scope.requireStdin(among: [korean, english])
      let contents = try (source: checker.contents.bytes(of: korean), target: checker.contents.bytes(of: english))
      let review = try fixingSwap(korean: korean, english: english) {
        let files = try (
          source: checker.contents.decode(contents.source, path: korean),
          target: checker.contents.decode(contents.target, path: english)
        )
        return try reviewers.review(files, korean: korean, english: english)
      }
      verbosity.note(reviewers.shippedNote)
      if let (path, warning) = review.alignment.warning(korean, english) {
        verbosity.note(path: path, message: warning)
      }
      let document = review.checked(
        running: Set(enabled.map { $0.info.id }), faults: reviewers.severity(of: "suppression"))
      let result = checker.finished(
        document, ran: .all(reviewers.reviewer(korean: korean, english: english)), of: review, page: nil, index: 0)
      let spoken = try speaking.language(configuration, isForPrograms: false)
      try annotating.write(result.document.active.speaking(spoken), of: review, contents: contents, verbosity)
      try run.add(result)
      return try ExitStatus(run.finish(ending(configuration)))
    }
    var finder = try PairFinder(configuration)
    let found = finder.count
    for rule in finder.idle {
      let warning = try rule.warningOfNoFile()
      verbosity.note(path: configuration.file ?? "", message: warning)
    }
    let narrowing = try scope.narrow(&finder, configuration: configuration, reviewers: reviewers)
    run.checker.contents.given.merge(narrowing?.contents ?? [:]) { $1 }
    verbosity.detail("pairs: \(finder.pairs.count), files without a partner: \(finder.unpaired.count)")
    try run.add(finder, jobs: jobs)
    verbosity.note(reviewers.shippedNote)
    return try ExitStatus(
      run.finish(
        ending(
          configuration, isWhole: narrowing == nil && scope.stdin == nil,
          found > 0 ? narrowing?.emptyReason : nil)))
  }
}
