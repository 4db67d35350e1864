import Foundation
import Testing

@Suite struct StaleCommandTests {
  private static func git(_ arguments: String..., in folder: URL) throws {
    let result = try Tool.run(
      "/usr/bin/env", ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"] + arguments,
      in: folder, environment: ["HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1"])
    #expect(result.status == 0, "\(result.errors)")
  }

  private static func write(_ text: String, to path: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  private static let korean = "정부는 3월 15일 서울에서 국제회의를 열었다.\n\n회의에는 각국 대표 120명이 참석하였다.\n"
  private static let english = """
    The government held an international conference in Seoul on March 15.

    120 representatives of various countries attended the conference.

    """

  private static func withRepository<T>(_ body: (URL) throws -> T) throws -> T {
    let files: KeyValuePairs<String, String> = [
      ".align-tool.yml": "pairs: [{korean: 'ko/{n}.txt', english: 'en/{n}.txt'}]\n", "ko/a.txt": korean,
      "en/a.txt": english,
    ]
    return try withFiles(files) { folder in
      try git("init", "-q", in: folder)
      try git("add", "-A", in: folder)
      try git("commit", "-qm", "first", in: folder)
      return try body(folder)
    }
  }

  private static let date =
    "error: the original now says “3월 16일” = March 16 instead of “3월 15일” = March 15; the translation still says “March 15” [stale-fact]\n"

  /// The original at the translation's last change, under the names that both had then; a rename changes no text.
  @Test func historyTellsWhatTheOriginalSaid() throws {
    try Self.withRepository { folder in
      #expect(try Tool.run(["stale", "-q"], in: folder).status == 0)
      try Self.git("mv", "ko/a.txt", "ko/회의.txt", in: folder)
      try Self.git("mv", "en/a.txt", "en/회의.txt", in: folder)
      try Self.git("commit", "-qm", "names", in: folder)
      try Self.write(Self.korean.replacing("15일", with: "16일"), to: "ko/회의.txt", in: folder)
      try Self.git("commit", "-qam", "date", in: folder)
      let found = try Tool.run(["stale", "--format", "line"], in: folder)
      #expect(found == Tool.Result(status: 1, output: "en/회의.txt:1:61: \(Self.date)", errors: ""))
      let since = try Tool.run(["stale", "--since", "HEAD~2", "--format", "line"], in: folder)
      #expect(since == found)
      #expect(try Tool.run(["stale", "--since", "HEAD", "--format", "line"], in: folder).status == 0)
      // What the translation says in the working tree counts.
      try Self.write(Self.english.replacing("March 15", with: "March 16"), to: "en/회의.txt", in: folder)
      #expect(try Tool.run(["stale", "--format", "line"], in: folder).status == 0)
    }
  }

  @Test func aTranslationNamesItsOriginal() throws {
    try Self.withRepository { folder in
      let first = try Tool.run("/usr/bin/env", ["git", "rev-parse", "HEAD"], in: folder).output
      try Self.write(Self.korean.replacing("15일", with: "16일"), to: "ko/a.txt", in: folder)
      try Self.write(Self.english + "\n", to: "en/a.txt", in: folder)
      try Self.git("commit", "-qam", "both", in: folder)
      #expect(try Tool.run(["stale", "--format", "line"], in: folder).status == 0)
      try Self.write("source: \(first)", to: "en/a.txt.source", in: folder)
      #expect(try Tool.run(["stale", "--format", "line"], in: folder).output == "en/a.txt:1:61: \(Self.date)")
      try Self.write("source: tomorrow\n", to: "en/a.txt.source", in: folder)
      let wrong = try Tool.run(["stale"], in: folder)
      #expect(
        wrong
          == Tool.Result(
            status: 2, output: "",
            errors: "en/a.txt.source: error: this should be a commit of the original: source: HASH\n"))
      // One translation that names nothing that is there is left out and named; the others are compared.
      try Self.write(Self.korean, to: "ko/b.txt", in: folder)
      try Self.write(Self.english, to: "en/b.txt", in: folder)
      try Self.write("source: 0123456789abcdef0123456789abcdef01234567\n", to: "en/b.txt.source", in: folder)
      try Self.write("source: \(first)", to: "en/a.txt.source", in: folder)
      let mixed = try Tool.run(["stale", "--format", "line"], in: folder)
      #expect(mixed.output == "en/a.txt:1:61: \(Self.date)")
      #expect(
        mixed.errors
          == "en/b.txt: note: this clone has no commit 0123456789abcdef0123456789abcdef01234567, which the translation names\n"
      )
      for name in ["ko/b.txt", "en/b.txt", "en/b.txt.source", "en/a.txt.source"] {
        try FileManager.default.removeItem(at: folder.appending(path: name))
      }
      try Self.write("---\nsource: \(first)---\n\n\(Self.english)", to: "en/a.txt", in: folder)
      #expect(try Tool.run(["stale", "--format", "line"], in: folder).status == 1)
    }
  }

  /// The repository is that of the files, wherever the tool is started.
  @Test func historyIsThatOfTheFiles() throws {
    try Self.withRepository { folder in
      try Self.write(Self.korean.replacing("15일", with: "16일"), to: "ko/a.txt", in: folder)
      let files = ["ko/a.txt", "en/a.txt"].map { folder.appending(path: $0).path }
      try withFiles(["outside.txt": Self.korean]) { other in
        for options in [[], ["--since", "HEAD"]] {
          let found = try Tool.run(["stale", "--format", "line"] + options + files, in: other)
          #expect(found == Tool.Result(status: 1, output: "\(files[1]):1:61: \(Self.date)", errors: ""))
          let outside = try Tool.run(["stale"] + options + ["outside.txt", files[1]], in: other)
          #expect(outside.status == 2)
          #expect(outside.errors.hasPrefix("outside.txt: error: this file lies outside the repository "))
        }
      }
    }
  }

  @Test func whatHistoryCannotTellIsALine() throws {
    try Self.withRepository { folder in
      func complaint(_ arguments: [String], at place: URL? = nil) throws -> String {
        let result = try Tool.run(["stale"] + arguments, in: place ?? folder)
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        return result.errors
      }
      let revision = try complaint(["--since", "none"])
      #expect(revision == "git: error: bad revision 'none'\n")
      try Self.write(Self.korean, to: "ko/b.txt", in: folder)
      try Self.write(Self.english, to: "en/b.txt", in: folder)
      let unknown = try complaint(["ko/b.txt", "en/b.txt"])
      #expect(unknown == "en/b.txt: error: git has no commit of this translation yet\n")
      let later = try complaint(["--since", "HEAD", "ko/b.txt", "en/b.txt"])
      #expect(later == "ko/b.txt: error: this file was not there at HEAD\n")
      let clone = folder.appending(path: "clone")
      try Self.write(Self.korean + "\n", to: "ko/a.txt", in: folder)
      try Self.git("commit", "-qam", "second", in: folder)
      try Self.git("clone", "-q", "--depth", "1", "file://\(folder.path)", clone.path, in: folder)
      let shallow = try complaint([], at: clone)
      #expect(
        shallow
          == "en/a.txt: error: this clone is shallow and does not reach the commit that last changed this translation; "
          + "“git fetch --unshallow” brings it\n")
    }
  }

  @Test func filesThatCannotBeComparedAreALine() throws {
    let files: KeyValuePairs<String, String> = [
      "old.txt": Self.korean, "ko.txt": Self.korean, "en.txt": Self.english, "other.txt": "나무를 심는 방법을 알아보자.\n",
      "x.bin": "\u{7F}ELF\u{0}\u{1}\u{2}\u{0}",
    ]
    try withFiles(files) { folder in
      func complaint(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
        let result = try Tool.run(["stale"] + arguments, in: folder, environment: environment)
        #expect(result.status == 2)
        return result.errors
      }
      let unrelated = try complaint(["other.txt", "ko.txt", "en.txt"])
      #expect(
        unrelated == "other.txt: error: this is no earlier version of ko.txt: they share 0 % of their text\n")
      let missing = try complaint(["none.txt", "ko.txt", "en.txt"])
      #expect(missing == "none.txt: error: no such file\n")
      let binary = try complaint(["x.bin", "ko.txt", "en.txt"])
      #expect(binary.hasPrefix("x.bin: error: this is "))
      let outside = try complaint(["ko.txt", "en.txt"])
      #expect(outside.hasPrefix("git: error: not a git repository"))
      let without = try complaint(["ko.txt", "en.txt"], environment: ["PATH": "/nonexistent"])
      #expect(without == "git: error: cannot be run: no such file or directory\n")
      #expect(try Tool.run(["stale", "old.txt", "ko.txt", "en.txt"], in: folder).status == 0)
      #expect(try Tool.run(["stale", "ko.txt"], in: folder).status == 64)
      let document = try Tool.run(["stale", "old.txt", "ko.txt", "en.txt", "--format", "docx"], in: folder)
      #expect(document.status == 64)
      #expect(document.errors.contains("--format docx needs -o: a document is not text."))
      let over = try complaint(["old.txt", "ko.txt", "en.txt", "-o", "en.txt"])
      #expect(over == "en.txt: error: this file is read by the same run; write to another one\n")
    }
  }

  @Test func severitiesAndIgnoredWordingHold() throws {
    let files: KeyValuePairs<String, String> = [
      "old.txt": Self.korean, "ko.txt": Self.korean.replacing("열었다", with: "개최하였다"), "en.txt": Self.english,
      ".align-tool.yml": "checks: {stale-wording: warning}\n",
    ]
    try withFiles(files) { folder in
      let arguments = ["stale", "old.txt", "ko.txt", "en.txt", "--format", "line"]
      let found = try Tool.run(arguments, in: folder)
      #expect(found.status == 1)
      #expect(
        found.output
          == "en.txt:1:1: warning: the wording of the original has changed from “열었다.” to “개최하였다.” [stale-wording]\n")
      #expect(
        try Tool.run(arguments + ["--ignore-wording"], in: folder) == Tool.Result(status: 0, output: "", errors: ""))
    }
  }

  /// Silence would leave open whether anything was compared.
  @Test(arguments: [
    ("", "nothing has changed since old.txt"), ("각국 대표", "only marks, spaces or numbering have changed since old.txt"),
    ("120명", "1 sentence changed since old.txt, and the translation has followed"),
  ])
  func saysThatNothingIsOutOfDate(_ part: String, _ note: String) throws {
    let other = ["각국 대표": "각국, 대표", "120명": "130명"][part] ?? ""
    let files: KeyValuePairs<String, String> = [
      "old.txt": Self.korean, "ko.txt": part.isEmpty ? Self.korean : Self.korean.replacing(part, with: other),
      "en.txt": part == "120명" ? Self.english.replacing("120", with: "130") : Self.english,
    ]
    try withFiles(files) { folder in
      let arguments = ["stale", "old.txt", "ko.txt", "en.txt", "--format", "line"]
      let said = try Tool.run(arguments, in: folder)
      #expect(said == Tool.Result(status: 0, output: "", errors: "ko.txt: note: \(note)\n"))
      let quiet = try Tool.run(arguments + ["-q"], in: folder)
      #expect(quiet == Tool.Result(status: 0, output: "", errors: ""))
    }
  }

  /// What the configuration leads to is a finding, as it is for `check`; what was typed cannot be done.
  @Test func filesThatAreNotThereAreFindings() throws {
    try Self.withRepository { folder in
      func both(_ arguments: [String]) throws -> [Tool.Result] {
        try ["stale", "check"].map { try Tool.run([$0] + arguments, in: folder) }
      }
      let path = folder.appending(path: "ko/a.txt")
      try Data().write(to: path)
      for result in try both(["--format", "line"]) {
        #expect(
          result
            == Tool.Result(status: 1, output: "ko/a.txt:1:1: error: the file is empty [file-unreadable]\n", errors: ""))
      }
      for result in try both(["ko/a.txt", "en/a.txt"]) {
        #expect(result == Tool.Result(status: 2, output: "", errors: "ko/a.txt: error: the file is empty\n"))
      }
      try FileManager.default.removeItem(at: path)
      for result in try both(["--format", "line"]) {
        #expect(
          result
            == Tool.Result(
              status: 1, output: "en/a.txt:1:1: warning: its original ko/a.txt is not there [pair-missing]\n",
              errors: ""))
      }
      for result in try both(["ko/a.txt", "en/a.txt"]) {
        #expect(result == Tool.Result(status: 2, output: "", errors: "ko/a.txt: error: no such file\n"))
      }
      try FileManager.default.removeItem(at: folder.appending(path: "en/a.txt"))
      for result in try both([]) {
        #expect(result.status == 3 && result.errors.contains("warning: no file matches"), "\(result.errors)")
      }
    }
  }

  /// What changed beside the sentences is not nothing.
  @Test(arguments: [
    (
      "열었다.\n\n회의", "열었다. 회의",
      "the sentences are those of old.md; only the division into paragraphs, headings and lists has changed"
    ),
    (
      "date: 2024-04-15", "date: 2024-04-16",
      "1 field of the front matter changed since old.md, and the translation has followed"
    ),
  ])
  func whatIsNoSentenceIsNamed(_ part: String, _ other: String, _ note: String) throws {
    let old = "---\ndate: 2024-04-15\n---\n\n" + Self.korean
    let files: KeyValuePairs<String, String> = [
      "old.md": old, "ko.md": old.replacing(part, with: other),
      "en.md": "---\ndate: 2024-04-16\n---\n\n" + Self.english,
    ]
    try withFiles(files) { folder in
      let said = try Tool.run(["stale", "old.md", "ko.md", "en.md", "--format", "line"], in: folder)
      #expect(said == Tool.Result(status: 0, output: "", errors: "ko.md: note: \(note)\n"))
    }
  }

  @Test func anUnrelatedTranslationIsALine() throws {
    let other =
      "Plant the trees in spring, once the soil is no longer frozen.\n\nDig a hole twice as wide as the roots.\n"
    let korean = "정부는 지난주 서울에서 국제회의를 개최하여 기업의 투자 계획을 발표하였다.\n\n양측은 경제 현안과 무역 협정을 협의하고 공동성명을 채택하였다.\n"
    try withFiles(["old.txt": korean, "ko.txt": korean, "en.txt": other]) { folder in
      let result = try Tool.run(["stale", "old.txt", "ko.txt", "en.txt"], in: folder)
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.hasPrefix("en.txt: error: this is no translation of ko.txt: "))
      #expect(result.errors.split(separator: "\n").count == 1)
    }
  }
}
