import ArgumentParser
import BilingualAlign

/// `align-tool ko.txt en.txt` is short for `align-tool check ko.txt en.txt`.
enum Shorthand {
  /// The arguments with `check` before them where the first names a file and no command.
  static func expanded(_ arguments: [String]) -> [String] {
    guard let first = arguments.first, isNoCommand(first), namesFile(first) else { return arguments }
    return ["check"] + arguments
  }

  /// What to say of a first word that is neither a command nor a file.
  static func complaint(_ arguments: [String]) -> String? {
    guard let first = arguments.first, isNoCommand(first) else { return nil }
    let hint = Spelling.nearest(to: first, in: commands).map { " Did you mean \($0)?" } ?? ""
    return """
      error: “\(first)” is neither a command nor a file.\(hint) \
      See “align-tool --help”; two files are checked by “align-tool ko.txt en.txt”.
      """
  }

  private static let commands =
    AlignTool.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]

  private static func isNoCommand(_ word: String) -> Bool { !word.hasPrefix("-") && !commands.contains(word) }

  private static func namesFile(_ word: String) -> Bool {
    word.contains("/") || word.contains(".") || (try? FileStatus(word)) ?? nil != nil
  }
}
