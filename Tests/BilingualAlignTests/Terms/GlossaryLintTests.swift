import Testing

@testable import BilingualAlign

@Suite struct GlossaryLintTests {
  @Test(arguments: [
    ("G\t가나\tA\t\t\t\nG\t다라\tB\t\t\t\n", "g:3:1: error: the id G is also that of g:2"),
    ("A\t가나\tA\t\t\tB\nB\t다라\tB\t\t\tA\n", "g:2:1: error: the successors of A run in a circle"),
    ("A\t가나\tA\t\t\tC\n", "g:2:1: error: the successor C is no concept"),
    ("A\t가나\tThe Head\tthe head\t\t\n", "g:2:1: error: “the head” is forbidden and preferred at once"),
    ("A\t가나\tHead\t\t\t\nB\t가나\tHead\t\t\t\n", "g:3:1: warning: “가나” repeats g:2"),
    (
      "A\t가나\tHead\t\t\t\nB\t가나\tChief\tHead\t\t\n",
      "g:3:1: error: “Head” is forbidden here and right for the same Korean term at g:2"
    ),
    ("A\t가\tHead\t\t\t\n", "g:2:1: warning: “가” is one syllable: it would be found in many other words"),
    (
      "A\t가나\tHead {surname} x\t\t\t\n",
      "g:2:1: error: “Head {surname} x”: the slot {surname} stands at the end of an English term only"
    ),
  ])
  func reports(rows: String, expected: String) throws {
    let text = "id\tko\ten\ten_forbidden\tvalid_to\tsuccessor\n" + rows
    let issues = GlossaryLint(try GlossaryTSV.concepts(Array(text.utf8), path: "g")).issues.map(\.description)
    #expect(issues.contains(expected), "\(issues)")
  }

  @Test func aGlossaryWithoutFaultsIsSilent() throws {
    let concepts = try GlossaryTSV.concepts(Array(ShippedGlossaryTests.text.utf8), path: "mofa.tsv")
    #expect(GlossaryLint(concepts).issues.filter { $0.severity != .info } == [])
  }

  @Test func findsTermsThatAreBound() {
    let beads = [
      ("핵협의그룹 회의를 개최하였다.", "The Nuclear Consultative Group meeting was held."),
      ("핵협의그룹은 성명을 냈다.", "The Nuclear Consultative Group issued a statement."),
      ("양국은 협력한다.", "Both countries cooperate."), ("회의는 끝났다.", "The conference ended."),
    ].map { TermExtraction.Bead(korean: $0.0, english: $0.1, place: "p") }
    let best = TermExtraction.candidates(beads).first
    #expect(best?.korean == "핵협의그룹")
    #expect(best?.english == "Nuclear Consultative Group")
    #expect(best?.count == 2)
  }
}
