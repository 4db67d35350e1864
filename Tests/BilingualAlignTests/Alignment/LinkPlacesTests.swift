import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// Where the lexicon's words stand in a bead, and which words stand in the place of others.
@Suite struct LinkPlacesTests {
  private static let lexicon = LinkTexts.lexicon(
    [.init("가", "meeting", 0.5, 0.5), .init("가", "government", 0.5, 0.5), .init("나", "the", 0.5, 0.5)], frequency: 0.01)

  private static func board(_ english: String) -> LinkBoard {
    LinkBoard(LinkTexts.text("가", .korean), LinkTexts.text(english, .english))
  }

  private static func word(_ english: String) -> Int { lexicon.word(of: LinkTexts.hash(english: english)) ?? -1 }

  /// Words of the lexicon that are free, by their numbers; others have no entry.
  @Test func findsFreeWords() throws {
    var board = Self.board("the meeting, unknown meetings 12 of the government")
    board.link(0, syllables: 0..<1, with: 4..<5, probability: 1, reason: .fact)
    let places = LinkPlaces(board, Self.lexicon)
    #expect(places.entries.map(\.word) == places.entries.map(\.word).sorted())
    let the = try #require(places.entry(of: Self.word("the")))
    #expect(Array(places.nearest(the, to: 0)) == [0, 7])
    #expect(!places.entries[the].isContent)
    // The second of the two meetings is taken.
    let meeting = try #require(places.entry(of: Self.word("meeting")))
    #expect(Array(places.nearest(meeting, to: 0)) == [1])
    #expect(places.entries[meeting].isContent)
    let government = try #require(places.entry(of: Self.word("government")))
    #expect(Array(places.nearest(government, to: 0)) == [8])
    #expect(Set([the, meeting, government]) == [0, 1, 2])
    let none = LinkPlaces(Self.board("unknown"), Self.lexicon)
    #expect(none.entries.isEmpty)
    #expect(none.entry(of: Self.word("the")) == nil)
  }

  /// Up to six places, all; of more three before the expected one and three from it on, as far as there are so many.
  @Test(arguments: 1...12)
  func takesThePlacesNearby(_ count: Int) throws {
    let words = (0..<3 * count).map { $0 % 3 == 1 ? "meeting" : "x" }
    let places = LinkPlaces(Self.board(words.joined(separator: " ")), Self.lexicon)
    let entry = try #require(places.entry(of: Self.word("meeting")))
    let all = (0..<count).map { $0 * 3 + 1 }
    for expected in 0...3 * count {
      var (before, after) = (all.filter { $0 < expected }, all.filter { $0 >= expected })
      while before.count + after.count > 6 {
        if after.count > 3, before.count <= 3 || after.count > before.count {
          after.removeLast()
        } else if before.count > 3 {
          before.removeFirst()
        }
      }
      #expect(Array(places.nearest(entry, to: expected)) == before + after, "\(expected)")
    }
  }

  // MARK: Paraphrases

  /// Korean words by their translations: pairs of an English word and its probability, forward and backward.
  private static func entries(_ seed: Int) -> [LinkTexts.Entry] {
    var generator = SeededGenerator(seed: UInt64(seed))
    let korean = ["가", "나", "다", "라", "마"]
    let english = ["apple", "bread", "cheese", "dinner", "egg", "flour"]
    return korean.flatMap { word in
      english.compactMap { other in
        guard Int.random(in: 0..<2, using: &generator) == 0 else { return nil }
        // Powers of two are kept exactly; one direction may be impossible.
        func probability() -> Double {
          let step = Int.random(in: 0...5, using: &generator)
          return step == 5 ? 0 : 1 / Double(1 << step)
        }
        return LinkTexts.Entry(word, other, probability(), probability())
      }
    }
  }

  /// The probability of a word in the place of another: by way of each Korean word that both translate.
  private static func share(_ word: String, for other: String, _ entries: [LinkTexts.Entry]) -> Double {
    entries.filter { $0.english == word }.reduce(0) { sum, way in
      sum
        + entries.filter { $0.korean == way.korean && $0.english == other }.reduce(0) { $0 + way.forward * $1.backward }
    }
  }

  @Test(arguments: 0..<20)
  func paraphrasesGoByWayOfEachKoreanWord(_ seed: Int) {
    let entries = Self.entries(seed)
    let lexicon = LinkTexts.lexicon(entries, frequency: 0.01)
    let paraphrases = Paraphrases(lexicon)
    let words = Array(Set(entries.map(\.english))).sorted()
    func number(_ word: String) -> Int { lexicon.word(of: LinkTexts.hash(english: word)) ?? -1 }
    let wanted = NumberSet(words.map(number), below: lexicon.wordCount)
    for word in words {
      var sums = [Float](repeating: 0, count: words.count)
      var touched: [Int] = []
      paraphrases.add(number(word), among: wanted, to: &sums, &touched)
      for other in words {
        let place = wanted.place(of: number(other)) ?? -1
        let expected = Self.share(word, for: other, entries)
        #expect(abs(Double(sums[place]) - expected) < 1e-6, "\(word) for \(other)")
        #expect(touched.count { $0 == place } == (expected > 0 ? 1 : 0))
      }
    }
  }

  /// Only of those that are asked about.
  @Test func asksForSomeWords() {
    let lexicon = LinkTexts.lexicon(
      [.init("가", "apple", 0.5, 0.5), .init("가", "bread", 0.25, 0.5), .init("가", "cheese", 0.25, 0.25)], frequency: 0.01
    )
    func number(_ word: String) -> Int { lexicon.word(of: LinkTexts.hash(english: word)) ?? -1 }
    var sums: [Float] = [0]
    var touched: [Int] = []
    Paraphrases(lexicon).add(
      number("apple"), among: NumberSet([number("cheese")], below: lexicon.wordCount), to: &sums, &touched)
    #expect(sums == [0.125])
    #expect(touched == [0])
  }

  /// A word with more than 400 translations says too little.
  @Test(arguments: [(400, 1), (401, 0)])
  func veryCommonWordsHaveNone(_ rows: Int, _ count: Int) {
    var builder = LexiconBuilder()
    let (word, other) = (LinkTexts.hash(english: "apple"), LinkTexts.hash(english: "bread"))
    for row in 0..<rows { builder.add(korean: UInt64(row), english: word, forward: 0.5, backward: 0.5) }
    builder.add(korean: 0, english: other, forward: 0.5, backward: 0.5)
    let lexicon = builder.build()
    var sums: [Float] = [0]
    var touched: [Int] = []
    Paraphrases(lexicon).add(
      lexicon.word(of: word) ?? -1, among: NumberSet([lexicon.word(of: other) ?? -1], below: lexicon.wordCount),
      to: &sums, &touched)
    #expect(touched.count == count)
    #expect(sums == [count == 1 ? 0.25 : 0])
  }

  /// The words of a bead that may stand for what its Korean words translate to, each but for itself.
  @Test(arguments: 0..<20)
  func paraphrasedWordsAreThoseOfTheBead(_ seed: Int) {
    let entries = Self.entries(seed + 100)
    let lexicon = LinkTexts.lexicon(entries, frequency: 0.01)
    let bead = ["egg", "apple", "cheese", "egg"]
    let places = LinkPlaces(Self.board(bead.joined(separator: " ")), lexicon)
    let rows = ["가", "다"].compactMap { lexicon.row(of: LinkTexts.hash(hangul: $0)) }
    let paraphrased = ParaphrasedWords(rows, by: places, LinkEvidence(lexicon))
    let meant = Set(entries.filter { $0.korean == "가" || $0.korean == "다" }.map(\.english))
    for word in Set(entries.map(\.english)) {
      var found: [String: Double] = [:]
      paraphrased.forEach(of: lexicon.word(of: LinkTexts.hash(english: word)) ?? -1) { entry, probability in
        let place = places.nearest(entry, to: 0)[places.entries[entry].range.lowerBound]
        #expect(found[bead[place]] == nil)
        found[bead[place]] = Double(probability)
      }
      for other in Set(bead) {
        let expected = meant.contains(word) && other != word ? Self.share(other, for: word, entries) : 0
        #expect(abs((found[other] ?? 0) - expected) < 1e-6, "\(other) for \(word)")
      }
    }
  }
}
