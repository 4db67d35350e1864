import ArgumentParser
import BilingualAlign
import Foundation

struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Shows and checks the words that the tool knows: those of Languages/ and a user's own.",
    subcommands: [DataLintCommand.self, DataShowCommand.self])
}

struct DataLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract:
      "Reports rows that are wrong, shadowed or the same as others, and examples that do not do what they claim.",
    discussion: "Exit status: 0 nothing is wrong; 1 something is; 2 a file could not be read.")

  @Argument(help: "Folders of words that add to the built-in ones; without any, only these are looked at.")
  var folders: [String] = []

  func run() throws {
    try exiting {
      let files = try Configuration.files(ofWords: folders)
      try LanguageData.add(files)
      let lint = LanguageLint(added: files)
      var output = try Output(nil)
      for issue in lint.issues { try output.write(ForeignText.line("\(issue)") + "\n") }
      try output.finish()
      let faults = "\(lint.issues.count) \(lint.issues.count == 1 ? "fault" : "faults")"
      StandardError.say("\(lint.rowCount) rows, \(lint.exampleCount) examples, \(faults)")
      return lint.issues.isEmpty ? .clean : .findings
    }
  }
}

struct DataShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints every row that knows a word, with its file and line.",
    discussion: "Exit status: 0 the word is known; 1 no row knows it.")

  @Argument(help: "A word of Korean or English, or part of one.")
  var word: String

  @OptionGroup var own: DataOptions

  func run() throws {
    try exiting {
      try own.load()
      var output = try Output(nil)
      var count = 0
      let asked = word.precomposedStringWithCanonicalMapping.lowercased()
      for name in LanguageData.names {
        let table = LanguageData.table(name)
        for row in table.rows where row.cells.contains(where: { $0.lowercased().contains(asked) }) {
          count += 1
          try output.write(ForeignText.line("\(row.path):\(row.line): \(Self.text(row, table.columns))") + "\n")
        }
      }
      try output.finish()
      if count == 0 { StandardError.say("no row knows “\(word)”") }
      return count == 0 ? .findings : .clean
    }
  }

  /// `korean 증가 | english increas-`.
  private static func text(_ row: LanguageTable.Row, _ columns: [String]) -> String {
    zip(columns, row.cells).filter { !$0.1.isEmpty }.map { "\($0): \($1)" }.joined(separator: "; ")
  }
}
