import BilingualText
internal import GRDB

/// A term in its sentences, on both sides.
public struct ConcordanceLine: Sendable, Hashable {
  /// Where it stands.
  public let document: ArchivedDocument
  /// The sentence of the original, around the term.
  public let source: Context
  /// Without a marked text where nothing was found that renders the term.
  public let target: Context

  /// A sentence around what was looked for.
  public struct Context: Sendable, Hashable {
    /// What stands before it in the sentence.
    public let before: String
    /// The term, or what stands for it.
    public let text: String
    /// What stands behind it in the sentence.
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
      try ArchiveFaults.checkNames(db)
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
    let places = """
      SELECT document.id, document.source, document.target, date, bead, source_start, source_length,
        target_start, target_length, source_line, target_line
      FROM occurrence JOIN document ON document.id = occurrence.document
      WHERE concept IN (
        SELECT id FROM concept WHERE category <> 'count' AND (key = ?1 OR korean = ?1 OR english = ?1 COLLATE NOCASE
          OR id IN (SELECT concept FROM rendering WHERE text = ?1 COLLATE NOCASE)))
      ORDER BY date IS NULL, date, document.source, document.id, bead, source_start, target_start
      """
    var lines: [ConcordanceLine] = []
    var bead: ArchiveBead?
    try ArchiveStatement(db, places).eachRow(.text(term)) { row in
      let document = try Archive.document(row)
      guard query.holds(document.date) else { return true }
      let number = try row.integer(4, .occurrenceBead)
      let known = bead.flatMap { $0.document == document.id && $0.number == number ? $0 : nil }
      let current = try known ?? ArchiveBead(document.id, number: number, in: db)
      bead = current
      let source = try current.source.context(
        row.integer(5, .occurrenceSourceStart), row.integer(6, .occurrenceSourceLength),
        line: row.integer(9, .occurrenceSourceLine))
      // What renders a term may stand in the next bead.
      let (start, length) = (try row.integer(7, .occurrenceTargetStart), try row.integer(8, .occurrenceTargetLength))
      let isHere = length == 0 || current.target.holds(start)
      let side = isHere ? current : try ArchiveBead(document.id, holding: start, on: .english, in: db)
      let line = max(try row.integer(10, .occurrenceTargetLine), side.targetLine)
      let target = try side.target.context(start, length, line: line)
      lines.append(ConcordanceLine(document: document, source: source, target: target))
      return lines.count < limit
    }
    return lines
  }

  /// Text that is no concept, on the side of its script.
  func text(_ term: String) throws -> [ConcordanceLine] {
    let bytes = Array(term.utf8)
    let isKorean = Language.guess(bytes) == .korean
    let side = isKorean ? "source" : "target"
    // A text that is not what its beads cover is looked at, too: what it should hold is not known.
    let texts = """
      SELECT document.id, document.source, document.target, date, content.\(side),
        (SELECT \(side)_end FROM bead WHERE bead.document = content.document ORDER BY number DESC LIMIT 1) AS size
      FROM content JOIN document ON document.id = content.document
      WHERE instr(content.\(side), ?) > 0 OR typeof(content.\(side)) <> 'blob' OR length(content.\(side)) IS NOT size
      ORDER BY date IS NULL, date, document.source, document.id
      """
    var lines: [ConcordanceLine] = []
    try ArchiveStatement(db, texts).eachRow(.bytes(bytes)) { row in
      let document = try Archive.document(row)
      guard query.holds(document.date) else { return true }
      let text = try row.bytes(4, isKorean ? .contentSource : .contentTarget)
      guard try row.integer(5, isKorean ? .beadSourceEnd : .beadTargetEnd) == text.count else {
        throw ArchiveDamage("content (document \(document.id))", "\(side) is not as long as the beads say")
      }
      for start in Self.places(of: bytes, in: text) where lines.count < limit {
        let bead = try ArchiveBead(document.id, holding: start, on: isKorean ? .korean : .english, in: db)
        let (found, other) = ((start, bytes.count), (0, 0))
        let (source, target) = isKorean ? (found, other) : (other, found)
        lines.append(
          ConcordanceLine(
            document: document, source: try bead.source.context(source.0, source.1, line: bead.sourceLine),
            target: try bead.target.context(target.0, target.1, line: bead.targetLine)))
      }
      return lines.count < limit
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
}
