import Foundation
internal import GRDB

/// Sentence pairs by document and bead.
public struct DriftSentences: Sendable {
  public struct Key: Sendable, Hashable, Comparable {
    public let document: Int
    public let bead: Int

    public static func < (a: Key, b: Key) -> Bool { (a.document, a.bead) < (b.document, b.bead) }
  }

  var pairs: [Key: (source: String, target: String)] = [:]

  public init() {}

  subscript(key: Key) -> (source: String, target: String)? { pairs[key] }
}

extension Archive {
  /// The sentences of beads.
  /// - Complexity: O(bytes of the documents that hold them).
  public func sentences(_ keys: Set<DriftSentences.Key>) throws(ArchiveError) -> DriftSentences {
    try read { db in
      var sentences = DriftSentences()
      for key in keys.sorted() {
        let rows = try Row.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT number, source_end, target_end FROM bead WHERE document = ? AND number IN (?, ?) ORDER BY number
              """), arguments: [key.document, key.bead - 1, key.bead])
        guard let row = rows.last, row[0] == key.bead else { continue }
        let from: (Int, Int) = rows.count > 1 ? (rows[0][1], rows[0][2]) : (0, 0)
        let texts = try Row.fetchOne(
          db.cachedStatement(
            sql: "SELECT substr(source, ?, ?), substr(target, ?, ?) FROM content WHERE document = ?"),
          arguments: [
            from.0 + 1, max(0, (row[1] as Int) - from.0 - 1), from.1 + 1, max(0, (row[2] as Int) - from.1 - 1),
            key.document,
          ])
        guard let texts else { continue }
        func text(_ column: Int) -> String {
          String(decoding: (texts[column] as Data?) ?? Data(), as: UTF8.self).replacing("\n", with: " ")
        }
        sentences.pairs[key] = (text(0), text(1))
      }
      return sentences
    }
  }
}
