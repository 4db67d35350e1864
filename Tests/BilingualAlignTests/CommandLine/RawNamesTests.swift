import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualText

/// Names in lists and configurations that are no UTF-8: `가나` in CP949, as Korean archives unpack it.
@Suite struct RawNamesTests {
  private static let raw: [UInt8] = [0xB0, 0xA1, 0xB3, 0xAA]
  private static let shown = "\\xB0\\xA1\\xB3\\xAA"

  enum List: String, CaseIterable {
    case manifest, configuration, pattern, batch

    var file: String {
      switch self {
      case .manifest: "pairs.tsv"
      case .batch: "batch.tsv"
      case .configuration, .pattern: "a.yml"
      }
    }

    /// The list of one pair of this name, in bytes.
    func bytes(_ name: [UInt8]) -> [UInt8] {
      let text =
        switch self {
        case .manifest: "ko\ten\nko/N.txt\ten/N.txt\n"
        case .batch: "ko/N.txt\ten/N.txt\tout.beads\n"
        case .configuration: "pairs: [{korean: ko/N.txt, english: en/N.txt}]\n"
        case .pattern: "pairs: [{korean: 'ko/N.{ending}', english: 'en/N.{ending}'}]\n"
        }
      return text.utf8.flatMap { $0 == UInt8(ascii: "N") ? name : [$0] }
    }

    var arguments: [String] {
      self == .batch
        ? ["align", "--batch", file] : ["check", "-c", self == .manifest ? "m.yml" : file, "--format", "csv"]
    }

    func place(_ column: Int) -> String { "\(file):\(self == .manifest ? 2 : 1):\(column)" }
  }

  /// Writes a pair whose names are these bytes, whatever they are.
  private static func write(_ name: [UInt8], _ korean: String, _ english: String, in folder: URL) throws {
    for (side, text) in [("ko", korean), ("en", english)] {
      try FileManager.default.createDirectory(at: folder.appending(path: side), withIntermediateDirectories: true)
      var file = try FileReplacement(folder.path + "/\(side)/" + FileName.string(name) + ".txt")
      try file.write(Array(text.utf8))
      try file.finish()
    }
  }

  private static func run(_ list: List, _ name: [UInt8], in folder: URL) throws -> Tool.Result {
    try Data(list.bytes(name)).write(to: folder.appending(path: list.file))
    try Data("pairs: [{manifest: pairs.tsv}]\n".utf8).write(to: folder.appending(path: "m.yml"))
    return try Tool.run(list.arguments, in: folder)
  }

  @Test(arguments: List.allCases) func areOpenedByTheirBytes(_ list: List) throws {
    try withFiles([:]) { folder in
      try Self.write(Self.raw, "5명이 왔다.\n", "6 people came.\n", in: folder)
      let result = try Self.run(list, Self.raw, in: folder)
      if list == .batch {
        #expect(result == Tool.Result(status: 0, output: "", errors: ""))
      } else {
        #expect(result.status == 1 && result.output.contains("en/\(Self.shown).txt"), "\(result)")
      }
    }
  }

  /// A list that a Windows program saved: its names are UTF-8 on the disk.
  @Test(arguments: List.allCases) func mayBeKoreanText(_ list: List) throws {
    try withFiles([:]) { folder in
      try Self.write(Array("가나".utf8), "5명이 왔다.\n", "6 people came.\n", in: folder)
      let result = try Self.run(list, Self.raw, in: folder)
      if list == .batch {
        #expect(result == Tool.Result(status: 0, output: "", errors: ""))
      } else {
        #expect(result.status == 1 && result.output.contains("en/가나.txt"), "\(result)")
      }
    }
  }

  @Test(arguments: zip(List.allCases, [1, 18, 18, 1])) func ofTwoFilesNoneIsTaken(_ list: List, _ column: Int) throws {
    try withFiles([:]) { folder in
      try Self.write(Self.raw, "5명이 왔다.\n", "6 people came.\n", in: folder)
      try Self.write(Array("가나".utf8), "5명이 왔다.\n", "5 people came.\n", in: folder)
      let result = try Self.run(list, Self.raw, in: folder)
      let name = list == .pattern ? ".{ending}" : ".txt"
      #expect(
        result
          == Tool.Result(
            status: 2, output: "",
            errors:
              "\(list.place(column)): error: this name is ko/\(Self.shown)\(name) by its bytes and ko/가나\(name) in CP949, and both are there; save the text as UTF-8\n"
          ))
    }
  }

  /// One list may hold names of both kinds.
  @Test func standBesideOthers() throws {
    try withFiles([:]) { folder in
      try Self.write(Self.raw, "5명이 왔다.\n", "6 people came.\n", in: folder)
      try Self.write(Array("다라".utf8), "5명이 왔다.\n", "7 people came.\n", in: folder)
      let list = List.manifest.bytes(Array("다라".utf8)) + List.manifest.bytes(Self.raw).dropFirst(6)
      try Data(list).write(to: folder.appending(path: "pairs.tsv"))
      try Data("pairs: [{manifest: pairs.tsv}]\n".utf8).write(to: folder.appending(path: "m.yml"))
      let result = try Tool.run(["check", "-c", "m.yml", "--format", "csv"], in: folder)
      #expect(result.output.contains("en/다라.txt") && result.output.contains("en/\(Self.shown).txt"), "\(result)")
    }
  }

  @Test(arguments: [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]]) func aBatchMayHaveAMark(_ mark: [UInt8]) throws {
    try withFiles([:]) { folder in
      try Self.write(Array("가나".utf8), "5명이 왔다.\n", "5 people came.\n", in: folder)
      let text = "ko/가나.txt\ten/가나.txt\tout.beads\r\n"
      let bytes = mark.count == 3 ? Array(text.utf8) : text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      try Data(mark + bytes).write(to: folder.appending(path: "batch.tsv"))
      let result = try Tool.run(["align", "--batch", "batch.tsv"], in: folder)
      #expect(result == Tool.Result(status: 0, output: "", errors: ""))
    }
  }

  /// A name that has the character which stands for a byte is that name, and not the byte's.
  @Test func aStandInIsNoByte() throws {
    try withFiles([:]) { folder in
      try Self.write([0xB0], "5명이 왔다.\n", "6 people came.\n", in: folder)
      let result = try Self.run(.manifest, Array("\u{10F8B0}".utf8), in: folder)
      #expect(result.output.contains("file-unreadable"), "\(result)")
    }
  }
}
