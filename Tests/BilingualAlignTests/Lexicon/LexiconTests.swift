import Testing

@testable import BilingualAlign
@testable import BilingualAlignment

@Suite struct LexiconTests {
  static let pairs = [
    ("정부는 회의를 개최하였다.", "The government held a meeting."), ("정부가 발표하였다.", "The government announced it."),
    ("회의에서 논의하였다.", "They discussed it at the meeting."), ("회의는 서울에서 열렸다.", "The meeting took place in Seoul."),
    ("정부의 입장", "The government's position"), ("서울에서 만났다.", "They met in Seoul."), ("서울", "Seoul"),
  ]

  static func trained() -> Lexicon {
    var trainer = LexiconTrainer()
    for (korean, english) in pairs { trainer.add(korean: Array(korean.utf8), english: Array(english.utf8)) }
    return trainer.train()
  }

  static func best(_ word: String, in lexicon: Lexicon) -> UInt64? {
    var hash = TypeHash()
    for unit in word.utf16 { hash.add(unit) }
    guard let row = lexicon.row(of: hash.value) else { return nil }
    let best = lexicon.translations(ofRow: row).map(lexicon.translation).max { $0.forward < $1.forward }
    return best.map { lexicon.englishHashes[$0.word] }
  }

  @Test(arguments: [("정부", "govern"), ("회의", "meet"), ("서울", "seoul")])
  func learnsTranslations(korean: String, english: String) {
    #expect(Self.best(korean, in: Self.trained()) == TypeHash(english.utf8).value)
  }

  @Test func sameInputSameBytes() {
    #expect(Self.trained().encoded() == Self.trained().encoded())
  }

  @Test func readsWhatItWrites() throws {
    let bytes = Self.trained().encoded()
    let read = try bytes.withUnsafeBytes { try Lexicon(encoded: $0) }
    #expect(read.encoded() == bytes)
  }

  @Test func refusesWhatIsNoLexicon() {
    let bytes = Self.trained().encoded()
    func error(_ bytes: [UInt8]) -> Lexicon.FormatError? {
      do {
        _ = try bytes.withUnsafeBytes { try Lexicon(encoded: $0) }
        return nil
      } catch { return error as? Lexicon.FormatError }
    }
    #expect(error([]) == .notALexicon)
    #expect(error(Array(bytes.dropLast())) == .truncated)
    var other = bytes
    other[4] = 9
    #expect(error(other) == .otherVersion(9))
    for index in stride(from: 8, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[index] ^= 0xFF
      _ = error(damaged)  // any answer but a trap
    }
  }

  @Test func builtInLexiconKnowsOfficialVocabulary() {
    #expect(Self.best("정부", in: .builtIn) == TypeHash("govern".utf8).value)
    #expect(Lexicon.builtIn.encoded().count < 6_000_000)
  }
}

@Suite struct KoreanStemmerTests {
  @Test(arguments: [
    ("정부는", "정부"), ("정부에서는", "정부"), ("회의를", "회의"), ("강조하였다", "강조"), ("국민들에게", "국민"), ("서울로", "서울"),
    ("나라", "나라"), ("이", "이"), ("사람은", "사람"), ("높은", "높"),
  ])
  func cutsParticles(word: String, stem: String) {
    let syllables = Array(word.utf16)
    #expect(String(decoding: syllables[..<KoreanStemmer.shared.stemLength(syllables)], as: UTF16.self) == stem)
  }
}
