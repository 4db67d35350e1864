import BilingualAlignment
import BilingualDocuments
package import BilingualText

package struct OrderSwap: Check {
  package static let info = CheckInfo(
    id: "order-swap",
    summary: "A passage stands at another place in the translation.",
    details: """
      Sentences of the original without counterpart at their place and sentences of the translation without source that
      translate each other, as the aligner finds them. Neither is reported as omission or addition.
      """,
    severity: .warning,
    good: [CheckExample("2023년 4월 회의가 열렸다.", "The meeting was held in April 2023.")],
    bad: [
      CheckExample(
        "⟦2023년 4월 16일 서울에서 첫 회의가 열렸다.⟧\n양측은 만족을 표하였다.\n-",
        "-\nThe two sides were pleased.\n⟦The first meeting was held in Seoul on April 16, 2023.⟧"),
      CheckExample(
        "⟦정부는 학생들에게 새로운 교육 프로그램을 제공하기로 하였다.⟧\n양측은 만족을 표하였다.\n-",
        "-\nThe two sides were pleased.\n⟦The government decided to provide students with a new education program.⟧"),
    ])

  package static let elsewhere: Message = "this passage stands elsewhere in the translation"

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    for move in pair.moved.moves {
      guard let source = pair.source.range(of: move.source), let target = pair.target.range(of: move.target) else {
        continue
      }
      // Notes may stand at the foot of the paragraph or of the text.
      if move.source.allSatisfy({ pair.source.kind(of: $0) == .note }) { continue }
      let index = pair.bead(ofSource: move.source.lowerBound)
      let bead = pair.alignment.beads[index]
      // Two neighbours stand in the other order: no segment is left alone for it.
      let isCrossed = bead.source.count > move.source.count && bead.target.count > move.target.count
      let severity = isCrossed && isOneParagraph(bead, pair) ? Severity.info : info.severity
      findings.append(
        Finding(
          check: info.id, severity: severity, message: elsewhere,
          confidence: (isCrossed ? 0.85 : 0.65) * move.confidence, source: pair.source.place(source),
          target: pair.target.place(target), bead: index))
    }
  }

  /// Whether a bead lies in one paragraph, in which translators who follow English order change places.
  private static func isOneParagraph(_ bead: Bead, _ pair: ReadPair) -> Bool {
    func isOneBlock(_ segments: Range<Int>, _ side: Reading) -> Bool {
      Set(segments.map { side.document.segments[$0].block }).count == 1
    }
    return isOneBlock(bead.source, pair.source) && isOneBlock(bead.target, pair.target)
  }
}
