import Foundation
import Testing

@testable import BilingualAlignment

/// What the regressions of the links are fed with.
@Suite struct LinkWeightsTests {
  private static func candidate(
    direct: Float = 0, paraphrase: Float = 0, repeated: Float = 0, margins: (Float, Float) = (0, 0),
    syllables: Range<Int> = 0..<2
  ) -> LinkCandidates.Candidate {
    var candidate = LinkCandidates.Candidate(word: 0, syllables: syllables, target: 0)
    candidate.direct = direct
    candidate.paraphrase = paraphrase
    candidate.repeated = repeated
    (candidate.sourceMargin, candidate.targetMargin) = margins
    return candidate
  }

  private static func areEqual(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 1e-6 }
  }

  /// Far counts in full for a pair of which neither is clearly the other's best, and apart for one that is.
  @Test(
    arguments: [
      (candidate(direct: 2), 0, [1, 2, 0, 0, 0, 0, 0, 0]),
      (candidate(direct: 2, repeated: 4), 3, [1, 2, 0, 4, 0, log(4), 0, 0]),
      (candidate(direct: 2, margins: (3, 3)), 3, [1, 2, 0, 0, 0, 0, log(4), 3]),
      (candidate(direct: 2, margins: (3, 1.5)), 3, [1, 2, 0, 0, 0, log(4) / 2, log(4) / 2, 1.5]),
      (candidate(direct: 2, margins: (1.5, 3)), 3, [1, 2, 0, 0, 0, log(4) / 2, log(4) / 2, 3]),
      (candidate(direct: 2, margins: (-3, 3)), 3, [1, 2, 0, 0, 0, log(4), 0, 3]),
      (candidate(direct: 2, margins: (3, -3)), 3, [1, 2, 0, 0, 0, log(4), 0, -3]),
      // Half as clearly where only other beads speak for it.
      (candidate(repeated: 4, margins: (3, 3)), 3, [1, 0, 0, 4, 0, log(4) / 2, log(4) / 2, 3]),
      (candidate(paraphrase: 1, repeated: 4, margins: (3, 3)), 3, [1, 0, 1, 4, 0, 0, log(4), 3]),
      // One syllable; and further than ten words is no further.
      (candidate(direct: 2, syllables: 1..<2), 10, [1, 2, 0, 0, 1, log(11), 0, 0]),
      (candidate(direct: 2, syllables: 0..<1), 40, [1, 2, 0, 0, 1, log(11), 0, 0]),
      (candidate(direct: 2), -0.5, [1, 2, 0, 0, 0, log(0.5), 0, 0]),
    ] as [(LinkCandidates.Candidate, Double, [Double])])
  func candidates(_ candidate: LinkCandidates.Candidate, _ distance: Double, _ features: [Double]) {
    #expect(Self.areEqual(LinkWeights.features(candidate, distance: distance), features))
  }

  @Test func rests() {
    let candidate = Self.candidate(direct: 2, paraphrase: 3, repeated: 4, margins: (1, 1))
    #expect(Self.areEqual(LinkWeights.features(restOf: candidate, distance: 3), [1, 2, 4, log(4)]))
    #expect(Self.areEqual(LinkWeights.features(restOf: candidate, distance: 11), [1, 2, 4, log(11)]))
  }

  /// A half where nothing speaks for either.
  @Test func probabilities() {
    #expect(LinkWeights.probability([], []) == 0.5)
    #expect(LinkWeights.probability([1, 2], [2, -1]) == 0.5)
    #expect(abs(LinkWeights.probability([1, 3], [1, 0.5]) - 1 / (1 + exp(-2.5))) < 1e-12)
    #expect(abs(LinkWeights.probability([1, 3], [-1, -0.5]) - 1 / (1 + exp(2.5))) < 1e-12)
  }

  struct Gap: Sendable {
    var left: Int?
    var right: Int?
    var isAfter = false
    var isBefore = false
    var shares = (left: false, right: false)
    var rivals = 1
    /// All but the first, which is 1, and the last, which is ln of the rivals.
    let features: [Double]
  }

  /// In order: right behind what the word before stands for, right before what the word behind stands for, on the wrong side of
  /// either, beside what a word of another eojeol stands for on the left, on the right.
  @Test(arguments: [
    Gap(features: [0, 0, 0, 0, 0]),
    Gap(left: 1, isAfter: true, shares: (true, false), features: [1, 0, 0, 0, 0]),
    Gap(left: 1, shares: (true, false), features: [0, 0, 0, 0, 0]),
    Gap(left: 1, features: [0, 0, 0, 1, 0]), Gap(left: -1, features: [0, 0, 0, 1, 0]),
    Gap(left: 2, features: [0, 0, 0, 0, 0]), Gap(left: -2, features: [0, 0, 0, 0, 0]),
    Gap(left: -1, isAfter: true, shares: (true, false), features: [0, 0, 1, 0, 0]),
    Gap(left: 2, isAfter: true, shares: (true, false), features: [0, 0, 1, 0, 0]),
    Gap(left: -2, isAfter: true, shares: (true, false), features: [0, 0, 0, 0, 0]),
    Gap(right: -1, isBefore: true, shares: (false, true), features: [0, 1, 0, 0, 0]),
    Gap(right: -1, features: [0, 0, 0, 0, 1]), Gap(right: 1, features: [0, 0, 0, 0, 1]),
    Gap(right: 2, features: [0, 0, 0, 0, 0]), Gap(right: -2, features: [0, 0, 0, 0, 0]),
    Gap(right: 1, isBefore: true, shares: (false, true), features: [0, 0, 1, 0, 0]),
    Gap(right: -2, isBefore: true, shares: (false, true), features: [0, 0, 1, 0, 0]),
    Gap(right: 2, isBefore: true, shares: (false, true), features: [0, 0, 0, 0, 0]),
    Gap(left: 1, right: -1, features: [0, 0, 0, 1, 1]),
    Gap(
      left: 1, right: -1, isAfter: true, isBefore: true, shares: (true, true), rivals: 4, features: [1, 1, 0, 0, 0]),
    Gap(left: 1, right: 1, isBefore: true, shares: (false, true), rivals: 3, features: [0, 0, 1, 1, 0]),
  ])
  func gaps(_ gap: Gap) {
    let features = LinkWeights.gapFeatures(
      left: gap.left, right: gap.right, isAfter: gap.isAfter, isBefore: gap.isBefore,
      sharesEojeol: gap.shares, rivals: gap.rivals)
    #expect(Self.areEqual(features, [1] + gap.features + [log(Double(gap.rivals))]))
  }

  /// ln of a ratio; what is as likely by chance is 0, and nothing is worth more than the cap.
  @Test(
    arguments: [(0, 0), (0.5, 0), (1, 0), (1.5, log(1.5)), (2, log(2)), (100, log(100)), (1e9, 7.6)]
      as [(Double, Double)])
  func strengths(_ ratio: Double, _ strength: Double) {
    #expect(abs(Double(LinkEvidence.strength(Float(ratio))) - strength) < 1e-4)
  }
}
