import BilingualText
import Foundation

/// How the file of an archive is opened.
///
/// A reader opens it for reading only and leaves nothing behind, also in a folder that it may not write. An archive of an
/// earlier version has a write-ahead log, which a reader for reading only would make and not take away.
/// Source: SQLite documentation, "Write-Ahead Logging", wal.html, section 5 (read-only databases), and fileformat2.html, section 1.3.3.
enum ArchiveOpening: Hashable {
  case writing
  case reading
  /// A reader that may write: what a killed process left half done is put back, and a log is taken in and away.
  case recovering
  /// As a file that nobody changes: it has a log's format but no log, and none can be made.
  case unchanging

  /// Bytes of the file that tell.
  static let headSize = 20

  /// - Parameter head: the first bytes of the file; none where it is to be made.
  init(_ path: String, for access: Archive.Access, head: [UInt8]) {
    // Byte 19 says by which rules it is read: 2 with a log.
    let hasLogFormat = head.count == Self.headSize && head[19] == 2
    if access == .writing {
      self = .writing
    } else if !hasLogFormat {
      self = .reading
    } else if Self.mayWrite(path), Self.mayWrite(PathName.folder(of: path)) {
      self = .recovering
    } else {
      self = Self.hasLog(path) ? .reading : .unchanging
    }
  }

  var isReadOnly: Bool { self == .reading || self == .unchanging }

  /// What SQLite is to open: never one of the names that mean something else to it, such as `:memory:` and `file:…`.
  func name(_ path: String) -> String {
    let plain = path.hasPrefix("/") ? path : "./" + path
    guard self == .unchanging else { return plain }
    let kept = Set("/.-_~".utf8)
    let escaped = PathName.absolute(path).utf8.map { byte -> String in
      let isPlain =
        kept.contains(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      return isPlain ? String(Unicode.Scalar(byte)) : "%" + byte.hexadecimal(digits: 2, uppercase: true)
    }
    return "file:" + escaped.joined() + "?immutable=1"
  }

  private static func mayWrite(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// Whether a log lies beside the file that holds something.
  private static func hasLog(_ path: String) -> Bool {
    guard let status = try? FileStatus(path + "-wal") else { return false }
    return status.size > 0
  }
}
