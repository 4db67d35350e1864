import Foundation
import Testing

/// `check` and `show` on files that hold both languages.
@Suite struct PairFilesTests {
  private static let po = """
    msgid ""
    msgstr "Language: ko\\n"

    msgid "54,000 people came."
    msgstr "4만 5천 명이 왔다."

    #, fuzzy
    msgid "7 people left."
    msgstr "3명이 갔다."

    msgid "Left"
    msgstr ""

    """

  @Test func aFileOfPairsAloneIsChecked() throws {
    try withFiles(["a.po": Self.po, "a.txt": "하나\n"]) { folder in
      let result = try Tool.run(["check", "a.po"], in: folder)
      #expect(result.status == 1)
      #expect(result.output.contains("a.po:4:1 (1) “4만 5천 명” = 45,000"))
      #expect(result.output.contains("1 segment with a text in one language only: 3 [target-missing]"))
      #expect(result.output.contains("1 error, 1 warning, 0 infos"))
      #expect(
        result.errors == "a.po: note: 1 pair not checked by their state (fuzzy: 1); --state all checks them, too\n")
      let all = try Tool.run(["check", "a.po", "--state", "all", "--skip", "number-mismatch"], in: folder)
      #expect(all.errors == "")
      let text = try Tool.run(["check", "a.txt"], in: folder)
      #expect(text.status == 64 && text.errors.contains("a.txt is no file of pairs"))
    }
  }

  @Test func showPrintsPairs() throws {
    try withFiles(["a.po": Self.po]) { folder in
      let result = try Tool.run(["show", "a.po"], in: folder)
      #expect(result.status == 0)
      struct Shown: Decodable {
        struct Pair: Decodable, Equatable {
          let id, ko, en, place: String
          let state: String?
        }
        let pairs: [Pair]
      }
      let pairs = try JSONDecoder().decode(Shown.self, from: Data(result.output.utf8)).pairs
      #expect(pairs.map(\.id) == ["1", "2", "3"])
      #expect(pairs.map(\.state) == [nil, "fuzzy", "untranslated"])
      #expect(pairs[0] == .init(id: "1", ko: "4만 5천 명이 왔다.", en: "54,000 people came.", place: "1", state: nil))
    }
  }

  @Test func columnsAreAskedForAndGiven() throws {
    let rows = "가 나 다.\t라 마 바.\tOne two.\n사 아 자.\t차 카 타.\tThree four.\n"
    try withFiles(["a.tsv": rows]) { folder in
      let result = try Tool.run(["check", "a.tsv"], in: folder)
      #expect(result.status == 2 && result.errors.contains("--columns ko=NUMBER,en=NUMBER"), "\(result.errors)")
      let told = try Tool.run(["check", "a.tsv", "--columns", "ko=2,en=3"], in: folder)
      #expect(told.status != 2 && told.output.contains("in 2 rows"), "\(told.errors)")
      #expect(try Tool.run(["check", "a.tsv", "--columns", "ko=9,en=3"], in: folder).status == 2)
      #expect(try Tool.run(["check", "a.tsv", "--columns", "ko=1"], in: folder).status == 64)
    }
  }

  @Test func placeholdersMustAgree() throws {
    let files: KeyValuePairs<String, String> = [
      "ko.json": "{\"a\": \"{name}님, 안녕하세요\"}", "en.json": "{\"a\": \"Hello, {nmae}\"}",
    ]
    try withFiles(files) { folder in
      let result = try Tool.run(["check", "ko.json", "en.json", "--format", "json"], in: folder)
      #expect(result.status == 1)
      #expect(result.output.contains("\"check\": \"tag-mismatch\"") && result.output.contains("\"segment\": \"a\""))
    }
  }

  @Test func subtitlesAreAlignedByTime() throws {
    let files: KeyValuePairs<String, String> = [
      "ko.srt": "1\n00:00:01,000 --> 00:00:02,000\n하나\n\n2\n00:00:03,000 --> 00:00:04,000\n둘\n",
      "en.srt": "1\n00:00:01,000 --> 00:00:04,000\nOne\ntwo\n",
    ]
    try withFiles(files) { folder in
      let result = try Tool.run(["align", "ko.srt", "en.srt", "--format", "tsv"], in: folder)
      #expect(result.output == "하나 둘\tOne two\n", "\(result.errors)")
    }
  }
}
