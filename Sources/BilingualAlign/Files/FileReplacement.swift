internal import Foundation

/// A file that is written beside its place under a name of its own, and then put there whole, or not at all.
///
/// The name cannot be guessed, the file is made exclusively and no link is followed in its place. While it is written it is
/// locked, so that the next one who writes into the folder can tell what a killed process left there, and takes it away.
/// Where the place is a link, what it leads to is replaced. A file that was there before hands on its owner, group,
/// permissions and extended attributes; set-user-ID and set-group-ID are not handed on.
package struct FileReplacement: ~Copyable, Sendable {
  /// As the user gave it.
  package let path: String
  /// What is written now, until it is put in its place.
  package let temporary: String
  private let place: String
  private let descriptor: Int32
  private var isPlaced = false

  /// - Parameter keepsOwner: whether a file that would change hands is refused; otherwise the owner is kept as far as the
  ///   system allows.
  /// - Throws: ``OutputError`` where the file cannot be made, or what is there may not be written.
  package init(_ path: String, keepsOwner: Bool = false) throws(OutputError) {
    let old = try Self.status(path)
    var place = path
    if let old {
      if let resolved = FileSystem.resolved(path) { place = resolved }
      try Self.requireWritable(old, path: path, place: place)
    }
    let folder = Self.folder(of: place)
    LeftOvers.remove(from: folder)
    let made = try Self.make(in: folder, path: path, mode: old == nil ? 0o666 : 0o600)
    if let old,
      let failure = FileAttributes.copy(from: place, old, to: made.descriptor, keepsOwner: keepsOwner)
    {
      _ = FileSystem.unlink(made.name)
      close(made.descriptor)
      throw OutputError(path: path, failure)
    }
    self.path = path
    self.place = place
    temporary = made.name
    descriptor = made.descriptor
  }

  deinit {
    if !isPlaced { _ = FileSystem.unlink(temporary) }
    close(descriptor)
  }

  /// Removes a file that is being written, as when the process is about to end.
  package static func discard(_ temporary: String) { _ = FileSystem.unlink(temporary) }

  /// Writes what comes next.
  package func write(_ bytes: [UInt8]) throws(OutputError) {
    if !Descriptor.write(bytes, to: descriptor) { throw OutputError(path: path) }
  }

  /// Puts the file in its place.
  package mutating func finish() throws(OutputError) {
    if fsync(descriptor) != 0 || FileSystem.rename(temporary, to: place) != 0 { throw OutputError(path: path) }
    isPlaced = true
  }

  /// Puts the file in its place if that still holds what it was made from.
  ///
  /// The two files exchange their names, and what was there is looked at once more before it is removed: another program may
  /// put its own file there between any two calls, and that is kept. What a program writes into the old file itself after that
  /// look is lost, as it is with every file that is replaced. Where the file system cannot exchange names, the last look is the
  /// one before.
  /// - Returns: false where it does not, or is gone; nothing is changed then.
  package mutating func finish(ifStill content: [UInt8]) throws -> Bool {
    if fsync(descriptor) != 0 { throw OutputError(path: path) }
    // While the old file has the other name, nobody takes it for a left-over.
    let old = FileSystem.open(place, O_RDONLY | O_NONBLOCK)
    guard old >= 0 else { return false }
    defer { close(old) }
    _ = flock(old, LOCK_EX | LOCK_NB)
    guard let now = try? OpenFile(place).readToEnd(), now == content else { return false }
    guard FileSystem.exchange(temporary, with: place) == 0 else {
      switch errno {
      case ENOENT: return false
      case EINVAL, ENOSYS, ENOTSUP: break
      default: throw OutputError(path: path)
      }
      try finish()
      return true
    }
    if let replaced = try? OpenFile(temporary).readToEnd(), replaced == content {
      isPlaced = true
      _ = FileSystem.unlink(temporary)
      return true
    }
    // The place goes back to what others put there; where they have done so twice meanwhile, to the newer one.
    if FileSystem.exchange(temporary, with: place) == 0,
      isOwn(temporary) || FileSystem.exchange(temporary, with: place) == 0
    {
      return false
    }
    // What is not ours is not removed.
    isPlaced = true
    throw OutputError(path: path, "cannot write: what was there is in \(temporary)")
  }

  /// True if the path is of the file that is written here.
  private func isOwn(_ path: String) -> Bool {
    guard let status = try? FileStatus(path, followingLinks: false) else { return false }
    return status.identity == FileStatus(descriptor: descriptor)?.identity
  }

  /// Removes what a killed process left in the folder of a file that may be written.
  package static func removeLeftOvers(beside path: String) {
    let place = FileSystem.resolved(path) ?? path
    LeftOvers.remove(from: folder(of: place))
  }

  /// With a `/` at its end; empty for the working folder.
  private static func folder(of place: String) -> String {
    place.lastIndex(of: "/").map { String(place[...$0]) } ?? ""
  }

  private static func status(_ path: String) throws(OutputError) -> FileStatus? {
    do {
      return try FileStatus(path)
    } catch {
      throw OutputError(path: path, "cannot write: \(error.reason)")
    }
  }

  private static func requireWritable(_ old: FileStatus, path: String, place: String) throws(OutputError) {
    if old.permissions & 0o222 == 0 { throw OutputError(path: path, "cannot write: the file is read-only") }
    if FileSystem.withPath(place, { access($0, W_OK) }) != 0 { throw OutputError(path: path) }
  }

  private static func make(in folder: String, path: String, mode: mode_t) throws(OutputError)
    -> (name: String, descriptor: Int32)
  {
    while true {
      let name = folder + LeftOvers.name(UInt64.random(in: .min ... .max))
      let descriptor = FileSystem.open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
      if descriptor < 0 {
        if errno == EEXIST { continue }
        throw OutputError(path: path)
      }
      _ = flock(descriptor, LOCK_EX)
      // Between the two calls another process may have taken it for a left-over.
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_nlink == 1 { return (name, descriptor) }
      close(descriptor)
    }
  }
}

/// Why a file could not be written. It prints as `path: error: …`.
package struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
  package let path: String
  package let reason: String

  package init(path: String, _ reason: String) {
    self.path = path
    self.reason = reason
  }

  /// What the system said last.
  package init(path: String) { self.init(path: path, "cannot write: \(String(cString: strerror(errno)))") }

  package var description: String { "\(path): error: \(reason)" }
}

/// What is written as it is, without a place of its own: a device, a pipe, standard output.
package enum Descriptor {
  /// Opens a device or a pipe for writing. Returns a negative number where that fails; `errno` says why.
  package static func open(_ path: String) -> Int32 { FileSystem.open(path, O_WRONLY) }

  /// - Returns: false where not every byte could be written; `errno` says why.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { all in
      var rest = all[...]
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
