import CSystem
import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualText

@Suite struct FileReplacementTests {
  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private static func write(_ text: String, to path: String) throws {
    var file = try FileReplacement(path)
    try file.write(Array(text.utf8))
    try file.finish()
  }

  @Test func isThereWholeOrNotAtAll() throws {
    try withFiles(["a.txt": "old"]) { folder in
      let path = folder.appending(path: "a.txt").path
      do {
        let file = try FileReplacement(path)
        try file.write(Array("new".utf8))
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      #expect(try Self.names(in: folder) == ["a.txt"])
      try Self.write("new", to: path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
      #expect(try Self.names(in: folder) == ["a.txt"])
    }
  }

  @Test func keepsModeOwnerAndAttributesButNoRightsOfAProgram() throws {
    try withFiles(["a.txt": "old"]) { folder in
      let path = folder.appending(path: "a.txt").path
      #expect(setxattr(path, "user.note", "x", 1, 0) == 0 || errno == ENOTSUP)
      let keepsAttributes = getxattr(path, "user.note", nil, 0) == 1
      if geteuid() == 0 { #expect(chown(path, 1234, 1235) == 0) }
      #expect(chmod(path, 0o6751) == 0)
      try Self.write("new", to: path)
      var status = stat()
      #expect(stat(path, &status) == 0)
      #expect(status.st_mode & 0o7777 == 0o751)
      if geteuid() == 0 { #expect([status.st_uid, status.st_gid] == [1234, 1235]) }
      if keepsAttributes { #expect(getxattr(path, "user.note", nil, 0) == 1) }
    }
  }

  @Test func aNewFileHasTheUsualMode() throws {
    try withFiles([:]) { folder in
      let path = folder.appending(path: "new.txt").path
      let mask = umask(0o022)
      umask(mask)
      try Self.write("x", to: path)
      var status = stat()
      #expect(stat(path, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o666 & ~mask)
    }
  }

  @Test func aReadOnlyFileIsLeftAlone() throws {
    try withFiles(["a.txt": "old"]) { folder in
      let path = folder.appending(path: "a.txt").path
      #expect(chmod(path, 0o444) == 0)
      do {
        try Self.write("new", to: path)
        Issue.record("a read-only file was written")
      } catch {
        #expect(error as? OutputError == OutputError(path: path, "cannot write: the file is read-only"))
      }
      let kept = try String(contentsOfFile: path, encoding: .utf8)
      #expect(kept == "old")
    }
  }

  @Test func aFileThatHasChangedIsLeftAlone() throws {
    try withFiles(["a.txt": "changed"]) { folder in
      let path = folder.appending(path: "a.txt").path
      var file = try FileReplacement(path)
      try file.write(Array("new".utf8))
      #expect(try file.finish(ifStill: Array("old".utf8)) == false)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "changed")
      #expect(try file.finish(ifStill: Array("changed".utf8)))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    }
  }

  @Test func aFileThatIsGoneStaysGone() throws {
    try withFiles(["a.txt": "old"]) { folder in
      let path = folder.appending(path: "a.txt").path
      do {
        var file = try FileReplacement(path)
        try file.write(Array("new".utf8))
        #expect(unlink(path) == 0)
        #expect(try file.finish(ifStill: Array("old".utf8)) == false)
      }
      #expect(try Self.names(in: folder) == [])
    }
  }

  /// An editor that puts a file of its own in the place, at whatever moment, finds it there afterwards.
  @Test func whatIsPutThereMeanwhileIsKept() throws {
    try withFiles([:]) { folder in
      let path = folder.appending(path: "a.txt").path
      let edit = folder.appending(path: "edit.txt").path
      for round in 0..<400 {
        try Self.write("old", to: path)
        try Self.write("edit", to: edit)
        let editor = DispatchGroup()
        DispatchQueue.global().async(group: editor) {
          usleep(UInt32(round % 40) * 25)
          rename(edit, path)
        }
        var file = try FileReplacement(path)
        try file.write(Array("new".utf8))
        _ = try file.finish(ifStill: Array("old".utf8))
        editor.wait()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "edit")
      }
      #expect(try Self.names(in: folder) == ["a.txt"])
    }
  }

  /// What a killed process left is taken away by the next one; what another one is writing is not, nor what is only called so.
  @Test func leavesNoLeftOvers() throws {
    try withFiles([
      ".align-tool-0123456789abcdef.part": "dead", ".align-tool-0123456789abcdeX.part": "other",
      "a.txt": "old", "outside/b.txt": "kept",
    ]) { folder in
      let dead = folder.appending(path: ".align-tool-0123456789abcde0.part").path
      #expect(symlink(folder.appending(path: "outside/b.txt").path, dead) == 0)
      let first = try FileReplacement(folder.appending(path: "a.txt").path)
      let names = try Self.names(in: folder)
      #expect(
        names
          == [
            ".align-tool-0123456789abcde0.part", ".align-tool-0123456789abcdeX.part",
            String(first.temporary.split(separator: "/").last ?? ""), "a.txt", "outside",
          ].sorted())
      let live = first.temporary
      LeftOvers.remove(from: folder.path + "//")
      #expect(FileManager.default.fileExists(atPath: live))
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "outside/b.txt").path))
      _ = consume first
    }
  }
}
