import Foundation
import Testing

@testable import BilingualAlign

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

  static func table(_ path: String) -> [[String]]? {
    SharedData.text(path).map { text in
      text.split(separator: "\n").dropFirst().map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
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

  @Test func casesWithoutGlossary() {
    guard let rows = Self.table("eval/cases.tsv") else { return }
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

  @Test(arguments: ["eval/planted_errors.tsv"])
  func plantedErrors(_ path: String) {
    guard let rows = Self.table(path) else { return }
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

  @Test func news() throws {
    let folder = SharedData.folder.appendingPathComponent("eval/align/news")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return }
    var rows: [Row] = []
    for name in names.sorted() where name.hasSuffix(".ko.txt") {
      let base = name.dropLast(".ko.txt".count)
      let korean = lines(SharedData.text("eval/align/news/\(name)"))
      let english = lines(SharedData.text("eval/align/news/\(base).en.txt"))
      for (index, pair) in zip(korean, english).enumerated() {
        rows.append(Row(id: "\(base):\(index)", kind: "news", korean: pair.0, english: pair.1, date: nil))
      }
    }
    report("news", rows)
  }

  private func lines(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
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
