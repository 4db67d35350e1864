import BilingualText

/// Whether Latin letters may spell Korean syllables, in any of the ways people spell their names.
///
/// Each part of a syllable has its spellings: those of the Revised Romanisation (2000), of McCune–Reischauer (1939)
/// without diacritics, and those of passports and of the ministry's practice (`Geun-hye`, `Keun-hye`; `Jung`, `Jeong`,
/// `Chung`). Strict where the ear is lenient: `Ji-hyun` sounds much like 지훈, and cannot spell it.
package enum Romanisation {
  /// Longer words are no names.
  package static let longest = 40

  /// - Parameters:
  ///   - latin: letters, lower-case; hyphens and spaces left out.
  ///   - syllables: UTF-8 of Hangul syllables, and nothing else.
  /// - Complexity: O(syllables × spellings × letters), without allocation.
  package static func isPlausible(_ latin: [UInt8], of syllables: ArraySlice<UInt8>) -> Bool {
    guard mayBegin(latin, with: syllables), latin.count <= longest else { return false }
    var reached: UInt64 = 1
    let bytes = syllables.span
    var i = 0
    // 래원 may be Nae-won and 경란 Kyeong-nan; 유라 is never Yu-na.
    var mayBeN = true
    while i < bytes.count {
      guard let syllable = KoreanSyllable(bytes, at: i) else { return false }
      let index = Int(syllable.code) - 0xAC00
      reached = advance(reached, through: index, latin, mayBeN: mayBeN)
      mayBeN = index % 28 != 0
      if reached == 0 { return false }
      i += KoreanSyllable.width
    }
    return reached & (1 << UInt64(latin.count)) != 0
  }

  /// Whether the first letter may begin a spelling of the first syllable: nearly always enough to say no.
  /// - Complexity: O(1).
  package static func mayBegin(_ latin: [UInt8], with syllables: ArraySlice<UInt8>) -> Bool {
    guard let letter = latin.first, let syllable = KoreanSyllable(syllables.span, at: 0) else { return false }
    return firstLetters[(Int(syllable.code) - 0xAC00) / 28] & 1 << UInt32(letter & 31) != 0
  }

  /// Of each onset with each vowel, one bit for each letter.
  private static let firstLetters: [UInt32] = onsets.indices.flatMap { onset in
    vowels.map { vowel in
      let spelled = onsets[onset].flatMap { $0.isEmpty ? vowel : [$0] }
      return (onset == 18 ? spelled + wha : spelled).reduce(0) { $0 | 1 << UInt32(($1.first ?? 0) & 31) }
    }
  }

  /// Whether the letters may be one syllable of a Korean name at all.
  package static func isSyllable(_ latin: [UInt8]) -> Bool {
    guard (1...7).contains(latin.count) else { return false }
    let end: UInt64 = 1 << UInt64(latin.count)
    return onsets.contains { onset in
      let afterOnset = step(from: 1, spellings: onset, latin: latin)
      return afterOnset != 0
        && vowels.contains { vowel in
          let afterVowel = step(from: afterOnset, spellings: vowel, latin: latin)
          return afterVowel != 0 && codas.contains { step(from: afterVowel, spellings: $0, latin: latin) & end != 0 }
        }
    }
  }

  /// Whether the letters may be a given name of one or two syllables.
  package static func isGivenName(_ latin: [UInt8]) -> Bool {
    if isSyllable(latin) { return true }
    return latin.indices.dropFirst().contains { isSyllable(Array(latin[..<$0])) && isSyllable(Array(latin[$0...])) }
  }

  /// The places reached, as bits, after one more syllable.
  ///
  /// - Parameter mayBeN: whether ㄹ at its beginning may be spoken as ㄴ or not at all.
  private static func advance(_ places: UInt64, through index: Int, _ latin: [UInt8], mayBeN: Bool) -> UInt64 {
    let (onset, vowel, coda) = (index / 588, index % 588 / 28, index % 28)
    let beginning = onset == 5 && !mayBeN ? liquid : onsets[onset]
    var reached = step(
      from: step(from: places, spellings: beginning, latin: latin), spellings: vowels[vowel], latin: latin)
    // 화 is `hwa` or `wha`, 훤 `hwon` or `whon`.
    if onset == 18, vowel == 9 || vowel == 14 {
      reached |= step(from: places, spellings: vowel == 9 ? wha : who, latin: latin)
    }
    return step(from: reached, spellings: codas[coda], latin: latin)
  }

  private static let liquid = [Array("r".utf8), Array("l".utf8)]
  private static let wha = [Array("wha".utf8)]
  private static let who = [Array("who".utf8)]

  private static func step(from places: UInt64, spellings: [[UInt8]], latin: [UInt8]) -> UInt64 {
    var next: UInt64 = 0
    for spelling in spellings {
      var left = places
      while left != 0 {
        let place = left.trailingZeroBitCount
        left &= left - 1
        guard place + spelling.count <= latin.count else { continue }
        var k = 0
        while k < spelling.count, latin[place + k] == spelling[k] { k += 1 }
        if k == spelling.count { next |= 1 << UInt64(place + k) }
      }
    }
    return next
  }

  /// One list per part, the spellings divided by spaces; `-` is none.
  private static func table(_ rows: [String]) -> [[[UInt8]]] {
    rows.map { row in WordList.words(row).map { $0 == "-" ? [] : Array($0.utf8) } }
  }

  private static let onsets = table([
    "g k", "kk gg k g", "n", "d t", "tt dd t d", "r l n -", "m", "b p", "pp bb p b", "s sh", "ss s", "-", "j ch z",
    "jj j ch", "ch c tch", "k kh", "t th", "p ph", "h wh",
  ])

  private static let vowels = table([
    "a ah", "ae ai e ay", "ya yah", "yae yai", "eo u o uh ou eu", "e ae ay ei", "yeo you yu yo yuh", "ye yae e ae ea",
    "o oh",
    "wa oa ua", "wae oae wai", "oe oi we woe oei", "yo", "u oo ou woo wu", "wo weo wuh o", "we wae", "wi wee ui",
    "yu yoo you ju", "eu u oo e ue", "ui eui ee e i eu", "i ee yi y ie ih",
  ])

  private static let codas = table([
    "- h", "k g ck c", "k g", "k g", "n nn", "n", "n", "t d", "l r rl ll", "k g", "m", "l p", "l", "l", "p", "l", "m",
    "p b",
    "p", "t s d", "t s d", "ng", "t d j", "t", "k g", "t d", "p", "t - h",
  ])
}
