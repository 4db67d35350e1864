public import BilingualText
import Foundation
internal import GRDB

/// A document of an archive, without its texts.
public struct ArchivedDocument: Sendable, Hashable {
  let id: Int
  /// As the archive names them; ``ArchiveBase/path(of:)`` makes paths of them.
  public let source: String
  /// The translation's file, as the archive names it.
  public let target: String
  /// The day it is dated; `nil` without a date.
  public let date: CalendarDate?
}

/// What an archive holds, in numbers.
package struct ArchiveStatus: Sendable, Hashable {
  package let documents: Int
  package let undated: Int
  package let first: CalendarDate?
  package let last: CalendarDate?
  package let beads: Int
  package let facts: Int
  package let concepts: Int
  package let renderings: Int
  package let occurrences: Int
  /// Occurrences for which nothing was found that renders them.
  package let unrendered: Int
  /// Bytes of the stored texts, and of the file with its log.
  package let textBytes: Int
  package let fileBytes: Int
}

extension Archive {
  /// The documents in the order of their dates, undated ones last; of one date by name.
  public func documents() throws(ArchiveError) -> [ArchivedDocument] {
    try read { try Self.documents($0) }
  }

  static func documents(_ db: Database) throws -> [ArchivedDocument] {
    let all = "SELECT id, source, target, date FROM document ORDER BY date IS NULL, date, source, target"
    return try ArchiveStatement(db, all).map { try document($0) }
  }

  /// The document whose number, names and date a row begins with.
  static func document(_ row: ArchiveStatement.Row) throws -> ArchivedDocument {
    ArchivedDocument(
      id: try row.integer(0, .documentID), source: try row.text(1, .documentSource),
      target: try row.text(2, .documentTarget), date: try row.date(3))
  }

  /// What tells whether a document has changed.
  struct KnownDocument: Sendable {
    let hash: ContentHash
    let date: CalendarDate?
  }

  func knownDocuments() throws(ArchiveError) -> [String: KnownDocument] {
    try read { db in
      var known: [String: KnownDocument] = [:]
      try ArchiveStatement(db, "SELECT source, target, hash, date FROM document").eachRow { row in
        let key = ArchiveIntake.key(try row.text(0, .documentSource), try row.text(1, .documentTarget))
        known[key] = KnownDocument(hash: try row.hash(2), date: try row.date(3))
        return true
      }
      return known
    }
  }

  package func status() throws(ArchiveError) -> ArchiveStatus {
    try read { db in
      func count(_ sql: String) throws -> Int { try ArchiveStatement(db, sql).first { try $0.count(0) } ?? 0 }
      func date(_ sql: String) throws -> CalendarDate? { try ArchiveStatement(db, sql).first { try $0.date(0) } ?? nil }
      return ArchiveStatus(
        documents: try count("SELECT count(*) FROM document"),
        undated: try count("SELECT count(*) FROM document WHERE date IS NULL"),
        first: try date("SELECT min(date) FROM document"), last: try date("SELECT max(date) FROM document"),
        beads: try count("SELECT count(*) FROM bead"), facts: try count("SELECT count(*) FROM fact"),
        concepts: try count("SELECT count(*) FROM concept"), renderings: try count("SELECT count(*) FROM rendering"),
        occurrences: try count("SELECT count(*) FROM occurrence"),
        unrendered: try count("SELECT count(*) FROM occurrence WHERE rendering IS NULL"),
        textBytes: try count("SELECT sum(length(source) + length(target)) FROM content"),
        fileBytes: ["", "-wal"].reduce(0) { $0 + Self.size(of: path + $1) })
    }
  }

  /// Bytes of a file; 0 where there is none, as there is no log of an archive that nobody writes.
  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Drops names that nothing uses any more, and gives free space back.
  public func compact() throws(ArchiveError) {
    try write { db in
      try db.execute(
        sql: """
          DELETE FROM rendering WHERE id NOT IN (SELECT rendering FROM occurrence WHERE rendering IS NOT NULL);
          DELETE FROM term WHERE concept NOT IN (SELECT concept FROM occurrence);
          DELETE FROM concept WHERE id NOT IN (SELECT concept FROM occurrence);
          DELETE FROM value WHERE id NOT IN (SELECT value FROM fact);
          """)
    }
    try execute("VACUUM; PRAGMA optimize")
  }

  /// Runs SQL outside a transaction.
  func execute(_ sql: String) throws(ArchiveError) {
    do {
      try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}

extension ArchiveIntake.Tally {
  package mutating func add(_ other: Self) {
    added += other.added
    replaced += other.replaced
    unchanged += other.unchanged
  }
}
