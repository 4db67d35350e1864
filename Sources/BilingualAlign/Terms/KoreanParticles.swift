import BilingualText

/// Reads what is attached to a Korean noun: suffixes, particles (josa), forms of 이다, and 하다 or 되다 after a verbal noun.
///
/// The unit is the *eojeol*, the run between spaces. All functions work on UTF-8 and allocate nothing.
package enum KoreanParticles {
  /// Whether what follows a noun is grammatical there.
  package enum Evidence: Sendable, Hashable {
    /// The noun stands alone: a space, punctuation, a digit, a Latin letter or the end follows.
    case bare
    /// A chain of particles whose forms agree with the noun's last sound.
    case particles
    /// 하다, 되다 or another verb made of the noun.
    case verb
    /// Not a chain that can follow this noun: the noun is part of a longer word, or another word begins.
    case none
  }

  /// What follows the noun that ends at byte `offset`.
  /// - Parameter end: the end of the text to look at, in bytes.
  /// - Complexity: O(bytes of the eojeol), at most ten particles deep.
  package static func evidence(_ text: Span<UInt8>, at offset: Int, end: Int) -> Evidence {
    guard offset < end, let next = KoreanSyllable(text, at: offset) else { return .bare }
    let table = KoreanParticleTable.shared
    let tail = hangulEnd(text, from: offset, to: min(end, offset + longestChain))
    if chain(
      in: text, from: offset, to: tail, after: finalSound(text, before: offset), table: table, bare: true, depth: 0)
    {
      return .particles
    }
    return KoreanParticleTable.verbStarts.contains(next.code) ? .verb : .none
  }

  /// In bytes: more than ten particles can fill, so that a run of syllables without end is not read again for each noun in it.
  private static let longestChain = 100 * KoreanSyllable.width

  /// The length in bytes of the stem of an eojeol: `정부에서는` → 6, the bytes of `정부`.
  ///
  /// Cuts the longest chain that leaves two syllables or more and agrees with the sound before it; a form of 하다 or 되다
  /// is cut with all that follows. Words that only look cut (`회의`, `한반도`, `결과`) stay whole. Punctuation and Latin
  /// text after the last syllable belong to the stem.
  /// - Complexity: O(syllables²) of the eojeol, which is short; at most 16 syllables from its end are looked at.
  package static func stemLength(_ eojeol: Span<UInt8>) -> Int {
    let count = eojeol.count
    var start = count
    var syllables = 0
    while syllables < 16, KoreanSyllable(eojeol, at: start - 3) != nil {
      start -= 3
      syllables += 1
    }
    guard syllables > 0 else { return count }
    let isHead = start == 0
    let table = KoreanParticleTable.shared
    // A stem needs two syllables of its own, or something else (a digit, a Latin letter) before it.
    var cut = isHead ? start + 6 : start
    while cut < count {
      if let next = KoreanSyllable(eojeol, at: cut) {
        if chain(
          in: eojeol, from: cut, to: count, after: finalSound(eojeol, before: cut), table: table, bare: false, depth: 0),
          !isWhole(eojeol, cut: cut, end: count)
        {
          return cut
        }
        if KoreanParticleTable.verbStarts.contains(next.code), count - cut >= 6 || isVerbFinal(next) { return cut }
      }
      cut += 3
    }
    return count
  }

  /// The last sound before byte `offset`.
  static func finalSound(_ text: Span<UInt8>, before offset: Int) -> FinalSound {
    KoreanSyllable(text, at: offset - 3)?.final ?? .unknown
  }

  /// The end of the run of syllables that begins at `offset`.
  static func hangulEnd(_ text: Span<UInt8>, from offset: Int, to end: Int) -> Int {
    var i = offset
    while i + 3 <= end, KoreanSyllable(text, at: i) != nil { i += 3 }
    return i
  }

  /// 한, 할, 함, 된, 될, 됨, 해: whole endings by themselves.
  private static func isVerbFinal(_ syllable: KoreanSyllable) -> Bool {
    switch syllable.code {
    case 0xD55C, 0xD560, 0xD568, 0xD574, 0xB41C, 0xB420, 0xB428: true
    default: false
    }
  }

  /// Whether cutting at `cut` would split a word such as 회의 off its last syllable.
  private static func isWhole(_ text: Span<UInt8>, cut: Int, end: Int) -> Bool {
    guard end - cut <= 6, cut >= 3 else { return false }
    var tail: [UInt8] = []
    for i in (cut - 3)..<(cut + 3) { tail.append(text[i]) }
    return end - cut == 3 && KoreanParticleTable.whole.contains(tail)
  }

  /// Whether `start..<end` is a chain of particles after a noun that ends in `sound`.
  private static func chain(
    in text: Span<UInt8>, from start: Int, to end: Int, after sound: FinalSound, table: KoreanParticleTable, bare: Bool,
    depth: Int
  ) -> Bool {
    if start == end { return depth > 0 }
    guard depth < 10, let first = KoreanSyllable(text, at: start), let entries = table.byFirst[first.code] else {
      return false
    }
    for entry in entries {
      let next = start + entry.bytes.count
      guard next <= end, entry.needs.allows(sound), matches(text, at: start, bytes: entry.bytes) else { continue }
      if entry.kind == .bareCopula, !bare { continue }
      if next == end { return entry.kind != .suffix || bare }
      guard entry.kind == .suffix || entry.kind == .middle || entry.kind == .nominalised else { continue }
      if chain(in: text, from: next, to: end, after: entry.final, table: table, bare: true, depth: depth + 1) {
        return true
      }
    }
    return false
  }

  private static func matches(_ text: Span<UInt8>, at start: Int, bytes: [UInt8]) -> Bool {
    for i in 0..<bytes.count where text[start + i] != bytes[i] { return false }
    return true
  }
}

extension KoreanParticleTable.Need {
  /// After a sound that is not known both forms are right.
  func allows(_ sound: FinalSound) -> Bool {
    switch self {
    case .any: true
    case .vowel: sound == .vowel || sound == .unknown
    case .consonant: sound == .consonant || sound == .rieul || sound == .unknown
    case .vowelOrRieul: sound != .consonant
    case .consonantNotRieul: sound == .consonant || sound == .unknown
    }
  }
}
