import BilingualAlignment
import BilingualDocuments
import BilingualText

package struct QuoteBalance: Check {
  package static let info = CheckInfo(
    id: "quote-balance",
    summary: "A quotation mark is not closed, or closed by one of another kind.",
    details: """
      “ ” and 「 」 『 』 are counted in each paragraph, on both sides. A quotation that the original leaves open as well
      runs on into the next paragraph. Straight quotes and ‘ ’ are not counted: an apostrophe looks the same.
      """,
    severity: .warning,
    good: [
      CheckExample("「북한이탈주민의 날」", "“North Korean Defectors’ Day”"),
      CheckExample("“인권이 중요하다.", "“Human rights matter."),
    ],
    bad: [
      CheckExample("‘먼저 온 통일’", "⟦“⟧unification that came first⟦」⟧"),
      CheckExample("「반동사상문화배격법」을", "the ⟦“⟧Reactionary Ideology and Culture Rejection Act, to"),
    ])

  private static let pairs: [(open: Int, close: Int)] = [
    (0xE2809C, 0xE2809D), (0xE3808C, 0xE3808D), (0xE3808E, 0xE3808F),
  ]

  private static let closing = ["”", "」", "』"]

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    guard pair.target.hasSegment(where: { !Byte.isASCII($1, $0) }) else { return }
    let target = open(pair.target)
    guard !target.isEmpty else { return }
    let source = Set(open(pair.source).map { pair.bead(ofSource: $0.segment) })
    var reported = 0
    for (index, mark) in target.enumerated() where !source.contains(pair.bead(ofTarget: mark.segment)) {
      reported = index > 0 && target[index - 1].segment == mark.segment ? reported + 1 : 0
      if reported >= pair.faultLimit { continue }
      // Opened by one kind and closed by another in the same sentence: the end is what is wrong.
      var suggestion: String?
      if !mark.isOpen, index > 0, target[index - 1].isOpen, target[index - 1].segment == mark.segment {
        suggestion = closing[target[index - 1].kind]
      }
      findings.append(
        pair.finding(
          info, inTarget: mark.range, segment: mark.segment,
          message: mark.isOpen
            ? "the quotation mark \(pair.target.string(mark.range)) is not closed in this paragraph"
            : "the quotation mark \(pair.target.string(mark.range)) is not opened in this paragraph",
          certainty: 0.85, suggestion: suggestion))
    }
  }

  private struct Mark {
    let range: TextRange
    let segment: Int
    let kind: Int
    let isOpen: Bool
  }

  /// The marks of a document without a partner in their block.
  private static func open(_ document: Reading) -> [Mark] {
    var lonely: [Mark] = []
    // One stack for each kind.
    var stacks: [[Mark]] = pairs.map { _ in [] }
    var block = -1
    document.forEachSegment { index, range, text in
      if document.document.segments[index].block != block {
        close(&stacks, into: &lonely)
        block = document.document.segments[index].block
      }
      var i = range.start
      while i + 2 < range.end {
        guard text[i] == 0xE2 || text[i] == 0xE3 else {
          i += 1
          continue
        }
        let code = Int(text[i]) << 16 | Int(text[i + 1]) << 8 | Int(text[i + 2])
        if let kind = pairs.firstIndex(where: { $0.open == code || $0.close == code }) {
          let mark = Mark(
            range: TextRange(i, i + 3), segment: index, kind: kind, isOpen: pairs[kind].open == code)
          if mark.isOpen {
            stacks[kind].append(mark)
          } else if stacks[kind].popLast() == nil {
            lonely.append(mark)
          }
        }
        i += 3
      }
    }
    close(&stacks, into: &lonely)
    return lonely.sorted { $0.range < $1.range }
  }

  private static func close(_ stacks: inout [[Mark]], into lonely: inout [Mark]) {
    for kind in stacks.indices where !stacks[kind].isEmpty {
      lonely += stacks[kind]
      stacks[kind].removeAll()
    }
  }
}
