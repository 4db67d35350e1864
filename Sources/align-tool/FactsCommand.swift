import ArgumentParser
import BilingualAlign

struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Prints what is read as number, date, time, place or link, with its value, as JSON.")

  @Argument(help: "The text; - is standard input.")
  var file: String

  @Option(name: .customLong("lang"), help: "The text's language: ko or en.")
  var language: Language

  @Option(help: ArgumentHelp("The document's date, where the text gives none.", valueName: "yyyy-mm-dd"))
  var date: CalendarDate?

  @OptionGroup var own: DataOptions

  @OptionGroup var tracked: ChangesOption

  @OptionGroup var paging: PagerOption

  func run() throws {
    try exiting {
      try own.load()
      let document = Document(presegmented: try tracked.read(file), language: language)
      let read = Reading(document, date: date)
      var output = try Output(nil, pager: paging.pager())
      try output.write(FactsReport.json(read).text() + "\n")
      try output.finish()
      return .clean
    }
  }
}
