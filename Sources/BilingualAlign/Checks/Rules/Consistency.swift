import BilingualAlignment
import BilingualDocuments
import BilingualText

package struct Consistency: Check {
  package static let info = CheckInfo(
    id: "consistency",
    summary: "The same sentence is translated in two ways.",
    details: "Sentences of the original that are equal but for spaces, in beads of one sentence each. Off by default.",
    severity: .info, isOnByDefault: false,
    good: [CheckExample("양측은 만났다.\n양측은 만났다.", "The two sides met.\nThe two sides met.")],
    bad: [
      CheckExample(
        "양측은 서울에서 만났다.\n⟦양측은 서울에서 만났다.⟧", "The two sides met in Seoul.\n⟦Both parties had a meeting in Seoul.⟧")
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    guard pair.alignment.beads.count > 1 else { return }
    var seen: [String: (folded: String, text: String)] = [:]
    for (index, bead) in pair.alignment.beads.enumerated() where bead.source.count == 1 && bead.target.count == 1 {
      guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target),
        source.count > 10
      else { continue }
      let key = folded(pair.source.document.text.string(source))
      let text = pair.target.string(target)
      let translation = folded(pair.target.document.text.string(target))
      guard let first = seen[key] else {
        seen[key] = (translation, text)
        continue
      }
      if first.folded != translation {
        findings.append(
          BeadFinding.make(
            info, pair, bead: index, certainty: 0.8,
            message: "the same sentence was translated before as “\(first.text.shortened(to: longest))”",
            source: pair.source.place(source), target: pair.target.place(target)))
      }
    }
  }

  /// How much of an earlier translation is quoted, in characters.
  private static let longest = 60

  private static func folded(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace }).lowercased()
  }
}
