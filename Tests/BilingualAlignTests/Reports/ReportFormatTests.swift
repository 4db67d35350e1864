import Testing

@testable import BilingualAlign

@Suite struct ReportFormatTests {
  private static let checks = [
    CheckInfo(id: "number-mismatch", summary: "A quantity differs.", details: "More *words*.", good: [], bad: []),
    CheckInfo(id: "omission", summary: "A sentence is missing.", severity: .warning, good: [], bad: []),
    CheckInfo(id: "addition", summary: "A sentence was added.", severity: .info, good: [], bad: []),
    CheckInfo(id: "date-mismatch", summary: "A date differs.", good: [], bad: []),
  ]

  private static let context = ReportContext(signature: ToolSignature(), checks: checks)

  @Test(arguments: ReportFormat.allCases.filter { $0 != .text && $0 != .json && $0 != .xlsx })
  func writes(_ format: ReportFormat) throws {
    let review = try Reviews.sample()
    var report = format.report(Self.context)
    let text = report.add(review.located(), of: review)
    try expectGolden(text + report.finish(), "report.\(format.rawValue)")
  }

  @Test(arguments: ReportFormat.allCases.filter { $0 != .xlsx })
  func writesNothingFound(_ format: ReportFormat) throws {
    try expectGolden(format.report(Self.context).finish(), "empty.\(format.rawValue)")
  }

  @Test(arguments: AlignmentFormat.allCases, Document.Level.allCases)
  func writesAlignments(_ format: AlignmentFormat, _ level: Document.Level) throws {
    let review = try Reviews.sample()
    let texts = AlignedTexts(
      source: review.source, target: review.target, level: level, alignment: review.sentences)
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
            "::error file=en.txt,line=1,endLine=1,col=1,endColumn=2,title=number-mismatch::100 %25,%0Aor less",
          count: 10))
    #expect(report.finish().hasPrefix("2 more findings are not shown as annotations\n"))
    #expect(report.stepSummary.split(separator: "\n").count == 16)
  }

  @Test(arguments: [
    ("a b/한.txt", "a%20b/%ED%95%9C.txt"), ("/x/y.txt", "file:///x/y.txt"), ("a%b#c?.txt", "a%25b%23c%3F.txt"),
  ])
  func writesPathsAsURIs(_ path: String, _ uri: String) {
    #expect(FilePath.uri(path) == uri)
  }
}
