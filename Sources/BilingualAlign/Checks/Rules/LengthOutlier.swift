public struct LengthOutlier: Check {
  public static let info = CheckInfo(
    id: "length-outlier",
    summary: "A translation is far longer or shorter than its original lets expect.",
    details: """
      The logarithm of the ratio of lengths, against its spread in real Korean–English pairs: about 2.05 English
      characters for one Korean. Short headings vary more, and the spread allows for it.
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

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    for (index, bead) in pair.alignment.beads.enumerated() {
      guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
        continue
      }
      let korean = pair.source.document.text.utf8.withUnsafeBufferPointer { LengthFit.koreanLength($0, source) }
      let english = pair.target.document.text.utf8.withUnsafeBufferPointer { LengthFit.length($0, target) }
      guard korean + english > 40, abs(LengthFit.deviation(korean: korean, english: english)) > 3.2 else { continue }
      findings.append(
        BeadFinding.make(
          info, pair, bead: index, certainty: 0.6,
          message: "\(english) characters for \(korean) Korean ones", source: pair.source.place(source),
          target: pair.target.place(target)))
    }
  }
}
