import Foundation
import Testing

@testable import BilingualArchive

/// Where an archive lies, whose it is, and what is beside it afterwards.
@Suite struct ArchivePlaceTests {
  private static let files: KeyValuePairs<String, String> = [
    "repo/ko.txt": "나눔의 날 행사 개최\n\n이날 3명이 참석하였다.\n", "repo/.git/HEAD": "ref: refs/heads/main\n",
    "repo/en.txt": "Day of Sharing Is Held\n\n3 people attended.\n",
  ]
  private static let adding = ["archive", "add", "ko.txt", "en.txt", "--date", "2024-04-15"]
  private static let reading = [
    ["archive", "status"], ["archive", "status", "--verify"], ["archive", "export"], ["drift", "--unlisted"],
    ["concordance", "행사"],
  ]

  private static func content(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Makes the file one of an earlier version, which kept a log beside it.
  private static func giveLogFormat(_ path: URL) throws {
    var bytes = try Data(contentsOf: path)
    bytes[18] = 2
    bytes[19] = 2
    try bytes.write(to: path)
  }

  @Test(arguments: [false, true]) func readersLeaveNothing(_ isOld: Bool) throws {
    try withFiles(Self.files) { folder in
      let repo = folder.appending(path: "repo")
      let path = repo.appending(path: ".align-tool/archive.sqlite")
      #expect(try Tool.run(Self.adding, in: repo).status == 0)
      if isOld { try Self.giveLogFormat(path) }
      let before = try Data(contentsOf: path)
      for arguments in Self.reading {
        #expect(try Tool.run(arguments, in: repo).status == 0, "\(arguments)")
        #expect(try Self.content(path.deletingLastPathComponent()) == ["archive.sqlite"], "\(arguments)")
        #expect(try Data(contentsOf: path) == before, "\(arguments)")
      }
      #expect(try Tool.run(Self.adding, in: repo).status == 0)
      #expect(try Data(contentsOf: path)[19] == 1)
      #expect(try Self.content(path.deletingLastPathComponent()) == ["archive.sqlite"])
    }
  }

  @Test(
    .enabled(if: geteuid() == 0 && !Tool.isSanitized && FileManager.default.fileExists(atPath: "/usr/bin/setpriv")),
    arguments: [false, true])
  func aFolderThatMayNotBeWrittenIsRead(_ isOld: Bool) throws {
    try withFiles(Self.files) { folder in
      let repo = folder.appending(path: "repo")
      #expect(try Tool.run(Self.adding, in: repo).status == 0)
      if isOld { try Self.giveLogFormat(repo.appending(path: ".align-tool/archive.sqlite")) }
      for arguments in Self.reading {
        let identity = ["--reuid=65534", "--regid=65534", "--clear-groups", Tool.executable.path]
        let result = try Tool.run("/usr/bin/setpriv", identity + arguments, in: repo)
        #expect(result.status == 0, "\(arguments) \(result)")
        #expect(result.errors.contains("note: this archive belongs to another user (number 0)\n"), "\(result)")
      }
      #expect(try Self.content(repo.appending(path: ".align-tool")) == ["archive.sqlite"])
    }
  }

  /// A log that holds something is read, not passed over.
  @Test func aLogIsTakenIn() throws {
    try withFiles(Self.files) { folder in
      let repo = folder.appending(path: "repo")
      let path = repo.appending(path: ".align-tool/archive.sqlite").path
      let added = try Tool.run(Self.adding, in: repo)
      #expect(added.status == 0, "\(added)")
      #expect(ArchiveOpening(path, for: .reading, head: [UInt8](repeating: 1, count: 20)) == .reading)
      #expect(ArchiveOpening(path, for: .reading, head: [UInt8](repeating: 2, count: 20)) == .recovering)
    }
  }

  @Test func theWorkingFolderMayHaveAnyName() throws {
    try withFiles(Self.files) { folder in
      let script = """
        cd repo && rm -r .git && d=$(printf 'r\\260\\241') && mkdir "$d" && cp ko.txt en.txt "$d" && cd "$d" \\
        && "$0" archive add ko.txt en.txt --date 2024-04-15 && "$0" archive status && ls -A .align-tool
        """
      let result = try Tool.run("/bin/sh", ["-c", script, Tool.executable.path], in: folder)
      #expect(result.status == 0 && result.output.hasSuffix("\narchive.sqlite\n"), "\(result)")
    }
  }

  /// Names that mean something else to SQLite.
  @Test(arguments: [":memory:", "file:x?mode=memory", "-x"]) func aNameIsAName(_ name: String) throws {
    try withFiles(Self.files) { folder in
      let repo = folder.appending(path: "repo")
      let result = try Tool.run(Self.adding + ["--archive=\(name)"], in: repo)
      #expect(result.status == 0, "\(result)")
      let content = try Self.content(repo)
      #expect(content.contains(name), "\(content)")
      let status = try Tool.run(["archive", "status", "--archive=\(name)"], in: repo)
      #expect(status.output.contains("documents    1,"), "\(status)")
    }
  }

  /// A link in somebody's repository must not make us write elsewhere, nor show what lies there in silence.
  @Test(arguments: ["file", "folder", "nowhere"]) func aLinkIsNamed(_ kind: String) throws {
    try withFiles(Self.files) { folder in
      let repo = folder.appending(path: "repo")
      let own = folder.appending(path: "own")
      let manager = FileManager.default
      try manager.createDirectory(at: own, withIntermediateDirectories: true)
      let place = own.appending(path: "archive.sqlite")
      if kind != "nowhere" {
        #expect(try Tool.run(Self.adding + ["--archive", place.path], in: repo).status == 0)
      }
      if kind == "folder" {
        try manager.createSymbolicLink(atPath: repo.path + "/.align-tool", withDestinationPath: own.path)
      } else {
        try manager.createDirectory(atPath: repo.path + "/.align-tool", withIntermediateDirectories: true)
        try manager.createSymbolicLink(
          atPath: repo.path + "/.align-tool/archive.sqlite", withDestinationPath: place.path)
      }
      let before = try? Data(contentsOf: place)
      let written = try Tool.run(Self.adding, in: repo)
      #expect(
        written.status == 2 && written.errors.contains("a link out of its folder, to \(place.path)"), "\(written)")
      #expect((try? Data(contentsOf: place)) == before)
      let read = try Tool.run(["archive", "status"], in: repo)
      let note = ".align-tool/archive.sqlite: note: this archive is a link to \(place.path)\n"
      #expect(kind == "nowhere" ? read.status == 2 : read.status == 0 && read.errors == note, "\(read)")
      #expect(try Tool.run(Self.adding + ["--archive", ".align-tool/archive.sqlite"], in: repo).status == 0)
    }
  }

  @Test(.enabled(if: geteuid() == 0)) func theOwnerIsNamed() throws {
    try withFiles(Self.files) { folder in
      let repo = folder.appending(path: "repo")
      #expect(try Tool.run(Self.adding, in: repo).status == 0)
      let path = repo.appending(path: ".align-tool/archive.sqlite").path
      #expect(chown(path, 1234, 1234) == 0)
      let note = ".align-tool/archive.sqlite: note: this archive belongs to another user (number 1234)\n"
      for arguments in Self.reading {
        let result = try Tool.run(arguments, in: repo)
        #expect(result.errors.hasPrefix(note), "\(result)")
      }
      let added = try Tool.run(Self.adding, in: repo)
      #expect(added.errors.hasPrefix(note), "\(added)")
      let named = try Tool.run(["archive", "status", "--archive", path], in: repo)
      #expect(named.errors == "", "\(named)")
    }
  }
}
