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

  @Argument(help: "The Korean original.")
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

  @Option(help: "The least severity that makes the exit status 1: error, warning or info.")
  var failOn: Severity = .warning

  @Option(name: .shortAndLong, help: "Threads; as many as there are processors by default.")
  var jobs: Int?

  func validate() throws {
    switch (korean, english, bilingual) {
    case (.some, .some, nil), (nil, nil, .some): break
    case (_, _, .some): throw ValidationError("Give either two files or --bilingual.")
    default: throw ValidationError("Give the Korean original and its English translation, or --bilingual.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
  }

  func run() throws {
    try exiting {
      let reviewer = Reviewer(date: date, termbase: try Termbase(contentsOf: glossary))
      var run = try CheckRun(format: format, context: context(), output: output)
      if let bilingual {
        try run.add(table: bilingual, reviewer: reviewer, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
      } else if let korean, let english {
        let review = try fixingSwap(korean, english) {
          try reviewer.review(source: FileReader.read(korean), target: FileReader.read(english))
        }
        try run.add(review.located(), of: review)
      }
      return try run.finish(failOn: failOn)
    }
  }

  private func context() -> ReportContext {
    let terminal = Terminal()
    return ReportContext(
      signature: ToolSignature(glossaries: glossary, date: date),
      style: TextStyle(columns: terminal.columns, isColored: terminal.isColored && output == nil),
      checks: allChecks.map { $0.info }, failOn: failOn)
  }
}
