import Foundation
import Testing

/// One folder of `Samples/`: two texts, their gold alignments and the findings that `check` must report.
struct Sample: Sendable, CustomTestStringConvertible {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  /// All samples, by name.
  static let all: [Sample] = {
    let root = URL(filePath: #filePath).appending(path: "../../../../Samples").standardized
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return entries.sorted().map { Sample(folder: root.appending(path: $0)) }
      .filter { FileManager.default.fileExists(atPath: $0.folder.appending(path: "expected.tsv").path) }
  }()

  /// The path of the text in a language, whichever format it is in.
  func path(_ language: String) throws -> String {
    let paths = ["txt", "html"].map { folder.appending(path: "\(language).\($0)").path }
    return try #require(paths.first { FileManager.default.fileExists(atPath: $0) })
  }

  func bytes(_ language: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(language))))
  }

  private func rows(_ file: String) throws -> [String] {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// The beads of `para.gold` or `sent.gold`, such as `[0, 1]:[2]`.
  func gold(_ level: String) throws -> [GoldBead] { try rows("\(level).gold").map(GoldBead.init) }

  /// The rows of `expected.tsv`.
  func expected() throws -> [ExpectedFinding] { try rows("expected.tsv").dropFirst().map(ExpectedFinding.init) }
}

/// A bead as the gold files write it.
struct GoldBead: Hashable, CustomStringConvertible {
  let source: [Int]
  let target: [Int]

  init(source: [Int], target: [Int]) {
    self.source = source
    self.target = target
  }

  init(_ line: String) throws {
    let sides = line.split(separator: ":").map { side in
      side.split { !$0.isNumber }.compactMap { Int($0) }
    }
    try #require(sides.count == 2, "a bead has two sides: \(line)")
    self.init(source: sides[0], target: sides[1])
  }

  var description: String { "\(source):\(target)" }
}

/// What one row of `expected.tsv` asks for; a side without a line is not asked about.
struct ExpectedFinding: CustomStringConvertible {
  struct Place: Equatable {
    let line: Int
    let text: String
  }

  let check: String
  let source: Place?
  let target: Place?

  init(_ row: String) throws {
    let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    try #require(fields.count == 6, "six columns: \(row)")
    check = fields[0]
    source = Int(fields[1]).map { Place(line: $0, text: fields[2]) }
    target = Int(fields[3]).map { Place(line: $0, text: fields[4]) }
  }

  var description: String {
    "\(check) \(source.map { "\($0.line) “\($0.text)”" } ?? "-") \(target.map { "\($0.line) “\($0.text)”" } ?? "-")"
  }
}
