import BilingualFacts

/// Which words of one text speak for which words of the other, and how strongly: one sparse row for each Korean unit type.
///
/// Built once for a pair of texts from the lexicon rows that meet in them, equal numbers and Latin words, and equal
/// punctuation. Every strength is a likelihood ratio: how many times likelier the pair is in a translation than by chance.
package struct EvidenceTable {
  package struct Link {
    /// An English type.
    package var word: Int32
    /// t(e|k)/p(e), to be averaged over the units of a bead.
    package var forward: Float
    /// t(k|e)/p(k), to be averaged over the words of a bead.
    package var backward: Float
    /// The ratio of an identity: the same number, the same Latin word.
    package var direct: Float
  }

  package private(set) var rowStart: [Int32] = [0]
  package private(set) var links: [Link] = []
  /// Whether an English type, a Korean type has any link in this pair of texts.
  package private(set) var englishIsLinked: [Bool]
  package private(set) var koreanIsLinked: [Bool]

  /// Ratios are capped here, so that one rare word does not decide alone.
  /// Source: Docs/Measurements.md, "Alignment evidence".
  package static let ratioCap: Float = 2000
  /// Ratios below this are chance.
  package static let ratioFloor: Float = 1.5

  /// - Parameter isAsked: of each Korean type, whether its row is wanted; all are where it is `nil`.
  package init(korean: TokenizedText, english: TokenizedText, lexicon: Lexicon, isAsked: [Bool]? = nil) {
    englishIsLinked = [Bool](repeating: false, count: english.types.count)
    koreanIsLinked = [Bool](repeating: false, count: korean.types.count)
    let englishTypes = LexiconTypes(english, lexicon)
    let englishTotal = Float(max(1, english.tokens.count))
    let koreanTotal = Float(max(1, korean.units.count))
    let names = SoundIndex(english)
    let segments = Float(korean.segmentCount + english.segmentCount) / 2
    rowStart.reserveCapacity(korean.types.count + 1)
    for type in 0..<korean.types.count {
      let hash = korean.types.hashes[type]
      if let isAsked, !isAsked[type] {
        rowStart.append(Int32(links.count))
        continue
      }
      if korean.isHangul(type) {
        if let row = lexicon.row(of: hash) {
          let koreanFrequency =
            (lexicon.koreanFrequencies[row] + Float(korean.typeInfo[type].count) / koreanTotal) / 2
          addLexiconLinks(
            row, type: type, koreanFrequency: koreanFrequency, lexicon: lexicon, englishTypes: englishTypes,
            english: english, englishTotal: englishTotal)
        }
        let sound = korean.typeInfo[type].sound
        if sound >= 0 { addNames(of: type, sound: korean.sounds[Int(sound)], names: names, sounds: english.sounds) }
      } else {
        addIdentity(of: type, hash: hash, korean: korean, english: english, segments: segments)
      }
      rowStart.append(Int32(links.count))
    }
  }

  @inline(__always)
  package func row(_ type: Int32) -> Range<Int> { Int(rowStart[Int(type)])..<Int(rowStart[Int(type) + 1]) }

  private mutating func addLexiconLinks(
    _ row: Int, type: Int, koreanFrequency: Float, lexicon: Lexicon, englishTypes: LexiconTypes,
    english: TokenizedText, englishTotal: Float
  ) {
    for index in lexicon.translations(ofRow: row) {
      let translation = lexicon.translation(index)
      let word = englishTypes.type(of: translation.word)
      guard word >= 0 else { continue }
      let frequency =
        (lexicon.englishFrequencies[translation.word] + Float(english.typeInfo[Int(word)].count) / englishTotal) / 2
      let forward = min(Self.ratioCap, translation.forward / frequency)
      let backward = min(Self.ratioCap, translation.backward / koreanFrequency)
      guard max(forward, backward) >= Self.ratioFloor else { continue }
      add(Link(word: word, forward: forward, backward: backward, direct: 0), from: type)
    }
  }

  private mutating func addIdentity(
    of type: Int, hash: UInt64, korean: TokenizedText, english: TokenizedText, segments: Float
  ) {
    let word = english.types.find(hash)
    guard word >= 0 else { return }
    let frequency = Float(korean.typeInfo[type].segmentCount + english.typeInfo[Int(word)].segmentCount) / 2
    let rarity = (segments + 2) / (frequency + 0.3)
    let isPunctuation = korean.typeInfo[type].kind == .punctuation
    let direct = isPunctuation ? min(0.7 * rarity, 12) : min(0.85 * rarity, 60)
    add(Link(word: word, forward: 0, backward: 0, direct: direct), from: type)
  }

  private mutating func addNames(of type: Int, sound: SoundForm, names: SoundIndex, sounds: [SoundForm]) {
    let known = Int(rowStart[type])..<links.count
    names.forEachCandidate(of: sound) { word, latin in
      let ratio = SoundIndex.ratio(SoundMatcher.score(hangul: sound, latin: sounds[latin]), sound)
      guard ratio > SoundIndex.ratioFloor else { return }
      if let index = known.first(where: { links[$0].word == word }) {
        links[index].direct = max(links[index].direct, ratio)
      } else {
        add(Link(word: word, forward: 0, backward: 0, direct: ratio), from: type)
      }
    }
  }

  private mutating func add(_ link: Link, from type: Int) {
    links.append(link)
    englishIsLinked[Int(link.word)] = true
    koreanIsLinked[type] = true
  }
}

/// The types of an English text by their words in the lexicon: a small table for a sentence, which holds few of the lexicon's
/// words.
private struct LexiconTypes {
  /// A word in the high half and its type in the low one; -1 where nothing is.
  private var slots: [Int64]
  private let mask: Int

  init(_ english: TokenizedText, _ lexicon: Lexicon) {
    var size = 64
    while size < english.types.count * 4 { size *= 2 }
    slots = [Int64](repeating: -1, count: size)
    mask = size - 1
    for type in 0..<english.types.count {
      guard let word = lexicon.word(of: english.types.hashes[type]) else { continue }
      var slot = Self.home(word) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int64(word) << 32 | Int64(type)
    }
  }

  @inline(__always)
  private static func home(_ word: Int) -> Int { Int(truncatingIfNeeded: UInt64(word) &* 0x9E37_79B9_7F4A_7C15 >> 40) }

  /// The type of a word of the lexicon, or -1.
  @inline(__always)
  func type(of word: Int) -> Int32 {
    var slot = Self.home(word) & mask
    while slots[slot] >= 0 {
      if slots[slot] >> 32 == Int64(word) { return Int32(truncatingIfNeeded: slots[slot]) }
      slot = (slot + 1) & mask
    }
    return -1
  }
}
