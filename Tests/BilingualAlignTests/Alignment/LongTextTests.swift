import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

/// Texts of several windows, and texts that are hardly translations.
@Suite struct LongTextTests {
  private static let places = [("광주", "Gwangju"), ("대전", "Daejeon"), ("부산", "Busan"), ("서울", "Seoul"), ("제주", "Jeju")]

  /// `count` sentences with a number and a place each.
  private static func lines(_ count: Int) -> (korean: [String], english: [String]) {
    MeetingTexts.lines(count, places: places) { $0 + 13 }
  }

  private static func sample(_ name: String, _ language: Language) throws -> Document {
    let sample = try #require(Sample.all.first { $0.testDescription == name })
    return Document(reading: try FileReader.read(sample.path(language.rawValue)), language: language)
  }

  private static func align(_ korean: [String], _ english: [String], threads: Int = 1) -> Alignment {
    var aligner = Aligner()
    aligner.options.threads = threads
    return aligner.alignSentences(
      source: MeetingTexts.document(korean, .korean), target: MeetingTexts.document(english, .english))
  }

  @Test func isTheSameOnAnyNumberOfThreads() {
    let (korean, english) = Self.lines(1_100)
    // One sentence in fifty is missing on a side; windows are searched in two turns.
    let source = korean.enumerated().filter { $0.offset % 100 != 17 }.map { $0.element }
    let target = english.enumerated().filter { $0.offset % 100 != 67 }.map { $0.element }
    let one = Self.align(source, target)
    #expect(one == Self.align(source, target, threads: 3))
    #expect(one.beads.filter { $0.target.isEmpty }.count >= 10)
    #expect(one.beads.filter { $0.source.isEmpty }.count >= 10)
    #expect(one.beads.filter { $0.shape == "1-1" }.count >= 1_070)
  }

  /// Windows whose paths never meet are searched one after the other; the beads tile both texts all the same.
  @Test func tilesTextsInReverseOrder() {
    let (korean, english) = Self.lines(310)
    let alignment = Self.align(korean, english.reversed())
    #expect(alignment.sourceCount == 310)
    #expect(alignment.isUnrelated || alignment.beads.contains { $0.confidence < 0.5 })
  }

  @Test func tilesTenToOne() {
    let (korean, english) = Self.lines(300)
    let alignment = Self.align(korean, Array(english[..<30]))
    #expect(alignment.beads[..<25].allSatisfy { $0.shape == "1-1" && $0.confidence > 0.9 })
    #expect(alignment.beads[50...].allSatisfy { $0.source.isEmpty || $0.target.isEmpty || $0.confidence < 0.5 })
  }

  @Test func alignsALanguageWithItself() {
    let (korean, _) = Self.lines(40)
    #expect(Self.align(korean, korean).sourceCount == 40)
  }

  @Test func knowsUnrelatedTexts() throws {
    let korean = try Self.sample("2021-03-18-humanitarian-assistance", .korean)
    let english = try Self.sample("2023-08-18-trilateral-summit", .english)
    #expect(Aligner().alignSentences(source: korean, target: english).isUnrelated)
    let own = try Self.sample("2021-03-18-humanitarian-assistance", .english)
    #expect(!Aligner().alignSentences(source: korean, target: own).isUnrelated)
  }

  @Test func findsAMovedSentence() {
    let (korean, english) = Self.lines(9)
    var moved = english
    moved.append(moved.remove(at: 2))
    let alignment = Self.align(korean, moved)
    #expect(alignment.moves.map { "\($0.source)-\($0.target)" } == ["2..<3-8..<9"])
    #expect(Self.align(korean, english).moves.isEmpty)
  }
}
