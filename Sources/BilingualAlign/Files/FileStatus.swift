internal import Foundation

/// A file whatever it is called: two names with the same identity are one file.
package struct FileIdentity: Sendable, Hashable {
  let device: UInt64
  let inode: UInt64
}

/// What the system knows of a file.
package struct FileStatus: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case regular
    case folder
    /// A pipe, named or not.
    case pipe
    /// `/dev/null`, which reads as nothing.
    case null
    /// A link that was not followed.
    case link
    /// A device or a socket.
    case other
  }

  package let identity: FileIdentity
  package let kind: Kind
  /// In bytes.
  package let size: Int
  /// The numbers of the user and the group that it belongs to.
  package let owner: UInt32
  package let group: UInt32
  /// The permission bits, without set-user-ID, set-group-ID and sticky.
  let permissions: UInt32

  /// Returns `nil` where the path leads to no file.
  /// - Throws: ``InputError`` where that cannot be told, as in a folder that may not be searched.
  package init?(_ path: String, followingLinks: Bool = true) throws(InputError) {
    var status = stat()
    let found = FileSystem.withPath(path) { followingLinks ? stat($0, &status) : lstat($0, &status) }
    if found != 0 {
      let code = errno
      if code == ENOENT || code == ENOTDIR || code == ELOOP || code == ENAMETOOLONG { return nil }
      throw InputError(path: path, reason: .unreadable(FileSystem.reason(code)))
    }
    self.init(status)
  }

  /// Returns `nil` where the descriptor is closed.
  package init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// True if it belongs to the user that this process acts for.
  package var isOwn: Bool { owner == geteuid() }

  private init(_ status: stat) {
    identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFIFO: .pipe
      case S_IFLNK: .link
      case S_IFCHR where status.st_rdev == Self.null: .null
      default: .other
      }
    size = Int(status.st_size)
    owner = status.st_uid
    group = status.st_gid
    permissions = status.st_mode & 0o777
  }

  /// Major 1, minor 3. Source: Linux, Documentation/admin-guide/devices.txt.
  private static let null: dev_t = 0x103
}
