import Testing

@testable import BilingualAlignment
@testable import BilingualFacts
@testable import BilingualText

/// How strongly words speak for each other, as ratios.
@Suite struct EvidenceTableTests {
  private static func text(_ lines: [String], _ language: Language) -> TokenizedText {
    var tokenizer = Tokenizer()
    var text = TokenizedText(language: language)
    for line in lines { Array(line.utf8).withUnsafeBufferPointer { tokenizer.tokenize($0, into: &text) } }
    return text
  }

  private struct Found: Equatable {
    let forward: Float
    let backward: Float
    let direct: Float

    static func == (a: Self, b: Self) -> Bool {
      zip([a.forward, a.backward, a.direct], [b.forward, b.backward, b.direct]).allSatisfy {
        abs($0 - $1) <= 1e-3 * max(1, abs($1))
      }
    }
  }

  /// The links of a Korean word, by the English word.
  private static func links(
    _ word: UInt64, _ korean: TokenizedText, _ english: TokenizedText, _ lexicon: Lexicon, isAsked: [Bool]? = nil
  ) -> [UInt64: Found] {
    let table = EvidenceTable(korean: korean, english: english, lexicon: lexicon, isAsked: isAsked)
    let type = korean.types.find(word)
    var found: [UInt64: Found] = [:]
    for index in table.row(type) {
      let link = table.links[index]
      let hash = english.types.hashes[Int(link.word)]
      #expect(found[hash] == nil)
      found[hash] = Found(forward: link.forward, backward: link.backward, direct: link.direct)
      #expect(table.englishIsLinked[Int(link.word)])
    }
    #expect(table.koreanIsLinked[Int(type)] == !found.isEmpty)
    return found
  }

  /// A probability over the mean of a word's share in the lexicon and in the text.
  @Test func weighsTranslations() {
    let korean = Self.text(["정부 회의", "정부 바람"], .korean)
    let english = Self.text(["government wind", "a government met"], .english)
    let lexicon = LinkTexts.lexicon(
      [.init("정부", "government", 0.5, 0.25), .init("회의", "meeting", 0.5, 0.5)], frequency: 0.1)
    let government = LinkTexts.hash(english: "government")
    // Twice among four units, and among five words.
    #expect(
      Self.links(LinkTexts.hash(hangul: "정부"), korean, english, lexicon)
        == [government: Found(forward: 0.5 / 0.25, backward: 0.25 / 0.3, direct: 0)])
    #expect(Self.links(LinkTexts.hash(hangul: "회의"), korean, english, lexicon).isEmpty)
    #expect(Self.links(LinkTexts.hash(hangul: "바람"), korean, english, lexicon).isEmpty)
  }

  /// Links whose better direction is below 1.5 are chance; no ratio is above 2,000.
  @Test(
    arguments: [
      // Both words are a quarter of their text, and as much more of the lexicon as makes the mean.
      (0.5, 0.5, 0.334, 4, nil), (0.5, 0.0625, 0.334, 4, nil), (0.0625, 0.5, 0.334, 4, nil),
      (0.5, 0.0625, 0.332, 4, [0.5 / 0.332, 0.0625 / 0.332]), (0.0625, 0.5, 0.332, 4, [0.0625 / 0.332, 0.5 / 0.332]),
      (0.5, 0.125, 0.000125, 5000, [2000, 1000]), (0.125, 0.5, 0.000125, 5000, [1000, 2000]),
    ] as [(Double, Double, Double, Int, [Float]?)])
  func ratiosHaveBounds(_ forward: Double, _ backward: Double, _ mean: Double, _ words: Int, _ expected: [Float]?) {
    let filler = String(repeating: " x", count: words - 1)
    let (korean, english) = (Self.text(["정부" + filler], .korean), Self.text(["government" + filler], .english))
    let lexicon = LinkTexts.lexicon(
      [.init("정부", "government", forward, backward)], frequency: 2 * mean - 1 / Double(words))
    let found = Self.links(LinkTexts.hash(hangul: "정부"), korean, english, lexicon)
    #expect(
      found[LinkTexts.hash(english: "government")] == expected.map { Found(forward: $0[0], backward: $0[1], direct: 0) }
    )
  }

  /// The same number or Latin word by how rare it is, the same sign of punctuation for less.
  @Test(
    arguments: [
      // (3 + 2) / (1 + 0.3) of three segments a side.
      (["12", "x", "x"], ["12", "y", "y"], "12", 0.85 * 5 / 1.3),
      (["KTX", "x", "x"], ["KTX", "y", "y"], "ktx", 0.85 * 5 / 1.3),
      (["12", "12 12", "x"], ["12", "y", "y"], "12", 0.85 * 5 / 1.8),
      (["12", "x"], ["12", "12", "12", "y"], "12", 0.85 * 5 / 2.3),
      ([".", "x", "x"], ["y", "y .", "y"], ".", 0.7 * 5 / 1.3), (["12", "x"], ["y"], "12", nil),
      (["."], ["y"], ".", nil),
      (["12"] + [String](repeating: "x", count: 99), ["12"] + [String](repeating: "y", count: 99), "12", 60),
      (["."] + [String](repeating: "x", count: 99), ["."] + [String](repeating: "y", count: 99), ".", 12),
    ] as [([String], [String], String, Float?)])
  func identitiesAreWorthTheirRarity(_ korean: [String], _ english: [String], _ word: String, _ direct: Float?) {
    let found = Self.links(
      TypeHash(word.utf8).value, Self.text(korean, .korean), Self.text(english, .english), .empty)
    #expect(found.mapValues(\.direct).values.first.map { abs($0 - (direct ?? 0)) < 1e-3 } ?? (direct == nil))
    #expect(found.values.allSatisfy { $0.forward == 0 && $0.backward == 0 })
  }

  /// A name by how alike it sounds; a word that the lexicon has, too, has one link.
  @Test func namesAreWorthTheirSound() {
    let (korean, english) = (Self.text(["부산 회의"], .korean), Self.text(["Busan busy Boston basin"], .english))
    let (word, name) = (LinkTexts.hash(hangul: "부산"), LinkTexts.hash(english: "Busan"))
    let sound = SoundForm(hangul: "부산")
    func ratio(_ latin: String) -> Float {
      SoundIndex.ratio(SoundMatcher.score(hangul: sound, latin: SoundForm(latin: latin)), sound)
    }
    #expect(ratio("Busan") > 2)
    let found = Self.links(word, korean, english, .empty)
    #expect(found[name] == Found(forward: 0, backward: 0, direct: ratio("Busan")))
    // What is written small is no name.
    #expect(found[LinkTexts.hash(english: "basin")] == nil && found[LinkTexts.hash(english: "busy")] == nil)
    // Nor is it asked about, if it begins with other consonants, however alike it may sound.
    #expect(found[LinkTexts.hash(english: "Boston")] == nil)
    let lexicon = LinkTexts.lexicon([.init("부산", "Busan", 0.5, 0.5)], frequency: 0.05)
    #expect(
      Self.links(word, korean, english, lexicon)[name]
        == Found(forward: 0.5 / 0.15, backward: 0.5 / 0.275, direct: ratio("Busan")))
  }

  /// Only the rows that are wanted.
  @Test func asksForSomeRows() {
    let (korean, english) = (Self.text(["정부 회의 12"], .korean), Self.text(["government meeting 12"], .english))
    let lexicon = LinkTexts.lexicon(
      [.init("정부", "government", 0.5, 0.5), .init("회의", "meeting", 0.5, 0.5)], frequency: 0.01)
    for wanted in 0..<8 {
      let isAsked = (0..<3).map { wanted & 1 << $0 != 0 }
      let table = EvidenceTable(korean: korean, english: english, lexicon: lexicon, isAsked: isAsked)
      #expect((0..<3).map { table.row(Int32($0)).count } == isAsked.map { $0 ? 1 : 0 })
      #expect(table.koreanIsLinked == isAsked && table.englishIsLinked == isAsked)
    }
  }

  /// Many words of the lexicon in one text, each found by its number.
  @Test(arguments: [1, 15, 16, 17, 200, 1000])
  func findsEachWordOfALongText(_ count: Int) {
    var (korean, english) = (TokenizedText(language: .korean), TokenizedText(language: .english))
    var builder = LexiconBuilder()
    for word in UInt64(0)..<UInt64(count) {
      korean.addToken(word * 3 + 7, .content)
      english.addToken(word * 5 + 1_000_000, .content)
      builder.add(korean: word * 3 + 7, english: word * 5 + 1_000_000, forward: 1, backward: 1)
      // A word of the lexicon that does not stand in the text.
      builder.add(korean: word * 3 + 7, english: word * 5 + 1_000_001, forward: 1, backward: 1)
    }
    korean.endSegment(length: count)
    english.endSegment(length: count)
    let table = EvidenceTable(korean: korean, english: english, lexicon: builder.build())
    for type in Int32(0)..<Int32(count) { #expect(table.links[table.row(type)].map(\.word) == [type]) }
  }
}
