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
    var told: Bead?
    for move in pair.moved.moves {
      guard let source = pair.source.range(of: move.source), let target = pair.target.range(of: move.target) else {
        continue
      }
      let index = pair.bead(ofSource: move.source.lowerBound)
      let bead = pair.alignment.beads[index]
      let steps = pair.bead(ofTarget: move.target.lowerBound) - index
      if isFootnote(move, from: index, steps: steps, pair) { continue }
      if let told, told.source.upperBound == move.source.lowerBound, move.target.upperBound == told.target.lowerBound {
        // The other one of two that change places.
        continue
      }
      told = move
      // Two neighbours stand in the other order: no segment is left alone for it.
      let isCrossed = bead.source.count > move.source.count && bead.target.count > move.target.count
      let severity = isCrossed && isOneParagraph(bead, pair) ? Severity.info : info.severity
      // What passes a single neighbour was exchanged with it; what is said to stand far off may be another sentence like it.
      let isExchanged = abs(steps) <= Self.near && areBlocks(move, pair) && areLinked(move, pair)
      findings.append(
        Finding(
          check: info.id, severity: severity, message: elsewhere,
          confidence: isExchanged
            ? 0.85 * max(move.confidence, Self.leastConfidence) : (isCrossed ? 0.85 : 0.65) * move.confidence,
          source: pair.source.place(source),
          target: pair.target.place(target), bead: index))
    }
  }

  /// Whether it is a note that comes later than in the original: notes may stand at the foot of the paragraph or of the text.
  private static func isFootnote(_ move: Bead, from index: Int, steps: Int, _ pair: ReadPair) -> Bool {
    func isNote(_ segment: Int) -> Bool { pair.source.kind(of: segment) == .note }
    if steps >= 0 { return move.source.allSatisfy(isNote) }
    // What it passes is then what comes later.
    let passed = pair.alignment.beads[index + steps..<index].flatMap { $0.source }
    return !passed.isEmpty && passed.allSatisfy(isNote)
  }

  /// The beads from a passage's place in the original to that in the translation, where it passes one neighbour.
  private static let near = 2
  /// How sure such an exchange is at least: the aligner holds one place as likely as every other.
  /// Source: Docs/Measurements.md, "Moved segments".
  private static let leastConfidence = 0.8
  /// So many words of it stand for each other.
  private static let leastLinked = 3

  private static func areLinked(_ move: Bead, _ pair: ReadPair) -> Bool {
    guard let links = pair.links(of: move)?.links else { return false }
    return links.count { $0.reason != .position } >= leastLinked
  }

  /// Whether a move is one of whole paragraphs, items or rows on both sides.
  private static func areBlocks(_ move: Bead, _ pair: ReadPair) -> Bool {
    func areBlocks(_ segments: Range<Int>, _ document: Document) -> Bool {
      let (first, last) = (
        document.segments[segments.lowerBound].block, document.segments[segments.upperBound - 1].block
      )
      return document.blocks[first].segments.lowerBound == segments.lowerBound
        && document.blocks[last].segments.upperBound == segments.upperBound
    }
    return areBlocks(move.source, pair.source.document) && areBlocks(move.target, pair.target.document)
  }

  /// Whether a bead lies in one paragraph, in which translators who follow English order change places.
  private static func isOneParagraph(_ bead: Bead, _ pair: ReadPair) -> Bool {
    func isOneBlock(_ segments: Range<Int>, _ side: Reading) -> Bool {
      Set(segments.map { side.document.segments[$0].block }).count == 1
    }
    return isOneBlock(bead.source, pair.source) && isOneBlock(bead.target, pair.target)
  }
}
