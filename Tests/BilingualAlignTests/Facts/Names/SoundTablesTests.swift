import BilingualText
import Testing

@testable import BilingualAlign
@testable import BilingualFacts

/// How words sound, how much they sound alike and what spells what, as the tables in `Facts/Readings` have it.
@Suite struct SoundTablesTests {
  @Test func sounds() throws {
    try GoldenTable("Facts/Readings/sounds").check { row in
      let (side, word) = Self.halves(row)
      let form = side == "ko" ? SoundForm(hangul: word) : SoundForm(latin: word)
      let phones = form.phones.map { "\($0)" }.joined(separator: " ")
      let ends = form.syllableEnds.map { "\($0)" }.joined(separator: " ")
      let keys = (1..<max(1, form.syllableCount)).map { String(form.skeletonKey(ofSyllables: $0), radix: 16) }
      return [phones, ends, (keys + [String(form.skeletonKey, radix: 16)]).joined(separator: " ")]
        .joined(separator: " | ")
    }
  }

  /// The likeness of the whole, and with as many syllables as fit best.
  @Test func alike() throws {
    try GoldenTable("Facts/Readings/alike").check { row in
      let (korean, english) = Self.halves(row)
      let (hangul, latin) = (SoundForm(hangul: korean), SoundForm(latin: english))
      func rounded(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
      let best = SoundMatcher.best(hangul: hangul, latin: latin)
      return
        "\(rounded(SoundMatcher.score(hangul: hangul, latin: latin))), \(rounded(best.score)) of \(best.syllables)"
    }
  }

  @Test func spellings() throws {
    try GoldenTable("Facts/Readings/spellings").check { row in
      let (korean, english) = Self.halves(row)
      return "\(Romanisation.isPlausible(Array(english.utf8), of: Array(korean.utf8)[...]))"
    }
  }

  /// Nothing to hear is like nothing but itself.
  @Test func nothingSoundsLikeNothing() {
    let (nothing, word) = (SoundForm(hangul: ""), SoundForm(latin: "Lee"))
    #expect(SoundMatcher.isAlike(hangul: nothing, latin: word, atLeast: 0))
    #expect(!SoundMatcher.isAlike(hangul: nothing, latin: word, atLeast: 0.1))
    #expect(SoundMatcher.best(hangul: nothing, latin: word).syllables == 0)
  }

  /// Sounds beyond the longest name are left out.
  @Test func longWordsEnd() {
    #expect(SoundForm(hangul: String(repeating: "각", count: 40)).phones.count == 36)
    #expect(SoundForm(latin: String(repeating: "ba", count: 40)).phones.count == 40)
    let longest = Array(repeating: UInt8(ascii: "a"), count: 41)
    #expect(!Romanisation.isPlausible(longest, of: Array(String(repeating: "아", count: 41).utf8)[...]))
    #expect(
      Romanisation.isPlausible(Array(longest.dropFirst()), of: Array(String(repeating: "아", count: 40).utf8)[...]))
  }

  private static func halves(_ row: String) -> (String, String) {
    let parts = row.split(separator: " ").map(String.init)
    return (parts[0], parts.count > 1 ? parts[1] : "")
  }
}
