import Foundation
import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// What speaks for the pairs of words of a bead, by small lexicons whose ratios are known.
@Suite struct LinkCandidatesTests {
  private typealias Candidate = LinkCandidates.Candidate

  private static func board(_ korean: String, _ english: String) -> LinkBoard {
    LinkBoard(LinkTexts.text(korean, .korean), LinkTexts.text(english, .english))
  }

  private static func candidates(
    _ korean: String, _ english: String, _ entries: [LinkTexts.Entry], frequency: Double = 0.01
  ) -> [Candidate] {
    LinkCandidates(
      board(korean, english), LinkEvidence(LinkTexts.lexicon(entries, frequency: frequency))
    ).candidates
  }

  /// `word first..<last-target`.
  private static func places(_ candidates: [Candidate]) -> [String] {
    candidates.map { "\($0.word) \($0.syllables)-\($0.target)" }
  }

  /// ln of how many times likelier than by chance, by the weaker direction.
  @Test(
    arguments: [
      (0.5, 0.25, 0.01, 0.01, log(25)), (0.25, 0.5, 0.01, 0.01, log(25)), (0.5, 0.5, 0.125, 0.25, log(2)),
      (0.5, 0.5, 0.25, 0.125, log(2)), (0.5, 0.5, 0.0001, 0.0001, 7.6), (1, 0, 0.01, 0.01, nil),
      (0, 1, 0.01, 0.01, nil),
      // 1.4918 times as likely is chance.
      (0.5, 0.5, 0.5 / 1.49, 0.01, nil), (0.5, 0.5, 0.5 / 1.5, 0.01, log(1.5)), (0.5, 0.5, 0.01, 0.5 / 1.49, nil),
    ] as [(Double, Double, Double, Double, Double?)])
  func weighsTranslations(
    _ forward: Double, _ backward: Double, _ english: Double, _ korean: Double, _ expected: Double?
  ) {
    var builder = LexiconBuilder()
    let (word, other) = (LinkTexts.hash(hangul: "정부"), LinkTexts.hash(english: "government"))
    builder.add(korean: word, english: other, forward: forward, backward: backward)
    builder.setFrequency(korean: word, korean)
    builder.setFrequency(english: other, english)
    let found = LinkCandidates(Self.board("그 정부는", "a government"), LinkEvidence(builder.build())).candidates
    #expect(Self.places(found) == (expected == nil ? [] : ["1 0..<2-1"]))
    if let expected, let direct = found.first?.direct { #expect(abs(Double(direct) - expected) < 1e-3) }
  }

  private static func entries(_ words: String...) -> [LinkTexts.Entry] {
    words.map { LinkTexts.Entry($0, "park", 0.5, 0.5) }
  }

  /// Any part of a word that begins in its stem; one syllable only where it is the stem.
  @Test func asksTheParts() {
    let found = Self.candidates(
      "국립공원을", "park", Self.entries("국립", "립공", "공원", "국립공", "국립공원", "국립공원을", "공원을", "원을", "을", "국", "원"))
    #expect(
      Self.places(found) == [
        "0 0..<2-0", "0 0..<3-0", "0 0..<4-0", "0 0..<5-0", "0 1..<3-0", "0 2..<4-0", "0 2..<5-0", "0 3..<5-0",
      ])
    #expect(Self.places(Self.candidates("법을", "park", Self.entries("법", "법을", "을"))) == ["0 0..<1-0", "0 0..<2-0"])
    #expect(Self.places(Self.candidates("가 에서 을", "park", Self.entries("에서", "을"))) == ["1 0..<2-0"])
    #expect(Self.candidates("KTX 12", "park", Self.entries("KTX", "12")).isEmpty)
  }

  /// Twelve syllables are read.
  @Test func longWordsAreReadInPart() {
    let word = "가나다라마바사차카타파하카타"
    let found = Self.candidates(word, "park", Self.entries("파하", "하카", "카타", "차카"))
    #expect(Self.places(found) == ["0 7..<9-0", "0 8..<10-0", "0 10..<12-0"])
  }

  /// What is taken on either side is not asked; all free places of a word are.
  @Test func asksWhatIsFree() {
    var board = Self.board("국립공원 국립", "park the park parks")
    board.link(0, syllables: 2..<4, with: 2..<3, probability: 1, reason: .fact)
    let evidence = LinkEvidence(LinkTexts.lexicon(Self.entries("국립", "공원", "국립공원"), frequency: 0.01))
    #expect(
      Self.places(LinkCandidates(board, evidence).candidates) == ["0 0..<2-0", "0 0..<2-3", "1 0..<2-0", "1 0..<2-3"])
  }

  /// Other forms of a verb's last syllable: bare or with ㄴ, ㄹ, ㅁ, ㅆ, and ㅕ for ㅣ.
  @Test(
    arguments: [
      ("밝힘", "밝혔", true), ("밝힘", "밝힌", true), ("밝힘", "밝히", true), ("밝혀", "밝히", true), ("밝힘", "밝힐", true),
      ("밝힘", "밝혀", true), ("만난", "만나", true), ("만난", "만날", true), ("만난", "만남", true), ("만난", "만났", true),
      // Another vowel, another consonant, another end, another word.
      ("밝힘", "밝하", false), ("밝힘", "밝지", false), ("밝힘", "밝힙", false), ("밝힘", "붉힌", false), ("만난", "만넌", false),
      ("만난", "만년", false), ("만난", "민난", false),
    ])
  func findsOtherForms(_ word: String, _ known: String, _ isFound: Bool) {
    let found = Self.candidates(word, "park", Self.entries(known))
    #expect(Self.places(found) == (isFound ? ["0 0..<2-0"] : []))
    #expect(found.allSatisfy { abs(Double($0.direct) - log(50)) < 1e-3 })
  }

  /// The best of several forms, and of the word itself.
  @Test func theBestFormCounts() {
    let found = Self.candidates(
      "밝힘", "park",
      [.init("밝힘", "park", 0.125, 0.125), .init("밝혔", "park", 0.5, 0.5), .init("밝힌", "park", 0.25, 0.25)])
    #expect(found.map(\.direct).map { abs(Double($0) - log(50)) < 1e-3 } == [true])
    // Only of what holds the whole stem from its beginning.
    #expect(Self.candidates("새밝힘", "park", Self.entries("밝혔")).isEmpty)
    #expect(Self.places(Self.candidates("밝힘을", "park", Self.entries("밝혔"))) == ["0 0..<2-0"])
  }

  /// Translations and paraphrases of random lexicons, against the sums over all ways.
  @Test(arguments: 0..<25)
  func findsTranslationsAndParaphrases(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (korean, english) = (["가나", "다라", "마바"], ["apple", "bread", "cheese", "egg", "flour"])
    func probability() -> Double { 1 / Double(1 << Int.random(in: 0...5, using: &generator)) }
    var entries: [LinkTexts.Entry] = []
    for word in korean {
      for other in english where Int.random(in: 0..<3, using: &generator) > 0 {
        entries.append(LinkTexts.Entry(word, other, probability(), probability()))
      }
    }
    let frequency = 0.04
    func strength(_ ratio: Double) -> Double { ratio <= 1 ? 0 : min(7.6, log(ratio)) }
    func share(_ word: String, for other: String) -> Double {
      entries.filter { $0.english == word }.reduce(0) { sum, way in
        sum
          + entries.filter { $0.korean == way.korean && $0.english == other }.reduce(0) {
            $0 + way.forward * $1.backward
          }
      }
    }
    let bead = ["egg", "the", "apple", "cheese", "egg"]
    var expected: [String: (direct: Double, paraphrase: Double)] = [:]
    for (index, word) in korean.enumerated() {
      for (place, other) in bead.enumerated() where other != "the" {
        let own = entries.first { $0.korean == word && $0.english == other }
        let direct = own.map { strength(min($0.forward, $0.backward) / frequency) } ?? 0
        let indirect = entries.filter { $0.korean == word && $0.english != other }.reduce(0) {
          $0 + $1.forward * share(other, for: $1.english)
        }
        let paraphrase = strength(indirect / frequency)
        if direct > 0.4 {
          expected["\(index) 0..<2-\(place)"] = (direct, 0)
        } else if paraphrase > 0.4, entries.contains(where: { $0.english == other }) {
          expected["\(index) 0..<2-\(place)"] = (0, paraphrase)
        }
      }
    }
    let found = Self.candidates(
      korean.joined(separator: " "), bead.joined(separator: " "), entries, frequency: frequency)
    #expect(Self.places(found).sorted() == expected.keys.sorted())
    for candidate in found {
      let own = expected[Self.places([candidate])[0]]
      #expect(abs(Double(candidate.direct) - (own?.direct ?? 0)) < 1e-3)
      #expect(abs(Double(candidate.paraphrase) - (own?.paraphrase ?? 0)) < 1e-3)
    }
  }

  // MARK: Words that are met in other beads

  /// So many beads, in the first of which 뚜루빵 and `zorbles` meet.
  private static func evidence(_ count: Int, met: Int) -> LinkEvidence {
    var evidence = LinkEvidence(.empty)
    let (korean, english) = (LinkTexts.text("뚜루빵", .korean), LinkTexts.text("zorbles", .english))
    let (noKorean, noEnglish) = (LinkTexts.text("바람", .korean), LinkTexts.text("wind", .english))
    for bead in 0..<count { evidence.repeated.add(bead < met ? korean : noKorean, bead < met ? english : noEnglish) }
    return evidence
  }

  /// The score counts from 3 on, and no further than 8.
  @Test(
    arguments: [(6, 2, log(15), false), (7, 2, log(21), true), (20, 2, log(190), true), (100, 4, 8, true)]
      as [(Int, Int, Double, Bool)])
  func asksOtherBeads(_ count: Int, _ met: Int, _ score: Double, _ isFound: Bool) {
    let found = LinkCandidates(Self.board("뚜루빵을 샀다", "bought zorbles"), Self.evidence(count, met: met)).candidates
    #expect(Self.places(found) == (isFound ? ["0 0..<2-1", "0 0..<3-1", "0 1..<3-1"] : []))
    #expect(found.allSatisfy { abs(Double($0.repeated) - score) < 1e-3 && $0.direct == 0 && $0.paraphrase == 0 })
  }

  /// Only around the place that is expected: so many words before it and so many from it on.
  @Test(arguments: [(0, true), (63, true), (64, false), (100, false)])
  func asksWordsNearby(_ place: Int, _ isFound: Bool) {
    let words = (0..<200).map { $0 == place ? "zorbles" : "x" }
    let board = Self.board("뚜루빵 바람", words.joined(separator: " "))
    #expect(LinkCandidates(board, Self.evidence(20, met: 3)).candidates.isEmpty != isFound)
    let later = Self.board("바람 뚜루빵", words.reversed().joined(separator: " "))
    // The second of two words is expected at the place 100.
    let distance = 199 - place - 100
    #expect(LinkCandidates(later, Self.evidence(20, met: 3)).candidates.isEmpty != (-64..<64).contains(distance))
  }

  @Test func asksNoTakenWords() {
    var board = Self.board("뚜루빵 그", "zorbles zorbles")
    board.link(1, syllables: 0..<1, with: 0..<1, probability: 1, reason: .fact)
    let found = LinkCandidates(board, Self.evidence(20, met: 3)).candidates
    #expect(found.allSatisfy { $0.word == 0 && $0.target == 1 } && found.count == 3)
  }

  // MARK: Margins

  /// How much more speaks for each than for the next best, looked for among all pairs.
  @Test(
    arguments: [
      ("국립공원 공원을 닫고 국립극장을 열었다", "The national park was closed and the national theater of the park opened"),
      ("외교부 장관은 일본 외무상과 회담했다", "The Foreign Minister met with the Foreign Minister of Japan"),
      ("정부는 정부의 예산을 발표했다고 밝혔다", "the government said that it had announced the budget of the government"),
    ])
  func marginsAreToTheNextBest(_ korean: String, _ english: String) {
    let found = LinkCandidates(Self.board(korean, english), LinkEvidence()).candidates
    #expect(found.count > 8)
    for own in found {
      let ofSource = found.filter {
        $0.word == own.word && $0.target != own.target && $0.syllables.overlaps(own.syllables)
      }
      let ofTarget = found.filter {
        $0.target == own.target && ($0.word != own.word || !$0.syllables.overlaps(own.syllables))
      }
      func margin(_ rivals: [Candidate]) -> Float {
        max(-3, min(3, own.strength - (rivals.map(\.strength).max() ?? 0)))
      }
      #expect(own.sourceMargin == margin(ofSource) && own.targetMargin == margin(ofTarget))
    }
  }

  /// Direct evidence counts in full, paraphrases and other beads for less.
  @Test func strengths() {
    var candidate = Candidate(word: 0, syllables: 0..<1, target: 0)
    candidate.repeated = 4
    #expect(candidate.strength == 2)
    candidate.paraphrase = 3
    #expect(abs(candidate.strength - 2.1) < 1e-6)
    candidate.direct = 2.5
    #expect(candidate.strength == 2.5)
  }
}
