internal import GRDB

extension Archive {
  /// Looks at every page, at every value of every table, and at what rows say of each other and of the texts.
  /// - Returns: what is wrong, of each kind and table the first ones; empty where nothing is.
  /// - Complexity: O(bytes of the archive).
  public func verify() throws(ArchiveError) -> [String] {
    try read { db in
      var faults = try ArchiveStatement(db, "PRAGMA integrity_check(10)").map { $0.words(0) }.filter { $0 != "ok" }
      faults += try ArchiveFaults.orphans(db)
      for columns in ArchiveColumn.tables { faults += try ArchiveFaults.values(columns, db) }
      // Rows that contradict each other are looked for where each value is possible.
      return faults.isEmpty ? try ArchiveFaults.contradictions(db) : faults
    }
  }
}

/// Finds what cannot be in an archive, and says where it stands.
enum ArchiveFaults {
  /// Of one table so many faults are named.
  private static let most = 10

  /// The values of a table that cannot be.
  /// - Parameter only: the column to look at; all where `nil`.
  static func values(_ columns: [ArchiveColumn], only: ArchiveColumn? = nil, _ db: Database) throws -> [String] {
    guard let table = columns.first?.table else { return [] }
    let names = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    var faults: [String] = []
    try ArchiveStatement(db, "SELECT \(names) FROM \"\(table)\"").eachRow { row in
      for (index, column) in columns.enumerated() where only == nil || only == column {
        do {
          try row.check(index, column)
        } catch let damage as ArchiveDamage {
          let key = column.key.map { "\($0.name) \(row.shown(columns.firstIndex(of: $0) ?? 0))" }
          faults.append("\(table) (\(key.joined(separator: ", ")))" + damage.reason.dropFirst(table.count))
        }
      }
      return faults.count < most
    }
    return faults
  }

  /// Throws the first value that cannot be in the tables that a term is looked for in: a search would pass it over.
  static func checkNames(_ db: Database) throws {
    for columns in ArchiveColumn.tables where ["concept", "rendering"].contains(columns[0].table) {
      if let fault = try values(columns, db).first { throw ArchiveDamage(located: fault) }
    }
  }

  /// Rows that refer to one that is not there.
  static func orphans(_ db: Database) throws -> [String] {
    var counts: [String: Int] = [:]
    try ArchiveStatement(db, "PRAGMA foreign_key_check").eachRow { row in
      counts["\(row.words(0)): rows that refer to no \(row.words(2))", default: 0] += 1
      return true
    }
    return counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
  }

  /// What the rows of a document say of each other and of its texts: all that reading it whole looks at.
  static func contradictions(_ db: Database) throws -> [String] {
    var faults: [String] = []
    for document in try Archive.documents(db) where faults.count < most {
      do {
        _ = try ArchiveExportRow(document, db)
      } catch let damage as ArchiveDamage {
        faults.append(damage.reason)
      }
    }
    return faults
  }

  /// The same damage with the row it stands in, which is looked for only now.
  static func located(_ damage: ArchiveDamage, _ db: Database) throws -> ArchiveDamage {
    guard let column = damage.column else { return damage }
    let columns = ArchiveColumn.tables.first { $0.contains(column) } ?? []
    return try values(columns, only: column, db).first.map { ArchiveDamage(located: $0) } ?? damage
  }
}
