import ArgumentParser
import BilingualAlign

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a commented \(Configuration.fileName) into the working folder.")

  func run() throws {
    try exiting {
      if try FileStatus(Configuration.fileName, followingLinks: false) != nil {
        throw ToolError("this file is there already", path: Configuration.fileName)
      }
      var output = try Output(Configuration.fileName)
      try output.write(Self.template)
      try output.finish()
      return .clean
    }
  }

  static let template = """
    # Configuration of align-tool. Paths are relative to this file; flags win over it.

    # Which files belong together. A {name} stands for the same text on both sides. A file without a partner is reported
    # as pair-missing.
    pairs:
      - korean: ko/{name}.txt
        english: en/{name}.txt
      # - {korean: ko, english: en}  # two folders: files of the same name
      # - manifest: pairs.tsv        # rows of ko<TAB>en, or columns named ko, en and date; `align-tool pair` writes one

    # Terms that must be translated as agreed.
    # glossaries:
    #   - glossary.tsv

    # Words of your own (towns, titles, units …), in the form of the tool's Languages/.
    # data:
    #   - words

    # The date of documents that name none.
    # date: 2024-04-15

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
