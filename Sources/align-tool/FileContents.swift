import BilingualAlign
import Glibc

/// Where the bytes of files come from: the disk, or what was given instead of them.
struct FileContents: Sendable {
  /// By absolute path.
  var given: [String: [UInt8]] = [:]

  func bytes(of path: String) throws(InputError) -> [UInt8] {
    if !given.isEmpty, let bytes = given[PathName.absolute(path)] { return bytes }
    return try FileReader.bytes(of: path)
  }

  func read(_ path: String) throws(InputError) -> SourceFile {
    try FileReader.decode(bytes(of: path), path: path)
  }
}

extension FileContents {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
