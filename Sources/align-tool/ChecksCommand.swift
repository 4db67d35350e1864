import ArgumentParser
import BilingualAlign

struct ChecksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks",
    abstract: "Explains the checks: what each means, its examples, its severity.")

  @Argument(help: "The id of one check; all are listed without it.")
  var id: String?

  @Flag(help: "Print Docs/Checks.md.")
  var markdown = false

  @Flag(help: "Run every check on its own examples and say which fail.")
  var selfTest = false

  @OptionGroup var paging: PagerOption

  func run() throws {
    try exiting {
      if selfTest { return try runSelfTest() }
      var output = try Output(nil, pager: paging.pager())
      if markdown {
        try output.write(ChecksReport.markdown())
      } else if let id {
        let infos = allChecks.map { $0.info } + StaleChecks.all
        guard let info = infos.first(where: { $0.id == id }) else {
          throw RunError("there is no check named “\(id)”; `align-tool checks` lists them")
        }
        try output.write(ChecksReport.explanation(info))
      } else {
        try output.write(ChecksReport.list())
      }
      try output.finish()
      return .clean
    }
  }

  private func runSelfTest() throws -> ExitStatus {
    let failures = CheckSelfTest.failures()
    for failure in failures { StandardError.say("error: \(failure)") }
    var output = try Output(nil)
    try output.write("\(allChecks.count) checks, \(failures.count) examples that fail\n")
    try output.finish()
    return failures.isEmpty ? .clean : .findings
  }
}
