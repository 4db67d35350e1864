/// A set of phrases with what each means, found by one walk over the bytes.
///
/// A trie whose edges lie in one open-addressed table; the first two bytes index a dense root, so that most places in a
/// text are rejected by one load. Hangul, whose first two bytes say little, is rejected by its first syllable. Built once per
/// process.
struct PhraseTable: Sendable {
  private var root: [UInt16]
  /// A bit for each code point from U+A000 to U+DFFF with which a phrase begins.
  private var syllables = [UInt64](repeating: 0, count: 256)
  private var keys: [UInt32]
  private var targets: [UInt16]
  private var lexemes: [Lexeme?]
  private let mask: Int

  struct Match {
    let lexeme: Lexeme
    let end: Int
  }

  /// - Parameter phrases: each at least two bytes long, lower-case; the first of two equal phrases counts.
  init(_ phrases: [(String, Lexeme)]) {
    let size = phrases.reduce(0) { $0 + $1.0.utf8.count }
    var capacity = 1024
    while capacity < size * 2 { capacity *= 2 }
    root = Array(repeating: 0, count: 65536)
    keys = Array(repeating: 0, count: capacity)
    targets = Array(repeating: 0, count: capacity)
    lexemes = [nil]
    mask = capacity - 1
    for (phrase, lexeme) in phrases { insert(Array(phrase.utf8), lexeme) }
  }

  private mutating func insert(_ phrase: [UInt8], _ lexeme: Lexeme) {
    precondition(phrase.count >= 2, "a phrase has two bytes at least")
    if (0xEA...0xED).contains(phrase[0]) {
      precondition(phrase.count >= 3, "a syllable has three bytes")
      let code = Self.code(phrase[0], phrase[1], phrase[2])
      syllables[code >> 6] |= 1 << UInt64(code & 63)
    }
    let pair = Int(phrase[0]) << 8 | Int(phrase[1])
    if root[pair] == 0 { root[pair] = newNode() }
    var node = root[pair]
    for byte in phrase[2...] {
      let key = Self.key(node, byte)
      var slot = Self.slot(key, mask)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      if keys[slot] == 0 {
        keys[slot] = key
        targets[slot] = newNode()
      }
      node = targets[slot]
    }
    if lexemes[Int(node)] == nil { lexemes[Int(node)] = lexeme }
  }

  private mutating func newNode() -> UInt16 {
    precondition(lexemes.count < Int(UInt16.max), "the phrase table is for some thousand phrases")
    lexemes.append(nil)
    return UInt16(lexemes.count - 1)
  }

  /// A code point of three bytes from U+A000 on, less U+A000; 0...16383.
  @inline(__always)
  private static func code(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    (Int(a &- 0xEA) << 12 | Int(b & 0x3F) << 6 | Int(c & 0x3F)) & 0x3FFF
  }

  private static func key(_ node: UInt16, _ byte: UInt8) -> UInt32 { UInt32(node) << 8 | UInt32(byte) }
  private static func slot(_ key: UInt32, _ mask: Int) -> Int { Int((key &* 0x9E37_79B1) >> 11) & mask }

  /// The longest phrase at `start`, letters compared without case, a line break standing for a space; with
  /// `wholeWords` it ends where a Latin word does.
  /// - Complexity: O(length of the longest phrase).
  @inline(__always)
  func longestMatch(in text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, wholeWords: Bool) -> Match? {
    guard start + 1 < end else { return nil }
    let first = text[start]
    if first &- 0xEA < 4 {
      guard start + 2 < end else { return nil }
      let code = Self.code(first, text[start + 1], text[start + 2])
      guard syllables[code >> 6] >> UInt64(code & 63) & 1 != 0 else { return nil }
    }
    var node = root[Int(Byte.folded(first)) << 8 | Int(Byte.folded(text[start + 1]))]
    guard node != 0 else { return nil }
    return walk(from: &node, in: text, at: start + 2, end: end, wholeWords: wholeWords)
  }

  private func walk(
    from node: inout UInt16, in text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, wholeWords: Bool
  ) -> Match? {
    var best: Match?
    var i = start
    while true {
      if let lexeme = lexemes[Int(node)], !wholeWords || i == end || !Byte.isWord(text[i]) || !Byte.isWord(text[i - 1])
      {
        best = Match(lexeme: lexeme, end: i)
      }
      guard i < end else { return best }
      let key = Self.key(node, Byte.folded(text[i]))
      var slot = Self.slot(key, mask)
      while keys[slot] != key {
        if keys[slot] == 0 { return best }
        slot = (slot + 1) & mask
      }
      node = targets[slot]
      i += 1
    }
  }
}

/// What the scanners ask of a byte.
enum Byte {
  @inline(__always) static func isDigit(_ b: UInt8) -> Bool { b &- 0x30 < 10 }
  @inline(__always) static func isLetter(_ b: UInt8) -> Bool { (b | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isCapital(_ b: UInt8) -> Bool { b &- 0x41 < 26 }
  @inline(__always) static func isSpace(_ b: UInt8) -> Bool { b == 0x20 || b &- 0x09 < 5 }

  /// A letter or digit, Latin or not; punctuation beyond ASCII (E2 80 xx, E2 88 xx, C2 xx, E3 80 xx) is none.
  @inline(__always) static func isWord(_ b: UInt8) -> Bool {
    isLetter(b) || isDigit(b) || (b >= 0x80 && b != 0xE2 && b != 0xC2 && b != 0xE3)
  }

  @inline(__always) static func folded(_ b: UInt8) -> UInt8 {
    b &- 0x41 < 26 ? b | 0x20 : b == 0x0A || b == 0x0D ? 0x20 : b
  }
}
