import Foundation
import Testing

@Suite struct CacheTests {
  private static func withPairs<T>(_ body: (URL) throws -> T) throws -> T {
    try withFiles([
      ".align-tool.yml": "pairs: [{korean: 'ko/{n}.txt', english: 'en/{n}.txt'}]\n", "ko/x": "", "en/x": "",
    ]) {
      folder in
      for n in 0..<30 {
        try Data("\(n)명이 왔다.\n".utf8).write(to: folder.appending(path: "ko/\(n).txt"))
        try Data("\(n % 3 == 0 ? n + 1 : n) people came.\n".utf8).write(to: folder.appending(path: "en/\(n).txt"))
      }
      return try body(folder)
    }
  }

  private static func known(_ result: Tool.Result) -> String {
    result.errors.split(separator: "\n").first { $0.hasSuffix("pairs were known") }.map(String.init) ?? ""
  }

  @Test(arguments: ["text", "json", "sarif", "html", "tmx"])
  func givesTheSameBytes(_ format: String) throws {
    try Self.withPairs { folder in
      let plain = try Tool.run(["check", "--format", format], in: folder)
      let cached = ["check", "--format", format, "--cache", "cache", "-v"]
      let first = try Tool.run(cached, in: folder)
      let second = try Tool.run(cached, in: folder)
      #expect(plain.output == first.output)
      #expect(plain.output == second.output)
      #expect(Self.known(first) == "cache: 0 of 30 pairs were known")
      #expect(Self.known(second) == "cache: 30 of 30 pairs were known")
      try Data("9 people came.\n".utf8).write(to: folder.appending(path: "en/3.txt"))
      #expect(Self.known(try Tool.run(cached, in: folder)) == "cache: 29 of 30 pairs were known")
      let other = try Tool.run(cached + ["--skip", "number-mismatch"], in: folder)
      #expect(Self.known(other) == "cache: 0 of 30 pairs were known")
    }
  }

  /// What a comment in the text is worth is a setting of the run.
  @Test func knowsHowSuppressionsAreSet() throws {
    try withFiles([
      "ko.md": "회의가 열렸다.\n", "en.md": "<!-- align-tool-ignore number-mismatch: no need -->\n\nA meeting was held.\n",
      "a.yml": "pairs: [{korean: ko.md, english: en.md}]\n",
      "b.yml": "pairs: [{korean: ko.md, english: en.md}]\nchecks: {suppression: off}\n",
    ]) { folder in
      func status(_ configuration: String, _ options: String...) throws -> Int32 {
        try Tool.run(["check", "--config", configuration, "--format", "line"] + options, in: folder).status
      }
      let plain = try [status("a.yml"), status("b.yml")]
      #expect(plain == [1, 0])
      let cached = try [status("a.yml", "--cache", "cache"), status("b.yml", "--cache", "cache")]
      #expect(cached == [1, 0])
    }
  }

  /// A kill at any moment leaves a torn last record at most.
  @Test func outlivesATornEndAndDamage() throws {
    try Self.withPairs { folder in
      let cached = ["check", "--format", "json", "--cache", "cache", "-v"]
      let first = try Tool.run(cached, in: folder)
      let path = folder.appending(path: "cache")
      let whole = try Data(contentsOf: path)
      try whole.dropLast(10).write(to: path)
      let torn = try Tool.run(cached, in: folder)
      #expect(torn.output == first.output)
      #expect(Self.known(torn) == "cache: 29 of 30 pairs were known")
      #expect(Self.known(try Tool.run(cached, in: folder)) == "cache: 30 of 30 pairs were known")
      var damaged = whole
      damaged[whole.count / 2] ^= 0xFF
      try damaged.write(to: path)
      let mended = try Tool.run(cached, in: folder)
      #expect(mended.output == first.output)
      #expect(try Tool.run(cached, in: folder).output == first.output)
    }
  }

  @Test func losesNothingWhenItIsKilled() throws {
    try Self.withPairs { folder in
      let expected = try Tool.run(["check", "--format", "json"], in: folder)
      for _ in 0..<3 {
        let process = Process()
        process.executableURL = Tool.executable
        process.currentDirectoryURL = folder
        process.arguments = ["check", "--format", "json", "--cache", "cache", "-o", "out.json", "-j", "1"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32.random(in: 20_000..<250_000))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let cached = try Tool.run(["check", "--format", "json", "--cache", "cache"], in: folder)
        #expect(cached == expected)
      }
    }
  }

  @Test func doesNotOverwriteAnotherFile() throws {
    try Self.withPairs { folder in
      let result = try Tool.run(["check", "--cache", "en/1.txt"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors == "en/1.txt: error: this file is there already and is no cache of align-tool\n")
      #expect(try String(contentsOf: folder.appending(path: "en/1.txt"), encoding: .utf8) == "1 people came.\n")
    }
  }
}
