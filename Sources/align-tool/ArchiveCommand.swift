import ArgumentParser
import BilingualAlign

struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keeps an index of aligned documents, for drift and concordance.",
    subcommands: [
      ArchiveAddCommand.self, ArchiveStatusCommand.self, ArchiveRebuildCommand.self, ArchiveExportCommand.self,
      ArchiveRecordCommand.self, ArchiveImportCommand.self,
    ])
}

struct ArchiveStatusCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Says what an archive holds.",
    discussion: "Exit status: 0; 1 --verify found the archive damaged; 2 the archive could not be read.")

  @OptionGroup var archive: ArchivePlace

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var speaking: LanguageOption

  @Flag(help: "Check every page of the file.")
  var verify = false

  func run() throws {
    try exiting {
      try withArchive(archive, for: .reading) { archive in
        let missing = try archive.documents().count { try !ArchiveFiles.arePresent($0, in: archive) }
        let status = try archive.status()
        var output = try Output(nil)
        try output.write(
          format == .json
            ? ArchiveReports.json(status, path: archive.path, missing: missing)
            : ArchiveReports.text(
              status, path: ForeignText.visible(archive.path), missing: missing,
              language: speaking.language(Configuration.asked(nil) ?? Configuration(), isForPrograms: false)))
        try output.finish()
        guard verify else { return .clean }
        let faults = try archive.verify()
        for fault in faults { StandardError.say("\(archive.path): error: \(fault)") }
        return faults.isEmpty ? .clean : .findings
      }
    }
  }
}

struct ArchiveExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, tsv }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints everything an archive holds, by date.",
    discussion: "jsonl: one document a line, with its beads, facts and occurrences; tsv: one occurrence a row.")

  @OptionGroup var archive: ArchivePlace

  @Option(help: "jsonl or tsv.")
  var format = Format.jsonl

  @Option(name: .shortAndLong, help: "Where to write; standard output by default.")
  var output: String?

  func run() throws {
    try exiting {
      try withArchive(archive, for: .reading) { archive in
        var output = try Output(output)
        if format == .tsv {
          try output.write(ArchiveReports.occurrenceColumns.joined(separator: "\t") + "\n")
        }
        try archive.export { row in
          try output.write(format == .tsv ? ArchiveReports.occurrenceRows(row) : ArchiveReports.jsonLine(row))
        }
        try output.finish()
        return .clean
      }
    }
  }
}

/// The files that an archive's documents were read from.
enum ArchiveFiles {
  /// Whether the texts came in a stream: no file is missed, and there is none to be read again.
  static func areNone(_ document: ArchivedDocument) -> Bool { document.source.hasPrefix(ArchiveBase.stream) }

  static func arePresent(_ document: ArchivedDocument, in archive: Archive) throws -> Bool {
    if areNone(document) { return true }
    for name in [document.source, document.target] where try !FileContents.exists(archive.base.path(of: name)) {
      return false
    }
    return true
  }
}
