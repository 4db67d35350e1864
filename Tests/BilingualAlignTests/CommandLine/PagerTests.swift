import BilingualAlign
import Foundation
import Testing

/// Output that is longer than the screen, on a terminal of 24 rows that `script` makes.
@Suite struct PagerTests {
  private static let many = (1...60).map { "\($0)명이 왔다.\n" }.joined()
  private static let people = (1...60).map { "\($0) people came.\n" }.joined()

  /// Runs the tool with `pager` in the working folder as a pager that says so.
  /// - Returns: what the terminal showed, and the exit status.
  private static func shown(
    _ command: String, _ environment: [String: String] = ["PAGER": "./pager"], texts: Int = 60
  ) throws -> (text: String, status: Int32) {
    let files: KeyValuePairs = [
      "ko.txt": many.split(separator: "\n").prefix(texts).joined(separator: "\n") + "\n",
      "en.txt": people.split(separator: "\n").prefix(texts).joined(separator: "\n") + "\n",
      "pager": "#!/bin/sh\necho PAGED\ncat\n", "leaver": "#!/bin/sh\nhead -c 100\n",
    ]
    return try withFiles(files) { folder in
      for name in ["pager", "leaver"] {
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: folder.appending(path: name).path)
      }
      let line = "'\(Tool.executable.path)' \(command)"
      let result = try Tool.run(
        "/usr/bin/script", ["-qec", line, "/dev/null"], in: folder,
        environment: ["TERM": "xterm", "NO_COLOR": "1", "SHELL": "/bin/sh"].merging(environment) { $1 })
      return (result.output.replacing("\r\n", with: "\n"), result.status)
    }
  }

  @Test(arguments: [
    "check ko.txt en.txt", "align ko.txt en.txt", "facts ko.txt --lang ko", "show en.txt",
    "check ko.txt en.txt --explain",
    "compare ko.txt en.txt en.txt --all", "checks",
  ])
  func longOutputIsGivenToThePager(_ command: String) throws {
    let plain = try Self.shown(command + " --no-pager")
    let paged = try Self.shown(command)
    #expect(!plain.text.isEmpty && !plain.text.contains("PAGED"))
    #expect(paged.text.contains("PAGED\n"))
    #expect(paged.text.hasSuffix(plain.text))
    #expect(paged.status == plain.status)
  }

  @Test func anOwnPagerComesBeforeThatOfOthers() throws {
    let own = try Self.shown("checks", ["PAGER": "cat", "ALIGN_TOOL_PAGER": "./pager"])
    #expect(own.text.contains("PAGED"))
    let quoted = try Self.shown("checks", ["PAGER": "sed 's/^/> /'"])
    #expect(quoted.text.contains("> number-mismatch"))
  }

  @Test(arguments: [
    ["CI": "true"], ["TERM": "dumb"], ["TERM": ""], ["ALIGN_TOOL_PAGER": ""], ["ALIGN_TOOL_PAGER": "cat"],
    ["ALIGN_TOOL_PAGER": "no-such-pager"], ["ALIGN_TOOL_PAGER": "no-such-pager \"$HOME\" 2>/dev/null"],
  ])
  func isLeftOutWhereNoneIsWantedOrThere(_ environment: [String: String]) throws {
    let plain = try Self.shown("align ko.txt en.txt --no-pager")
    let shown = try Self.shown("align ko.txt en.txt", ["PAGER": "./pager"].merging(environment) { $1 })
    #expect(shown.text.hasSuffix(plain.text))
    #expect(!shown.text.contains("PAGED"))
    #expect(shown.status == 0)
  }

  @Test func whatFitsTheScreenIsPrinted() throws {
    for (command, texts) in [("", 3), (" -o - | cat", 60), (" -o -", 60)] {
      let shown = try Self.shown("align ko.txt en.txt" + command, texts: texts)
      #expect(!shown.text.isEmpty && !shown.text.contains("PAGED"), "\(command)")
    }
  }

  /// The status is that of the run, and nobody complains of the pipe.
  @Test func aPagerMayBeLeftEarly() throws {
    let shown = try Self.shown(
      "check ko.txt en.txt; echo status $?", ["PAGER": "./leaver"])
    #expect(shown.text.hasSuffix("status 0\n"))
    #expect(!shown.text.contains("error"))
  }

  @Test(arguments: [
    ("", 1, true), ("a\nb\n", 2, true), ("a\nb\nc", 2, false), ("a\nb", 1, false),
    ("가나다라마", 1, true), ("가나다라마바", 1, false), ("가나다라마바", 2, true),
    ("\u{1B}[31m0123456789\u{1B}[0m\n", 1, true), ("\n\n\n", 3, true), ("\n\n\n", 2, false),
  ])
  func rowsOfTenColumns(_ text: String, _ rows: Int, _ fits: Bool) {
    #expect(ScreenRows.fits(Array(text.utf8), rows: rows, columns: 10) == fits)
  }
}
