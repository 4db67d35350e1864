import BilingualAlign
import Synchronization

/// Which files this process reads and writes, so that no output takes the place of an input or of another output.
///
/// Everything that is read is noted as it is opened, by device and inode; so a file is known by all its names, and a new
/// command need not think of it.
enum FilesInUse {
  private struct Files {
    var read: [FileIdentity: String] = [:]
    var written: Set<String> = []
  }

  private static let files = Mutex(Files())

  /// Begins to note what is read. Is called once.
  static func watch() {
    FileReads.observe { identity, path in
      files.withLock { if $0.read[identity] == nil { $0.read[identity] = path } }
    }
  }

  /// Notes files that will be read, or that something else reads.
  static func note(_ paths: some Sequence<String>) throws(InputError) {
    for path in paths where path != "-" {
      guard let status = try FileStatus(path), status.kind == .regular else { continue }
      files.withLock { if $0.read[status.identity] == nil { $0.read[status.identity] = path } }
    }
  }

  /// Forgets an input that is meant to be written anew.
  static func release(_ path: String) throws(InputError) {
    guard let status = try FileStatus(path) else { return }
    _ = files.withLock { $0.read.removeValue(forKey: status.identity) }
  }

  /// - Throws: ``OutputError`` where `status` is of a file that is read.
  static func refuseInput(_ status: FileStatus?, path: String) throws(OutputError) {
    guard let status, status.kind == .regular, let input = files.withLock({ $0.read[status.identity] }) else { return }
    let name = input == path ? "" : ", \(input == "-" ? "standard input" : input)"
    throw OutputError(path: path, "this file is read by the same run\(name); write to another one")
  }

  /// - Throws: ``OutputError`` where the file was claimed before.
  static func claim(_ path: String) throws(OutputError) {
    let place = PathName.resolved(path) ?? PathName.absolute(path)
    if !files.withLock({ $0.written.insert(place).inserted }) {
      throw OutputError(path: path, "two results of this run would be written here")
    }
  }
}
