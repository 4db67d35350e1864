import BilingualAlignment
import BilingualDocuments
package import BilingualText

/// A word of an original that some of its translations render, and others render by its opposite.
package struct OppositeSaying: Sendable {
  package let original: TextRange
  /// What each translation says; `nil` where it says neither.
  package let says: [(range: TextRange, isOpposite: Bool)?]

  /// Returns what translations disagree in: rows of opposites of which the original has one word only.
  /// - Parameters:
  ///   - pairs: of one original.
  ///   - targets: what each translation says there.
  /// - Complexity: O(bytes · translations).
  package static func between(_ pairs: [ReadPair], source: TextRange, targets: [TextRange?]) -> [OppositeSaying] {
    guard let first = pairs.first else { return [] }
    let said = first.source.document.text.utf8.withUnsafeBufferPointer { OppositeWords.provable($0, source) }
    let uses = zip(pairs, targets).map { pair, target -> [OppositeWords.Use] in
      guard let target, !said.isEmpty else { return [] }
      return pair.target.document.text.utf8.withUnsafeBufferPointer {
        OppositeWords.englishUses($0, target, besides: said)
      }
    }
    var rows: Set<Int> = []
    return said.compactMap { use in
      let others = said.contains { $0.row == use.row && $0.side != use.side }
      guard !others, rows.insert(use.row).inserted else { return nil }
      let says = uses.map { own -> (range: TextRange, isOpposite: Bool)? in
        let answers = own.filter { $0.row == use.row }
        // One wrong word is enough, beside right ones: *exports amounted to …, and the import price fell*.
        let wrong = answers.first { $0.isProof && $0.side != use.side }
        return wrong.map { ($0.range, true) } ?? answers.first { $0.side == use.side }.map { ($0.range, false) }
      }
      let told = says.compactMap { $0?.isOpposite }
      return told.contains(true) && told.contains(false) ? OppositeSaying(original: use.range, says: says) : nil
    }
  }
}
