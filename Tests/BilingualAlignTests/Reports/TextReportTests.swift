import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualChecks
@testable import BilingualReports
@testable import BilingualRevision
@testable import BilingualText

@Suite struct TextReportTests {
  @Test(arguments: [
    ("report-80.txt", TextStyle(columns: 80)), ("report-120-color.txt", TextStyle(columns: 120, isColored: true)),
    ("report-44.txt", TextStyle(columns: 44)),
    ("report-findings-only.txt", TextStyle(columns: 80, showsAllBeads: false)),
  ])
  func prints(_ name: String, in style: TextStyle) throws {
    let review = try Reviews.sample()
    var report = TextReport(style: style)
    try expectGolden(report.add(review.located(), of: review) + report.finish(), name)
  }

  @Test(arguments: [40, 44, 59, 60, 61, 80, 200])
  func keepsTheWidth(_ columns: Int) throws {
    let review = try Reviews.sample()
    var report = TextReport(style: TextStyle(columns: columns))
    for line in report.add(review.located(), of: review).split(separator: "\n") {
      let width = line.reduce(0) { $0 + ("가"..."힣" ~= $1 ? 2 : 1) }
      #expect(width <= columns, "\(line)")
    }
  }

  @Test func cannotBeDrivenByTheDocument() throws {
    let review = try Reviews.review(
      ko: ["제목 \u{1B}[2J\u{202E}"], en: ["Title \u{9B}31m\u{7}"], beads: [(0..<1, 0..<1)])
    var report = TextReport(style: TextStyle(columns: 80))
    let text = report.add(review.located(), of: review)
    #expect(!text.unicodeScalars.contains { [0x1B, 0x202E, 0x9B, 0x07].contains($0.value) })
  }

  @Test func saysThatAllIsWell() throws {
    let review = try Reviews.review(ko: ["하나", "둘"], en: ["One", "Two"], beads: [(0..<1, 0..<1), (1..<2, 1..<2)])
    var report = TextReport(style: TextStyle())
    _ = report.add(review.located(), of: review)
    #expect(report.finish() == "✓ 0 errors, 0 warnings, 0 infos in 2 sentence pairs\n")
  }

  /// What has no counterpart is no pair.
  @Test func countsPairsOnly() throws {
    let review = try Reviews.review(
      ko: ["하나", "둘"], en: ["One", "Three"], beads: [(0..<1, 0..<1), (1..<2, 1..<1), (2..<2, 1..<2)])
    var report = TextReport(style: TextStyle())
    let page = report.add(review.located(), of: review)
    #expect(page.split(separator: "\n").first?.hasSuffix("1 sentence pair") == true)
    #expect(report.finish() == "✓ 0 errors, 0 warnings, 0 infos in 1 sentence pair\n")
  }

  /// A sentence that stands elsewhere in the original is shown beside its translation.
  @Test func showsWhatWasMoved() throws {
    let old = "정부는 서울에서 회의를 열었다.\n\n장관은 국제협력을 강조하였다.\n\n다음 회의는 부산에서 열린다.\n"
    let new = "장관은 국제협력을 강조하였다.\n\n정부는 서울에서 회의를 열었다.\n\n다음 회의는 부산에서 열린다.\n"
    let english = """
      The government held a meeting in Seoul.

      The Minister stressed international cooperation.

      The next meeting will be held in Busan.
      """
    func file(_ text: String, _ path: String) -> SourceFile { SourceFile(path: path, bytes: Array(text.utf8)) }
    let review = try StaleReviewer(Reviewer()).review(
      old: file(old, "old.txt"), new: file(new, "ko.txt"), target: file(english, "en.txt"))
    let document = review.located()
    let moved = try #require(document.findings.first)
    let bead = review.alignment.beads[try #require(moved.finding.bead)]
    let texts = AlignedTexts(review)
    let units = texts.units(of: review.source)
    #expect(
      AlignedTexts.joined(units, texts.shown(of: bead, findings: [moved.finding], source: units)) == moved.source?.text)
    var report = TextReport(style: TextStyle(columns: 100, showsAllBeads: false))
    #expect(!report.add(document, of: review).contains("—"))
  }
}
