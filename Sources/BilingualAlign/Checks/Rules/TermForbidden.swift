/// A rendering that the glossary forbids for a term of the original.
package struct TermForbidden: Check {
  package static let info = CheckInfo(
    id: "term-forbidden",
    summary: "The translation uses a rendering that the glossary forbids for a term of the original.",
    details: """
      A forbidden form is only wrong where the original has the term it was forbidden for: “Koreans” is wrong for 북한 주민,
      right for 한국인. It is passed over inside a longer right name and where another term of the sentence explains it.
      """,
    good: [
      CheckExample("동해상에 낙하하였다.", "It fell into the East Sea.", glossary: sea),
      CheckExample("일본 근해에 낙하하였다.", "It fell into the Sea of Japan.", glossary: sea),
      CheckExample("북한 주민의 삶", "the lives of North Koreans", glossary: people),
    ],
    bad: [
      CheckExample("⟦동해⟧상에 낙하하였다.", "It fell into the ⟦Sea of Japan⟧.", glossary: sea),
      CheckExample("⟦북한 주민⟧의 삶", "the lives of ⟦Koreans⟧", glossary: people),
    ])

  private static let sea = "ko\ten\ten_forbidden\tcategory\n동해\tEast Sea\tSea of Japan\tplace\n"
  private static let people = "ko\ten\ten_forbidden\n북한 주민\tNorth Koreans\tKoreans\n"

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    TermReview.report(.forbidden, of: info, in: pair, into: &findings)
  }
}
