import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualDocuments
@testable import BilingualReports

@Suite struct ReportFormatTests {
  private static let checks = [
    CheckInfo(id: "number-mismatch", summary: "A quantity differs.", details: "More *words*.", good: [], bad: []),
    CheckInfo(id: "omission", summary: "A sentence is missing.", severity: .warning, good: [], bad: []),
    CheckInfo(id: "addition", summary: "A sentence was added.", severity: .info, good: [], bad: []),
    CheckInfo(id: "date-mismatch", summary: "A date differs.", good: [], bad: []),
  ]

  private static let context = ReportContext(signature: ToolSignature(), checks: checks)

  @Test(arguments: ReportFormat.allCases.filter { $0 != .text && $0 != .json && !$0.isFile })
  func writes(_ format: ReportFormat) throws {
    let review = try Reviews.sample()
    var report = format.report(Self.context)
    let text = report.add(review.located(), of: review)
    try expectGolden(text + String(decoding: report.finished(), as: UTF8.self), "report.\(format.rawValue)")
  }

  /// Lines of no finding are no lines, and a file of none is not worth keeping.
  @Test func writesNoLineForNothingFound() {
    #expect(LineReport().finish() == "")
  }

  @Test(arguments: ReportFormat.allCases.filter { !$0.isFile && $0 != .line })
  func writesNothingFound(_ format: ReportFormat) throws {
    try expectGolden(
      String(decoding: format.report(Self.context).finished(), as: UTF8.self), "empty.\(format.rawValue)")
  }

  @Test(arguments: AlignmentFormat.allCases, Document.Level.allCases)
  func writesAlignments(_ format: AlignmentFormat, _ level: Document.Level) throws {
    let review = try Reviews.sample()
    var texts = AlignedTexts(
      source: review.source, target: review.target, level: level, alignment: review.alignment)
    let pair = Reader().read(source: review.source, target: review.target)
    texts.links = Aligner().links(of: review.alignment, pair, level: level)
    let text = texts.written(as: format, style: TextStyle(columns: 80), signature: ToolSignature())
    try expectGolden(text, "align-\(level.rawValue).\(format.rawValue)")
  }

  @Test func gitHubWritesTenOfAKindAndCountsTheRest() throws {
    let planted = (0..<12).map { _ in
      Reviews.Planted(check: "number-mismatch", message: "100 %,\nor less", target: ("6", "6"), bead: 0)
    }
    let review = try Reviews.review(ko: ["5명"], en: ["6"], beads: [(0..<1, 0..<1)], findings: planted)
    var report = GitHubReport()
    let lines = report.add(review.located(), of: nil).split(separator: "\n")
    #expect(
      lines
        == Array(
          repeating:
            "::error file=en.txt,line=1,endLine=1,col=1,endColumn=2,title=number-mismatch::100 %25,␊or less",
          count: 10))
    #expect(report.finish().hasPrefix("2 more findings are not shown as annotations\n"))
    #expect(report.stepSummary.split(separator: "\n").count == 16)
  }

  /// GitHub drops a summary of more than 1 MiB.
  @Test func gitHubSummaryHasRoom() throws {
    let planted = (0..<100).map { _ in
      Reviews.Planted(
        check: "number-mismatch", message: String(repeating: "long ", count: 200), target: ("6", "6"), bead: 0)
    }
    let document = try Reviews.review(ko: ["5명"], en: ["6"], beads: [(0..<1, 0..<1)], findings: planted).located()
    var report = GitHubReport()
    for _ in 0..<12 { _ = report.add(document, of: nil) }
    #expect(report.stepSummary.utf8.count < 1_048_576)
    #expect(report.stepSummary.hasSuffix("|\n\n300 more findings have no room here.\n"))
    #expect(report.stepSummary.contains("1200 errors, 0 warnings, 0 infos"))
  }

  /// As an editor leaves them: a byte-order mark, ends of lines of two bytes, a tab in a reason.
  @Test func tablesOfEditorsAreRead() throws {
    let fingerprint = String(repeating: "0a", count: 16)
    let text = "\u{FEFF}# Known\r\n\(fingerprint)\tspacing\t가\ta\tas\tagreed\r\n"
    let baseline = try Baseline(reading: SourceFile(path: "b.tsv", bytes: Array(text.utf8)))
    #expect(baseline.entries.map(\.reason) == ["as agreed"])
    let rows = "\u{FEFF}# check, path, text, reason\r\nspacing\t*\t*\tas agreed\r\n"
    let file = try SuppressionFile(reading: SourceFile(path: "s.tsv", bytes: Array(rows.utf8)), folder: "/")
    #expect(file.entries.map { "\($0.line) \($0.check) \($0.reason)" } == ["2 spacing as agreed"])
  }

  @Test(arguments: [
    ("a b/한.txt", "a%20b/%ED%95%9C.txt"), ("/x/y.txt", "file:///x/y.txt"), ("a%b#c?.txt", "a%25b%23c%3F.txt"),
  ])
  func writesPathsAsURIs(_ path: String, _ uri: String) {
    #expect(FilePath.uri(path) == uri)
  }
}
