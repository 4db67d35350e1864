import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// What is free and what is linked, and how far a word stands from where its neighbours are translated.
@Suite struct LinkBoardTests {
  /// Words 0 to 4, and 0 to 9; the fourth Korean word is Latin.
  private static let source = LinkTexts.text("국립공원 예산을 줄였다 KTX 가나다", .korean)
  private static let target = LinkTexts.text("one two three four five six seven eight nine ten", .english)

  private static func board() -> LinkBoard { LinkBoard(source, target) }

  /// The free syllables of a word, as `x` and `.`.
  private static func free(_ board: LinkBoard, _ word: Int) -> String {
    (0..<source.words[word].syllables).map { board.isFree(source: word, $0..<$0 + 1) ? "." : "x" }.joined()
  }

  private static func free(_ board: LinkBoard) -> [Int] {
    target.words.indices.filter { board.isFree(target: $0) }
  }

  @Test func linksSomeSyllables() {
    var board = Self.board()
    #expect((0..<5).allSatisfy { board.isFree(source: $0) })
    board.link(0, syllables: 0..<2, with: 3..<5, probability: 0.5, reason: .lexicon)
    #expect(Self.free(board, 0) == "xx..")
    #expect(!board.isFree(source: 0))
    #expect(board.isFree(source: 0, 2..<4) && !board.isFree(source: 0, 1..<3) && !board.isFree(source: 0, 0..<4))
    #expect(board.isFree(source: 0, 0..<0))
    #expect(Self.free(board) == [0, 1, 2, 5, 6, 7, 8, 9])
    #expect(board.isFree(target: 0..<3) && !board.isFree(target: 2..<4) && !board.isFree(target: 4..<6))
    board.link(0, syllables: 3..<4, with: 0..<1, probability: 0.25, reason: .position)
    #expect(Self.free(board, 0) == "xx.x")
    #expect(Self.free(board, 1) == "...")
    let links = board.links.links
    #expect(links.map { Self.string($0) } == ["국립=four five 0.5 lexicon", "원=one 0.25 position"])
  }

  private static func string(_ link: Links.Link) -> String {
    func text(_ side: LinkText, _ range: TextRange) -> String {
      String(decoding: side.bytes[range.start..<range.end], as: UTF8.self)
    }
    return "\(text(source, link.source))=\(text(target, link.target)) \(link.probability) \(link.reason.rawValue)"
  }

  /// A word that is no Korean one is linked whole.
  @Test func linksLatinWordsWhole() {
    var board = Self.board()
    board.link(3, syllables: 0..<0, with: 9..<10, probability: 1, reason: .identical)
    #expect(!board.isFree(source: 3))
    #expect(board.links.links.map { Self.string($0) } == ["KTX=ten 1.0 identical"])
  }

  /// Phrases begin and end within words; where a word of either is taken, nothing is linked.
  @Test func linksPhrases() {
    let park = Self.source.range(of: 0, 2..<4)
    let phrase = TextRange(park.start, Self.source.range(of: 1, 0..<2).end)
    func words(_ range: Range<Int>) -> TextRange {
      TextRange(Self.target.words[range.lowerBound].range.start, Self.target.words[range.upperBound - 1].range.end)
    }
    var board = Self.board()
    func link(_ phrase: TextRange, _ words: TextRange) -> Bool {
      board.link(phrase, with: words, probability: 0.9, reason: .term)
    }
    #expect(link(phrase, words(2..<4)))
    #expect(Self.free(board, 0) == "..xx")
    #expect(Self.free(board, 1) == "xx.")
    #expect(Self.free(board) == [0, 1, 4, 5, 6, 7, 8, 9])
    #expect(board.links.links.map { Self.string($0) } == ["공원 예산=three four 0.9 term"])
    // Of either side something is taken.
    for (source, target) in [
      (phrase, 6..<7), (Self.source.range(of: 1, 1..<3), 6..<7), (Self.source.words[2].range, 3..<5),
    ] {
      let entries = board.entries.count
      #expect(!link(source, words(target)))
      #expect(board.entries.count == entries)
    }
    #expect(Self.free(board, 2) == "...")
    #expect(board.isFree(target: 6))
    // Beside it there is room.
    #expect(link(Self.source.range(of: 0, 0..<2), words(4..<5)))
    #expect(link(Self.source.words[3].range, words(0..<1)))
    #expect(!board.isFree(source: 3))
    // An empty range holds no word.
    #expect(!link(TextRange(0, 0), words(8..<9)))
  }

  /// A word joins what an entry stands for, with the free words between.
  @Test func extendsEntries() {
    var board = Self.board()
    board.link(0, syllables: 0..<2, with: 4..<5, probability: 1, reason: .lexicon)
    board.link(1, syllables: 0..<2, with: 8..<9, probability: 1, reason: .lexicon)
    func extend(_ entry: Int, to word: Int) -> Bool { board.extend(entry, to: word) }
    #expect(extend(0, to: 6))
    #expect(board.entries[0].target == 4..<7)
    #expect(Self.free(board) == [0, 1, 2, 3, 7, 9])
    #expect(extend(0, to: 3))
    #expect(board.entries[0].target == 3..<7)
    // A word between is taken, or the word itself.
    #expect(!extend(0, to: 9))
    #expect(!extend(0, to: 8))
    #expect(!extend(0, to: 5))
    #expect(board.entries[0].target == 3..<7)
    #expect(Self.free(board) == [0, 1, 2, 7, 9])
    #expect(extend(1, to: 7))
    #expect(board.entries[1].target == 7..<9)
    #expect(extend(0, to: 0))
    #expect(Self.free(board) == [9])
    #expect(
      board.links.links.map { Self.string($0) } == [
        "국립=one two three four five six seven 1.0 lexicon", "예산=eight nine 1.0 lexicon",
      ])
  }

  /// The longest run of free syllables, the first of several; nothing where all are free, or none.
  @Test(arguments: 0..<32)
  func restsAreTheLongestFreeRun(_ mask: Int) {
    let source = LinkTexts.text("가나다라마", .korean)
    for range in [0..<5, 0..<3, 1..<4, 2..<5, 2..<3] {
      var board = LinkBoard(source, Self.target)
      for syllable in 0..<5 where mask & 1 << syllable != 0 {
        board.link(0, syllables: syllable..<syllable + 1, with: 0..<1, probability: 1, reason: .lexicon)
      }
      var runs: [Range<Int>] = []
      for first in range {
        for end in first + 1...range.upperBound where (first..<end).allSatisfy({ mask & 1 << $0 == 0 }) {
          runs.append(first..<end)
        }
      }
      let longest = runs.map(\.count).max()
      let expected = runs.first { $0.count == longest }
      #expect(board.rest(of: 0, range) == (expected == range ? nil : expected), "\(mask) \(range)")
    }
  }

  /// 6 where no neighbour is linked; else how far off the nearest is, with half of each step to the neighbour.
  @Test func measuresDistances() {
    let source = LinkTexts.text("가구 나무 다리, 라면 마을 바다 사람 아침 자리 차표 카드", .korean)
    var board = LinkBoard(source, Self.target)
    // Words, with the comma as the fourth; places leave it out.
    let words = source.words.indices.filter { source.words[$0].isHangul }
    #expect(words == [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11])
    #expect(board.distance(words[0], 0) == 6)
    board.link(words[2], syllables: 0..<2, with: 4..<5, probability: 1, reason: .lexicon)
    // The word itself: half a word less than the gap.
    #expect(board.distance(words[2], 4) == -0.5)
    #expect(board.distance(words[2], 5) == 0.5)
    #expect(board.distance(words[2], 1) == 2.5)
    // Neighbours: the gap, half of each step, less a half.
    #expect(board.distance(words[3], 5) == 1)
    #expect(board.distance(words[3], 4) == 0)
    #expect(board.distance(words[1], 2) == 2)
    #expect(board.distance(words[6], 8) == 5.5)
    #expect(board.distance(words[0], 0) == 4.5)
    // Eight steps away at most.
    #expect(board.distance(words[10], 4) == 3.5)
    board.link(words[0], syllables: 0..<2, with: 8..<9, probability: 1, reason: .lexicon)
    #expect(board.distance(words[1], 4) == 0)
    #expect(board.distance(words[1], 8) == 0)
    #expect(board.distance(words[1], 6) == 2)
    // The middle of several words.
    board.link(words[9], syllables: 0..<2, with: 0..<3, probability: 1, reason: .lexicon)
    #expect(board.distance(words[10], 2) == 1)
    #expect(board.distance(words[8], 1) == 0)
    // Only the nearest linked word on either side is asked, not the one behind it.
    #expect(board.distance(words[3], 1) == 2.5)
    #expect(board.distance(words[3], 8) == 4)
  }

  /// A neighbour nine words away is none.
  @Test func distantWordsAreNoNeighbours() {
    let source = LinkTexts.text("가구 나무 다리 라면 마을 바다 사람 아침 자리 차표", .korean)
    var board = LinkBoard(source, Self.target)
    board.link(0, syllables: 0..<2, with: 2..<3, probability: 1, reason: .lexicon)
    #expect(board.distance(8, 2) == 3.5)
    #expect(board.distance(9, 2) == 6)
  }
}
