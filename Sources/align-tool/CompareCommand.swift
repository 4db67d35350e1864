import ArgumentParser
import BilingualAlign

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Shows where translations of one original differ, and which agrees with the original and the glossary.",
    discussion: """
      Exit status: 0 the translations differ in their words only; 1 facts or terms differ, or one lacks a sentence; 2 the run could not \
      be done.

      Examples:
        align-tool compare ko.txt official.txt unofficial.txt --glossary Glossary/mofa.tsv
        align-tool compare ko.txt old.txt new.txt -o compare.html
        align-tool compare ko.txt --translation 2019=a.txt --translation 2023=b.txt --translation draft=c.txt
      """)

  @Argument(help: "The Korean original.", completion: .file())
  var korean: String

  @Argument(
    help: ArgumentHelp("Two translations, which are called A and B.", valueName: "translation"), completion: .file())
  var translations: [String] = []

  @Option(
    name: .customLong("translation"),
    help: ArgumentHelp("A translation and what to call it; may be given several times.", valueName: "name=file"))
  var named: [String] = []

  @Option(
    help: ArgumentHelp("A glossary; may be given several times.", valueName: "file"), completion: .file())
  var glossary: [String] = []

  @OptionGroup var own: DataOptions

  @Option(help: "The date of documents that name none, such as 2024-04-15.")
  var date: CalendarDate?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "\(ComparisonFormat.allCases.map { $0.rawValue }.joined(separator: ", ")); else what the ending of -o says, else text.",
      valueName: "format"))
  var givenFormat: ComparisonFormat?

  var format: ComparisonFormat { givenFormat ?? output.flatMap { ComparisonFormat(ending: $0) } ?? .text }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write; standard output by default. A file is written whole or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "In a text report, show the rows that differ in their words only, too.")
  var all = false

  @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
  var color: ColorChoice = .auto

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The configuration, for its glossaries and checks; else ALIGN_TOOL_CONFIG, else the nearest .align-tool.yml.",
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  /// The translations with what they are called.
  private var sides: [(name: String, path: String)] {
    translations.enumerated().map { (String(UnicodeScalar(UInt8(0x41 + $0 % 26))), $1) }
      + named.map { option in
        let name = option.prefix { $0 != "=" }
        return (String(name), String(option.dropFirst(name.count + 1)))
      }
  }

  func validate() throws {
    for option in named where !option.contains("=") || option.hasPrefix("=") || option.hasSuffix("=") {
      throw ValidationError("--translation takes NAME=FILE, not “\(option)”.")
    }
    if sides.count < 2 { throw ValidationError("Give two translations, or --translation NAME=FILE for each.") }
    if translations.count > 2 {
      throw ValidationError("Name more than two translations with --translation NAME=FILE.")
    }
    if Set(sides.map(\.name)).count < sides.count { throw ValidationError("Two translations have the same name.") }
    if format == .xlsx, output == nil { throw ValidationError("--format xlsx needs -o: a spreadsheet is not text.") }
    if givenFormat == nil, let output { try ReportEnding.validate(output) }
  }

  func run() throws { try exiting(compared) }

  private func compared() throws -> ExitStatus {
    var configuration = try Configuration.find(config) ?? Configuration()
    if !glossary.isEmpty {
      configuration.glossaries = glossary
      for index in configuration.paths.indices { configuration.paths[index].glossaries = nil }
    }
    configuration.date = date ?? configuration.date
    try own.load(configuration.data)
    let reviewers = try Reviewers(configuration)
    let comparer = TranslationComparer(reviewers.reviewer(korean: korean, english: sides[0].path))
    let original = try FileReader.read(korean)
    let files = try sides.map { (name: $0.name, file: try FileReader.read($0.path)) }
    var out = try Output(output)
    let comparison = try comparer.compare(source: original, translations: files)
    for side in comparison.sides {
      let warning = side.review.sentences.warning(korean, side.review.target.source.path)
      if let warning { StandardError.say(warning) }
    }
    let terminal = Terminal(color: color)
    let report = ComparisonReport(
      comparison, signature: ToolSignature(glossaries: reviewers.allGlossaries, date: configuration.date),
      style: TextStyle(
        columns: terminal.columns, isColored: terminal.isColored && (output == nil || color == .always)), showsAll: all)
    try out.write(bytes: report.bytes(format))
    try out.finish()
    return comparison.hasDifferences ? .findings : .clean
  }
}
