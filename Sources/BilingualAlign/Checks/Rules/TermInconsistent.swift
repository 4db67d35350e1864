/// One term of the original under two names in one translation.
package struct TermInconsistent: Check {
  package static let info = CheckInfo(
    id: "term-inconsistent",
    summary: "One glossary term has two different renderings in one document.",
    details: """
      Looks at posts, bodies, events, laws and treaties. Names that differ in capitals, hyphens, dots, by an acronym or by words
      left out are one rendering; the form that stands there less often is reported, in a tie the later one; the number of an event (Consultation, Consultations) counts.
      """,
    severity: .warning,
    good: [
      CheckExample("한미협의 개최. 한미협의에서", "The ROK-US Consultation was held. At the Consultation", glossary: rows)
    ],
    bad: [
      CheckExample(
        "⟦한미협의⟧ 개최. 한미협의에서",
        "The ROK-US Consultation was held. At the ⟦ROK-US Consultations⟧", glossary: rows)
    ])

  private static let rows = "ko\ten\tcategory\n한미협의\tROK-US Consultations\tevent\n"

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    TermReview.report(.inconsistent, of: info, in: pair, into: &findings)
  }
}
