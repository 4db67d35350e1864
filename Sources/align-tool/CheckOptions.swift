import ArgumentParser
import BilingualAlign
import Foundation

struct CheckChoice: ParsableArguments {
  @Option(
    name: .customLong("only"),
    help: ArgumentHelp(
      "Run only these checks: ids with commas between, or the option several times.", valueName: "check"),
    completion: .list(allChecks.map { $0.info.id }))
  var onlyLists: [String] = []

  @Option(
    name: .customLong("skip"),
    help: ArgumentHelp("Leave out these checks, given in the same way.", valueName: "check"),
    completion: .list(allChecks.map { $0.info.id }))
  var skipLists: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out findings that are less likely to be right, 0 to 1; without it, those below .62 are infos.",
      valueName: "p"))
  var minConfidence: Double?

  var only: [String] { onlyLists.flatMap(Self.ids) }
  var skip: [String] { skipLists.flatMap(Self.ids) }

  private static func ids(_ list: String) -> [String] {
    list.split(separator: ",").map { String($0.trimmingWhitespace) }
  }

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) { throw ValidationError("--min-confidence is 0 to 1.") }
    let ids = allChecks.map { $0.info.id }
    for list in onlyLists + skipLists where Self.ids(list).isEmpty {
      throw ValidationError("“\(list)” names no check.")
    }
    for id in only + skip where !ids.contains(id) {
      let hint = Spelling.nearest(to: id, in: ids).map { " Did you mean \($0)?" } ?? ""
      throw ValidationError("There is no check named \(id).\(hint)")
    }
  }
}

struct AcceptanceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Known findings, which are not reported again.", valueName: "file"), completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Write all findings of this run as known, keeping the reasons that are there.", valueName: "file"),
    completion: .file())
  var writeBaseline: String?

  @Flag(help: "Take out of the baseline what is not found any more, keeping the rest as it is.")
  var prune = false

  @Option(
    help: ArgumentHelp("A file of suppressions: check, path, text and reason, a tab between.", valueName: "file"),
    completion: .file())
  var suppressions: String?

  /// What is to be done with the baseline at the end.
  func ending(_ configuration: Configuration) -> RunEnding {
    var ending = RunEnding()
    ending.writesBaseline = writeBaseline
    ending.prunesBaseline = prune ? configuration.baseline : nil
    return ending
  }

  func validate() throws {
    if prune, writeBaseline != nil { throw ValidationError("Give either --prune or --write-baseline.") }
  }
}

struct FixOptions: ParsableArguments {
  @Flag(help: "Mend in the translations what has one right answer, then check again.")
  var fix = false

  @Flag(help: "With --fix: print a unified diff and change nothing.")
  var dryRun = false

  @Flag(help: "Write files that the configuration names outside its own folder, by ../ or by a link, too.")
  var allowOutside = false

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix.") }
  }
}

struct ScopeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Check only pairs with a file that has changed since this git revision.", valueName: "revision"))
  var since: String?

  @Flag(help: "Check only pairs with a file that is staged in git, as it is staged.")
  var staged = false

  @Option(
    help: ArgumentHelp(
      "Take the text of this file of a pair from standard input, and check its pairs.", valueName: "file"),
    completion: .file())
  var stdin: String?

  @Option(
    help: ArgumentHelp("Keep results in this file and take what has not changed from there.", valueName: "file"),
    completion: .file())
  var cache: String?

  @Flag(help: "Use no cache, whatever the configuration says.")
  var noCache = false

  @OptionGroup var place: ConfigurationOption

  @Flag(help: "Print the settings that hold, flags and all, and check nothing.")
  var printConfig = false

  @OptionGroup var tracked: ChangesOption

  var changes: TrackedChanges { tracked.changes }

  @OptionGroup var threads: JobsOption

  func validate() throws {
    if since != nil, staged { throw ValidationError("Give either --since or --staged.") }
  }

  /// Whether only some pairs are looked at.
  var isPartial: Bool { since != nil || staged }

  /// What standard input holds instead of a file.
  func contents() throws -> FileContents {
    guard let stdin else { return FileContents(changes: changes) }
    return FileContents(given: [PathName.absolute(stdin): try FileReader.bytes(of: "-")], changes: changes)
  }

  func requireStdin(among paths: [String]) throws {
    guard let stdin else { return }
    if !paths.contains(where: { PathName.absolute($0) == PathName.absolute(stdin) }) {
      throw RunError("--stdin names a file of no pair", path: stdin)
    }
  }

  struct Narrowing {
    var contents: [String: [UInt8]] = [:]
    let emptyReason: String
  }

  /// Leaves the pairs that are asked for. A change of the configuration or a glossary concerns every pair.
  func narrow(_ finder: inout PairFinder, configuration: Configuration, reviewers: Reviewers?) throws
    -> Narrowing?
  {
    if let stdin {
      let path = PathName.absolute(stdin)
      finder.keep { $0 == path }
      if finder.pairs.isEmpty { throw RunError("--stdin names a file of no pair", path: stdin) }
    }
    guard isPartial else { return nil }
    let changes = try since.map { try GitChanges(since: $0) } ?? GitChanges(stagedIn: ())
    let settings =
      [configuration.file, configuration.suppressions].compactMap { $0 } + configuration.glossaries
      + LanguageData.addedFiles.map(\.path)
      + configuration.paths.flatMap { $0.glossaries ?? [] }
    if !settings.contains(where: { changes.paths.contains(PathName.absolute($0)) }) {
      finder.keep { changes.paths.contains($0) }
    }
    return Narrowing(contents: changes.contents, emptyReason: "no pair has a change \(changes.description)")
  }
}
