import ArgumentParser
import BilingualAlign

struct DriftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drift",
    abstract: "Shows how the renderings of terms changed over the documents of an archive, and what is out of step.",
    discussion: """
      Exit status: 0 nothing at or above --fail-on; 1 findings; 2 the archive could not be read; 3 no such term, or no \
      document.
      """)

  @OptionGroup var archive: ArchivePlace

  @Option(help: "A concept by its id, its Korean or English name, or any rendering; all by default.")
  var term: String?

  @Option(help: "The first day of documents to look at, such as 2019-01-01.")
  var from: CalendarDate?

  @Option(help: "The last day of documents to look at.")
  var to: CalendarDate?

  @OptionGroup var reporting: ReportOptions<DriftFormat>

  @OptionGroup var speaking: LanguageOption

  @OptionGroup var paging: PagerOption

  @Flag(help: "Look for frequent terms that no glossary knows and whose rendering varies, too; reads all texts.")
  var unlisted = false

  @Option(help: "How many terms text and HTML show.")
  var limit = 50

  @Option(help: "The least severity that makes the exit status 1: error, warning or info.")
  var failOn = Severity.warning

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is at least 1.") }
    if term?.isEmpty == true { throw ValidationError("The term is empty.") }
    if unlisted, term != nil { throw ValidationError("--unlisted looks at all terms; leave out --term.") }
    if let from, let to, to < from { throw ValidationError("--from is after --to.") }
  }

  private static var nothingFollowed: Message {
    let hint: Message =
      "; “archive rebuild --glossary FILE” reads them anew, “drift --unlisted” looks for terms that no glossary knows"
    return "no term was followed: the documents were added without a glossary that knows their terms\(hint)"
  }

  func run() throws {
    try exiting {
      let language = try speaking.language(
        Configuration.asked(nil) ?? Configuration(), isForPrograms: reporting.format.isForPrograms)
      return try withArchive(archive, for: .reading) { archive in
        let drift = try archive.drift(DriftQuery(term: term, from: from, to: to))
        if let term, drift.terms.isEmpty {
          StandardError.say("\(archive.path): error: no term “\(term)” in these documents")
          return .nothingChecked
        }
        if drift.documents.isEmpty {
          StandardError.say("\(archive.path): error: no document in this archive is of these days")
          return .nothingChecked
        }
        let terminal = Terminal()
        let base = archive.base
        let known = unlisted ? try archive.unlistedTerms(drift.query) : nil
        let report = DriftReport(
          drift, unlisted: known, signature: ToolSignature(),
          style: TextStyle(columns: terminal.columns, isColored: terminal.isColored && reporting.output == nil),
          language: language, limit: limit, path: { base.path(of: $0) })
        var out = try Output(reporting.output, pager: paging.pager(for: reporting.output))
        let pairs = reporting.format == .html ? try archive.sentences(report.sentenceKeys) : DriftSentences()
        try out.write(report.text(reporting.format, pairs: pairs))
        try out.finish()
        if drift.terms.isEmpty, known == nil {
          StandardError.say(message: Self.nothingFollowed)
        }
        return report.tally.count(from: failOn) > 0 ? .findings : .clean
      }
    }
  }
}

struct ConcordanceCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "concordance",
    abstract: "Shows a term in its sentences on both sides, by date.",
    discussion: """
      A concept of the archive is shown with what renders it; any other text is looked for as it stands, on the side of its \
      script. Exit status: 0; 2 the archive could not be read; 3 the term stands nowhere.
      """)

  @Argument(help: "A concept by its id, its name or a rendering, or any text.")
  var term: String

  @OptionGroup var archive: ArchivePlace

  @Option(help: "The first day of documents to look at.")
  var from: CalendarDate?

  @Option(help: "The last day of documents to look at.")
  var to: CalendarDate?

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: "How many places to show.")
  var limit = 1000

  @OptionGroup var speaking: LanguageOption

  @OptionGroup var paging: PagerOption

  func validate() throws {
    if term.isEmpty { throw ValidationError("The term is empty.") }
    if limit < 1 { throw ValidationError("--limit is at least 1.") }
  }

  func run() throws {
    try exiting {
      try withArchive(archive, for: .reading) { archive in
        let lines = try archive.concordance(DriftQuery(term: term, from: from, to: to), limit: limit)
        if lines.isEmpty {
          StandardError.say("\(archive.path): error: no term “\(term)” in these documents")
          return .nothingChecked
        }
        let terminal = Terminal()
        let base = archive.base
        var style = TextStyle(columns: terminal.columns, isColored: terminal.isColored)
        style.language = try speaking.language(
          Configuration.asked(nil) ?? Configuration(), isForPrograms: format == .json)
        var out = try Output(nil, pager: paging.pager())
        try out.write(
          format == .json
            ? ConcordanceReport.json(lines, term: term, path: base.path)
            : ConcordanceReport.text(lines, style: style, path: base.path))
        try out.finish()
        return .clean
      }
    }
  }
}
