import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualText

/// What a user has must be there after the tool has run, whatever the command.
@Suite struct DataSafetyTests {
  private static let files: KeyValuePairs<String, String> = [
    "ko.txt": "3명이 왔다.\n", "en.txt": "4 people came.\n", "ko/a.txt": "3명이 왔다.\n", "en/a.txt": "4 people came.\n",
    ".align-tool.yml": "pairs: [{korean: 'ko/{n}.txt', english: 'en/{n}.txt'}]\nglossaries: [g.tsv]\n",
    "g.tsv": "ko\ten\n협의\tconsultation\n", "pairs.tsv": "3명이 왔다.\t3 people came.\n",
    "batch.tsv": "ko.txt\ten.txt\ten.txt\n",
    "crossed.tsv": "ko.txt\ten.txt\tko/a.txt\nko/a.txt\ten/a.txt\tout.beads\n", "gold": "[0]:[0]\n",
  ]

  private static func state(of folder: URL) throws -> [String: Data] {
    var state: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      state[path] = FileManager.default.contents(atPath: folder.appending(path: path).path)
    }
    return state
  }

  @Test(arguments: [
    ["check", "ko.txt", "en.txt", "-o", "ko.txt"], ["check", "ko.txt", "en.txt", "-o", "en.txt"],
    ["check", "ko.txt", "en.txt", "-o", "./ko/../en.txt"], ["check", "ko.txt", "en.txt", "-o", "link.txt"],
    ["check", "ko.txt", "en.txt", "-o", "hard.txt"], ["check", "--format", "html", "-o", "en/a.txt"],
    ["align", "ko.txt", "en.txt", "-o", "ko.txt"], ["align", "--batch", "batch.tsv"],
    ["align", "--batch", "crossed.tsv"], ["check", "-o", ".align-tool.yml"], ["check", "-o", "ko/a.txt"],
    ["check", "-o", "g.tsv"], ["check", "ko.txt", "en.txt", "--write-baseline", "ko.txt"],
    ["check", "ko.txt", "en.txt", "--glossary", "g.tsv", "--write-baseline", "g.tsv"],
    ["check", "--write-baseline", "b.tsv", "-o", "b.tsv"],
    ["glossary", "convert", "g.tsv", "--to", "csv", "-o", "g.tsv"],
    ["train", "lexicon", "-o", "pairs.tsv", "pairs.tsv"], ["pair", "ko", "en", "--format", "tsv", "-o", "ko/a.txt"],
    ["check", "--bilingual", "pairs.tsv", "-o", "pairs.tsv"], ["score", "gold", "gold", "-o", "gold"],
    ["archive", "export", "--archive", "a.sqlite", "-o", "a.sqlite"],
    ["drift", "--archive", "a.sqlite", "-o", "a.sqlite"], ["check", "--cache", "ko.txt"],
    ["check", "ko.txt", "en.txt", "--fix", "-o", "en.txt"],
  ])
  func anOutputIsNoInput(_ arguments: [String]) throws {
    try withFiles(Self.files) { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "link.txt").path, withDestinationPath: "ko.txt")
      try FileManager.default.linkItem(
        atPath: folder.appending(path: "ko.txt").path, toPath: folder.appending(path: "hard.txt").path)
      _ = try Tool.run(["archive", "add", "--archive", "a.sqlite", "ko.txt", "en.txt"], in: folder)
      let before = try Self.state(of: folder)
      let result = try Tool.run(arguments, in: folder)
      #expect(result.status == 2, "\(result)")
      #expect(result.errors.contains("error: "), "\(result)")
      #expect(try Self.state(of: folder) == before)
    }
  }

  /// A folder that may not be read is not an empty one.
  @Test(
    .enabled(
      if: geteuid() == 0 && !Tool.isSanitized && FileManager.default.fileExists(atPath: "/usr/bin/setpriv")),
    arguments: [
      ["check"], ["pair", "ko", "en"], ["archive", "add"],
    ])
  func aFolderThatCannotBeReadIsAnError(_ arguments: [String]) throws {
    try withFiles([
      "ko/a/1.txt": "3명이 왔다.\n", "en/a/1.txt": "3 people came.\n", "ko/b/1.txt": "3명이 왔다.\n",
      "en/b/1.txt": "4 people came.\n",
      ".align-tool.yml": "pairs: [{korean: 'ko/{d}/{n}.txt', english: 'en/{d}/{n}.txt'}]\n",
    ]) { folder in
      #expect(chmod(folder.path, 0o777) == 0)
      #expect(chmod(folder.appending(path: "ko/b").path, 0o700) == 0)
      let result = try Tool.run(
        "/usr/bin/setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", Tool.executable.path] + arguments,
        in: folder)
      #expect(result.status == 2, "\(result)")
      #expect(result.errors.hasSuffix("ko/b: error: cannot be read: permission denied\n"), "\(result)")
    }
  }

  @Test func aLinkThatLeadsNowhereIsNoFile() throws {
    try withFiles(Self.files) { folder in
      for (name, place) in [("ko/loop.txt", "loop.txt"), ("ko/lost.txt", "gone.txt")] {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: name).path, withDestinationPath: place)
      }
      let result = try Tool.run(["check", "--format", "csv"], in: folder)
      #expect(result.status == 1)
      #expect(result.output.split(separator: "\r\n").count == 2, "\(result)")
    }
  }

  /// CP949 names, as Korean archives unpack them.
  @Test func aNameThatIsNotUTF8IsOpenedByItsBytes() throws {
    try withFiles(Self.files) { folder in
      let name = FileName.string([0xB0, 0xA1, 0xB3, 0xAA] + Array(".txt".utf8))
      for (side, text) in [("ko", "5명이 왔다.\n"), ("en", "6 people came.\n")] {
        var file = try FileReplacement(folder.path + "/\(side)/" + name)
        try file.write(Array(text.utf8))
        try file.finish()
      }
      let result = try Tool.run(["check", "--format", "github"], in: folder)
      #expect(result.output.contains("file=en/\\xB0\\xA1\\xB3\\xAA.txt,line=1"), "\(result)")
      let named = try Tool.run(
        "/bin/sh",
        [
          "-c", "exec \"$0\" check ko/$(printf '\\260\\241\\263\\252').txt en/a.txt --format csv", Tool.executable.path,
        ],
        in: folder)
      #expect(named.status == 1, "\(named)")
      #expect(named.output.contains("ko/\\xB0\\xA1\\xB3\\xAA.txt"), "\(named)")
    }
  }

  @Test(arguments: [["check", "fifo", "en.txt"], ["check", "--bilingual", "fifo"], ["check", "/dev/zero", "en.txt"]])
  func aPipeOrADeviceIsNoFile(_ arguments: [String]) throws {
    try withFiles(Self.files) { folder in
      #expect(mkfifo(folder.appending(path: "fifo").path, 0o600) == 0)
      let result = try Tool.run(arguments, in: folder)
      #expect(result.status == 2)
      #expect(
        result.errors
          == "\(arguments.first { $0.hasPrefix("f") || $0.hasPrefix("/") } ?? ""): error: this is not a regular file\n")
    }
  }

  @Test func whatAShellHandsOverIsRead() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(
        "/bin/bash", ["-c", "exec \"$0\" check <(cat ko.txt) /dev/stdin --format csv <en.txt", Tool.executable.path],
        in: folder)
      #expect(result.status == 1, "\(result)")
      #expect(result.output.contains("number-mismatch"), "\(result)")
    }
  }

  @Test func aWorkingFolderThatIsGoneIsAnError() throws {
    try withFiles([:]) { folder in
      let result = try Tool.run(
        "/bin/sh", ["-c", "mkdir g && cd g && rmdir ../g && exec \"$0\" check", Tool.executable.path], in: folder)
      #expect(result.status == 2)
      #expect(result.errors == "error: the working folder is not there any more\n")
    }
  }

  /// A sanitizer needs `/proc` for itself.
  @Test(.disabled(if: Tool.isSanitized)) func withoutProcTheArgumentsAreThere() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(
        "/bin/sh",
        [
          "-c", "unshare -m sh -c 'mount -t tmpfs none /proc && exec \"$0\" check ko.txt en.txt' \"$0\" || exit $?",
          Tool.executable.path,
        ],
        in: folder)
      // Without the right to mount there is nothing to try.
      if result.errors.contains("unshare") || result.errors.contains("mount") { return }
      #expect(result.status == 1, "\(result)")
    }
  }

  @Test func tmxSaysWhatItLeavesOut() throws {
    try withFiles([
      "ko.txt": "3명이 왔다.\n\n양측은 다음 달 서울에서 두 번째 회의를 열기로 합의하였다.\n", "en.txt": "3 people came.\n",
    ]) { folder in
      for command in [["check"], ["align"]] {
        let result = try Tool.run(command + ["ko.txt", "en.txt", "--format", "tmx"], in: folder)
        #expect(result.errors.contains("note: TMX holds translations only: 1 bead of one side left out\n"), "\(result)")
      }
    }
  }

  @Test(arguments: [
    ["check", "no\u{1B}]0;T\u{7}a.txt", "x.txt"], ["check", "ko.txt", "\u{202E}.txt"], ["--\u{1B}[2J"],
    ["score", "\u{9B}2J", "gold"], ["check", "a\n::error::b", "en.txt"], ["facts", "ko.txt", "--lang", "\u{1B}c"],
  ])
  func whatIsTypedDrivesNoTerminal(_ arguments: [String]) throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(arguments, in: folder)
      #expect(result.status == 2 || result.status == 64)
      let harmful = result.errors.unicodeScalars.filter { ForeignText.isHarmful($0) && $0 != "\n" }
      #expect(harmful.isEmpty)
      #expect(!result.errors.split(separator: "\n").contains { $0.hasPrefix("::") })
    }
  }
}
