import Foundation
internal import GRDB

/// A document of an archive, without its texts.
public struct ArchivedDocument: Sendable, Hashable {
  let id: Int
  /// As the archive names them; ``ArchiveBase/path(of:)`` makes paths of them.
  public let source: String
  public let target: String
  public let date: CalendarDate?
}

/// What an archive holds, in numbers.
public struct ArchiveStatus: Sendable, Hashable {
  public let documents: Int
  public let undated: Int
  public let first: CalendarDate?
  public let last: CalendarDate?
  public let beads: Int
  public let facts: Int
  public let concepts: Int
  public let renderings: Int
  public let occurrences: Int
  /// Occurrences for which nothing was found that renders them.
  public let unrendered: Int
  /// Bytes of the stored texts, and of the file with its log.
  public let textBytes: Int
  public let fileBytes: Int
}

extension Archive {
  /// The documents in the order of their dates, undated ones last; of one date by name.
  public func documents() throws(ArchiveError) -> [ArchivedDocument] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, source, target, date FROM document ORDER BY date IS NULL, date, source, target"
      ).map(Self.document)
    }
  }

  static func document(_ row: Row) -> ArchivedDocument {
    ArchivedDocument(
      id: row[0], source: row[1], target: row[2], date: (row[3] as Int?).flatMap(CalendarDate.init(dayNumber:)))
  }

  /// What tells whether a document has changed.
  struct KnownDocument: Sendable {
    let hash: ContentHash
    let date: CalendarDate?
  }

  func knownDocuments() throws(ArchiveError) -> [String: KnownDocument] {
    try read { db in
      var known: [String: KnownDocument] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT source, target, hash, date FROM document")
      while let row = try rows.next() {
        guard let hash = ContentHash(bytes: [UInt8](row[2] as Data)) else { continue }
        let date = (row[3] as Int?).flatMap(CalendarDate.init(dayNumber:))
        known[ArchiveIntake.key(row[0], row[1])] = KnownDocument(hash: hash, date: date)
      }
      return known
    }
  }

  public func status() throws(ArchiveError) -> ArchiveStatus {
    try read { db in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      func date(_ sql: String) throws -> CalendarDate? {
        try Int.fetchOne(db, sql: sql).flatMap(CalendarDate.init(dayNumber:))
      }
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

  private static func size(of path: String) -> Int {
    ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int) ?? 0
  }

  /// Whether the file's pages agree with each other.
  /// - Returns: what is wrong; empty where nothing is.
  public func verify() throws(ArchiveError) -> [String] {
    try read { db in
      let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
      let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
      return pages + (orphans == 0 ? [] : ["\(orphans) rows belong to nothing"])
    }
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

extension ArchiveWriter.Tally {
  mutating func add(_ other: Self) {
    added += other.added
    replaced += other.replaced
    unchanged += other.unchanged
  }
}
