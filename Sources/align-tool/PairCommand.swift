import ArgumentParser
import BilingualAlign
import Foundation

struct PairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair",
    abstract: "Finds which Korean and English files belong together by what is in them.",
    discussion: """
      Dates, numbers, names, the glossary's terms and the words themselves are compared, not the files' names. --format tsv \
      writes a manifest that .align-tool.yml can name: look through it before you trust it.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, tsv, json
  }

  @Argument(help: "The folder of the Korean originals.")
  var korean: String

  @Argument(help: "The folder of the English translations.")
  var english: String

  @Option(help: "A glossary; may be given several times.")
  var glossary: [String] = []

  @Option(help: "Leave out pairs that are less sure than this, 0...1.")
  var minConfidence = 0.5

  @Option(help: "text, tsv or json.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "Where to write; standard output by default.")
  var output: String?

  @OptionGroup var speaking: LanguageOption

  @Option(name: .shortAndLong, help: "Threads; as many as there are processors by default.")
  var jobs: Int?

  @OptionGroup var verbosity: Verbosity

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
    if !(0...1).contains(minConfidence) { throw ValidationError("--min-confidence is 0...1.") }
  }

  @OptionGroup var own: DataOptions

  @OptionGroup var tracked: ChangesOption

  func run() throws {
    try exiting {
      try own.load()
      let matcher = DocumentMatcher(termbase: try Termbase(contentsOf: glossary))
      let sources = try profiles(in: korean, language: .korean, matcher: matcher)
      let targets = try profiles(in: english, language: .english, matcher: matcher)
      let found = matcher.match(korean: sources, english: targets)
      let pairs = found.pairs.filter { $0.confidence >= minConfidence }
      let weak = found.pairs.filter { $0.confidence < minConfidence }
      // A manifest holds the paths as seen from where it will stand.
      let isManifest = format == .tsv
      func named(_ path: String) -> String { isManifest ? PathName.absolute(path) : path }
      var report = PairingReport(
        pairs: pairs.map { $0.renamed(korean: named($0.korean), english: named($0.english)) },
        leftKorean: (found.leftKorean + weak.map(\.korean)).sorted(),
        leftEnglish: (found.leftEnglish + weak.map(\.english)).sorted())
      report.language = try speaking.language(
        Configuration.asked(nil) ?? Configuration(), isForPrograms: format != .text)
      var out = try Output(output)
      switch format {
      case .text: try out.write(report.text)
      case .json: try out.write(report.json)
      case .tsv: try out.write(report.manifest(in: output.map(Self.folder) ?? PathName.absolute(".")))
      }
      try out.finish()
      if format == .tsv {
        verbosity.note(
          message:
            "\(pairs.count, "pair", "pairs"); left over: \(report.leftKorean.count) Korean, \(report.leftEnglish.count) English"
        )
      }
      return pairs.isEmpty ? .nothingChecked : .clean
    }
  }

  private static func folder(_ path: String) -> String {
    let absolute = PathName.absolute(path)
    return String(absolute[..<(absolute.lastIndex(of: "/") ?? absolute.startIndex)])
  }

  private func profiles(in folder: String, language: Language, matcher: DocumentMatcher) throws
    -> [DocumentMatcher.Profile]
  {
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    if try FileStatus(folder) == nil { throw InputError(path: folder, reason: .noFolder) }
    let files = try PathPattern(root + "**").files().map(\.path)
    if files.isEmpty { throw RunError("no files are in this folder", path: folder) }
    var progress = Progress(total: files.count, unit: "files", isQuiet: verbosity.quiet)
    defer { progress.finish() }
    var profiles: [DocumentMatcher.Profile] = []
    var start = 0
    let threads = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    while start < files.count {
      let batch = Array(files[start..<min(start + 64 * threads, files.count)])
      start += batch.count
      let read = parallelMap(batch, jobs: threads) { [tracked] path -> (DocumentMatcher.Profile?, String) in
        do {
          return (matcher.profile(Document(reading: try tracked.read(path), language: language)), "")
        } catch {
          return (nil, "\(error)")
        }
      }
      for (profile, complaint) in read {
        if let profile { profiles.append(profile) } else { verbosity.note(complaint) }
      }
      progress.advance(by: batch.count)
    }
    return profiles
  }
}
