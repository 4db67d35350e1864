import ArgumentParser
import BilingualAlign
import Foundation

struct StaleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stale",
    abstract: "Shows which sentences of a translation are out of date since its original has changed.",
    discussion: """
      The original as it was when the translation was made comes from a file or from git: from the commit that last changed the \
      translation, from --since, or from “source: HASH” in the translation's front matter or in a file beside it, EN.source. What \
      the translation agrees with already is not reported.

      Exit status: 0 nothing at or above --fail-on; 1 findings; 2 the run could not be done; 3 nothing was compared.

      Examples:
        align-tool stale old-ko.txt ko.txt en.txt
        align-tool stale ko.txt en.txt -o stale.html
        align-tool stale --since v1.2 --format github
        align-tool stale --ignore-wording
      """)

  @Argument(
    help: ArgumentHelp(
      "The old original, the new one and the translation; or the original and the translation, with git. Without files, the pairs "
        + "of the configuration.", valueName: "files"),
    completion: .file())
  var files: [String] = []

  @Option(help: ArgumentHelp("Compare with the originals as they were at this git revision.", valueName: "revision"))
  var since: String?

  @Flag(help: "Leave out stale-wording: other words for the same, and sentences that only stand at another place.")
  var ignoreWording = false

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var reporting: ReportOptions<ReportFormat>

  @OptionGroup var speaking: LanguageOption

  @Option(help: "The least severity that makes the exit status 1: error, warning or info. (default: warning)")
  var failOn: Severity?

  @OptionGroup var coloring: ColorOption

  @OptionGroup var paging: PagerOption

  @OptionGroup(title: "What is accepted")
  var accepting: AcceptanceOptions

  @OptionGroup var place: ConfigurationOption

  @OptionGroup var threads: JobsOption

  @OptionGroup(title: "Messages")
  var verbosity: Verbosity

  func validate() throws {
    if files.count > 3 || files.count == 1 {
      throw ValidationError("Give the old original, the new one and the translation; or two files with git; or none.")
    }
    if files.count == 3, since != nil {
      throw ValidationError("--since names the old original, and so does the first file.")
    }
    if accepting.prune, since != nil { throw ValidationError("--prune needs every pair to be compared.") }
  }

  func run() throws { try exiting(compared) }

  private func compared() throws -> ExitStatus {
    var configuration = try Configuration.asked(place.config) ?? Configuration()
    if files.isEmpty, configuration.file == nil {
      throw ValidationError(
        "Give the old original, the new one and the translation, or write a \(Configuration.fileName).")
    }
    reading.apply(to: &configuration)
    StandardError.speak(try speaking.asked() ?? configuration.language ?? .english)
    configuration.failOn = failOn ?? configuration.failOn
    configuration.baseline = accepting.baseline ?? configuration.baseline
    configuration.suppressions = accepting.suppressions ?? configuration.suppressions
    if ignoreWording { configuration.checks[StaleChecks.wording.id] = .off }
    try reading.own.load(configuration.data)
    if accepting.prune, accepting.baseline == nil, let baseline = configuration.baseline,
      Territory(configuration)?.refusal(of: baseline) != nil
    {
      throw RunError("this baseline lies outside the configuration's folder; name it with --baseline", path: baseline)
    }
    if accepting.prune, configuration.baseline == nil { throw ValidationError("--prune needs a baseline.") }
    let reviewers = try Reviewers(configuration)
    let acceptance = try Acceptance(configuration, writing: accepting.writeBaseline)
    let finder =
      files.isEmpty
      ? try PairFinder(configuration)
      : PairFinder(PairFinder.Pair(korean: files[files.count - 2], english: files[files.count - 1], date: nil))
    for rule in finder.idle {
      let warning = try rule.warningOfNoFile()
      verbosity.note(path: configuration.file ?? "", message: warning)
    }
    try FilesInUse.note(files.isEmpty ? finder.pairs.flatMap { [$0.korean, $0.english] } : files)
    return try report(on: finder, configuration: configuration, reviewers: reviewers, acceptance: acceptance)
  }

  private func report(
    on finder: PairFinder, configuration: Configuration, reviewers: Reviewers, acceptance: Acceptance
  ) throws -> ExitStatus {
    let pairs = finder.pairs
    var originals: [EarlierOriginals.Result] = []
    if files.count == 3 {
      originals = [.success(.init(bytes: try FileReader.bytes(of: files[0]), name: files[0]))]
    } else if !pairs.isEmpty {
      originals = try EarlierOriginals.earlier(pairs, at: since)
    }
    let format = reporting.format
    var context = ReportContext(
      configuration, reviewers: reviewers, acceptance: acceptance,
      style: coloring.style(for: reporting.output, showsAllBeads: false),
      checks: StaleChecks.all.filter { configuration.checks[$0.id] != .off })
    context.language = try speaking.language(configuration, isForPrograms: format.isForPrograms)
    let checker = PairChecker(
      reviewers: reviewers, acceptance: acceptance, format: format, report: format.report(context),
      language: context.language)
    var run = CheckRun(
      checker, context: context, maxWarnings: configuration.maxWarnings, keepsAll: accepting.writeBaseline != nil,
      to: try Output(reporting.output, pager: paging.pager(for: reporting.output)), host: verbosity.host)
    try run.add(unpaired: finder)
    let stale = StaleRun(checker: checker, isTyped: !files.isEmpty, host: verbosity.host)
    try stale.add(
      zip(pairs, originals).map { ($0, $1) }, to: &run,
      jobs: threads.jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    return try ExitStatus(run.finish(accepting.ending(configuration)))
  }
}
