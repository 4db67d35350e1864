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

  @Flag(help: "Leave out stale-wording: where facts, names and terms are as they were.")
  var ignoreWording = false

  @Option(
    help: ArgumentHelp("A glossary; may be given several times.", valueName: "file"), completion: .file())
  var glossary: [String] = []

  @OptionGroup var own: DataOptions

  @Option(help: "The date of documents that name none, such as 2024-04-15.")
  var date: CalendarDate?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "\(ReportFormat.allCases.map { $0.rawValue }.joined(separator: ", ")); else what the ending of -o says, else text.",
      valueName: "format"))
  var givenFormat: ReportFormat?

  var format: ReportFormat { givenFormat ?? output.flatMap { ReportFormat(ending: $0) } ?? .text }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write; standard output by default. A file is written whole or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "The least severity that makes the exit status 1: error, warning or info. (default: warning)")
  var failOn: Severity?

  @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
  var color: ColorChoice = .auto

  @OptionGroup(title: "What is accepted")
  var accepting: AcceptanceOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The configuration; else ALIGN_TOOL_CONFIG, else the nearest .align-tool.yml.", valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Threads; as many as there are processors by default.", valueName: "n"))
  var jobs: Int?

  @OptionGroup(title: "Messages")
  var verbosity: Verbosity

  func validate() throws {
    if files.count > 3 || files.count == 1 {
      throw ValidationError("Give the old original, the new one and the translation; or two files with git; or none.")
    }
    if files.count == 3, since != nil {
      throw ValidationError("--since names the old original, and so does the first file.")
    }
    if givenFormat == nil, let output { try ReportEnding.validate(output) }
    if format == .xlsx, output == nil { throw ValidationError("--format xlsx needs -o: a spreadsheet is not text.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
    if accepting.prune, since != nil { throw ValidationError("--prune needs every pair to be compared.") }
  }

  func run() throws { try exiting(compared) }

  private func compared() throws -> ExitStatus {
    var configuration = try Configuration.find(config) ?? Configuration()
    if files.isEmpty, configuration.file == nil {
      throw ValidationError(
        "Give the old original, the new one and the translation, or write a \(Configuration.fileName).")
    }
    if !glossary.isEmpty {
      configuration.glossaries = glossary
      for index in configuration.paths.indices { configuration.paths[index].glossaries = nil }
    }
    configuration.date = date ?? configuration.date
    configuration.failOn = failOn ?? configuration.failOn
    configuration.baseline = accepting.baseline ?? configuration.baseline
    configuration.suppressions = accepting.suppressions ?? configuration.suppressions
    if ignoreWording { configuration.checks[StaleChecks.wording.id] = .off }
    try own.load(configuration.data)
    if accepting.prune, configuration.baseline == nil { throw ValidationError("--prune needs a baseline.") }
    let reviewers = try Reviewers(configuration)
    let acceptance = try Acceptance(configuration, writing: accepting.writeBaseline)
    let finder =
      files.isEmpty
      ? try PairFinder(configuration)
      : PairFinder(PairFinder.Pair(korean: files[files.count - 2], english: files[files.count - 1], date: nil))
    try FilesInUse.note(files.isEmpty ? finder.pairs.flatMap { [$0.korean, $0.english] } : files)
    try FilesInUse.refuseInput(
      output.flatMap { $0 == "-" ? nil : $0 }.map { try FileStatus($0) } ?? FileStatus(descriptor: 1),
      path: output ?? "standard output")
    return try report(finder.pairs, configuration, reviewers, acceptance)
  }

  private func report(
    _ pairs: [PairFinder.Pair], _ configuration: Configuration, _ reviewers: Reviewers, _ acceptance: Acceptance
  ) throws -> ExitStatus {
    var originals: [EarlierOriginals.Result] = []
    if files.count == 3 {
      originals = [.success(.init(bytes: try FileReader.bytes(of: files[0]), name: files[0]))]
    } else if !pairs.isEmpty {
      let history = try EarlierOriginals()
      originals = try since.map { try history.earlier(pairs, at: $0) } ?? history.earlier(pairs)
    }
    let context = context(configuration, reviewers, acceptance)
    let report = format.report(context)
    var run = try CheckRun(
      report: report, format: format, context: context, output: output, acceptance: acceptance,
      maxWarnings: configuration.maxWarnings, keepsAll: accepting.writeBaseline != nil, verbosity: verbosity)
    let checker = PairChecker(
      reviewers: reviewers, acceptance: acceptance, contents: FileContents(), format: format, report: report,
      cache: nil,
      pageSettings: "")
    let stale = StaleRun(checker: checker, isTyped: !files.isEmpty, verbosity: verbosity)
    try stale.add(
      zip(pairs, originals).map { ($0, $1) }, to: &run, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    return try run.finish(
      CheckRun.Ending(
        writesBaseline: accepting.writeBaseline, prunesBaseline: accepting.prune ? configuration.baseline : nil))
  }

  private func context(
    _ configuration: Configuration, _ reviewers: Reviewers, _ acceptance: Acceptance
  ) -> ReportContext {
    let terminal = Terminal(color: color)
    var context = ReportContext(
      signature: ToolSignature(glossaries: reviewers.allGlossaries, date: configuration.date),
      style: TextStyle(
        columns: terminal.columns, isColored: terminal.isColored && (output == nil || color == .always),
        showsAllBeads: false),
      checks: StaleChecks.all.filter { configuration.checks[$0.id] != .off }, failOn: configuration.failOn ?? .warning)
    context.hasBaseline = acceptance.baseline != nil
    context.acceptsFindings = true
    return context
  }
}
