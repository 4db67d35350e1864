import ArgumentParser
import BilingualAlign
import Foundation

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a commented \(Configuration.fileName) into the working folder.")

  func run() throws {
    try exiting {
      if try FileStatus(Configuration.fileName, followingLinks: false) != nil {
        throw RunError("this file is there already", path: Configuration.fileName)
      }
      let found = try Self.foundRule()
      var output = try Output(Configuration.fileName)
      try output.write(Self.template.replacing(Self.example, with: found.map { Self.entry($0.rule) } ?? Self.example))
      try output.finish()
      guard let found else {
        StandardError.say(
          "\(Configuration.fileName): no folders such as ko and en are here; say under pairs: where the files are")
        return .clean
      }
      StandardError.say(
        "\(Configuration.fileName): \(found.rule), \(Tally.counted(found.count, "pair")) of files now")
      return .clean
    }
  }

  /// Names that people give to the folders of the two languages, and to the parts of file names.
  private static let names = [("ko", "en"), ("kr", "en"), ("kor", "eng"), ("korean", "english"), ("ko-KR", "en-US")]

  /// What stands before a file's name, by how many folders it lies in.
  private static let folders = ["", "{folder}/", "{folder}/{subfolder}/"]

  /// Two folders named by their languages, or files whose names say them; and how many pairs of files that makes.
  private static func foundRule() throws -> (rule: Configuration.PairRule, count: Int)? {
    for (korean, english) in names where try isFolder(korean) && isFolder(english) {
      let rule = Configuration.PairRule.patterns(korean: korean, english: english, date: nil)
      return (rule, try PairFinder([rule]).pairs.count)
    }
    var tried: Set<String> = []
    for path in try Folder.files(below: "", prefix: "") where !path.hasPrefix(".") {
      let parts = path.split(separator: "/")
      guard let name = parts.last, parts.count <= folders.count else { continue }
      for (korean, english) in names {
        for separator in [".", "_", "-"] {
          guard let part = name.range(of: "\(separator)\(korean).", options: .backwards) else { continue }
          let patterns = [korean, english].map {
            "\(folders[parts.count - 1]){name}\(separator)\($0).\(name[part.upperBound...])"
          }
          guard tried.insert(patterns[0]).inserted else { continue }
          let rule = Configuration.PairRule.patterns(korean: patterns[0], english: patterns[1], date: nil)
          let count = try PairFinder([rule]).pairs.count
          if count > 0 { return (rule, count) }
        }
      }
    }
    return nil
  }

  private static func isFolder(_ path: String) throws -> Bool { try FileStatus(path)?.kind == .folder }

  private static func entry(_ rule: Configuration.PairRule) -> String {
    guard case .patterns(let korean, let english, _) = rule else { return example }
    return "  - korean: \"\(korean)\"\n    english: \"\(english)\"\n"
  }

  private static let example = "  - korean: ko/{name}.txt\n    english: en/{name}.txt\n"

  static let template = """
    # Configuration of align-tool. Paths are relative to this file; flags win over it.

    # Which files belong together. A {name} stands for the same text on both sides. A file without a partner is reported
    # as pair-missing.
    pairs:
      - korean: ko/{name}.txt
        english: en/{name}.txt
      # - {korean: ko, english: en}  # two folders: files of the same name
      # - manifest: pairs.tsv        # rows of ko<TAB>en, or columns named ko, en and date; `align-tool pair` writes one

    # Terms that must be translated as agreed. Without one, papers of the Korean government are read with the glossaries that the
    # tool brings along; “none” takes those away, and the names of government bodies.
    # glossaries:
    #   - glossary.tsv

    # Words of your own (towns, titles, units …), in the form of the tool's Languages/.
    # data:
    #   - words

    # The date of documents that name none.
    # date: 2024-04-15

    # The language of messages in reports for people: en or ko.
    # language: ko

    # The least severity that makes the exit status 1: error, warning or info.
    fail-on: warning

    # Findings that are known and accepted, written by check --write-baseline.
    # baseline: .align-tool-baseline.tsv

    # Findings that are right as they are: check, path, text and reason, a tab between.
    # suppressions: accepted.tsv

    # Let some warnings pass.
    # max-warnings: 10

    # Results that are kept for the next run; not to be committed.
    # cache: .align-tool-cache

    # A check's severity, on or off. `align-tool checks` lists them.
    # checks:
    #   spacing: off

    # What is different for some files, on either side; a later rule wins.
    # paths:
    #   - path: [ko/archive/**, en/archive/**]
    #     glossaries: [glossary-2016.tsv]
    #     checks: {title-out-of-date: off}

    """
}
