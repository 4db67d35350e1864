import Foundation
import Testing

@testable import BilingualAlignment

/// Tables that are built by hand: what is looked up is what was put in.
@Suite struct LexiconBuilderTests {
  private static func translations(_ lexicon: Lexicon, _ korean: UInt64) -> [UInt64: [Float]] {
    guard let row = lexicon.row(of: korean) else { return [:] }
    var found: [UInt64: [Float]] = [:]
    for index in lexicon.translations(ofRow: row) {
      let translation = lexicon.translation(index)
      #expect(lexicon.word(at: index) == translation.word)
      found[lexicon.englishHashes[translation.word]] = [translation.forward, translation.backward]
    }
    return found
  }

  /// A pair that is given twice keeps the stronger belief of each direction.
  @Test(arguments: 0..<10)
  func keepsTheStrongerBelief(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var builder = LexiconBuilder()
    var expected: [UInt64: [UInt64: [Float]]] = [:]
    for pair in Array(0..<25).shuffled(using: &generator).prefix(15) {
      let (korean, english) = (UInt64(pair / 5), UInt64(pair % 5))
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        let powers = [0, 1].map { _ in Int.random(in: 0..<7, using: &generator) }
        builder.add(
          korean: korean, english: english, forward: 1 / Double(1 << powers[0]), backward: 1 / Double(1 << powers[1]))
        let known = expected[korean]?[english] ?? [0, 0]
        expected[korean, default: [:]][english] = zip(known, powers).map { max($0, 1 / Float(1 << $1)) }
      }
    }
    let lexicon = builder.build()
    for korean in UInt64(0)..<6 { #expect(Self.translations(lexicon, korean) == expected[korean] ?? [:]) }
    #expect(lexicon.rowCount == expected.count)
    #expect(lexicon.translationCount == expected.values.reduce(0) { $0 + $1.count })
    #expect(lexicon.koreanHashes == expected.keys.sorted())
    #expect(lexicon.englishHashes == Set(expected.values.flatMap(\.keys)).sorted())
    let read = try lexicon.encoded().withUnsafeBytes { try Lexicon(encoded: $0) }
    #expect(read.encoded() == lexicon.encoded())
    for korean in UInt64(0)..<6 { #expect(Self.translations(read, korean) == expected[korean] ?? [:]) }
  }

  @Test func looksUpByHalving() {
    var builder = LexiconBuilder()
    for number in [3, 5, 9] as [UInt64] { builder.add(korean: number, english: number + 10, forward: 1, backward: 1) }
    builder.setFrequency(korean: 5, 0.25)
    builder.setFrequency(english: 19, 0.5)
    let lexicon = builder.build()
    #expect((0...10).map { lexicon.row(of: $0) } == [nil, nil, nil, 0, nil, 1, nil, nil, nil, 2, nil])
    #expect([12, 13, 15, 17, 19, 20].map { lexicon.word(of: $0) } == [nil, 0, 1, nil, 2, nil])
    #expect(lexicon.koreanFrequencies == [0, 0.25, 0])
    #expect(lexicon.englishFrequencies == [0, 0, 0.5])
    #expect(Lexicon.empty.row(of: 3) == nil)
    #expect(Lexicon.empty.word(of: 13) == nil)
  }

  /// Probabilities are kept to a sixteenth of an octave; what is too small is zero.
  @Test func roundsProbabilities() {
    for step in 0..<255 { #expect(abs(Double(Lexicon.probabilities[step]) / pow(2, -Double(step) / 16) - 1) < 1e-6) }
    #expect(Lexicon.probabilities.count == 256)
    #expect(Lexicon.probabilities[255] == 0)
    #expect(Lexicon.quantise(1) == 0)
    #expect(Lexicon.quantise(2) == 0)
    #expect(Lexicon.quantise(0.5) == 16)
    #expect(Lexicon.quantise(0.25) == 32)
    #expect(Lexicon.quantise(0) == 255)
    let last = Double(Lexicon.probabilities[254])
    #expect(Lexicon.quantise(last) == 254)
    #expect(Lexicon.quantise(last * 0.99) == 254)
    #expect(Lexicon.quantise(last * 0.97) == 255)
    // The next step down.
    #expect(Lexicon.quantise(0.99) == 1)
    #expect(Lexicon.quantise(0.51) == 16)
  }

  /// Of more than 65,536 English words the rarest lose their translations.
  @Test(arguments: [0x1_0000, 0x1_0001])
  func holdsSoManyWords(_ count: Int) {
    var builder = LexiconBuilder()
    for word in UInt64(0)..<UInt64(count) {
      builder.add(korean: word % 7, english: word, forward: 0.5, backward: 0.5)
      builder.setFrequency(english: word, word == 300 ? 0.001 : 0.01)
    }
    let lexicon = builder.build()
    #expect(lexicon.wordCount == 0x1_0000)
    #expect((lexicon.word(of: 300) == nil) == (count > 0x1_0000))
    #expect(lexicon.word(of: 301) != nil)
    #expect(lexicon.translationCount == 0x1_0000)
    #expect(lexicon.rowCount == 7)
  }
}
