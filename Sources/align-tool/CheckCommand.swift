import ArgumentParser
import BilingualAlign
import Foundation

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Shows what does not agree between a Korean original and its English translation.",
    discussion: """
      Exit status: 0 nothing at or above --fail-on; 1 findings; 2 the run could not be done; 3 nothing was checked.
      """)

  @Argument(help: "The Korean original; without files, the pairs of the configuration are checked.")
  var korean: String?

  @Argument(help: "The English translation.")
  var english: String?

  @Option(help: "Already paired text, one pair a row: ko<TAB>en, or columns named ko, en, date. - is standard input.")
  var bilingual: String?

  @Option(help: "A glossary; may be given several times.")
  var glossary: [String] = []

  @Option(help: "The date of documents that name none, such as 2024-04-15.")
  var date: CalendarDate?

  @Option(help: "\(ReportFormat.allCases.map { $0.rawValue }.joined(separator: ", ")).")
  var format: ReportFormat = .text

  @Option(
    name: .shortAndLong, help: "Where to write; standard output by default. A file is written whole or not at all.")
  var output: String?

  @Option(help: "The least severity that makes the exit status 1: error, warning or info. (default: warning)")
  var failOn: Severity?

  @Option(help: "Run only this check; may be given several times.")
  var only: [String] = []

  @Option(help: "Leave out this check; may be given several times.")
  var skip: [String] = []

  @Option(help: "Known findings, which are not reported again.")
  var baseline: String?

  @Option(help: "Write all findings of this run as known, keeping the reasons that are there.")
  var writeBaseline: String?

  @Option(name: .shortAndLong, help: "The configuration; else ALIGN_TOOL_CONFIG, else the nearest .align-tool.yml.")
  var config: String?

  @Option(name: .shortAndLong, help: "Threads; as many as there are processors by default.")
  var jobs: Int?

  func validate() throws {
    if bilingual != nil, korean != nil { throw ValidationError("Give either two files or --bilingual.") }
    if korean != nil, english == nil { throw ValidationError("Give the English translation, too.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
    let ids = allChecks.map { $0.info.id }
    for id in only + skip where !ids.contains(id) {
      let hint = Spelling.nearest(to: id, in: ids).map { " Did you mean \($0)?" } ?? ""
      throw ValidationError("There is no check named \(id).\(hint)")
    }
  }

  func run() throws {
    try exiting {
      let configuration = try Configuration.find(config)
      if korean == nil, bilingual == nil, configuration == nil {
        throw ValidationError(
          "Give the Korean original and its English translation, or --bilingual, or write a \(Configuration.fileName).")
      }
      return try run(configuration ?? Configuration())
    }
  }

  /// Flags win over the configuration.
  private func run(_ configuration: Configuration) throws -> ExitStatus {
    let glossaries = glossary.isEmpty ? configuration.glossaries.map(configuration.resolved) : glossary
    let date = date ?? configuration.date
    var reviewer = Reviewer(date: date, termbase: try Termbase(contentsOf: glossaries))
    reviewer.checks = configuration.enabledChecks
    if !only.isEmpty { reviewer.checks = allChecks.filter { only.contains($0.info.id) } }
    reviewer.checks.removeAll { skip.contains($0.info.id) }
    reviewer.severities = configuration.severities
    if reviewer.checks.isEmpty {
      StandardError.say("error: nothing was checked: every check is off")
      return .nothingChecked
    }
    let terminal = Terminal()
    let context = ReportContext(
      signature: ToolSignature(glossaries: glossaries, date: date),
      style: TextStyle(
        columns: terminal.columns, isColored: terminal.isColored && output == nil,
        showsAllBeads: korean != nil || bilingual != nil), checks: reviewer.checks.map { $0.info },
      failOn: failOn ?? configuration.failOn ?? .warning)
    let known = try (baseline ?? configuration.baseline.map(configuration.resolved)).flatMap(knownFindings)
    var run = try CheckRun(format: format, context: context, output: output, baseline: known)
    let threads = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    if let bilingual {
      try run.add(table: bilingual, reviewer: reviewer, jobs: threads)
    } else if let korean, let english {
      let review = try fixingSwap(korean, english) {
        try reviewer.review(source: FileReader.read(korean), target: FileReader.read(english))
      }
      try run.add(review.located(), of: review)
    } else {
      try run.add(PairFinder(configuration), reviewer: reviewer, jobs: threads)
    }
    return try run.finish(writingBaseline: writeBaseline)
  }

  /// A baseline that is to be written anew need not be there yet.
  private func knownFindings(_ path: String) throws -> Baseline? {
    if path == writeBaseline, !FileManager.default.fileExists(atPath: path) { return nil }
    let file = try FileReader.read(path)
    return try Baseline(reading: file)
  }
}
