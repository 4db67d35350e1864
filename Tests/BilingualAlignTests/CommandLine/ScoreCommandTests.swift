import Foundation
import Testing

@Suite struct ScoreCommandTests {
  private static let files: KeyValuePairs<String, String> = [
    "gold/a.gold": "[0]:[0]\n[1]:[1, 2]\n[2]:[]\n", "gold/b.gold": "[0]:[0]\n", "gold/all.gold": "not a bead\n",
    "found/a.beads": "[0]:[0]:0.9\n[1]:[1]:0.8\n[2]:[2]:0.1\n", "bad.beads": "[0]:[0]\n0 1\n",
  ]

  @Test func scoresAFolder() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["score", "gold", "found"], in: folder)
      #expect(
        result
          == Tool.Result(
            status: 0,
            output: """
                      P      R      F1
              strict  0.333  0.333  0.333
              lax     0.667  0.667  0.667
              beads|documents:2|recall:non-empty|lax:shared-pair|align-tool:0.2.0

              """, errors: "1 of 2 documents have no .beads and count as empty\n"))
    }
  }

  @Test func writesJSON() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(
        ["score", "gold/a.gold", "found/a.beads", "--format", "json", "-o", "score.json"], in: folder)
      #expect(result == Tool.Result(status: 0, output: "", errors: ""))
      let text = String(decoding: try Data(contentsOf: folder.appending(path: "score.json")), as: UTF8.self)
      try expectGolden(text, "score.json")
    }
  }

  @Test(arguments: [
    (["score", "gold/a.gold", "bad.beads"], "bad.beads:2:1: error: expected a bead such as [0, 1]:[2], found “0 1”\n"),
    (["score", "none.gold", "bad.beads"], "none.gold: error: no such file\n"),
    (["score", "found", "gold"], "found: error: no NAME.gold in this folder\n"),
    (["score", "gold", "found", "-o", "none/x"], "none/x: error: cannot write: No such file or directory\n"),
  ])
  func refuses(_ arguments: [String], saying message: String) throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(arguments, in: folder)
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(result.errors.hasSuffix(message))
    }
  }

  @Test func leavesUsageErrorsToTheParser() throws {
    #expect(try Tool.run(["score", "--no-such-flag"]).status == 64)
  }
}
