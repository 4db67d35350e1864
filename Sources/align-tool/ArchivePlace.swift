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
    // What cannot be looked into holds no archive that could be read.
    guard let (found, last) = try? PathName.nearest(ArchiveBase.usualPath) else { return ArchiveBase.usualPath }
    if let found { return found }
    return PathName.absolute(last + ".") == "/" ? ArchiveBase.usualPath : last + ArchiveBase.usualPath
  }
}

/// Does `work` with an archive and closes it, so that its log is taken into the file.
func withArchive(
  _ path: String, for access: Archive.Access, _ work: (Archive) throws -> ExitStatus
) throws -> ExitStatus {
  let archive = try Archive(path, for: access)
  try FilesInUse.note(["", "-wal", "-shm", "-journal"].map { path + $0 })
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
