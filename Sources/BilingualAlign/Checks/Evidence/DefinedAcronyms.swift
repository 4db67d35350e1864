import BilingualAlignment
import BilingualDocuments
import BilingualText

/// An acronym in parentheses that the name before it cannot have: `Ministry of the Interior and Safety (MOIA)`.
///
/// Every letter must begin a word of the name, in order, or go on from one that does (`KOSTAT`); words may be left out, but
/// the last letter belongs to a word of content.
enum DefinedAcronyms {
  struct Slip {
    let range: TextRange
    let segment: Int
    let name: TextRange
  }

  /// Shorter ones say too little; longer ones are no initials.
  private static let letters = 3...8
  /// Names of fewer words of content have acronyms of another kind.
  private static let leastWords = 3
  private static let mostWords = 12

  /// Acronyms that everybody knows may be made otherwise: ASEAN, HTML.
  private static let known = Set(
    LanguageTable.words(of: "english/acronyms", "english")
      + LanguageTable.rows(of: "both/organisations", "english").flatMap { $0.words(0) })

  private struct Word {
    let range: TextRange
    let isSmall: Bool
  }

  /// - Complexity: O(bytes).
  static func find(_ target: Reading) -> [Slip] {
    var slips: [Slip] = []
    target.forEachSegment { segment, range, text in
      guard Byte.isHeld(0x28, by: text, range) else { return }
      Acronyms.forEach(in: range, text) { acronym in
        guard letters.contains(acronym.count), acronym.start > range.start + 8, text[acronym.start - 1] == 0x28,
          text[acronym.start - 2] == 0x20, acronym.end < range.end,
          text[acronym.end] == 0x29 || text[acronym.end] == 0x2C,
          !known.contains(String(decoding: text[acronym.start..<acronym.end], as: UTF8.self))
        else { return }
        let words = name(text, range, before: acronym.start - 2)
        guard words.count(where: { !$0.isSmall }) >= leastWords, let first = words.first, let last = words.last,
          isMeant(in: text, acronym: acronym, by: words), !fits(in: text, acronym: acronym, words: words)
        else { return }
        slips.append(Slip(range: acronym, segment: segment, name: TextRange(first.range.start, last.range.end)))
      }
    }
    return slips
  }

  /// The capitalised words before a place, with the small ones and the commas between them.
  private static func name(_ text: UnsafeBufferPointer<UInt8>, _ bounds: TextRange, before place: Int) -> [Word] {
    var words: [Word] = []
    var end = place
    while words.count < mostWords {
      var start = end
      while start > bounds.start, Byte.isLetter(text[start - 1]) { start -= 1 }
      guard start < end else { break }
      let isSmall = !Byte.isCapital(text[start])
      if isSmall, !small.contains(String(decoding: text[start..<end], as: UTF8.self)) { break }
      words.append(Word(range: TextRange(start, end), isSmall: isSmall))
      // A space, a comma and a space, or a hyphen.
      end = start - 1
      guard end > bounds.start, text[end] == 0x20 || text[end] == 0x2D else { break }
      if text[end - 1] == 0x2C { end -= 1 }
    }
    // `The Ministry` begins a sentence.
    while let last = words.last, last.isSmall || isSmall(text, last.range) { words.removeLast() }
    return words.reversed()
  }

  private static func isSmall(_ text: UnsafeBufferPointer<UInt8>, _ word: TextRange) -> Bool {
    small.contains(String(decoding: text[word.start..<word.end], as: UTF8.self).lowercased())
  }

  private static let small = Set(AcronymWords.small)

  /// Whether an acronym is one of the name at all: its first letter begins the name, and most others fit. `(DPRK)` behind
  /// another name is not.
  private static func isMeant(in text: UnsafeBufferPointer<UInt8>, acronym: TextRange, by words: [Word]) -> Bool {
    guard let first = words.first, text[first.range.start] == text[acronym.start] else { return false }
    var next = acronym.start
    var found = 0
    for word in words {
      let initial = text[word.range.start] & 0xDF
      if let place = (next..<acronym.end).first(where: { text[$0] == initial }) {
        found += 1
        next = place + 1
      }
    }
    return found * 2 > acronym.count
  }

  /// Whether the letters can be read off the words.
  /// - Complexity: O(letters² · words).
  private static func fits(in text: UnsafeBufferPointer<UInt8>, acronym: TextRange, words: [Word]) -> Bool {
    let count = acronym.count
    // How many letters are read once a word is through.
    var read: Set<Int> = [0]
    for word in words {
      var after = read
      for start in read where start < count {
        var length = 0
        while start + length < count, length < word.range.count,
          text[word.range.start + length] & 0xDF == text[acronym.start + start + length]
        {
          length += 1
          if start + length == count {
            if !word.isSmall { return true }
          } else {
            after.insert(start + length)
          }
        }
        // `Express` is X; ICT is written as it is.
        if start + 1 <= count, length == 0, word.range.count > 1, text[acronym.start + start] == UInt8(ascii: "X"),
          text[word.range.start + 1] & 0xDF == UInt8(ascii: "X")
        {
          if start + 1 == count { return true }
          after.insert(start + 1)
        }
      }
      read = after
      if isCapital(text, word.range), count > 0,
        text[word.range.end - 1] == text[acronym.end - 1], read.contains(count - 1)
      {
        return true
      }
    }
    return false
  }

  private static func isCapital(_ text: UnsafeBufferPointer<UInt8>, _ word: TextRange) -> Bool {
    word.count > 1 && text[word.start..<word.end].allSatisfy { Byte.isCapital($0) }
  }
}

/// Rows of `Languages/english/enumerations.tsv`.
private enum AcronymWords {
  static let small = WordUses("english/enumerations", "english")["small"]
}
