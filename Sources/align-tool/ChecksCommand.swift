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

  func run() throws {
    try exiting {
      var output = try Output(nil)
      if markdown {
        try output.write(ChecksReport.markdown())
      } else if let id {
        guard let check = allChecks.first(where: { $0.info.id == id }) else {
          throw ToolError("there is no check named “\(id)”; `align-tool checks` lists them")
        }
        try output.write(ChecksReport.explanation(check.info))
      } else {
        try output.write(ChecksReport.list())
      }
      try output.finish()
      return .clean
    }
  }
}
