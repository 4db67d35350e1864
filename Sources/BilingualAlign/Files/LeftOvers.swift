internal import Foundation
internal import Synchronization

/// Files that a process had half written when it was killed.
enum LeftOvers {
  private static let prefix = ".align-tool-"
  private static let suffix = ".part"
  private static let digits = 16
  /// The folders that this process has looked through.
  private static let seen = Mutex<Set<String>>([])

  /// Returns the name of a file that is being written.
  static func name(_ number: UInt64) -> String {
    prefix + number.hexadecimal(digits: digits) + suffix
  }

  /// Removes from a folder what nobody writes any more: files of this name that belong to this user and are not locked. Once
  /// a process and folder.
  /// - Parameter folder: with a `/` at its end; empty is the working folder.
  static func remove(from folder: String) {
    if seen.withLock({ !$0.insert(folder).inserted }) { return }
    // A folder that cannot be listed may still be written into.
    guard let names = try? Folder.entries(of: folder.isEmpty ? "." : folder) else { return }
    for name in names where isOne(name) { removeIfDead(folder + name) }
  }

  private static func isOne(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
    let number = name.dropFirst(prefix.count).dropLast(suffix.count)
    return number.utf8.count == digits && number.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }

  private static func removeIfDead(_ path: String) {
    let descriptor = FileSystem.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard let status = FileStatus(descriptor: descriptor), status.kind == .regular, status.owner == geteuid(),
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    _ = FileSystem.unlink(path)
  }
}
