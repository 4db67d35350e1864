import BilingualFacts
import BilingualText

/// The names of a bead that sound alike on both sides: 윤상근 and `Yoon Sang-geun`, 마이삭 and `Maysak`.
struct LinkedNames {
  struct Name {
    let word: Int
    /// Syllables of the word.
    let syllables: Range<Int>
    let target: Range<Int>
    /// 0...1.
    let score: Double
  }

  /// Sorted by how alike they sound, the likest first.
  private(set) var names: [Name] = []
  /// Whether words were left out, as there are too many.
  private(set) var isBroken = false

  private struct Spelling {
    let words: Range<Int>
    let letters: [UInt8]
    let sound: SoundForm
    /// Whether it is a word of the lexicon.
    let isKnown: Bool
  }

  private let lexicon: Lexicon
  private let ignoresKnown: Bool

  /// At most this many words of a side are compared.
  private static let mostWords = 64
  /// What sounds less alike is no name.
  private static let leastScore = 0.75

  /// - Parameters:
  ///   - isFree: of each word, whether it may be a name.
  ///   - ignoresKnown: whether two words that the lexicon both knows are passed over.
  init(
    source: LinkText, target: LinkText, lexicon: Lexicon,
    isFree: (source: (Int) -> Bool, target: (Int) -> Bool), ignoresKnown: Bool = false
  ) {
    self.lexicon = lexicon
    self.ignoresKnown = ignoresKnown
    let spellings = Self.spellings(target, lexicon, isFree.target)
    guard !spellings.isEmpty else { return }
    isBroken = spellings.count >= 3 * Self.mostWords
    var read = 0
    for word in source.words.indices where source.words[word].isHangul && source.words[word].kind == .content {
      guard read < Self.mostWords else {
        isBroken = true
        break
      }
      guard source.words[word].syllables >= 2, isFree.source(word) else { continue }
      read += 1
      add(word, in: source, spellings: spellings)
      if source.words[word].stem == 3 { addSurname(word, in: source, spellings: spellings) }
    }
  }

  private mutating func add(_ word: Int, in source: LinkText, spellings: [Spelling]) {
    let count = min(source.words[word].syllables, 8)
    let stem = min(source.words[word].stem, count)
    let start = source.words[word].range.start
    let surnames = KoreanSurnames.letters(of: source.bytes[start..<start + KoreanSyllable.width])
    let lengths = [count, stem, stem - 1, stem - 2, 3, 2]
    let whole = SoundForm(hangul: source.bytes[start..<start + count * KoreanSyllable.width])
    for length in 2...max(2, count) where length <= count && lengths.contains(length) {
      let range = source.range(of: word, 0..<length)
      let bytes = source.bytes[range.start..<range.end]
      let isKnown = ignoresKnown && knows(source.syllables(of: word).prefix(length))
      let key = whole.skeletonKey(ofSyllables: length)
      var sound: SoundForm?
      for spelling in spellings where !(isKnown && spelling.isKnown) {
        var score = 0.0
        if Romanisation.isPlausible(spelling.letters, of: bytes)
          || isKoreanName(bytes, surnames: surnames, spelling: spelling)
        {
          score = 1 + Double(length) / 100
        } else if Self.mayBeAlike(spelling.sound.skeletonKey, key) {
          let own = sound ?? whole.prefix(syllables: length)
          sound = own
          if SoundMatcher.isAlike(hangul: own, latin: spelling.sound, atLeast: Self.leastScore) {
            score = SoundMatcher.score(hangul: own, latin: spelling.sound)
          }
        }
        if score < Self.leastScore, length == 2, stem == 2, isShortened(bytes, spelling.letters) {
          score = Self.leastScore
        }
        if score >= Self.leastScore {
          names.append(Name(word: word, syllables: 0..<length, target: spelling.words, score: score))
        }
      }
    }
  }

  private func knows(_ syllables: ArraySlice<UInt16>) -> Bool {
    var hash = TypeHash()
    for code in syllables.prefix(KoreanStemmer.shared.stemLength(syllables)) { hash.add(code) }
    return lexicon.row(of: hash.value) != nil
  }

  /// True if the first or the second consonants are alike.
  private static func mayBeAlike(_ a: UInt16, _ b: UInt16) -> Bool {
    a & 0xF000 == b & 0xF000 || a & 0x0F00 == b & 0x0F00 && a & 0x0F00 != 0
  }

  /// A person named by the surname alone in the translation: 문재철 and `Moon`.
  private mutating func addSurname(_ word: Int, in source: LinkText, spellings: [Spelling]) {
    let codes = source.syllables(of: word)
    for length in [2, 3] {
      var hash = TypeHash()
      for code in codes.prefix(length) { hash.add(code) }
      if lexicon.row(of: hash.value) != nil { return }
    }
    let syllable = source.range(of: word, 0..<1)
    let surnames = KoreanSurnames.letters(of: source.bytes[syllable.start..<syllable.end])
    for spelling in spellings where spelling.words.count == 1 {
      guard surnames.contains(spelling.letters) else { continue }
      names.append(Name(word: word, syllables: 0..<3, target: spelling.words, score: Self.leastScore))
    }
  }

  /// True if two syllables are the first and the last of a long name: 경남 and `Gyeongsangnam`.
  private func isShortened(_ bytes: ArraySlice<UInt8>, _ letters: [UInt8]) -> Bool {
    guard letters.count >= 9, Romanisation.mayBegin(letters, with: bytes) else { return false }
    let (first, last) = (bytes.prefix(3), bytes.suffix(3))
    return (2...6).contains { Romanisation.isPlausible(Array(letters[..<$0]), of: first) }
      && (2...6).contains { Romanisation.isPlausible(Array(letters.suffix($0)), of: last) }
  }

  /// True if the first syllable is a surname that the spelling begins with, and the rest is romanised by the rest of it.
  private func isKoreanName(_ bytes: ArraySlice<UInt8>, surnames: [[UInt8]], spelling: Spelling) -> Bool {
    guard bytes.count == 9, spelling.words.count >= 2 else { return false }
    for letters in surnames {
      if spelling.letters.starts(with: letters),
        Romanisation.isPlausible(Array(spelling.letters.dropFirst(letters.count)), of: bytes.dropFirst(3))
      {
        return true
      }
    }
    return false
  }

  /// One to three words in a row that begin with capitals, or are joined by hyphens.
  private static func spellings(_ text: LinkText, _ lexicon: Lexicon, _ isFree: (Int) -> Bool) -> [Spelling] {
    var spellings: [Spelling] = []
    for first in text.words.indices where spellings.count < 3 * mostWords {
      guard text.words[first].isCapital, isFree(first), text.words[first].kind == .content else { continue }
      var letters: [UInt8] = []
      var last = first
      var count = 0
      while last < text.words.count, count < 3 {
        let range = text.words[last].range
        letters += text.bytes[range.start..<range.end].lazy.map { $0 | 0x20 }.filter { $0 &- 0x61 < 26 }
        count += 1
        if letters.count > Romanisation.longest { break }
        spellings.append(
          Spelling(
            words: first..<last + 1, letters: letters, sound: SoundForm(latin: letters[...]),
            isKnown: count == 1 && lexicon.word(of: text.words[first].hash) != nil))
        guard let next = successor(of: last, text), isFree(next) else { break }
        last = next
      }
    }
    return spellings
  }

  /// Returns the word after a space or hyphen that may belong to the same name.
  private static func successor(of word: Int, _ text: LinkText) -> Int? {
    var next = word + 1
    let end = text.words[word].range.end
    guard next < text.words.count else { return nil }
    if text.words[next].kind == .punctuation, text.bytes[text.words[next].range.start] == 0x2D { next += 1 }
    guard next < text.words.count, text.words[next].range.start == end + 1, text.words[next].kind != .punctuation,
      text.words[next].kind != .number
    else { return nil }
    return next == word + 2 || text.words[next].isCapital ? next : nil
  }
}
