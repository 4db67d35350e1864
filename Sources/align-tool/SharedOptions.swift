import ArgumentParser
import BilingualAlign

/// The glossaries and words that texts are read with, and the date of those that name none.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A glossary; may be given several times. Without one, check reads papers of the Korean government with the glossaries that \
      the tool brings along; “none” takes those away, and the names of government bodies.
      """, valueName: "file"), completion: .file())
  var glossary: [String] = []

  @OptionGroup var own: DataOptions

  @Option(help: "The date of documents that name none, such as 2024-04-15.")
  var date: CalendarDate?

  /// Flags win over the configuration.
  func apply(to configuration: inout Configuration) {
    if !glossary.isEmpty {
      configuration.take(glossaries: glossary)
      for index in configuration.paths.indices { configuration.paths[index].glossaries = nil }
    }
    if !own.data.isEmpty { configuration.data = own.data }
    configuration.date = date ?? configuration.date
  }
}

/// A format of a report, which the ending of a file's name may choose.
protocol OutputFormat: ExpressibleByArgument, CaseIterable, RawRepresentable<String> where AllCases: Sendable {
  static var text: Self { get }
  /// Whether it is no text, but a file of an office program.
  var isFile: Bool { get }
  init?(ending path: String)
}

extension ReportFormat: OutputFormat {}
extension ComparisonFormat: OutputFormat {}
extension DriftFormat: OutputFormat {}

/// Where a report goes, and in which form.
struct ReportOptions<Format: OutputFormat>: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "\(Format.allCases.map { $0.rawValue }.joined(separator: ", ")); else what the ending of -o says, else text.",
      valueName: "format"))
  var given: Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write; standard output by default. A file is written whole or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  var format: Format { given ?? output.flatMap { Format(ending: $0) } ?? .text }

  func validate() throws {
    if given == nil, let output, ReportFormat.isDocument(ending: output) {
      throw ValidationError(
        "No report is written as “\(output)” says; give --format, or an ending such as .html or .xlsx.")
    }
    if format.isFile, output == nil {
      let kind = format.rawValue == ReportFormat.xlsx.rawValue ? "spreadsheet" : "document"
      throw ValidationError("--format \(format.rawValue) needs -o: a \(kind) is not text.")
    }
  }
}

struct ColorOption: ParsableArguments {
  @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
  var color: ColorChoice = .auto

  /// How text is laid out that goes to a place.
  func style(for output: String?, showsAllBeads: Bool = true) -> TextStyle {
    let terminal = Terminal(color: color)
    return TextStyle(
      columns: terminal.columns, isColored: terminal.isColored && (output == nil || color == .always),
      showsAllBeads: showsAllBeads)
  }
}

struct ConfigurationOption: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The configuration; else ALIGN_TOOL_CONFIG, else the nearest .align-tool.yml.", valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?
}

struct JobsOption: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Threads; as many as there are processors by default.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
  }
}
