import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualDocuments
@testable import BilingualOffice
@testable import BilingualPairing
@testable import BilingualText

/// Files of pairs as people have them, whichever program wrote them.
@Suite struct BilingualFilesTests {
  /// `id state: ko = en` of each pair.
  private func pairs(
    _ bytes: [UInt8], _ path: String, _ options: BilingualRows.Options = .init()
  ) throws -> [String] {
    var rows = try BilingualRows(bytes, path: path, options: options)
    var found: [String] = []
    while let row = try rows.next() {
      func text(_ document: Document) -> String { document.segments.map { document.string($0) }.joined() }
      let state = row.label?.state.map { " " + $0 } ?? ""
      found.append("\(row.label?.place ?? "\(row.number)")\(state): \(text(row.source)) = \(text(row.target))")
    }
    return found
  }

  static let tables: [(String, [String])] = [
    ("en,ko\nOne,하나\n", ["1: 하나 = One"]), ("English,Korean\nOne,하나\n", ["1: 하나 = One"]),
    ("한국어,영어\n하나,One\n", ["1: 하나 = One"]), ("en-US,ko-KR\nOne,하나\n", ["1: 하나 = One"]),
    ("Source,Target\nOne two,하나 둘\n", ["1: 하나 둘 = One two"]),
    ("연번,원문,번역문\n7,하나,One\n", ["7: 하나 = One"]),
    ("location,source,target\na.c:1,One,하나\n", ["a.c:1: 하나 = One"]),
    ("제목\n\nNo,국문,영문,비고\n1,하나,One,x\n", ["1: 하나 = One"]),
    ("One here.,하나다.\nTwo here.,둘이다.\n", ["1: 하나다. = One here.", "2: 둘이다. = Two here."]),
    ("1,하나다.,One here.\n2,둘이다.,Two here.\n", ["1: 하나다. = One here.", "2: 둘이다. = Two here."]),
    ("menu.a,One word.,한 낱말.,x\nmenu.b,Two words.,두 낱말.,y\n", ["1: 한 낱말. = One word.", "2: 두 낱말. = Two words."]),
    ("sep=;\r\nko;en\r\n하나;One\r\n", ["1: 하나 = One"]), ("ko|en\n하나|One\n", ["1: 하나 = One"]),
    ("ko,en\n\"하나,\n둘\",\"One, \"\"two\"\"\"\n", ["1: 하나, 둘 = One, \"two\""]),
  ]

  @Test(arguments: tables)
  func findsTheColumns(_ text: String, _ expected: [String]) throws {
    #expect(try pairs(Array(text.utf8), "a.csv") == expected)
    if !text.contains("\""), !text.contains("sep="), !text.contains("|") {
      #expect(try pairs(Array(text.replacing(",", with: "\t").utf8), "a.tsv") == expected)
    }
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE", "windows-949"], [true, false])
  func readsTablesInEveryEncoding(_ encoding: String, _ hasMark: Bool) throws {
    let mark = hasMark ? MarkedEncoding(rawValue: encoding)?.mark ?? [] : []
    for (text, expected) in Self.tables {
      let bytes = try #require(EncodingConverter.bytes(from: Array(text.utf8), encoding: encoding))
      #expect(try pairs(mark + bytes, "a.csv") == expected)
    }
  }

  @Test func asksWhereTheColumnsCannotBeTold() throws {
    let text = "가나다라.,마바사아.,One two three.,Four five six.\n자차카타.,파하가나.,Two three four.,Five six seven.\n"
    let error = #expect(throws: InputError.self) {
      try pairs(Array(("x," + text.replacing("\n", with: "\nx,")).dropLast(2).utf8), "a.csv")
    }
    #expect(error.map { "\($0)".contains("say it with --columns ko=NUMBER,en=NUMBER") } == true)
    var options = BilingualRows.Options()
    for columns in ["ko=2,en=3", "en=C,ko=B"] {
      options.columns = ColumnChoice(columns)
      #expect(try pairs(Array(text.utf8), "a.csv", options).first == "1: 마바사아. = One two three.")
    }
    #expect(ColumnChoice("ko=1") == nil)
  }

  @Test(arguments: ["utf-16", "euc-kr", "iso-8859-1"], ["UTF-8", "UTF-16LE", "windows-949"])
  func theBytesOverruleTheLabel(_ label: String, _ encoding: String) throws {
    let text = """
      <?xml version="1.0" encoding="\(label)"?><tmx version="1.4"><header/><body><tu tuid="a"><tuv xml:lang="KO-KR">
      <seg>하나</seg></tuv><tuv xml:lang="EN-US"><seg>One</seg></tuv></tu></body></tmx>
      """
    let bytes = try #require(EncodingConverter.bytes(from: Array(text.utf8), encoding: encoding))
    #expect(try pairs((MarkedEncoding(rawValue: encoding)?.mark ?? []) + bytes, "a.tmx") == ["a: 하나 = One"])
  }

  @Test func variantsOfALanguageAreAllRead() throws {
    let text = """
      <tmx><body><tu><tuv xml:lang="ko"><seg>하나</seg></tuv><tuv xml:lang="en-GB"><seg>One</seg></tuv>
      <tuv xml:lang="en-US"><seg>1</seg></tuv></tu></body></tmx>
      """
    #expect(try pairs(Array(text.utf8), "a.tmx") == ["1 (ko, en-GB): 하나 = One", "1 (ko, en-US): 하나 = 1"])
    let other = text.replacing("\"ko\"", with: "\"fr\"").replacing("\"en-", with: "\"de-")
    let error = #expect(throws: InputError.self) { try pairs(Array(other.utf8), "a.tmx") }
    #expect(
      error.map { "\($0)" }
        == "a.tmx: error: no unit has Korean or English; the languages are de-GB, de-US, fr")
  }

  @Test func segmentsOfTranslationPrograms() throws {
    let text = """
      <xliff version="1.2" xmlns:sdl="s"><file original="C:\\x\\a.docx" source-language="ko-KR" target-language="en-US"><body>
      <trans-unit id="u"><source>하나. 둘.</source><seg-source><g id="9"><mrk mtype="seg" mid="1">하<x id="3"/>나.</mrk></g> <mrk \
      mtype="seg" mid="2">둘.</mrk></seg-source><target><mrk mtype="seg" mid="2">Two.</mrk><mrk mtype="seg" mid="1"/></target>
      <sdl:seg-defs><sdl:seg id="1" conf="Draft"/><sdl:seg id="2" conf="Translated" locked="true"/></sdl:seg-defs></trans-unit>
      <trans-unit id="v" translate="no"><source>넷</source></trans-unit>
      <trans-unit id="w"><source>다섯</source><target state="final">Five</target><alt-trans><target>Six</target></alt-trans>
      <note>일곱</note></trans-unit></body></file></xliff>
      """
    #expect(
      try pairs(Array(text.utf8), "a.sdlxliff") == [
        "a.docx/1 untranslated: 하나. = ", "a.docx/2 Translated: 둘. = Two.", "w final: 다섯 = Five",
      ])
    var rows = try BilingualRows(Array(text.utf8), path: "a.sdlxliff")
    let first = try #require(try rows.next())
    #expect(first.source.inlineTags == ["<x 3>"])
    #expect(try rows.next()?.label?.isLocked == true)
    while try rows.next() != nil {}
    #expect(rows.notes().map(\.description) == ["segments that are not to be translated: 1"])
  }

  @Test func messagesOfACatalogue() throws {
    let text = """
      # Title
      msgid ""
      msgstr ""
      "Language: ko\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"

      #, fuzzy
      #| msgid "Old"
      msgid "One \\"two\\"\\n"
      "three"
      msgstr "하나 \\"둘\\"\\n셋"

      msgctxt "menu"
      msgid "%d file"
      msgid_plural "%d files"
      msgstr[0] "파일 %d개"
      msgid "Left"
      msgstr ""

      #~ msgid "gone"
      #~ msgstr "간 것"
      """
    for text in [text, text.replacing("\n", with: "\r\n")] {
      #expect(
        try pairs(Array(text.utf8), "a") == [
          "1 fuzzy: 하나 \"둘\" 셋 = One \"two\" three", "menu|2[0]: 파일 %d개 = %d files", "3 untranslated:  = Left",
        ])
    }
    let error = #expect(throws: InputError.self) {
      try pairs(Array(text.replacing("msgctxt", with: "msgctx").utf8), "a.po")
    }
    #expect(error?.position?.line == 13)
  }

  /// The sheet of remarks is no pairs; a cell over two rows belongs to both; one over both texts is a heading.
  @Test func sheetsOfASpreadsheet() throws {
    func cells(_ row: Int, _ texts: String...) -> String {
      let all = zip("ABCD", texts).filter { !$0.1.isEmpty }.map { column, text in
        "<c r=\"\(column)\(row)\" t=\"inlineStr\"><is><r><t>\(text.prefix(1))</t></r><r><t>\(text.dropFirst())</t></r></is></c>"
      }
      return "<row r=\"\(row)\">\(all.joined())</row>"
    }
    let sheet =
      cells(1, "노선표") + cells(3, "번호", "국문", "영문") + cells(4, "1", "하나다.", "One.") + cells(5, "", "제2장")
      + cells(6, "2", "둘이다.", "Two") + cells(7, "", "", "and more.") + cells(9, "3", "셋이다.")
    let file = try ZipWriter()
    try file.add("xl/workbook.xml") {
      $0 = """
        <workbook xmlns:r="r"><sheets><sheet name="메모" sheetId="1" r:id="a"/><sheet name="표" sheetId="2" r:id="b"/></sheets></workbook>
        """
    }
    try file.add("xl/_rels/workbook.xml.rels") {
      $0 = """
        <Relationships><Relationship Id="b" Target="worksheets/sheet7.xml"/><Relationship Id="a" \
        Target="/xl/worksheets/sheet9.xml"/></Relationships>
        """
    }
    try file.add("xl/worksheets/sheet9.xml") { $0 = "<worksheet>\(cells(1, "메모만 있다."))</worksheet>" }
    try file.add("xl/worksheets/sheet7.xml") {
      $0 = """
        <worksheet><sheetData>\(sheet)</sheetData><mergeCells><mergeCell ref="B5:C5"/><mergeCell ref="B6:B7"/></mergeCells>\
        </worksheet>
        """
    }
    let bytes = try file.finish()
    #expect(
      try pairs(bytes, "a.xlsx") == [
        "표!C4: 하나다. = One.", "표!C6: 둘이다. = Two and more.", "표!C9 untranslated: 셋이다. = ",
      ])
    var options = BilingualRows.Options()
    options.sheet = "없다"
    let error = #expect(throws: InputError.self) { try pairs(bytes, "a.xlsx", options) }
    #expect(error.map { "\($0)" } == "a.xlsx: error: no sheet is called “없다”; the sheets are “메모”, “표”")
  }

  @Test(arguments: [
    (
      "a.json", #"{"a": {"b": "하나 {n}", "c": ["둘"]}, "@x": {"d": "비고"}, "e": "셋"}"#,
      #"{"e": "Three", "a": {"c": ["Two"], "b": "One {n}"}, "f": "Four"}"#,
      ["a.b: 하나 {n} = One {n}", "a.c[0]: 둘 = Two", "e: 셋 = Three", "f untranslated:  = Four"]
    ),
    ("a.strings", "/* x */\n\"k\" = \"하나\\n둘\";\n", "k = \"One\\U0020two\";", ["k: 하나 둘 = One two"]),
    (
      "a.properties", "# x\na.b=\\uD558\\uB098\nc : 둘 \\\n  셋\n", "c=Two three\na.b = One\n",
      ["a.b: 하나 = One", "c: 둘 셋 = Two three"]
    ),
  ])
  func stringsWithKeys(_ name: String, _ korean: String, _ english: String, _ expected: [String]) throws {
    var rows = try BilingualRows(
      korean: ("ko/" + name, Array(korean.utf8)), english: ("en/" + name, Array(english.utf8)))
    var found: [String] = []
    while let row = try rows.next() {
      func text(_ document: Document) -> String { document.segments.map { document.string($0) }.joined() }
      let state = row.label?.state.map { " " + $0 } ?? ""
      found.append("\(row.label?.place ?? "")\(state): \(text(row.source)) = \(text(row.target))")
    }
    #expect(found == expected)
  }

  @Test func tablesOfADocument() throws {
    func cell(_ table: Int, _ row: Int, _ column: Int, _ text: String) -> Rendition.Paragraph {
      .init(
        kind: .cell, text: text, place: "body/t\(table)/r\(row)c\(column)/p1",
        cell: .init(row: row, column: column))
    }
    let rendition = Rendition(
      format: .docx,
      paragraphs: [
        .init(kind: .title, text: "제목", place: "body/p1"), cell(1, 1, 1, "국문"), cell(1, 1, 2, "영문"),
        cell(1, 2, 1, "하나다."), cell(1, 2, 2, "One."), cell(2, 1, 1, "이름"), cell(2, 1, 2, "전화"),
      ])
    var rows = try BilingualRows(rendition, path: "a.docx")
    #expect(try rows.next()?.label == PairLabel(id: "1", place: "body/t1/r2c2/p1"))
    #expect(try rows.next() == nil)
  }
}
