import ArgumentParser
import BilingualAlign

struct GlossaryLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Reports duplicates, conflicts, circles and doubtful rows of glossaries.",
    discussion: "Exit status: 0 nothing but infos; 1 errors or warnings; 2 a file could not be read.")

  @Argument(help: "Glossaries: tsv, csv, tbx, utx or xlsx.")
  var files: [String]

  @Option(name: .customLong("in"), help: "A Korean text; concepts that stand in none of the texts are named as infos.")
  var texts: [String] = []

  @OptionGroup(title: "Messages")
  var speaking: LanguageOption

  func run() throws {
    try exiting {
      let language = try speaking.language(Configuration.asked(nil) ?? Configuration(), isForPrograms: false)
      var concepts: [Concept] = []
      var remarks: [GlossaryRemark] = []
      for file in files {
        let contents = try GlossaryFile.contents(of: file)
        concepts += contents.concepts
        remarks += contents.remarks
      }
      var lint = GlossaryLint(concepts)
      if !texts.isEmpty {
        lint.checkUse(in: try texts.map { Document(presegmented: try FileReader.read($0), language: .korean) })
      }
      var output = try Output(nil)
      for line in remarks.map({ $0.line(in: language) }) + lint.issues.map({ $0.line(in: language) }) {
        try output.write(ForeignText.line(line) + "\n")
      }
      try output.finish()
      StandardError.say(
        message: "\(concepts.count, "concept", "concepts"), \(lint.issues.count + remarks.count, "issue", "issues")")
      return remarks.contains { $0.isLoss } || lint.issues.contains { $0.severity != .info } ? .findings : .clean
    }
  }
}
