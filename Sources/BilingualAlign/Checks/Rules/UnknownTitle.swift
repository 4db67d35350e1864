import BilingualAlignment
import BilingualDocuments
import BilingualTerms
import BilingualText

/// A post that the glossary does not know.
package struct UnknownTitle: Check {
  package static let info = CheckInfo(
    id: "unknown-title",
    summary: "A post named in the original has no entry in the glossary.",
    details: "Only with a glossary. A post is a rank word with the name of its office in one word: 개발협력국장.",
    severity: .info,
    good: [
      CheckExample(
        "김 국장은", "Director-General Kim", glossary: "ko\ten\n북미국장\tDirector-General for North American Affairs\n")
    ],
    bad: [
      CheckExample(
        "⟦개발협력국장⟧은", "The Director-General for Development Cooperation",
        glossary: "ko\ten\n북미국장\tDirector-General for North American Affairs\n")
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    guard !pair.termbase.isEmpty else { return }
    let text = pair.source.document.text.utf8
    var seen: Set<[UInt8]> = []
    for (index, bead) in pair.alignment.beads.enumerated() {
      guard let bounds = pair.source.range(of: bead.source) else { continue }
      for title in TitleRanks.shared.korean(text, bounds) {
        var start = title.range.start
        while start - 3 >= bounds.start, KoreanSyllable(text.span, at: start - 3) != nil { start -= 3 }
        let range = TextRange(start, title.range.end)
        guard title.range.start - start >= 9, pair.source.terms(overlapping: range).isEmpty,
          seen.insert(Array(text[range.start..<range.end])).inserted
        else { continue }
        findings.append(
          Finding(
            check: info.id, severity: info.severity,
            message: "“\(pair.source.string(range))” has no entry in the glossary",
            confidence: 0.6, source: pair.source.place(range), target: nil, bead: index))
      }
    }
  }
}
