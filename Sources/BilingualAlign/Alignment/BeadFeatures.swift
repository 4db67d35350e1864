/// The shapes a bead can have, by their numbers of source and target segments.
enum BeadShapes {
  static let all: [(source: Int, target: Int)] = [
    (1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 4), (4, 1), (2, 3), (3, 2), (3, 3), (2, 4),
    (4, 2),
    (3, 4), (4, 3), (4, 4),
  ]
  static let count = all.count
  static let maximumSide = 4

  /// Which shapes a search tries.
  enum Choice {
    /// 1-1, 1-2, 2-1 and empty sides: enough to see where the path runs.
    case simple
    /// One segment on a side at least. In order or not, their words meet: a bead of three and three hides that they are reversed.
    case oneSegment
    /// All with at most so many segments on a side.
    case upTo(Int)

    static let all = Self.upTo(BeadShapes.maximumSide)

    var maximumSide: Int {
      switch self {
      case .simple: 2
      case .oneSegment: BeadShapes.maximumSide
      case .upTo(let side): side
      }
    }

    func largestTarget(besides source: Int) -> Int {
      switch self {
      case .simple: 3 - source
      case .oneSegment: source == 1 ? BeadShapes.maximumSide : 1
      case .upTo(let side): side
      }
    }
  }

  /// The number of a shape in ``all``, or `nil`.
  static func index(source: Int, target: Int) -> Int? {
    all.firstIndex { $0 == (source, target) }
  }
}

/// The evidence for a bead, as the numbers that the weights multiply.
///
/// Everything is additive over the tokens of the bead; lengths and logarithms are in nats.
struct BeadFeatures: Hashable, Sendable {
  /// Σ weight · ln(0.6 + 0.4 v) over the English, and over the Korean words; v is a word's likelihood ratio in the bead.
  var english: Float = 0
  var korean: Float = 0
  /// Words with v < 0.5, by weight.
  var weak: Float = 0
  /// Numbers, and Latin words in Korean, without their like on the other side.
  var unmatched: Float = 0
  /// ½ z² of the length ratio, at most 12.
  var length: Float = 0
  /// Paragraph bounds and paragraph markers inside the bead, both sides.
  var crossings: Float = 0
  /// ln(characters + 1) − 4 of a segment without counterpart, in English characters.
  var nullLength: Float = 0
  /// The index in ``BeadShapes/all``.
  var shape: Int = 0
  /// For an empty side, the shape of the other side's segment.
  var nullShape: SegmentShape?
  /// 1 when a 1-1 bead pairs a sentence with a fragment, note or end mark.
  var mismatch: Float = 0
  /// Segments merged with one of another shape.
  var mixed: Float = 0
  /// Of paragraphs: the links of sentences that lead out of the bead, each by its confidence, see ``SentenceLinks``.
  var torn: Float = 0
  /// Of merged segments: how far the evidence for each word of one falls short of ``thinness``, summed over the segments.
  var thin: Float = 0

  /// The mean logarithm of a word's evidence below which a segment looks merged by chance.
  /// Source: Docs/Measurements.md, "Alignment evidence".
  static let thinness: Float = 0.1

  /// Takes the token sums of both sides, as ``TokenScore`` lays them out.
  @inline(__always)
  mutating func set(_ target: SIMD4<Float>, _ source: SIMD4<Float>) {
    english = target[0]
    korean = source[0]
    weak = target[1] + source[1]
    unmatched = target[2] + source[2]
  }

  /// Takes the token sums of one of several segments on a side.
  /// - Parameter inverse: one over the weight of its tokens.
  @inline(__always)
  mutating func addMerged(_ tokens: SIMD4<Float>, inverse: Float) {
    thin += max(0, Self.thinness - tokens[0] * inverse)
  }
}
