import ArgumentParser
import BilingualAlign

struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Works on the file of known findings.",
    subcommands: [BaselineImportCommand.self])
}

struct BaselineImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes the decisions of a table of check --format xlsx or docx into a baseline.",
    discussion: """
      A row with “accept” becomes a known finding, with its reason; one with “fix” is known no more; one with “open” changes
      nothing. Exit status: 0; 2 the table or the baseline cannot be read, or a row cannot be followed: nothing is written.

      Example:
        align-tool check ko.hwpx en.docx --format xlsx -o findings.xlsx
        align-tool baseline import findings.xlsx --baseline baseline.tsv
      """)

  @Argument(help: "The table, .xlsx or .docx.", completion: .file(extensions: ["xlsx", "docx"]))
  var table: String

  @Option(
    help: ArgumentHelp(
      "The baseline; it is made if it is not there. Else that of the configuration.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the baseline here, and leave the one that is read as it is.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var place: ConfigurationOption

  @OptionGroup(title: "Messages")
  var verbosity: Verbosity

  @OptionGroup var speaking: LanguageOption

  func run() throws {
    try exiting {
      let configuration = try Configuration.asked(self.place.config)
      let known = baseline ?? configuration?.baseline
      if baseline == nil, output == nil, let known, let configuration {
        // What a configuration names elsewhere is not written unasked.
        if let territory = Territory(configuration), territory.refusal(of: known) != nil {
          throw RunError("this baseline lies outside the configuration's folder; name it with --baseline", path: known)
        }
      }
      guard let place = output ?? known else {
        throw ValidationError("Give the baseline: --baseline FILE, or -o FILE for a new one.")
      }
      let decisions = try TableDecisions(FileReader.bytes(of: table), path: table)
      var new = try known.flatMap { try Acceptance.baseline(ifThere: $0) } ?? Baseline(path: known ?? place)
      if output != nil { new = new.moved(to: place) }
      let taken = new.take(decisions)
      if output == nil { try FilesInUse.release(place) }
      var file = try Output(place)
      try file.write(new.text)
      try file.finish()
      StandardError.speak(try speaking.asked() ?? configuration?.language ?? .english)
      let done: [Message] = [
        Message("\(taken.accepted) accepted, \(taken.new) of them new"),
        Message("\(taken.fixed) to be fixed, \(taken.removed) of them taken out"),
        Message("\(decisions.openCount) open"),
        Message("\(new.entries.count, "known finding", "known findings") now"),
      ]
      verbosity.note(path: place, message: .list(done, separator: "; "))
      return .clean
    }
  }
}
