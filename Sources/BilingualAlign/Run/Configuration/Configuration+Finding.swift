internal import BilingualDocuments
package import BilingualText
public import Foundation

extension Configuration {
  package static let fileName = ".align-tool.yml"

  /// The configuration at `path`, or the one that `ALIGN_TOOL_CONFIG` names, or the nearest one from the working folder up to
  /// the repository's root.
  /// - Parameter host: hears whose file it is where another user's is found.
  /// - Throws: for a file that cannot be read or understood.
  public static func find(
    _ path: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment,
    host: (any RunHost)? = nil
  ) throws(RunError) -> Configuration? {
    try RunError.wrapping { try found(path, environment, host) }
  }

  private static func found(
    _ path: String?, _ environment: [String: String], _ host: (any RunHost)?
  ) throws -> Configuration? {
    let given = path ?? environment["ALIGN_TOOL_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
    if let given { return try ConfigurationReader.read(given) }
    guard let found = try PathName.nearest(fileName).found else { return nil }
    if let status = try FileStatus(found),
      let note = FoundFile.noteOfOwner(of: found, status, what: "configuration")
    {
      host?.complain(note)
    }
    return try ConfigurationReader.read(found)
  }

  /// Adds the words of the folders that ``data`` names, for the whole process, before any text is read.
  /// - Throws: for a folder without words, and for words that cannot be read.
  public func loadWords() throws(RunError) {
    try RunError.wrapping { try LanguageData.add(Self.files(ofWords: data)) }
  }

  /// Returns the files of words in folders and below them.
  /// - Throws: `InputError` for a folder that is not there or holds none.
  package static func files(ofWords folders: [String]) throws -> [LanguageData.File] {
    var files: [LanguageData.File] = []
    for folder in folders {
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      _ = try Folder.names(in: folder)
      let paths = try Folder.files(below: folder, prefix: prefix).filter { $0.hasSuffix(".tsv") }
      if paths.isEmpty { throw RunError("no files of words here, such as both/towns.tsv", path: folder) }
      for path in paths {
        files.append(
          LanguageData.File(
            name: String(path.dropFirst(prefix.count).dropLast(4)), path: path, bytes: try FileReader.bytes(of: path)))
      }
    }
    return files
  }
}
