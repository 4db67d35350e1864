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

  private struct Spelling {
    let words: Range<Int>
    let letters: [UInt8]
    let sound: SoundForm
  }

  /// At most this many words of a side are compared.
  private static let mostWords = 64
  /// What sounds less alike is no name.
  private static let leastScore = 0.75

  /// - Parameters:
  ///   - isFree: of each word, whether it may be a name.
  init(_ source: LinkText, _ target: LinkText, isFree: (source: (Int) -> Bool, target: (Int) -> Bool)) {
    let spellings = Self.spellings(target, isFree.target)
    guard !spellings.isEmpty else { return }
    var read = 0
    for word in source.words.indices where source.words[word].isHangul && source.words[word].kind == .content {
      guard read < Self.mostWords else { break }
      guard source.words[word].syllables >= 2, isFree.source(word) else { continue }
      read += 1
      add(word, source, spellings)
    }
    names.sort { ($0.score, $1.word, $1.target.lowerBound) > ($1.score, $0.word, $0.target.lowerBound) }
  }

  private mutating func add(_ word: Int, _ source: LinkText, _ spellings: [Spelling]) {
    let count = min(source.words[word].syllables, 8)
    let stem = min(source.words[word].stem, count)
    for length in Set([count, stem, stem - 1, stem - 2, 3, 2]).sorted() where length >= 2 && length <= count {
      let range = source.range(of: word, 0..<length)
      let bytes = source.bytes[range.start..<range.end]
      let sound = SoundForm(hangul: bytes)
      for spelling in spellings {
        var score = 0.0
        if Romanisation.isPlausible(spelling.letters, of: bytes) || isKoreanName(bytes, spelling) {
          score = 1 + Double(length) / 100
        } else if spelling.sound.skeletonKey & 0xFF00 == sound.skeletonKey & 0xFF00 {
          score = SoundMatcher.score(hangul: sound, latin: spelling.sound)
        }
        if score >= Self.leastScore {
          names.append(Name(word: word, syllables: 0..<length, target: spelling.words, score: score))
        }
      }
    }
  }

  /// True if the first syllable is a surname that the spelling begins with, and the rest is romanised by the rest of it.
  private func isKoreanName(_ bytes: ArraySlice<UInt8>, _ spelling: Spelling) -> Bool {
    guard bytes.count == 9, spelling.words.count >= 2 else { return false }
    let surname = bytes.prefix(3)
    for letters in KoreanSurnames.spellings(String(decoding: surname, as: UTF8.self)) {
      let letters = Array(letters.utf8)
      if spelling.letters.starts(with: letters),
        Romanisation.isPlausible(Array(spelling.letters.dropFirst(letters.count)), of: bytes.dropFirst(3))
      {
        return true
      }
    }
    return false
  }

  /// One to three words in a row that begin with capitals, or are joined by hyphens.
  private static func spellings(_ text: LinkText, _ isFree: (Int) -> Bool) -> [Spelling] {
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
          Spelling(words: first..<last + 1, letters: letters, sound: SoundForm(latin: letters)))
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
