package import BilingualFacts
package import BilingualText

/// The words of a text as small numbers, segment by segment: what the aligner and the lexicon count.
package struct TokenizedText {
  package enum Kind: UInt8 {
    case content, stop, latin, punctuation
    /// Digits, or a value read from text with digits: it should find its like on the other side.
    case number
    /// A value read from words, or a part of one: evidence where it meets its like, nothing where it does not.
    case fact
  }

  package struct Token {
    package var type: Int32
    package var kind: Kind
  }

  /// A word or a part of it that may carry its meaning: the stem of 북한인권특사를, and 북한, 북한인, 특사.
  package struct Unit {
    package var type: Int32
    /// The index in ``tokens`` of the word it belongs to.
    package var token: Int32
  }

  package let language: Language

  /// Tokens of segment i: `tokenStart[i]..<tokenStart[i + 1]`.
  package private(set) var tokenStart: [Int32] = [0]
  package private(set) var tokens: [Token] = []
  /// Where each token stands in the text given to the tokenizer; empty unless ``recordsRanges``.
  package private(set) var ranges: [TextRange] = []
  private let recordsRanges: Bool
  /// Units of segment i: `unitStart[i]..<unitStart[i + 1]`. A word's stem is its first unit.
  package private(set) var unitStart: [Int32] = [0]
  package private(set) var units: [Unit] = []
  /// Characters that are not white space, by segment.
  package private(set) var lengths: [Int32] = []

  package private(set) var types = TypeTable()
  package private(set) var typeInfo: [TypeInfo] = []
  /// What the words sound like that may be names, see ``TypeInfo/sound``.
  package private(set) var sounds: [SoundForm] = []

  /// What is known of a type.
  package struct TypeInfo {
    package var kind: Kind
    /// Occurrences as token or unit.
    package var count: Int32 = 0
    /// Segments that hold it.
    package var segmentCount: Int32 = 0
    /// The index in ``TokenizedText/sounds`` of a type that may be a name, or -1.
    package var sound: Int32 = -1
    fileprivate var lastSegment: Int32 = -1
  }

  /// - Parameter recordsRanges: whether the places of words are kept, 16 bytes each.
  package init(language: Language, recordsRanges: Bool = false) {
    self.language = language
    self.recordsRanges = recordsRanges
    // As a sentence needs, which is the least there is.
    tokens.reserveCapacity(48)
    units.reserveCapacity(96)
    typeInfo.reserveCapacity(96)
  }

  package var segmentCount: Int { lengths.count }

  package func tokenRange(_ segment: Int) -> Range<Int> { Int(tokenStart[segment])..<Int(tokenStart[segment + 1]) }
  package func unitRange(_ segment: Int) -> Range<Int> { Int(unitStart[segment])..<Int(unitStart[segment + 1]) }

  /// Whether a type is a Korean word or part, not a Latin word inside Korean text.
  package func isHangul(_ type: Int) -> Bool { typeInfo[type].kind == .content || typeInfo[type].kind == .stop }

  /// - Parameter sound: what the word sounds like; `nil` where it is no name.
  package mutating func addToken(_ hash: UInt64, _ kind: Kind, sound: @autoclosure () -> SoundForm? = nil) {
    let type = count(hash, kind)
    if typeInfo[Int(type)].sound < 0, let sound = sound() {
      typeInfo[Int(type)].sound = Int32(sounds.count)
      sounds.append(sound)
    }
    units.append(Unit(type: type, token: Int32(tokens.count)))
    tokens.append(Token(type: type, kind: kind))
  }

  /// Adds a part of the latest token.
  package mutating func addPart(_ hash: UInt64) {
    units.append(Unit(type: count(hash, .content), token: Int32(tokens.count - 1)))
  }

  /// Adds a segment of the tokens of some neighbouring segments of another text.
  /// - Complexity: O(tokens).
  package mutating func addSegment(joining segments: Range<Int>, of text: TokenizedText) {
    var length = 0
    for segment in segments {
      length += Int(text.lengths[segment])
      var unit = Int(text.unitStart[segment])
      let lastUnit = Int(text.unitStart[segment + 1])
      for index in text.tokenRange(segment) {
        let token = text.tokens[index]
        let sound = text.typeInfo[Int(token.type)].sound
        addToken(text.types.hashes[Int(token.type)], token.kind, sound: sound < 0 ? nil : text.sounds[Int(sound)])
        unit += 1
        while unit < lastUnit, Int(text.units[unit].token) == index {
          addPart(text.types.hashes[Int(text.units[unit].type)])
          unit += 1
        }
        record(text.ranges[index])
      }
    }
    endSegment(length: length)
  }

  /// Gives the tokens added since the last call their place.
  @inline(__always)
  package mutating func record(_ range: TextRange) {
    guard recordsRanges else { return }
    while ranges.count < tokens.count { ranges.append(range) }
  }

  package mutating func endSegment(length: Int) {
    tokenStart.append(Int32(tokens.count))
    unitStart.append(Int32(units.count))
    lengths.append(Int32(length))
  }

  private mutating func count(_ hash: UInt64, _ kind: Kind) -> Int32 {
    let type = types.insert(hash)
    let index = Int(type)
    if index == typeInfo.count { typeInfo.append(TypeInfo(kind: kind)) }
    let segment = Int32(lengths.count)
    typeInfo.withUnsafeMutableBufferPointer { info in
      info[index].count += 1
      if info[index].lastSegment != segment {
        info[index].lastSegment = segment
        info[index].segmentCount += 1
      }
    }
    return type
  }
}
