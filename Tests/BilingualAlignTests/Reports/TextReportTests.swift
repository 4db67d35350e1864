import Testing

@testable import BilingualAlign
@testable import BilingualReports

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
}
