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

  /// How much likelier, in nats, one side of such a bead must be as a part of a neighbour.
  /// Source: Docs/Measurements.md, "Unrelated texts".
  static let leastJoined: Float = 3

  /// The beads without those that nothing speaks for; beads that begin with a fixed pair stay.
  ///
  /// Where a sentence is missing, the search may pair it with a part of its neighbour's translation: that goes to the neighbour.
  /// - Parameter gain: how much likelier a bead is than its segments without counterparts, in nats.
  static func claimed(_ beads: [Bead], fixedPairs: [FixedPair], gain: (Bead) -> Float) -> [Bead] {
    let fixed = Set(fixedPairs)
    func isClaimed(_ bead: Bead) -> Bool {
      bead.isOneSided || bead.confidence >= leastConfidence
        || fixed.contains(FixedPair(source: bead.source.lowerBound, target: bead.target.lowerBound))
    }
    var beads = beads
    var kept: [Bead] = []
    for index in beads.indices {
      let bead = beads[index]
      guard !isClaimed(bead) else {
        kept.append(bead)
        continue
      }
      var best: (neighbour: Bead, rest: Bead, gain: Float, isNext: Bool)?
      for (neighbour, isNext) in [(kept.last, false), (index + 1 < beads.count ? beads[index + 1] : nil, true)] {
        guard let neighbour, !neighbour.isOneSided, isClaimed(neighbour) else { continue }
        let alone = gain(neighbour)
        for (longer, rest) in shared(bead, with: neighbour, isNext: isNext) where isShape(longer) {
          let more = gain(longer) - alone
          if more > best?.gain ?? leastJoined { best = (longer, rest, more, isNext) }
        }
      }
      guard let best else {
        kept += unpaired(bead)
        continue
      }
      if best.isNext { beads[index + 1] = best.neighbour } else { kept[kept.count - 1] = best.neighbour }
      kept += unpaired(best.rest)
    }
    return kept
  }

  /// What is left of a bead whose other side went to a neighbour may be a free translation of a part of it.
  private static let open = 0.5

  /// A neighbour with one side of a bead, and what is left of the bead: once with its source, once with its target.
  private static func shared(_ bead: Bead, with other: Bead, isNext: Bool) -> [(longer: Bead, rest: Bead)] {
    func joined(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
      min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    }
    func end(_ range: Range<Int>) -> Range<Int> {
      let bound = isNext ? range.lowerBound : range.upperBound
      return bound..<bound
    }
    return [
      (
        Bead(source: joined(bead.source, other.source), target: other.target, confidence: other.confidence),
        Bead(source: end(bead.source), target: bead.target, confidence: open)
      ),
      (
        Bead(source: other.source, target: joined(bead.target, other.target), confidence: other.confidence),
        Bead(source: bead.source, target: end(bead.target), confidence: open)
      ),
    ]
  }

  private static func isShape(_ bead: Bead) -> Bool {
    BeadShapes.index(source: bead.source.count, target: bead.target.count) != nil
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
