/// What a user may ask of the aligner beyond its defaults.
public struct AlignerOptions: Sendable {
  /// The most segments on one side of a bead.
  /// - Precondition: it is one of ``sides``.
  public var maximumSide = BeadShapes.maximumSide {
    didSet { precondition(Self.sides.contains(maximumSide), "maximumSide is \(Self.sides), not \(maximumSide)") }
  }
  /// Pairs of segments that begin a bead together, whatever the evidence says.
  /// - Precondition: where an alignment is made, there are these segments, and each pair stands behind the one before it on both sides.
  public var fixedPairs: [FixedPair] = []
  /// Vectors that add to the evidence.
  public var embeddings: SentenceEmbeddings?
  /// Threads that search one long text at once; the result is the same for any number.
  public var threads = 1

  /// The usual options.
  public init() {}

  /// What ``maximumSide`` may be.
  public static let sides = 1...BeadShapes.maximumSide
}

/// A source and a target segment that begin a bead together. Indices count from 0.
public struct FixedPair: Sendable, Hashable {
  /// The number of the original's segment, from 0.
  public let source: Int
  /// The number of the translation's segment, from 0.
  public let target: Int

  /// Fixes two segments to each other.
  public init(source: Int, target: Int) {
    self.source = source
    self.target = target
  }
}

extension SearchPlan {
  /// The parts of the texts between the fixed pairs.
  static func sections(_ pairs: [FixedPair], sourceCount: Int, targetCount: Int) -> [Section] {
    var sections: [Section] = []
    var from = FixedPair(source: 0, target: 0)
    for pair in pairs + [FixedPair(source: sourceCount, target: targetCount)] {
      precondition(
        (from.source...max(from.source, sourceCount)).contains(pair.source)
          && (from.target...max(from.target, targetCount)).contains(pair.target),
        "fixed pairs ascend, and name segments of the texts: \(pair) does not")
      if pair.source > from.source || pair.target > from.target {
        sections.append(Section(rows: from.source..<pair.source, columns: from.target..<pair.target))
      }
      from = pair
    }
    return sections
  }
}
