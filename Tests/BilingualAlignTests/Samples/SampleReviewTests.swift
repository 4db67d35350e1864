import BilingualAlign
import Foundation
import Testing

/// The whole flow on the samples: they are cut, aligned and judged as their gold and `expected.tsv` say.
struct SampleReviewTests {
  /// The glossary that ships, and that of the samples.
  private static let glossaries: [String] = {
    let root = URL(filePath: #filePath).appending(path: "../../../../").standardized.path
    let shipped = (try? FileManager.default.contentsOfDirectory(atPath: root + "/Glossary")) ?? []
    return shipped.filter { $0.hasSuffix(".tsv") }.sorted().map { root + "/Glossary/" + $0 } + [
      root + "/Samples/glossary.tsv"
    ]
  }()

  /// Made once: every test looks at the same.
  private static let reviews = Result {
    let reviewer = Reviewer(termbase: try Termbase(contentsOf: glossaries))
    return try Dictionary(
      uniqueKeysWithValues: Sample.all.map { sample in
        let files = try (source: FileReader.read(sample.path("ko")), target: FileReader.read(sample.path("en")))
        return (sample.testDescription, try reviewer.review(source: files.source, target: files.target))
      })
  }

  private static func review(_ sample: Sample) throws -> Review {
    try #require(try reviews.get()[sample.testDescription])
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

  /// A floor under all samples together, strict F1; to be raised with the aligner.
  @Test(arguments: [("sent", 0.97), ("para", 0.97)])
  func alignsAsTheGold(_ level: String, _ floor: Double) throws {
    var score = AlignmentScore()
    for sample in Sample.all {
      let review = try Self.review(sample)
      let beads =
        level == "sent"
        ? review.alignment : Aligner().alignParagraphs(source: review.source, target: review.target)
      score.add(
        gold: try sample.gold(level).map { .init(source: $0.source, target: $0.target) },
        found: beads.beads.map { .init(source: Array($0.source), target: Array($0.target)) })
    }
    #expect(score.strict.f1 >= floor)
  }

  /// Every row of `expected.tsv` is answered by one finding.
  @Test(arguments: Sample.all)
  func findsAllThatIsExpected(_ sample: Sample) throws {
    let (missing, _) = try Self.compare(sample)
    #expect(missing == [])
  }

  /// Every finding answers a row of `expected.tsv`.
  @Test(arguments: Sample.all)
  func findsNothingElse(_ sample: Sample) throws {
    let (_, surplus) = try Self.compare(sample)
    #expect(surplus == [])
  }

  private static func compare(_ sample: Sample) throws -> (missing: [String], surplus: [String]) {
    let review = try review(sample)
    var surplus = review.findings
    var missing: [String] = []
    for expected in try sample.expected() {
      if let index = surplus.firstIndex(where: { expected.isAnswered(by: $0, in: review) }) {
        surplus.remove(at: index)
      } else {
        missing.append("\(expected)")
      }
    }
    return (
      missing, surplus.map { "\($0.check): \($0.source?.text ?? "-") | \($0.target?.text ?? "-") | \($0.message)" }
    )
  }
}

extension ExpectedFinding {
  fileprivate func isAnswered(by finding: Finding, in review: Review) -> Bool {
    finding.check == check && Self.touches(source, finding.source, review.source.source)
      && Self.touches(target, finding.target, review.target.source)
  }

  /// Whether the finding's place is in the expected line and shares text with what is expected.
  private static func touches(_ expected: Place?, _ found: Finding.Place?, _ file: SourceFile) -> Bool {
    guard let expected else { return true }
    guard let found else { return false }
    let text = found.text.precomposedStringWithCanonicalMapping
    return file.position(at: found.range.start).line == expected.line
      && (text.contains(expected.text) || expected.text.contains(text))
  }
}
