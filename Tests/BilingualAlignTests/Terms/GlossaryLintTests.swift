import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualTerms

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

  private func issues(_ header: String, _ rows: [String]) throws -> [String] {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    return GlossaryLint(try GlossaryTSV.concepts(Array(text.utf8), path: "g")).issues.map(\.description)
  }

  /// Many rows of one Korean term: one message for each kind of fault, not one for each two rows.
  @Test func sumsUpWhatManyRowsHaveInCommon() throws {
    let rows = (0..<17).map { "가나\tterm \($0)" }
    #expect(
      try issues("ko\ten", rows) == [
        "g:3:1: warning: “가나” has other English at g:2 for the same time, and no guard tells them apart; the same holds for 15 more rows: g:4, g:5, g:6 …"
      ])
    #expect(
      try issues("ko\ten", Array(repeating: "가나\tterm", count: 17)) == [
        "g:3:1: warning: “가나” repeats g:2; the same holds for 15 more rows: g:4, g:5, g:6 …"
      ])
    let dated = (0..<17).map { "가나\tterm \($0)\tterm \($0 + 1)\t\(2000 + $0)\t\(2000 + $0)" }
    #expect(
      try issues("ko\ten\ten_forbidden\tvalid_from\tvalid_to", dated)
        == (0..<16).map {
          "g:\($0 + 2):1: error: “term \($0 + 1)” is forbidden here and right for the same Korean term at g:\($0 + 3)"
        })
  }

  @Test func comparesFewRowsWithEachOther() throws {
    #expect(
      try issues("ko\ten", ["가나\ta b", "가나\tc d", "가나\te f"]) == [
        "g:3:1: warning: “가나” has other English at g:2 for the same time, and no guard tells them apart",
        "g:4:1: warning: “가나” has other English at g:2 for the same time, and no guard tells them apart",
        "g:4:1: warning: “가나” has other English at g:3 for the same time, and no guard tells them apart",
      ])
  }

  /// Those that lead into a circle are told as well as those on it; a chain of any length is none.
  @Test func followsSuccessors() throws {
    let header = "id\tko\ten\tvalid_to\tsuccessor"
    func rows(_ successor: (Int) -> Int?) -> [String] {
      (0..<40).map { "A\($0)\t가나\($0)다\ta\($0)\t2010\t\(successor($0).map { "A\($0)" } ?? "")" }
    }
    func circles(_ successor: @escaping (Int) -> Int?) throws -> [Int] {
      let all = try issues(header, rows(successor))
      return (0..<40).filter { all.contains("g:\($0 + 2):1: error: the successors of A\($0) run in a circle") }
    }
    #expect(try circles { $0 < 39 ? $0 + 1 : nil } == [])
    #expect(try circles { ($0 + 1) % 40 } == Array(0..<40))
    #expect(try circles { $0 < 39 ? $0 + 1 : 39 } == Array(0..<40))
    #expect(try circles { $0 == 0 ? nil : $0 < 20 ? $0 - 1 : $0 < 39 ? $0 + 1 : 30 } == Array(20..<40))
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
