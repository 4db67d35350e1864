/// Cuts particles and endings off a Korean word (eojeol), so that 정부는, 정부에서 and 정부의 meet in 정부.
///
/// A cut is a guess for counting, not an analysis: the longest listed suffix goes, at least one syllable stays, and a
/// particle that depends on a final consonant (은/는, 이/가, 을/를, 과/와, 으로/로) goes only after a stem it fits.
package struct KoreanStemmer: Sendable {
  package static let shared = KoreanStemmer()

  /// The first and last code points of the precomposed syllables.
  package static let firstSyllable: UInt16 = 0xAC00
  package static let lastSyllable: UInt16 = 0xD7A3

  private let suffixes: Set<UInt64>

  private init() {
    var suffixes: Set<UInt64> = []
    for suffix in KoreanSuffixes.all { suffixes.insert(Self.key(Array(suffix.utf16)[...])) }
    self.suffixes = suffixes
  }

  /// Up to four syllables in one integer.
  private static func key(_ syllables: ArraySlice<UInt16>) -> UInt64 {
    var key: UInt64 = 0
    for syllable in syllables { key = key << 16 | UInt64(syllable) }
    return key
  }

  /// How many syllables of a word are its stem: 1...`word.count`.
  /// - Parameter word: precomposed syllables, UTF-16.
  package func stemLength(_ word: ArraySlice<UInt16>) -> Int {
    var stem = word
    for _ in 0..<2 {
      let cut = suffixLength(stem)
      if cut == 0 { break }
      stem = stem.dropLast(cut)
    }
    return stem.count
  }

  package func stemLength(_ word: [UInt16]) -> Int { stemLength(word[...]) }

  /// Whether a whole run of syllables is a particle or ending, as after `D.C.` in `D.C.에서`.
  package func isSuffix(_ word: ArraySlice<UInt16>) -> Bool {
    word.count <= 4 && suffixes.contains(Self.key(word))
  }

  package func isSuffix(_ word: [UInt16]) -> Bool { isSuffix(word[...]) }

  private func suffixLength(_ word: ArraySlice<UInt16>) -> Int {
    var length = min(4, word.count - 1)
    while length > 0 {
      let start = word.endIndex - length
      let stemIsShort = start == word.startIndex + 1
      if !(stemIsShort && length > 2), suffixes.contains(Self.key(word[start...])),
        Self.agrees(suffix: word[start], length: length, after: word[start - 1], stemIsShort: stemIsShort)
      {
        return length
      }
      length -= 1
    }
    return 0
  }

  private static func agrees(suffix: UInt16, length: Int, after last: UInt16, stemIsShort: Bool) -> Bool {
    guard length == 1 else { return true }
    let final = (last - firstSyllable) % 28
    switch suffix {
    case 0xC740, 0xC774, 0xC744, 0xACFC: return final != 0  // 은 이 을 과
    case 0xB294, 0xAC00, 0xB97C, 0xC640: return final == 0  // 는 가 를 와
    case 0xB85C: return final == 0 || final == 8  // 로 after a vowel or ㄹ
    default: return !stemIsShort
    }
  }
}
