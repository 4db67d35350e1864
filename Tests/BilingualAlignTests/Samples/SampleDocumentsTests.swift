import BilingualAlign
import Testing

@Suite struct SampleDocumentsTests {
  /// The gold alignments count the blocks and sentences of the texts as people see them.
  @Test(arguments: Sample.all)
  func haveTheBlocksAndSentencesOfTheirGold(_ sample: Sample) throws {
    for language in Language.allCases {
      let source = try FileReader.read(sample.path(language.rawValue))
      let document = Document(reading: source, language: language)
      let sides = { (bead: GoldBead) in language == .korean ? bead.source : bead.target }
      let blocks = try sample.gold("para").flatMap(sides).count
      let segments = try sample.gold("sent").flatMap(sides).count
      #expect(document.blocks.filter(\.kind.isContent).count == blocks, "\(language)")
      #expect(document.segments.count == segments, "\(language)")
      #expect(Language.guess(source.bytes) == language)
    }
  }

  @Test(.needs("seeds")) func theSeedsComeOutRight() throws {
    let release2016 = Document(testing: try SharedData.text("seeds/000_d6c9c5964b54ae55.txt"), .english)
    #expect(
      release2016.blocks.map { $0.kind.rawValue + ($0.marker.map { " " + $0 } ?? "") } == [
        "chrome", "chrome", "chrome", "chrome", "chrome", "chrome", "title", "metadata", "metadata", "paragraph 1.",
        "paragraph 2.", "heading", "listItem °", "heading", "listItem °", "heading", "listItem °", "paragraph 3.",
        "listItem °", "note *",
      ])
    #expect(release2016.metadata.date == CalendarDate(iso8601: "2016-11-14"))
    #expect(release2016.metadata.fields.map { "\($0.key)=\($0.value)" } == ["date=2016-11-14", "hit=1886"])
    let release2024 = Document(testing: try SharedData.text("seeds/003_6fce203597cfb189.txt"), .english)
    #expect(release2024.blocks.compactMap(\.marker) == (1...8).map { "\($0)." })
    #expect(release2024.blocks.allSatisfy { $0.kind == .paragraph })
    #expect(release2024.metadata == DocumentMetadata())
  }

  @Test(.needs("eval/align/press"), arguments: ["para", "sent"])
  func theEvaluationReleaseComesOutRight(level: String) throws {
    let text = try SharedData.text("eval/align/press/2024-04-15.\(level).ko.txt")
    let sentences = try SharedData.lines("eval/align/press/2024-04-15.sent.ko.txt")
    let document = Document(testing: text, .korean, path: "2024-04-15.\(level).ko.txt")
    #expect(document.metadata.date == CalendarDate(iso8601: "2024-04-15"))
    #expect(document.blocks.first?.kind == .title)
    #expect(document.segments.map { document.string($0) } == sentences)
    #expect(document.blocks.filter { $0.anchor != nil }.map(\.marker) == ["*"])
  }
}
