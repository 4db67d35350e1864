import BilingualText

/// Learns a lexicon from sentence pairs: IBM Model 1 in both directions over Korean units and English stems.
///
/// Source: Brown, Della Pietra, Della Pietra & Mercer 1993, "The Mathematics of Statistical Machine Translation",
/// Computational Linguistics 19(2), §4.1; discounted counts and the empty word as in Moore 2004, ACL; the
/// product of both directions' posteriors as in Liang, Taskar & Klein 2006, "Alignment by Agreement", NAACL.
/// - Complexity: O(iterations × Σ units × words) time; 12 bytes for each pair of words that meet, 4 for each meeting.
package struct LexiconTrainer: ~Copyable {
  /// Passes of expectation–maximisation.
  static let iterations = 8
  /// So many passes of these, the last, count what both directions agree on.
  static let agreeingIterations = 3
  /// Taken off each count, so that a word met once or twice does not outshine one met often.
  static let discount = 0.05
  /// Words seen less often than this teach nothing.
  static let minimumCount: Int32 = 1
  /// A translation is kept if it is at least this many times likelier than chance in one direction.
  static let minimumRatio = 2.0
  /// Translations kept for a Korean unit, best first.
  static let maximumRow = 48

  private var tokenizer = Tokenizer()
  private var korean = TokenizedText(language: .korean)
  private var english = TokenizedText(language: .english)

  package init() {}

  package var pairCount: Int { korean.segmentCount }

  /// Adds a sentence and its translation, both normalised as documents are.
  package mutating func add(korean ko: [UInt8], english en: [UInt8]) {
    ko.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &korean) }
    en.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &english) }
  }

  /// The lexicon of all pairs added; the same pairs in the same order give the same bytes.
  package func train() -> Lexicon {
    var model = CooccurrenceModel(korean: korean, english: english, minimumCount: Self.minimumCount)
    for pass in 0..<Self.iterations {
      model.iterate(agreeing: pass >= Self.iterations - Self.agreeingIterations)
    }
    var builder = LexiconBuilder()
    let rows = model.translations(
      minimumRatio: Self.minimumRatio, limit: Self.maximumRow)
    for (unit, row) in rows.enumerated() where !row.isEmpty && korean.isHangul(unit) {
      let hash = korean.types.hashes[unit]
      for entry in row {
        builder.add(
          korean: hash, english: english.types.hashes[Int(entry.word)], forward: entry.forward,
          backward: entry.backward)
      }
      builder.setFrequency(korean: hash, model.koreanFrequency(unit))
    }
    for word in 0..<english.types.count {
      builder.setFrequency(english: english.types.hashes[word], model.englishFrequency(word))
    }
    return builder.build()
  }
}
