import ArgumentParser
import BilingualAlign
import Foundation
import Synchronization

struct ArchiveAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Aligns pairs of documents and records them.",
    discussion: """
      A pair that is in the archive already and has not changed costs no more than reading it; a changed one takes the \
      place of its earlier state. A pair that cannot be read is named and the others are added; the exit status is then 2.
      """)

  @Argument(
    help: "Pairs of files or of folders: KO EN [KO EN …]; without any, the pairs of the configuration.",
    completion: .file())
  var files: [String] = []

  @Option(help: "A table of pairs, TSV or CSV: ko, en, or columns named ko, en and date; paths are relative to it.")
  var manifest: String?

  @OptionGroup var archive: ArchivePlace
  @OptionGroup var reading: ArchiveReading

  func validate() throws {
    if files.count % 2 != 0 { throw ValidationError("Give pairs of files: KO EN [KO EN …].") }
    if manifest != nil, !files.isEmpty { throw ValidationError("Give either files or --manifest.") }
  }

  func run() throws {
    try exiting {
      let found = try Configuration.asked(reading.config)
      var configuration = found ?? Configuration()
      if let manifest {
        configuration.pairs = [.manifest(manifest)]
      } else if files.isEmpty, found == nil {
        throw ValidationError("Give pairs of files, or --manifest, or write a \(Configuration.fileName).")
      }
      let pairs = try pairs(configuration)
      if pairs.isEmpty {
        StandardError.say("error: nothing was added: no pair was found")
        return .nothingChecked
      }
      let recorder = try reading.recorder(found ?? Configuration())
      return try withArchive(archive, for: .writing) { archive in
        let intake = try ArchiveIntake(archive, recorder: recorder)
        return try reading.take(pairs, into: intake)
      }
    }
  }

  private func pairs(_ configuration: Configuration) throws -> [PairFinder.Pair] {
    guard files.isEmpty else {
      var pairs: [PairFinder.Pair] = []
      for index in stride(from: 0, to: files.count, by: 2) {
        let (korean, english) = (files[index], files[index + 1])
        if try FileStatus(korean)?.kind == .folder, try FileStatus(english)?.kind == .folder {
          pairs += try found([.patterns(korean: korean, english: english, date: nil)])
        } else {
          pairs.append(PairFinder.Pair(korean: korean, english: english, date: nil))
        }
      }
      return pairs
    }
    return try found(configuration.pairs)
  }

  private func found(_ rules: [Configuration.PairRule]) throws -> [PairFinder.Pair] {
    let finder = try PairFinder(rules)
    for lone in finder.unpaired {
      StandardError.say(
        "\(lone.path): warning: its \(lone.isKorean ? "translation" : "original") \(lone.expected) is not there")
    }
    return finder.pairs
  }
}

struct ArchiveRebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Reads all documents of an archive anew, as after a change of the glossary, and gives free space back.",
    discussion: """
      A document whose files are gone stays as it is, or is dropped with --prune; one whose texts came in a stream stays as it is. \
      Terms are those of this run's glossaries. The archive can be read all the while.
      """)

  @OptionGroup var archive: ArchivePlace
  @OptionGroup var reading: ArchiveReading

  @Flag(help: "Drop documents whose files are gone.")
  var prune = false

  func run() throws {
    try exiting {
      // A missing archive is not made.
      try Archive(archive.path, for: .reading).close()
      let recorder = try reading.recorder(try Configuration.asked(reading.config) ?? Configuration())
      return try withArchive(archive, for: .writing) { archive in
        let documents = try archive.documents()
        let gone = try documents.filter { try !ArchiveFiles.arePresent($0, in: archive) }
        if prune {
          var writer = ArchiveWriter(archive)
          let count = try writer.remove(gone.map { ($0.source, $0.target) })
          if count > 0 { StandardError.say("\(count) documents dropped, whose files are gone") }
        } else {
          for document in gone { StandardError.say("\(document.source): warning: its files are gone; kept as it is") }
        }
        let missing = Set(gone)
        let pairs = documents.filter { !missing.contains($0) && !ArchiveFiles.areNone($0) }.map { document in
          PairFinder.Pair(
            korean: archive.base.path(of: document.source), english: archive.base.path(of: document.target),
            date: document.date)
        }
        let intake = try ArchiveIntake(archive, recorder: recorder, isForced: true)
        let status = try reading.take(pairs, into: intake)
        try archive.compact()
        return status
      }
    }
  }
}

/// How documents are read into an archive.
struct ArchiveReading: ParsableArguments {
  @Option(help: "A glossary; may be given several times.")
  var glossary: [String] = []

  @OptionGroup var own: DataOptions

  @Option(help: "The date of documents that name none, such as 2024-04-15.")
  var date: CalendarDate?

  @Option(name: .shortAndLong, help: "The configuration; else ALIGN_TOOL_CONFIG, else the nearest .align-tool.yml.")
  var config: String?

  @Option(name: .shortAndLong, help: "Threads; as many as there are processors by default.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
  }

  func recorder(_ configuration: Configuration) throws -> ArchiveRecorder {
    try own.load(configuration.data)
    let glossaries = glossary.isEmpty ? configuration.glossaries : glossary
    return ArchiveRecorder(termbase: try Termbase(contentsOf: glossaries), date: date ?? configuration.date)
  }

  /// Adds pairs on all threads and says what came of it.
  func take(_ pairs: [PairFinder.Pair], into intake: ArchiveIntake) throws -> ExitStatus {
    let threads = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    var progress = Progress(total: pairs.count, unit: "documents")
    var failed = 0
    var rest = pairs[...]
    while !rest.isEmpty {
      let part = Array(rest.prefix(128 * threads))
      rest = rest.dropFirst(part.count)
      let failures = parallelMap(part, jobs: threads) { pair -> Failure? in
        do throws(ArchiveIntake.Failure) {
          try intake.add(korean: pair.korean, english: pair.english, date: pair.date)
          return nil
        } catch {
          if case .archive = error { return Failure(line: "\(error)", isFatal: true) }
          return Failure(line: "\(error)", isFatal: false)
        }
      }.compactMap { $0 }
      progress.advance(by: part.count)
      if !failures.isEmpty { progress.finish() }
      failed += failures.count
      for failure in failures.prefix(while: { !$0.isFatal }) { StandardError.say(failure.line) }
      if let fatal = failures.first(where: { $0.isFatal }) {
        StandardError.say(fatal.line)
        return .couldNotRun
      }
    }
    progress.finish()
    let tally = try intake.finish()
    StandardError.say(tally, failed: failed)
    return failed > 0 ? .couldNotRun : .clean
  }

  private struct Failure: Sendable {
    let line: String
    /// Whether it is the archive that fails, not one document.
    let isFatal: Bool
  }
}
