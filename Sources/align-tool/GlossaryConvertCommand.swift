import ArgumentParser
import BilingualAlign

struct GlossaryConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Converts a glossary between tsv, csv, tbx, utx and xlsx.",
    discussion: "Says on standard error what the new format cannot carry.")

  @Argument(help: "The glossary to read; its ending tells its format.")
  var file: String

  @Option(name: .shortAndLong, help: "Where to write; standard output by default.")
  var output: String?

  @Option(
    name: .customLong("to"), help: "tsv, csv, tbx, utx or xlsx; by default what the output's ending says, else tsv.")
  var format: String?

  @Option(help: "The TBX dialect to write: core, min or basic.")
  var dialect: String = "basic"

  func run() throws {
    try exiting {
      let concepts = try GlossaryFile.concepts(contentsOf: file)
      guard let format = format.map({ GlossaryFormat(rawValue: $0) }) ?? GlossaryFormat(path: output ?? ".tsv") else {
        throw ToolError("no glossary format of this name: tsv, csv, tbx, utx, xlsx")
      }
      guard let dialect = GlossaryTBX.Dialect(rawValue: dialect) else {
        throw ToolError("no TBX dialect of this name: core, min, basic")
      }
      for loss in format.losses(concepts) { StandardError.say("\(file): note: \(loss)") }
      if format == .xlsx {
        guard let output, output != "-" else { throw ToolError("a spreadsheet needs a file: -o FILE.xlsx") }
        try GlossaryXLSX.write(concepts, to: output)
        return .clean
      }
      var out = try Output(output)
      switch format {
      case .csv: try out.write(GlossaryCSV.text(concepts))
      case .tbx: try out.write(GlossaryTBX.text(concepts, dialect: dialect))
      case .utx: try out.write(GlossaryUTX.text(concepts))
      case .tsv, .xlsx: try out.write(GlossaryTSV.text(concepts))
      }
      try out.finish()
      return .clean
    }
  }
}
