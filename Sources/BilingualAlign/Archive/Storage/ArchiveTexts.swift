import BilingualText
internal import GRDB

/// The sentences of a document on both sides, as an archive keeps them.
struct ArchiveTexts {
  let document: Int
  let source: [UInt8]
  let target: [UInt8]

  /// - Throws: ``ArchiveDamage`` where a document has no texts, or one that is not UTF-8.
  init(of document: Int, _ db: Database) throws {
    let texts = try ArchiveStatement(db, "SELECT source, target FROM content WHERE document = ?").first(
      .integer(document)
    ) { row in
      try row.check(0, .contentSource)
      try row.check(1, .contentTarget)
      return (try row.bytes(0, .contentSource), try row.bytes(1, .contentTarget))
    }
    guard let texts else { throw ArchiveDamage("content (document \(document))", "the row is missing") }
    self.document = document
    (source, target) = texts
  }

  /// A part of a side.
  /// - Parameter row: what says that it is there, for the message.
  /// - Throws: ``ArchiveDamage`` where the side has no such part.
  func text(_ side: Language, from start: Int, to end: Int, of row: @autoclosure () -> String) throws -> String {
    let bytes = side == .korean ? source : target
    guard start >= 0, start <= end, end <= bytes.count, let text = String(validating: bytes[start..<end], as: UTF8.self)
    else {
      throw ArchiveDamage(row(), "bytes \(start) to \(end) are no part of the \(side.name) text (\(bytes.count) bytes)")
    }
    return text
  }
}

/// The bounds of a bead in the stored texts. The last byte of a side is a line end.
struct ArchiveBeadBounds {
  let document: Int
  let number: Int
  let source: Range<Int>
  let target: Range<Int>

  /// - Throws: ``ArchiveDamage`` where a bead ends before it begins.
  init(document: Int, number: Int, from: (source: Int, target: Int), to: (source: Int, target: Int)) throws {
    self.document = document
    self.number = number
    guard from.source <= to.source, from.target <= to.target else {
      throw ArchiveDamage("bead (document \(document), number \(number))", "it ends before it begins")
    }
    source = from.source..<to.source
    target = from.target..<to.target
  }

  var row: String { "bead (document \(document), number \(number))" }

  /// A side without its line end.
  func text(_ side: Language) -> Range<Int> {
    let all = side == .korean ? source : target
    return all.lowerBound..<max(all.lowerBound, all.upperBound - 1)
  }

  /// The bytes of a side, line ends in it made spaces, out of a row that has the document's whole text at `index`.
  func text(_ side: Language, in row: ArchiveStatement.Row, at index: Int) throws -> [UInt8] {
    let range = text(side)
    return try row.withBytes(index, side == .korean ? .contentSource : .contentTarget) { all in
      guard range.upperBound <= all.count, String(validating: all[range], as: UTF8.self) != nil else {
        throw ArchiveDamage(self.row, "\(range) is no part of the \(side.name) text (\(all.count) bytes)")
      }
      return all[range].map { $0 == 0x0A ? 0x20 : $0 }
    }
  }
}
