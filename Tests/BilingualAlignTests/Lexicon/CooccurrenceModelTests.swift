import Foundation
import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// What pairs of sentences teach, against the same counts kept in dictionaries.
@Suite struct CooccurrenceModelTests {
  /// IBM Model 1 in both directions, as it is defined.
  struct Naive {
    struct Pair: Hashable {
      let unit: Int
      let word: Int
    }

    let sentences: [(units: [Int], words: [Int])]
    var forward: [Pair: Double] = [:]
    var backward: [Pair: Double] = [:]
    var forwardCounts: [Pair: Double] = [:]
    var backwardCounts: [Pair: Double] = [:]
    var emptyForward: [Int: Double] = [:]
    var emptyBackward: [Int: Double] = [:]

    /// - Parameters: units, words: the types of each sentence that teach; unitTypes, wordTypes: how many types there are in all.
    init(_ sentences: [(units: [Int], words: [Int])], unitTypes: Int, wordTypes: Int) {
      self.sentences = sentences.map { (Set($0.units).sorted(), Set($0.words).sorted()) }
      for (units, words) in self.sentences {
        for unit in units {
          for word in words {
            forward[Pair(unit: unit, word: word)] = 1 / Double(wordTypes)
            backward[Pair(unit: unit, word: word)] = 1 / Double(unitTypes)
          }
        }
      }
      for word in 0..<wordTypes { emptyForward[word] = 1 / Double(wordTypes) }
      for unit in 0..<unitTypes { emptyBackward[unit] = 1 / Double(unitTypes) }
    }

    mutating func iterate(agreeing: Bool) {
      var (there, back): ([Pair: Double], [Pair: Double]) = ([:], [:])
      var (noUnit, noWord): ([Int: Double], [Int: Double]) = ([:], [:])
      for (units, words) in sentences {
        func sum(word: Int) -> Double {
          (emptyForward[word] ?? 0) + units.reduce(0) { $0 + (forward[Pair(unit: $1, word: word)] ?? 0) }
        }
        func sum(unit: Int) -> Double {
          (emptyBackward[unit] ?? 0) + words.reduce(0) { $0 + (backward[Pair(unit: unit, word: $1)] ?? 0) }
        }
        for word in words { noUnit[word, default: 0] += (emptyForward[word] ?? 0) / sum(word: word) }
        for unit in units { noWord[unit, default: 0] += (emptyBackward[unit] ?? 0) / sum(unit: unit) }
        for unit in units {
          for word in words {
            let pair = Pair(unit: unit, word: word)
            let (a, b) = ((forward[pair] ?? 0) / sum(word: word), (backward[pair] ?? 0) / sum(unit: unit))
            there[pair, default: 0] += agreeing ? a * b : a
            back[pair, default: 0] += agreeing ? a * b : b
          }
        }
      }
      (forwardCounts, backwardCounts) = (there, back)
      for pair in forward.keys {
        forward[pair] = (there[pair] ?? 0) / max(Self.sum(there, unit: pair.unit), 1e-9)
        backward[pair] = (back[pair] ?? 0) / max(Self.sum(back, word: pair.word), 1e-9)
      }
      let (all, others) = (noUnit.values.reduce(0, +), noWord.values.reduce(0, +))
      for word in emptyForward.keys { emptyForward[word] = (noUnit[word] ?? 0) / max(all, 1e-9) }
      for unit in emptyBackward.keys { emptyBackward[unit] = (noWord[unit] ?? 0) / max(others, 1e-9) }
    }

    static func sum(_ counts: [Pair: Double], unit: Int) -> Double {
      counts.filter { $0.key.unit == unit }.values.reduce(0, +)
    }
    static func sum(_ counts: [Pair: Double], word: Int) -> Double {
      counts.filter { $0.key.word == word }.values.reduce(0, +)
    }

    /// The discounted probabilities of a pair, forward and backward.
    func probabilities(_ pair: Pair) -> (Double, Double) {
      (
        max(0, (forwardCounts[pair] ?? 0) - 0.05) / (Self.sum(forwardCounts, unit: pair.unit) + 1),
        max(0, (backwardCounts[pair] ?? 0) - 0.05) / (Self.sum(backwardCounts, word: pair.word) + 1)
      )
    }
  }

  /// Sentences of a few words each: unit n is mostly said by word n.
  private static func sentences(_ count: Int, _ seed: Int) -> [(units: [Int], words: [Int])] {
    var generator = SeededGenerator(seed: UInt64(seed))
    return (0..<count).map { _ in
      let units = (0..<Int.random(in: 0...5, using: &generator)).map { _ in Int.random(in: 0..<9, using: &generator) }
      let words = units.map {
        Int.random(in: 0..<4, using: &generator) == 0 ? Int.random(in: 0..<9, using: &generator) : $0
      }
      return (units, words)
    }
  }

  @Test(arguments: 0..<10)
  func learnsAsDefined(_ seed: Int) {
    let sentences = Self.sentences(12, seed)
    let (korean, english) = (
      TokenTexts.text(sentences.map(\.units), .korean), TokenTexts.text(sentences.map(\.words))
    )
    var model = CooccurrenceModel(korean: korean, english: english, minimumCount: 1)
    func numbers(_ words: [Int], _ text: TokenizedText) -> [Int] { words.map { Int(text.types.find(UInt64($0))) } }
    var naive = Naive(
      sentences.map { (numbers($0.units, korean), numbers($0.words, english)) }, unitTypes: korean.types.count,
      wordTypes: english.types.count)
    for agreeing in [false, false, true, false, true] {
      model.iterate(agreeing: agreeing)
      naive.iterate(agreeing: agreeing)
      let rows = model.translations(minimumRatio: 0, limit: 100)
      #expect(rows.joined().count == naive.forward.count)
      for (unit, row) in rows.enumerated() {
        for translation in row {
          let (forward, backward) = naive.probabilities(Naive.Pair(unit: unit, word: Int(translation.word)))
          #expect(abs(translation.forward - forward) < 1e-4 && abs(translation.backward - backward) < 1e-4)
          let ratio = max(
            forward / model.englishFrequency(Int(translation.word)), backward / model.koreanFrequency(unit))
          #expect(abs(translation.ratio - ratio) < 1e-2)
        }
        let order = row.map { max($0.forward, $0.backward) }
        #expect(order == order.sorted(by: >))
      }
      // The best few, and those far likelier than chance.
      #expect(
        model.translations(minimumRatio: 0, limit: 2).map { $0.map(\.word) } == rows.map { $0.prefix(2).map(\.word) })
      #expect(
        model.translations(minimumRatio: 1.5, limit: 100).map { $0.map(\.word) }
          == rows.map { $0.filter { $0.ratio >= 1.5 }.map(\.word) })
    }
    let all = Double(sentences.reduce(0) { $0 + $1.units.count })
    for unit in 0..<9 {
      let type = Int(korean.types.find(UInt64(unit)))
      guard type >= 0 else { continue }
      let count = sentences.reduce(0) { $0 + $1.units.count { $0 == unit } }
      #expect(abs(model.koreanFrequency(type) - Double(count) / all) < 1e-9)
    }
  }

  /// Words that are seen too seldom, figures and punctuation teach nothing.
  @Test func someWordsTeachNothing() {
    func taught(_ kind: TokenizedText.Kind, _ segments: [[Int]], minimumCount: Int32) -> Int {
      var model = CooccurrenceModel(
        korean: TokenTexts.text(segments, .korean, kind: kind), english: TokenTexts.text(segments),
        minimumCount: minimumCount)
      model.iterate(agreeing: false)
      return model.translations(minimumRatio: 0, limit: 100).joined().count
    }
    #expect(taught(.content, [[1, 2]], minimumCount: 1) == 4)
    #expect(taught(.latin, [[1, 2]], minimumCount: 1) == 4)
    #expect(taught(.number, [[1, 2]], minimumCount: 1) == 0)
    #expect(taught(.punctuation, [[1, 2]], minimumCount: 1) == 0)
    #expect(taught(.content, [[1, 2], [1]], minimumCount: 2) == 1)
    #expect(taught(.content, [[1, 2], [1]], minimumCount: 3) == 0)
    #expect(taught(.content, [], minimumCount: 1) == 0)
  }

  /// The whole training: eight passes, of which the last three count what both directions agree on.
  @Test(arguments: 0..<4)
  func trainsInEightPasses(_ seed: Int) {
    let words = (
      ["가", "나", "다", "라", "마", "바", "사", "아", "차"],
      ["apple", "bread", "cheese", "dinner", "egg", "flour", "grape", "honey", "juice"]
    )
    let sentences = Self.sentences(40, seed + 50)
    var trainer = LexiconTrainer()
    for (units, others) in sentences {
      trainer.add(
        korean: Array(units.map { words.0[$0] }.joined(separator: " ").utf8),
        english: Array(others.map { words.1[$0] }.joined(separator: " ").utf8))
    }
    #expect(trainer.pairCount == 40)
    let lexicon = trainer.train()
    var naive = Naive(
      sentences, unitTypes: Set(sentences.flatMap(\.units)).count, wordTypes: Set(sentences.flatMap(\.words)).count)
    for pass in 0..<8 { naive.iterate(agreeing: pass >= 5) }
    let counts = (
      Double(sentences.reduce(0) { $0 + $1.units.count }), Double(sentences.reduce(0) { $0 + $1.words.count })
    )
    for unit in 0..<9 {
      let row = lexicon.row(of: LinkTexts.hash(hangul: words.0[unit]))
      for word in 0..<9 {
        let found = row.flatMap { row in
          lexicon.translations(ofRow: row).map(lexicon.translation).first {
            lexicon.englishHashes[$0.word] == LinkTexts.hash(english: words.1[word])
          }
        }
        let (forward, backward) = naive.probabilities(Naive.Pair(unit: unit, word: word))
        let frequencies = (
          Double(sentences.reduce(0) { $0 + $1.units.count { $0 == unit } }) / counts.0,
          Double(sentences.reduce(0) { $0 + $1.words.count { $0 == word } }) / counts.1
        )
        let ratio = max(forward / frequencies.1, backward / frequencies.0)
        if abs(ratio - 2) > 0.01 { #expect((found != nil) == (ratio > 2), "\(unit) \(word): \(ratio)") }
        // Kept to a sixteenth of an octave.
        if let found {
          #expect(abs(Double(found.forward) - forward) < 0.046 * forward + 1e-4)
          #expect(abs(Double(found.backward) - backward) < 0.046 * backward + 1e-4)
        }
      }
      if let row {
        #expect(
          abs(Double(lexicon.koreanFrequencies[row]) * counts.0).rounded()
            == Double(sentences.reduce(0) { $0 + $1.units.count { $0 == unit } }))
      }
    }
  }
}
