import BilingualAlignment
import BilingualDocuments
import BilingualText

package struct LengthOutlier: Check {
  package static let info = CheckInfo(
    id: "length-outlier",
    summary: "A translation is far longer or shorter than its original lets expect.",
    details: """
      The logarithm of the ratio of lengths, against its spread in real Korean–English pairs: about 2.05 English
      characters for one Korean, or what is usual in the document. Headings and titles, which are written anew, are left out.
      """,
    severity: .info,
    good: [CheckExample("양측은 긴밀히 소통해 나가기로 하였다.", "The two sides agreed to communicate closely.")],
    bad: [
      CheckExample(
        "⟦양측은 긴밀히 소통해 나가기로 하였다.⟧",
        """
        ⟦The two sides agreed to communicate closely and to hold further consultations at an early date in either capital, \
        with the participation of all relevant ministries, agencies, experts and members of civil society groups.⟧
        """)
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    for (index, bead) in pair.alignment.beads.enumerated() {
      let (korean, english) = (pair.lengths[index].korean, pair.lengths[index].english)
      guard korean + english > 60, abs(pair.deviation(of: index)) > 4,
        let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target),
        !isHeading(pair, bead)
      else { continue }
      findings.append(
        BeadFinding.make(
          info, pair, bead: index, certainty: 0.6,
          message:
            "the translation has \(english) characters for \(korean) of the original; about \(Int((pair.lengthRatio * Double(korean)).rounded())) are usual",
          source: pair.source.place(source),
          target: pair.target.place(target)))
    }
  }

  /// Titles, headings and what stands whole in brackets.
  private static func isHeading(_ pair: ReadPair, _ bead: Bead) -> Bool {
    for segment in bead.source {
      switch pair.source.kind(of: segment) {
      case .title, .subtitle, .heading, .caption: return true
      default: break
      }
      let text = pair.source.document.text.string(pair.source.document.segments[segment].text)
      if text.hasPrefix("("), text.hasSuffix(")") { return true }
      if text.hasPrefix("["), text.hasSuffix("]") { return true }
      if text.hasPrefix("<"), text.hasSuffix(">") { return true }
    }
    return false
  }
}
