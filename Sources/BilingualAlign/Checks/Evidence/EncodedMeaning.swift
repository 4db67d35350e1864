package import BilingualAlignment

/// What a sentence encoder says of a pair, where one was asked.
package enum EncodedMeaning: Sendable {
  /// Of two documents: the vectors of their sentences.
  case sentences(SentenceEmbeddings)
  /// Of a row of a table: how alike its two texts are, beside other rows.
  case row(alikeness: Float)

  /// How alike two runs of sentences are: 1 as the best pairs around, -1 as sentences that stand far from each other; `nil` where
  /// nothing tells.
  func alikeness(_ source: Range<Int>, _ target: Range<Int>) -> Float? {
    switch self {
    case .sentences(let embeddings): embeddings.alikeness(source, target)
    case .row(let alikeness): alikeness
    }
  }
}

extension ReadPair {
  /// From so much on a sentence makes the original of a neighbour more like its translation than it is without.
  /// Source: Docs/Measurements.md, "Encoders in checks".
  private static let leastGain: Float = 0.2

  /// True if a sentence without counterpart is told together with its neighbour: with it the two sides of that bead are more alike.
  ///
  /// False where no encoder was asked.
  func isToldBeside(_ segment: Int, ofTarget isTarget: Bool, bead: Int) -> Bool {
    guard let meaning else { return false }
    for step in [-1, 1] where alignment.beads.indices.contains(bead + step) {
      let neighbour = alignment.beads[bead + step]
      let own = isTarget ? neighbour.target : neighbour.source
      guard !neighbour.source.isEmpty, !neighbour.target.isEmpty,
        segment + 1 == own.lowerBound || segment == own.upperBound
      else { continue }
      let joined = min(segment, own.lowerBound)..<max(segment + 1, own.upperBound)
      let alone = meaning.alikeness(neighbour.source, neighbour.target)
      let together =
        isTarget ? meaning.alikeness(neighbour.source, joined) : meaning.alikeness(joined, neighbour.target)
      if let alone, let together, together - alone > Self.leastGain { return true }
    }
    return false
  }
}
