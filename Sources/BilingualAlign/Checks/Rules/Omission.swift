import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

package struct Omission: Check {
  package static let info = CheckInfo(
    id: "omission",
    summary: "A sentence, or a large part of one, is missing from the translation.",
    details: """
      A sentence without counterpart; or a bead whose English is far shorter than its Korean lets expect, where facts of the
      original are missing too. How sure the aligner is, the facts that stand nowhere near and the length say how likely it
      is that the sentence is missing; what may be part of a neighbour's translation is only noted. An item of a list whose
      neighbours are translated is reported, and so is an item missing in an enumeration inside a sentence whose other
      items are linked. Sub-headlines, notes (※ *), attachments (붙임) and captions are left out as a matter of course and
      are only noted, unless they say a figure or date that the translation nowhere has; so is a headline, unless the
      translation has none. End marks (끝.) are not even that.
      """,
    good: [
      CheckExample(
        "특사는 우선순위가 일치한다고 평가하면서, 긴밀한 조율이 필요하다고 강조하였다.",
        "The Special Envoy assessed that priorities are aligned. She emphasized the need for close coordination."),
      CheckExample("배터리, 미래차, 로봇 등을 육성한다.", "They foster batteries, future cars and robotics."),
      CheckExample("양측은 긴밀히 소통해 나가기로 하였다.", "The two sides agreed to communicate closely."),
    ],
    bad: [
      CheckExample("배터리, ⟦미래차⟧, 로봇 등을 육성한다.", "They foster batteries and robotics."),
      CheckExample(
        "⟦지난 10월 워싱턴에서 출범한 협의체의 두 번째 회의가 서울에서 열렸다.⟧", "⟦The second meeting took place in Seoul.⟧"),
      CheckExample(
        """
        ⟦조코 대통령은 또한 인도네시아에 남아 있는 종파 간 긴장의 압박에 직면해 있다. 다수인 무슬림 신도들이 더 보수적인 믿음을 포용하고 있다.⟧
        """, "⟦The president.⟧"),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    for (index, bead) in pair.alignment.beads.enumerated() {
      if bead.target.isEmpty {
        for segment in bead.source where !pair.moved.holds(source: segment) {
          unpaired(segment, bead: index, in: pair, into: &findings)
        }
      } else if let headline = PassedOver.joinedHeadline(bead, pair) {
        findings.append(Self.headline(headline, bead: index, in: pair))
      } else if let sentence = BlockEdges.lone(pair, bead: index, ofTarget: false) {
        findings.append(
          BeadFinding.make(
            info, pair, bead: index, pairing: max(pair.alignment.beads[index].confidence, BlockEdges.leastConfidence),
            certainty: 0.7,
            severity: .warning, message: "nothing of this sentence is in the translation",
            source: pair.source.place(sentence), target: nil))
      } else if !bead.source.isEmpty, pair.mayOmit(index) || !pair.missingSentences(in: index).omitted.isEmpty {
        hole(index, in: pair, into: &findings)
      }
      if let item = MissingItems.find(pair, bead: index) {
        let place = pair.source.place(item.range)
        findings.append(
          BeadFinding.make(
            info, pair, bead: index, certainty: 0.75, severity: item.hasFact ? .error : .warning,
            message: "“\(place.text)” of this list is not in the translation", source: place, target: nil))
      }
    }
  }

  private static func headline(_ segment: Int, bead: Int, in pair: ReadPair) -> Finding {
    Finding(
      check: info.id, severity: .warning, message: "this sentence is not in the translation", confidence: Gap.likely,
      source: pair.source.place(pair.source.document.segments[segment].text), target: nil, bead: bead)
  }

  private static func unpaired(_ segment: Int, bead: Int, in pair: ReadPair, into findings: inout [Finding]) {
    guard !PassedOver.isEndMark(pair.source, segment: segment), !PassedOver.isCredit(pair.source, segment: segment)
    else { return }
    let range = pair.source.document.segments[segment].text
    let gap = Gap(segment, ofTarget: false, bead: bead, pair)
    var (severity, confidence) = (gap.severity, gap.confidence)
    if !gap.isBeside, ListedItem.isMissing(segment, ofTarget: false, pair) {
      // The items beside it are translated, so this one was forgotten.
      severity = gap.lonelyFacts > 0 || gap.severity == .error ? .error : .warning
      confidence = max(confidence, Gap.likely)
    } else if PassedOver.isUsual(pair.source, segment: segment) || pair.source.kind(of: segment) == .heading {
      let isLost =
        PassedOver.isOnlyHeadline(segment, pair) || PassedOver.isOnlyUnit(segment, pair)
        || !PassedOver.isAround(pair.source, segment: segment) && Gap.losesFact(segment, pair)
      (severity, confidence) = isLost ? (.warning, max(confidence, Gap.likely)) : (.info, min(confidence, 0.3))
    } else if Coverage.isContinuation(segment, ofTarget: false, bead: bead, pair) {
      return
    }
    findings.append(
      Finding(
        check: info.id, severity: severity, message: "this sentence is not in the translation", confidence: confidence,
        source: pair.source.place(range), target: nil, bead: bead))
  }

  /// English that is shorter than this many standard deviations lacks something, even if no fact says what.
  /// Source: Docs/Measurements.md, "Sentences without counterpart".
  private static let surelyShort = -3.8

  /// So many facts of a bead that agree make it a sure one, however much is missing of it.
  private static let agreeing = 2

  private static func hole(_ bead: Int, in pair: ReadPair, into findings: inout [Finding]) {
    let omitted = pair.missingSentences(in: bead).omitted
    for sentence in omitted {
      // Where no fact speaks for it, the words of a free translation are not known as often as they are missing.
      let isSure =
        pair.deviation(of: bead) < Self.surelyShort
        || FactPairing.atoms(pair.facts.sourceOnly, of: bead).contains { sentence.contains($0.fact.range) }
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: isSure ? 0.8 : 0.4, severity: isSure ? .error : .info,
          message: "nothing of this sentence is in the translation", source: pair.source.place(sentence), target: nil))
    }
    guard omitted.isEmpty, pair.deviation(of: bead) < -1, let coverage = Coverage(pair, bead: bead),
      coverage.missing > 20
    else { return }
    let lonely = coverage.lonelySources.count
    let hasFewerSentences = coverage.englishSentences.count < coverage.koreanSentences.count
    let limit = lonely >= 2 ? -1.0 : lonely == 1 ? -1.9 : hasFewerSentences ? -2.0 : -3.0
    guard coverage.deviation < limit,
      let source = pair.source.range(of: pair.alignment.beads[bead].source),
      let target = pair.target.range(of: pair.alignment.beads[bead].target)
    else { return }
    let percent = Int(100 * coverage.missing / (coverage.missing + Double(coverage.english)))
    findings.append(
      BeadFinding.make(
        info, pair, bead: bead,
        pairing: lonely > 0 && pair.facts.matchedCounts[bead] >= agreeing
          ? max(BlockEdges.leastConfidence, pair.alignment.beads[bead].confidence) : nil, certainty: 0.65,
        severity: lonely > 0 || coverage.deviation < Self.surelyShort || coverage.isBrokenOff ? .warning : .info,
        message: "about \(percent) % of the expected length is missing", source: pair.source.place(source),
        target: pair.target.place(target)))
  }
}
