import Foundation

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualArchive
@testable import BilingualDocuments
@testable import BilingualTerms
@testable import BilingualText

/// Small archives and the documents they are made of.
enum ArchiveFixture {
  /// One concept of each kind that drifts.
  static let termbase = Termbase([
    Concept(
      id: "C1", category: .event,
      terms: [
        Term("한미 북한인권협의", language: .korean, status: .preferred),
        Term("ROK-U.S. Consultations on North Korean Human Rights", language: .english, status: .preferred),
        Term("ROK-US Consultation on North Korean Human Rights", language: .english, status: .admitted),
      ], place: GlossaryPlace(path: "glossary.tsv", line: 2)),
    Concept(
      id: "C2", category: .place,
      terms: [
        Term("북한", language: .korean, status: .preferred), Term("North Korea", language: .english, status: .preferred),
        Term("DPRK", language: .english, status: .admitted),
        Term("North Corea", language: .english, status: .forbidden),
      ], place: GlossaryPlace(path: "glossary.tsv", line: 3)),
    Concept(
      id: "C3", category: .title,
      terms: [
        Term("평화외교기획단장", language: .korean, status: .preferred),
        Term("Director-General for Korean Peninsula Peace Regime", language: .english, status: .preferred),
      ], validity: DateSpan(from: nil, through: PartialDate("2024-05-27")),
      place: GlossaryPlace(path: "glossary.tsv", line: 4)),
  ])

  static func source(_ text: String, _ path: String) -> SourceFile { SourceFile(path: path, bytes: Array(text.utf8)) }

  /// A record of lines that are aligned one to one, without reading files or aligning.
  static func record(
    _ name: String, date: String, ko: [String], en: [String], termbase: Termbase = termbase
  ) throws -> ArchiveRecord {
    let recorder = ArchiveRecorder(termbase: termbase, date: CalendarDate(iso8601: date), aligner: Aligner())
    let source = Reviews.document(ko, path: "\(name).ko.txt", language: .korean)
    let target = Reviews.document(en, path: "\(name).en.txt", language: .english)
    let beads = try Alignment(
      ko.indices.map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, confidence: 0.99) }, sourceCount: ko.count,
      targetCount: en.count)
    return recorder.record(
      recorder.reader.read(source: source, target: target), beads: beads,
      hash: recorder.hash(source: source.source, target: target.source),
      names: (source.source.path, target.source.path))
  }

  /// `body` with a new archive that holds the records.
  static func withArchive<T>(_ records: [ArchiveRecord] = [], _ body: (Archive) throws -> T) throws -> T {
    try withFiles([:]) { folder in
      let archive = try Archive(folder.appending(path: "archive.sqlite").path, for: .writing)
      defer { try? archive.close() }
      var writer = ArchiveWriter(archive)
      _ = try writer.add(records)
      return try body(archive)
    }
  }
}
