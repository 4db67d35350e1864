import Foundation
import Testing

@Suite struct SegmentCommandTests {
  private static let release = """
    \u{FEFF}보도자료\r
    \r
    한-케냐 통화(4.15.)\r
    \r
    작성일 : 2024-04-15\r
    \r
    양 장관은 4.15.(월) 통화하였다. “긴밀히 협력하자.”라고\r
    말하였다.  끝.\r
    """

  @Test func printsOneSentenceALine() throws {
    try withFiles(["ko.txt": Self.release]) { folder in
      let result = try Tool.run(["segment", "ko.txt", "--lang", "ko"], in: folder)
      let text = "한-케냐 통화(4.15.)\n\n양 장관은 4.15.(월) 통화하였다.\n“긴밀히 협력하자.”라고 말하였다.\n끝.\n"
      #expect(result == Tool.Result(status: 0, output: text, errors: ""))
    }
  }

  @Test func printsJSON() throws {
    try withFiles(["ko.txt": Self.release]) { folder in
      let segments = try Tool.run(["segment", "ko.txt", "--lang", "ko", "--format", "json"], in: folder)
      try expectGolden(segments.output, "segment.json")
      let blocks = try Tool.run(["show", "ko.txt"], in: folder)
      try expectGolden(blocks.output, "show.json")
    }
  }

  @Test(arguments: [
    (["segment", "none.txt", "--lang", "ko"], "none.txt: error: no such file\n"),
    (["show", "."], ".: error: this is a directory, not a file\n"),
    (["show", "empty.txt"], "empty.txt: error: the file is empty\n"),
    (["show", "a.bin"], "a.bin: error: this is a binary file (NUL at byte offset 1), not text\n"),
  ])
  func refuses(_ arguments: [String], saying message: String) throws {
    try withFiles(["empty.txt": "\n", "a.bin": "a\0"]) { folder in
      let result = try Tool.run(arguments, in: folder)
      #expect(result == Tool.Result(status: 2, output: "", errors: message))
    }
  }

  @Test func namesTheByteThatIsNoText() throws {
    try withFiles([:]) { folder in
      let bytes = Array("첫 줄\n둘째 ".utf8) + [0xFF, 0xFF]
      try Data(bytes).write(to: folder.appending(path: "bad.txt"))
      let result = try Tool.run(["show", "bad.txt"], in: folder)
      let message = "bad.txt:2:4: error: not UTF-8 (byte 0xFF at byte offset 15), nor UTF-16 or CP949\n"
      #expect(result == Tool.Result(status: 2, output: "", errors: message))
    }
  }

  @Test func wantsALanguage() throws {
    let result = try Tool.run(["segment", "-"])
    #expect(result.status == 64)
  }
}
