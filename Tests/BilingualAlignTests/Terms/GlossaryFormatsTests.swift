import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualTerms
@testable import BilingualText

@Suite struct GlossaryFormatsTests {
  /// A concept that uses every field, and a plain one.
  static let concepts = [
    Concept(
      id: "T1", category: .title,
      terms: [
        Term("평화외교기획단장", language: .korean, status: .preferred),
        Term("단장", language: .korean, status: .admitted, isShort: true),
        Term("Director-General for \"Peace\" <Regime> & more", language: .english, status: .preferred),
        Term(
          "DG", language: .english, status: .admitted, validity: DateSpan(from: nil, through: PartialDate("2017-12")),
          isShort: true),
        Term("A, B; C\\D", language: .english, status: .deprecated),
        Term("Head|Chief", language: .english, status: .forbidden),
      ],
      validity: DateSpan(from: PartialDate("2009"), through: PartialDate("2024-05-27")), caseRule: .exact,
      partOfSpeech: "noun", guards: [TermGuard(.without, ["미국", "중국"]), TermGuard(.notBefore, ["국"])], use: .forms,
      successor: "x 2", confidence: .medium, note: "two\nlines, “quoted”", source: "https://example.org/?a=1&b=2"),
    Concept(
      id: "x 2",
      terms: [Term("가나다", language: .korean, status: .preferred), Term("Abc", language: .english, status: .preferred)]),
  ]

  @Test(arguments: GlossaryFormat.allCases.filter { $0 != .utx && $0 != .xlsx })
  func textFormatsLoseNothing(_ format: GlossaryFormat) throws {
    let texts =
      switch format {
      case .csv: [GlossaryCSV.text(Self.concepts)]
      case .tbx: GlossaryTBX.Dialect.allCases.map { GlossaryTBX.text(Self.concepts, dialect: $0) }
      default: [GlossaryTSV.text(Self.concepts)]
      }
    for text in texts {
      let read = try GlossaryFile.concepts(Array(text.utf8), format: format, path: "g")
      #expect(read.map(placeless) == Self.concepts.map(placeless))
      #expect(format.losses(Self.concepts) == [])
    }
  }

  @Test func spreadsheetsLoseNothingAndAreTheSameBytes() throws {
    let bytes = try GlossaryXLSX.bytes(Self.concepts, path: "g.xlsx")
    #expect(try GlossaryXLSX.concepts(bytes, path: "g.xlsx").map(placeless) == Self.concepts.map(placeless))
    #expect(try GlossaryXLSX.bytes(Self.concepts, path: "g.xlsx") == bytes)
  }

  /// A note of every character that XML or a spreadsheet could take for something else.
  @Test(arguments: [
    "a\u{1}b\u{1F}", "a\r\nb\rc", " a ", "_x000A_", "_x005F_x000A_", "_x00", "<&>\"'", "=1+1", "\u{FFFE}", "😀",
    String(repeating: "가", count: 32_767),
  ])
  func spreadsheetsKeepEveryCharacter(_ note: String) throws {
    var concept = Self.concepts[1]
    concept.note = note
    let bytes = try GlossaryXLSX.bytes([concept], path: "g.xlsx")
    let read = try GlossaryXLSX.concepts(bytes, path: "g.xlsx").map(\.note)
    #expect(read == [note == " a " ? "a" : note])
  }

  @Test func spreadsheetsRefuseWhatTheyHaveNoRoomFor() {
    var concept = Self.concepts[1]
    concept.note = String(repeating: "가", count: 32_768)
    let error = #expect(throws: InputError.self) { _ = try GlossaryXLSX.bytes([concept], path: "g.xlsx") }
    #expect(
      error.map { "\($0)" } == "g.xlsx: error: a spreadsheet's cell has no room for “note” of the concept “x 2”")
  }

  @Test func utxCarriesTermsAndSaysWhatItLoses() throws {
    let read = try GlossaryUTX.concepts(Array(GlossaryUTX.text(Self.concepts).utf8), path: "g")
    #expect(read.map { $0.terms.map(\.text) } == Self.concepts.map { $0.terms.map(\.text) })
    #expect(read.map { $0.terms.map(\.status) } == Self.concepts.map { $0.terms.map(\.status) })
    #expect(GlossaryFormat.utx.losses(Self.concepts).count == 10)
  }

  @Test func readsTheOlderTBX() throws {
    let text = """
      <?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX" xml:lang="en"><martifHeader/><text><body>
      <termEntry id="c1"><descripGrp><descrip type="subjectField">event</descrip></descripGrp>
      <langSet xml:lang="ko-KR"><tig><term>핵협의그룹</term></tig></langSet>
      <langSet xml:lang="en-US"><ntig><termGrp><term>Nuclear Consultative Group</term>
      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
      <tig><term>NCG</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig></langSet>
      </termEntry></body></text></martif>
      """
    let read = try GlossaryTBX.concepts(Array(text.utf8), path: "g")
    #expect(
      read.map(placeless) == [
        placeless(
          Concept(
            id: "c1", category: .event,
            terms: [
              Term("핵협의그룹", language: .korean, status: .preferred),
              Term("Nuclear Consultative Group", language: .english, status: .preferred),
              Term("NCG", language: .english, status: .admitted),
            ]))
      ])
  }

  @Test(arguments: [
    ("<!DOCTYPE tbx [<!ENTITY a 'x'>]><tbx>&a;</tbx>", "declares entities"),
    ("<tbx><text></tbx>", "not well-formed"), ("<html/>", "no TBX document"), ("", "not well-formed"),
  ])
  func refusesUnsafeOrBrokenXML(text: String, reason: String) {
    let error = #expect(throws: InputError.self) { try GlossaryTBX.concepts(Array(text.utf8), path: "g.tbx") }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: [
    (GlossaryFormat.tsv, "ko\ten\n가나\tA\u{0}B\n", 5), (.csv, "ko,en\n가나,\"A\u{0}B\"\n", 6),
    (.utx, "#UTX 1.20; ko/en\n#src\ttgt\n가나\tA\u{0}B\n", 5), (.csv, "\u{0}", 1),
  ])
  func refusesAZeroByteInEveryTable(_ format: GlossaryFormat, _ text: String, _ column: Int) {
    let line = text.split(separator: "\n").count
    #expect(throws: InputError(path: "g", line: line, column: column, "a zero byte: not a text file")) {
      try GlossaryFile.concepts(Array(text.utf8), format: format, path: "g")
    }
  }

  /// Texts that another format's signs could be taken for.
  static let oddTexts = [
    "C:\\temp\\new", "\\\\tserver\\n", "a\\\tb", "a\tb\nc", "#1", "\\#1", "#\u{301}1", "\\", "a\\", "=1+1", "\"q\"",
    "a|b", "a;b,c",
    "'x", "align-tool:", "align-tool: valid=2015", "align-tool: note=x", "align-tool:; a=b",
  ]

  @Test(arguments: oddTexts, [GlossaryFormat.tsv, .csv, .tbx])
  func oddTextsComeBack(_ text: String, _ format: GlossaryFormat) throws {
    let concept = Concept(
      id: text,
      terms: [
        Term("가 " + text, language: .korean, status: .preferred), Term(text, language: .english, status: .preferred),
      ], partOfSpeech: text,
      successor: text, note: text, source: text)
    let written =
      switch format {
      case .csv: GlossaryCSV.text([concept])
      case .tbx: GlossaryTBX.text([concept])
      default: GlossaryTSV.text([concept])
      }
    #expect(
      try GlossaryFile.concepts(Array(written.utf8), format: format, path: "g").map(placeless) == [placeless(concept)])
  }

  @Test func utxPutsATermOnOneLineAndSaysSo() throws {
    let concepts = [
      Concept(
        id: "1",
        terms: [
          Term("#가", language: .korean, status: .preferred), Term("a\tb\nc", language: .english, status: .preferred),
        ])
    ]
    let read = try GlossaryUTX.concepts(Array(GlossaryUTX.text(concepts).utf8), path: "g")
    #expect(read.map { $0.terms.map(\.text) } == [["#가", "a b c"]])
    #expect(GlossaryFormat.utx.losses(concepts) == ["tabs and line ends: lost for 1 of 1 concepts"])
  }

  @Test func tbxSaysWhatXMLCannotHold() {
    let concepts = [
      Concept(
        id: "1",
        terms: [
          Term("가", language: .korean, status: .preferred), Term("a\u{1B}b", language: .english, status: .preferred),
        ]),
      Concept(
        id: "2",
        terms: [Term("나", language: .korean, status: .preferred), Term("b", language: .english, status: .preferred)],
        note: "\u{FFFF}"),
      Concept(
        id: "3",
        terms: [Term("다", language: .korean, status: .preferred), Term("c", language: .english, status: .preferred)],
        note: "a\tb"),
    ]
    #expect(GlossaryFormat.tbx.losses(concepts) == ["control characters: lost for 2 of 3 concepts"])
    #expect(throws: Never.self) { try GlossaryTBX.concepts(Array(GlossaryTBX.text(concepts).utf8), path: "g") }
  }

  @Test func refusesAFileThatIsNoSpreadsheet() {
    #expect(throws: InputError.self) { try GlossaryXLSX.concepts(Array("PK nonsense".utf8), path: "g.xlsx") }
  }

  @Test(arguments: [
    ("ko,en\r\n\"가,나\",\"A \"\"b\"\"\"\r\n", "가,나 / A \"b\""), ("ko;en\n가나;A\n", "가나 / A"),
    ("\u{FEFF}ko,en\n\n가나,A", "가나 / A"),
  ])
  func readsCSV(text: String, expected: String) throws {
    let read = try GlossaryCSV.concepts(Array(text.utf8), path: "g.csv")
    #expect(read.map { $0.terms.map(\.text).joined(separator: " / ") } == [expected])
  }

  private func placeless(_ concept: Concept) -> Concept {
    var concept = concept
    concept.place = GlossaryPlace(path: "", line: 0)
    concept.note = concept.note.replacing("\n", with: "\\n")
    return concept
  }
}
