import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualTerms
@testable import BilingualText

/// Terms of the glossaries that both sides name.
@Suite struct LinkedTermsTests {
  private static let rows = "외교부\tMinistry of Foreign Affairs|MOFA\n외교부 장관\tMinister of Foreign Affairs\n동반자\tpartner\n"

  /// `ko=en` of the pairs, in the order in which they are linked.
  private static func pairs(_ korean: String, _ english: String, _ rows: String = rows) throws -> [String] {
    let base = try termbase(rows)
    let terms = LinkedTerms(base.hits(in: korean, language: .korean), base.hits(in: english, language: .english), base)
    func text(_ text: String, _ range: TextRange) -> String {
      String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
    }
    return terms.pairs.map { "\(text(korean, $0.source))=\(text(english, $0.target))" }
  }

  @Test(arguments: [
    ("외교부는 밝혔다.", "The Ministry of Foreign Affairs said so.", ["외교부=Ministry of Foreign Affairs"]),
    ("외교부는 밝혔다.", "The ministry said so.", []), ("그는 밝혔다.", "MOFA said so.", []),
    // The longest first; what lies in another term comes last.
    (
      "동반자인 외교부 장관", "the Minister of Foreign Affairs of MOFA, a partner",
      ["외교부 장관=Minister of Foreign Affairs", "동반자=partner", "외교부=MOFA"]
    ),
    // The first with the first; what is said once more stands alone.
    ("외교부와 외교부", "MOFA", ["외교부=MOFA"]),
    ("외교부와 외교부", "MOFA and the Ministry of Foreign Affairs", ["외교부=MOFA", "외교부=Ministry of Foreign Affairs"]),
  ])
  func takesWhatBothSidesName(_ korean: String, _ english: String, _ expected: [String]) throws {
    #expect(try Self.pairs(korean, english) == expected)
  }

  /// Every row is a concept of its own, unless the format says otherwise.
  @Test func aTextOfSeveralConceptsIsLinkedOnce() throws {
    let rows = "대표\tRepresentative\n대표\trepresentative\n"
    #expect(Set(try Self.pairs("대표", "Representative", rows)) == ["대표=Representative"])
    let base = try termbase(rows)
    let pair = Reader(termbase: base).read(
      source: LinksTests.document("대표가 왔다.", .korean), target: LinksTests.document("A Representative came.", .english))
    let alignment = try Alignment(
      [Bead(source: 0..<1, target: 0..<1, confidence: 1)], sourceCount: 1, targetCount: 1)
    let links = Aligner().links(of: alignment, pair, level: .sentence)[0].links
    #expect(links.count { $0.reason == .term } == 1)
  }

  /// What the glossaries say goes before facts, names and the lexicon, and is as sure as the same word.
  @Test func theAlignerLinksThem() throws {
    let (korean, english) = ("외교부 장관이 왔다.", "The Minister of Foreign Affairs came.")
    for (base, reasons) in [(try termbase(Self.rows), 1), (Termbase.empty, 0)] {
      let pair = Reader(termbase: base).read(
        source: LinksTests.document(korean, .korean), target: LinksTests.document(english, .english))
      let alignment = try Alignment(
        [Bead(source: 0..<1, target: 0..<1, confidence: 1)], sourceCount: 1, targetCount: 1)
      let terms = Aligner().links(of: alignment, pair, level: .sentence)[0].links.filter { $0.reason == .term }
      #expect(terms.count == reasons)
      for link in terms {
        #expect(pair.source.document.text.string(link.source) == "외교부 장관")
        #expect(pair.target.document.text.string(link.target) == "Minister of Foreign Affairs")
        #expect(link.probability == LinkWeights.identical)
      }
    }
  }
}
