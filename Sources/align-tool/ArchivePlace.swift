import ArgumentParser
import BilingualAlign

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

  /// Says aloud what a user should know of an archive that nobody named: whose it is, and where a link leads.
  /// - Throws: ``RunError`` where it is to be written and lies elsewhere than it was found.
  func introduce(for access: Archive.Access) throws {
    let path = path
    if given != nil { return }
    if let status = try FileStatus(path), let note = FoundFile.noteOfOwner(of: path, status, what: "archive") {
      StandardError.say(note)
    }
    let home = String(path.dropLast(ArchiveBase.usualPath.count))
    guard let folder = PathName.resolved(home + "."), let place = try Self.destination(path, home) else { return }
    if PathName.lies(place, in: folder) { return }
    if access == .writing {
      throw RunError("a link out of its folder, to \(place); to write there, name it: --archive \(place)", path: path)
    }
    StandardError.say("\(path): note: this archive is a link to \(place)")
  }

  /// Where an archive lies, or would be made, every link followed; `nil` where there is nothing yet.
  private static func destination(_ path: String, _ home: String) throws -> String? {
    if let place = PathName.resolved(path) { return place }
    if let link = FileSystem.linkTarget(path) {
      return PathName.absolute(link.hasPrefix("/") ? link : home + ArchiveBase.usualFolder + "/" + link)
    }
    return PathName.resolved(home + ArchiveBase.usualFolder)
  }
}

/// Does `work` with an archive and closes it.
func withArchive(
  _ place: ArchivePlace, for access: Archive.Access, _ work: (Archive) throws -> ExitStatus
) throws -> ExitStatus {
  let path = place.path
  try place.introduce(for: access)
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
