import BilingualAlign
import Testing

/// The whole flow on the samples: they are cut as their gold counts them.
struct SampleReviewTests {
  private static func review(_ sample: Sample) throws -> Review {
    return try Reviewer().review(
      source: FileReader.read(sample.path("ko")), target: FileReader.read(sample.path("en")))
  }

  @Test(arguments: Sample.all)
  func cutsWhatTheGoldCounts(_ sample: Sample) throws {
    let review = try Self.review(sample)
    for (level, source, target) in [
      ("para", review.source.blocks.count { $0.kind.isContent }, review.target.blocks.count { $0.kind.isContent }),
      ("sent", review.source.segments.count, review.target.segments.count),
    ] {
      let gold = try sample.gold(level)
      #expect(source == gold.flatMap(\.source).count, "Korean, \(level)")
      #expect(target == gold.flatMap(\.target).count, "English, \(level)")
    }
  }

  @Test(arguments: Sample.all)
  func readsTheDate(_ sample: Sample) throws {
    let name = sample.testDescription.prefix(10)
    #expect(try Self.review(sample).date == CalendarDate(iso8601: String(name)))
  }
}
