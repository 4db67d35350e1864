import BilingualFacts
internal import Synchronization

/// What the tokenizer knows of the words it has met, so that a word is stemmed once in a run.
struct WordCache: ~Copyable {
  private var hangulTable = TypeTable(minimumCapacity: 512)
  private var hangulEntries: [HangulEntry] = []
  private var latinTable = TypeTable(minimumCapacity: 512)
  private var latinEntries: [LatinEntry] = []
  private var word: [UInt8] = []
  private let stemmer = EnglishStemmer()
  private let englishStops = Self.allEnglishStops
  private let koreanStops = Self.allKoreanStops

  private static let allEnglishStops = Set(StopWords.english.map { TypeHash($0.utf8).value })
  private static let allKoreanStops = Set(StopWords.korean.map { hash(Array($0.utf16)[...]) })

  /// The stem of a Korean word and the parts of it that may carry its meaning.
  struct HangulEntry {
    /// The stem first, then its parts, of which there are ``count`` in all.
    var hashes: InlineArray<4, UInt64>
    var count: Int
    var kind: TokenizedText.Kind
    /// The whole word is a particle or an ending.
    var isSuffix: Bool
    /// Where the sound of the stem is kept, or -1 for words that are no names; see ``sound(_:)``.
    var sound: Int32
  }

  /// What words sound like that may be names.
  private var sounds: [SoundForm] = []

  /// - Parameter index: of an entry, -1 for words that are no names.
  func sound(_ index: Int32) -> SoundForm? { index < 0 ? nil : sounds[Int(index)] }

  init() {}

  var wordCount: Int { hangulEntries.count + latinEntries.count }

  // MARK: - Korean

  /// - Parameter syllables: asked for only the first time.
  mutating func hangul(_ hash: UInt64, _ syllables: () -> [UInt16]) -> HangulEntry {
    let id = Int(hangulTable.insert(hash))
    if id == hangulEntries.count { hangulEntries.append(analyse(syllables())) }
    return hangulEntries[id]
  }

  private mutating func analyse(_ word: [UInt16]) -> HangulEntry {
    let stem = word[..<KoreanStemmer.shared.stemLength(word)]
    let stemHash = Self.hash(stem)
    var hashes = InlineArray<4, UInt64>(repeating: stemHash)
    if stem.count >= 3 { hashes[1] = Self.hash(stem.prefix(2)) }
    if stem.count >= 4 {
      hashes[2] = Self.hash(stem.prefix(3))
      hashes[3] = Self.hash(stem.suffix(2))
    }
    let isStop = koreanStops.contains(stemHash)
    var sound: Int32 = -1
    if stem.count >= 2, stem.count <= 8, !isStop {
      sound = Int32(sounds.count)
      sounds.append(SoundForm(hangul: Self.bytes(stem)))
    }
    return HangulEntry(
      hashes: hashes, count: stem.count >= 4 ? 4 : stem.count >= 3 ? 2 : 1, kind: isStop ? .stop : .content,
      isSuffix: KoreanStemmer.shared.isSuffix(word), sound: sound)
  }

  /// The UTF-8 of syllables.
  private static func bytes(_ syllables: ArraySlice<UInt16>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * syllables.count)
    for syllable in syllables {
      bytes.append(UInt8(0xE0 | syllable >> 12))
      bytes.append(UInt8(0x80 | syllable >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | syllable & 0x3F))
    }
    return bytes
  }

  private static func hash(_ syllables: ArraySlice<UInt16>) -> UInt64 {
    var hash = TypeHash()
    for syllable in syllables { hash.add(syllable) }
    return hash.value
  }

  // MARK: - Latin

  mutating func beginWord() { word.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func append(_ byte: UInt8) { word.append(byte) }

  struct LatinEntry {
    var hash: UInt64
    var kind: TokenizedText.Kind
    /// As of a Hangul word; -1 as long as the word was not met with a capital.
    var sound: Int32
  }

  /// The stem of the word appended since ``beginWord()``.
  /// - Parameter mayBeName: whether it begins with a capital letter.
  mutating func latin(mayBeName: Bool) -> LatinEntry {
    let surface = TypeHash(word).value
    let id = Int(latinTable.insert(surface))
    if id == latinEntries.count {
      let stem = word.withUnsafeBufferPointer { stemmer.withStem(of: $0) { TypeHash($0).value } }
      let kind = englishStops.contains(surface) ? TokenizedText.Kind.stop : .content
      latinEntries.append(LatinEntry(hash: stem, kind: kind, sound: -1))
    }
    if mayBeName, word.count >= 3, latinEntries[id].sound < 0, latinEntries[id].kind == .content {
      latinEntries[id].sound = Int32(sounds.count)
      sounds.append(SoundForm(latin: word))
    }
    var entry = latinEntries[id]
    // Whether it was met with a capital in another text is not for this one to say.
    if !mayBeName { entry.sound = -1 }
    return entry
  }
}

/// A ``WordCache`` that goes from one tokenizer to the next, each of which has it alone: a word is stemmed once a thread, not
/// once a sentence.
struct SharedWordCache: @unchecked Sendable {
  /// A pointer, since a class would ask at each letter whether anybody else is at it.
  let cache: UnsafeMutablePointer<WordCache>

  private static let idle = Mutex<[SharedWordCache]>([])
  /// More words than texts of one kind have; a cache of more is given up, so that memory stays flat.
  private static let mostWords = 60_000

  private init() {
    cache = .allocate(capacity: 1)
    cache.initialize(to: WordCache())
  }

  static func new() -> SharedWordCache { SharedWordCache() }

  static func take() -> SharedWordCache { idle.withLock { $0.popLast() } ?? SharedWordCache() }

  /// Leaves it to the next.
  func giveBack() {
    if cache.pointee.wordCount > Self.mostWords { return discard() }
    Self.idle.withLock { $0.append(self) }
  }

  func discard() {
    cache.deinitialize(count: 1)
    cache.deallocate()
  }
}
