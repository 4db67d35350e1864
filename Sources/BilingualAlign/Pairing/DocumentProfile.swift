import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// What tells a document from others, in both languages' common terms: dates, numbers, names, glossary terms and the
/// English words that its words can mean.
struct DocumentProfile: Sendable {
  /// A set of keys with weights, sorted by key.
  typealias Keys = [(key: UInt64, weight: Float)]

  let path: String
  let language: Language
  let date: CalendarDate?
  /// Characters that are not white space.
  let length: Int
  /// English words: those that stand there, or those that the lexicon gives for Korean ones.
  let words: Keys
  /// Values of numbers and dates, Latin words.
  let anchors: Keys
  /// Concepts of the glossary.
  let terms: Keys
  /// What its words sound like, where they may be names.
  let sounds: [SoundForm]
  let index: SoundIndex?

  /// - Complexity: O(bytes).
  init(_ document: Document, lexicon: Lexicon, termbase: Termbase) {
    let reading = Reading(document, date: document.metadata.date, termbase: termbase)
    let text = reading.text.words
    path = document.source.path
    language = document.language
    date = document.metadata.date
    length = text.lengths.reduce(0) { $0 + Int($1) }
    var words: [UInt64: Float] = [:]
    var anchors: [UInt64: Float] = [:]
    var names: [SoundForm] = []
    let sounds = text.sounds
    for type in 0..<text.types.count {
      let hash = text.types.hashes[type]
      switch text.typeInfo[type].kind {
      case .punctuation: continue
      case .number, .fact, .latin: anchors[hash] = 1
      case .content, .stop:
        if language == .english {
          anchors[hash] = 1
          if let word = lexicon.word(of: hash) { words[UInt64(word)] = 1 }
        } else if let row = lexicon.row(of: hash) {
          for index in lexicon.translations(ofRow: row) {
            let translation = lexicon.translation(index)
            if translation.forward > 0.03 {
              words[UInt64(translation.word)] = min(
                1, words[UInt64(translation.word), default: 0] + translation.forward)
            }
          }
        }
        if text.typeInfo[type].sound >= 0 { names.append(sounds[Int(text.typeInfo[type].sound)]) }
      }
    }
    var terms: [UInt64: Float] = [:]
    for hit in reading.terms where !hit.isNested { terms[UInt64(termbase.terms[hit.term].concept)] = 1 }
    self.words = Self.sorted(words)
    self.anchors = Self.sorted(anchors)
    self.terms = Self.sorted(terms)
    self.sounds = language == .english ? sounds : names.filter { $0.skeletonKey & 0x00F0 != 0 }
    index = language == .english ? SoundIndex(text) : nil
  }

  private static func sorted(_ keys: [UInt64: Float]) -> Keys {
    keys.map { (key: $0.key, weight: $0.value) }.sorted { $0.key < $1.key }
  }
}
