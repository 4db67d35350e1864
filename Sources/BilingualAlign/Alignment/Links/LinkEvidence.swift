/// What may be asked of two words: the lexicon, its paraphrases, and the other beads of the texts.
struct LinkEvidence {
  let lexicon: Lexicon
  let paraphrases: Paraphrases
  var repeated = RepeatedWords()

  init(_ lexicon: Lexicon? = nil) {
    self.lexicon = lexicon ?? .builtIn
    paraphrases = lexicon.map(Paraphrases.of) ?? .builtIn
  }

  /// ln of a likelihood ratio goes no higher, so that one rare word does not decide alone; see ``EvidenceTable/ratioCap``.
  static let cap: Float = 7.6
  /// What is less is chance, ``EvidenceTable/ratioFloor``.
  static let floor: Float = 0.4
  static let repeatedFloor: Float = 3
  static let repeatedCap: Float = 8

  /// ln of a ratio that is at least 1, up to the cap.
  static func strength(_ ratio: Float) -> Float { ratio <= 1 ? 0 : min(cap, FastLog.log(ratio)) }
}
