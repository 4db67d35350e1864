import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// What is known of each token, against looking back through the text.
@Suite struct TokenTableTests {
  private static func table(_ segments: [[Int]], isLinked: (Int) -> Bool = { _ in true }) -> (TokenizedText, TokenTable)
  {
    let text = TokenTexts.text(segments)
    let linked = text.types.hashes.map { isLinked(Int($0)) }
    return (text, TokenTable(text, isLinked: linked))
  }

  @Test(arguments: 0..<12)
  func looksBack(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let segments = TokenTexts.random(segments: 9, longest: 6, words: 8 + seed, &generator)
    let (text, table) = Self.table(segments) { $0 % 5 != 0 }
    let words = Array(segments.joined())
    for segment in segments.indices {
      let range = text.tokenRange(segment)
      #expect(table.count(segment) == segments[segment].count)
      var repeats: [Int32] = []
      for token in range {
        let before = words[..<token].lastIndex(of: words[token])
        #expect(table.previous.base[token] == Int32(before ?? -1))
        #expect(table.ordinal.base[token] == Float(words[range.lowerBound..<token].count { $0 == words[token] }))
        let first = words.firstIndex(of: words[token]) ?? token
        let window = text.tokenRange(max(0, segment - 3)).lowerBound
        if words[token] % 5 != 0, first < range.lowerBound, (before ?? -1) >= window { repeats.append(Int32(token)) }
        for from in [0, window, range.lowerBound, token] {
          let count = words[from..<token].count { $0 == words[token] }
          for wanted in 0...4 {
            #expect(table.hasBefore(token, from: from, atLeast: Float(wanted)) == (count >= wanted))
          }
        }
      }
      #expect(Array(table.repeats[table.repeatRange(segment)]) == repeats)
      let weight = segments[segment].reduce(Float(0)) { $0 + ($1 % 5 == 0 ? 0.2 : 1) }
      #expect(abs(table.inverseWeight.base[segment] - 1 / max(1, weight)) < 1e-6)
    }
    for first in segments.indices {
      for end in first...segments.count {
        #expect(table.count(first..<end) == segments[first..<end].reduce(0) { $0 + $1.count })
        for run in 1...5 {
          let runs = (first..<end).map { segments[$0..<min(end, $0 + run)].reduce(0) { $0 + $1.count } }
          #expect(table.longest(first..<end, run: run) == runs.max() ?? 0)
        }
      }
    }
  }

  /// Kinds and links decide what a token weighs; numbers, and Latin words in Korean, want their like.
  @Test(
    arguments: [
      (.content, .english, true, 1, 0), (.content, .english, false, 0.2, 0), (.stop, .english, true, 0.5, 0),
      (.stop, .korean, false, 0.1, 0), (.punctuation, .korean, true, 0.5, 0), (.punctuation, .english, false, 0.1, 0),
      (.number, .english, true, 1, 1), (.number, .korean, false, 0.2, 1), (.latin, .korean, true, 1, 1),
      (.latin, .english, true, 1, 0), (.fact, .korean, true, 1, 0),
    ] as [(TokenizedText.Kind, Language, Bool, Float, Float)])
  func weighs(
    _ kind: TokenizedText.Kind, _ language: Language, _ isLinked: Bool, _ weight: Float, _ wantsPartner: Float
  ) {
    let table = TokenTable(TokenTexts.text([[5, 6]], language, kind: kind), isLinked: [isLinked, !isLinked])
    #expect(abs(table.weight.base[0] - weight) < 1e-6)
    #expect(table.wantsPartner.base[0] == wantsPartner)
    #expect([table.type.base[0], table.type.base[1]] == [0, 1])
  }

  /// Of words that say little it does not matter how often they are said.
  @Test(arguments: [(TokenizedText.Kind.content, 1), (.number, 1), (.stop, 0), (.punctuation, 0)])
  func countsRepetitionsOfContent(_ kind: TokenizedText.Kind, _ count: Int) {
    let table = TokenTable(TokenTexts.text([[5], [5]], kind: kind), isLinked: [true])
    #expect(table.repeatRange(1).count == count)
  }

  @Test func mayBeEmpty() {
    let (_, none) = Self.table([])
    #expect(none.count(0..<0) == 0)
    #expect(none.longest(0..<0, run: 4) == 0)
    let (_, empty) = Self.table([[], [3], []])
    #expect((0..<3).map { empty.count($0) } == [0, 1, 0])
    #expect((0..<3).map { empty.inverseWeight.base[$0] } == [1, 1, 1])
  }

  /// What is taken back of a token that is one too many: its evidence, and it is weak now unless it was before.
  @Test(arguments: [(0.0, false), (0.25, false), (0.49, false), (0.5, true), (1, true), (40, true)] as [(Float, Bool)])
  func takesBack(_ ratio: Float, _ becomesWeak: Bool) {
    let change = TokenScore.withdrawal(ratio: ratio, weight: 0.5)
    let lost = FastLog.log(0.6) - FastLog.log(0.6 + 0.4 * ratio)
    #expect(abs(change[0] - 0.5 * lost) < 1e-5)
    #expect(change[1] == (becomesWeak ? 0.5 : 0))
    #expect(change[2] == 0 && change[3] == 0)
  }
}
