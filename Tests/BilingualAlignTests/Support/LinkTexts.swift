@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

/// Small texts as the links of a bead read them, and small lexicons.
enum LinkTexts {
  /// One side of a bead, a sentence a line.
  static func text(_ text: String, _ language: Language) -> LinkText {
    let document = Document(presegmented: SourceFile(path: "t", bytes: Array(text.utf8)), language: language)
    var tokenizer = Tokenizer()
    return LinkText(Reading(document), segments: document.segments.map(\.text), tokenizer: &tokenizer)
  }

  /// What words of Hangul are called in tables.
  static func hash(hangul word: String) -> UInt64 {
    var hash = TypeHash()
    for unit in word.utf16 { hash.add(unit) }
    return hash.value
  }

  /// What an English word is called in tables: the name of its stem.
  static func hash(english word: String) -> UInt64 { text(word, .english).words[0].hash }

  /// A translation of a lexicon.
  struct Entry {
    let korean: String
    let english: String
    let forward: Double
    let backward: Double

    init(_ korean: String, _ english: String, _ forward: Double, _ backward: Double) {
      (self.korean, self.english, self.forward, self.backward) = (korean, english, forward, backward)
    }
  }

  /// - Parameter frequency: of each word of either language.
  static func lexicon(_ entries: [Entry], frequency: Double) -> Lexicon {
    var builder = LexiconBuilder()
    for entry in entries {
      let (korean, english) = (hash(hangul: entry.korean), hash(english: entry.english))
      builder.add(korean: korean, english: english, forward: entry.forward, backward: entry.backward)
      builder.setFrequency(korean: korean, frequency)
      builder.setFrequency(english: english, frequency)
    }
    return builder.build()
  }
}
