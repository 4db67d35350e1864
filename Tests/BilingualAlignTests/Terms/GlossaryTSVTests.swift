import Testing

@testable import BilingualAlign
@testable import BilingualTerms
@testable import BilingualText

@Suite struct GlossaryTSVTests {
  @Test func readsEveryColumn() throws {
    let text =
      "id\tko\tko_admitted\ten\ten_admitted\ten_forbidden\tcategory\tvalid_from\tvalid_to\tcase\tguard\tuse\tconfidence\n"
      + "G1\t외교부\t\tMinistry of Foreign Affairs\tMOFA [short]|MFA [..2017-12]\tMOFAT\torganisation\t2013-03\t\texact\twithout:중국\tforms\tmedium\n"
    let concepts = try GlossaryTSV.concepts(Array(text.utf8), path: "g.tsv")
    #expect(
      concepts == [
        Concept(
          id: "G1", category: .organisation,
          terms: [
            Term("외교부", .korean, .preferred), Term("Ministry of Foreign Affairs", .english, .preferred),
            Term("MOFA", .english, .admitted, isShort: true),
            Term("MFA", .english, .admitted, validity: DateSpan(from: nil, through: PartialDate("2017-12"))),
            Term("MOFAT", .english, .forbidden),
          ],
          validity: DateSpan(from: PartialDate("2013-03"), through: nil), caseRule: .exact,
          guards: [TermGuard(.without, ["중국"])], use: .forms, confidence: .medium,
          place: GlossaryPlace(path: "g.tsv", line: 2))
      ])
  }

  @Test(arguments: [
    ("", "g.tsv:1:1: error: the file is empty: no header row"),
    ("a\tb\n", "g.tsv:1:1: error: the header names no column “ko” (tab-separated: ko, en, …)"),
    ("ko\ten\ten_forbiden\n", "g.tsv:1:7: error: unknown column “en_forbiden”; did you mean “en_forbidden”?"),
    ("ko\ten\tko\n", "g.tsv:1:7: error: column “ko” occurs twice"),
    ("ko\ten\n가\t\n", "g.tsv:2:1: error: the row has no English term"),
    ("ko\ten\n가나\tA\tB\n", "g.tsv:2:6: error: more fields than the header has (2)"),
    ("ko\ten\tcategory\n\n가\tA\ttitel\n", "g.tsv:3:5: error: “titel” is no category"),
    ("ko\ten\tvalid_to\n가\tA\t2024-02-30\n", "g.tsv:2:5: error: “2024-02-30” is no date (YYYY, YYYY-MM or YYYY-MM-DD)"),
  ])
  func refuses(text: String, expected: String) {
    #expect(throws: InputError.self) { try GlossaryTSV.concepts(Array(text.utf8), path: "g.tsv") }
    do {
      _ = try GlossaryTSV.concepts(Array(text.utf8), path: "g.tsv")
    } catch {
      #expect(error.description == expected)
    }
  }

  @Test func refusesBytesThatAreNoText() {
    #expect(throws: InputError(path: "g", line: 2, column: 3, "not valid UTF-8")) {
      try GlossaryTSV.concepts(Array("ko\ten\n가\t".utf8) + [0xFF, 0x0A], path: "g")
    }
  }

  @Test func writesWhatItReads() throws {
    let rows = "ko\ten\ten_admitted\tcategory\n나\tB\\|C\tb [short; 2013..2014]\tplace\n가\tA \\\\ x\t\ttitle\n"
    let concepts = try GlossaryTSV.concepts(Array(rows.utf8), path: "g")
    let text = GlossaryTSV.text(concepts)
    let again = try GlossaryTSV.concepts(Array(text.utf8), path: "g")
    #expect(again.map(\.terms) == [concepts[1].terms, concepts[0].terms])
    #expect(GlossaryTSV.text(again) == text)
  }
}
