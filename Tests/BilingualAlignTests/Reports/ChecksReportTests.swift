import BilingualAlign
import Foundation
import Testing

@Suite struct ChecksReportTests {
  /// `align-tool checks --markdown > Docs/Checks.md` brings it up to date.
  @Test func docsAreUpToDate() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Docs/Checks.md")
    let markdown = ChecksReport.markdown()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try markdown.write(to: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == markdown)
  }

  @Test func explainsACheck() throws {
    let check = try #require(allChecks.first)
    let text = ChecksReport.explanation(check.info)
    #expect(text.hasPrefix("number-mismatch (error)\n"))
    #expect(text.contains("⟦54,000⟧"))
  }
}
