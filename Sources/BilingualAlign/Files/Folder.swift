internal import Foundation

/// What a folder holds.
package enum Folder {
  /// Returns the names in a folder, sorted, without hidden ones.
  /// - Throws: ``InputError`` where the folder is not there or cannot be read to its end: a folder that may not be read is
  ///   not an empty one.
  package static func names(in folder: String) throws(InputError) -> [String] {
    try entries(of: folder).filter { !$0.hasPrefix(".") }
  }

  /// Returns the files in a folder and below it, sorted. Hidden ones are left out; links to folders are not followed.
  /// - Parameters:
  ///   - folder: empty is the working folder; one that is not there holds nothing.
  ///   - prefix: what the files' paths begin with, in place of the folder.
  package static func files(below folder: String, prefix: String) throws(InputError) -> [String] {
    if try FileStatus(folder.isEmpty ? "." : folder)?.kind != .folder { return [] }
    var files: [String] = []
    var folders = [(path: folder.isEmpty ? "." : folder, prefix: prefix)]
    while let next = folders.popLast() {
      for name in try names(in: next.path) {
        let path = next.prefix + name
        // A link may lead nowhere, and a file may be gone by now.
        guard let status = try FileStatus(path) else { continue }
        if status.kind == .regular {
          files.append(path)
        } else if status.kind == .folder, try FileStatus(path, followingLinks: false)?.kind == .folder {
          folders.append((path, path + "/"))
        }
      }
    }
    return files.sorted()
  }

  /// Returns every name in a folder but `.` and `..`, sorted.
  static func entries(of folder: String) throws(InputError) -> [String] {
    var names: [String] = []
    var failure: Int32 = 0
    _ = FileSystem.withPath(folder) { path in
      guard let handle = opendir(path) else {
        failure = errno
        return -1
      }
      defer { closedir(handle) }
      while true {
        errno = 0
        guard let entry = readdir(handle) else {
          failure = errno
          return 0
        }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { FileName.string($0.prefix { $0 != 0 }) }
        if name != ".", name != ".." { names.append(name) }
      }
    }
    if failure != 0 {
      let reason: InputError.Reason =
        failure == ENOENT ? .noFolder : failure == ENOTDIR ? .notAFolder : .unreadable(FileSystem.reason(failure))
      throw InputError(path: folder, reason: reason)
    }
    return names.sorted()
  }
}
