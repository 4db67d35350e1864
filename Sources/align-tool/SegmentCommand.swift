import ArgumentParser
import BilingualAlign

struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Prints the sentences of a document: one a line, a blank line between blocks.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The document: plain text, Markdown or a saved web page; - is standard input.")
  var file: String

  @Option(name: .customLong("lang"), help: "The document's language: ko or en.")
  var language: Language

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var own: DataOptions

  @OptionGroup var tracked: ChangesOption

  func run() throws {
    try exiting {
      try own.load()
      let document = try Document(reading: tracked.read(file), language: language)
      var output = try Output(nil)
      switch format {
      case .text: try output.write(DocumentReport(document).text)
      case .json: try output.write(DocumentReport(document).segments.text() + "\n")
      }
      try output.finish()
      return .clean
    }
  }
}
