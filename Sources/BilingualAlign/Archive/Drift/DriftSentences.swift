internal import GRDB

/// Sentence pairs by document and bead.
package struct DriftSentences: Sendable {
  package struct Key: Sendable, Hashable, Comparable {
    package let document: Int
    package let bead: Int

    package init(document: Int, bead: Int) {
      self.document = document
      self.bead = bead
    }

    package static func < (a: Key, b: Key) -> Bool { (a.document, a.bead) < (b.document, b.bead) }
  }

  var pairs: [Key: (source: String, target: String)] = [:]

  package init() {}

  package subscript(key: Key) -> (source: String, target: String)? { pairs[key] }
}

extension Archive {
  /// The sentences of beads.
  /// - Complexity: O(bytes of the documents that hold them).
  package func sentences(_ keys: Set<DriftSentences.Key>) throws(ArchiveError) -> DriftSentences {
    try read { db in
      var sentences = DriftSentences()
      let isThere = try ArchiveStatement(db, "SELECT id FROM document WHERE id = ?")
      for key in keys.sorted() {
        // A document that was replaced since the keys were read has another number.
        let found = try isThere.first(.integer(key.document)) { try $0.integer(0, .documentID) }
        if found == nil { continue }
        let bead = try ArchiveBead(key.document, number: key.bead, in: db)
        func text(_ side: ArchiveBead.Side) -> String {
          String(decoding: side.bytes, as: UTF8.self).replacing("\n", with: " ")
        }
        sentences.pairs[key] = (text(bead.source), text(bead.target))
      }
      return sentences
    }
  }
}
