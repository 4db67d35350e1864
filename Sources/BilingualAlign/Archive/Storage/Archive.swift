import BilingualText
import Foundation
internal import GRDB

/// An index of aligned documents in one SQLite file: texts, beads, facts, and how each concept was rendered where.
///
/// Writers wait for each other and for readers; readers see the state of the last finished transaction and leave nothing beside
/// the file. A process that is killed leaves a journal from which the next one puts back what the last transaction left.
/// Source: SQLite documentation, "File Locking And Concurrency In SQLite Version 3", lockingv3.html.
public final class Archive: Sendable {
  /// As the user gave it.
  public let path: String
  /// What the paths of documents are relative to.
  package let base: ArchiveBase
  let queue: DatabaseQueue

  /// Whether an archive is read only, or made and written.
  public enum Access: Sendable { case reading, writing }

  /// How long a writer waits for another one, in seconds.
  static let patience = 60.0

  /// - Parameter access: `.writing` makes the file and its folder where there are none, and brings old tables up to date.
  /// - Throws: ``ArchiveError``.
  public init(_ path: String, for access: Access) throws(ArchiveError) {
    self.path = path
    base = ArchiveBase(archive: path)
    let head = try Self.inspect(path, access)
    do {
      if access == .writing { try Self.makeFolder(of: path) }
      queue = try Self.open(path, access: access, given: ArchiveOpening(path, for: access, head: head))
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Closes the file.
  public func close() throws(ArchiveError) {
    do {
      try queue.close()
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Processes that make one archive at the same moment get in each other's way where SQLite does not wait: when the
  /// journal's mode is set, and between a look at the tables and their making. Then everything is looked at anew.
  ///
  /// What a killed writer left half done is rolled back by whoever opens the archive next; for that a reader must write.
  private static func open(_ path: String, access: Access, given: ArchiveOpening) throws -> DatabaseQueue {
    var attempt = 1
    var opening = given
    while true {
      do {
        let queue = try DatabaseQueue(path: opening.name(path), configuration: configuration(opening))
        try queue.read { db in try checkOwner(of: db, at: path, access: access) }
        if access == .writing { try ArchiveSchema.migrator.migrate(queue) }
        try queue.read { db in try ArchiveSchema.check(db) }
        return queue
      } catch let error as DatabaseError where opening == .reading && needsRecovery(error) {
        opening = .recovering
      } catch let error as DatabaseError where attempt < 6 && isPassing(error) {
        usleep(useconds_t(20_000 << attempt))
        attempt += 1
      }
    }
  }

  /// Whether a reader failed for want of the right to write.
  private static func needsRecovery(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_READONLY || error.resultCode == .SQLITE_CANTOPEN
  }

  /// Whether a failure may be another process's doing: locked, or a table that is there by now.
  private static func isPassing(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED || error.resultCode == .SQLITE_ERROR
      || error.resultCode == .SQLITE_CONSTRAINT
  }

  private static func configuration(_ opening: ArchiveOpening) -> GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.readonly = opening.isReadOnly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      // Earlier versions kept a log beside the file, which readers had to make anew. Where one of them has it open, it stays so.
      if opening == .writing { try? db.execute(sql: "PRAGMA journal_mode = DELETE") }
      try db.execute(sql: "PRAGMA cache_size = -65536")
      try db.execute(sql: "PRAGMA mmap_size = 1073741824")
    }
    return configuration
  }

  /// What can be told without opening the file as a database.
  /// - Returns: its first bytes; none for one that is to be made.
  private static func inspect(_ path: String, _ access: Access) throws(ArchiveError) -> [UInt8] {
    guard FileName.bytes(path) == Array(path.utf8) else {
      throw ArchiveError(path: path, reason: .failed("the name of an archive must be UTF-8"))
    }
    let head: [UInt8]
    do {
      // A dash is the name of a file here.
      head = try OpenFile(path == "-" ? "./-" : path).read(ArchiveOpening.headSize)
    } catch {
      switch error.reason {
      case .missing:
        if access == .writing { return [] }
        throw ArchiveError(path: path, reason: .missing)
      case .isDirectory: throw ArchiveError(path: path, reason: .isDirectory)
      case .notAFile: throw ArchiveError(path: path, reason: .notAnArchive)
      default: throw ArchiveError(path: path, reason: .failed("this archive \(error.reason)"))
      }
    }
    if head.isEmpty, access == .writing { return [] }
    guard head.starts(with: "SQLite format 3\0".utf8) else { throw ArchiveError(path: path, reason: .notAnArchive) }
    return head
  }

  /// Makes the folders that lead to the file. A relative path stays one: the working folder may have any name.
  private static func makeFolder(of path: String) throws {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder += part + "/"
      if mkdir(folder, 0o777) != 0, errno != EEXIST, try FileStatus(folder) == nil {
        throw ArchiveError(path: path, reason: .readOnly)
      }
    }
  }

  /// Refuses databases of other programs and of later versions.
  private static func checkOwner(of db: Database, at path: String, access: Access) throws {
    func count(_ sql: String) throws -> Int { try ArchiveStatement(db, sql).first { try $0.count(0) } ?? 0 }
    let owner = try count("PRAGMA application_id")
    let others = "SELECT count(*) FROM sqlite_schema WHERE tbl_name NOT LIKE 'grdb%'"
    if owner == 0, access == .writing, try count(others) == 0 { return }
    guard owner == ArchiveSchema.applicationID else { throw ArchiveError(path: path, reason: .notAnArchive) }
    if try ArchiveSchema.migrator.hasBeenSuperseded(db) { throw ArchiveError(path: path, reason: .newer) }
  }

  /// Reads in one transaction.
  func read<T>(_ body: (Database) throws -> T) throws(ArchiveError) -> T {
    do {
      return try queue.read { db in
        do {
          return try body(db)
        } catch let damage as ArchiveDamage {
          throw try ArchiveFaults.located(damage, db)
        }
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Writes in one transaction, or not at all.
  func write<T>(_ body: (Database) throws -> T) throws(ArchiveError) -> T {
    do {
      return try queue.write { db in
        do {
          return try body(db)
        } catch let damage as ArchiveDamage {
          throw try ArchiveFaults.located(damage, db)
        }
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}
