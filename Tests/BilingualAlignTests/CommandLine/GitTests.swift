import Foundation
import Testing

@Suite struct GitTests {
  private static func git(_ arguments: String..., in folder: URL) throws {
    let result = try Tool.run(
      "/usr/bin/env", ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"] + arguments,
      in: folder, environment: ["HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1"])
    #expect(result.status == 0, "\(result.errors)")
  }

  private static func withRepository<T>(_ body: (URL) throws -> T) throws -> T {
    let files: KeyValuePairs<String, String> = [
      ".align-tool.yml": "pairs: [{korean: 'ko/{n}.txt', english: 'en/{n}.txt'}]\n", "ko/a.txt": "5명이 왔다.\n",
      "en/a.txt": "6 people came.\n", "ko/b.txt": "7명이 왔다.\n", "en/b.txt": "8 people came.\n", "sub/x": "",
    ]
    return try withFiles(files) { folder in
      try git("init", "-q", in: folder)
      try git("add", "-A", in: folder)
      try git("commit", "-qm", "first", in: folder)
      return try body(folder)
    }
  }

  private static func write(_ text: String, to path: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  private static func checked(_ flags: [String], in folder: URL) throws -> [String] {
    let result = try Tool.run(["check", "--format", "json"] + flags, in: folder)
    return result.output.split(separator: "\n").filter { $0.hasPrefix("      \"source\": \"") }.map {
      String($0.dropFirst(17).dropLast(2))
    }
  }

  @Test func aChangeOnEitherSideChecksItsPair() throws {
    try Self.withRepository { folder in
      #expect(try Self.checked(["--since", "HEAD"], in: folder) == [])
      let none = try Tool.run(["check", "--since", "HEAD"], in: folder)
      #expect(none.status == 0)
      #expect(none.errors == "no pair has a change since HEAD\n")
      try Self.write("8 men came.\n", to: "en/b.txt", in: folder)
      #expect(try Self.checked(["--since", "HEAD"], in: folder) == ["ko/b.txt"])
      #expect(try Self.checked(["--since", "HEAD"], in: folder.appending(path: "sub")) == ["../ko/b.txt"])
      try Self.write("9명이 왔다.\n", to: "ko/c.txt", in: folder)
      #expect(try Self.checked(["--since", "HEAD"], in: folder) == ["ko/c.txt", "ko/b.txt"])
      try Self.write(
        "pairs: [{korean: 'ko/{n}.txt', english: 'en/{n}.txt'}]\ndate: 2024-01-01\n", to: ".align-tool.yml", in: folder)
      #expect(try Self.checked(["--since", "HEAD"], in: folder) == ["ko/c.txt", "ko/a.txt", "ko/b.txt"])
    }
  }

  /// What would be committed is checked, not what stands in the working tree.
  @Test func whatIsStagedIsChecked() throws {
    try Self.withRepository { folder in
      try Self.write("7 people came.\n", to: "en/b.txt", in: folder)
      try Self.git("add", "en/b.txt", in: folder)
      try Self.write("1 person came.\n", to: "en/b.txt", in: folder)
      #expect(try Tool.run(["check", "--staged"], in: folder).status == 0)
      #expect(try Self.checked(["--staged"], in: folder) == ["ko/b.txt"])
      try Self.git("add", "en/b.txt", in: folder)
      #expect(try Tool.run(["check", "--staged"], in: folder).status == 1)
    }
  }

  @Test(arguments: [
    (["--since", "none"], "git: error: bad revision 'none'\n"),
    (["--since=--output=x"], "git: error: “--output=x” is not a revision\n"),
  ])
  func refuses(_ flags: [String], saying message: String) throws {
    try Self.withRepository { folder in
      let result = try Tool.run(["check"] + flags, in: folder)
      #expect(result == Tool.Result(status: 2, output: "", errors: message))
    }
  }

  /// git warns of each file on a machine that turns line ends round: far more than a pipe holds.
  @Test func manyWarningsDoNotHang() throws {
    try Self.withRepository { folder in
      for number in 0..<900 {
        try Self.write("3명이 왔다.\n", to: "ko/press-release-\(10_000 + number)-korean.txt", in: folder)
      }
      try Self.git("add", "-A", in: folder)
      try Self.git("commit", "-qm", "many", in: folder)
      for number in 0..<900 {
        try Self.write("4명이 왔다.\n", to: "ko/press-release-\(10_000 + number)-korean.txt", in: folder)
      }
      try Self.git("config", "core.autocrlf", "true", in: folder)
      let result = try Tool.run(["check", "--since", "HEAD", "-q", "--format", "csv"], in: folder)
      #expect(result.status == 1)
      #expect(result.output.split(separator: "\r\n").count == 901)
    }
  }

  /// A repository from elsewhere is data: nothing that its configuration names is started.
  @Test func startsNothingOfTheRepository() throws {
    try Self.withRepository { folder in
      let mark = folder.appending(path: "PWN").path
      let script = folder.appending(path: "run.sh")
      try Data("#!/bin/sh\necho run >>'\(mark)'\ncat\n".utf8).write(to: script)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
      let hooks = folder.appending(path: ".git/hooks/post-index-change")
      try? FileManager.default.removeItem(at: hooks)
      try FileManager.default.copyItem(at: script, to: hooks)
      try Self.write("*.txt filter=x=y diff=z\n", to: ".gitattributes", in: folder)
      for (key, value) in [
        ("core.fsmonitor", script.path), ("filter.x=y.clean", script.path), ("filter.x=y.process", script.path),
        ("filter.x=y.required", "true"), ("diff.external", script.path), ("diff.z.textconv", script.path),
        ("diff.z.command", script.path), ("core.pager", script.path), ("core.sshCommand", script.path),
      ] {
        try Self.git("config", key, value, in: folder)
      }
      try? FileManager.default.removeItem(atPath: mark)
      try Self.write("8 men came.\n", to: "en/b.txt", in: folder)
      for flags in [["--since", "HEAD"], ["--staged"]] {
        let result = try Tool.run(["check"] + flags, in: folder)
        #expect(result.status < 2, "\(result)")
      }
      #expect(!FileManager.default.fileExists(atPath: mark))
    }
  }

  /// A sanitizer opens files of its own.
  @Test(.disabled(if: Tool.isSanitized)) func fewDescriptorsAreAnError() throws {
    try Self.withRepository { folder in
      for count in [6, 8, 10, 12, 16] {
        let result = try Tool.run(
          "/bin/bash", ["-c", "ulimit -n \(count); exec \"$0\" check --since HEAD", Tool.executable.path], in: folder)
        #expect([0, 2].contains(result.status), "\(count): \(result)")
        if count < 16 { #expect(result.errors.contains("files may be open at a time"), "\(result)") }
      }
    }
  }
}
