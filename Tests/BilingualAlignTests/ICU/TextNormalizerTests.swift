import BilingualAlign
import Foundation
import Testing

@Suite struct TextNormalizerTests {
  @Test(arguments: [
    ("한글 text 2024.", "한글 text 2024."),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"),
    ("하\u{11AB}글", "한글"),
    ("cafe\u{301} résumé", "café résumé"),
    ("a\u{200B}b\u{FEFF}c\u{AD}d\u{200E}e", "abcde"),
    ("1\u{A0}2\u{3000}3\u{2009}4\u{202F}5\u{3164}6", "1 2 3 4 5 6"),
    ("２０２４．４．１５．（ＡＢＣ～）", "2024.4.15.(ABC~)"),
    ("핵‧미사일・한･미ㆍ일·중", "핵·미사일·한·미·일·중"),
    ("Young‐hee Tae‑yul", "Young-hee Tae-yul"),
    ("“curly” ‘quotes’ 「괄호」 – — ～ 〜", "“curly” ‘quotes’ 「괄호」 – — ~ 〜"),
    ("a\r\nb\rc\n", "a\nb\nc\n"),
    ("\u{F9E1}", "李"),
    ("Ω \u{2126} \u{212B} ελληνικά", "Ω Ω Å ελληνικά"),
    ("👍🏽 \u{E000}", "👍🏽 \u{E000}"),
    ("", ""),
  ])
  func folds(_ input: String, to expected: String) {
    let text = TextNormalizer.normalize(Array(input.utf8))
    #expect(text.utf8 == Array(expected.utf8))
  }

  @Test func leavesNormalTextAsItIs() {
    let bytes = Array("평화외교기획단장은 “협의”를 열었다. U.S. 한\n".utf8)
    let text = TextNormalizer.normalize(bytes)
    #expect(text == MappedText(utf8: bytes, map: OffsetMap(identityOf: bytes.count)))
  }

  @Test func pointsAtTheDecomposedBytes() throws {
    let file = "가나 \u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}\r\nx"
    let text = TextNormalizer.normalize(Array(file.utf8))
    let normal = "가나 한글\nx"
    #expect(text.string(text.all) == normal)
    let start = "가나 ".utf8.count
    #expect(text.original(TextRange(start, start + 3)) == ByteRange(7, 16))
    #expect(text.original(TextRange(start + 3, start + 6)) == ByteRange(16, 25))
    #expect(text.original(TextRange(normal.utf8.count - 1, normal.utf8.count)) == ByteRange(27, 28))
  }

  /// Every piece of the text, taken back to the file and normalised again, gives itself.
  @Test(arguments: 1...60)
  func leadsBack(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let file = Array(random.text(length: 120).utf8)
    let text = TextNormalizer.normalize(file)
    let nfc = String(decoding: file, as: UTF8.self).precomposedStringWithCanonicalMapping
    #expect(TextNormalizer.normalize(Array(nfc.utf8)).utf8 == text.utf8)
    #expect(TextNormalizer.normalize(text.utf8).utf8 == text.utf8)
    var last = 0
    for (start, end) in characterRanges(of: text.utf8) {
      let range = text.original(TextRange(start, end))
      #expect(range.start >= last && range.end <= file.count)
      last = range.start
      let again = TextNormalizer.normalize(Array(file[range.start..<range.end])).utf8
      #expect(again == Array(text.utf8[start..<end]), "seed \(seed), bytes \(start)..<\(end)")
    }
  }

  private func characterRanges(of utf8: [UInt8]) -> [(Int, Int)] {
    var ranges: [(Int, Int)] = []
    var offset = 0
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      let count = UTF8.width(scalar)
      ranges.append((offset, offset + count))
      offset += count
    }
    return ranges
  }

  @Test(arguments: [
    ("The Minister met his counterpart.", Language.english), ("장관은 Julie Turner 특사를 만났다.", .korean),
    ("Minutes of 한미", .english), ("2024-04-15 (…)", nil),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF} ok", .korean),
  ])
  func guessesTheLanguage(of text: String, as language: Language?) {
    #expect(Language.guess(Array(text.utf8)) == language)
  }
}
