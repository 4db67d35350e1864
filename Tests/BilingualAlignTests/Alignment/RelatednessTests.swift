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

  private static func bead(_ source: Range<Int>, _ target: Range<Int>, _ confidence: Double) -> Bead {
    Bead(source: source, target: target, confidence: confidence)
  }

  /// A bead is claimed from a confidence of 0.07 on; one without counterpart always is.
  @Test(arguments: [(0.07, true), (0.069, false), (0.5, true), (0, false)])
  func claimsFromABoundOn(_ confidence: Double, _ isClaimed: Bool) {
    let bead = Self.bead(0..<1, 0..<1, confidence)
    let found = Relatedness.claimed([bead], fixedPairs: []) { _ in 0 }
    #expect((found == [bead]) == isClaimed)
    let lone = Self.bead(0..<0, 0..<1, confidence)
    #expect(Relatedness.claimed([lone], fixedPairs: []) { _ in 0 } == [lone])
  }

  /// A fixed pair is one that begins the bead, not one inside it.
  @Test func fixedPairsBeginABead() {
    let bead = Self.bead(2..<4, 3..<5, 0.01)
    func isKept(_ source: Int, _ target: Int) -> Bool {
      Relatedness.claimed([bead], fixedPairs: [FixedPair(source: source, target: target)]) { _ in 0 } == [bead]
    }
    #expect(isKept(2, 3) && !isKept(3, 4) && !isKept(2, 4) && !isKept(3, 3))
  }

  /// Each side of a bead that is not claimed may go to either neighbour; the likeliest of the four gets it, from three nats on.
  @Test(
    arguments: [
      (0..<2, 0..<1, [(0..<2, 0..<1, 0.9), (2..<2, 1..<2, 0.5), (2..<3, 2..<3, 0.8)]),
      (0..<1, 0..<2, [(0..<1, 0..<2, 0.9), (1..<2, 2..<2, 0.5), (2..<3, 2..<3, 0.8)]),
      (1..<3, 2..<3, [(0..<1, 0..<1, 0.9), (1..<1, 1..<2, 0.5), (1..<3, 2..<3, 0.8)]),
      (2..<3, 1..<3, [(0..<1, 0..<1, 0.9), (1..<2, 1..<1, 0.5), (2..<3, 1..<3, 0.8)]),
    ] as [(Range<Int>, Range<Int>, [(Range<Int>, Range<Int>, Double)])])
  func eitherSideGoesToEitherNeighbour(
    _ source: Range<Int>, _ target: Range<Int>, _ expected: [(Range<Int>, Range<Int>, Double)]
  ) {
    let beads = [Self.bead(0..<1, 0..<1, 0.9), Self.bead(1..<2, 1..<2, 0.01), Self.bead(2..<3, 2..<3, 0.8)]
    func claimed(_ more: Float, _ other: Float) -> [Bead] {
      Relatedness.claimed(beads, fixedPairs: []) { bead in
        bead.source == source && bead.target == target
          ? 10 + more : bead.source.count + bead.target.count > 2 ? 10 + other : 10
      }
    }
    let joined = expected.map { Self.bead($0.0, $0.1, $0.2) }
    #expect(claimed(5, 4) == joined)
    #expect(claimed(3.1, 0) == joined)
    #expect(claimed(3, 0).count == 4 && claimed(3, 0) == claimed(0, 0))
  }

  /// Nothing goes to a neighbour that stands alone, that is not claimed itself, or that is as wide as a bead can be.
  @Test(
    arguments: [
      [(0..<1, 0..<0, 0.9), (1..<2, 0..<1, 0.01)], [(0..<1, 0..<1, 0.01), (1..<2, 1..<2, 0.01)],
      [(0..<4, 0..<4, 0.9), (4..<5, 4..<5, 0.01)], [(0..<1, 0..<1, 0.01), (1..<1, 1..<2, 0.9)],
      [(0..<1, 0..<1, 0.01), (1..<5, 1..<5, 0.9)],
    ] as [[(Range<Int>, Range<Int>, Double)]])
  func someNeighboursTakeNothing(_ parts: [(Range<Int>, Range<Int>, Double)]) {
    let beads = parts.map { Self.bead($0.0, $0.1, $0.2) }
    let found = Relatedness.claimed(beads, fixedPairs: []) { $0.source.count + $0.target.count > 2 ? 90 : 10 }
    #expect(found == beads.flatMap { $0.isOneSided || $0.confidence > 0.5 ? [$0] : Relatedness.unpaired($0) })
  }

  /// Half where the mean evidence of a word is −0.1, six words without evidence counted in.
  @Test(
    arguments: [(-1, 4, 0.5), (-0.6, 0, 0.5), (-0.6, 4, 0.7311), (-1.4, 4, 0.2689), (-0.2, 4, 0.8808), (0, 0, 0.9241)]
      as [(Float, Float, Float)])
  func weighsWhatWordsSay(_ evidence: Float, _ weight: Float, _ probability: Float) {
    #expect(abs(Relatedness.probability((evidence, weight)) - probability) < 1e-3)
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
