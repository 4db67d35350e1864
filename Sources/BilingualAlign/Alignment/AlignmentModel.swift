/// The weights of the evidence, in the order of ``AlignmentModel/names``.
struct AlignmentModel: Sendable, Hashable {
  /// Continuous features first, then a bias for each bead shape, then for each empty side and segment shape.
  static let continuous = [
    "english", "korean", "weak", "unmatched", "length", "crossings", "nullLength", "mismatch", "mixed", "torn", "thin",
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
      f.english, f.korean, f.weak, f.unmatched, f.length, f.crossings, f.nullLength, f.mismatch, f.mixed, f.torn, f.thin
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
    body(10, values.10)
    body(shapeOffset + f.shape, 1)
    if let null = f.nullShape {
      body((f.shape == 1 ? nullSourceOffset : nullTargetOffset) + Int(null.rawValue), 1)
    }
  }

  @inline(__always)
  func score(_ f: BeadFeatures) -> Float {
    weights.withUnsafeBufferPointer { w in
      var sum = w[0] * f.english + w[1] * f.korean + w[2] * f.weak + w[3] * f.unmatched
      sum +=
        w[4] * f.length + w[5] * f.crossings + w[6] * f.nullLength + w[7] * f.mismatch + w[8] * f.mixed + w[9] * f.torn
        + w[10] * f.thin
      sum += w[Self.shapeOffset + f.shape]
      guard let null = f.nullShape else { return sum }
      return sum + w[(f.shape == 1 ? Self.nullSourceOffset : Self.nullTargetOffset) + Int(null.rawValue)]
    }
  }

  /// Where fitting starts: hand-set from the published shapes of such scores, before any fitting.
  static let prior: AlignmentModel = {
    var weights: [Float] = [0.364, 0.244, -0.07, -0.98, -0.47, -1.81, -0.55, -0.5, -1, -2, -1]
    let shapes: [Float] = [
      0, -3.1, -3.3, -2.9, -1.6, -5.3, -4.4, -4.7, -6.3, -6.3, -8.2, -8.2, -9, -9, -9, -10, -10, -11,
    ]
    weights += shapes
    weights += [0, 0.5, 1, 2, 0, 0.5, 1, 2]
    return AlignmentModel(weights: weights)
  }()

  /// The weights in use. Source: Docs/Measurements.md, "Alignment weights", with the command that fits them.
  static let fitted = AlignmentModel(
    weights: [
      0.3708, 0.2489, -0.0908, 0.0206, -0.6024, -1.4419, -0.3984, -1.4886, -0.9038, -1.7523, -3.6695, 0.3943,
      -3.5706, -3.7412, -2.8647, -1.4873, -5.4376, -4.7827, -4.9148, -6.3489, -6.4587, -8.3558, -8.4502,
      -9.0489, -9.0640, -9.2126, -10.0435, -10.1550, -11.4369, -1.2864, 1.0458, 1.4333, 2.9016, -0.3221,
      -0.5296, 0.9954, 2.9010,
    ])
}
