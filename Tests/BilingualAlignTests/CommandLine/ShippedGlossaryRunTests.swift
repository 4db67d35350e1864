import Foundation
import Testing

/// Papers of the Korean government are read with the glossaries that the tool brings along, where nobody names one.
@Suite struct ShippedGlossaryRunTests {
  private static let note = "mofa.tsv, government.tsv that the tool brings along"
  private static let finding = "“force labor” is a forbidden rendering of “강제노동”"

  private static let files: KeyValuePairs = [
    "ko/a.txt": "보도자료\n\n한미 협의 결과\n\n외교부는 강제노동 문제를 논의하였다.\n",
    "en/a.txt":
      "Press Release\n\nOutcome of ROK-U.S. Consultations\n\nThe Ministry of Foreign Affairs discussed force labor.\n",
    "ko/b.txt": "회의 결과\n\n참석자들은 강제노동 문제를 논의하였다.\n",
    "en/b.txt": "Outcome of the Meeting\n\nThe participants discussed force labor.\n",
    ".align-tool.yml": "pairs:\n  - {korean: ko, english: en}\n",
    "none.yml": "pairs:\n  - {korean: ko, english: en}\nglossaries: none\n",
    "rule.yml": "pairs:\n  - {korean: ko, english: en}\npaths:\n  - {path: ko/a*, glossaries: none}\n",
    "own.yml": "pairs:\n  - {korean: ko, english: en}\nglossaries: [own.tsv]\n",
    "own.tsv": "ko\ten\n회의\tmeeting\n",
  ]

  private struct Run: Equatable {
    let found: Int
    let errors: String

    static let nothing = Run(found: 0, errors: "")
  }

  private static func lines(_ arguments: [String], in folder: URL) throws -> Run {
    let result = try Tool.run(["check", "--only", "term-forbidden", "--format", "line"] + arguments, in: folder)
    #expect(result.status == (result.output.isEmpty ? 0 : 1), "\(result.errors)")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.hasPrefix("en/a.txt:5:") && $0.contains(finding) })
    return Run(found: result.output.split(separator: "\n").count, errors: result.errors)
  }

  @Test func pairs() throws {
    try withFiles(Self.files) { folder in
      let pair = ["ko/a.txt", "en/a.txt"]
      let run = try Self.lines(pair, in: folder)
      #expect(run.found == 1)
      #expect(
        run.errors
          == "ko/a.txt: note: a paper of the Korean government, read with \(Self.note); --glossary none leaves them out\n"
      )
      #expect(try Self.lines(pair + ["-q"], in: folder) == Run(found: 1, errors: ""))
      #expect(try Self.lines(pair + ["--glossary", "none"], in: folder) == .nothing)
      #expect(try Self.lines(pair + ["--glossary", "own.tsv"], in: folder) == .nothing)
      #expect(try Self.lines(["ko/b.txt", "en/b.txt"], in: folder) == .nothing)
      let korean = try Tool.run(["check"] + pair + ["--language", "ko"], in: folder)
      #expect(korean.errors.hasPrefix("ko/a.txt: 참고: 한국 정부의 보도자료"))
    }
  }

  @Test func configurations() throws {
    try withFiles(Self.files) { folder in
      let run = try Self.lines([], in: folder)
      #expect(run.found == 1 && run.errors.hasPrefix("ko/a.txt: note: a paper"))
      for file in ["none.yml", "rule.yml", "own.yml"] {
        #expect(try Self.lines(["-c", file], in: folder) == .nothing, "\(file)")
      }
      let printed = try Tool.run(["check", "--print-config", "-c", "rule.yml"], in: folder)
      #expect(printed.output.contains("glossaries:\n  - none\n"))
    }
  }

  /// What is kept of a run with them is not given to a run without.
  @Test func theCacheKnows() throws {
    try withFiles(Self.files) { folder in
      let cached = ["--cache", "cache"]
      let runs: [([String], Int)] = [
        ([], 1), ([], 1), (["-c", "none.yml"], 0), (["-c", "rule.yml"], 0), (["--glossary", "none"], 0), ([], 1),
      ]
      for (arguments, found) in runs {
        let run = try Self.lines(cached + arguments, in: folder)
        #expect(run.found == found, "\(arguments)")
      }
    }
  }

  @Test func streams() throws {
    try withFiles(Self.files) { folder in
      let lines = #"{"id": 1, "ko_path": "ko/a.txt", "en_path": "en/a.txt"}"# + "\n"
      let with = try Tool.run(["check", "--jsonl"], input: lines, in: folder)
      let without = try Tool.run(["check", "--jsonl", "--glossary", "none"], input: lines, in: folder)
      #expect(with.output.contains(Self.finding) && !without.output.contains(Self.finding))
    }
  }
}
