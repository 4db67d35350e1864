import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualArchive
@testable import BilingualReports
@testable import BilingualText

/// Documents that travel to an archive as lines of JSON.
@Suite struct ArchiveLineTests {
  private static func record() throws -> ArchiveRecord {
    try ArchiveFixture.record(
      "2024-05-01", date: "2024-05-01",
      ko: ["한미 북한인권협의가 4월 15일 서울에서 열렸다.", "평화외교기획단장은 \"북한\" 문제를 논의하였다."],
      en: [
        "The ROK-US Consultation on North Korean Human Rights was held in Seoul on April 15.",
        "The Director-General for Korean Peninsula Peace Regime discussed \u{2028}North Corea.",
      ])
  }

  private static func read(_ line: String) throws -> ArchiveRecord {
    try ArchiveLine.record(Array(line.utf8), name: { $0 })
  }

  @Test func aRecordComesBackAsItWas() throws {
    let record = try Self.record()
    #expect(record.occurrences.count >= 3)
    #expect(record.facts.count >= 2)
    let line = ArchiveLine.text(record, id: .int(7))
    #expect(line.hasPrefix("{\"id\":7,\"record\":{\"form\":1,"))
    #expect(line.dropLast().allSatisfy { $0 != "\n" && $0 != "\u{2028}" })
    #expect(try Self.read(line) == record)
    let named = try ArchiveLine.record(Array(line.utf8), name: { "there/" + $0 })
    #expect(named.source == "there/" + record.source)
  }

  /// What stands in a line in the place of something else, and what is said of it.
  @Test(arguments: [
    ("\"form\":1", "\"form\":2", "another version"), ("\"hash\":\"", "\"hash\":\"0", "no hash"),
    ("\"hash\":\"", "\"hash\":\"z", "no hash"), ("\"source\":\"", "\"source\":\"\\u0000", "control characters"),
    ("\"target\":\"2024-05-01.en.txt\"", "\"target\":\"\"", "empty"),
    ("\"date\":\"2024", "\"date\":\"x", "the date"),
    ("\"sourceEnd\":", "\"sourceEnd\":9", "the beads"), ("\"sourceEnd\":", "\"sourceEnd\":-", "the beads"),
    ("\"targetLine\":", "\"targetLine\":-", "the beads"), ("\"ko\":\"", "\"ko\":\"가", "the beads"),
    ("\"confidence\":0.99", "\"confidence\":1.99", "the beads"),
    ("\"facts\":[{\"language\":\"ko\",\"start\":", "\"facts\":[{\"language\":\"ko\",\"start\":999", "the facts"),
    ("\"facts\":[{\"language\":\"ko\",", "\"facts\":[{\"language\":\"ko\",\"length\":-3,", "the facts"),
    ("\"facts\":[{\"language\":\"ko\",\"start\":", "\"facts\":[{\"language\":\"ko\",\"start\":1,\"at\":", "the facts"),
    ("\"category\":\"", "\"category\":\"un", "a concept"), ("\"status\":\"", "\"status\":\"un", "a concept"),
    ("\"valid\":\"..\"", "\"valid\":\"2024\"", "a concept"),
    ("\"occurrences\":[{\"concept\":", "\"occurrences\":[{\"concept\":9", "the occurrences"),
    ("\"flags\":", "\"flags\":64", "the occurrences"), ("\"bead\":", "\"bead\":5", "the occurrences"),
    ("\"target\":{\"start\":", "\"target\":{\"start\":99999", "the occurrences"),
    ("\"source\":{\"start\":", "\"source\":{\"start\":9999", "the occurrences"),
    ("{\"id\":", "{\"error\":\"ko.txt: error: no such file\",\"id\":", "ko.txt: error: no such file"),
    ("{\"id\":", "[\"id\":", "no record of 'archive record'"),
  ])
  func whatContradictsItselfIsRefused(_ part: String, _ other: String, _ said: String) throws {
    let line = ArchiveLine.text(try Self.record(), id: .null)
    let place = try #require(line.range(of: part))
    let error = #expect(throws: ArchiveLine.Fault.self) {
      try Self.read(line.replacingCharacters(in: place, with: other))
    }
    #expect(error?.description.contains(said) == true, "\(error.map { "\($0)" } ?? "nothing")")
  }

  /// Names in the archive's folder, from the working folder of the test.
  @Test func whatWasRecordedElsewhereIsWhatWouldHaveBeenAdded() throws {
    let (korean, english) = (
      WordVectors.korean.joined(separator: "\n\n"), WordVectors.english.joined(separator: "\n\n")
    )
    let glossary = "ko\ten\n도서관\tlibrary\n농민\tpeasants\n"
    try withFiles(["a.ko.txt": korean, "a.en.txt": english, "b.ko.txt": korean, "b.en.txt": english, "g.tsv": glossary])
    { folder in
      func run(_ arguments: [String], input: String = "") throws -> Tool.Result {
        try Tool.run(["archive"] + arguments, input: input, in: folder)
      }
      let pairs = ["a", "b"].map {
        "{\"id\": \"\($0)\", \"ko_path\": \"\($0).ko.txt\", \"en_path\": \"\($0).en.txt\", \"date\": \"2024-05-01\"}\n"
      }
      #expect(
        try run([
          "add", "a.ko.txt", "a.en.txt", "b.ko.txt", "b.en.txt", "--glossary", "g.tsv", "--date", "2024-05-01",
          "--archive", "one.sqlite",
        ])
        .status == 0)
      // The parts of two processes, and one of them twice.
      let parts = try pairs.map { try run(["record", "--glossary", "g.tsv"], input: $0) }
      #expect(parts.allSatisfy { $0.status == 0 && $0.output.hasPrefix("{\"id\":\"") })
      let lines = parts.map(\.output).joined()
      let taken = try run(["import", "--jsonl", "-", "--archive", "two.sqlite"], input: lines + parts[0].output)
      #expect(taken.status == 0)
      #expect(taken.errors == "2 documents added, 0 replaced, 1 unchanged\n")
      let exports = try ["one", "two"].map { try run(["export", "--archive", "\($0).sqlite"]).output }
      #expect(exports[0] == exports[1] && exports[0].split(separator: "\n").count == 2)
      #expect(exports[0].contains("\"korean\":\"도서관\""))
      // What was added knows what was imported.
      let again = try run(
        ["add", "a.ko.txt", "a.en.txt", "--glossary", "g.tsv", "--archive", "two.sqlite", "--date", "2024-05-01"])
      #expect(again.errors.contains("0 documents added, 0 replaced, 1 unchanged"), "\(again)")
    }
  }

  @Test func aLineThatIsNoneCostsItselfOnly() throws {
    try withFiles([:]) { folder in
      let request = """
        {"id": "x", "ko": "도서관이 열렸다.\\n", "en": "The library opened.\\n"}
        {"id": "y", "ko_path": "none.txt", "en_path": "none.txt"}
        {"ko": "도서관", "en": "library"}

        """
      let recorded = try Tool.run(["archive", "record"], input: request, in: folder)
      #expect(recorded.status == 0)
      let lines = recorded.output.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(
        lines[0].contains("\"source\":\"stream:x.ko\"") && lines[1].contains("none.txt")
          && lines[2].contains("needs an id"))
      let taken = try Tool.run(
        ["archive", "import", "--jsonl", "-", "--archive", "a.sqlite"], input: recorded.output, in: folder)
      #expect(taken.status == 2)
      #expect(taken.errors.contains("standard input:2:1: error: "))
      #expect(taken.errors.hasSuffix("1 document added, 0 replaced, 0 unchanged, 2 could not be read\n"), "\(taken)")
    }
  }

  /// A text of a stream has no file that could be missed, or be taken for it.
  @Test func textsOfAStreamStay() throws {
    let long = String(repeating: "제목", count: 90)
    let request = ["7", long].map {
      "{\"id\": \"\($0)\", \"ko\": \"도서관이 열렸다.\\n\", \"en\": \"The library opened.\\n\"}\n"
    }
    let files: KeyValuePairs = ["7.ko": "다른 글이다.\n", "7.en": "Another text.\n", "records": ""]
    try withFiles(files) { folder in
      func run(_ arguments: String..., input: String = "") throws -> Tool.Result {
        try Tool.run(["archive"] + arguments, input: input, in: folder)
      }
      let recorded = try run("record", input: request.joined())
      #expect(try run("import", "--jsonl", "-", "--archive", "a.sqlite", input: recorded.output).status == 0)
      let before = try run("export", "--archive", "a.sqlite").output
      #expect(before.split(separator: "\n").count == 2)
      let status = try run("status", "--archive", "a.sqlite")
      #expect(status.status == 0 && !status.output.contains("missing"), "\(status)")
      #expect(try run("rebuild", "--prune", "--archive", "a.sqlite").status == 0)
      #expect(try run("export", "--archive", "a.sqlite").output == before)
    }
  }
}
