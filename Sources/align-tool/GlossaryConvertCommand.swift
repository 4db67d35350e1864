import ArgumentParser
import BilingualAlign

struct GlossaryConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Converts a glossary between tsv, csv, tbx, utx and xlsx.",
    discussion: """
      Says on standard error what the new format cannot carry. In CSV, cells that a spreadsheet would run as formulas get a \
      leading apostrophe, which reading takes away again.
      """)

  @Argument(help: "The glossary to read; its ending tells its format.")
  var file: String

  @Option(name: .shortAndLong, help: "Where to write; standard output by default.")
  var output: String?

  @Option(
    name: .customLong("to"), help: "tsv, csv, tbx, utx or xlsx; by default what the output's ending says, else tsv.")
  var format: String?

  @Option(help: "The TBX dialect to write: core, min or basic.")
  var dialect: String = "basic"

  @Flag(
    help: """
      Write CSV cells that begin with =, +, -, @ or a control character as they are. Read back, either form gives the same \
      cells.
      """)
  var raw = false

  func validate() throws {
    if raw, let format, format != "csv" { throw ValidationError("--raw is for csv.") }
  }

  func run() throws {
    try exiting {
      let contents = try GlossaryFile.contents(of: file)
      let concepts = contents.concepts
      for remark in contents.remarks { StandardError.say(ForeignText.visible("\(remark)")) }
      guard let format = format.map({ GlossaryFormat(rawValue: $0) }) ?? GlossaryFormat(path: output ?? ".tsv") else {
        throw RunError("no glossary format of this name: tsv, csv, tbx, utx, xlsx")
      }
      guard let dialect = GlossaryTBX.Dialect(rawValue: dialect) else {
        throw RunError("no TBX dialect of this name: core, min, basic")
      }
      for loss in format.losses(concepts) { StandardError.say("\(file): note: \(loss)") }
      if format == .xlsx, output == nil || output == "-" {
        throw RunError("a spreadsheet needs a file: -o FILE.xlsx")
      }
      let guarded = format == .csv && !raw ? GlossaryCSV.guardedCells(concepts) : 0
      if guarded > 0 {
        let note = "cells that look like formulas: \(guarded), each with an apostrophe before it; --raw leaves it out"
        StandardError.say("\(file): note: \(note)")
      }
      let spreadsheet = format == .xlsx ? try GlossaryXLSX.bytes(concepts, path: output ?? file) : []
      var out = try Output(output)
      switch format {
      case .csv: try out.write(GlossaryCSV.text(concepts, isRaw: raw))
      case .xlsx: try out.write(bytes: spreadsheet)
      case .tbx: try out.write(GlossaryTBX.text(concepts, dialect: dialect))
      case .utx: try out.write(GlossaryUTX.text(concepts))
      case .tsv: try out.write(GlossaryTSV.text(concepts))
      }
      try out.finish()
      return .clean
    }
  }
}
