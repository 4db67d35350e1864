import Testing

@testable import BilingualAlign
@testable import BilingualReports

@Suite struct JSONReportTests {
  @Test func followsTheContract() throws {
    let review = try Reviews.sample()
    var report = JSONReport(signature: ToolSignature(glossaries: ["terms.tsv"], date: review.date))
    _ = report.add(review.located(), of: nil)
    try expectGolden(report.finish(), "report.json")
  }

  @Test(
    arguments: [
      (JSONValue.string("a\"\\\n\u{1}\u{2028}가"), "\"a\\\"\\\\\\n\\u0001\\u2028가\""), (.number(0.98), "0.98"),
      (.number(1), "1"),
      (.array([]), "[]"), (.object([:]), "{}"), (.object(["a": nil, "b": .array([1, .null])]), "{\"b\":[1,null]}"),
    ] as [(JSONValue, String)])
  func writes(_ value: JSONValue, as text: String) {
    #expect(value.text(pretty: false) == text)
  }
}
