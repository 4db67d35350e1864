import Foundation
internal import GRDB

/// Everything an archive holds of one document, as `archive export` prints it.
public struct ArchiveExportRow: Sendable {
  public let document: ArchivedDocument
  let source: [UInt8]
  let target: [UInt8]
  let beads: [Bead]
  let facts: [Fact]
  let occurrences: [Occurrence]

  struct Bead: Sendable {
    let source: String
    let target: String
    let sourceLine: Int
    let targetLine: Int
    let confidence: Double
  }

  struct Fact: Sendable {
    let language: Language
    let kind: String
    let value: String
    let text: String
  }

  struct Occurrence: Sendable {
    let concept: String
    let category: String
    let korean: String
    let rendering: String?
    let confidence: Double
    let isFromGlossary: Bool
    let bead: Int
    let sourceLine: Int
    let targetLine: Int?
  }
}

extension Archive {
  /// Calls `body` with each document in the order of ``documents()``.
  public func export(_ body: (ArchiveExportRow) throws -> Void) throws {
    for document in try documents() { try body(try row(document)) }
  }

  private func row(_ document: ArchivedDocument) throws(ArchiveError) -> ArchiveExportRow {
    try read { db in
      let content = try Row.fetchOne(
        db, sql: "SELECT source, target FROM content WHERE document = ?", arguments: [document.id])
      let source = [UInt8]((content?[0] as Data?) ?? Data())
      let target = [UInt8]((content?[1] as Data?) ?? Data())
      return ArchiveExportRow(
        document: document, source: source, target: target, beads: try beads(db, document.id, source, target),
        facts: try facts(db, document.id, source, target), occurrences: try occurrences(db, document.id, source))
    }
  }

  private func text(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    guard start >= 0, start <= end, end <= bytes.count else { return "" }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func beads(_ db: Database, _ id: Int, _ source: [UInt8], _ target: [UInt8]) throws -> [ArchiveExportRow.Bead]
  {
    var from = (0, 0)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT source_end, target_end, source_line, target_line, confidence FROM bead WHERE document = ? ORDER BY number
        """, arguments: [id]
    ).map { row in
      let to: (Int, Int) = (row[0], row[1])
      defer { from = to }
      return ArchiveExportRow.Bead(
        source: text(source, from.0, max(from.0, to.0 - 1)), target: text(target, from.1, max(from.1, to.1 - 1)),
        sourceLine: row[2], targetLine: row[3], confidence: Double(row[4] as Int) / 1000)
    }
  }

  private func facts(_ db: Database, _ id: Int, _ source: [UInt8], _ target: [UInt8]) throws -> [ArchiveExportRow.Fact]
  {
    try Row.fetchAll(
      db,
      sql: """
        SELECT side, kind, text, start, length FROM fact JOIN value ON value.id = fact.value WHERE document = ?
        ORDER BY number
        """, arguments: [id]
    ).map { row in
      let isSource = row[0] == 0
      let start: Int = row[3]
      return ArchiveExportRow.Fact(
        language: isSource ? .korean : .english, kind: row[1], value: row[2],
        text: text(isSource ? source : target, start, start + (row[4] as Int)))
    }
  }

  private func occurrences(_ db: Database, _ id: Int, _ source: [UInt8]) throws -> [ArchiveExportRow.Occurrence] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT concept.key, concept.category, source_start, source_length, rendering.text, confidence, flags, bead,
          source_line, target_line
        FROM occurrence JOIN concept ON concept.id = occurrence.concept
          LEFT JOIN rendering ON rendering.id = occurrence.rendering
        WHERE document = ? ORDER BY occurrence.number
        """, arguments: [id]
    ).map { row in
      let start: Int = row[2]
      let flags = OccurrenceFlags(rawValue: row[6])
      let line: Int = row[9]
      return ArchiveExportRow.Occurrence(
        concept: row[0], category: row[1], korean: text(source, start, start + (row[3] as Int)), rendering: row[4],
        confidence: Double(row[5] as Int) / 1000, isFromGlossary: flags.contains(.fromGlossary), bead: row[7],
        sourceLine: row[8], targetLine: line == 0 ? nil : line)
    }
  }
}
