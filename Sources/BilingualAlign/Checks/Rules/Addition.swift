import BilingualAlignment
import BilingualDocuments
import BilingualText

package struct Addition: Check {
  package static let info = CheckInfo(
    id: "addition",
    summary: "The translation says something that the original does not.",
    details: """
      A sentence without counterpart, or a sentence within a bead that holds only facts the original lacks while the
      English is longer than its Korean lets expect. `* unofficial translation`, `/END/`, signatures and a
      line that only opens a list (*as follows:*) pass. An item of a list whose neighbours have an original is reported.
      """,
    good: [
      CheckExample("", "* unofficial translation"),
      CheckExample("양측은 긴밀히 소통해 나가기로 하였다.", "The two sides agreed to communicate closely."),
    ],
    bad: [
      CheckExample(
        "양측은 긴밀히 소통해 나가기로 하였다.", "The two sides agreed to communicate closely. ⟦The meeting lasted two hours.⟧"),
      CheckExample("", "⟦The two sides also discussed economic cooperation.⟧"),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    for (index, bead) in pair.alignment.beads.enumerated() {
      if bead.source.isEmpty {
        for segment in bead.target where !pair.moved.holds(target: segment) {
          unpaired(segment, bead: index, in: pair, into: &findings)
        }
      } else if let sentence = BlockEdges.lone(pair, bead: index, ofTarget: true) {
        findings.append(
          BeadFinding.make(
            info, pair, bead: index, pairing: max(pair.alignment.beads[index].confidence, BlockEdges.leastConfidence),
            certainty: 0.65,
            severity: .warning, message: "nothing of this sentence is in the original", source: nil,
            target: pair.target.place(sentence)))
      } else if !bead.target.isEmpty, pair.mayAdd(index) {
        surplus(index, in: pair, into: &findings)
      }
    }
  }

  private static func unpaired(_ segment: Int, bead: Int, in pair: ReadPair, into findings: inout [Finding]) {
    let isItem = ListedItem.isMissing(segment, ofTarget: true, pair)
    guard isItem || !PassedOver.isUsual(pair.target, segment: segment),
      !PassedOver.isCredit(pair.target, segment: segment), !PassedOver.isLeadIn(pair.target, segment: segment),
      !Coverage.isContinuation(segment, ofTarget: true, bead: bead, pair, isItem: isItem)
    else { return }
    let range = pair.target.document.segments[segment].text
    let gap = Gap(segment, ofTarget: true, bead: bead, pair)
    var (severity, confidence) = (gap.severity, gap.confidence)
    if isItem, !gap.isBeside {
      // The items beside it are in the original.
      severity = gap.severity == .error ? .error : .warning
      confidence = max(confidence, Gap.likely)
    } else if pair.target.kind(of: segment) == .heading || PassedOver.isSubheading(pair.target, segment: segment) {
      (severity, confidence) = (.info, min(confidence, 0.3))
    }
    findings.append(
      Finding(
        check: info.id, severity: severity, message: "this sentence is not in the original", confidence: confidence,
        source: nil, target: pair.target.place(range), bead: bead))
  }

  private static func surplus(_ bead: Int, in pair: ReadPair, into findings: inout [Finding]) {
    for sentence in pair.missingSentences(in: bead).added {
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.65, severity: .warning,
          message: "nothing of this sentence is in the original", source: nil, target: pair.target.place(sentence)))
    }
  }
}
