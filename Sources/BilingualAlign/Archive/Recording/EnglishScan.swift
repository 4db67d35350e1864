import BilingualText

/// Cuts English text into words with their places.
enum EnglishScan {
  struct Word {
    /// `U.S.` keeps its dots; a possessive is no part of the word.
    let range: TextRange
    let isCapital: Bool

    func lowercased(in text: [UInt8]) -> String {
      String(decoding: text[range.start..<range.end].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
  }

  /// The words of a range: runs of letters and digits. A hyphen parts words.
  /// - Complexity: O(bytes).
  static func words(_ text: [UInt8], _ range: TextRange) -> [Word] {
    var words: [Word] = []
    text.withUnsafeBufferPointer { bytes in
      var i = range.start
      while i < range.end {
        let start = i
        i += letter(bytes, i)
        if i == start {
          i += 1
          continue
        }
        while i < range.end {
          let length = letter(bytes, i)
          if length == 0, !isInnerDot(in: bytes, at: i, end: range.end, start: start) { break }
          i += max(1, length)
        }
        i = min(i, range.end)
        if i < range.end, bytes[i] == 0x2E, i >= start + 3, bytes[i - 2] == 0x2E { i += 1 }
        words.append(Word(range: TextRange(start, i), isCapital: bytes[start] &- 0x41 < 26))
        if i + 1 < range.end, bytes[i] == 0x27, bytes[i + 1] == 0x73 { i += 2 }
      }
    }
    return words
  }

  /// The bytes of the ASCII letter or digit, or of the letter of Latin-1 and Latin Extended-A, at `i`; else 0.
  private static func letter(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    Byte.isASCIIWord(bytes[i]) ? 1 : bytes[i] >= 0xC3 && bytes[i] <= 0xC5 && i + 1 < bytes.count ? 2 : 0
  }

  /// A dot of `U.S`.
  private static func isInnerDot(in bytes: UnsafeBufferPointer<UInt8>, at i: Int, end: Int, start: Int) -> Bool {
    guard bytes[i] == 0x2E, i + 1 < end, Byte.isLetter(bytes[i + 1]) else { return false }
    let isSingle = i == start + 1 || i >= start + 2 && bytes[i - 2] == 0x2E
    return isSingle && (i + 2 >= end || !Byte.isLetter(bytes[i + 2]))
  }
}
