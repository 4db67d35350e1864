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
  /// - Complexity: O(translations of the rows of `word`), bounded.
  func add(_ word: Int, among wanted: NumberSet, to sums: inout [Float], _ touched: inout [Int]) {
    let own = Int(starts[word])..<Int(starts[word + 1])
    guard own.count <= Self.mostRows else { return }
    for place in own {
      let forward = forwards[place]
      if forward == 0 { continue }
      for index in lexicon.translations(ofRow: Int(rows[place])) {
        guard let place = wanted.place(of: lexicon.word(at: index)) else { continue }
        let share = lexicon.translation(index).backward * forward
        guard share > 0 else { continue }
        if sums[place] == 0 { touched.append(place) }
        sums[place] += share
      }
    }
  }
}
