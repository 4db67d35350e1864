import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// What the tokenizer makes of a word: its stem and parts, and whether it may be a name.
@Suite struct WordPartsTests {
  private static func read(_ text: String, _ language: Language) -> TokenizedText {
    var tokenizer = Tokenizer()
    var result = TokenizedText(language: language, recordsRanges: true)
    Array(text.utf8).withUnsafeBufferPointer { tokenizer.tokenize($0, into: &result) }
    return result
  }

  /// The stem, its first two syllables, its first three and its last two, as far as it is longer.
  @Test(
    arguments: [
      ("가", ["가"]), ("정부", ["정부"]), ("정부는", ["정부"]), ("외교부", ["외교부", "외교"]), ("외교부는", ["외교부", "외교"]),
      ("국립공원", ["국립공원", "국립", "국립공", "공원"]), ("국립공원을", ["국립공원", "국립", "국립공", "공원"]),
      ("가나다라마바사", ["가나다라마바사", "가나", "가나다", "바사"]), ("법을", ["법"]),
    ])
  func parts(_ word: String, _ parts: [String]) {
    let text = Self.read("바람 " + word + " 바람", .korean)
    #expect(text.tokens.count == 3)
    let units = text.units.filter { $0.token == 1 }.map { text.types.hashes[Int($0.type)] }
    #expect(units == parts.map { LinkTexts.hash(hangul: $0) })
    // The same when the word is met again.
    let twice = Self.read(word + " " + word, .korean)
    #expect(twice.units.map(\.token) == parts.map { _ in 0 } + parts.map { _ in 1 })
    #expect(twice.units.prefix(parts.count).map(\.type) == twice.units.suffix(parts.count).map(\.type))
  }

  /// Korean words whose stem has two to eight syllables may be names; so may English words of three letters and more that begin
  /// with a capital. Words that say little are none.
  @Test(
    arguments: [
      ("가", .korean, false), ("부산", .korean, true), ("부산은", .korean, true), ("법을", .korean, false),
      ("가나다라마바사차", .korean, true), ("가나다라마바사차카", .korean, false), ("매우", .korean, false),
      ("KTX", .korean, false), ("Kim", .english, true), ("Ko", .english, false), ("kim", .english, false),
      ("Busan", .english, true), ("The", .english, false), ("And", .english, false), ("Éric", .english, false),
    ] as [(String, Language, Bool)])
  func names(_ word: String, _ language: Language, _ mayBeName: Bool) {
    let text = Self.read(word, language)
    #expect(text.typeInfo.map { $0.sound >= 0 }.first == mayBeName)
    #expect(text.sounds.count == (mayBeName ? 1 : 0))
  }

  /// A word is a name from where it is written with a capital, and has one sound.
  @Test func namesHaveOneSound() {
    let text = Self.read("turner Turner smith turner Turner Smith", .english)
    #expect(text.typeInfo.map(\.sound) == [0, 1])
    #expect(text.sounds.count == 2)
  }

  /// How often a type stands in a text and in how many segments, parts counted like words.
  @Test func countsTypes() {
    var text = TokenizedText(language: .korean)
    for segment in [[5, 5, 6], [], [6], [5]] as [[UInt64]] {
      for word in segment {
        text.addToken(word, .content)
        text.addPart(word + 10)
        text.addPart(20)
      }
      text.endSegment(length: segment.count)
    }
    func info(_ type: UInt64) -> [Int32] {
      let info = text.typeInfo[Int(text.types.find(type))]
      return [info.count, info.segmentCount]
    }
    #expect([5, 6, 15, 16, 20].map(info) == [[3, 2], [2, 2], [3, 2], [2, 2], [5, 3]])
    #expect((0..<4).map { text.tokenRange($0) } == [0..<3, 3..<3, 3..<4, 4..<5])
    #expect((0..<4).map { text.unitRange($0) } == [0..<9, 9..<9, 9..<12, 12..<15])
    #expect(text.units.map(\.token) == (0..<15).map { Int32($0 / 3) })
    #expect(text.lengths == [3, 0, 1, 1])
  }

  /// A segment that joins others holds what they hold.
  @Test func joinsSegments() {
    let lines = ["정부는 국립공원을 열었다.", "KTX 12", "", "부산 국립공원"]
    var text = TokenizedText(language: .korean, recordsRanges: true)
    var tokenizer = Tokenizer()
    for line in lines {
      Array(line.utf8).withUnsafeBufferPointer { tokenizer.tokenize($0, offset: 100, into: &text) }
    }
    var joined = TokenizedText(language: .korean, recordsRanges: true)
    joined.addSegment(joining: 1..<4, of: text)
    joined.addSegment(joining: 2..<3, of: text)
    joined.addSegment(joining: 0..<4, of: text)
    func tokens(_ text: TokenizedText, _ range: Range<Int>) -> [[UInt64]] {
      range.map { [text.types.hashes[Int(text.tokens[$0].type)], UInt64(text.tokens[$0].kind.rawValue)] }
    }
    func units(_ text: TokenizedText, _ range: Range<Int>) -> [UInt64] {
      range.map { text.types.hashes[Int(text.units[$0].type)] }
    }
    let (first, last) = (text.tokenRange(1).lowerBound, text.tokens.count)
    #expect(tokens(joined, joined.tokenRange(0)) == tokens(text, first..<last))
    #expect(units(joined, joined.unitRange(0)) == units(text, text.unitRange(1).lowerBound..<text.units.count))
    #expect(joined.tokenRange(1).isEmpty && joined.unitRange(1).isEmpty)
    #expect(tokens(joined, joined.tokenRange(2)) == tokens(text, 0..<last))
    #expect(units(joined, joined.unitRange(2)) == units(text, 0..<text.units.count))
    #expect(joined.lengths == [text.lengths[1] + text.lengths[3], 0, text.lengths.reduce(0, +)])
    #expect(joined.ranges == Array(text.ranges[first...]) + text.ranges)
    // Names stay names.
    for (type, hash) in joined.types.hashes.enumerated() {
      let other = text.typeInfo[Int(text.types.find(hash))]
      #expect((joined.typeInfo[type].sound >= 0) == (other.sound >= 0))
    }
  }
}
