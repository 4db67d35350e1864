/// How a word sounds, coarsely: what ``SoundMatcher`` compares. Made once per word, compared many times.
package struct SoundForm: Sendable, Hashable {
  /// Codes of ``Phone``.
  let phones: [UInt8]
  /// Of Hangul: how many phones lie before the end of each syllable, so that particles can be left off.
  let syllableEnds: [UInt8]
  /// The first four consonants by class, four bits each; words that sound alike nearly always share it or its first
  /// three. 0 for words without consonants.
  package let skeletonKey: UInt16

  /// Sounds beyond this many are ignored; no name is longer.
  static let longest = 40

  /// The sounds of Hangul syllables at the start of `bytes`; others end the word.
  /// - Complexity: O(bytes).
  package init(hangul bytes: ArraySlice<UInt8>) { self.init(syllables: bytes) }
  package init(hangul bytes: some Sequence<UInt8>) { self.init(syllables: bytes) }
  package init(hangul text: String) { self.init(syllables: text.utf8) }

  /// The sounds of a Latin word; what is no letter is passed over.
  /// - Complexity: O(bytes).
  package init(latin bytes: ArraySlice<UInt8>) { self.init(letters: bytes) }
  package init(latin bytes: some Sequence<UInt8>) { self.init(letters: bytes) }
  package init(latin text: String) { self.init(letters: text.utf8) }

  private init(syllables bytes: some Sequence<UInt8>) {
    var phones: [UInt8] = []
    var ends: [UInt8] = []
    phones.reserveCapacity(16)
    var pending = 0
    var value = 0
    for byte in bytes {
      if pending == 0 {
        guard (0xEA...0xED).contains(byte) else { break }
        value = Int(byte & 15)
        pending = 2
      } else {
        value = value << 6 | Int(byte & 63)
        pending -= 1
        guard pending == 0 else { continue }
        guard (0xAC00...0xD7A3).contains(value), phones.count + 5 < Self.longest else { break }
        Hangeul.append(value - 0xAC00, to: &phones)
        ends.append(UInt8(phones.count))
      }
    }
    self.phones = phones
    syllableEnds = ends
    skeletonKey = Phone.skeleton(phones[...])
  }

  private init(letters bytes: some Sequence<UInt8>) {
    var letters: [UInt8] = []
    letters.reserveCapacity(24)
    for byte in bytes {
      let letter = byte | 0x20
      if letter &- 0x61 < 26, byte < 0x80 { letters.append(letter) }
      if letters.count == Self.longest { break }
    }
    phones = LatinSounds.phones(letters)
    syllableEnds = []
    skeletonKey = Phone.skeleton(phones[...])
  }

  /// The skeleton of the first `syllables` syllables: what a name has without its particle.
  package func skeletonKey(ofSyllables syllables: Int) -> UInt16 {
    guard syllables > 0, syllables <= syllableEnds.count else { return skeletonKey }
    return Phone.skeleton(phones[..<Int(syllableEnds[syllables - 1])])
  }

  /// The first `syllables` syllables by themselves.
  package func prefix(syllables: Int) -> SoundForm {
    syllables > 0 && syllables < syllableEnds.count ? SoundForm(self, syllables: syllables) : self
  }

  private init(_ whole: SoundForm, syllables: Int) {
    phones = Array(whole.phones[..<Int(whole.syllableEnds[syllables - 1])])
    syllableEnds = Array(whole.syllableEnds[..<syllables])
    skeletonKey = Phone.skeleton(phones[...])
  }

  /// How many syllables of Hangul it has.
  package var syllableCount: Int { syllableEnds.count }
}

/// The sounds that are told apart. Vowels are 32 and above.
enum Phone {
  static let k: UInt8 = 1, g: UInt8 = 2, t: UInt8 = 3, d: UInt8 = 4, p: UInt8 = 5, b: UInt8 = 6, f: UInt8 = 7
  static let v: UInt8 = 8, s: UInt8 = 9, z: UInt8 = 10, j: UInt8 = 11, ch: UInt8 = 12, h: UInt8 = 13, m: UInt8 = 14
  static let n: UInt8 = 15, ng: UInt8 = 16, l: UInt8 = 17, r: UInt8 = 18, th: UInt8 = 19, sh: UInt8 = 20
  static let w: UInt8 = 21, y: UInt8 = 22
  static let a: UInt8 = 32, e: UInt8 = 33, i: UInt8 = 34, o: UInt8 = 35, u: UInt8 = 36, eu: UInt8 = 37, eo: UInt8 = 38
  static let count = 40

  /// Classes in which Hangul and Latin spellings of one sound meet.
  private static let classes: [UInt8] = {
    var table = [UInt8](repeating: 0, count: count)
    let groups: [[UInt8]] = [[k, g], [t, d], [p, b, f, v], [s, z, j, ch, th, sh], [m], [n, ng], [l]]
    for (index, group) in groups.enumerated() { for phone in group { table[Int(phone)] = UInt8(index + 1) } }
    return table
  }()

  /// `r` and `h` come and go between the languages, so they are left out; equal neighbours count once.
  static func skeleton(_ phones: ArraySlice<UInt8>) -> UInt16 {
    var key: UInt16 = 0
    var filled = 0
    var last: UInt8 = 0
    for phone in phones {
      let group = classes[Int(phone)]
      if phone >= a { last = 0 }
      guard group != 0, group != last else { continue }
      // A Hangul ㄹ may be either liquid; only one at the start is kept by Latin l as well.
      if phone == l, filled > 0 { continue }
      key = key << 4 | UInt16(group)
      last = group
      filled += 1
      if filled == 4 { break }
    }
    return filled == 0 ? 0 : key << UInt16(4 * (4 - filled))
  }
}

/// Hangul syllables as sounds.
private enum Hangeul {
  private static let onsets: [[UInt8]] = [
    [Phone.g], [Phone.k], [Phone.n], [Phone.d], [Phone.t], [Phone.l], [Phone.m], [Phone.b], [Phone.p], [Phone.s],
    [Phone.s], [], [Phone.j], [Phone.ch], [Phone.ch], [Phone.k], [Phone.t], [Phone.p], [Phone.h],
  ]
  private static let vowels: [[UInt8]] = [
    [Phone.a], [Phone.e], [Phone.y, Phone.a], [Phone.y, Phone.e], [Phone.eo], [Phone.e], [Phone.y, Phone.eo],
    [Phone.y, Phone.e], [Phone.o], [Phone.w, Phone.a], [Phone.w, Phone.e], [Phone.w, Phone.e], [Phone.y, Phone.o],
    [Phone.u], [Phone.w, Phone.eo], [Phone.w, Phone.e], [Phone.w, Phone.i], [Phone.y, Phone.u], [Phone.eu],
    [Phone.eu, Phone.i], [Phone.i],
  ]
  private static let codas: [UInt8] = [
    0, Phone.k, Phone.k, Phone.k, Phone.n, Phone.n, Phone.n, Phone.t, Phone.l, Phone.l, Phone.l, Phone.l, Phone.l,
    Phone.l, Phone.l, Phone.l, Phone.m, Phone.p, Phone.p, Phone.t, Phone.t, Phone.ng, Phone.t, Phone.t, Phone.k,
    Phone.t, Phone.p, Phone.t,
  ]

  static func append(_ index: Int, to phones: inout [UInt8]) {
    phones += onsets[index / 588]
    phones += vowels[index % 588 / 28]
    let coda = codas[index % 28]
    if coda != 0 { phones.append(coda) }
  }
}
