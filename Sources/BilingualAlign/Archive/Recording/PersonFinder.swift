import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// Finds persons with Korean names on both sides of a bead, by surname and sound: `전영희` and `Jun Young-hee`.
///
/// A capitalised English word that spells a surname is met with the Korean words that begin with it; the given name must
/// sound alike. Without a match nothing is taken for a name, so `정부` is none.
enum PersonFinder {
  struct Person {
    /// As the original writes it, without particles.
    let name: String
    let korean: TextRange
    let english: TextRange
    let confidence: Double
  }

  /// Given names below this are of someone else. Source: ``SoundMatcher/score(hangul:latin:)``.
  static let leastScore = 0.72

  /// In the order of the English side.
  /// - Complexity: O(bytes) where no surname stands, else O(surnames · Korean words).
  static func people(
    korean: Document, _ source: Range<Int>, english: Document, _ target: Range<Int>
  ) -> [Person] {
    var people: [Person] = []
    var stems: [KoreanWord]?
    for segment in target {
      let words = EnglishScan.words(english.text.utf8, english.segments[segment].text)
      for (index, word) in words.enumerated() where word.isCapital {
        guard let surnames = surnames[word.lowercased(in: english.text.utf8)] else { continue }
        let known = stems ?? KoreanWord.words(korean, source)
        stems = known
        if let person = best(surnames, at: index, words: words, stems: known, text: english.text.utf8),
          !people.contains(where: { $0.english.overlaps(person.english) })
        {
          people.append(person)
        }
      }
    }
    return people
  }

  /// Surname syllables by their Latin spellings.
  private static let surnames: [String: [String]] = {
    var table: [String: [String]] = [:]
    for code in UInt32(0xAC00)...0xD7A3 {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let syllable = String(Character(scalar))
      for spelling in KoreanSurnames.spellings(syllable) { table[spelling, default: []].append(syllable) }
    }
    return table
  }()

  private static func best(
    _ surnames: [String], at index: Int, words: [EnglishScan.Word], stems: [KoreanWord], text: [UInt8]
  ) -> Person? {
    var top: Person?
    let candidates = stems.filter { stem in surnames.contains { stem.text.hasPrefix($0) } }
    guard !candidates.isEmpty else { return nil }
    for given in givenNames(at: index, words: words, text: text) {
      let sound = SoundForm(latin: text[given.start..<given.end])
      for stem in candidates {
        let score = SoundMatcher.score(hangul: stem.given, latin: sound)
        guard score >= leastScore, score > top?.confidence ?? 0 else { continue }
        let surname = words[index].range
        let all = TextRange(min(surname.start, given.start), max(surname.end, given.end))
        top = Person(name: stem.text, korean: stem.range, english: all, confidence: min(1, score))
      }
    }
    return top
  }

  /// The capitalised words after the surname, or before it, that may be a given name: `Young-hee`, `Young Hee`, `Younghee`.
  private static func givenNames(at index: Int, words: [EnglishScan.Word], text: [UInt8]) -> [TextRange] {
    func joined(_ a: Int, _ b: Int) -> Bool {
      let gap = words[b].range.start - words[a].range.end
      return gap == 1 && (text[words[a].range.end] == 0x20 || text[words[a].range.end] == 0x2D)
    }
    func isHyphen(_ a: Int) -> Bool { text[words[a].range.end] == 0x2D }
    var names: [TextRange] = []
    var end = index
    while end + 1 < words.count, end - index < 2, joined(end, end + 1),
      words[end + 1].isCapital || end > index && isHyphen(end)
    {
      end += 1
      names.append(TextRange(words[index + 1].range.start, words[end].range.end))
    }
    var start = index
    while start > 0, index - start < 2, joined(start - 1, start),
      words[start - 1].isCapital || start < index && isHyphen(start - 1)
    {
      start -= 1
      names.append(TextRange(words[start].range.start, words[index - 1].range.end))
    }
    return names
  }

  /// A Korean word that may be a name: two to four syllables without its particles.
  struct KoreanWord {
    let text: String
    let range: TextRange
    /// The sound of all but the first syllable.
    let given: SoundForm

    static func words(_ document: Document, _ segments: Range<Int>) -> [KoreanWord] {
      var words: [KoreanWord] = []
      let text = document.text.utf8
      for segment in segments {
        let range = document.segments[segment].text
        var i = range.start
        while i < range.end {
          let start = i
          while i < range.end, text[i] >= 0xEA, text[i] <= 0xED { i += 3 }
          if i == start {
            i += 1
            continue
          }
          let length = KoreanParticles.stemLength(text.span.extracting(start..<min(i, range.end)))
          guard length % 3 == 0, (6...12).contains(length) else { continue }
          words.append(
            KoreanWord(
              text: String(decoding: text[start..<start + length], as: UTF8.self),
              range: TextRange(start, start + length), given: SoundForm(hangul: text[start + 3..<start + length])))
        }
      }
      return words
    }
  }
}
