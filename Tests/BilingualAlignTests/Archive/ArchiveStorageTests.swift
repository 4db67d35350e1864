import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualArchive
@testable import BilingualReports
@testable import BilingualText

@Suite struct ArchiveStorageTests {
  private static let ko = ["제2차 한미 북한인권협의 개최", "전영희 평화외교기획단장은 북한을 방문하지 않았다."]
  private static let en = [
    "Second ROK-U.S. Consultations on North Korean Human Rights Held",
    "Director-General for Korean Peninsula Peace Regime Jun Young-hee did not visit the DPRK.",
  ]

  @Test func recordsBeadsFactsAndOccurrences() throws {
    let record = try ArchiveFixture.record("a", date: "2024-04-15", ko: Self.ko, en: Self.en)
    let export = try ArchiveFixture.withArchive([record]) { archive in
      var rows: [ArchiveExportRow] = []
      try archive.export { rows.append($0) }
      return rows.map(ArchiveReports.jsonLine).joined()
    }
    try expectGolden(export, "archive/export.jsonl")
  }

  @Test func sameDocumentTwiceIsOne() throws {
    let record = try ArchiveFixture.record("a", date: "2024-04-15", ko: Self.ko, en: Self.en)
    try ArchiveFixture.withArchive([record]) { archive in
      let before = try archive.status()
      var writer = ArchiveWriter(archive)
      let tally = try writer.add([record])
      #expect(tally == Self.tally(0, 0, 1))
      let after = try archive.status()
      #expect(after.documents == 1 && after.occurrences == before.occurrences && after.facts == before.facts)
    }
  }

  @Test func changedDocumentReplacesItself() throws {
    let old = try ArchiveFixture.record("a", date: "2024-04-15", ko: Self.ko, en: Self.en)
    let new = try ArchiveFixture.record("a", date: "2024-04-15", ko: [Self.ko[0]], en: [Self.en[0]])
    try ArchiveFixture.withArchive([old]) { archive in
      var writer = ArchiveWriter(archive)
      let tally = try writer.add([new])
      let status = try archive.status()
      let faults = try archive.verify()
      #expect(tally == Self.tally(0, 1, 0))
      #expect(status.documents == 1 && status.beads == 1)
      #expect(faults == [])
      let only = try ArchiveFixture.withArchive([new]) { try $0.status() }
      #expect(status.occurrences == only.occurrences && status.facts == only.facts)
    }
  }

  /// A batch is in the archive as a whole or not at all.
  @Test func failedBatchLeavesNothing() throws {
    let good = try ArchiveFixture.record("a", date: "2024-04-15", ko: Self.ko, en: Self.en)
    try ArchiveFixture.withArchive { archive in
      try archive.execute(
        "CREATE TRIGGER stop BEFORE INSERT ON occurrence WHEN new.number = 3 BEGIN SELECT raise(ABORT, 'stop'); END")
      var writer = ArchiveWriter(archive)
      #expect(throws: ArchiveError.self) { _ = try writer.add([good]) }
      #expect(try archive.status().documents == 0)
      try archive.execute("DROP TRIGGER stop")
      #expect(try writer.add([good]) == Self.tally(1, 0, 0))
      #expect(try archive.verify() == [])
    }
  }

  @Test func refusesAnArchiveOfALaterVersion() throws {
    try ArchiveFixture.withArchive { archive in
      try archive.execute("INSERT INTO grdb_migrations VALUES ('999')")
      for access in [Archive.Access.reading, .writing] {
        #expect(throws: ArchiveError(path: archive.path, reason: .newer)) { _ = try Archive(archive.path, for: access) }
      }
    }
  }

  @Test func namesPathsFromItsBase() {
    let base = ArchiveBase(archive: "/repo/.align-tool/archive.sqlite")
    #expect(base.folder == "/repo/")
    #expect(base.name(of: "/repo/ko/a.txt") == "ko/a.txt")
    #expect(base.name(of: "/repo/./ko//b/../a.txt") == "ko/a.txt")
    #expect(base.name(of: "/other/a.txt") == "/other/a.txt")
    #expect(base.path(of: "ko/a.txt") == "/repo/ko/a.txt")
    #expect(ArchiveBase(archive: "/data/my.sqlite").folder == "/data/")
  }

  @Test func countsDaysBothWays() throws {
    for day in stride(from: -700_000, to: 2_900_000, by: 997) {
      let date = try #require(CalendarDate(dayNumber: day))
      #expect(date.dayNumber == day)
    }
  }

  private static func tally(_ added: Int, _ replaced: Int, _ unchanged: Int) -> ArchiveIntake.Tally {
    ArchiveIntake.Tally(added: added, replaced: replaced, unchanged: unchanged)
  }
}
