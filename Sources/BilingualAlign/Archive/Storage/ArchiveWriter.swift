import BilingualTerms
import BilingualText
import Foundation
internal import GRDB

/// Writes records into an archive, many in one transaction. There is one writer in a process, and processes wait for
/// each other.
package struct ArchiveWriter: ~Copyable {
  private let archive: Archive
  /// Of finished transactions only.
  private var known = KnownNames()

  package init(_ archive: Archive) { self.archive = archive }

  /// Records the documents in one transaction. One that is there with the same hash is left alone, one with another hash
  /// is replaced: adding the same batch again changes nothing.
  /// - Parameter isForced: whether documents with the same hash are replaced, too.
  /// - Throws: ``ArchiveError``; nothing of the batch is then in the archive.
  /// - Complexity: O(rows · log rows of the archive).
  package mutating func add(_ records: [ArchiveRecord], isForced: Bool = false) throws(ArchiveError)
    -> ArchiveIntake.Tally
  {
    var known = known
    var tally = ArchiveIntake.Tally()
    try archive.write { db in
      let rows = try RowWriter(db)
      for record in records { try rows.add(record, isForced: isForced, known: &known, tally: &tally) }
    }
    self.known = known
    return tally
  }

  /// Takes documents out.
  /// - Returns: how many of them were there.
  package mutating func remove(_ names: [(source: String, target: String)]) throws(ArchiveError) -> Int {
    try archive.write { db in
      var count = 0
      for name in names {
        try db.execute(
          sql: "DELETE FROM document WHERE source = ? AND target = ?", arguments: [name.source, name.target])
        count += db.changesCount
      }
      return count
    }
  }
}

/// The numbers of names that the archive holds; numbers are never given away again.
private struct KnownNames {
  struct Value: Hashable {
    let kind: String
    let text: String
  }

  struct Rendering: Hashable {
    let concept: Int
    let text: String
  }

  var concepts: [String: (id: Int, record: ConceptRecord)] = [:]
  var renderings: [Rendering: Int] = [:]
  var values: [Value: Int] = [:]
}

/// The statements of one transaction.
private struct RowWriter {
  private let db: Database
  private let bead: ArchiveStatement
  private let fact: ArchiveStatement
  private let occurrence: ArchiveStatement

  init(_ db: Database) throws {
    self.db = db
    bead = try ArchiveStatement(db, "INSERT INTO bead VALUES (?,?,?,?,?,?,?)")
    fact = try ArchiveStatement(db, "INSERT INTO fact VALUES (?,?,?,?,?,?)")
    occurrence = try ArchiveStatement(db, "INSERT INTO occurrence VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
  }

  func add(
    _ record: ArchiveRecord, isForced: Bool, known: inout KnownNames, tally: inout ArchiveIntake.Tally
  ) throws {
    let find = try ArchiveStatement(db, "SELECT id, hash, date FROM document WHERE source = ? AND target = ?")
    let old = try find.first(.text(record.source), .text(record.target)) { row in
      (id: try row.integer(0, .documentID), hash: try row.hash(1), date: try row.date(2))
    }
    if let old {
      if !isForced, old.hash == record.hash, old.date == record.date {
        tally.unchanged += 1
        return
      }
      let remove = try db.cachedStatement(sql: "DELETE FROM document WHERE id = ?")
      try remove.execute(arguments: [old.id])
      tally.replaced += 1
    } else {
      tally.added += 1
    }
    let insert = try db.cachedStatement(sql: "INSERT INTO document(source, target, date, hash) VALUES (?,?,?,?)")
    try insert.execute(
      arguments: [record.source, record.target, record.date?.dayNumber, Data(record.hash.bytes)])
    let document = Int(db.lastInsertedRowID)
    let content = try db.cachedStatement(sql: "INSERT INTO content VALUES (?,?,?)")
    try content.execute(arguments: [document, Data(record.sourceText), Data(record.targetText)])
    for (number, row) in record.beads.enumerated() {
      try bead.run(
        document, number, row.sourceEnd, row.targetEnd, row.sourceLine, row.targetLine, thousandths(row.confidence))
    }
    for (number, row) in record.facts.enumerated() {
      let value = try value(row, &known)
      try fact.run(document, number, row.side == .korean ? 0 : 1, row.start, row.length, value)
    }
    for (number, row) in record.occurrences.enumerated() {
      try add(row, number: number, document: document, known: &known)
    }
  }

  private func add(_ row: OccurrenceRecord, number: Int, document: Int, known: inout KnownNames) throws {
    let concept = try concept(row.concept, &known)
    let rendering = try row.rendering.map { try self.rendering($0, of: concept, &known) }
    try occurrence.run(
      concept, document, number, rendering, thousandths(row.confidence), row.flags.rawValue, row.bead,
      row.source.start, row.source.length, row.source.line, row.source.column, row.target?.start ?? 0,
      row.target?.length ?? 0, row.target?.line ?? 0, row.target?.column ?? 0)
  }

  private func thousandths(_ value: Double) -> Int { Int((value * 1000).rounded()) }

  // MARK: Names

  /// The number of a concept; what the glossary says of it is brought up to date.
  private func concept(_ record: ConceptRecord, _ known: inout KnownNames) throws -> Int {
    if let found = known.concepts[record.key], found.record == record { return found.id }
    let id =
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            INSERT INTO concept(key, category, korean, english, valid, place) VALUES (?,?,?,?,?,?)
            ON CONFLICT(key) DO UPDATE SET category = excluded.category, korean = excluded.korean,
              english = excluded.english, valid = excluded.valid, place = excluded.place
            RETURNING id
            """),
        arguments: [
          record.key, record.category.rawValue, record.korean, record.english, record.validity.description,
          record.place,
        ]) ?? 0
    try db.execute(sql: "DELETE FROM term WHERE concept = ?", arguments: [id])
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO term VALUES (?,?,?,?)")
    for term in record.terms {
      try insert.execute(arguments: [id, term.text, term.status.number, term.validity.description])
    }
    known.concepts[record.key] = (id, record)
    return id
  }

  private func rendering(_ text: String, of concept: Int, _ known: inout KnownNames) throws -> Int {
    let name = KnownNames.Rendering(concept: concept, text: text)
    if let id = known.renderings[name] { return id }
    let id = try number(
      find: "SELECT id FROM rendering WHERE concept = ? AND text = ?",
      insert: "INSERT INTO rendering(concept, text) VALUES (?,?)",
      arguments: [concept, text])
    known.renderings[name] = id
    return id
  }

  private func value(_ fact: FactRecord, _ known: inout KnownNames) throws -> Int {
    let name = KnownNames.Value(kind: fact.kind, text: fact.value)
    if let id = known.values[name] { return id }
    let id = try number(
      find: "SELECT id FROM value WHERE kind = ? AND text = ?", insert: "INSERT INTO value(kind, text) VALUES (?,?)",
      arguments: [fact.kind, fact.value])
    known.values[name] = id
    return id
  }

  private func number(find: String, insert: String, arguments: StatementArguments) throws -> Int {
    if let id = try Int.fetchOne(db.cachedStatement(sql: find), arguments: arguments) { return id }
    try db.cachedStatement(sql: insert).execute(arguments: arguments)
    return Int(db.lastInsertedRowID)
  }
}

extension TermStatus {
  /// As archives store it.
  var number: Int {
    switch self {
    case .preferred: 0
    case .admitted: 1
    case .deprecated: 2
    case .forbidden: 3
    }
  }

  init(number: Int) {
    self = number == 0 ? .preferred : number == 1 ? .admitted : number == 2 ? .deprecated : .forbidden
  }
}
