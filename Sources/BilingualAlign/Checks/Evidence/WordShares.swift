import BilingualAlignment
package import BilingualText

extension ReadPair {
  /// A word between spaces of the original, and what the lexicon, sounds and identity say of its counterpart.
  package struct WordAnswer: Sendable {
    package let range: TextRange
    package let isKnown: Bool
    package let isFound: Bool
  }

  /// Returns what answers the words of a range of the original in a range of the translation.
  /// - Complexity: O(bytes + words the lexicon knows).
  package func answers(of source: TextRange, in target: TextRange) -> [WordAnswer] {
    guard source.count <= SuspicionLimit.linkedText, target.count <= SuspicionLimit.linkedText else { return [] }
    return WordEvidence(self, source: source, target: target).words.map {
      WordAnswer(range: $0.range, isKnown: $0.isKnown, isFound: $0.isFound)
    }
  }

  /// Returns the share of the known words of a range of the original that have a counterpart in a range of the
  /// translation, 0...1; `nil` where none is known.
  package func share(of source: TextRange, in target: TextRange) -> Double? {
    let known = answers(of: source, in: target).filter(\.isKnown)
    return known.isEmpty ? nil : Double(known.count { $0.isFound }) / Double(known.count)
  }
}

extension ReadPair {
  /// How sure a word must be to be pointed at, and how far those of neighbouring words of the original may lie apart, in bytes.
  /// Source: Docs/Measurements.md, "Stale translations".
  private static let counterpart = (probability: 0.8, width: 60)

  /// Returns the words of the translation that stand for a range of the original, as one stretch; `nil` where nothing says so, or
  /// where they lie far apart.
  /// - Complexity: that of linking the bead, once.
  package func counterpart(of range: TextRange, bead: Int) -> TextRange? {
    let found = links(in: bead).links(ofSource: range).filter {
      $0.reason != .position && $0.probability >= Self.counterpart.probability
    }.map(\.target)
    guard let start = found.map(\.start).min(), let end = found.map(\.end).max(), end - start <= Self.counterpart.width
    else { return nil }
    return TextRange(start, end)
  }
}
