internal import Foundation

/// How sure links are by what speaks for them: logistic regressions of few features.
/// Source: Docs/Measurements.md, "Links".
enum LinkWeights {
  static let fact = 0.95
  static let identical = 0.95
  static let name = 0.9

  /// A candidate by itself and by how far it stands from where its neighbours are translated.
  static func features(_ candidate: LinkCandidates.Candidate, distance: Double) -> [Double] {
    let isDirect = candidate.direct > LinkEvidence.floor
    // How clearly each is the other's best partner, 0...1.
    var clear = Double(max(0, min(candidate.sourceMargin, candidate.targetMargin))) / 3
    if !isDirect, candidate.paraphrase <= LinkEvidence.floor { clear /= 2 }
    let far = log1p(min(distance, 10))
    return [
      1, Double(candidate.direct), isDirect ? 0 : Double(candidate.paraphrase), isDirect ? 1 : 0,
      candidate.syllables.count == 1 ? 1 : 0, far * (1 - clear), far * clear, clear, Double(candidate.sourceMargin),
      Double(candidate.targetMargin),
    ]
  }

  static let candidate: [Double] = [1.5, 0.2, 0, 0, -0.5, -1.5, -0.7, 0.9, 0.1, 0.1]

  /// What is left of a candidate of which a part is linked already.
  static func features(
    rest: Range<Int>, of candidate: LinkCandidates.Candidate, distance: Double
  ) -> [Double] {
    [
      1, Double(candidate.direct), Double(candidate.paraphrase), Double(candidate.repeated),
      Double(rest.count) / Double(candidate.syllables.count), rest.count == 1 ? 1 : 0, log1p(min(distance, 10)),
      Double(max(0, candidate.sourceMargin)) / 3,
    ]
  }

  static let rest: [Double] = [1.86, 0.33, -0.34, 0.26, -0.25, -0.01, -1.8, 0]

  static let gap: [Double] = [-0.74, 1.55, 2.44, 1.33, 0.79, 0.33, -0.51, 0.42, 1.27, -0.91, -0.98]

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
