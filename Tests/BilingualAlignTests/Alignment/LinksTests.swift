import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

@Suite struct LinksTests {
  static func document(_ text: String, _ language: Language) -> Document {
    Document(presegmented: SourceFile(path: language.rawValue, bytes: Array(text.utf8)), language: language)
  }

  /// The links of texts whose sentences translate each other one by one.
  static func links(_ korean: String, _ english: String) throws -> (source: Document, target: Document, [Links]) {
    let source = document(korean, .korean)
    let target = document(english, .english)
    let beads = source.segments.indices.map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, confidence: 1) }
    let alignment = try Alignment(
      beads, sourceCount: source.segments.count, targetCount: target.segments.count)
    return (
      source, target, Aligner().links(of: alignment, Reader().read(source: source, target: target), level: .sentence)
    )
  }

  /// `ko=en reason` of each link of the last sentence, at probability 0.5 and more.
  static func pairs(_ korean: String, _ english: String) throws -> [String] {
    let (source, target, links) = try links(korean, english)
    return (links.last?.links ?? []).filter { $0.probability >= 0.5 }.map {
      "\(source.text.string($0.source))=\(target.text.string($0.target)) \($0.reason.rawValue)"
    }
  }

  struct Example: Sendable {
    let korean: String
    let english: String
    let links: [String]
    var hasNot: [String] = []
  }

  @Test(arguments: [
    Example(
      korean: "올해 예산은 3조 4,859억 원이다.", english: "The budget is 3.4859 trillion won this year.",
      links: ["3조 4,859억 원=3.4859 trillion won fact", "예산=budget lexicon"]),
    // A year is not a day.
    Example(
      korean: "1일 증가", english: "an increase in a year", links: ["증가=increase lexicon"],
      hasNot: ["1일=a year fact"]),
    Example(
      korean: "윤상근 장관과 문재철 차관", english: "Minister Yoon Sang-geun and Vice Minister Moon Jae-cheol",
      links: ["윤상근=Yoon Sang-geun name", "문재철=Moon Jae-cheol name"],
      hasNot: ["윤상근=Moon Jae-cheol name"]),
    Example(korean: "서귀포 해안", english: "the coast of Seogwipo", links: ["서귀포=Seogwipo fact", "해안=coast lexicon"]),
    Example(
      korean: "TBM 공법을 썼다.", english: "The TBM method was used.", links: ["TBM=TBM identical"],
      hasNot: ["TBM=used lexicon"]),
    // Parts of one eojeol.
    Example(
      korean: "국립공원을 닫았다.", english: "The national park was closed.",
      links: ["국립=national lexicon", "공원=park lexicon"]),
    // Another form of a verb that the lexicon has.
    Example(korean: "정부가 밝힘", english: "the government announced", links: ["밝힘=announced lexicon"]),
    // No word of the lexicon's, but of the same meaning.
    Example(korean: "감소 추세", english: "a trend of decrease", links: ["감소=decrease lexicon"]),
    // The word that stands by the same figure.
    Example(
      korean: "수출 10억 달러, 수출 20억 달러", english: "exports of $1 billion, exports of $2 billion",
      links: ["10억 달러=$1 billion fact", "20억 달러=$2 billion fact"]),
  ])
  func links(_ example: Example) throws {
    let found = try Self.pairs(example.korean, example.english)
    for link in example.links { #expect(found.contains(link), "\(link) in \(found)") }
    for link in example.hasNot { #expect(!found.contains(link), "\(link) in \(found)") }
  }

  /// Words that no lexicon knows, met in three beads.
  @Test func learnsWhatIsMetTogether() throws {
    let found = try Self.pairs(
      "뚜루빵 수출\n정부 회의\n뚜루빵 시장\n국제 협력\n경제 성장\n새 뚜루빵",
      "exports of zorbles\na government meeting\nthe zorbles market\ninternational cooperation\neconomic growth\nnew zorbles"
    )
    #expect(found.contains("뚜루빵=zorbles repeated") || found.contains("뚜루빵=zorbles position"), "\(found)")
  }

  private static let long = (
    korean: "행정안전부는 9월 2일 오전 9시부로 비상단계를 2단계에서 3단계로 격상하고, 17개 시·도에 현장상황관리관을 파견하여 주민 2,840명을 대피시켰다고 밝혔다.",
    english: """
    The Ministry of the Interior and Safety said it had raised the emergency level from Level 2 to Level 3 as of 9 a.m. on \
    September 2, had sent officers to 17 provinces and had evacuated 2,840 residents.
    """
  )

  /// A word is used once; ranges begin and end where characters do.
  @Test func usesEachWordOnce() throws {
    let (source, target, links) = try Self.links(Self.long.korean, Self.long.english)
    let found = try #require(links.first).links
    #expect(found.count > 8)
    #expect(found == found.sorted { ($0.source, $0.target) < ($1.source, $1.target) })
    for (index, link) in found.enumerated() {
      #expect((0...1).contains(link.probability))
      #expect(source.text.string(link.source).unicodeScalars.allSatisfy { $0 != "\u{FFFD}" })
      #expect(target.text.string(link.target).unicodeScalars.allSatisfy { $0 != "\u{FFFD}" })
      for other in found[..<index] {
        #expect(!link.source.overlaps(other.source))
        #expect(!link.target.overlaps(other.target))
      }
    }
    #expect(try Self.links(Self.long.korean, Self.long.english).2 == links)
  }

  @Test func answersWhatStandsForWhat() throws {
    let (source, target, links) = try Self.links("국립공원 예산 120억 원", "a national park budget of 12 billion won")
    let found = try #require(links.first)
    let park = TextRange(0, "국립공원".utf8.count)
    #expect(found.targets(of: park).map { target.text.string($0) } == ["national", "park"])
    let money = try #require(found.targets(of: TextRange(park.end + 8, source.text.utf8.count)).last)
    #expect(target.text.string(money) == "12 billion won")
    #expect(found.sources(of: money).map { source.text.string($0) } == ["120억 원"])
    #expect(found.isLinked(source: park) && found.isLinked(target: money))
    #expect(!found.isLinked(target: TextRange(0, 1)))
  }

  @Test func saysNothingOfOneSide() throws {
    let source = Self.document("정부", .korean)
    let target = Self.document("", .english)
    let alignment = try Alignment(
      [Bead(source: 0..<1, target: 0..<0, confidence: 1)], sourceCount: 1, targetCount: 0)
    let links = Aligner().links(of: alignment, Reader().read(source: source, target: target), level: .sentence)
    #expect(links.map(\.links) == [[]])
  }

  /// What a bead of twice the words costs is no more than some three times as much.
  @Test func takesLinearTime() throws {
    func time(_ repeats: Int) throws -> Duration {
      let korean = String(repeating: "정부는 수출 120억 달러와 반도체 예산을 발표했다 ", count: repeats)
      let english = String(
        repeating: "the government announced exports of $12 billion and a chip budget ", count: repeats)
      let clock = ContinuousClock()
      return try clock.measure { _ = try Self.links(korean, english) }
    }
    _ = try time(20)
    let (half, whole) = (try time(125), try time(250))
    #expect(whole < half * 4 + .milliseconds(200))
  }
}
