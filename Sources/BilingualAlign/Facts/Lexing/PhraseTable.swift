public import BilingualText

/// Words and phrases with what each means, found by one walk over the bytes.
///
/// A trie whose edges lie in one open-addressed table. Nearly all places in a text begin no phrase, so most are rejected
/// before the walk: Hangul by its first syllable and by the three bytes behind it, everything else by its first four bytes. Built once per process and never freed: a table that two threads count the references of is slower
/// than the look into it.
@frozen @usableFromInline package struct PhraseTable: Sendable {
  @usableFromInline package let tables: Tables

  /// What a table is made of, once it is complete. Nobody writes to it.
  @frozen @usableFromInline package struct Tables: @unchecked Sendable {
    /// For each first byte the row of `pairs`, of 256 nodes; 0 for bytes that begin no phrase.
    @usableFromInline package let rows: UnsafePointer<UInt8>
    /// The node behind two bytes, or 0.
    @usableFromInline package let pairs: UnsafePointer<UInt16>
    @usableFromInline package let keys: UnsafePointer<UInt32>
    @usableFromInline package let targets: UnsafePointer<UInt16>
    @usableFromInline package let lexemes: UnsafePointer<Lexeme?>
    @usableFromInline package let prefixes: UnsafePointer<UInt64>
    @usableFromInline package let syllables: UnsafePointer<UInt64>
    @usableFromInline package let mask: Int
  }

  @usableFromInline package struct Match {
    package let lexeme: Lexeme
    package let end: Int
  }

  /// - Parameter phrases: lower-case; the first of two equal phrases counts, those of one byte are left out.
  package init(_ phrases: [(String, Lexeme)]) {
    var builder = PhraseTableBuilder(size: phrases.reduce(0) { $0 + $1.0.utf8.count })
    for (phrase, lexeme) in phrases where phrase.utf8.count > 1 {
      var phrase = phrase
      phrase.withUTF8 { builder.insert($0, lexeme) }
    }
    tables = Tables(
      rows: Self.kept(builder.rows), pairs: Self.kept(builder.pairs), keys: Self.kept(builder.keys),
      targets: Self.kept(builder.targets), lexemes: Self.kept(builder.lexemes), prefixes: Self.kept(builder.prefixes),
      syllables: Self.kept(builder.syllables), mask: builder.mask)
  }

  /// A copy that stays as long as the process.
  private static func kept<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    elements.withUnsafeBufferPointer { copy.initialize(from: $0.baseAddress ?? UnsafePointer(copy), count: $0.count) }
    return UnsafePointer(copy)
  }

  /// The longest phrase at `start`, letters compared without case, a line break standing for a space; with
  /// `wholeWords` it ends where a Latin word does.
  /// - Complexity: O(length of the longest phrase).
  @inlinable @inline(__always)
  package func longestMatch(in text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, wholeWords: Bool) -> Match? {
    guard start + 1 < end, mayBegin(in: text, from: start, to: end) else { return nil }
    let row = Int(tables.rows[Int(Byte.folded(text[start]))])
    var node = tables.pairs[row << 8 | Int(Byte.folded(text[start + 1]))]
    guard node != 0 else { return nil }
    return walk(from: &node, in: text, at: start + 2, end: end, wholeWords: wholeWords)
  }

  /// Whether any phrase begins like the text; now and then for a text that begins none.
  @inlinable @inline(__always)
  package func mayBegin(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    if text[start] &- 0xEA < 4 {
      guard start + 2 < end else { return false }
      let code = PhrasePrefix.syllable(text[start], text[start + 1], text[start + 2])
      // Two bits a syllable: whether it begins a phrase, and whether it is one with less than three bytes behind it.
      let bits = tables.syllables[code >> 5] >> UInt64((code & 31) << 1)
      guard bits & 1 != 0 else { return false }
      if bits & 2 != 0 { return true }
      return start + 5 < end && holds(PhrasePrefix.following(text, start))
    }
    if holds(PhrasePrefix.two(text, start)) { return true }
    return start + 3 < end
      ? holds(PhrasePrefix.four(text, start)) || holds(PhrasePrefix.three(text, start))
      : start + 2 < end && holds(PhrasePrefix.three(text, start))
  }

  @inlinable @inline(__always)
  package func holds(_ prefix: Int) -> Bool { tables.prefixes[prefix >> 6] >> UInt64(prefix & 63) & 1 != 0 }

  @usableFromInline
  package func walk(
    from node: inout UInt16, in text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, wholeWords: Bool
  ) -> Match? {
    var best: Match?
    var i = start
    while true {
      if let lexeme = tables.lexemes[Int(node)],
        !wholeWords || i == end || !Byte.isWord(text[i]) || !Byte.isWord(text[i - 1])
      {
        best = Match(lexeme: lexeme, end: i)
      }
      guard i < end else { return best }
      let key = PhraseTableBuilder.key(node, Byte.folded(text[i]))
      var slot = PhraseTableBuilder.slot(key, tables.mask)
      while tables.keys[slot] != key {
        if tables.keys[slot] == 0 { return best }
        slot = (slot + 1) & tables.mask
      }
      node = tables.targets[slot]
      i += 1
    }
  }
}

/// The numbers of beginnings of phrases, 0...16383, by which a ``PhraseTable`` rejects what begins none.
@usableFromInline package enum PhrasePrefix {
  static let count = 16384

  /// A code point of three bytes from U+A000 on, less U+A000.
  @inlinable @inline(__always)
  package static func syllable(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    (Int(a &- 0xEA) << 12 | Int(b & 0x3F) << 6 | Int(c & 0x3F)) & 0x3FFF
  }

  // Letters of both cases are one here; spaces and line breaks are told apart, see ``spaced(_:)``.

  /// Of the three bytes behind a syllable, and the last of the syllable.
  @inlinable @inline(__always)
  package static func following(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    hash(load(text, i + 2) | 0x2020_2020)
  }

  @inlinable @inline(__always)
  package static func two(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    hash((UInt32(text[i]) | UInt32(text[i + 1]) << 8 | 0x2020) ^ 0x7F00_0000)
  }

  @inlinable @inline(__always)
  package static func three(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    hash((UInt32(text[i]) | UInt32(text[i + 1]) << 8 | UInt32(text[i + 2]) << 16 | 0x20_2020) ^ 0x7700_0000)
  }

  @inlinable @inline(__always)
  package static func four(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int { hash(load(text, i) | 0x2020_2020) }

  @inlinable @inline(__always)
  package static func load(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> UInt32 {
    UInt32(
      littleEndian: UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped).loadUnaligned(
        fromByteOffset: i, as: UInt32.self))
  }

  @inlinable @inline(__always)
  package static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 18) }

  /// The ways to write the first six bytes of a phrase: a line break may stand for each space.
  static func spaced(_ phrase: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    var ways: [[UInt8]] = [Array(phrase.prefix(6))]
    for i in ways[0].indices where ways[0][i] == 0x20 {
      ways += ways.flatMap { way in
        [UInt8(0x0A), 0x0D].map { lineBreak in
          var other = way
          other[i] = lineBreak
          return other
        }
      }
    }
    return ways
  }
}

/// A ``PhraseTable`` while phrases are put into it.
struct PhraseTableBuilder {
  private(set) var rows = [UInt8](repeating: 0, count: 256)
  private(set) var pairs = [UInt16](repeating: 0, count: 256)
  private(set) var keys: [UInt32]
  private(set) var targets: [UInt16]
  private(set) var lexemes: [Lexeme?] = [nil]
  private(set) var prefixes = [UInt64](repeating: 0, count: PhrasePrefix.count / 64)
  private(set) var syllables = [UInt64](repeating: 0, count: PhrasePrefix.count / 32)
  let mask: Int

  /// - Parameter size: the bytes of all phrases.
  init(size: Int) {
    var capacity = 1024
    while capacity < size * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    targets = Array(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  @inline(__always)
  static func key(_ node: UInt16, _ byte: UInt8) -> UInt32 { UInt32(node) << 8 | UInt32(byte) }
  @inline(__always)
  static func slot(_ key: UInt32, _ mask: Int) -> Int { Int((key &* 0x9E37_79B1) >> 11) & mask }

  mutating func insert(_ phrase: UnsafeBufferPointer<UInt8>, _ lexeme: Lexeme) {
    precondition(phrase.count >= 2, "a phrase has two bytes at least")
    notePrefix(phrase)
    if rows[Int(phrase[0])] == 0 {
      rows[Int(phrase[0])] = UInt8(pairs.count >> 8)
      pairs += [UInt16](repeating: 0, count: 256)
    }
    let pair = Int(rows[Int(phrase[0])]) << 8 | Int(phrase[1])
    if pairs[pair] == 0 { pairs[pair] = newNode() }
    var node = pairs[pair]
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

  /// Notes by what ``PhraseTable`` may reject a text that begins otherwise.
  private mutating func notePrefix(_ phrase: UnsafeBufferPointer<UInt8>) {
    let isHangul = (0xEA...0xED).contains(phrase[0])
    if isHangul {
      precondition(phrase.count >= 3, "a syllable has three bytes")
      let code = PhrasePrefix.syllable(phrase[0], phrase[1], phrase[2])
      let isShort = phrase.count < 6
      syllables[code >> 5] |= (isShort ? 3 : 1) << UInt64((code & 31) << 1)
      if isShort { return }
    }
    guard phrase.prefix(6).contains(0x20) else { return note(phrase, isHangul) }
    for way in PhrasePrefix.spaced(phrase) { way.withUnsafeBufferPointer { note($0, isHangul) } }
  }

  private mutating func note(_ way: UnsafeBufferPointer<UInt8>, _ isHangul: Bool) {
    let prefix =
      isHangul
      ? PhrasePrefix.following(way, 0)
      : way.count == 2
        ? PhrasePrefix.two(way, 0) : way.count == 3 ? PhrasePrefix.three(way, 0) : PhrasePrefix.four(way, 0)
    prefixes[prefix >> 6] |= 1 << UInt64(prefix & 63)
  }

  private mutating func newNode() -> UInt16 {
    precondition(lexemes.count < Int(UInt16.max), "the phrase table is for some thousand phrases")
    lexemes.append(nil)
    return UInt16(lexemes.count - 1)
  }
}
