import BilingualAlign
import Testing

@testable import BilingualOffice

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("upperRoman", 1994, "MCMXCIV"), ("lowerRoman", 4, "iv"),
    ("upperLetter", 27, "AA"), ("lowerLetter", 53, "aaa"), ("ordinal", 22, "22nd"), ("ordinal", 13, "13th"),
    ("hex", 255, "FF"), ("numberInDash", 3, "- 3 -"), ("chicago", 6, "††"), ("decimalFullWidth", 10, "１０"),
    ("ganada", 3, "다"), ("ganada", 14, "하"), ("ganada", 15, "가가"), ("chosung", 2, "ㄴ"),
    ("chosung", 15, "ㄱㄱ"),
    ("koreanDigital", 10, "일영"), ("koreanDigital2", 21, "二一"), ("koreanCounting", 10, "십"),
    ("koreanCounting", 21, "이십일"),
    ("koreanCounting", 1_305, "천삼백오"), ("koreanLegal", 11, "열하나"), ("koreanLegal", 20, "스물"),
    ("japaneseCounting", 12, "十二"),
    ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircle", 51, "51"), ("decimalEnclosedParen", 2, "⑵"),
    ("decimalEnclosedFullstop", 3, "⒊"), ("ideographEnclosedCircle", 1, "㊀"), ("ideographTraditional", 1, "甲"),
    ("ideographZodiac", 2, "丑"), ("none", 4, ""), ("neverHeardOf", 4, "4"),
  ])
  func writesWordsFormats(_ name: String, _ number: Int, _ text: String) {
    #expect(WordNumberFormats.format(name).text(number) == text)
  }

  @Test(arguments: [
    ("1", false, 3, "3"), ("i", false, 3, "iii"), ("a", false, 28, "ab"), ("a", true, 28, "bb"), ("", false, 1, ""),
    ("가, 나, 다, ...", false, 15, "가"), ("일, 이, 삼, ... (ko-x-digital)", false, 10, "일영"), ("ㄱ, ㄴ, ㄷ, ...", false, 3, "ㄷ"),
    ("①, ②, ③, ...", false, 4, "④"),
    ("㉮, ㉯, ㉰, ...", false, 1, "㉮"), ("일, 이, 삼, ...", false, 10, "십"), ("하나, 둘, 셋, ...", false, 2, "둘"),
    ("一, 二, 三, ...", false, 11, "十一"), ("01, 02, 03, ...", false, 5, "05"), ("?", false, 5, "5"),
  ])
  func writesOpenDocumentFormats(_ name: String, _ isDoubled: Bool, _ number: Int, _ text: String) {
    #expect(ODTNumberFormats.format(name, isDoubled: isDoubled).text(number) == text)
  }

  /// As official documents count, and Hangul with them.
  @Test func countsSyllables() {
    #expect([1, 14, 15, 29, 84, 85].map { NumberFormat.syllables.text($0) } == ["가", "하", "거", "고", "히", "85"])
  }

  /// Numbers of damaged files.
  @Test(arguments: [Int.min, -1, 0, 1_000_000, Int.max]) func writesAnyNumber(_ number: Int) {
    let formats: [NumberFormat] = [
      .decimal, .padded(4), .fullWidth, .upperRoman, .lowerLetter, .lowerLetterRun, .ordinal, .hexadecimal, .chicago,
      .syllablesAnew, .syllablesDoubled,
      .syllables,
      .consonants, .signs(.circled), .digits(.hangul), .counting(.han), .native,
    ]
    #expect(formats.allSatisfy { !$0.text(number).isEmpty })
  }
}
