import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// Which candidates become links, by small lexicons.
@Suite struct LinkMakerTests {
  /// A word that is 2,000 times likelier than by chance, one that is 62 times, 31 times, 16 times.
  private static let (sure, likely, fair, weak) = (0.5, 1.0 / 64, 1.0 / 128, 1.0 / 256)

  /// `ko=en reason` of each link.
  private static func links(
    _ korean: String, _ english: String, _ entries: [(String, String, Double)] = [],
    terms: (LinkText, LinkText) -> [(source: TextRange, target: TextRange)] = { _, _ in [] }
  ) -> [String] {
    let (source, target) = (LinkTexts.text(korean, .korean), LinkTexts.text(english, .english))
    let lexicon = LinkTexts.lexicon(entries.map { .init($0.0, $0.1, $0.2, $0.2) }, frequency: 0.00025)
    let links = Links(source: source, target: target, evidence: LinkEvidence(lexicon), terms: terms(source, target))
    return links.links.map { link in
      func text(_ side: LinkText, _ range: TextRange) -> String {
        String(decoding: side.bytes[range.start..<range.end], as: UTF8.self)
      }
      return "\(text(source, link.source))=\(text(target, link.target)) \(link.reason.rawValue)"
    }
  }

  /// A word beside what a Korean word stands for joins it where it translates the word, too, more than e³ times as likely as by
  /// chance, with nothing between but a function word or a hyphen.
  @Test(
    arguments: [
      ("national assembly", likely, "national assembly"), ("assembly national", likely, "assembly national"),
      ("national assembly", fair, "national assembly"), ("national assembly", weak, "national"),
      ("national of assembly", likely, "national of assembly"),
      ("assembly of national", likely, "assembly of national"),
      ("national-assembly", likely, "national-assembly"), ("national big assembly", likely, "national"),
      ("national, assembly", likely, "national"), ("national of the assembly", likely, "national"),
      ("assembly of the national", likely, "national"),
    ])
  func wordsBesideJoin(_ english: String, _ probability: Double, _ joined: String) {
    #expect(
      Self.links("국회", english, [("국회", "national", Self.sure), ("국회", "assembly", probability)]) == [
        "국회=\(joined) lexicon"
      ]
    )
  }

  /// What joined may be joined again.
  @Test func joinedWordsGrow() {
    let entries = [("국회", "national", Self.sure), ("국회", "big", Self.likely), ("국회", "assembly", Self.likely)]
    #expect(Self.links("국회", "national big assembly", entries) == ["국회=national big assembly lexicon"])
    // In one pass from left to right.
    #expect(Self.links("국회", "assembly big national", entries) == ["국회=big national lexicon"])
  }

  /// What is left of a word of which a part is linked stands for what the whole word does.
  @Test func restsOfWords() {
    let entries = [("외교", "foreign", Self.sure), ("외교부", "ministry", Self.likely)]
    #expect(Self.links("외교부", "foreign ministry", entries) == ["외교=foreign lexicon", "부=ministry lexicon"])
    #expect(Self.links("외교부", "foreign", entries) == ["외교=foreign lexicon"])
    // Where it stands far away, the whole word does not speak for it; that both are what is left may.
    let far = "foreign " + String(repeating: "of ", count: 30) + "ministry"
    #expect(Self.links("외교부", far, entries) == ["외교=foreign lexicon", "부=ministry position"])
  }

  /// The same Latin words are linked in their order, as often as both sides have them.
  @Test func identicalWords() {
    #expect(Self.links("KTX 및 KTX", "KTX or KTX") == ["KTX=KTX identical", "KTX=KTX identical"])
    #expect(Self.links("KTX 및 KTX", "a KTX") == ["KTX=KTX identical"])
    #expect(Self.links("KTX", "ktx or KTX") == ["KTX=ktx identical"])
    #expect(Self.links("KTX", "GPS") == [])
  }

  /// Pairs of the glossary come before all else.
  @Test func termsComeFirst() {
    let links = Self.links("국회 KTX", "national assembly KTX", [("국회", "national", Self.sure)]) { source, target in
      [(source.words[0].range, target.words[1].range), (source.words[1].range, target.words[0].range)]
    }
    #expect(links == ["국회=assembly term", "KTX=national term"])
  }

  /// Of more than 4,000 words on a side only facts and pairs of the glossary are linked.
  @Test(arguments: [(4000, true), (4001, false)])
  func hugeBeadsAreReadForFacts(_ count: Int, _ isRead: Bool) {
    let filler = String(repeating: " wind", count: count - 3)
    let found = Self.links("KTX 12명", "KTX, 12" + filler)
    #expect(found == (isRead ? ["KTX=KTX identical", "12명=12 fact"] : ["12명=12 fact"]))
    let words = String(repeating: " 바람", count: count - 2)
    #expect(Self.links("KTX 12" + words, "KTX 12").contains("KTX=KTX identical") == isRead)
  }

  @Test func emptySidesHaveNone() {
    #expect(Self.links("", "x").isEmpty)
    #expect(Self.links("가", "").isEmpty)
  }
}
