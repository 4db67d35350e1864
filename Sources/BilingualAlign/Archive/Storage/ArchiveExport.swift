import BilingualAlignment
import BilingualFacts
package import BilingualText
internal import GRDB

/// Everything an archive holds of one document, as `archive export` prints it.
package struct ArchiveExportRow: Sendable {
  package let document: ArchivedDocument
  package let beads: [Bead]
  package let facts: [Fact]
  package let occurrences: [Occurrence]

  package struct Bead: Sendable {
    package let source: String
    package let target: String
    package let sourceLine: Int
    package let targetLine: Int
    package let confidence: Double
  }

  package struct Fact: Sendable {
    package let language: Language
    package let kind: String
    package let value: String
    package let text: String
  }

  package struct Occurrence: Sendable {
    package let concept: String
    package let category: String
    package let korean: String
    package let rendering: String?
    package let confidence: Double
    package let isFromGlossary: Bool
    package let bead: Int
    package let sourceLine: Int
    package let targetLine: Int?
  }
}

extension Archive {
  /// Calls `body` with each document in the order of ``documents()``, all of one moment.
  /// - Throws: ``ArchiveError``, and what `body` throws.
  package func export(_ body: (ArchiveExportRow) throws -> Void) throws {
    var failure: (any Error)?
    try read { db in
      for document in try Self.documents(db) {
        let row = try ArchiveExportRow(document, db)
        do {
          try body(row)
        } catch {
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
  }
}

extension ArchiveExportRow {
  /// Reads a document whole.
  /// - Throws: ``ArchiveDamage`` where its rows contradict each other or its texts.
  init(_ document: ArchivedDocument, _ db: Database) throws {
    let texts = try ArchiveTexts(of: document.id, db)
    self.document = document
    let tiles = try Self.beads(db, texts)
    beads = tiles.map { $0.bead }
    facts = try Self.facts(db, texts)
    occurrences = try Self.occurrences(in: db, texts: texts, beads: tiles.map { $0.bounds })
  }

  private static func beads(
    _ db: Database, _ texts: ArchiveTexts
  ) throws -> [(bead: Bead, bounds: ArchiveBeadBounds)] {
    let id = texts.document
    let all = """
      SELECT source_end, target_end, source_line, target_line, confidence, number FROM bead WHERE document = ?
      ORDER BY number
      """
    var from = (source: 0, target: 0)
    var count = 0
    let beads = try ArchiveStatement(db, all).map(.integer(id)) { row in
      let number = try row.integer(5, .beadNumber)
      try inOrder(number, count: &count, in: "bead", document: id)
      let to = (source: try row.integer(0, .beadSourceEnd), target: try row.integer(1, .beadTargetEnd))
      let bounds = try ArchiveBeadBounds(document: id, number: number, from: from, to: to)
      from = to
      func text(_ side: Language) throws -> String {
        let range = bounds.text(side)
        return try texts.text(side, from: range.lowerBound, to: range.upperBound, of: bounds.row)
      }
      let bead = Bead(
        source: try text(.korean), target: try text(.english),
        sourceLine: try row.integer(2, .beadSourceLine), targetLine: try row.integer(3, .beadTargetLine),
        confidence: Double(try row.integer(4, .beadConfidence)) / 1000)
      return (bead, bounds)
    }
    guard from == (texts.source.count, texts.target.count) else {
      throw ArchiveDamage("bead (document \(id))", "the beads end before the texts or after them")
    }
    return beads
  }

  private static func facts(_ db: Database, _ texts: ArchiveTexts) throws -> [Fact] {
    let id = texts.document
    let all = """
      SELECT side, kind, text, start, length, number FROM fact LEFT JOIN value ON value.id = fact.value
      WHERE document = ? ORDER BY number
      """
    var count = 0
    return try ArchiveStatement(db, all).map(.integer(id)) { row in
      let number = try row.integer(5, .factNumber)
      try inOrder(number, count: &count, in: "fact", document: id)
      let language: Language = try row.integer(0, .factSide) == 0 ? .korean : .english
      let (start, length) = (try row.integer(3, .factStart), try row.integer(4, .factLength))
      let name = "fact (document \(id), number \(number))"
      if row.isNull(1), row.isNull(2) { throw ArchiveDamage(name, "its value is not there") }
      return Fact(
        language: language, kind: try row.text(1, .valueKind), value: try row.text(2, .valueText),
        text: try texts.text(language, from: start, to: start + length, of: name))
    }
  }

  private static func occurrences(
    in db: Database, texts: ArchiveTexts, beads: [ArchiveBeadBounds]
  ) throws -> [Occurrence] {
    let id = texts.document
    let all = """
      SELECT concept.key, concept.category, source_start, source_length, rendering.text, confidence, flags, bead,
        source_line, target_line, number, rendering, target_start, target_length, rendering.concept, occurrence.concept
      FROM occurrence LEFT JOIN concept ON concept.id = occurrence.concept
        LEFT JOIN rendering ON rendering.id = occurrence.rendering
      WHERE document = ? ORDER BY number
      """
    var count = 0
    return try ArchiveStatement(db, all).map(.integer(id)) { row in
      let number = try row.integer(10, .occurrenceNumber)
      try inOrder(number, count: &count, in: "occurrence", document: id)
      let concept = try row.integer(15, .occurrenceConcept)
      let name = "occurrence (concept \(concept), document \(id), number \(number))"
      if row.isNull(0), row.isNull(1) { throw ArchiveDamage(name, "its concept is not there") }
      let bead = try row.integer(7, .occurrenceBead)
      guard beads.indices.contains(bead) else { throw ArchiveDamage(name, "its bead \(bead) is not there") }
      let (start, length) = (try row.integer(2, .occurrenceSourceStart), try row.integer(3, .occurrenceSourceLength))
      guard start >= beads[bead].source.lowerBound, start + length <= beads[bead].source.upperBound else {
        throw ArchiveDamage(name, "bytes \(start) to \(start + length) of the source text are no part of its bead")
      }
      let (from, width) = (try row.integer(12, .occurrenceTargetStart), try row.integer(13, .occurrenceTargetLength))
      _ = try texts.text(.english, from: from, to: from + width, of: name)
      var rendering: String?
      if try row.optionalInteger(11, .occurrenceRendering) != nil {
        guard try !row.isNull(14) && row.integer(14, .renderingConcept) == concept else {
          throw ArchiveDamage(name, "its rendering is not there, or another concept's")
        }
        rendering = try row.text(4, .renderingText)
      }
      let line = try row.integer(9, .occurrenceTargetLine)
      return Occurrence(
        concept: try row.text(0, .conceptKey), category: try row.category(1).rawValue,
        korean: try texts.text(.korean, from: start, to: start + length, of: name), rendering: rendering,
        confidence: Double(try row.integer(5, .occurrenceConfidence)) / 1000,
        isFromGlossary: OccurrenceFlags(rawValue: try row.integer(6, .occurrenceFlags)).contains(.fromGlossary),
        bead: bead, sourceLine: try row.integer(8, .occurrenceSourceLine), targetLine: line == 0 ? nil : line)
    }
  }

  /// Throws where a row of a document is missing before this one.
  private static func inOrder(_ number: Int, count: inout Int, in table: String, document: Int) throws {
    guard number == count else {
      throw ArchiveDamage("\(table) (document \(document))", "number \(count) is missing before \(number)")
    }
    count += 1
  }
}
