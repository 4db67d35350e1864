internal import BilingualDocuments
package import BilingualText

/// Where the bytes of files come from: the disk, or what was given instead of them.
package struct FileContents: Sendable {
  /// By absolute path.
  package var given: [String: [UInt8]] = [:]
  /// Which text of files with tracked changes is read.
  package var changes = TrackedChanges.final

  package init(given: [String: [UInt8]] = [:], changes: TrackedChanges = .final) {
    (self.given, self.changes) = (given, changes)
  }

  package func bytes(of path: String) throws(InputError) -> [UInt8] {
    if !given.isEmpty, let bytes = given[PathName.absolute(path)] { return bytes }
    return try FileReader.bytes(of: path)
  }

  /// Reads a document whose bytes are at hand.
  package func decode(_ bytes: [UInt8], path: String) throws(InputError) -> SourceFile {
    try FileReader.decode(bytes, path: path, changes: changes)
  }
}

extension FileContents {
  /// - Throws: ``InputError`` where that cannot be told: a file in a folder that may not be searched is not missing.
  package static func exists(_ path: String) throws(InputError) -> Bool { try FileStatus(path) != nil }
}
