import BilingualText
internal import GRDB

/// A bead with its sentences, read by itself.
struct ArchiveBead {
  let document: Int
  let number: Int
  let source: Side
  let target: Side
  let sourceLine: Int
  let targetLine: Int

  /// A bead's text on one side, and where it begins in the stored text.
  struct Side {
    let bead: ArchiveBeadBounds
    let start: Int
    let bytes: [UInt8]

    func holds(_ offset: Int) -> Bool { offset >= start && offset < start + bytes.count }

    /// The text before, in and after a range of the stored text; all before where it is empty.
    /// - Throws: ``ArchiveDamage`` where the range begins outside the bead, or cuts a character.
    func context(_ at: Int, _ length: Int, line: Int) throws -> ConcordanceLine.Context {
      let from = length == 0 ? bytes.count : at - start
      let to = length == 0 ? from : min(from + length, bytes.count)
      func text(_ range: Range<Int>) throws -> String {
        let spaced = bytes[range].map { $0 == 0x0A ? 0x20 : $0 }
        guard let text = String(validating: spaced, as: UTF8.self) else { throw outside(at) }
        return text
      }
      guard from >= 0, from <= to else { throw outside(at) }
      return ConcordanceLine.Context(
        before: try text(0..<from), text: try text(from..<to), after: try text(to..<bytes.count), line: line)
    }

    private func outside(_ offset: Int) -> ArchiveDamage {
      ArchiveDamage(bead.row, "an occurrence in it is at byte \(offset), which is no character of its text")
    }
  }

  /// - Throws: ``ArchiveDamage`` where the archive has no such bead, or a text has no such part.
  init(_ document: Int, number: Int, in db: Database) throws {
    let name = "bead (document \(document), number \(number))"
    let both = """
      SELECT number, source_end, target_end, source_line, target_line FROM bead
      WHERE document = ? AND number IN (?, ?) ORDER BY number
      """
    let rows = try ArchiveStatement(db, both).map(.integer(document), .integer(number - 1), .integer(number)) { row in
      (
        number: try row.integer(0, .beadNumber),
        end: (source: try row.integer(1, .beadSourceEnd), target: try row.integer(2, .beadTargetEnd)),
        line: (source: try row.integer(3, .beadSourceLine), target: try row.integer(4, .beadTargetLine))
      )
    }
    guard let row = rows.last, row.number == number, rows.count == (number == 0 ? 1 : 2) else {
      throw ArchiveDamage(name, "the row is missing, or the one before it")
    }
    let bounds = try ArchiveBeadBounds(
      document: document, number: number, from: number == 0 ? (source: 0, target: 0) : rows[0].end, to: row.end)
    self.document = document
    self.number = number
    source = try Self.side(.korean, bounds: bounds, in: db)
    target = try Self.side(.english, bounds: bounds, in: db)
    sourceLine = row.line.source
    targetLine = row.line.target
  }

  /// The bead that holds an offset of a side's text.
  init(_ document: Int, holding offset: Int, on side: Language, in db: Database) throws {
    let end = side == .korean ? "source_end" : "target_end"
    let number = try ArchiveStatement(
      db, "SELECT number FROM bead WHERE document = ? AND \(end) > ? ORDER BY number LIMIT 1"
    ).first(.integer(document), .integer(offset)) { try $0.integer(0, .beadNumber) }
    guard let number else {
      throw ArchiveDamage("bead (document \(document))", "none holds byte \(offset) of the \(side.name) text")
    }
    try self.init(document, number: number, in: db)
  }

  private static func side(_ side: Language, bounds: ArchiveBeadBounds, in db: Database) throws -> Side {
    let range = bounds.text(side)
    let column: ArchiveColumn = side == .korean ? .contentSource : .contentTarget
    let bytes = try ArchiveStatement(db, "SELECT substr(\(column.name), ?, ?) FROM content WHERE document = ?").first(
      .integer(range.lowerBound + 1), .integer(range.count), .integer(bounds.document)
    ) { row in
      try row.check(0, column)
      return try row.bytes(0, column)
    }
    guard let bytes, bytes.count == range.count else {
      throw ArchiveDamage(bounds.row, "\(range) is no part of the \(side.name) text")
    }
    return Side(bead: bounds, start: range.lowerBound, bytes: bytes)
  }
}
