import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

@Suite struct RelatednessTests {
  private static func document(_ text: String, _ language: Language, _ level: Document.Level = .sentence) -> Document {
    Document(
      presegmented: SourceFile(path: language.rawValue, bytes: Array(text.utf8)), language: language, level: level)
  }

  private static let korean = """
    외교부는 2024년 5월 3일 서울에서 한미 고위급 협의를 개최하였다.
    양측은 북한의 핵·미사일 위협에 대응하기 위한 공조 방안을 논의하였다.
    다음 회의는 내년 상반기에 워싱턴에서 열기로 하였다.
    """

  /// Of the same number of sentences and much the same length, about something else.
  private static let parking = """
    Residents may leave their bicycles and dogs near the entrance of the public park.
    The swimming pool opens every morning, but swimmers must wear a rubber cap and bring towels.
    Please keep your ticket until you leave the garage.
    """

  private static let english = """
    The Ministry of Foreign Affairs held high-level ROK-U.S. consultations in Seoul on May 3, 2024.
    Both sides discussed how to cooperate in response to North Korea's nuclear and missile threats.
    They agreed to hold the next meeting in Washington in the first half of next year.
    """

  @Test func unrelatedSentencesAreNotClaimed() {
    let unrelated = Aligner().alignSentences(
      source: Self.document(Self.korean, .korean), target: Self.document(Self.parking, .english))
    #expect(unrelated.pairedShare < Alignment.unrelated)
    #expect(unrelated.beads.allSatisfy { $0.source.isEmpty || $0.target.isEmpty || $0.confidence < 0.5 })
    let related = Aligner().alignSentences(
      source: Self.document(Self.korean, .korean), target: Self.document(Self.english, .english))
    #expect(related.beads.map { $0.source } == [0..<1, 1..<2, 2..<3])
    #expect(related.beads.map { $0.target } == [0..<1, 1..<2, 2..<3])
    #expect(related.beads.allSatisfy { $0.confidence > 0.9 })
  }

  /// A user's fixed pair stays, whatever the words say.
  @Test func fixedPairsAreKept() {
    let bead = Bead(source: 0..<2, target: 0..<1, confidence: 0.01)
    #expect(Relatedness.claimed([bead], fixedPairs: [FixedPair(source: 0, target: 0)]) { _ in 0 } == [bead])
    #expect(
      Relatedness.claimed([bead], fixedPairs: []) { _ in 0 } == [
        Bead(source: 0..<1, target: 0..<0, confidence: 0.99), Bead(source: 1..<2, target: 0..<0, confidence: 0.99),
        Bead(source: 2..<2, target: 0..<1, confidence: 0.99),
      ])
  }

  /// What is left of a neighbour's translation goes to it, where that is likelier.
  @Test(arguments: [(Float(2), false), (Float(4), true)])
  func theRestOfANeighbourGoesToIt(_ more: Float, _ isJoined: Bool) {
    let beads = [
      Bead(source: 0..<1, target: 0..<1, confidence: 0.9), Bead(source: 1..<2, target: 1..<2, confidence: 0.01),
      Bead(source: 2..<3, target: 2..<3, confidence: 0.9),
    ]
    let found = Relatedness.claimed(beads, fixedPairs: []) { bead in
      bead.source == 0..<1 && bead.target == 0..<2 ? 10 + more : 10
    }
    let lone = Bead(source: 1..<2, target: isJoined ? 2..<2 : 1..<1, confidence: isJoined ? 0.5 : 0.99)
    let apart = [beads[0], lone, Bead(source: 2..<2, target: 1..<2, confidence: 0.99)]
    #expect(found == (isJoined ? [Bead(source: 0..<1, target: 0..<2, confidence: 0.9), lone] : apart) + [beads[2]])
  }

  /// One paragraph that is six in the translation is one bead, though no shape holds it.
  @Test func aParagraphMaySplitIntoAnyNumber() {
    let sentences = [
      ("외교부는 2024년 5월 3일 서울에서 회의를 개최하였다.", "The Ministry of Foreign Affairs held a meeting in Seoul on May 3, 2024."),
      ("회의에는 대표 45명이 참석하였다.", "45 representatives took part in the meeting."),
      ("양측은 북한의 핵 위협을 논의하였다.", "Both sides discussed the nuclear threat from North Korea."),
      ("일본은 120만 달러를 지원하기로 하였다.", "Japan decided to provide 1.2 million dollars."),
      ("참석자들은 기후변화 대응의 중요성을 강조하였다.", "Participants stressed the importance of responding to climate change."),
      ("다음 회의는 2025년 워싱턴에서 열린다.", "The next meeting will be held in Washington in 2025."),
    ]
    let alignment = Aligner().alignParagraphs(
      source: Self.document(sentences.map { $0.0 }.joined(separator: " ") + "\n끝.", .korean, .paragraph),
      target: Self.document(sentences.map { $0.1 }.joined(separator: "\n"), .english, .paragraph))
    #expect(alignment.beads.map { $0.source } == [0..<1, 1..<2])
    #expect(alignment.beads.map { $0.target } == [0..<6, 6..<6])
  }
}
