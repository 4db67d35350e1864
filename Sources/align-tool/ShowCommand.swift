import ArgumentParser
import BilingualAlign

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints what a document was read as: blocks, kinds, markers, metadata and page furniture, as JSON.")

  @Argument(help: "The document: plain text, Markdown or a saved web page; - is standard input.")
  var file: String

  @Option(name: .customLong("lang"), help: "The document's language: ko or en. Without it, the script decides.")
  var language: Language?

  func run() throws {
    try exiting {
      let source = try FileReader.read(file)
      let document = Document(reading: source, language: language ?? Language.guess(source.bytes) ?? .english)
      var output = try Output(nil)
      try output.write(DocumentReport(document).json.text() + "\n")
      try output.finish()
      return .clean
    }
  }
}
