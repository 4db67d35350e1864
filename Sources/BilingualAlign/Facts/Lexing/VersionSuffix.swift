import BilingualText

/// What stands behind the digits of a version: `-alpha.1`, `-rc.2`, `+build.5`. Source: Semantic Versioning 2.0.0, 9 and 10.
enum VersionSuffix {
  /// The end of a version whose digits end at `place`.
  /// - Complexity: O(bytes of the suffix).
  static func end(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, limit: Int) -> Int {
    var end = place
    // What is not yet released begins with a letter here: `1.0.0-2.0.0` is a range.
    for (mark, isFirst) in [
      (UInt8(ascii: "-"), Byte.isLetter), (UInt8(ascii: "+"), { Byte.isLetter($0) || Byte.isDigit($0) }),
    ] {
      guard end + 1 < limit, text[end] == mark, isFirst(text[end + 1]) else { continue }
      end += 2
      while end < limit, isPart(text[end]) { end += 1 }
      // A full stop, or what Markdown escapes, ends the sentence.
      while text[end - 1] == 0x2E || text[end - 1] == 0x5C { end -= 1 }
    }
    return end
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    Byte.isLetter(byte) || Byte.isDigit(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5C
  }
}
