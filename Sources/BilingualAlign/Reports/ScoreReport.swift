package import BilingualAlignment
import BilingualText

/// An alignment score as text and as JSON, each with a line that says what was measured, and by what.
package enum ScoreReport {
  package static func text(_ score: AlignmentScore) -> String {
    func row(_ name: String, _ rates: AlignmentScore.Rates) -> String {
      let padded = name + String(repeating: " ", count: 7 - name.count)
      return "\(padded) \(fixed(rates.precision))  \(fixed(rates.recall))  \(fixed(rates.f1))\n"
    }
    return "        P      R      F1\n" + row("strict", score.strict) + row("lax", score.lax)
      + "\(signature(of: score))\n"
  }

  package static func json(_ score: AlignmentScore) -> String {
    func object(_ rates: AlignmentScore.Rates) -> JSONValue {
      .object(["p": rounded(rates.precision), "r": rounded(rates.recall), "f1": rounded(rates.f1)])
    }
    return JSONValue.object([
      "strict": object(score.strict), "lax": object(score.lax), "documents": .int(score.documents),
      "signature": .string(signature(of: score)),
    ]).text() + "\n"
  }

  /// `beads|documents:23|recall:non-empty|lax:shared-pair|align-tool:0.2.0`
  static func signature(of score: AlignmentScore) -> String {
    "beads|documents:\(score.documents)|recall:non-empty|lax:shared-pair|align-tool:\(bilingualAlignVersion)"
  }

  private static func rounded(_ rate: Double) -> JSONValue { .number((rate * 10_000).rounded() / 10_000) }

  /// `.970`: three decimals, `1.000` for all.
  private static func fixed(_ rate: Double) -> String {
    let thousandths = Int((rate * 1000).rounded())
    return "\(thousandths / 1000)." + (thousandths % 1000).decimal(digits: 3)
  }
}
