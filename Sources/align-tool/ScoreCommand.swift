import ArgumentParser
import BilingualAlign

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Scores beads against gold: strict and lax precision, recall and F1.",
    discussion: """
      GOLD and HYP are two files of beads, one a line, such as [0, 1]:[2], or two folders that hold NAME.gold and \
      NAME.beads. A strict hit is the same bead; a lax hit shares at least one pair of segments. Recall leaves out gold \
      beads that are empty on one side.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "Gold beads, or a folder of NAME.gold.")
  var gold: String

  @Argument(help: "Beads to score, or a folder of NAME.beads.")
  var hyp: String

  @Option(help: "text or json.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "Where to write; standard output by default.")
  var output: String?

  func run() throws {
    try exiting {
      let score = try score()
      var out = try Output(output)
      try out.write(format == .text ? ScoreReport.text(score) : ScoreReport.json(score))
      try out.finish()
      return .clean
    }
  }

  private func score() throws -> AlignmentScore {
    var score = AlignmentScore()
    guard try FileStatus(gold)?.kind == .folder else {
      score.add(gold: try links(gold), found: try links(hyp))
      return score
    }
    let names = try Folder.names(in: gold).filter { $0.hasSuffix(".gold") }
      .map { String($0.dropLast(5)) }.filter { $0 != "all" }.sorted()
    if names.isEmpty { throw RunError("no NAME.gold in this folder", path: gold) }
    var missing = 0
    for name in names {
      let path = "\(hyp)/\(name).beads"
      let exists = try FileContents.exists(path)
      if !exists { missing += 1 }
      score.add(gold: try links("\(gold)/\(name).gold"), found: exists ? try links(path) : [])
    }
    if missing > 0 { StandardError.say("\(missing) of \(names.count) documents have no .beads and count as empty") }
    return score
  }

  /// The beads of a file; an empty file holds none.
  private func links(_ path: String) throws -> [BeadsFormat.Link] {
    let bytes = try FileReader.bytes(of: path)
    return try BeadsFormat.links(in: String(decoding: bytes, as: UTF8.self), path: path)
  }
}
