internal import Foundation

/// Whether the two sides of a bead say anything of each other at all.
///
/// A search compares ways to pair what is there; where a sentence was exchanged for another, the best way still pairs the two. What
/// their words say tells such a pair from a translation.
enum Relatedness {
  /// The mean evidence of a word at which a translation and two unrelated texts are held equally likely, and how fast that changes.
  /// Source: Docs/Measurements.md, "Unrelated texts".
  static let middle: Float = -0.10
  static let width: Float = 0.04
  /// Words without evidence that are added to each bead, so that two or three do not decide.
  static let benefitOfDoubt: Float = 6
  /// A bead with less confidence is not claimed: its segments are left unpaired.
  static let leastConfidence = 0.07

  /// - Parameter words: see ``BeadScorer/words(_:_:_:_:)``.
  static func probability(_ words: (evidence: Float, weight: Float)) -> Float {
    let mean = words.evidence / (words.weight + benefitOfDoubt)
    return 1 / (1 + exp((middle - mean) / width))
  }

  /// The beads without those that nothing speaks for; beads that begin with a fixed pair stay.
  static func claimed(_ beads: [Bead], fixedPairs: [FixedPair]) -> [Bead] {
    let fixed = Set(fixedPairs)
    return beads.flatMap { bead -> [Bead] in
      guard !bead.isOneSided, bead.confidence < leastConfidence,
        !fixed.contains(FixedPair(source: bead.source.lowerBound, target: bead.target.lowerBound))
      else { return [bead] }
      return unpaired(bead)
    }
  }

  /// The segments of a bead, each without counterpart.
  static func unpaired(_ bead: Bead) -> [Bead] {
    let confidence = 1 - bead.confidence
    return bead.source.map {
      Bead(source: $0..<$0 + 1, target: bead.target.lowerBound..<bead.target.lowerBound, confidence: confidence)
    }
      + bead.target.map {
        Bead(source: bead.source.upperBound..<bead.source.upperBound, target: $0..<$0 + 1, confidence: confidence)
      }
  }
}
