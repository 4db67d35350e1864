internal import Foundation
internal import Synchronization

/// A file that is open for reading, and closed at the end.
///
/// A device is no file to read, and neither is a named pipe, which would hang where nobody writes: refused. What a shell
/// hands over as `/dev/stdin` or `/dev/fd/63` is read whatever it is.
package struct OpenFile: ~Copyable {
  package let path: String
  /// In bytes, of a regular file; 0 for a pipe.
  package let size: Int
  private let descriptor: Int32
  private let isOwn: Bool

  /// - Parameter path: a path, or `-` for standard input.
  package init(_ path: String) throws(InputError) {
    let opened = path == "-" ? 0 : try Self.open(path)
    self.path = path
    descriptor = opened
    isOwn = path != "-"
    let status = FileStatus(descriptor: opened)
    let isRegular = status?.kind == .regular
    size = isOwn && isRegular ? status?.size ?? 0 : 0
    if let status, isRegular { FileReads.tell(status.identity, path) }
  }

  private static func open(_ path: String) throws(InputError) -> Int32 {
    let given = isGiven(path)
    let opened = FileSystem.open(path, O_RDONLY | O_NOCTTY | (given ? 0 : O_NONBLOCK))
    guard opened >= 0 else {
      let code = errno
      throw InputError(
        path: path, reason: code == ENOENT || code == ENOTDIR ? .missing : .unreadable(FileSystem.reason(code)))
    }
    let refusal: InputError.Reason? =
      switch FileStatus(descriptor: opened)?.kind {
      case .regular, .null: nil
      case .folder: .isDirectory
      case .pipe, .link, .other, nil: given ? nil : .notAFile
      }
    guard let refusal else { return opened }
    close(opened)
    throw InputError(path: path, reason: refusal)
  }

  deinit {
    if isOwn { close(descriptor) }
  }

  /// Returns all that is left.
  /// - Throws: ``InputError``, also for more than 2 GB.
  package func readToEnd() throws(InputError) -> [UInt8] {
    guard size <= Int(Int32.max) else { throw InputError(path: path, reason: .tooLarge) }
    var content: [UInt8] = []
    // One more than there is, so that one call reads to the end.
    var chunk = max(size + 1, 1 << 16)
    while true {
      let piece = try read(chunk)
      if piece.isEmpty { return content }
      if content.isEmpty { content = piece } else { content += piece }
      guard content.count <= Int32.max else { throw InputError(path: path, reason: .tooLarge) }
      chunk = 1 << 16
    }
  }

  /// Returns the next bytes, at most `count`; none at the end.
  package func read(_ count: Int) throws(InputError) -> [UInt8] {
    while true {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        let got = Foundation.read(descriptor, buffer.baseAddress, count)
        if got < 0 { failure = errno }
        filled = max(got, 0)
      }
      if failure == 0 { return piece }
      if failure == EISDIR { throw InputError(path: path, reason: .isDirectory) }
      if failure != EINTR { throw InputError(path: path, reason: .unreadable(FileSystem.reason(failure))) }
    }
  }

  private static func isGiven(_ path: String) -> Bool {
    path == "/dev/stdin" || path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/")
  }
}

/// Tells which files are read, so that a program can refuse to write over them.
package enum FileReads {
  // A function alone, in a generic box, would be wrapped once more by every look at it.
  private struct Observer {
    let body: @Sendable (FileIdentity, String) -> Void
  }

  private static let observer = Mutex<Observer?>(nil)

  /// Calls `body`, on any thread, with the identity and the path of each regular file that is opened from now on. There is
  /// one observer; the last one set.
  package static func observe(_ body: @escaping @Sendable (FileIdentity, String) -> Void) {
    observer.withLock { $0 = Observer(body: body) }
  }

  static func tell(_ identity: FileIdentity, _ path: String) {
    let observer = observer.withLock { $0 }
    observer?.body(identity, path)
  }
}
