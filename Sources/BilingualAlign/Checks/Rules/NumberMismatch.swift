import BilingualAlignment
import BilingualFacts
import BilingualText

package struct NumberMismatch: Check {
  package static let info = CheckInfo(
    id: "number-mismatch",
    summary: "A number differs between original and translation.",
    details: """
      Numbers are read as values, so `4만 5천` equals `45,000`. Counts, ordinals and durations of one value
      may stand for each other; idioms such as *one of the* are not numbers. Two figures that both stand there, but each beside
      the words that belong to the other, have been exchanged.
      """,
    good: [
      CheckExample("4만 5천 명이 참석하였다.", "45,000 people attended."),
      CheckExample("한 차례 회의를 더 갖기로 하였다.", "They agreed to hold one more meeting."),
      CheckExample("한미 양국은 공조를 강화하기로 하였다.", "Both countries agreed to strengthen coordination."),
      CheckExample("국토의 3분의 2", "two-thirds of the territory"),
      CheckExample("출신국은 중국 13명, 러시아 8명이다.", "They came from Russia (8) and China (13)."),
      CheckExample("교역 규모가 두 배로 늘었다.", "Trade volume doubled."),
      CheckExample("중심기압은 940hPa이다.", "Its central pressure is 940 hPa."),
      CheckExample("코로나19가 퍼졌다.", "SARS-CoV-2 spread."),
    ],
    bad: [
      CheckExample("⟦4만 5천 명⟧이 참석하였다.", "⟦54,000⟧ people attended."),
      CheckExample("출신국은 중국 ⟦13명⟧, 러시아 8명이다.", "They came from China (⟦8⟧) and Russia (13)."),
      CheckExample("예산을 ⟦30억 원⟧에서 50억 원으로 늘렸다.", "The budget was raised from ⟦5 billion won⟧ to 3 billion won."),
      CheckExample("용량을 5MB에서 ⟦12MB⟧로 늘렸다.", "The limit was raised by ⟦12 MB⟧ from 5 MB."),
      CheckExample("항공기 ⟦314편⟧과 여객선 62척이 결항되었다.", "⟦62⟧ flights and 314 ferries were canceled."),
      CheckExample("실업률은 3.1%로 전년(⟦3.6%⟧)보다 낮다.", "The rate is 3.6 percent, compared with ⟦3.1 percent⟧."),
      CheckExample("철강\t⟦32.1⟧\t27.7", "Steel\t⟦27.7⟧\t32.1"),
      CheckExample("필터는 ⟦2주에 한 번⟧ 씻는다.", "Wash the filter ⟦twice a week⟧."),
      CheckExample("약 ⟦4,000명⟧이 참가하였다.", "Some ⟦4,002⟧ people took part."),
      CheckExample("광장에는 ⟦수만⟧ 명이 모였다.", "⟦Millions⟧ of people gathered in the square."),
      CheckExample("정부는 구호대원을 ⟦네 차례⟧에 걸쳐 파견하였다.", "The government sent relief personnel in ⟦three⟧ batches."),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.number, of: info, in: pair, into: &findings)
    SignFindings.report(.number, of: info, in: pair, into: &findings)
    for index in pair.alignment.beads.indices {
      // Where only the length of time differs, `unit-mismatch` says so.
      if let often = HowOften.compared(pair, bead: index), !often.isSame, !isCompared(often, in: pair, bead: index),
        TimeRates.counted.find(pair, bead: index) == nil
      {
        let (source, target) = (pair.source.place(often.source), pair.target.place(often.target))
        findings.append(
          BeadFinding.make(
            info, pair, bead: index, certainty: 0.75, severity: .warning,
            message: "how often differs: “\(source.text)” in the original but “\(target.text)” in the translation",
            source: source, target: target))
      }
      if let vague = VagueNumbers.compared(pair, bead: index) {
        findings.append(vagueness(vague, in: pair, bead: index))
      }
      guard let exchange = ExchangedFigures.find(pair, bead: index) else { continue }
      let source = pair.source.place(exchange.first.source.range, value: exchange.first.source.value.description)
      let target = pair.target.place(exchange.first.target.range, value: exchange.first.target.value.description)
      let said = source.said(as: exchange.first.source.value.words)
      let other = target.said(as: exchange.first.target.value.words)
      findings.append(
        BeadFinding.make(
          info, pair, bead: index, certainty: 0.7, severity: .warning,
          message: exchange.isAmount
            ? "\(said) is where the change begins or ends in the original, and by how much it changes in the translation"
            : "\(said) in the original and \(other) in the translation seem to be exchanged", source: source,
          target: target))
    }
  }

  /// Whether what is told is a value on both sides that is compared as one: 6개월마다 and *every three months*.
  private static func isCompared(_ often: HowOften.Compared, in pair: ReadPair, bead: Int) -> Bool {
    pair.facts.conflicts(of: bead).contains {
      $0.source.fact.range.overlaps(often.source) && $0.target.fact.range.overlaps(often.target)
    }
  }

  private static func vagueness(
    _ vague: (source: Fact, target: Fact, isFar: Bool), in pair: ReadPair, bead: Int
  ) -> Finding {
    let (one, other) = (pair.source.place(vague.source.range), pair.target.place(vague.target.range))
    let (said, told) = (one.said(as: vague.source.value.words), other.said(as: vague.target.value.words))
    return BeadFinding.make(
      info, pair, bead: bead, certainty: 0.75, severity: vague.isFar ? .warning : .info,
      message: "the number differs: \(said) in the original but \(told) in the translation", source: one, target: other)
  }
}
