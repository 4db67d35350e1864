import Foundation
import Testing

/// `check --jsonl` and `align --jsonl`: a line out for every line in.
@Suite struct JSONLinesTests {
  private static let lines = """
    {"id": 1, "ko": "4만 5천 명이 참석하였다.", "en": "54,000 people attended."}
    {"id": "b", "ko": "회의가 열렸다.", "en": "A meeting was held.", "meta": {"k": [1]}}
    no JSON
    {"id": 4, "ko_path": "ko.txt", "en_path": "en.txt"}
    {"id": 5, "ko_path": "ko.txt", "en_path": "none.txt"}
    {"id": 6, "ko": "회의가 열렸다.\\n4만 명이 왔다.", "en": "A meeting was held.\\n50,000 people came."}

    """

  private static let files: KeyValuePairs = ["ko.txt": "4만 명이 왔다.\n", "en.txt": "50,000 people came.\n"]

  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func checksEveryLineInOrder() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["check", "--jsonl"], input: Self.lines, in: folder)
      #expect(result.status == 0)
      #expect(result.errors == "")
      let rows = try objects(result.output)
      try #require(rows.count == 6)
      let found = rows.map { ($0["findings"] as? [[String: Any]])?.compactMap { $0["check"] as? String } }
      #expect(found == [["number-mismatch"], [], nil, ["number-mismatch"], nil, ["number-mismatch"]])
      #expect(rows[1]["meta"] as? [String: [Int]] == ["k": [1]])
      #expect(rows[2]["error"] as? String == "this line is no JSON")
      #expect(rows[2]["line"] as? Int == 3)
      #expect(rows[4]["error"] as? String == "none.txt: error: no such file")
      #expect(rows[5]["beads"] as? Int == 2)
    }
  }

  @Test func alignsEveryLine() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["align", "--jsonl"], input: Self.lines, in: folder)
      #expect(result.status == 0)
      let rows = try objects(result.output)
      try #require(rows.count == 6)
      let beads = try #require(rows[5]["beads"] as? [[String: Any]])
      #expect(beads.compactMap { $0["en"] as? String } == ["A meeting was held.", "50,000 people came."])
      #expect(rows[4]["error"] as? String == "none.txt: error: no such file")
    }
  }

  @Test func takesNoFilesBeside() throws {
    let result = try Tool.run(["check", "--jsonl", "a.txt", "b.txt"])
    #expect(result.status == 64)
    #expect(result.errors.contains("--jsonl takes its pairs from standard input"))
  }
}
