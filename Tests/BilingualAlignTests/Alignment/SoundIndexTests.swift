import Foundation
import Testing

@testable import BilingualAlignment
@testable import BilingualFacts
@testable import BilingualText

/// Which words are compared by sound, and what a likeness is worth.
@Suite struct SoundIndexTests {
  private static func text(_ names: [String]) -> TokenizedText {
    var text = TokenizedText(language: .english)
    for name in names { text.addToken(TypeHash(name.utf8).value, .content, sound: SoundForm(latin: name)) }
    text.endSegment(length: names.count)
    return text
  }

  private static func candidates(_ text: TokenizedText, _ hangul: String) -> [Int32] {
    var found: [Int32] = []
    SoundIndex(text).forEachCandidate(of: SoundForm(hangul: hangul)) { word, sound in
      #expect(text.typeInfo[Int(word)].sound == Int32(sound))
      found.append(word)
    }
    return found
  }

  /// Only words that begin with the same three consonants, in the order of the text.
  @Test func comparesWhatBeginsAlike() {
    let text = Self.text(["Busan", "Seoul", "Pusan", "Daegu", "Tegu"])
    #expect(Self.candidates(text, "부산") == [0, 2])
    #expect(Self.candidates(text, "대구") == [3, 4])
    #expect(Self.candidates(text, "광주") == [])
    #expect(Self.candidates(Self.text([]), "부산") == [])
  }

  /// Words that are no names are not compared.
  @Test func comparesNames() {
    var text = TokenizedText(language: .english)
    text.addToken(1, .content)
    text.addToken(2, .content, sound: SoundForm(latin: "Busan"))
    text.addToken(3, .content)
    text.endSegment(length: 3)
    #expect(Self.candidates(text, "부산") == [1])
  }

  /// At most 64 of those that begin alike.
  @Test(arguments: [63, 64, 65, 90])
  func comparesNoMoreThan64(_ count: Int) {
    let names = (0..<count).map {
      "Busan" + String(repeating: "a", count: $0 % 8) + String(repeating: "o", count: $0 / 8)
    }
    #expect(Self.candidates(Self.text(names), "부산") == (0..<Int32(min(64, count))).map { $0 })
  }

  /// The ratio is 1 where likeness speaks for neither, e for each further step, e⁵ at most.
  @Test(
    arguments: [
      ("도쿄", 0.76, 0), ("도쿄", 0.76 + 1.0 / 26, 1), ("도쿄", 0.76 - 1.0 / 26, -1), ("도쿄", 1, 5),
      ("토론토", 0.70, 0), ("토론토", 0.70 + 2.0 / 22, 2), ("토론토", 0.70 - 2.0 / 22, -2), ("토론토", 1, 5),
      ("미아", 0.79, 0), ("미아", 0.79 + 1.0 / 18, 1), ("미아", 0.5, -0.29 * 18), ("미아", 1, 0.21 * 18),
    ] as [(String, Double, Double)])
  func weighsALikeness(_ word: String, _ score: Double, _ logarithm: Double) {
    let ratio = SoundIndex.ratio(score, SoundForm(hangul: word))
    #expect(abs(log(Double(ratio)) - logarithm) < 1e-4)
  }
}
