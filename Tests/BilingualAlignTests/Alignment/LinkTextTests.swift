import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// The words of a side as links read them.
@Suite struct LinkTextTests {
  /// `word kind place eojeol`, with syllables/stem of Korean words and `^` for a capital.
  private static func words(_ text: String, _ language: Language) -> [String] {
    let text = LinkTexts.text(text, language)
    return text.words.map { word in
      let string = String(decoding: text.bytes[word.range.start..<word.range.end], as: UTF8.self)
      let marks = (word.isHangul ? " \(word.syllables)/\(word.stem)" : "") + (word.isCapital ? " ^" : "")
      return "\(string) \(word.kind) \(word.place) \(word.eojeol)\(marks)"
    }
  }

  @Test func readsKorean() {
    #expect(
      Self.words("정부는 D.C.에서 KTX로, 그 법을", .korean) == [
        "정부는 content 0 1 3/2", "D.C. latin 1 2 ^", "KTX latin 2 3 ^", ", punctuation 3 4", "그 stop 3 5 1/1",
        "법을 content 4 6 2/1",
      ])
    #expect(
      Self.words("12명(서울)", .korean) == [
        "12 number 0 1", "명 content 1 1 1/1", "( punctuation 2 2", "서울 content 2 3 2/2", ") punctuation 3 4",
      ])
  }

  @Test func readsEnglish() {
    #expect(
      Self.words("The [Zoo], an @tag Über.", .english) == [
        "The stop 0 1 ^", "[ punctuation 1 2", "Zoo content 1 3 ^", "] punctuation 2 4", ", punctuation 2 5",
        "an stop 2 6", "@ punctuation 3 7", "tag content 3 8", "Über content 4 9", ". punctuation 5 10",
      ])
    #expect(Self.words("", .english) == [])
  }

  /// Words that carry meaning, and words at all.
  @Test func toldApart() {
    let korean = LinkTexts.text("정부 그 KTX 12 .", .korean).words
    #expect(korean.map(\.isWord) == [true, true, true, false, false])
    #expect(korean.map(\.isContent) == [true, false, true, false, false])
    #expect(korean.map(\.isHangul) == [true, true, false, false, false])
  }

  /// Particles and endings by themselves: of one syllable anywhere, of more only where they are joined to the word before.
  @Test(
    arguments: [
      ("中에서", 1, true), ("中 에서", 1, false), ("中에서는", 1, true), ("中으로부터", 1, true), ("中정부", 1, false),
      ("을", 0, true), ("가 을", 1, true), ("에서", 0, false), ("가 에서", 1, false), ("(하고)", 1, false), ("12", 0, false),
      ("정부", 0, false), ("中하십시오는", 1, false),
    ] as [(String, Int, Bool)])
  func endings(_ text: String, _ word: Int, _ isEnding: Bool) {
    #expect(LinkTexts.text(text, .korean).isEnding(word) == isEnding)
  }

  /// The words that share a byte with a range, against asking each.
  @Test func wordsOfARange() {
    let text = LinkTexts.text("정부는 12명의 (새) 위원을 뽑았다.", .korean)
    for start in 0..<text.bytes.count {
      for end in start + 1...text.bytes.count {
        let inside = text.words.indices.filter { text.words[$0].range.overlaps(TextRange(start, end)) }
        #expect(Array(text.words(in: TextRange(start, end))) == inside, "\(start)..<\(end)")
      }
    }
  }

  @Test func syllablesOfAWord() {
    let text = LinkTexts.text("가 정부는", .korean)
    #expect(text.syllables(of: 1).elementsEqual("정부는".utf16))
    #expect(text.range(of: 1, 0..<2) == TextRange(4, 10))
    #expect(text.range(of: 1, 2..<3) == TextRange(10, 13))
    #expect(text.range(of: 1, 1..<1) == TextRange(7, 7))
  }
}
