internal import GRDB

/// Why an archive could not be opened, read or written. It prints as `path: error: …`.
public struct ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  /// As the user gave it.
  public let path: String
  /// What is wrong.
  public let reason: Reason

  /// What can be wrong with an archive.
  public enum Reason: Sendable, Hashable {
    case missing
    case isDirectory
    /// Not a database, or one of another program.
    case notAnArchive
    /// Written by a later version of the tool, whose tables this one does not know.
    case newer
    /// The file holds what cannot be; the associated value says what and in which row, as far as that is known.
    case damaged(String)
    /// Another process has held the archive for too long.
    case busy
    case readOnly
    case full
    /// What the system or the database said.
    case failed(String)
  }

  /// An error of the archive at a path.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// One line for people.
  public var description: String { "\(path): error: \(reason)" }
}

extension ArchiveError.Reason: CustomStringConvertible {
  /// The reason without the path.
  public var description: String {
    switch self {
    case .missing: "there is no archive here; `align-tool archive add` makes one"
    case .isDirectory: "this is a directory, not an archive"
    case .notAnArchive: "this is not an archive written by align-tool"
    case .newer: "this archive was written by a newer version of align-tool; update the tool to read it"
    case .damaged(let what): "damaged: \(what); remove this archive and add the documents again"
    case .busy: "another process has been writing to this archive for more than a minute; try again later"
    case .readOnly: "this archive cannot be opened: it or its folder is read-only"
    case .full: "this archive cannot be written: no space left on the device"
    case .failed(let why): why
    }
  }
}

extension ArchiveError {
  /// What a failure of the database means to the user.
  init(_ error: any Error, path: String) {
    if let own = error as? ArchiveError {
      self = own
      return
    }
    if let damage = error as? ArchiveDamage {
      self.init(path: path, reason: .damaged(damage.reason))
      return
    }
    guard let failure = error as? DatabaseError else {
      self.init(path: path, reason: .failed("\(error)"))
      return
    }
    let reason: Reason =
      switch failure.resultCode {
      case .SQLITE_NOTADB: .notAnArchive
      case .SQLITE_CORRUPT: .damaged("its pages contradict each other")
      case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: .damaged(failure.message ?? "its rows contradict each other")
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: .readOnly
      case .SQLITE_FULL: .full
      default: .failed("the archive cannot be used: \(failure.message ?? failure.resultCode.description)")
      }
    self.init(path: path, reason: reason)
  }
}
