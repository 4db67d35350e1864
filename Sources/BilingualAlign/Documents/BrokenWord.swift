import BilingualText

/// A Korean word that a line end cuts: programs that write Korean break lines inside words, too (`한반⏎도정책국장`, `50℃⏎까지`).
enum BrokenWord {
  /// Whether a known name or word begins before the line end and ends after it, or a particle opens the next line.
  /// - Parameters:
  ///   - end: the end of the line, white space left out.
  ///   - start: where the next line's text begins.
  static func stands(at end: Int, _ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var first = end
    while first >= 3, KoreanSyllable.stands(bytes, at: first - 3), end - first < 30 { first -= 3 }
    var last = start
    while last + 3 <= bytes.count, KoreanSyllable.stands(bytes, at: last), last - start < 30 { last += 3 }
    let (before, after) = (end - first, last - start)
    guard after > 0 else { return false }
    if isParticle(bytes[start..<last]), end > 0, !Byte.isSpace(bytes[end - 1]), !closesSentence(bytes[end - 1]) {
      return true
    }
    guard before > 0 else { return false }
    var joined: [UInt8] = Array(bytes[first..<end])
    joined += bytes[start..<last]
    // The end of a line of one syllable and the next make too many short words by chance.
    for length in stride(from: max(before + 3, before == 3 ? 9 : 6), through: before + after, by: 3)
    where known.contains(String(decoding: joined[..<length], as: UTF8.self)) {
      return true
    }
    return false
  }

  private static func closesSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
  }

  private static func isParticle(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count <= 12 && particles.contains(String(decoding: word, as: UTF8.self))
  }

  /// Particles that are no words of their own: those of two syllables and more, and the single ones that no word of one
  /// syllable looks like.
  private static let particles = Set(words["line-start"])
  private static let words = WordUses("korean/broken-words", "korean")

  /// Names and the words that begin like names, of two syllables and more.
  private static let known: Set<String> = {
    let files = [
      "both/towns", "both/countries", "both/organisations", "korean/not-places", "korean/country-compounds",
      "korean/numerals",
    ]
    return Set(files.flatMap { LanguageTable.words(of: $0, "korean") }.filter { $0.utf8.count >= 6 })
  }()
}
