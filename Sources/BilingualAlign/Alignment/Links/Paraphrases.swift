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

  /// Adds up, for each of some words that translates what `word` translates, the probability that `word` stands in its place.
  /// - Parameters:
  ///   - wanted: the words that are asked about; `sums` has a place for each of them.
  ///   - touched: the places of `sums` that are no longer 0 are appended.
  /// - Complexity: O(translations of the rows of `word`), bounded.
  func add(_ word: Int, among wanted: NumberSet, to sums: inout [Float], _ touched: inout [Int]) {
    let own = Int(starts[word])..<Int(starts[word + 1])
    guard own.count <= Self.mostRows else { return }
    for row in rows[own] {
      let translations = lexicon.translations(ofRow: Int(row))
      var forward: Float = 0
      for index in translations where lexicon.word(at: index) == word { forward = lexicon.translation(index).forward }
      for index in translations {
        guard let place = wanted.place(of: lexicon.word(at: index)) else { continue }
        let share = lexicon.translation(index).backward * forward
        guard share > 0 else { continue }
        if sums[place] == 0 { touched.append(place) }
        sums[place] += share
      }
    }
  }
}
