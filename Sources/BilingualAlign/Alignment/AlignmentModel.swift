/// The weights of the evidence, in the order of ``AlignmentModel/names``.
struct AlignmentModel: Sendable, Hashable {
  /// Continuous features first, then a bias for each bead shape, then for each empty side and segment shape.
  static let continuous = [
    "english", "korean", "strong", "weak", "unmatched", "length", "crossings", "nullLength", "mismatch", "mixed",
  ]
  static let shapeOffset = continuous.count
  static let nullSourceOffset = shapeOffset + BeadShapes.count
  static let nullTargetOffset = nullSourceOffset + SegmentShape.allCases.count
  static let count = nullTargetOffset + SegmentShape.allCases.count

  static let names: [String] =
    continuous + BeadShapes.all.map { "shape \($0.source)-\($0.target)" }
    + SegmentShape.allCases.map { "1-0 \($0)" } + SegmentShape.allCases.map { "0-1 \($0)" }

  var weights: [Float]

  init(weights: [Float]) {
    precondition(weights.count == Self.count, "one weight for each feature")
    self.weights = weights
  }

  /// The features as (index, value) pairs, zeros left out.
  static func expand(_ f: BeadFeatures, _ body: (Int, Float) -> Void) {
    let values = (
      f.english, f.korean, f.strong, f.weak, f.unmatched, f.length, f.crossings, f.nullLength, f.mismatch, f.mixed
    )
    body(0, values.0)
    body(1, values.1)
    body(2, values.2)
    body(3, values.3)
    body(4, values.4)
    body(5, values.5)
    body(6, values.6)
    body(7, values.7)
    body(8, values.8)
    body(9, values.9)
    body(shapeOffset + f.shape, 1)
    if let null = f.nullShape {
      body((f.shape == 1 ? nullSourceOffset : nullTargetOffset) + Int(null.rawValue), 1)
    }
  }

  func score(_ features: BeadFeatures) -> Float {
    var sum: Float = 0
    Self.expand(features) { sum += weights[$0] * $1 }
    return sum
  }

  /// Where fitting starts: hand-set from the published shapes of such scores, before any fitting.
  static let prior: AlignmentModel = {
    var weights: [Float] = [0.364, 0.244, 0.03, -0.07, -0.98, -0.47, -1.81, -0.55, -0.5, -1]
    let shapes: [Float] = [
      0, -3.1, -3.3, -2.9, -1.6, -5.3, -4.4, -4.7, -6.3, -6.3, -8.2, -8.2, -9, -9, -9, -10, -10, -11,
    ]
    weights += shapes
    weights += [0, 0.5, 1, 2, 0, 0.5, 1, 2]
    return AlignmentModel(weights: weights)
  }()
}
