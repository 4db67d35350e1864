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

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var reporting: ReportOptions<ComparisonFormat>

  @OptionGroup var speaking: LanguageOption

  @Flag(help: "In a text report, show the rows that differ in their words only, too.")
  var all = false

  @OptionGroup var coloring: ColorOption

  @OptionGroup var paging: PagerOption

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
  }

  func run() throws { try exiting(compared) }

  private func compared() throws -> ExitStatus {
    var configuration = try Configuration.asked(config) ?? Configuration()
    reading.apply(to: &configuration)
    StandardError.speak(try speaking.asked() ?? configuration.language ?? .english)
    try reading.own.load(configuration.data)
    let reviewers = try Reviewers(configuration)
    let comparer = TranslationComparer(reviewers.reviewer(korean: korean, english: sides[0].path))
    let original = try FileReader.read(korean)
    let files = try sides.map { (name: $0.name, file: try FileReader.read($0.path)) }
    var out = try Output(reporting.output, pager: paging.pager(for: reporting.output))
    let comparison = try comparer.compare(source: original, translations: files)
    for side in comparison.sides {
      let warning = side.review.alignment.warning(korean, side.review.target.source.path)
      if let warning { StandardError.say(path: warning.path, message: warning.message) }
    }
    let report = try ComparisonReport(
      comparison, signature: ToolSignature(glossaries: reviewers.allGlossaries, date: configuration.date),
      style: coloring.style(for: reporting.output),
      language: speaking.language(configuration, isForPrograms: reporting.format.isForPrograms), showsAll: all)
    try out.write(bytes: report.bytes(reporting.format))
    try out.finish()
    return comparison.hasDifferences ? .findings : .clean
  }
}
