import Foundation

/// How likely it is that a finding is right.
///
/// A check says how strong its evidence is; how often findings of its kind were right, where people judged them, says what that is
/// worth. What is hardly right as often as not is noted only.
enum FindingTrust {
  /// Findings below it are infos.
  /// Source: Docs/Measurements.md, "Trust in findings".
  static let shown = 0.62

  /// Of a logistic model: what all findings share, what the logit of the evidence counts, and that both sides say something.
  private static let (rest, perEvidence, bothSides) = (0.73, 0.388, 0.51)

  /// What the check adds; checks that were not judged add nothing.
  private static let checks: [String: Double] = [
    "abbreviation-drift": 0.10, "acronym-first-use": -0.14, "addition": 0.18, "bracket-balance": -0.10,
    "date-mismatch": 0.13, "duration-mismatch": 0.20, "identifier-mismatch": 0.13, "length-outlier": 0.73,
    "link-mismatch": -0.24, "money-mismatch": 0.18, "name-mismatch": 0.61, "name-spelling": 0.04,
    "number-mismatch": -0.07, "omission": -0.88, "order-swap": -0.89, "ordinal-mismatch": 0.24,
    "percent-mismatch": 0.40, "place-mismatch": -0.41, "polarity": -0.54, "quote-balance": -0.11,
    "repeated-word": -0.20, "scale-mismatch": -0.10, "spacing": -0.01, "term-missing": -0.07, "time-mismatch": 0.22,
    "title-person": -0.13, "unit-mismatch": 0.45, "untranslated-text": 0.27, "weekday-mismatch": 0.02,
  ]

  /// The finding with the probability that it is right for a confidence, as an info where that is small.
  ///
  /// What is missing or added has bars of its own, since it is what a reader can least see: ``Gap``, the lengths, facts that are lost.
  static func judged(_ finding: Finding) -> Finding {
    let probability = probability(finding)
    let isShown = probability >= shown || finding.check == Omission.info.id || finding.check == Addition.info.id
    return finding.with(severity: isShown ? finding.severity : .info, confidence: probability)
  }

  private static func probability(_ finding: Finding) -> Double {
    let evidence = min(0.97, max(0.03, finding.confidence))
    let sides = finding.source != nil && finding.target != nil ? bothSides : 0
    let logit = rest + perEvidence * log(evidence / (1 - evidence)) + sides + (checks[finding.check] ?? 0)
    return (1 / (1 + exp(-logit)) * 1000).rounded() / 1000
  }

  /// Of the findings of a check in text that nobody had planted anything in, how many were judged, and how many were right.
  static let judgements: [String: (right: Int, of: Int)] = [
    "abbreviation-drift": (1, 1), "acronym-first-use": (0, 3), "addition": (28, 36), "bracket-balance": (5, 8),
    "date-mismatch": (37, 52), "duration-mismatch": (17, 21), "identifier-mismatch": (5, 5), "length-outlier": (41, 41),
    "link-mismatch": (4, 8), "money-mismatch": (21, 26), "name-mismatch": (39, 41),
    "number-mismatch": (69, 99), "omission": (73, 144), "order-swap": (4, 12), "ordinal-mismatch": (6, 6),
    "percent-mismatch": (16, 20), "place-mismatch": (14, 26), "polarity": (14, 32), "quote-balance": (20, 36),
    "repeated-word": (5, 8), "scale-mismatch": (6, 8), "spacing": (33, 64), "time-mismatch": (6, 6),
    "title-person": (2, 4), "unit-mismatch": (16, 19), "untranslated-text": (7, 7),
  ]
}

extension CheckInfo {
  /// How many of the check's findings were right in published texts, in a sentence; `nil` where none were judged.
  public var measured: String? {
    FindingTrust.judgements[id].map { count in
      "Of \(count.of) findings in published texts \(count.right) \(count.right == 1 ? "was" : "were") judged right."
    }
  }
}
