import Synchronization

/// English words that translate the same Korean words, and so may stand for each other: `dropped` and `decreased`, which the
/// lexicon both has for other words than 감소.
///
/// Source: Bannard & Callison-Burch 2005, "Paraphrasing with bilingual parallel corpora", ACL, §2.
final class Paraphrases: Sendable {
  /// The rows of the lexicon that translate to an English word: `rows[starts[word]..<starts[word + 1]]`.
  private let starts: [UInt32]
  private let rows: [UInt32]
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
    for row in 0..<lexicon.rowCount {
      for index in lexicon.translations(ofRow: row) {
        let word = lexicon.translation(index).word
        rows[Int(next[word])] = UInt32(row)
        next[word] += 1
      }
    }
    self.starts = starts
    self.rows = rows
  }

  /// Returns the words that translate what `word` translates, each with the probability that `word` stands in its place.
  /// - Complexity: O(translations of the rows of `word`), bounded.
  func paraphrases(of word: Int) -> [Int: Float] {
    let own = Int(starts[word])..<Int(starts[word + 1])
    guard own.count <= Self.mostRows else { return [:] }
    var found: [Int: Float] = [:]
    for row in rows[own] {
      let translations = lexicon.translations(ofRow: Int(row))
      var forward: Float = 0
      for index in translations where lexicon.translation(index).word == word {
        forward = lexicon.translation(index).forward
      }
      for index in translations {
        let other = lexicon.translation(index)
        found[other.word, default: 0] += other.backward * forward
      }
    }
    return found
  }
}
