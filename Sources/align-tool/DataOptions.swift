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
    let files = try Self.files(in: data.isEmpty ? configured : data)
    try LanguageData.add(files)
    return files
  }

  /// The files of words in folders and below them.
  /// - Throws: `InputError` for a folder that is not there or holds none.
  static func files(in folders: [String]) throws -> [LanguageData.File] {
    var files: [LanguageData.File] = []
    for folder in folders {
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      _ = try Folder.names(in: folder)
      let paths = try Folder.files(below: folder, prefix: prefix).filter { $0.hasSuffix(".tsv") }
      if paths.isEmpty { throw ToolError("no files of words here, such as both/towns.tsv", path: folder) }
      for path in paths {
        files.append(
          LanguageData.File(
            name: String(path.dropFirst(prefix.count).dropLast(4)), path: path, bytes: try FileReader.bytes(of: path)))
      }
    }
    return files
  }
}
