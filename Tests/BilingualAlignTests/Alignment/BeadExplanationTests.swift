import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualReports
@testable import BilingualText

@Suite struct BeadExplanationTests {
  private static func document(_ text: String, _ language: Language) -> Document {
    Document(presegmented: SourceFile(path: language.rawValue, bytes: Array(text.utf8)), language: language)
  }

  @Test func namesTheWordsThatMeet() throws {
    let source = Self.document("외교부는 4만 5천 명이 참석하였다고 밝혔다.\n끝.", .korean)
    let target = Self.document("The Ministry of Foreign Affairs said 45,000 people attended.", .english)
    let aligner = Aligner()
    let pair = Reader().read(source: source, target: target)
    let alignment = aligner.alignSentences(pair)
    let found = aligner.explanations(of: alignment, pair, level: .sentence)
    #expect(found.map { $0.bead } == alignment.beads)
    let first = try #require(found.first)
    #expect(first.matches.contains { $0.source == "4만 5천 명" && $0.target == "45,000" && $0.reason == .fact })
    #expect(first.matches.contains { $0.source == "외교부" && $0.target == "Ministry of Foreign Affairs" })
    #expect(first.figures.contains { $0.figure == "45,000" && $0.language == .english })
    #expect(first.parts.contains { $0.name == "shape 1-1" && $0.value == 1 })
    // The closing mark stands alone: no words, but reasons.
    #expect(found[1].matches.isEmpty)
    #expect(found[1].parts.contains { $0.name == "1-0 end" })
    #expect(first.lines(in: .english).first?.hasSuffix("shape 1-1 +0.39") == true)
  }
}
