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
            Term("외교부", language: .korean, status: .preferred),
            Term("Ministry of Foreign Affairs", language: .english, status: .preferred),
            Term("MOFA", language: .english, status: .admitted, isShort: true),
            Term(
              "MFA", language: .english, status: .admitted,
              validity: DateSpan(from: nil, through: PartialDate("2017-12"))),
            Term("MOFAT", language: .english, status: .forbidden),
          ],
          validity: DateSpan(from: PartialDate("2013-03"), through: nil), caseRule: .exact,
          guards: [TermGuard(.without, ["중국"])], use: .forms, confidence: .medium,
          place: GlossaryPlace(path: "g.tsv", line: 2))
      ])
  }

  @Test(arguments: [
    ("", "g.tsv:1:1: error: the file is empty: no header row"),
    ("a\tb\n", "g.tsv:1:1: error: the header names no column “ko” (the columns are ko, en, …)"),
    ("ko\ten\ten_forbiden\n", "g.tsv:1:7: error: unknown column “en_forbiden”; did you mean “en_forbidden”?"),
    ("ko\ten\tko\n", "g.tsv:1:7: error: column “ko” occurs twice"),
    (
      "ko\ten\tcategory\n\n가\tA\ttitel\n",
      "g.tsv:3:5: error: “titel” is no category; they are title, organisation, event, law, treaty, place, person, "
        + "abbreviation, general"
    ),
    (
      "ko\ten\tuse\n가\tA\tx\n나\tB\ton\n다\tC\ty\n",
      "g.tsv:2:5: error: “x” is no use\ng.tsv:4:5: error: “y” is no use"
    ),
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

  /// What is left out is said, and refuses nothing.
  @Test(
    arguments: [
      ("ko\ten\n가나\t\n다라\tD\n", ["다라 = D"], ["g.tsv:2:1: warning: the row has no English term and is not read"]),
      (
        "ko\ten\n가나\tA\tB\n", ["가나 = A"],
        ["g.tsv:2:1: info: cells beyond the columns that the header names: 1, which are not read"]
      ),
      (
        "용어집 2024\n\n번호\t국문\t영문\t비고\n1\t가나\tA\tx\n", ["가나 = A"],
        [
          "g.tsv:3:1: info: columns that are not read: “번호”, “비고”",
          "g.tsv:1:1: info: a row above the header, which is not read",
        ]
      ),
      (
        "Concept\tTerm [ko]\tDescription [ko]\tTerm [en]\n\t가나\t설명\tA\n", ["가나 = A"],
        ["g.tsv:1:1: info: columns that are not read: “Concept”, “Description [ko]”"]
      ),
      ("source\ttarget\nA\t가나\n", ["가나 = A"], []),
      (
        "# Glossary in tab-separated format\ngod\t신\tnoun\nlaw\t법률\n", ["신 = god", "법률 = law"],
        ["g.tsv:2:1: info: no row names the columns: column 2 is read as Korean, 1 as English"]
      ),
    ] as [(String, [String], [String])])
  func readsAndSays(text: String, concepts: [String], remarks: [String]) throws {
    let contents = try GlossaryTSV.contents(Array(text.utf8), path: "g.tsv")
    #expect(contents.concepts.map { $0.terms.map(\.text).joined(separator: " = ") } == concepts)
    #expect(contents.remarks.map { "\($0)" } == remarks)
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
