import Foundation
internal import GRDB

/// A term in its sentences, on both sides.
public struct ConcordanceLine: Sendable, Hashable {
  public let document: ArchivedDocument
  public let source: Context
  /// Without a marked text where nothing was found that renders the term.
  public let target: Context

  /// A sentence around what was looked for.
  public struct Context: Sendable, Hashable {
    public let before: String
    public let text: String
    public let after: String
    /// In the file, from 1.
    public let line: Int
  }
}

extension Archive {
  /// The places of a term by date: of a concept with what renders it, else of the very text on either side.
  /// - Complexity: O(places) for a concept; O(bytes of the archive) for text that is none.
  public func concordance(_ query: DriftQuery, limit: Int = .max) throws(ArchiveError) -> [ConcordanceLine] {
    guard let term = query.term, !term.isEmpty else { return [] }
    return try read { db in
      let found = try ConcordanceReader(db: db, query: query, limit: limit).concept(term)
      return try found.isEmpty ? ConcordanceReader(db: db, query: query, limit: limit).text(term) : found
    }
  }
}

private struct ConcordanceReader {
  let db: Database
  let query: DriftQuery
  let limit: Int

  func concept(_ term: String) throws -> [ConcordanceLine] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT document.id, document.source, document.target, date, bead, source_start, source_length,
          target_start, target_length, source_line, target_line
        FROM occurrence JOIN document ON document.id = occurrence.document
        WHERE concept IN (
          SELECT id FROM concept WHERE category <> 'count' AND (key = ?1 OR korean = ?1 OR english = ?1 COLLATE NOCASE
            OR id IN (SELECT concept FROM rendering WHERE text = ?1 COLLATE NOCASE)))
        ORDER BY date IS NULL, date, document.source, document.id, bead, source_start, target_start
        """, arguments: [term])
    var lines: [ConcordanceLine] = []
    var bead: Bead?
    while lines.count < limit, let row = try rows.next() {
      let document = Archive.document(row)
      guard query.holds(document.date) else { continue }
      let current =
        try bead.flatMap { $0.document == document.id && $0.number == row[4] ? $0 : nil }
        ?? self.bead(document.id, row[4])
      bead = current
      guard let current else { continue }
      let source = current.source.context(row[5], row[6], line: row[9])
      // What renders a term may stand in the next bead.
      let (start, length): (Int, Int) = (row[7], row[8])
      let isHere = length == 0 || current.target.holds(start)
      let side = isHere ? current : try self.bead(document.id, holding: start, false) ?? current
      let target = side.target.context(start, length, line: max(row[10], side.targetLine))
      lines.append(ConcordanceLine(document: document, source: source, target: target))
    }
    return lines
  }

  /// Text that is no concept, on the side of its script.
  func text(_ term: String) throws -> [ConcordanceLine] {
    let bytes = Array(term.utf8)
    let isKorean = Language.guess(bytes) == .korean
    let side = isKorean ? "source" : "target"
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT document.id, document.source, document.target, date, content.\(side)
        FROM content JOIN document ON document.id = content.document WHERE instr(content.\(side), ?) > 0
        ORDER BY date IS NULL, date, document.source, document.id
        """, arguments: [Data(bytes)])
    var lines: [ConcordanceLine] = []
    while lines.count < limit, let row = try rows.next() {
      let document = Archive.document(row)
      guard query.holds(document.date) else { continue }
      let text = [UInt8](row[4] as Data)
      for start in Self.places(of: bytes, in: text) {
        guard lines.count < limit, let bead = try bead(document.id, holding: start, isKorean) else { break }
        let length = bytes.count
        lines.append(
          ConcordanceLine(
            document: document,
            source: bead.source.context(isKorean ? start : 0, isKorean ? length : 0, line: bead.sourceLine),
            target: bead.target.context(isKorean ? 0 : start, isKorean ? 0 : length, line: bead.targetLine)))
      }
    }
    return lines
  }

  private static func places(of term: [UInt8], in text: [UInt8]) -> [Int] {
    var places: [Int] = []
    var from = 0
    while let range = text[from...].firstRange(of: term) {
      places.append(range.lowerBound)
      from = range.upperBound
    }
    return places
  }

  // MARK: Beads

  struct Bead {
    let document: Int
    let number: Int
    let source: Side
    let target: Side
    let sourceLine: Int
    let targetLine: Int
  }

  /// A bead's text on one side, and where it begins in the stored text.
  struct Side {
    let start: Int
    let bytes: [UInt8]

    func holds(_ offset: Int) -> Bool { offset >= start && offset < start + bytes.count }

    /// The text before, in and after a range of the stored text; all before where it is empty.
    func context(_ at: Int, _ length: Int, line: Int) -> ConcordanceLine.Context {
      let from = min(max(0, length == 0 ? bytes.count : at - start), bytes.count)
      let to = min(max(from, length == 0 ? from : at + length - start), bytes.count)
      func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
      }
      return ConcordanceLine.Context(
        before: text(0..<from), text: text(from..<to), after: text(to..<bytes.count), line: line)
    }
  }

  private func bead(_ document: Int, holding offset: Int, _ isKorean: Bool) throws -> Bead? {
    let end = isKorean ? "source_end" : "target_end"
    let number = try Int.fetchOne(
      db, sql: "SELECT number FROM bead WHERE document = ? AND \(end) > ? ORDER BY number LIMIT 1",
      arguments: [document, offset])
    return try number.flatMap { try bead(document, $0) }
  }

  private func bead(_ document: Int, _ number: Int) throws -> Bead? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT number, source_end, target_end, source_line, target_line FROM bead
          WHERE document = ? AND number IN (?, ?) ORDER BY number
          """), arguments: [document, number - 1, number])
    guard let row = rows.last, row[0] == number else { return nil }
    let before: (Int, Int) = rows.count > 1 ? (rows[0][1], rows[0][2]) : (0, 0)
    func side(_ column: String, _ from: Int, _ to: Int) throws -> Side {
      let data = try Data.fetchOne(
        db.cachedStatement(sql: "SELECT substr(\(column), ?, ?) FROM content WHERE document = ?"),
        arguments: [from + 1, max(0, to - from - 1), document])
      return Side(start: from, bytes: [UInt8](data ?? Data()))
    }
    return Bead(
      document: document, number: number, source: try side("source", before.0, row[1]),
      target: try side("target", before.1, row[2]), sourceLine: row[3], targetLine: row[4])
  }
}
