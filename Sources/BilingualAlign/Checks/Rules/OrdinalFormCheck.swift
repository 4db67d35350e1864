import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

package struct OrdinalFormCheck: Check {
  package static let info = CheckInfo(
    id: "ordinal-form",
    summary: "An English ordinal has the wrong ending: 22th, 21th, 3th.",
    details: "11, 12 and 13 take *th*; otherwise 1 takes *st*, 2 *nd*, 3 *rd*.",
    good: [CheckExample("제22대 장관", "the 22nd Minister"), CheckExample("제112차", "the 112th")],
    bad: [CheckExample("제22대 장관", "the ⟦22th⟧ Minister")])

  private static let endings: [[UInt8]] = ["th", "st", "nd", "rd"].map { Array($0.utf8) }

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    pair.target.document.text.utf8.withUnsafeBufferPointer { text in
      var reported = (segment: -1, count: 0)
      for fact in pair.target.facts {
        guard case .ordinal(let value) = fact.value, Byte.isDigit(text[fact.range.start]), fact.range.count > 2,
          let suffix = endings.firstIndex(where: { ending in
            text[fact.range.end - 2] | 0x20 == ending[0] && text[fact.range.end - 1] | 0x20 == ending[1]
          }), !OrdinalForm.isRight(value: value, suffix: suffix),
          let segment = pair.target.segment(at: fact.range.start)
        else { continue }
        reported = reported.segment == segment ? (segment, reported.count + 1) : (segment, 1)
        if reported.count > pair.faultLimit { continue }
        let right = (0..<4).first { OrdinalForm.isRight(value: value, suffix: $0) } ?? 0
        let written = pair.target.document.text.string(fact.range)
        let suggestion = "\(value)" + ["th", "st", "nd", "rd"][right]
        findings.append(
          pair.finding(
            info, inTarget: fact.range, segment: segment, message: "“\(written)” should be “\(suggestion)”",
            suggestion: suggestion))
      }
    }
  }
}
