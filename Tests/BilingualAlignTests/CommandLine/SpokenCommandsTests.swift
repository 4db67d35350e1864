import Foundation
import Testing

/// Commands that print numbers and quotations say what they are in the reader's language, and notes are said in it, too.
@Suite struct SpokenCommandsTests {
  private static let files: KeyValuePairs = [
    "2024-05-03.ko.txt": "행사 개최\n\n행사에는 120명이 참석하였다.\n",
    "2024-05-03.en.txt": "Event Is Held\n\nSome 130 people attended the event.\n",
    "other.txt": "Event Is Held\n\nSome 120 people attended the event.\n",
    "empty.yml": "pairs:\n  - {korean: 'none/{n}.txt', english: 'en/{n}.txt'}\n",
  ]
  private static let pair = ["2024-05-03.ko.txt", "2024-05-03.en.txt"]

  private static func said(_ arguments: [String], in folder: URL) throws -> [String] {
    try [[], ["--language", "ko"]].map { language in
      let result = try Tool.run(arguments + language, in: folder)
      return result.output + result.errors
    }
  }

  @Test func archives() throws {
    try withFiles(Self.files) { folder in
      let added = try Tool.run(["archive", "add"] + Self.pair + ["--archive", "a.sqlite"], in: folder)
      #expect(added.errors.hasSuffix("1 document added, 0 replaced, 0 unchanged\n"))
      let status = try Self.said(["archive", "status", "--archive", "a.sqlite"], in: folder)
      #expect(status[0].contains("\ndocuments    1, 2024-05-03 to 2024-05-03\nbeads        2\n"))
      #expect(status[1].contains("\n문서         1, 2024-05-03부터 2024-05-03까지\n문장 짝      2\n"))
      let places = try Self.said(["concordance", "참석", "--archive", "a.sqlite"], in: folder)
      #expect(places[0].hasSuffix("\n1 place in 1 document\n"))
      #expect(places[1].hasSuffix("\n문서 1건에서 1곳\n"))
    }
  }

  @Test func explanations() throws {
    try withFiles(Self.files) { folder in
      let said = try Self.said(["align", "--explain"] + Self.pair, in: folder)
      #expect(said[0].contains("shape 1-1 ") && said[1].contains("짝 형태 1-1 "))
      #expect(said[0].contains("(lexicon ") && said[1].contains("(어휘 사전 "))
      let programs = try Self.said(["align", "--explain", "--format", "json"] + Self.pair, in: folder)
      #expect(programs[0] == programs[1])
    }
  }

  @Test func namesOfChecks() throws {
    try withFiles(Self.files) { folder in
      let compared = try Self.said(["compare"] + Self.pair + ["other.txt"], in: folder)
      #expect(compared[0].contains("1 number-mismatch") && compared[1].contains("숫자 불일치 1"))
      let page = try Self.said(["check", "--format", "html"] + Self.pair, in: folder)
      #expect(page[0].contains(#"<option value="number-mismatch">number-mismatch (1)</option>"#))
      #expect(page[1].contains(#"<option value="number-mismatch">숫자 불일치 (1)</option>"#))
    }
  }

  @Test func notes() throws {
    try withFiles(Self.files) { folder in
      let idle = try Self.said(["check", "-c", "empty.yml"], in: folder)
      #expect(
        idle[0].hasPrefix("empty.yml: warning: no file matches none/{n}.txt ↔ en/{n}.txt; there is no folder none"))
      #expect(idle[1].hasPrefix("empty.yml: 경고: none/{n}.txt ↔ en/{n}.txt에 맞는 파일이 없습니다. 폴더 none"))
      let mended = try Self.said(["check", "--fix", "--dry-run"] + Self.pair, in: folder)
      #expect(mended == ["0 places could be mended in 0 files\n", "파일 0개에서 0곳을 고칠 수 있습니다\n"])
    }
  }
}
