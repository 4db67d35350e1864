import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// Who says something: the holder of a post in the original, and of another in the translation, or another person.
struct Speakers {
  struct Exchange {
    let source: TextRange
    let target: TextRange
  }

  private static let korean = WordUses("korean/speech", "korean")
  private static let verbs = PhraseTable(korean["verb"].map { ($0, Lexeme(.nothing)) })
  private static let subjects = korean["subject"].map { Array($0.utf8) }
  private static let englishVerbs = PhraseTable(
    WordUses("english/speech", "english")["verb"].map { ($0, Lexeme(.nothing)) })
  /// Bytes of the phrase before or behind the English verb that name who speaks.
  private static let reach = 64

  /// - Complexity: O(bytes) of beads whose original has a rank.
  static func find(_ pair: ReadPair, bead index: Int) -> Exchange? {
    let titles = pair.titles[index].korean
    let bead = pair.alignment.beads[index]
    guard !titles.isEmpty, bead.confidence >= BeadFinding.doubtfulBead, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target)
    else { return nil }
    let korean = pair.source.document.text.utf8
    let english = pair.target.document.text.utf8
    let speaking = titles.filter { isSubject(korean, at: $0.range.end, within: source) }
    guard speaking.count == 1, let title = speaking.first, speaks(korean, from: title.range.end, source),
      let verb = onlyVerb(english, target)
    else { return nil }
    let before = phrase(english, endingAt: verb.start, target)
    let behind = phrase(english, from: verb.end, target)
    let person = TitledNames.korean(pair, source).first { $0.title.range == title.range }
    for phrase in [before, behind] where phrase.count > 3 {
      let heads = TitleRanks.shared.english(english, phrase, mayBeSmall: true)
      // A phrase with two ranks may name a deputy of another.
      guard heads.count == 1, let head = heads.first else { continue }
      let isNamed =
        TitleRankTable.named.contains(head.head)
        && !TitledNames.english(of: [head], in: pair.target, within: phrase).isEmpty
      if TitleRankTable.weak.contains(head.head), Byte.isCapital(english[head.range.start]), !isNamed { return nil }
      // Who holds a post of the original may be called by another of theirs.
      if titles.contains(where: { TitleRanks.shared.allows($0, head) }) { return nil }
      // The name may stand without its rank, or before it: `Kim Min-su, vice minister`.
      if let person, names(in: english, phrase: phrase, person: person) { return nil }
      return Exchange(source: TextRange(person?.name.start ?? title.range.start, title.range.end), target: phrase)
    }
    return nil
  }

  /// Whether a phrase holds a word that may be the person’s name.
  private static func names(in text: [UInt8], phrase: TextRange, person: TitledNames.Korean) -> Bool {
    String(decoding: text[phrase.start..<phrase.end], as: UTF8.self).split(separator: " ").contains { word in
      word.first?.isUppercase ?? false
        && (person.surnames.contains(word.lowercased())
          || SoundMatcher.best(hangul: person.sound, latin: SoundForm(latin: String(word)), droppingSyllables: 1).score
            >= 0.7)
    }
  }

  /// Whether the particle of a subject stands at a place, and nothing behind it.
  private static func isSubject(_ text: [UInt8], at place: Int, within bounds: TextRange) -> Bool {
    subjects.contains { particle in
      let end = place + particle.count
      return end < bounds.end && text[place..<end].elementsEqual(particle) && text[end] == 0x20
    }
  }

  private static func speaks(_ text: [UInt8], from place: Int, _ bounds: TextRange) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var i = place
      while i + 3 < bounds.end {
        if bytes[i] == 0x20, verbs.longestMatch(in: bytes, at: i + 1, end: bounds.end, wholeWords: false) != nil {
          return true
        }
        i += 1
      }
      return false
    }
  }

  private static func onlyVerb(_ text: [UInt8], _ bounds: TextRange) -> TextRange? {
    text.withUnsafeBufferPointer { bytes in
      var only: TextRange?
      var i = bounds.start
      while i < bounds.end {
        guard Byte.isLetter(bytes[i]) else {
          i += 1
          continue
        }
        if let match = englishVerbs.longestMatch(in: bytes, at: i, end: bounds.end, wholeWords: true) {
          if only != nil { return nil }
          only = TextRange(i, match.end)
        }
        while i < bounds.end, Byte.isLetter(bytes[i]) { i += 1 }
      }
      return only
    }
  }

  /// The words right before a verb, to the next stop.
  private static func phrase(_ text: [UInt8], endingAt end: Int, _ bounds: TextRange) -> TextRange {
    let last = end - 1
    guard last > bounds.start, text[last] == 0x20 else { return TextRange(end, end) }
    var start = last
    while start > bounds.start, last - start < reach, !isStop(text[start - 1]) { start -= 1 }
    while start < last, text[start] == 0x20 { start += 1 }
    return TextRange(start, last)
  }

  /// The words right behind a verb, if they are its subject: `said Minister Yoo`.
  private static func phrase(_ text: [UInt8], from start: Int, _ bounds: TextRange) -> TextRange {
    guard start + 1 < bounds.end, text[start] == 0x20,
      Byte.isCapital(text[start + 1])
    else { return TextRange(start, start) }
    var end = start + 1
    while end < bounds.end, end - start < reach, !isStop(text[end]) { end += 1 }
    return TextRange(start + 1, end)
  }

  /// Punctuation, and the quotation marks of a quotation.
  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x22, 0x28, 0x29, 0x0A, 0x9C, 0x9D, 0xE2: true
    default: false
    }
  }
}
