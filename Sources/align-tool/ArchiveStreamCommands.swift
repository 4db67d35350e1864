import ArgumentParser
import BilingualAlign
import Foundation

struct ArchiveRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Reads and aligns pairs from a stream, and prints what an archive keeps of them, for 'archive import'.",
    discussion: """
      A pair a line of JSON on standard input, {"id", "ko_path", "en_path" [, "date"]} or {"id", "ko", "en"}; a line out for each, \
      {"id", "record"} or {"id", "error"}. Any number of processes can read parts of a list, on any number of machines; no archive \
      is touched. Texts that stand in the line are named by its id, “stream:ID.ko”. Exit status: 0 unless the stream broke.
      """)

  @OptionGroup var reading: ArchiveReading

  @Option(name: .shortAndLong, help: "Where to write; standard output by default.")
  var output: String?

  func run() throws {
    try exiting {
      let recorder = try reading.recorder(try Configuration.asked(reading.config) ?? Configuration())
      let jobs = reading.jobs ?? ProcessInfo.processInfo.activeProcessorCount
      return try JSONLines(output: output, jobs: jobs).run { request in
        let (source, target) = try request.documents(.final)
        var recorder = recorder
        recorder.date = request.date ?? recorder.date
        let record = try recorder.record(
          source: source, target: target, hash: recorder.hash(source: source, target: target),
          name: try request.archiveName)
        return ArchiveLine.text(record, id: request.id)
      }
    }
  }
}

struct ArchiveImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes documents that 'archive record' has read into the archive.",
    discussion: """
      A document that is in the archive already with the same content is left alone, one that has changed takes the place of its \
      earlier state: what is imported twice is there once. Relative names count from the working folder. A line that cannot be used \
      is named and the others are taken; the exit status is then 2.
      """)

  @Option(help: "The lines of 'archive record'; - is standard input.", completion: .file())
  var jsonl: String

  @OptionGroup var archive: ArchivePlace

  func run() throws {
    try exiting {
      var reader = try LineReader(jsonl)
      return try withArchive(archive, for: .writing) { archive in
        var writer = ArchiveWriter(archive)
        var (pending, tally, failed): ([ArchiveRecord], ArchiveIntake.Tally, Int) = ([], ArchiveIntake.Tally(), 0)
        func write() throws {
          if pending.isEmpty { return }
          tally.add(try writer.add(pending))
          pending = []
        }
        while let line = try reader.readLine(upTo: Self.longestLine) {
          do throws(ArchiveLine.Fault) {
            guard case .line(let bytes) = line else {
              throw ArchiveLine.Fault("this line has more than \(Self.longestLine >> 20) MB")
            }
            pending.append(try ArchiveLine.record(bytes, name: archive.base.name))
          } catch {
            failed += 1
            StandardError.say("\(jsonl == "-" ? "standard input" : jsonl):\(reader.line):1: error: \(error)")
          }
          if pending.count == Self.batch { try write() }
        }
        try write()
        StandardError.say(tally, failed: failed)
        return failed > 0 ? .couldNotRun : .clean
      }
    }
  }

  /// Documents that go into the archive at once.
  private static let batch = 64
  /// In bytes; a record is several times as long as its texts.
  private static let longestLine = 256 << 20
}

extension StandardError {
  /// What came of taking documents into an archive.
  static func say(_ tally: ArchiveIntake.Tally, failed: Int) {
    let (added, replaced, same) = (tally.added, tally.replaced, tally.unchanged)
    say(
      message: failed == 0
        ? "\(added, "document", "documents") added, \(replaced) replaced, \(same) unchanged"
        : "\(added, "document", "documents") added, \(replaced) replaced, \(same) unchanged, \(failed) could not be read"
    )
  }
}

extension StreamRequest {
  /// What an archive calls the files of the line: their paths, else the line's id.
  fileprivate var archiveName: (String) -> String {
    get throws {
      guard case .inline = texts else { return { $0 } }
      let name: String
      switch id {
      case .string(let text) where !text.isEmpty && !text.unicodeScalars.contains { $0.value < 0x20 }: name = text
      case .int(let number): name = "\(number)"
      default:
        throw LineFault("a line without files needs an id, a text or a whole number, by which the archive names it")
      }
      return { "\(ArchiveBase.stream)\(name).\($0)" }
    }
  }
}
