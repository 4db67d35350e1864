import ArgumentParser
import BilingualAlign

/// A user's own words, beside those that are built in.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of words in the form of Languages/, which adds to them; may be given several times.",
      valueName: "folder"))
  var data: [String] = []

  /// Adds the words of the folders, before any text is read.
  /// - Returns: the files that were read.
  @discardableResult
  func load(_ configured: [String] = []) throws -> [LanguageData.File] {
    let files = try Configuration.files(ofWords: data.isEmpty ? configured : data)
    try LanguageData.add(files)
    return files
  }
}
