import BilingualAlignment
import BilingualDocuments
import BilingualText

package struct TagMismatch: Check {
  package static let info = CheckInfo(
    id: "tag-mismatch",
    summary: "A code of formatting or a placeholder such as %d or {0} stands on one side only.",
    details: """
      For pairs that come from files of pairs: the inline codes of TMX and XLIFF are compared as sets, and so are the marks that
      a program fills in: `%d`, `%1$s`, `%(name)s`, `{0}`, `{name}`, `${name}`. What is named or numbered may be used more
      than once; `%s` and `%d` take the next argument, so that their number and order must agree.
      """,
    good: [
      CheckExample("{0}번 버스는 {1}분 뒤에 온다.", "Bus {0} arrives in {1} minutes."),
      CheckExample("{name}님, {name}님의 글입니다.", "{name}, this is yours."),
      CheckExample("파일 %d개", "%d files"), CheckExample("물가가 3%p 올랐다.", "Prices rose by 3%p."),
      CheckExample("%2$s의 %1$d", "%1$d of %2$s"),
    ],
    bad: [
      CheckExample("파일 ⟦%d⟧개", "files"), CheckExample("버스가 온다.", "Bus ⟦{0}⟧ arrives."),
      CheckExample("%s 파일 ⟦%d⟧개", "%s: ⟦%s⟧ files"), CheckExample("안녕하세요, ⟦{name}⟧님", "Hello, ⟦{nmae}⟧"),
      CheckExample("⟦%d개의 %s⟧", "⟦%s of %d⟧"),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    guard let korean = pair.source.document.inlineTags, let english = pair.target.document.inlineTags else { return }
    if pair.alignment.beads.count == 1, !pair.alignment.beads[0].isOneSided {
      codes(korean: korean, english: english, in: pair, into: &findings)
    }
    for bead in pair.alignment.beads.indices where !pair.alignment.beads[bead].isOneSided {
      placeholders(pair, bead, into: &findings)
    }
  }

  // MARK: Codes

  /// The two texts of a pair, whose codes stand beside them.
  private static func codes(
    korean: [String], english: [String], in pair: ReadPair, into findings: inout [Finding]
  ) {
    let (lost, added) = (without(korean, english), without(english, korean))
    if lost.isEmpty && added.isEmpty { return }
    let bead = pair.alignment.beads[0]
    guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
      return
    }
    func list(_ tags: [String]) -> String {
      tags.prefix(5).map { ForeignText.visible($0) }.joined(separator: " ") + (tags.count > 5 ? " …" : "")
    }
    let isLost: Message = "\(list(lost)) of the original is not in the translation"
    let isAdded: Message = "\(list(added)) of the translation is not in the original"
    findings.append(
      BeadFinding.make(
        info, pair, bead: 0, certainty: 0.9,
        message: lost.isEmpty ? isAdded : added.isEmpty ? isLost : "\(isLost); \(isAdded)",
        source: pair.source.place(source), target: pair.target.place(target)))
  }

  /// What is in `a` more often than in `b`.
  private static func without(_ a: [String], _ b: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for tag in b { counts[tag, default: 0] += 1 }
    return a.filter { tag in
      counts[tag, default: 0] -= 1
      return counts[tag, default: 0] < 0
    }
  }

  // MARK: Placeholders

  private static func placeholders(_ pair: ReadPair, _ bead: Int, into findings: inout [Finding]) {
    let own = pair.alignment.beads[bead]
    let korean = marks(pair.source, own.source)
    let english = marks(pair.target, own.target)
    if korean.isEmpty && english.isEmpty { return }
    var (lost, added) = (missing(korean, english), missing(english, korean))
    while let first = lost.first, let second = added.first {
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.95,
          message: "the placeholder differs: “\(first.text)” in the original but “\(second.text)” in the translation",
          source: pair.source.place(first.range), target: pair.target.place(second.range)))
      (lost, added) = (Array(lost.dropFirst()), Array(added.dropFirst()))
    }
    for mark in lost.prefix(SuspicionLimit.faults) {
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.95, message: "“\(mark.text)” is not in the translation",
          source: pair.source.place(mark.range), target: nil))
    }
    for mark in added.prefix(SuspicionLimit.faults) {
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.95, message: "“\(mark.text)” is not in the original", source: nil,
          target: pair.target.place(mark.range)))
    }
    let orders = (korean.filter(\.isPositional), english.filter(\.isPositional))
    guard lost.isEmpty, added.isEmpty, orders.0.count == orders.1.count, orders.0.count > 1,
      orders.0.map(\.text) != orders.1.map(\.text), orders.0.map(\.text).sorted() == orders.1.map(\.text).sorted(),
      let source = whole(orders.0), let target = whole(orders.1)
    else { return }
    findings.append(
      BeadFinding.make(
        info, pair, bead: bead, certainty: 0.9,
        message: "the placeholders stand in another order; number them (%1$s) where the order must change",
        source: pair.source.place(source), target: pair.target.place(target)))
  }

  private static func marks(_ side: Reading, _ segments: Range<Int>) -> [Placeholder] {
    guard let range = side.range(of: segments) else { return [] }
    return side.document.text.utf8.withUnsafeBufferPointer { text in
      EightBytes.holds(in: text, within: range) {
        $0 == 0x25 || $0 == 0x7B
      } marks: {
        EightBytes.equal($0, 0x25) | EightBytes.equal($0, 0x7B)
      } ? Placeholder.all(in: text, range) : []
    }
  }

  /// Those that the other side lacks: named ones once, those of an order as often as they are too many.
  private static func missing(_ own: [Placeholder], _ other: [Placeholder]) -> [Placeholder] {
    let names = Set(other.map(\.text))
    var counts: [String: Int] = [:]
    for mark in other where mark.isPositional { counts[mark.text, default: 0] += 1 }
    var said: Set<String> = []
    return own.filter { mark in
      guard mark.isPositional else { return !names.contains(mark.text) && said.insert(mark.text).inserted }
      counts[mark.text, default: 0] -= 1
      return counts[mark.text, default: 0] < 0
    }
  }

  private static func whole(_ marks: [Placeholder]) -> TextRange? {
    guard let first = marks.first, let last = marks.last else { return nil }
    return TextRange(first.range.start, last.range.end)
  }
}
