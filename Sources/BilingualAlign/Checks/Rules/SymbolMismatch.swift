import BilingualAlignment
import BilingualText

package struct SymbolMismatch: Check {
  package static let info = CheckInfo(
    id: "symbol-mismatch",
    summary: "A document symbol such as A/RES/76/177, or an acronym, differs.",
    details: """
      Symbols of the United Nations and their like: capitals and numbers between slashes. And acronyms that the original
      writes in Latin letters: one that the translation neither has nor writes out, while it has another organisation's, or
      one that differs in a letter or its digits.
      """,
    good: [
      CheckExample("결의 A/RES/76/177호", "resolution A/RES/76/177"),
      CheckExample("양국은 FTA 협상을 개시하였다.", "The two countries launched free trade agreement negotiations."),
      CheckExample("EU와 북대서양조약기구", "the European Union and NATO"),
    ],
    bad: [
      CheckExample("결의 ⟦A/RES/76/177⟧호", "resolution ⟦A/RES/76/117⟧"),
      CheckExample("⟦APEC⟧ 정상회의", "the ⟦ASEAN⟧ summit"),
      CheckExample("양국은 ⟦FTA⟧ 협상을 개시하였다.", "The two countries launched ⟦FDA⟧ negotiations."),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.symbol, of: info, in: pair, into: &findings)
    for index in pair.alignment.beads.indices {
      guard let (source, target) = TurnedAcronyms.find(pair, bead: index) else { continue }
      let (written, translated) = (pair.source.place(source), pair.target.place(target))
      findings.append(
        BeadFinding.make(
          info, pair, bead: index, certainty: 0.7,
          message: "the acronym differs: \(written.said) in the original but \(translated.said) in the translation",
          source: written, target: translated))
    }
  }
}
