extension FinalSound {
  /// How a word ends when it is read aloud in Korean, for the particle behind it.
  ///
  /// - What stands in parentheses at the end is not read, nor are quotation marks and other signs: 유엔(UN) ends as 유엔 does.
  /// - Digits are read as a number: 10 ends as 십, 2,000 as 천, 0.5 as 오; `%` is read 퍼센트, `°` and `℃` 도.
  /// - Capitals are read by their names, and so is a letter between full stops (p.m.): L, M, N and R end in a consonant.
  /// - Other Latin words end in a consonant with `l`, `m`, `n`, and in a vowel with a vowel or with a letter that Korean gives a vowel
  ///   of its own (`s` is 스). With `b`, `c`, `k`, `p`, `t` behind a vowel (북, 케이크) and with a silent `e` behind `l`, `m`, `n` nobody
  ///   can say, nor without any vowel (`kg`).
  /// - Complexity: O(bytes behind the last letter or digit), as a rule O(1).
  package init(of word: String) {
    let scalars = Array(word.unicodeScalars)
    var end = Self.endOfSpoken(scalars)
    guard end > 0 else {
      self = .unknown
      return
    }
    let last = scalars[end - 1]
    if let syllable = KoreanSyllable(last) {
      self = syllable.final
    } else if last == "%" || last == "°" || last == "\u{2103}" {
      self = .vowel
    } else if Self.isDigit(last) {
      self = Self.ofNumber(scalars[..<end])
    } else if Self.isLatin(last) {
      var letters: [UInt32] = []
      while end > 0, Self.isLatin(scalars[end - 1]) {
        end -= 1
        letters.append(scalars[end].value)
      }
      let isInitial = letters.count == 1 && end > 1 && scalars[end - 1] == "." && Self.isLatin(scalars[end - 2])
      self = Self.ofLatin(isInitial ? [letters[0] & ~0x20] : letters)
    } else {
      self = .unknown
    }
  }

  /// Where the letters and digits end.
  private static func endOfSpoken(_ scalars: [Unicode.Scalar]) -> Int {
    var end = scalars.count
    while end > 0 {
      let last = scalars[end - 1]
      if last == ")", let open = scalars[..<end].lastIndex(of: "("), open > 0 {
        end = open
      } else if last.properties.isAlphabetic || isDigit(last) || last == "%" || last == "°" || last == "\u{2103}" {
        break
      } else {
        end -= 1
      }
    }
    return end
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 < 10 }
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { (scalar.value | 0x20) &- 0x61 < 26 }

  private static func ofNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> FinalSound {
    var digits: [Int] = []
    var isFraction = false
    for scalar in scalars.reversed() {
      if isDigit(scalar) {
        digits.append(Int(scalar.value) - 0x30)
      } else if scalar == "." {
        isFraction = true
        break
      } else if scalar != "," {
        break
      }
    }
    // 영 일 이 삼 사 오 육 칠 팔 구
    let ends: [FinalSound] = [
      .consonant, .rieul, .vowel, .consonant, .vowel, .vowel, .consonant, .rieul, .rieul, .vowel,
    ]
    let zeros = digits.prefix { $0 == 0 }.count
    if isFraction || zeros == 0 || zeros == digits.count { return ends[digits.first ?? 0] }
    // 십 백 천 만 억, 조 from 12 zeros on.
    return (12...15).contains(zeros) ? .vowel : .consonant
  }

  /// - Parameter letters: the last first.
  private static func ofLatin(_ letters: [UInt32]) -> FinalSound {
    func isOne(_ letter: UInt32, of set: String) -> Bool { set.unicodeScalars.contains { $0.value == letter | 0x20 } }
    let last = letters[0]
    if letters.allSatisfy({ $0 < 0x61 }) {
      return isOne(last, of: "lr") ? .rieul : isOne(last, of: "mn") ? .consonant : .vowel
    }
    guard letters.contains(where: { isOne($0, of: "aeiouy") }) else { return .unknown }
    let before = letters.count > 1 ? letters[1] : 0
    if isOne(last, of: "l") { return .rieul }
    if isOne(last, of: "mn") || isOne(last, of: "g") && isOne(before, of: "n") { return .consonant }
    if isOne(last, of: "bckpt"), isOne(before, of: "aeiou") { return .unknown }
    if isOne(last, of: "e"), isOne(before, of: "lmn") { return .unknown }
    return .vowel
  }
}
