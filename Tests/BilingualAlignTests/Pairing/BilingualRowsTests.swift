import BilingualAlign
import Foundation
import Testing

@Suite struct BilingualRowsTests {
  private static let tmx = """
    <?xml version="1.0" encoding="UTF-8"?>
    <tmx version="1.4"><header srclang="ko-KR"/><body>
    <tu><tuv xml:lang="ko-KR"><seg>4만 5천 명이 <bpt i="1">{\\b </bpt>왔다<ept i="1">}</ept>.</seg></tuv>
    <tuv xml:lang="EN-us"><seg>54,000 people &amp; more <hi>came</hi>.</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>Two</seg></tuv><tuv xml:lang="ko"><seg>둘</seg></tuv><tuv xml:lang="fr"><seg>Deux</seg></tuv></tu>
    <tu><tuv xml:lang="fr"><seg>Trois</seg></tuv></tu>
    </body></tmx>
    """
  private static let xliff1 = """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="ko" datatype="plaintext"><body>
    <trans-unit id="1"><source>One <g id="1">word</g><x id="2"/></source><target>한 <ph id="3">&lt;br&gt;</ph>낱말</target></trans-unit>
    </body></file></xliff>
    """
  private static let xliff2 = """
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ko" trgLang="en"><file id="f"><unit id="u">
    <notes><note>n</note></notes>
    <segment><source>하나</source><target>One</target></segment>
    <segment><source>둘</source></segment></unit></file></xliff>
    """

  private static func rows(_ name: String, _ text: String) throws -> [String] {
    try withFiles([:]) { folder in
      let path = folder.appending(path: name)
      try Data(text.utf8).write(to: path)
      var rows = try BilingualRows(path.path)
      var found: [String] = []
      while let row = try rows.next() {
        func text(_ document: Document) -> String { document.segments.map { document.string($0) }.joined() }
        found.append("\(row.line) \(text(row.source)) = \(text(row.target))")
      }
      return found
    }
  }

  @Test(arguments: [
    ("a.tmx", tmx, ["3 4만 5천 명이 왔다. = 54,000 people & more came.", "5 둘 = Two"]),
    ("a.xlf", xliff1, ["2 한 낱말 = One word"]), ("a.xliff", xliff2, ["3 하나 = One", "4 둘 = "]),
    ("a.tsv", "ko\ten\n하나\tOne\n", ["2 하나 = One"]), ("a.tsv", "\u{FEFF}ko\ten\n하나\tOne\n", ["2 하나 = One"]),
    (
      "a.csv", "\u{FEFF}id,en,ko\r\n1,\"One, \"\"1\"\"\",하나\r\n,,\r\n2,\"Two\nlines\",둘\r\n",
      ["2 하나 = One, \"1\"", "4 둘 = Two lines"]
    ),
    ("a.csv", "하나;One\n", ["1 하나 = One"]), ("a.csv", "하나\tOne, two\n", ["1 하나 = One, two"]),
    // Told by what they begin with.
    ("a.txt", tmx, ["3 4만 5천 명이 왔다. = 54,000 people & more came.", "5 둘 = Two"]),
    ("a", xliff2, ["3 하나 = One", "4 둘 = "]), ("a.txt", "<붙임>\t<Attachment>\n", ["1 <붙임> = <Attachment>"]),
  ])
  func reads(_ name: String, _ text: String, _ expected: [String]) throws {
    #expect(try Self.rows(name, text) == expected)
  }

  @Test(arguments: [
    ("a.tmx", "<tmx><body><tu>", "1:16: error: not well-formed XML"),
    (
      "a.xliff", "<xliff srcLang=\"ja\" trgLang=\"en\"/>",
      "1:1: error: the languages are ja and en, not Korean and English"
    ),
    ("a.csv", "ko,en\n하나\n", "2:1: error: a row needs 2 columns between commas, this one has 1"),
    ("a.csv", "ko,en\n하나,\"One\n", "2:2: error: a quotation mark is not closed"),
    ("a.csv", "ko,en,date\n하나,One,soon\n", "2:3: error: “soon” is not a date such as 2024-04-15"),
    ("a.xlf", "<!DOCTYPE a [<!ENTITY b 'c'>]>\n<xliff/>", "error: the document declares entities of its own"),
  ])
  func refuses(_ name: String, _ text: String, saying message: String) {
    let error = #expect(throws: InputError.self) { try Self.rows(name, text) }
    #expect(
      error.map { "\($0)".contains(message.split(separator: ": ").last ?? "") } == true, "\(String(describing: error))")
  }

  /// A cell of a character that nobody sees is no text: the row is none, and was a trap.
  @Test func rowsWithNothingToSeeAreNone() throws {
    #expect(try Self.rows("a.csv", "ko,en\n하나,One\n\u{200B},\n,\u{FEFF}\n").count == 1)
    #expect(try Self.rows("a.csv", "ko,en\n하나,One\n\u{200B},Two\n").count == 2)
    let reply = try Tool.run(["check", "--jsonl"], input: "{\"id\": 1, \"ko\": \"\u{200B}\", \"en\": \"\"}\n")
    #expect(reply.status == 0)
  }

  /// From standard input it is the text that tells.
  @Test(arguments: [
    "4만 5천 명\t54,000 people\n", tmx, tmx.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", with: ""),
  ])
  func readsStandardInput(_ text: String) throws {
    let arguments = ["check", "--bilingual", "-", "--format", "csv", "--only", "number-mismatch"]
    let result = try Tool.run(arguments, input: text)
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.output.contains("4만 5천 명") && result.output.contains("54000"))
  }

  /// A manifest of a spreadsheet: dates and names with commas; a name that is not composed stays as it is.
  @Test func pairsOfACSVManifest() throws {
    let apart = "한".decomposedStringWithCanonicalMapping + ".txt"
    let files: KeyValuePairs<String, String> = [
      "in/\(apart)": "지난 4월 3일 5명이 왔다.\n", "in/a, b.txt": "On April 3, 6 people came.\n",
      "in/pairs.csv": "\u{FEFF}date,en,ko\r\n2024-05-01,\"a, b.txt\",\(apart)\r\n",
      ".align-tool.yml": "pairs: [{manifest: in/pairs.csv}]\n",
    ]
    try withFiles(files) { folder in
      let result = try Tool.run(["check", "--format", "json"], in: folder)
      #expect(result.status == 1 && result.errors == "", "\(result.errors)")
      #expect(result.output.contains("\"check\": \"number-mismatch\""))
      #expect(result.output.contains("\"date\": \"2024-05-01\""))
    }
  }

  @Test func whatIsWrittenIsRead() throws {
    let files: KeyValuePairs<String, String> = [
      "ko.txt": "5명이 왔다.\n\n둘이 갔다.\n", "en.txt": "6 people came.\n\nTwo left.\n",
    ]
    try withFiles(files) { folder in
      for format in ["tmx", "xliff"] {
        _ = try Tool.run(["check", "ko.txt", "en.txt", "--format", format, "-o", "m.\(format)"], in: folder)
        let result = try Tool.run(["check", "--bilingual", "m.\(format)", "--format", "csv"], in: folder)
        let rows = result.output.split(separator: "\r\n").map {
          $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(rows.count == 2)
        #expect(rows.last.map { "\($0[0]) \($0[4]) \($0[9])" } == "number-mismatch m.\(format) m.\(format)")
      }
    }
  }
}
