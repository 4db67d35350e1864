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
}
