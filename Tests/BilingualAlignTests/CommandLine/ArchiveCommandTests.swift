import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualArchive

@Suite struct ArchiveCommandTests {
  private static let pair: KeyValuePairs<String, String> = [
    "ko.txt": "나눔의 날 행사 개최\n\n이날 행사에는 많은 사람이 참석하였다.\n",
    "en.txt": "Day of Sharing Is Held\n\nMany people attended the event.\n", "text.sqlite": "not a database at all\n",
    "empty.sqlite": "",
  ]

  @Test func addsOnceAndSaysSo() throws {
    try withFiles(Self.pair) { folder in
      let first = try Tool.run(["archive", "add", "ko.txt", "en.txt", "--date", "2024-04-15"], in: folder)
      let again = try Tool.run(["archive", "add", "ko.txt", "en.txt", "--date", "2024-04-15"], in: folder)
      try Data("Day of Sharing Is Held\n\nMany people took part in the event.\n".utf8).write(
        to: folder.appending(path: "en.txt"))
      let changed = try Tool.run(["archive", "add", "./ko.txt", "\(folder.path)/en.txt"], in: folder)
      #expect(
        [first, again, changed] == [
          Tool.Result(status: 0, output: "", errors: "1 document added, 0 replaced, 0 unchanged\n"),
          Tool.Result(status: 0, output: "", errors: "0 documents added, 0 replaced, 1 unchanged\n"),
          Tool.Result(status: 0, output: "", errors: "0 documents added, 1 replaced, 0 unchanged\n"),
        ])
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.align-tool")
      #expect(left == ["archive.sqlite"])
    }
  }

  @Test(arguments: [
    (["status"], ".align-tool/archive.sqlite: error: there is no archive here; `align-tool archive add` makes one"),
    (["export", "--archive", "text.sqlite"], "text.sqlite: error: this is not an archive written by align-tool"),
    (["status", "--archive", "empty.sqlite"], "empty.sqlite: error: this is not an archive written by align-tool"),
    (["status", "--archive", "."], ".: error: this is a directory, not an archive"),
    (
      ["rebuild", "--archive", "none.sqlite"],
      "none.sqlite: error: there is no archive here; `align-tool archive add` makes one"
    ),
    (
      ["add", "ko.txt", "en.txt", "--archive", "text.sqlite"],
      "text.sqlite: error: this is not an archive written by align-tool"
    ),
    (
      ["add", "ko.txt", "en.txt", "--archive", "ko.txt/a.sqlite"],
      "ko.txt/a.sqlite: error: this archive cannot be opened: it or its folder is read-only"
    ),
  ])
  func refuses(_ arguments: [String], saying message: String) throws {
    try withFiles(Self.pair) { folder in
      let result = try Tool.run(["archive"] + arguments, in: folder)
      #expect(result == Tool.Result(status: 2, output: "", errors: message + "\n"))
    }
  }

  @Test func namesWhatCannotBeReadAndAddsTheRest() throws {
    try withFiles(Self.pair) { folder in
      let result = try Tool.run(["archive", "add", "none.txt", "en.txt", "ko.txt", "en.txt"], in: folder)
      #expect(
        result
          == Tool.Result(
            status: 2, output: "",
            errors: "none.txt: error: no such file\n"
              + "1 document added, 0 replaced, 0 unchanged, 1 could not be read\n"))
    }
  }

  /// Pages that contradict each other are told from a file that never was an archive.
  @Test func saysThatAnArchiveIsDamaged() throws {
    try withFiles(Self.pair) { folder in
      _ = try Tool.run(["archive", "add", "ko.txt", "en.txt"], in: folder)
      let url = folder.appending(path: ".align-tool/archive.sqlite")
      var bytes = try Data(contentsOf: url)
      for i in 4096..<bytes.count { bytes[i] = 0x5A }
      try bytes.write(to: url)
      let result = try Tool.run(["archive", "export"], in: folder)
      #expect(
        result
          == Tool.Result(
            status: 2, output: "",
            errors:
              ".align-tool/archive.sqlite: error: damaged: its pages contradict each other; remove this archive and add the documents again\n"
          ))
    }
  }

  @Test func rebuildsFromTheFilesAndPrunes() throws {
    try withFiles(Self.pair) { folder in
      _ = try Tool.run(["archive", "add", "ko.txt", "en.txt"], in: folder)
      let rebuilt = try Tool.run(["archive", "rebuild"], in: folder)
      try FileManager.default.removeItem(at: folder.appending(path: "ko.txt"))
      let kept = try Tool.run(["archive", "rebuild"], in: folder)
      let pruned = try Tool.run(["archive", "rebuild", "--prune"], in: folder)
      #expect(
        [rebuilt, kept, pruned].map(\.errors) == [
          "0 documents added, 1 replaced, 0 unchanged\n",
          "ko.txt: warning: its files are gone; kept as it is\n0 documents added, 0 replaced, 0 unchanged\n",
          "1 documents dropped, whose files are gone\n0 documents added, 0 replaced, 0 unchanged\n",
        ])
    }
  }
}

/// What becomes of an archive when processes die or meet.
@Suite(.serialized) struct ArchiveSafetyTests {
  /// Small documents, each with two sentences of its own.
  private static func manifest(_ range: Range<Int>, in folder: URL) throws -> String {
    var rows = "ko\ten\tdate\n"
    for i in range {
      try Data("\(i)번 행사 개최\n\n이날 \(i)명이 참석하였다.\n".utf8).write(to: folder.appending(path: "\(i).ko.txt"))
      try Data("Event \(i) Is Held\n\nThat day \(i) people attended.\n".utf8).write(
        to: folder.appending(path: "\(i).en.txt"))
      rows += "\(i).ko.txt\t\(i).en.txt\t2024-01-\(i % 28 < 9 ? "0" : "")\(i % 28 + 1)\n"
    }
    let name = "pairs-\(range.lowerBound).tsv"
    try Data(rows.utf8).write(to: folder.appending(path: name))
    return name
  }

  private static func start(_ arguments: [String], in folder: URL) throws -> Process {
    let process = Process()
    process.executableURL = Tool.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// `.ci/archive` does this with hundreds of moments.
  @Test func survivesKillAtAnyMoment() throws {
    let documents = 150
    try withFiles([:]) { folder in
      let manifest = try Self.manifest(0..<documents, in: folder)
      let path = folder.appending(path: ".align-tool/archive.sqlite").path
      let start = ContinuousClock.now
      #expect(try Tool.run(["archive", "add", "--manifest", manifest], in: folder).status == 0)
      let whole = (ContinuousClock.now - start) / .microseconds(1)
      for moment in 1...8 {
        // From the start each time: what was added must not make the way shorter.
        for suffix in ["", "-journal"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        let process = try Self.start(["archive", "add", "--manifest", manifest], in: folder)
        usleep(UInt32(whole * (0.2 + 0.1 * Double(moment))))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        guard FileManager.default.fileExists(atPath: path) else { continue }
        let archive = try Archive(path, for: .writing)
        let status = try archive.status()
        #expect(try archive.verify() == [])
        // Every document that is there is there whole: two beads each.
        #expect(status.beads == status.documents * 2)
        try archive.close()
      }
      let last = try Tool.run(["archive", "add", "--manifest", manifest], in: folder)
      #expect(last.status == 0)
      let archive = try Archive(path, for: .reading)
      #expect(try archive.status().documents == documents)
      try archive.close()
    }
  }

  /// Processes that make the archive at the same moment, for which SQLite does not wait everywhere.
  @Test func manyProcessesMakeOneArchive() throws {
    try withFiles([:]) { folder in
      let manifests = try (0..<5).map { try Self.manifest($0 * 2..<$0 * 2 + 2, in: folder) }
      let processes = try manifests.map { try Self.start(["archive", "add", "--manifest", $0], in: folder) }
      for process in processes { process.waitUntilExit() }
      #expect(processes.map(\.terminationStatus) == [0, 0, 0, 0, 0])
      let archive = try Archive(folder.appending(path: ".align-tool/archive.sqlite").path, for: .reading)
      #expect(try archive.status().documents == 10)
      try archive.close()
    }
  }

  @Test func twoProcessesAtOnceLoseNothing() throws {
    try withFiles([:]) { folder in
      let first = try Self.manifest(0..<60, in: folder)
      let second = try Self.manifest(40..<100, in: folder)
      let processes = try [first, second].map { try Self.start(["archive", "add", "--manifest", $0], in: folder) }
      for process in processes { process.waitUntilExit() }
      #expect(processes.map(\.terminationStatus) == [0, 0])
      let archive = try Archive(folder.appending(path: ".align-tool/archive.sqlite").path, for: .reading)
      let status = try archive.status()
      #expect(status.documents == 100 && status.beads == 200)
      #expect(try archive.verify() == [])
      try archive.close()
    }
  }
}
