import ArgumentParser
import BilingualAlign

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints what a file was read as, as JSON: blocks, kinds, markers, metadata and page furniture; pairs.",
    discussion: """
      A file that holds both languages (TSV, CSV, XLSX, TMX, XLIFF, PO) is printed as its pairs, each with its id, its texts, its \
      state and its place.
      """)

  @Argument(
    help: "A document: plain text, Markdown, a saved web page, subtitles; or a file of pairs. - is standard input.")
  var file: String

  @Option(name: .customLong("lang"), help: "The document's language: ko or en. Without it, the script decides.")
  var language: Language?

  @OptionGroup var tracked: ChangesOption

  @OptionGroup var paging: PagerOption

  @OptionGroup(title: "Files of pairs")
  var table: TableOptions

  func run() throws {
    try exiting {
      let bytes = try FileReader.bytes(of: file)
      var output = try Output(nil, pager: paging.pager())
      if let format = BilingualFormat(path: file, start: Array(bytes.prefix(BilingualFormat.peek))) {
        let pairs = try PairsReport(BilingualRows(bytes, path: file, options: table.options))
        let isTable = format == .tsv || format == .csv
        try output.write(
          pairs.json(path: file, format: format, document: isTable ? DocumentReport(document(bytes)) : nil).text()
            + "\n")
      } else {
        let document = try document(bytes)
        let report = DocumentReport(document)
        if let rendition = document.source.rendition,
          let pairs = try? PairsReport(BilingualRows(rendition, path: file, options: table.options)), !pairs.isEmpty
        {
          try output.write(pairs.json(path: file, format: .document, document: report).text() + "\n")
        } else {
          try output.write(report.json.text() + "\n")
        }
      }
      try output.finish()
      return .clean
    }
  }

  private func document(_ bytes: [UInt8]) throws -> Document {
    let source = try FileReader.decode(bytes, path: file, changes: tracked.changes)
    return Document(reading: source, language: language ?? Language.guess(source.bytes) ?? .english)
  }
}
