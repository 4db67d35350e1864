import ArgumentParser
import BilingualAlign
import Foundation

/// The option that says which archive is meant.
struct ArchivePlace: ParsableArguments {
  @Option(
    name: .customLong("archive"),
    help: "The archive; else the nearest \(ArchiveBase.usualPath) up to the repository's root.")
  var given: String?

  /// The archive that was given, or the nearest one; where there is none, where one belongs: in the repository's root,
  /// or in the working folder outside any.
  var path: String {
    if let given { return given }
    var folder = ""
    var absolute = URL(filePath: FileManager.default.currentDirectoryPath).standardized
    while true {
      let path = folder + ArchiveBase.usualPath
      if FileManager.default.fileExists(atPath: path) { return path }
      if FileManager.default.fileExists(atPath: absolute.appending(path: ".git").path) { return path }
      if absolute.path == "/" { return ArchiveBase.usualPath }
      absolute.deleteLastPathComponent()
      folder += "../"
    }
  }
}

/// Does `work` with an archive and closes it, so that its log is taken into the file.
func withArchive(
  _ path: String, for access: Archive.Access, _ work: (Archive) throws -> ExitStatus
) throws -> ExitStatus {
  let archive = try Archive(path, for: access)
  let status: ExitStatus
  do {
    status = try work(archive)
  } catch {
    try? archive.close()
    throw error
  }
  try archive.close()
  return status
}
