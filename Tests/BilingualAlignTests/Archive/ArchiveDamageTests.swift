import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualArchive
@testable import BilingualReports

/// Every column of every table with values that cannot be, and every way to read: no trap, no result that differs in
/// silence, and `verify` finds each.
@Suite struct ArchiveDamageTests {
  private static let ko = ["제2차 한미 북한인권협의 개최", "전영희 평화외교기획단장은 3월 2일 북한을 방문하지 않았다."]
  private static let en = [
    "Second ROK-U.S. Consultations on North Korean Human Rights Held",
    "On March 2 Director-General for Korean Peninsula Peace Regime Jun Young-hee did not visit the DPRK.",
  ]

  private static let made = Result {
    try ["a", "b", "c"].enumerated().map { index, name in
      try ArchiveFixture.record(name, date: "2024-04-1\(index)", ko: ko, en: en)
    }
  }

  private static func records() throws -> [ArchiveRecord] { try made.get() }

  /// What every way to read says of an archive that is sound.
  private static let sound = Result {
    try ArchiveFixture.withArchive(records()) { archive in
      let faults = try archive.verify()
      #expect(faults == [])
      return entries.map { outcome($0, archive) }
    }
  }

  /// As SQL.
  private static func wrong(_ column: ArchiveColumn) -> [String] {
    switch column.content {
    case .integer:
      ["'x'", "x'00'", "1.5", "1e300", "NULL", "-9223372036854775808", "9223372036854775807"]
        + (column == .documentDate ? [] : ["-1"])
    case .text: ["x'00'", "CAST(x'FF' AS TEXT)", "NULL"]
    case .category, .span: ["x'00'", "CAST(x'FF' AS TEXT)", "NULL", "'nonsense'", "1", "''"]
    case .sentences, .hash: ["'x'", "1", "1.5", "x'FF'", "x'00'", "x''", "NULL"]
    }
  }

  /// Columns that say which row belongs to which: a row that is lost to its owner is found by `verify` alone.
  private static let detaching: Set<ArchiveColumn> = [
    .documentID, .contentDocument, .beadDocument, .beadNumber, .valueID, .factDocument, .factNumber, .factValue,
    .conceptID, .termConcept, .renderingID, .renderingConcept, .occurrenceConcept, .occurrenceDocument,
    .occurrenceNumber, .occurrenceRendering,
  ]

  /// Whether a message says where the damage is; a text that is none of its document's is one that the beads contradict.
  private static func names(_ message: String, _ column: ArchiveColumn) -> Bool {
    message.contains(column.table) || column.table == "content" && message.contains("bead")
  }

  private struct Entry: Sendable {
    let name: String
    let read: @Sendable (Archive) throws -> String
  }

  private static func drift(_ format: DriftFormat, term: String? = nil, unlisted: Bool = false) -> Entry {
    Entry(name: "drift \(format.rawValue) \(term ?? "") \(unlisted)") { archive in
      let drift = try archive.drift(DriftQuery(term: term))
      let report = DriftReport(
        drift, unlisted: unlisted ? try archive.unlistedTerms(drift.query) : nil, signature: ToolSignature(),
        path: { $0 })
      let pairs = format == .html ? try archive.sentences(report.sentenceKeys) : DriftSentences()
      return report.text(format, pairs: pairs)
    }
  }

  private static func concordance(_ term: String) -> Entry {
    Entry(name: "concordance \(term)") {
      ConcordanceReport.json(try $0.concordance(DriftQuery(term: term)), term: term, path: { $0 })
    }
  }

  private static let entries: [Entry] =
    [
      Entry(name: "status") { archive in
        let status = try archive.status()
        let days = [status.first, status.last].map { $0?.description ?? "" }
        return "\(status.documents) \(status.undated) \(days)"
      },
      Entry(name: "documents") { "\(try $0.documents().map { [$0.source, $0.target, $0.date?.description ?? ""] })" },
      Entry(name: "export") { archive in
        var lines = ""
        try archive.export { lines += ArchiveReports.jsonLine($0) + ArchiveReports.occurrenceRows($0) }
        return lines
      },
    ] + DriftFormat.allCases.map { drift($0) }
    + [
      drift(.html, term: "북한"), drift(.json, term: "DPRK"), drift(.text, unlisted: true), concordance("북한"),
      concordance("북한을 방문"), concordance("did not visit"), concordance("C1"),
      // What writes looks first; these come last, for they mend.
      Entry(name: "add") { "\(try ArchiveIntake($0, recorder: ArchiveRecorder(termbase: .empty)).finish())" },
      Entry(name: "add again") { archive in
        _ = try archive.knownDocuments()
        var writer = ArchiveWriter(archive)
        return "\(try writer.add(try records()))"
      },
      Entry(name: "rebuild") { archive in
        _ = try archive.documents()
        var writer = ArchiveWriter(archive)
        let tally = try writer.add(try records(), isForced: true)
        try archive.compact()
        return "\(tally)"
      },
    ]

  /// What an entry says of an archive, or how it refuses it.
  private static func outcome(_ entry: Entry, _ archive: Archive) -> Result<String, ArchiveError> {
    do {
      return .success(try entry.read(archive))
    } catch let error as ArchiveError {
      return .failure(error)
    } catch {
      return .failure(ArchiveError(path: "", reason: .failed("not an archive's error: \(error)")))
    }
  }

  @Test func knowsEveryColumn() throws {
    let found = try ArchiveFixture.withArchive { archive in
      try archive.read { db in
        try ArchiveStatement(
          db,
          """
          SELECT m.name || '.' || c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
          WHERE m.type = 'table' AND m.name NOT LIKE 'grdb%' AND m.name NOT LIKE 'sqlite%'
          """
        ).map { $0.words(0) }
      }
    }
    #expect(found == ArchiveColumn.allCases.map(\.rawValue))
  }

  @Test(arguments: ArchiveColumn.allCases)
  func refuses(_ column: ArchiveColumn) throws {
    let records = try Self.records()
    let sound = try Self.sound.get()
    let key = column.key.map(\.name).joined(separator: ", ")
    for value in Self.wrong(column) {
      try ArchiveFixture.withArchive(records) { archive in
        let update = """
          PRAGMA foreign_keys = OFF; UPDATE \(column.table) SET \(column.name) = \(value)
          WHERE (\(key)) IN (SELECT \(key) FROM \(column.table) ORDER BY \(key) LIMIT 1)
          """
        // What SQLite itself refuses cannot be in the file.
        guard (try? archive.execute(update)) != nil else { return }
        if value == "NULL", column.isOptional { return }
        try archive.execute("PRAGMA foreign_keys = ON")
        let faults = try archive.verify()
        #expect(faults.contains { Self.names($0, column) }, "\(column.rawValue) = \(value): \(faults)")
        for (entry, expected) in zip(Self.entries, sound) {
          let found = Self.outcome(entry, archive)
          if case .failure(let error) = found, case .damaged(let what) = error.reason {
            #expect(Self.names(what, column) || Self.detaching.contains(column), "\(column.rawValue): \(what)")
          } else if !Self.detaching.contains(column) {
            #expect(found == expected, "\(column.rawValue) = \(value): \(entry.name)")
          } else if case .failure(let error) = found {
            Issue.record("\(column.rawValue) = \(value): \(entry.name): \(error)")
          }
        }
      }
    }
  }

  /// Values that can be, each for itself, and contradict others.
  @Test(arguments: [
    ("UPDATE bead SET source_end = 7 WHERE document = 1 AND number = 0", "bead (document 1, number 0)"),
    ("UPDATE bead SET target_end = 999999 WHERE document = 2", "bead (document 2, number 0)"),
    ("DELETE FROM bead WHERE document = 1 AND number = 0", "bead (document 1): number 0 is missing"),
    ("DELETE FROM content WHERE document = 1", "content (document 1): the row is missing"),
    ("UPDATE fact SET length = 5000 WHERE document = 1 AND number = 0", "fact (document 1, number 0)"),
    ("UPDATE occurrence SET bead = 99 WHERE document = 3", "its bead 99 is not there"),
    ("UPDATE occurrence SET source_start = 70000 WHERE document = 1", "occurrence (concept 1, document 1, number"),
    ("UPDATE occurrence SET rendering = 1 WHERE concept = 2", "another concept's"),
    ("UPDATE content SET source = x'00'", "bead (document 1"),
  ])
  func findsContradictions(_ update: String, _ fault: String) throws {
    try ArchiveFixture.withArchive(Self.records()) { archive in
      try archive.execute(update)
      let faults = try archive.verify()
      #expect(faults.contains { $0.contains(fault) }, "\(faults)")
      for entry in Self.entries { _ = Self.outcome(entry, archive) }
    }
  }

  /// A file may say anything of its tables, too.
  @Test(arguments: [
    "CREATE TRIGGER t AFTER DELETE ON document BEGIN DELETE FROM concept; END",
    "ALTER TABLE fact RENAME TO f; CREATE VIEW fact AS SELECT * FROM f", "CREATE TABLE more(x)",
  ])
  func refusesOtherTables(_ change: String) throws {
    try ArchiveFixture.withArchive(Self.records()) { archive in
      try archive.execute("PRAGMA foreign_keys = OFF; " + change)
      for access in [Archive.Access.reading, .writing] {
        let error = #expect(throws: ArchiveError.self) { _ = try Archive(archive.path, for: access) }
        #expect(error?.description.contains("damaged: sqlite_schema") == true, "\(String(describing: error))")
      }
    }
  }

  @Test func saysWhichRow() throws {
    try ArchiveFixture.withArchive(Self.records()) { archive in
      try archive.execute("UPDATE bead SET source_end = 'x' WHERE document = 2 AND number = 1")
      #expect(
        throws: ArchiveError(
          path: archive.path, reason: .damaged("bead (document 2, number 1): source_end is \"x\""))
      ) {
        try archive.export { _ in }
      }
    }
  }
}
