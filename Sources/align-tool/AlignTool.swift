import ArgumentParser
import BilingualAlign

@main
enum Main {
  static func main() {
    if let complaint = OpenFileLimit.complaint() {
      StandardError.say(complaint)
      leave(ExitStatus.couldNotRun.rawValue)
    }
    Interruption.prepare()
    FilesInUse.watch()
    if ProcessArguments.all.isEmpty {
      StandardError.say("error: the arguments cannot be read")
      leave(ExitStatus.couldNotRun.rawValue)
    }
    let arguments = Shorthand.expanded(Array(ProcessArguments.all.dropFirst()))
    if let complaint = Shorthand.complaint(arguments) {
      StandardError.say(complaint)
      leave(ExitStatus.wrongUsage.rawValue)
    }
    do {
      var command = try AlignTool.parseAsRoot(arguments)
      try command.run()
    } catch {
      leave(say(error, arguments))
    }
  }

  /// What `--version` says besides the version: the words and the lexicon that decide what is found.
  private static var whatIsBuiltIn: String {
    let lexicon = Lexicon.builtIn
    return """

      words: \(LanguageLint().rowCount) rows of Languages/
      lexicon: \(lexicon.rowCount) Korean and \(lexicon.wordCount) English words
      """
  }

  /// Prints help to standard output and a complaint about the command line to standard error.
  /// - Returns: the status to exit with.
  private static func say(_ error: any Error, _ arguments: [String]) -> Int32 {
    let status = AlignTool.exitCode(for: error).rawValue
    let text = AlignTool.fullMessage(for: error)
    if text.isEmpty { return status }
    guard status == 0 else {
      StandardError.say(lines: withoutLineEnds(of: arguments, in: text))
      return status
    }
    do {
      var output = try Output(nil)
      try output.write(text + (text == bilingualAlignVersion ? whatIsBuiltIn : "") + "\n")
      try output.finish()
      return status
    } catch {
      StandardError.say("\(error)")
      return ExitStatus.couldNotRun.rawValue
    }
  }
}

extension Main {
  /// A complaint that quotes arguments, or what stands before or after a `=` in them, without what would end its line.
  private static func withoutLineEnds(of arguments: [String], in text: String) -> String {
    let parts = arguments.flatMap { argument in
      argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
    }
    return (arguments + parts).reduce(text) { text, part in
      let shown = ForeignText.visible(part)
      return shown == part ? text : text.replacing(part, with: shown)
    }
  }
}

struct AlignTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align-tool",
    abstract: "Aligns Korean originals with their English translations and checks what must agree.",
    version: bilingualAlignVersion,
    subcommands: [
      CheckCommand.self, StaleCommand.self, CompareCommand.self, AlignCommand.self,
      SegmentCommand.self, EmbedLinesCommand.self, ShowCommand.self, FactsCommand.self,
      ChecksCommand.self,
      ScoreCommand.self,
      Train.self, GlossaryCommand.self, ArchiveCommand.self, DriftCommand.self, ConcordanceCommand.self,
      InitCommand.self, PairCommand.self, DataCommand.self, BaselineCommand.self,
    ])
}
