/// A glossary term of the original that its translation does not render.
package struct TermMissing: Check {
  package static let info = CheckInfo(
    id: "term-missing",
    summary: "A glossary term of the original has no right rendering in the translation.",
    details: """
      A term counts as rendered when any admitted name of its concept stands in the aligned sentences or next to them, in
      another number, order or spelling of the same words; when an earlier sentence rendered it; and when a short form
      (“the Minister”, “Director-General Chun”, “the two countries”) stands for it. Names of posts, bodies, events, laws and
      treaties are demanded; places and general terms are, where a list has lost a member or another name stands in the
      term's place. Each concept is reported once in a document.
      """,
    good: [
      CheckExample("외교부장관은 환영하였다.", "The Minister of Foreign Affairs welcomed it.", glossary: title),
      CheckExample("외교부 장관은 환영하였다.", "Minister Cho welcomed it.", glossary: title),
      CheckExample("납북자, 억류자 문제", "the issues of abductees and detainees", glossary: list),
      CheckExample("납북자 문제가 있다.", "This was discussed.", glossary: list),
    ],
    bad: [
      CheckExample("납북자, ⟦억류자⟧ 문제를 논의하였다.", "They discussed the issue of abductees.", glossary: list),
      CheckExample(
        "⟦핵협의그룹⟧을 개최하였다.", "They met in Seoul.",
        glossary: "ko\ten\tcategory\n핵협의그룹\tNuclear Consultative Group\tevent\n"),
    ])

  private static let title = "ko\ten\tcategory\n외교부 장관\tMinister of Foreign Affairs\ttitle\n"
  private static let list = "ko\ten\n납북자\tabductees\n억류자\tdetainees\n"

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    TermReview.report(.missing, of: info, in: pair, into: &findings)
  }
}
