import BilingualAlign
import Foundation
import Testing

@testable import BilingualReports

/// What saves a newcomer a minute: short forms, formats by the ending, settings that look at what is there.
@Suite struct ShortFormsTests {
  private static let files: KeyValuePairs<String, String> = [
    "ko/a.txt": "나눔의 날 행사 개최\n\n이날 행사에는 120명이 참석하였다.\n",
    "en/a.txt": "Day of Sharing Is Held\n\nSome 130 people attended the event.\n",
  ]
  private static let finding =
    "en/a.txt:3:6: error: the number differs: “120명” = 120 in the original but “130” in the translation [number-mismatch]\n"

  @Test func twoFilesAreChecked() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["ko/a.txt", "en/a.txt", "--format", "line"], in: folder)
      #expect(result == Tool.Result(status: 1, output: Self.finding, errors: ""))
    }
  }

  @Test func theVersionNamesWordsAndLexicon() throws {
    let result = try Tool.run(["--version"])
    let lines = result.output.split(separator: "\n")
    #expect(result.status == 0 && lines.count == 3)
    #expect(lines.first.map(String.init) == bilingualAlignVersion)
    #expect(lines[1].wholeMatch(of: /words: \d{4,} rows of Languages\//) != nil)
    #expect(lines[2].wholeMatch(of: /lexicon: \d{4,} Korean and \d{4,} English words/) != nil)
  }

  @Test(arguments: [
    ("chek", " Did you mean check?"), ("xyzzy", ""),
  ])
  func aWordThatIsNoCommand(_ word: String, _ hint: String) throws {
    let result = try Tool.run([word, "a", "b"])
    #expect(result.status == 64)
    #expect(
      result.errors == "error: “\(word)” is neither a command nor a file.\(hint) See “align-tool --help”; "
        + "two files are checked by “align-tool ko.txt en.txt”.\n")
  }

  @Test(arguments: [
    ("r.html", ReportFormat.html), ("r.HTM", .html), ("a/r.json", .json), ("r.sarif", .sarif), ("r.csv", .csv),
    ("r.xlsx", .xlsx), ("r.docx", .docx), ("r.tmx", .tmx), ("r.xlf", .xliff), ("r.xliff", .xliff), ("r.txt", nil),
    ("r", nil),
    ("json", nil), (".json", nil), ("a.json/r", nil),
  ])
  func theEndingChoosesTheFormat(_ path: String, _ format: ReportFormat?) {
    #expect(ReportFormat(ending: path) == format)
  }

  @Test func theEndingOfTheOutputChooses() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["check", "ko/a.txt", "en/a.txt", "-o", "r.html"], in: folder)
      #expect(result.status == 1)
      let page = try String(contentsOf: folder.appending(path: "r.html"), encoding: .utf8)
      #expect(page.hasPrefix("<!DOCTYPE html>"))
    }
  }

  @Test func anEndingThatNoReportHas() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["check", "ko/a.txt", "en/a.txt", "-o", "r.hwpx"], in: folder)
      #expect(result.status == 64)
      #expect(result.errors.contains("No report is written as “r.hwpx” says"))
    }
  }

  @Test func checksAreNamedInAList() throws {
    try withFiles(Self.files) { folder in
      let lists = [["--only", "date-mismatch,number-mismatch"], ["--skip", "omission, addition"]]
      for list in lists {
        let result = try Tool.run(["ko/a.txt", "en/a.txt", "--format", "line"] + list, in: folder)
        #expect(result.output == Self.finding)
      }
      let wrong = try Tool.run(["ko/a.txt", "en/a.txt", "--only", "omission,adition"], in: folder)
      #expect(wrong.status == 64)
      #expect(wrong.errors.contains("There is no check named adition. Did you mean addition?"))
      let empty = try Tool.run(["ko/a.txt", "en/a.txt", "--only", ","], in: folder)
      #expect(empty.status == 64)
    }
  }

  @Test func briefShowsOnlyPairsWithFindings() throws {
    try withFiles(Self.files) { folder in
      let whole = try Tool.run(["ko/a.txt", "en/a.txt"], in: folder).output
      let brief = try Tool.run(["ko/a.txt", "en/a.txt", "--brief"], in: folder).output
      #expect(whole.contains("Day of Sharing"))
      #expect(!brief.contains("Day of Sharing"))
      #expect(brief.contains("Some 130 people"))
      // Places can be told apart and opened: the path is the one that was given.
      #expect(brief.contains("ko/a.txt:3:9 “120명” = 120 ↔ en/a.txt:3:6 “130”"))
    }
  }

  @Test func colourIsAFlag() throws {
    try withFiles(Self.files) { folder in
      for (when, isColored) in [("always", true), ("never", false)] {
        let result = try Tool.run(["ko/a.txt", "en/a.txt", "--color", when], in: folder)
        #expect(result.output.contains("\u{1B}[") == isColored)
      }
    }
  }

  @Test func initLooksAtWhatIsThere() throws {
    try withFiles(Self.files) { folder in
      let made = try Tool.run(["init"], in: folder)
      #expect(made == Tool.Result(status: 0, output: "", errors: ".align-tool.yml: ko ↔ en, 1 pair of files now\n"))
      let found = try Tool.run(["check", "--format", "line"], in: folder)
      #expect(found.output == Self.finding)
    }
    let named: KeyValuePairs = ["d/a.ko.md": "행사가 열렸다.\n", "d/a.en.md": "The event was held.\n"]
    try withFiles(named) { folder in
      let made = try Tool.run(["init"], in: folder)
      #expect(
        made.errors == ".align-tool.yml: {folder}/{name}.ko.md ↔ {folder}/{name}.en.md, 1 pair of files now\n")
      let clean = try Tool.run(["check"], in: folder)
      #expect(clean.status == 0)
    }
    try withFiles([:]) { folder in
      let made = try Tool.run(["init"], in: folder)
      #expect(made.errors.contains("no folders such as ko and en are here"))
      let empty = try Tool.run(["check"], in: folder)
      #expect(empty.status == 3)
    }
  }

  @Test func aPatternThatFindsNothingSaysWhatLiesThere() throws {
    try withFiles(Self.files) { folder in
      let rules = "pairs:\n  - korean: ko/{name}.md\n    english: en/{name}.md\n"
      try rules.write(to: folder.appending(path: "c.yml"), atomically: true, encoding: .utf8)
      let result = try Tool.run(["check", "-c", "c.yml"], in: folder)
      #expect(result.status == 3)
      #expect(
        result.errors.contains("no file matches ko/{name}.md ↔ en/{name}.md; 1 .txt file lies under ko/"))
      let unknown = "pairs:\n  - korean: ko/{name}.txt\n    english: en/{dir}/{name}.txt\n"
      try unknown.write(to: folder.appending(path: "d.yml"), atomically: true, encoding: .utf8)
      let refused = try Tool.run(["check", "-c", "d.yml"], in: folder)
      #expect(refused.status == 2)
      #expect(
        refused.errors == "d.yml:3:14: error: {dir} is not in the pattern of the originals, which has {name}\n")
    }
  }

  @Test func foldersAreAddedToAnArchive() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(["archive", "add", "ko", "en"], in: folder)
      #expect(result == Tool.Result(status: 0, output: "", errors: "1 document added, 0 replaced, 0 unchanged\n"))
      let drift = try Tool.run(["drift"], in: folder)
      #expect(drift.errors.contains("no term was followed"))
    }
  }
}
