import Synchronization

/// English words that translate the same Korean words, and so may stand for each other: `dropped` and `decreased`, which the
/// lexicon both has for other words than 감소.
///
/// Source: Bannard & Callison-Burch 2005, "Paraphrasing with bilingual parallel corpora", ACL, §2.
final class Paraphrases: Sendable {
  /// The rows of the lexicon that translate to an English word: `rows[starts[word]..<starts[word + 1]]`.
  private let starts: [UInt32]
  private let rows: [UInt32]
  /// How likely each of these rows translates to the word.
  private let forwards: [Float]
  private let lexicon: Lexicon

  /// A word that stands in the place of another, and the probability that it does.
  private struct Way {
    let word: Int32
    let probability: Float
  }

  /// The ways of the words that were asked for, and how many they are in all.
  private let known = Mutex<(ways: [Int: [Way]], count: Int)>(([:], 0))
  /// More ways than this are not kept.
  private static let mostKnown = 1_000_000

  /// A word of more translations says too little.
  private static let mostRows = 400

  static let builtIn = Paraphrases(.builtIn)
  private static let last = Mutex<Paraphrases?>(nil)

  /// Returns those of a lexicon; of the lexicon that was asked for last they are made once.
  static func of(_ lexicon: Lexicon) -> Paraphrases {
    if builtIn.lexicon.isSame(as: lexicon) { return builtIn }
    return last.withLock { last in
      if let last, last.lexicon.isSame(as: lexicon) { return last }
      let made = Paraphrases(lexicon)
      last = made
      return made
    }
  }

  /// - Complexity: O(translations).
  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    var starts = [UInt32](repeating: 0, count: lexicon.wordCount + 1)
    for index in 0..<lexicon.translationCount { starts[lexicon.translation(index).word + 1] += 1 }
    for word in 0..<lexicon.wordCount { starts[word + 1] += starts[word] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: lexicon.translationCount)
    var forwards = [Float](repeating: 0, count: rows.count)
    for row in 0..<lexicon.rowCount {
      for index in lexicon.translations(ofRow: row) {
        let translation = lexicon.translation(index)
        rows[Int(next[translation.word])] = UInt32(row)
        forwards[Int(next[translation.word])] = translation.forward
        next[translation.word] += 1
      }
    }
    self.starts = starts
    self.rows = rows
    self.forwards = forwards
  }

  /// Adds up, for each of some words that translates what `word` translates, the probability that `word` stands in its place.
  /// - Parameters:
  ///   - wanted: the words that are asked about; `sums` has a place for each of them.
  ///   - touched: the places of `sums` that are no longer 0 are appended.
  /// - Complexity: O(words that translate a row of `word`), the first time O(translations of its rows), bounded.
  func add(_ word: Int, among wanted: NumberSet, to sums: inout [Float], _ touched: inout [Int]) {
    for way in ways(of: word) {
      guard let place = wanted.place(of: Int(way.word)) else { continue }
      if sums[place] == 0 { touched.append(place) }
      sums[place] += way.probability
    }
  }

  private func ways(of word: Int) -> [Way] {
    if let ways = known.withLock({ $0.ways[word] }) { return ways }
    let made = makeWays(of: word)
    known.withLock { known in
      guard known.count + made.count <= Self.mostKnown else { return }
      known.ways[word] = made
      known.count += made.count
    }
    return made
  }

  /// Every word once, in the order in which the rows have them.
  private func makeWays(of word: Int) -> [Way] {
    let own = Int(starts[word])..<Int(starts[word + 1])
    guard own.count <= Self.mostRows else { return [] }
    var places: [Int: Int] = [:]
    var words: [Int] = []
    var sums: [Float] = []
    for place in own where forwards[place] > 0 {
      for index in lexicon.translations(ofRow: Int(rows[place])) {
        let translation = lexicon.translation(index)
        let share = translation.backward * forwards[place]
        guard share > 0 else { continue }
        if let at = places[translation.word] {
          sums[at] += share
        } else {
          places[translation.word] = words.count
          words.append(translation.word)
          sums.append(share)
        }
      }
    }
    return zip(words, sums).map { Way(word: Int32($0), probability: $1) }
  }
}
