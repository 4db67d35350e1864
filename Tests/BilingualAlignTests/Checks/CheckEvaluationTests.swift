import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualDocuments
@testable import BilingualText

/// Runs all default checks over the evaluation data, holds them to what was reached and prints the table of
/// Docs/Measurements.md. Set
/// `CHECK_EVALUATION_DETAILS` to a path to have every missed row and every false alarm written there.
@Suite(.serialized) struct CheckEvaluationTests {
  struct Row {
    let id: String
    let kind: String
    let korean: String
    let english: String
    let date: CalendarDate?
  }

  static func flags(_ row: Row) -> [Finding] {
    let pair = examplePair(row.korean, row.english, date: row.date)
    var findings: [Finding] = []
    for check in allChecks where check.info.isOnByDefault { check.check(pair, into: &findings) }
    return findings.filter { $0.severity >= .warning }
  }

  static func table(_ path: String) throws -> [[String]] {
    try SharedData.lines(path).dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  static func note(_ what: String, _ row: Row, _ findings: [Finding]) {
    guard let path = ProcessInfo.processInfo.environment["CHECK_EVALUATION_DETAILS"] else { return }
    var text = "\(what) \(row.id) [\(row.kind)]\n  \(row.korean)\n  \(row.english)\n"
    for finding in findings { text += "    \(finding.severity) \(finding.check): \(finding.message)\n" }
    guard let file = fopen(path, "a") else { return }
    fputs(text, file)
    fclose(file)
  }

  @Test(.needs("eval/cases.tsv")) func casesWithoutGlossary() throws {
    let rows = try Self.table("eval/cases.tsv")
    let glossaryKinds: Set<String> = ["title drift", "term missing", "forbidden term", "abbreviation drift"]
    var flagged = (right: 0, all: 0)
    var silent = (wrong: 0, all: 0)
    for cells in rows {
      let date = cells.count > 6 ? cells[6].split(separator: " ").last.flatMap { CalendarDate(iso8601: $0) } : nil
      let row = Row(id: cells[0], kind: cells[1], korean: cells[2], english: cells[3], date: date)
      let findings = Self.flags(row)
      if cells[4] == "flag" {
        if glossaryKinds.contains(row.kind), row.id != "F036" { continue }
        flagged.all += 1
        if findings.isEmpty { Self.note("MISS", row, []) } else { flagged.right += 1 }
      } else {
        silent.all += 1
        if !findings.isEmpty {
          silent.wrong += 1
          Self.note("FALSE", row, findings)
        }
      }
    }
    #expect(flagged.right * 100 >= flagged.all * 95, "see CHECK_EVALUATION_DETAILS")
    #expect(silent.wrong * 100 <= silent.all * 4)
    print("cases: found \(flagged.right) of \(flagged.all), false alarms \(silent.wrong) of \(silent.all)")
  }

  @Test(.needs("eval/planted_errors.tsv")) func plantedErrors() throws {
    let rows = try Self.table("eval/planted_errors.tsv")
    var kinds: [String: (found: Int, all: Int)] = [:]
    var clean: [String: Row] = [:]
    for cells in rows {
      let row = Row(id: cells[0], kind: cells[1], korean: cells[2], english: cells[3], date: nil)
      kinds[row.kind, default: (0, 0)].all += 1
      if Self.flags(row).isEmpty { Self.note("MISS", row, []) } else { kinds[row.kind, default: (0, 0)].found += 1 }
      clean[row.korean] = Row(id: cells[0], kind: "clean", korean: cells[2], english: cells[4], date: nil)
    }
    for (kind, count) in kinds.sorted(by: { $0.key < $1.key }) { print("  \(kind): \(count.found) of \(count.all)") }
    let found = kinds.values.reduce(0) { $0 + $1.found }
    #expect(found * 100 >= rows.count * 95)
    print("planted: found \(found) of \(rows.count)")
    report("clean", Array(clean.values))
  }

  /// The names of the documents in a folder of aligned texts.
  static func documents(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: SharedData.folder.appendingPathComponent(folder).path)
      .filter { $0.hasSuffix(".ko.txt") }.map { String($0.dropLast(".ko.txt".count)) }.sorted()
  }

  @Test(.needs("eval/align/news")) func news() throws {
    var rows: [Row] = []
    for base in try Self.documents("eval/align/news") {
      let korean = try SharedData.lines("eval/align/news/\(base).ko.txt")
      let english = try SharedData.lines("eval/align/news/\(base).en.txt")
      for (index, pair) in zip(korean, english).enumerated() {
        rows.append(Row(id: "\(base):\(index)", kind: "news", korean: pair.0, english: pair.1, date: nil))
      }
    }
    report("news", rows)
  }

  /// In each document a long sentence of the translation is moved half its length down: `order-swap` names it, and nobody
  /// calls it an omission or an addition.
  @Test(.needs("eval/align/news")) func movedSentences() throws {
    var missed: [String] = []
    for base in try Self.documents("eval/align/news") {
      let korean = try SharedData.lines("eval/align/news/\(base).ko.txt")
      var english = try SharedData.lines("eval/align/news/\(base).en.txt")
      let half = english.count / 2
      guard let from = (1..<half).max(by: { english[$0].count < english[$1].count }) else { continue }
      let sentence = english.remove(at: from)
      english.insert(sentence, at: min(english.count, from + max(3, half)))
      func file(_ lines: [String]) -> SourceFile {
        SourceFile(path: base, bytes: Array((lines.joined(separator: "\n\n") + "\n").utf8))
      }
      let findings = try Reviewer().review(source: file(korean), target: file(english)).findings
      let isNamed = findings.contains {
        $0.check == "order-swap" && $0.target?.text.hasPrefix(String(sentence.prefix(30))) == true
      }
      let isLost = findings.contains { ["omission", "addition"].contains($0.check) && $0.severity == .error }
      if !isNamed || isLost { missed.append(base) }
    }
    #expect(missed == [])
  }

  private func report(_ name: String, _ rows: [Row]) {
    var flagged = 0
    for row in rows {
      let findings = Self.flags(row)
      if !findings.isEmpty {
        flagged += 1
        Self.note("FALSE", row, findings)
      }
    }
    let rate = rows.isEmpty ? 0 : 1000 * flagged / rows.count
    #expect(rate <= 15, "pairs flagged of 1,000 that were published so")
    print("\(name): \(flagged) of \(rows.count) pairs flagged, \(rate) per 1,000")
  }
}
