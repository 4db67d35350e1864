import BilingualAlignment
import BilingualDocuments
import BilingualText

package struct BracketBalance: Check {
  package static let info = CheckInfo(
    id: "bracket-balance",
    summary: "A bracket is not closed or not opened.",
    details: """
      ( ) and [ ] are counted in each paragraph of the translation, and in those of the original that end in a sentence. Enumerators
      such as `1)` and `a)` pass, and so does what the other side leaves open as well. The kind of bracket is free.
      """,
    severity: .warning,
    good: [
      CheckExample("(책임규명 강화)", "[Better ensuring accountability]"),
      CheckExample("1) 정보 접근 2) 강제노동", "1) access to information, 2) forced labor"),
    ],
    bad: [
      CheckExample("협의(제2차)를 개최하였다.", "held the consultation ⟦(⟧the second."),
      CheckExample("⟦(⟧제2차 협의를 개최하였다.", "(They held the second consultation.)"),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    let target = pair.target.hasSegment(where: mayHoldBrackets) ? unbalanced(pair.target) : []
    let source = pair.source.hasSegment(where: mayHoldBrackets) ? unbalanced(pair.source) : []
    if source.isEmpty && target.isEmpty { return }
    let open = (
      source: Set(source.map { pair.bead(ofSource: $0.segment) }),
      target: Set(target.map { pair.bead(ofTarget: $0.segment) })
    )
    for (index, mark) in target.enumerated()
    where !open.source.contains(pair.bead(ofTarget: mark.segment)) && !isFollowedUp(target, index) {
      findings.append(
        pair.finding(
          info, inTarget: mark.range, segment: mark.segment,
          message: "the bracket \(pair.target.string(mark.range)) has no partner in this paragraph", certainty: 0.8))
    }
    for (index, mark) in source.enumerated()
    where !open.target.contains(pair.bead(ofSource: mark.segment)) && !isFollowedUp(source, index)
      && isSentence(mark, pair)
    {
      findings.append(
        pair.finding(
          info, inSource: mark.range, segment: mark.segment,
          message: "the bracket \(pair.source.string(mark.range)) has no partner in this paragraph", certainty: 0.8))
    }
  }

  /// True of a mark in whose segment as many stand before it as are told.
  private static func isFollowedUp(_ marks: [Mark], _ index: Int) -> Bool {
    index >= SuspicionLimit.faults && marks[index - SuspicionLimit.faults].segment == marks[index].segment
  }

  /// True if a mark of the original stands in a sentence: headlines and the rows of tables are cut anywhere.
  private static func isSentence(_ mark: Mark, _ pair: ReadPair) -> Bool {
    let range = pair.source.document.segments[mark.segment].text
    return pair.source.document.text.utf8.withUnsafeBufferPointer { KoreanSentence.endsInStop($0, range) }
  }

  private struct Mark {
    let range: TextRange
    let segment: Int
  }

  private static func mayHoldBrackets(_ range: TextRange, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    EightBytes.holds(in: text, within: range) {
      $0 == 0x28 || $0 == 0x29 || $0 == 0x5B || $0 == 0x5D
    } marks: {
      EightBytes.between($0, from: 0x28, to: 0x29) | EightBytes.equal($0, 0x5B) | EightBytes.equal($0, 0x5D)
    }
  }

  private static func unbalanced(_ document: Reading) -> [Mark] {
    var lonely: [Mark] = []
    var round: [Mark] = []
    var square: [Mark] = []
    var block = -1
    document.forEachSegment { index, range, text in
      if document.document.segments[index].block != block {
        lonely += round + square
        round.removeAll()
        square.removeAll()
        block = document.document.segments[index].block
      }
      for i in range.start..<range.end {
        switch text[i] {
        case 0x28: round.append(Mark(range: TextRange(i, i + 1), segment: index))
        case 0x5B: square.append(Mark(range: TextRange(i, i + 1), segment: index))
        case 0x29, 0x5D:
          let opener = text[i] == 0x29 ? round.popLast() : square.popLast()
          if opener == nil, !isEnumerator(text, before: i, range) {
            lonely.append(Mark(range: TextRange(i, i + 1), segment: index))
          }
        default: break
        }
      }
    }
    return (lonely + round + square).sorted { $0.range < $1.range }
  }

  /// `1)`, `a)`, `가)`, `:)`.
  private static func isEnumerator(_ text: UnsafeBufferPointer<UInt8>, before i: Int, _ range: TextRange) -> Bool {
    var start = i
    while start > range.start, i - start <= 3, !Byte.isSpace(text[start - 1]) { start -= 1 }
    return i - start <= 3
  }
}
