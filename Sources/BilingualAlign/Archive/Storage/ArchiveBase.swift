import BilingualText
import Foundation

/// The folder that an archive's paths are relative to: what holds `.align-tool/`, else the archive's own folder.
///
/// So a repository can be moved with its archive, and a document has one name whatever folder the tool is run in.
package struct ArchiveBase: Sendable, Hashable {
  /// Absolute, ending in `/`.
  package let folder: String
  /// What leads there from the working folder: empty, `../`, or the absolute folder.
  private let prefix: String

  /// The folder that holds an archive in its usual place.
  package static let usualFolder = ".align-tool"
  /// An archive's usual place in a repository.
  package static let usualPath = usualFolder + "/archive.sqlite"

  init(archive path: String) {
    var folder = URL(filePath: PathName.absolute(path)).deletingLastPathComponent()
    if folder.lastPathComponent == Self.usualFolder { folder.deleteLastPathComponent() }
    self.folder = Self.directory(folder.path)
    prefix = Self.prefix(to: self.folder)
  }

  private static func directory(_ path: String) -> String { path.hasSuffix("/") ? path : path + "/" }

  /// What the names of texts begin with that came in a stream and have no file.
  package static let stream = "stream:"

  /// A path as the archive names it: relative to the base where it lies in it, else absolute. A text of a stream keeps its name.
  package func name(of path: String) -> String {
    if path.hasPrefix(Self.stream) { return path }
    let absolute = PathName.absolute(path)
    return absolute.hasPrefix(folder) ? String(absolute.dropFirst(folder.count)) : absolute
  }

  /// A name of the archive as a path from the working folder, for people and for opening.
  package func path(of name: String) -> String {
    name.hasPrefix("/") || name.hasPrefix(Self.stream) ? name : prefix + name
  }

  private static func prefix(to folder: String) -> String {
    let here = directory(PathName.absolute("."))
    if here == folder { return "" }
    if folder.hasPrefix(here) { return String(folder.dropFirst(here.count)) }
    if here.hasPrefix(folder) {
      return String(repeating: "../", count: here.dropFirst(folder.count).split(separator: "/").count)
    }
    return folder
  }
}
