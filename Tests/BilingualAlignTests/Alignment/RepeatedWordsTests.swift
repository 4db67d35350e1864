import Foundation
import Testing

@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

/// Words that are met in several beads, counted against every way in which they could have been spread.
@Suite struct RepeatedWordsTests {
  private static let korean = LinkTexts.text("뚜루빵", .korean)
  private static let english = LinkTexts.text("zorbles", .english)
  private static let koreanHash = LinkTexts.hash(hangul: "뚜루빵")
  private static let englishHash = LinkTexts.hash(english: "zorbles")
  private static let noKorean = LinkTexts.text("바람", .korean)
  private static let noEnglish = LinkTexts.text("wind", .english)

  /// So many beads; the Korean and the English word stand in some of them.
  private static func words(_ count: Int, _ korean: Set<Int>, _ english: Set<Int>) -> RepeatedWords {
    var words = RepeatedWords()
    for bead in 0..<count {
      words.add(
        korean.contains(bead) ? Self.korean : noKorean, english.contains(bead) ? Self.english : noEnglish)
    }
    return words
  }

  private static func score(_ count: Int, _ korean: Set<Int>, _ english: Set<Int>) -> Float {
    words(count, korean, english).score(koreanHash, englishHash)
  }

  /// The share of all ways to spread `b` places over the beads that share so many with the first `a` beads, or more.
  private static func share(_ count: Int, _ a: Int, _ b: Int, shared: Int) -> Double {
    let ways = (0..<(1 << count)).filter { $0.nonzeroBitCount == b }
    return Double(ways.count { ($0 & ((1 << a) - 1)).nonzeroBitCount >= shared }) / Double(ways.count)
  }

  @Test(arguments: 1...10)
  func theScoreIsTheShareOfAllSpreads(_ count: Int) {
    for a in 0...count {
      for b in 0...count {
        for shared in max(0, a + b - count)...min(a, b) {
          // The English word stands in the last of the Korean word's beads and in others after them.
          let score = Self.score(count, Set(0..<a), Set(a - shared..<a - shared + b))
          let expected = shared < 2 ? 0 : -log(Self.share(count, a, b, shared: shared))
          #expect(abs(Double(score) - expected) < 1e-4, "\(count) beads: \(a), \(b), shared \(shared)")
        }
      }
    }
  }

  /// Which beads they are does not matter, only how many.
  @Test func theOrderOfTheBeadsDoesNotMatter() {
    let expected = -log(Self.share(10, 4, 5, shared: 3))
    for (korean, english) in [
      ([0, 1, 2, 3], [1, 2, 3, 8, 9]), ([6, 7, 8, 9], [0, 1, 6, 7, 8]), ([0, 2, 4, 6], [0, 1, 2, 5, 6]),
      ([0, 3, 8, 9], [1, 3, 7, 8, 9]), ([1, 4, 5, 9], [0, 1, 4, 5, 6]),
    ] as [(Set<Int>, Set<Int>)] {
      #expect(abs(Double(Self.score(10, korean, english)) - expected) < 1e-4, "\(korean) \(english)")
      #expect(Self.score(10, english, korean) == Self.score(10, korean, english))
    }
  }

  /// Either word in one bead, or both in one only, says nothing.
  @Test(
    arguments: [
      ([0], [0, 1], 0), ([0, 1], [0], 0), ([0, 1], [1, 2], 0), ([0, 1], [2, 3], 0), ([], [0, 1], 0),
      // One of the 21 pairs of seven beads.
      ([0, 1], [0, 1], log(21)), ([5, 6], [5, 6], log(21)),
    ] as [(Set<Int>, Set<Int>, Double)])
  func whatIsMetOnceIsChance(_ korean: Set<Int>, _ english: Set<Int>, _ expected: Double) {
    #expect(abs(Double(Self.score(7, korean, english)) - expected) < 1e-4)
  }

  /// Words in more than 64 beads say nothing, and what is surer than a trillion to one counts no more.
  @Test func veryFrequentWordsSayNothing() {
    let (few, many) = (Set(0..<64), Set(0..<65))
    #expect(abs(Self.score(200, few, few) + log(1e-12 as Float)) < 1e-3)
    #expect(Self.score(200, many, few) == 0)
    #expect(Self.score(200, few, many) == 0)
    #expect(Self.words(200, few, many).mayHold(Self.koreanHash))
    #expect(!Self.words(200, many, few).mayHold(Self.koreanHash))
    #expect(Self.words(9, [3, 8], []).mayHold(Self.koreanHash))
    #expect(!Self.words(9, [3], []).mayHold(Self.koreanHash))
    #expect(!Self.words(9, [], []).mayHold(Self.koreanHash))
  }

  /// A word said twice in one bead stands in one bead.
  @Test func aBeadCountsOnce() {
    var words = RepeatedWords()
    words.add(LinkTexts.text("뚜루빵 뚜루빵", .korean), LinkTexts.text("zorbles zorbles", .english))
    words.add(Self.noKorean, Self.noEnglish)
    #expect(!words.mayHold(Self.koreanHash))
    words.add(LinkTexts.text("뚜루빵 바람 뚜루빵", .korean), LinkTexts.text("zorble wind zorbles", .english))
    #expect(words.mayHold(Self.koreanHash))
    #expect(abs(Double(words.score(Self.koreanHash, Self.englishHash)) - log(3)) < 1e-4)
  }

  /// The parts of a stem are counted, of two syllables or more; particles are not, nor are words that say little.
  @Test(
    arguments: [
      ("국립공원을", ["국립", "립공", "공원", "국립공", "립공원", "국립공원"], ["국", "원", "원을", "공원을", "국립공원을"]),
      ("회의", ["회의"], ["회", "의"]),
      // One syllable only where it is the whole stem.
      ("법을", ["법"], ["을", "법을"]), ("새", ["새"], []),
      ("그 및", [], ["그", "및"]),
      // No more than eight syllables are read.
      ("가나다라마바사차카타", ["가나", "사차", "가나다라마바사차"], ["차카", "카타", "가나다라마바사차카", "가나다라마바사차카타"]),
    ] as [(String, [String], [String])])
  func readsThePartsOfWords(_ word: String, _ held: [String], _ others: [String]) {
    var words = RepeatedWords()
    for _ in 0..<2 { words.add(LinkTexts.text(word, .korean), Self.noEnglish) }
    for part in held { #expect(words.mayHold(LinkTexts.hash(hangul: part)), "\(part)") }
    for part in others { #expect(!words.mayHold(LinkTexts.hash(hangul: part)), "\(part)") }
  }

  /// Function words and figures of the translation are not counted.
  @Test(arguments: ["the", "of", "12"])
  func readsContentWordsOfTheTranslation(_ word: String) {
    var words = RepeatedWords()
    for bead in 0..<6 {
      words.add(bead < 3 ? Self.korean : Self.noKorean, LinkTexts.text(bead < 3 ? word : "wind", .english))
    }
    #expect(words.score(Self.koreanHash, LinkTexts.hash(english: word)) == 0)
  }

  /// Texts of up to 2,000 beads are asked what is met together; of longer ones nothing is learnt.
  @Test(arguments: [(2000, true), (2001, false)])
  func veryLongTextsAreNotAsked(_ count: Int, _ isAsked: Bool) throws {
    func line(_ bead: Int) -> Bool { bead % 500 == 7 }
    let source = MeetingTexts.document((0..<count).map { line($0) ? "뚜루빵" : "바람" }, .korean)
    let target = MeetingTexts.document((0..<count).map { line($0) ? "zorbles" : "rain" }, .english)
    let alignment = try Alignment(
      (0..<count).map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, confidence: 1) }, sourceCount: count,
      targetCount: count)
    let links = Aligner().links(of: alignment, Reader().read(source: source, target: target), level: .sentence)
    #expect(links[7].links.map(\.reason) == (isAsked ? [.repeated] : []))
  }
}
