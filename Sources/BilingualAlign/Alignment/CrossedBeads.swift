internal import Foundation

/// Looks inside beads of several segments on both sides for two parts that stand in the other order there.
///
/// A path cannot cross itself: two neighbouring paragraphs that were exchanged come out as one bead of both.
struct CrossedBeads {
  private let moved: MovedSegments
  private let temperature: Float

  /// How much likelier, in nats, the parts must be crossed than in order, and than the whole.
  /// Source: Docs/Measurements.md, "Moved segments".
  static let minimumGain: Float = 3

  init(_ moved: MovedSegments, _ temperature: Float) {
    self.moved = moved
    self.temperature = temperature
  }

  /// The first part of each crossed bead with its counterpart, by source.
  /// - Complexity: O(words of the beads with several segments on both sides).
  func found(in beads: [Bead], _ scorer: BeadScorer) -> [Bead] {
    beads.compactMap { bead in
      guard min(bead.source.count, bead.target.count) > 1,
        max(bead.source.count, bead.target.count) <= BeadShapes.maximumSide
      else { return nil }
      return crossed(bead, scorer)
    }
  }

  private func crossed(_ bead: Bead, _ scorer: BeadScorer) -> Bead? {
    func gain(_ source: Range<Int>, _ target: Range<Int>) -> Float {
      moved.gain(of: Bead(source: source, target: target, confidence: 1), scorer)
    }
    var inOrder: Float = 0
    var best: (bead: Bead, gain: Float)?
    for i in bead.source.dropFirst() {
      for j in bead.target.dropFirst() {
        let sources = (bead.source.lowerBound..<i, i..<bead.source.upperBound)
        let targets = (bead.target.lowerBound..<j, j..<bead.target.upperBound)
        guard isShape(sources.0, targets.0), isShape(sources.1, targets.1), isShape(sources.0, targets.1),
          isShape(sources.1, targets.0)
        else { continue }
        inOrder = max(inOrder, gain(sources.0, targets.0) + gain(sources.1, targets.1))
        let (first, second) = (gain(sources.0, targets.1), gain(sources.1, targets.0))
        // Each of the two is a pair.
        guard min(first, second) > 0, first + second > best?.gain ?? 0 else { continue }
        best = (Bead(source: sources.0, target: targets.1, confidence: bead.confidence), first + second)
      }
    }
    guard let best else { return nil }
    let odds = Double((best.gain - max(inOrder, gain(bead.source, bead.target)) - Self.minimumGain) / temperature)
    let confidence = 1 / (1 + Foundation.exp(-odds))
    return confidence < 0.5 ? nil : Bead(source: best.bead.source, target: best.bead.target, confidence: confidence)
  }

  private func isShape(_ source: Range<Int>, _ target: Range<Int>) -> Bool {
    BeadShapes.index(source: source.count, target: target.count) != nil
  }
}
