import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualDocuments
@testable import BilingualOffice
@testable import BilingualPairing
@testable import BilingualText

@Suite struct DamagedPairFilesTests {
  /// Seeded damage: each reader ends by itself with rows or an error.
  @Test(arguments: [
    "a.csv", "a.tsv", "a.tmx", "a.xlf", "a.po", "a.json", "a.strings", "a.properties", "a.srt", "a.xlsx",
  ])
  func damage(_ path: String) throws {
    let seeds = [
      "a.csv": "번호,국문,영문\n1,\"하나, 둘\",\"One, \"\"two\"\"\"\n2,셋,Three\n", "a.tsv": "en\tko\nOne\t하나\nTwo\t둘\n",
      "a.tmx":
        "<?xml version=\"1.0\" encoding=\"euc-kr\"?><tmx><body><tu tuid=\"1\"><tuv xml:lang=\"ko\"><seg>하<bpt i=\"1\"/>나</seg></tuv><tuv xml:lang=\"en\"><seg>One</seg></tuv></tu></body></tmx>",
      "a.xlf":
        "<xliff version=\"1.2\"><file original=\"a\" source-language=\"ko\" target-language=\"en\"><body><group translate=\"no\"><trans-unit id=\"0\"><source>영</source></trans-unit></group><trans-unit id=\"1\"><seg-source><mrk mtype=\"seg\" mid=\"1\">하<x id=\"1\"/>나</mrk></seg-source><target><mrk mtype=\"seg\" mid=\"1\">One</mrk></target></trans-unit></body></file></xliff>",
      "a.po":
        "msgid \"\"\nmsgstr \"Language: ko\\n\"\n\n#, fuzzy\nmsgctxt \"c\"\nmsgid \"One\"\nmsgid_plural \"Ones\"\nmsgstr[0] \"하나\"\n#~ msgid \"x\"\n#~ msgstr \"y\"\n",
      "a.json": "{\"a\": {\"b\": [\"하나\\uD83D\\uDE00\", 1, null]}}",
      "a.strings": "/* c */ \"k\" = \"하나\\n\"; // x\nk2 = \"둘\";",
      "a.properties": "a = 하나\\\n  둘\n#c\nb: \\u0041\n",
      "a.xlsx":
        "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>ko</v></c><c t=\"str\"><v>en</v></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><r><t>하나</t></r></is></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells></worksheet>",
      "a.srt": "1\n00:00:01,000 --> 00:00:02,000\n<i>하나</i> &amp; {\\an8}둘\n\n2\n00:00:03,000 --> 00:00:04,000\n셋\n",
    ]
    let seed = Array(try #require(seeds[path]).utf8)
    var random = SeededGenerator(seed: 18)
    for _ in 0..<1100 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        if bytes.isEmpty { break }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.removeSubrange(place...)
        default: bytes.insert(contentsOf: seed[..<Int.random(in: 0...min(40, seed.count), using: &random)], at: place)
        }
      }
      if ["a.json", "a.strings", "a.properties"].contains(path) {
        _ = try? BilingualRows(korean: (path, bytes), english: (path, seed))
      } else if path == "a.srt" {
        guard let file = try? FileReader.decode(bytes, path: path) else { continue }
        let document = Document(reading: file, language: .korean, format: .subtitles)
        #expect(document.times?.count == document.segments.count)
      } else if path == "a.xlsx" {
        guard var rows = try? BilingualRows(XLSXFixture.workbook(sheet: bytes), path: path) else { continue }
        while (try? rows.next()) ?? nil != nil {}
      } else if var rows = try? BilingualRows(bytes, path: path) {
        while (try? rows.next()) ?? nil != nil {}
      }
    }
  }
}
