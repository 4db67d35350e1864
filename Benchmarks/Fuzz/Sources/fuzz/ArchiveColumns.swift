import BilingualAlign
import Foundation
import GRDBSQLite

/// An archive of two documents, some of whose cells are set to what the fuzzer wants; then everything that reads archives.
enum ArchiveColumns {
  private static let template: String = {
    let path = ScratchFile.path("template.sqlite")
    do {
      let archive = try Archive(path, for: .writing)
      let intake = try ArchiveIntake(archive, recorder: ArchiveRecorder(termbase: Readers.termbase))
      for (number, texts) in texts.enumerated() {
        try intake.add(
          source: SourceFile(path: "\(number).ko.txt", bytes: Array(texts.0.utf8)),
          target: SourceFile(path: "\(number).en.txt", bytes: Array(texts.1.utf8)),
          date: CalendarDate(year: 2024, month: 4 + number, day: 15))
      }
      _ = try intake.finish()
      try archive.close()
    } catch {
      preconditionFailure("an archive can be made: \(error)")
    }
    return path
  }()

  private static let texts = [
    (
      "한미 북한인권협의 개최\n\n4월 15일 북한 문제를 3명이 논의하였다.\n",
      "ROK-U.S. Consultations Held\n\nOn April 15, 3 people discussed North Korea.\n"
    ),
    (
      "외교부 장관, 북한 방문\n\n외교부 장관이 5월에 북한을 찾았다.\n",
      "Minister of Foreign Affairs Visits the DPRK\n\nThe Minister went in May.\n"
    ),
  ]

  /// Table and column, the tables first seen first.
  private static let columns: [(table: String, column: String)] = {
    var found: [(String, String)] = []
    query(template) { db in
      rows(db, "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'") {
        found.append(($0, $1))
      }
    }
    return found
  }()

  @Sendable static func read(_ bytes: [UInt8]) throws {
    _ = template
    let path = ScratchFile.path("archive.sqlite")
    for ending in ["-wal", "-shm", "-journal"] { unlink(path + ending) }
    guard let content = FileManager.default.contents(atPath: template) else { return }
    _ = ScratchFile.write(Array(content), "archive.sqlite")
    var input = Input(bytes)
    query(path) { db in
      for _ in 0..<1 + input.byte() % 3 { change(db, &input) }
    }
    let archive = try Archive(path, for: .reading)
    // What one reader refuses another may read.
    let readers: [() throws -> Void] = [
      { _ = ArchiveReports.text(try archive.status(), path: path, missing: 0) },
      { _ = try archive.verify() },
      { _ = try archive.documents() },
      { try archive.export { _ = (ArchiveReports.jsonLine($0), ArchiveReports.occurrenceRows($0)) } },
      {
        let drift = try archive.drift()
        let report = DriftReport(
          drift, unlisted: try archive.unlistedTerms(drift.query), signature: ToolSignature(), style: TextStyle(),
          limit: 50, path: { $0 })
        let pairs = try archive.sentences(report.sentenceKeys)
        for format in DriftFormat.allCases { _ = report.text(format, pairs: pairs) }
      },
      {
        let lines = try archive.concordance(DriftQuery(term: "북한"))
        _ = ConcordanceReport.text(lines, style: TextStyle(), path: { $0 })
        _ = ConcordanceReport.json(lines, term: "북한", path: { $0 })
      },
      { _ = try archive.concordance(DriftQuery(term: "people")) },
    ]
    for reader in readers {
      do { try reader() } catch { precondition(!"\(error)".isEmpty, "an error without words") }
    }
    try archive.close()
  }

  private static func change(_ db: OpaquePointer, _ input: inout Input) {
    let place = columns[input.byte() % columns.count]
    let kind = input.byte() % 8
    let size = input.byte() % 24
    let bytes = (0..<size).map { _ in UInt8(input.byte()) }
    let row = input.byte() % 4
    let value = bytes.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    var statement: OpaquePointer?
    let sql =
      "UPDATE OR REPLACE \"\(place.table)\" SET \"\(place.column)\" = ?1"
      + (row == 0 ? "" : " WHERE (SELECT count(*) FROM \"\(place.table)\") % 4 <> \(row)")
    sqlite3_exec(db, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON", nil, nil, nil)
    guard sqlite3_prepare_v2(db, sql, -1, &statement, nil) == SQLITE_OK else { return }
    switch kind {
    case 0: sqlite3_bind_null(statement, 1)
    case 1: sqlite3_bind_int64(statement, 1, Int64(bitPattern: value))
    case 2: sqlite3_bind_int64(statement, 1, Int64(Int8(truncatingIfNeeded: value)))
    case 3: sqlite3_bind_double(statement, 1, Double(bitPattern: value))
    case 4, 5: sqlite3_bind_text(statement, 1, bytes.map { CChar(bitPattern: $0) }, CInt(size), transient)
    case 6: sqlite3_bind_blob(statement, 1, bytes, CInt(size), transient)
    default: sqlite3_bind_int64(statement, 1, [.max, .min, 1 << 32, -1, 1 << 31, 1 << 62][Int(value % 6)])
    }
    sqlite3_step(statement)
    sqlite3_finalize(statement)
  }

  private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  private static func query(_ path: String, _ body: (OpaquePointer) -> Void) {
    var db: OpaquePointer?
    guard sqlite3_open(path, &db) == SQLITE_OK, let db else { return }
    body(db)
    sqlite3_close(db)
  }

  private static func rows(_ db: OpaquePointer, _ sql: String, _ body: (String, String) -> Void) {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(db, sql, -1, &statement, nil) == SQLITE_OK else { return }
    while sqlite3_step(statement) == SQLITE_ROW {
      body(String(cString: sqlite3_column_text(statement, 0)), String(cString: sqlite3_column_text(statement, 1)))
    }
    sqlite3_finalize(statement)
  }
}
