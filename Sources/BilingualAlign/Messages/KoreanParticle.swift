/// The form of a Korean particle that fits the end of a word: 이/가, 은/는, 을/를, 과/와, 으로/로.
package enum KoreanParticle {
  /// Whether two words are the forms of a particle, the one after a consonant first.
  package static func isKnown(_ afterConsonant: String, _ afterVowel: String) -> Bool {
    forms.contains { $0 == (afterConsonant, afterVowel) }
  }

  private static let forms = LanguageTable.rows(of: "messages/particles", "after_consonant", "after_vowel").map {
    ($0.cells[0], $0.cells[1])
  }

  /// - Returns: both forms, one in parentheses, where nobody can say how the end is read: `을(를)`, `(으)로`.
  static func fitting(_ word: String, afterConsonant: String, afterVowel: String) -> String {
    // 으로 and its kind stand after every consonant but ㄹ: 서울로, 서울을.
    let isLinked = afterConsonant.unicodeScalars.first == "\u{C73C}"
    return switch FinalSound(of: word) {
    case .consonant: afterConsonant
    case .vowel: afterVowel
    case .rieul: isLinked ? afterVowel : afterConsonant
    case .unknown: isLinked ? "(\(afterConsonant.prefix(1)))\(afterVowel)" : "\(afterConsonant)(\(afterVowel))"
    }
  }
}
