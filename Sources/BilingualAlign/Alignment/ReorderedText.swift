import BilingualText
internal import Foundation

/// Pairs the segments of two texts in another order.
///
/// A path must pair what lies beside it, and where the order is another that is mostly something else. So its beads are ranked with
/// all other pairs that share rare words, and the better ones take their segments.
struct ReorderedText {
  private typealias Candidate = MovedSegments.Candidate

  private let moved: MovedSegments
  private let counts: (source: Int, target: Int)
  private let fixed: Set<FixedPair>
  /// What a pair must gain to stand by itself: a counterpart may stand anywhere, so that it is one of as many as there are segments.
  private let least: Float

  init(_ evidence: AlignmentEvidence, _ moved: MovedSegments, fixedPairs: [FixedPair]) {
    self.moved = moved
    counts = (evidence.source.count, evidence.target.count)
    fixed = Set(fixedPairs)
    least = MovedSegments.minimumGain + Foundation.log(Float(max(1, counts.source, counts.target)))
  }

  /// The beads of the path that stay, the segments of the others without counterpart, and what is paired at different places.
  /// - Parameter moves: the pairs among the segments that the path leaves alone.
  /// - Complexity: O(n log n) in the words of the text.
  func contested(_ beads: [Bead], moves: [Bead], _ scorer: BeadScorer) -> (beads: [Bead], moves: [Bead]) {
    var onPath: Set<[Int]> = []
    var all = moved.candidates(sources: [0..<counts.source], targets: [0..<counts.target], scorer: scorer)
    all += moves.map { Candidate(source: $0.source, target: $0.target, gain: moved.gain(of: $0, scorer)) }
    for bead in beads where !bead.isOneSided {
      let isFixed = fixed.contains(FixedPair(source: bead.source.lowerBound, target: bead.target.lowerBound))
      // Of several segments on both sides, what each pair of them gains: together they would outbid the right pairs inside.
      let pairs = Float(min(bead.source.count, bead.target.count))
      let gain = isFixed ? .infinity : moved.gain(of: bead, scorer) / pairs
      all.append(Candidate(source: bead.source, target: bead.target, gain: gain))
      onPath.insert(Self.key(bead.source, bead.target))
    }
    all.sort(by: Candidate.isBefore)
    var free = FreeSegments()
    let strong = all.filter { $0.gain > least && free.take($0) }
    let between = Passages(strong)
    let weak = all.filter { $0.gain <= least && between.hold($0) && free.take($0) }
    let kept = Set((strong + weak).lazy.map { Self.key($0.source, $0.target) })
    let moves =
      strong.filter { !onPath.contains(Self.key($0.source, $0.target)) }.map { moved.bead(of: $0, least: least) }
      + weak.filter { !onPath.contains(Self.key($0.source, $0.target)) }
      .map { moved.bead(of: $0, least: MovedSegments.minimumGain) }
    return (
      beads.flatMap {
        $0.isOneSided || kept.contains(Self.key($0.source, $0.target)) ? [$0] : Relatedness.unpaired($0)
      },
      moves.sorted { $0.source.lowerBound < $1.source.lowerBound }
    )
  }

  private static func key(_ source: Range<Int>, _ target: Range<Int>) -> [Int] {
    [source.lowerBound, source.upperBound, target.lowerBound, target.upperBound]
  }

  /// Tells pairs that lie between two others of one passage: these speak for it.
  private struct Passages {
    private let pairs: [Candidate]

    init(_ pairs: [Candidate]) { self.pairs = pairs.sorted { $0.source.lowerBound < $1.source.lowerBound } }

    /// - Complexity: O(log pairs).
    func hold(_ candidate: Candidate) -> Bool {
      let next = pairs.partitioningIndex { $0.source.lowerBound >= candidate.source.upperBound }
      guard next > 0, next < pairs.count else { return false }
      return Self.follows(candidate, pairs[next - 1]) && Self.follows(pairs[next], candidate)
    }

    /// Whether a pair comes a few segments after another on both sides.
    private static func follows(_ next: Candidate, _ last: Candidate) -> Bool {
      let steps = (
        next.source.lowerBound - last.source.upperBound, next.target.lowerBound - last.target.upperBound
      )
      let within = 0..<Int(MovedPatches.longestStep)
      return within.contains(steps.0) && within.contains(steps.1)
    }
  }
}
