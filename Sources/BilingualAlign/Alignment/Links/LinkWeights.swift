internal import Foundation

/// How sure links are by what speaks for them: logistic regressions of few features.
/// Source: Docs/Measurements.md, "Links".
enum LinkWeights {
  static let fact = 0.98
  static let identical = 0.95
  static let name = 0.9

  /// A candidate by itself and by how far it stands from where its neighbours are translated.
  static func features(_ candidate: LinkCandidates.Candidate, distance: Double) -> [Double] {
    // How clearly each is the other's best partner, 0...1; half as clearly where only other beads say so.
    var clear = Double(max(0, min(candidate.sourceMargin, candidate.targetMargin))) / 3
    if candidate.direct == 0, candidate.paraphrase == 0 { clear /= 2 }
    let far = log1p(min(distance, 10))
    return [
      1, Double(candidate.direct), Double(candidate.paraphrase), Double(candidate.repeated),
      candidate.syllables.count == 1 ? 1 : 0, far * (1 - clear), far * clear, Double(candidate.targetMargin),
    ]
  }

  static let candidate: [Double] = [1.49, 0.24, 0, 0.09, -1.49, -1.82, -0.33, 0.12]

  /// What is left of a candidate of which a part is linked already.
  static func features(restOf candidate: LinkCandidates.Candidate, distance: Double) -> [Double] {
    [1, Double(candidate.direct), Double(candidate.repeated), log1p(min(distance, 10))]
  }

  static let rest: [Double] = [0.5, 0.4, 0.6, -1.4]

  static let gap: [Double] = [-0.72, 1.48, 2.54, 1.1, 0.57, 0.35, -0.37, 0.39, 1.1, -0.18, -0.76]

  /// 0...1.
  static func probability(_ features: [Double], _ weights: [Double]) -> Double {
    var sum = 0.0
    for (feature, weight) in zip(features, weights) { sum += feature * weight }
    return 1 / (1 + exp(-sum))
  }
}

extension LinkWeights {
  /// A free word beside what the neighbours of a free word stand for.
  /// - Parameters:
  ///   - left: how far it lies behind what the neighbour on the left stands for, in content words.
  ///   - isAfter: whether the chunk follows the left neighbour within one eojeol.
  static func gapFeatures(
    left: Int?, right: Int?, isAfter: Bool, isBefore: Bool, sharesEojeol: (left: Bool, right: Bool), rivals: Int
  ) -> [Double] {
    let isCrossed = isAfter && (left == -1 || left == 2) || isBefore && (right == 1 || right == -2)
    return [
      1, isAfter && left == 1 ? 1 : 0, isBefore && right == -1 ? 1 : 0, isCrossed ? 1 : 0,
      !sharesEojeol.left && (left == 1 || left == -1) ? 1 : 0,
      !sharesEojeol.right && (right == 1 || right == -1) ? 1 : 0, log(Double(rivals)),
    ]
  }
}
