import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualText

@Suite struct FixTests {
  private static let english = """
    The 21th meeting was held.

    The leaders met at  the the “Blue House」 in Seoul.

    It fell into the Sea of Japan.

    """
  private static let fixed = """
    The 21st meeting was held.

    The leaders met at  the “Blue House” in Seoul.

    It fell into the East Sea.

    """
  private static let files: KeyValuePairs<String, String> = [
    "ko.txt": "제21차 회의가 열렸다.\n\n정상들은 서울 「청와대」에서 만났다.\n\n동해에 낙하하였다.\n", "en.txt": english,
    "terms.tsv": "ko\ten\ten_forbidden\tcategory\n동해\tEast Sea\tSea of Japan\tplace\n",
  ]
  private static let run = ["check", "ko.txt", "en.txt", "--glossary", "terms.tsv", "--fix"]

  @Test func mendsWhatHasOneRightAnswer() throws {
    try withFiles(Self.files) { folder in
      let result = try Tool.run(Self.run + ["--format", "csv"], in: folder)
      let text = try String(contentsOf: folder.appending(path: "en.txt"), encoding: .utf8)
      #expect(text.replacing("at  the", with: "at the") == Self.fixed.replacing("at  the", with: "at the"))
      #expect(result.errors.hasSuffix("places mended in 1 file\n"))
      let again = try Tool.run(Self.run + ["--format", "csv"], in: folder)
      #expect(again.errors == "0 places mended in 0 files\n")
    }
  }

  /// What `--dry-run` prints is what `patch` needs to do the same.
  @Test func showsWhatItWouldDo() throws {
    try withFiles(Self.files) { folder in
      let dry = try Tool.run(Self.run + ["--dry-run"], in: folder)
      #expect(dry.status == 1)
      #expect(dry.output.hasPrefix("--- a/en.txt\n+++ b/en.txt\n@@ -1,5 +1,5 @@\n-The 21th meeting was held.\n"))
      #expect(try String(contentsOf: folder.appending(path: "en.txt"), encoding: .utf8) == Self.english)
      try Data(dry.output.utf8).write(to: folder.appending(path: "fix.diff"))
      let patch = try Tool.run("/usr/bin/env", ["git", "apply", "fix.diff"], in: folder)
      #expect(patch.status == 0, "\(patch.errors)")
      let patched = try Data(contentsOf: folder.appending(path: "en.txt"))
      try Data(Self.english.utf8).write(to: folder.appending(path: "en.txt"))
      _ = try Tool.run(Self.run, in: folder)
      #expect(try Data(contentsOf: folder.appending(path: "en.txt")) == patched)
    }
  }

  /// In whatever encoding, with whatever line ends and name: `patch` and `git apply` make of the file what `--fix` does.
  @Test(
    arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "windows-949"],
    ["en.txt", "en/a b \"c\" 한글.txt", "../texts/en.txt", "en\u{1B}[1m.txt"])
  func showsTheBytesOfTheFile(_ encoding: String, _ path: String) throws {
    let english = "「The 21th meeting」\r\nwas held.\r\n\r\n\r\nThe 22th the the\n\n\n\n\n\n\n\n\n\nIt was the 23th"
    let korean = "「제21차 회의」가 열렸다.\n\n제22차\n\n제23차였다.\n"
    let mark: [UInt8] = encoding == "UTF-16LE" ? [0xFF, 0xFE] : encoding == "UTF-16BE" ? [0xFE, 0xFF] : []
    let old = mark + (try #require(EncodingConverter.bytes(from: Array(english.utf8), encoding: encoding)))
    try withFiles(["texts/ko.txt": korean]) { folder in
      let work = folder.appending(path: "texts")
      let file = work.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(old).write(to: file)
      let run = ["check", "ko.txt", path, "--only", "ordinal-form", "--only", "repeated-word", "--fix"]
      let dry = try Tool.run(run + ["--dry-run", "-o", "../fix.diff"], in: work)
      #expect(dry.status == 1 && dry.errors.hasSuffix("4 places could be mended in 1 file\n"), "\(dry.errors)")
      #expect(Array(try Data(contentsOf: file)) == old)
      _ = try Tool.run(run, in: work)
      let mended = try Data(contentsOf: file)
      for program in [["patch", "-p1", "-s", "-f", "-i", "../fix.diff"], ["git", "apply", "../fix.diff"]] {
        try Data(old).write(to: file)
        let result = try Tool.run("/usr/bin/env", program, in: work)
        #expect(result.status == 0, "\(program): \(result.output)\(result.errors)")
        #expect(try Data(contentsOf: file) == mended)
      }
    }
  }

  /// A file outside the working folder, which neither program would touch from there, is named from the root.
  @Test func saysWhatIsOutside() throws {
    try withFiles(["ko.txt": "제21차 회의\n", "en.txt": "The 21th meeting\n", "texts/a": ""]) { folder in
      let dry = try Tool.run(
        ["check", "../ko.txt", "../en.txt", "--fix", "--dry-run"], in: folder.appending(path: "texts"))
      let place = folder.resolvingSymlinksInPath().path + "/en.txt"
      #expect(dry.output.hasPrefix("# outside this folder; "))
      #expect(
        dry.output.contains("\n--- a\(place)\n+++ b\(place)\n@@ -1,1 +1,1 @@\n-The 21th meeting\n+The 21st meeting\n"))
      let patch = try Tool.run("/usr/bin/env", ["patch", "-p1", "-d", "/"], input: dry.output, in: folder)
      #expect(patch.status == 0, "\(patch.output)\(patch.errors)")
      #expect(try String(contentsOf: folder.appending(path: "en.txt"), encoding: .utf8) == "The 21st meeting\n")
    }
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func keepsTheEncoding(_ encoding: String.Encoding) throws {
    try withFiles(Self.files) { folder in
      let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
      func coded(_ text: String) throws -> Data { Data(mark) + (try #require(text.data(using: encoding))) }
      let crlf = "The 21th meeting was held.\r\n"
      try Data("제21차 회의가 열렸다.\n".utf8).write(to: folder.appending(path: "ko.txt"))
      try coded(crlf).write(to: folder.appending(path: "en.txt"))
      _ = try Tool.run(Self.run, in: folder)
      #expect(try Data(contentsOf: folder.appending(path: "en.txt")) == coded("The 21st meeting was held.\r\n"))
    }
  }

  /// CP949, as HWP exports it: what is mended stays CP949; what CP949 cannot say is left, and said.
  @Test(
    arguments: [
      ("East Sea", "1 place mended in 1 file\n", "It met at 「Seoul」 and fell into the East Sea.\r\n"),
      ("Mer d’Est é", "en.txt: not mended: windows-949 cannot say it exactly\n0 places mended in 0 files\n", nil),
    ] as [(String, String, String?)])
  func keepsCP949(_ name: String, _ message: String, _ fixed: String?) throws {
    func coded(_ text: String) throws -> Data {
      Data(try #require(EncodingConverter.bytes(from: Array(text.utf8), encoding: "windows-949")))
    }
    let text = "It met at 「Seoul」 and fell into the Sea of Japan.\r\n"
    try withFiles([:]) { folder in
      try coded("「서울」에서 회의가 열렸고 동해에 낙하하였다.\r\n").write(to: folder.appending(path: "ko.txt"))
      try coded(text).write(to: folder.appending(path: "en.txt"))
      try Data("ko\ten\ten_forbidden\tcategory\n동해\t\(name)\tSea of Japan\tplace\n".utf8).write(
        to: folder.appending(path: "terms.tsv"))
      let result = try Tool.run(Self.run + ["--only", "term-forbidden"], in: folder)
      #expect(result.errors == message)
      #expect(try Data(contentsOf: folder.appending(path: "en.txt")) == coded(fixed ?? text))
      #expect(try Data(contentsOf: folder.appending(path: "ko.txt")) == coded("「서울」에서 회의가 열렸고 동해에 낙하하였다.\r\n"))
    }
  }

  @Test func leavesWhatWasAcceptedAndKeepsTheMode() throws {
    try withFiles([
      "ko.md": "제21차 회의가 열렸다.\n\n제22차 회의가 열렸다.\n",
      "real.md":
        "The 21th meeting was held. <!-- align-tool-ignore ordinal-form: a quotation -->\n\nThe 22th meeting was held.\n",
    ]) { folder in
      let link = folder.appending(path: "en.md")
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "real.md")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o640], ofItemAtPath: folder.appending(path: "real.md").path)
      _ = try Tool.run(["check", "ko.md", "en.md", "--fix"], in: folder)
      let text = try String(contentsOf: folder.appending(path: "real.md"), encoding: .utf8)
      #expect(text.contains("21th") && text.contains("22nd"))
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: "real.md").path)
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "real.md")
    }
  }

  /// What a configuration names outside its folder, by ../ or by a link, is another's.
  @Test(
    arguments: [
      ("../out/en.txt", "../out/en.txt", []), ("en.txt", "en.txt", []),
      ("../out/en.txt", "../out/en.txt", ["--allow-outside"]),
    ] as [(String, String, [String])])
  func writesInItsOwnFolder(_ english: String, _ named: String, _ flags: [String]) throws {
    try withFiles([
      "in/ko.txt": "제21차 회의가 열렸다.\n", "out/en.txt": "The 21th meeting was held.\n",
      "in/.align-tool.yml": "pairs: [{korean: ko.txt, english: \(english)}]\n",
    ]) { folder in
      let own = folder.appending(path: "in")
      if english == "en.txt" {
        try FileManager.default.createSymbolicLink(
          atPath: own.appending(path: "en.txt").path, withDestinationPath: "../out/en.txt")
      }
      let result = try Tool.run(["check", "--fix"] + flags, in: own)
      let text = try String(contentsOf: folder.appending(path: "out/en.txt"), encoding: .utf8)
      if flags.isEmpty {
        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("\(named): error: not mended: /"), "\(result)")
        #expect(result.errors.contains("lies outside the configuration's folder; --allow-outside allows it\n"))
        #expect(text == "The 21th meeting was held.\n")
      } else {
        #expect(text == "The 21st meeting was held.\n", "\(result)")
      }
    }
  }

  @Test func aCacheOutsideIsRefused() throws {
    try withFiles([
      "in/ko.txt": "3명이 왔다.\n", "in/en.txt": "3 people came.\n",
      "in/.align-tool.yml": "pairs: [{korean: ko.txt, english: en.txt}]\ncache: ../cache\n",
    ]) { folder in
      let own = folder.appending(path: "in")
      let result = try Tool.run(["check"], in: own)
      #expect(result.status == 2)
      #expect(result.errors.hasPrefix("../cache: error: /"), "\(result)")
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "cache").path))
      #expect(try Tool.run(["check", "--allow-outside"], in: own).status == 0)
      #expect(try Tool.run(["check", "--cache", "../cache"], in: own).status == 0)
    }
  }
}
