import Foundation
import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// Tables and dictionaries of a user's own, and two lexicons made one.
@Suite struct LexiconFilesTests {
  private static func read(_ text: String) throws -> Lexicon {
    try withFiles(["own": text]) { try LexiconFile.readAny($0.appending(path: "own").path) }
  }

  /// The probabilities of a pair, forward and backward; `nil` where there is none.
  private static func pair(_ korean: String, _ english: String, in lexicon: Lexicon) -> [Float]? {
    guard let row = lexicon.row(of: LinkTexts.hash(hangul: korean)),
      let word = lexicon.word(of: LinkTexts.hash(english: english))
    else { return nil }
    return lexicon.translations(ofRow: row).map(lexicon.translation).first { $0.word == word }.map {
      [$0.forward, $0.backward]
    }
  }

  private static func areClose(_ found: [Float]?, _ expected: [Float]?) -> Bool {
    guard let found, let expected else { return found == nil && expected == nil }
    // To half a sixteenth of an octave, and a whole one below.
    return zip(found, expected).allSatisfy { abs($0 / $1 - 1) < 0.045 }
  }

  /// Each of n translations of m words shares a word's probability: 1 / (n · m).
  @Test func sharesProbabilityAmongTranslations() throws {
    let lexicon = try Self.read("뚜루빵\tblorp\n뚜루빵\tfrim\n가락쇠\tfrim\n누렁쇠\tlong drusk\n두릅 쇠뭉텅\tvelm\n")
    let expected: [(String, String, [Float]?)] = [
      ("뚜루빵", "blorp", [0.5, 1]), ("뚜루빵", "frim", [0.5, 0.5]), ("가락쇠", "frim", [1, 0.5]),
      ("누렁쇠", "long", [0.5, 1]), ("누렁쇠", "drusk", [0.5, 1]), ("두릅", "velm", [1, 0.5]), ("쇠뭉텅", "velm", [1, 0.5]),
      ("가락쇠", "blorp", nil), ("두릅", "frim", nil),
    ]
    for (korean, english, probabilities) in expected {
      #expect(Self.areClose(Self.pair(korean, english, in: lexicon), probabilities), "\(korean) \(english)")
    }
    #expect(lexicon.translationCount == 7)
  }

  /// Either side may be first; comments, blank lines and further columns are passed over, as are function words and figures.
  @Test(
    arguments: [
      "뚜루빵\tblorp\n", "blorp\t뚜루빵\n", "blorp @ 뚜루빵\n", "뚜루빵 @ blorp\n", "# red\tblue\n\n  \n뚜루빵\tblorp\tnoun\tx\n",
      "뚜루빵\tblorp", "뚜루빵\tthe blorp 12\n", "뚜루빵 12 KTX\tblorp\n", "뚜루빵\tblorp\r\n",
    ])
  func readsRows(_ text: String) throws {
    let lexicon = try Self.read(text)
    #expect(lexicon.rowCount == 1)
    #expect(lexicon.translationCount == 1)
    #expect(Self.pair("뚜루빵", "blorp", in: lexicon) != nil)
  }

  /// Signs without spaces around them part nothing, and each row needs one side of each language.
  @Test(arguments: ["a@꾸", "ab", " @", "@", "꾸 @", "red\tblue", "red @ blue", "뚜루빵\t가락쇠", "뚜루빵"])
  func refusesRows(_ text: String) throws {
    #expect(throws: InputError.self) { try Self.read("꾸 @ blorp\n" + text) }
    _ = try Self.read("꾸 @ b\nb @ 꾸")
  }

  /// Of both lexicons all, the stronger belief of each pair, and the own frequency where it has one.
  @Test func mergesTwo() {
    var one = LexiconBuilder()
    one.add(korean: 1, english: 11, forward: 0.5, backward: 0.25)
    one.add(korean: 2, english: 12, forward: 0.5, backward: 0.5)
    one.setFrequency(korean: 1, 0.125)
    one.setFrequency(english: 11, 0.25)
    var other = LexiconBuilder()
    other.add(korean: 1, english: 11, forward: 0.25, backward: 0.5)
    other.add(korean: 3, english: 12, forward: 1, backward: 0.125)
    for (word, frequency) in [(1, 0.5), (2, 0.25), (3, 0.0625)] as [(UInt64, Double)] {
      other.setFrequency(korean: word, frequency)
      other.setFrequency(english: word + 10, frequency)
    }
    let merged = one.build().merged(with: other.build())
    func translations(_ row: Int) -> [[Float]] {
      merged.translations(ofRow: row).map(merged.translation).map { [Float($0.word), $0.forward, $0.backward] }
    }
    #expect(merged.koreanHashes == [1, 2, 3])
    #expect(merged.englishHashes == [11, 12])
    #expect((0..<3).map(translations) == [[[0, 0.5, 0.5]], [[1, 0.5, 0.5]], [[1, 1, 0.125]]])
    // The other's frequencies of what this one has none for; of the word 2 neither has a row and a frequency.
    #expect(merged.koreanFrequencies == [0.125, 0, 0.0625])
    #expect(merged.englishFrequencies == [0.25, 0.25])
    #expect(merged.merged(with: .empty).encoded() == merged.encoded())
    #expect(Lexicon.empty.merged(with: merged).encoded() == merged.encoded())
  }

  /// Whether a word has a translation, or is a function word of English.
  @Test func knowsWords() {
    let lexicon = LinkTexts.lexicon([.init("정부", "government", 0.5, 0.5)], frequency: 0.01)
    func knows(_ word: String, _ language: Language) -> Bool { lexicon.knows(Array(word.utf8), language) }
    #expect(knows("정부", .korean) && knows("정부는", .korean) && !knows("회의", .korean) && !knows("", .korean))
    #expect(knows("government", .english) && knows("Governments", .english) && knows("the", .english))
    #expect(!knows("meeting", .english) && !knows("", .english) && !knows("government meeting", .english))
    #expect(!knows("the government", .english))
    func holds(_ text: String) -> Bool { lexicon.holds(hangul: text.utf8) }
    #expect(holds("정부") && !holds("정부는") && !holds("정") && !holds("") && holds("정부 x"))
  }

  /// A row of a file of pairs has two columns at least; others teach nothing.
  @Test func readsPairs() throws {
    try withFiles(["pairs.tsv": "가\ta\n나\n\n다\tc\td\te\n\tf\n"]) { folder in
      let pairs = try PairFile.read(folder.appending(path: "pairs.tsv").path).pairs
      #expect(pairs.map { String(decoding: $0.korean, as: UTF8.self) } == ["가", "다", ""])
      #expect(pairs.map { String(decoding: $0.english, as: UTF8.self) } == ["a", "c", "f"])
    }
  }
}
