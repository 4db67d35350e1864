import BilingualFacts
import BilingualText

/// Korean words with an opposite, and the English words that say the one or the other: the sentence-wide evidence.
///
/// The rows are in `Languages/both/opposites.tsv`; where a word stands beside a figure, ``FigureDirections`` sees more.
enum OppositeWords {
  /// A use of a side's word.
  struct Use {
    let row: Int
    let side: Int
    let isProof: Bool
    let range: TextRange
  }

  /// What a word says, of a row; a word may be in several rows.
  private struct Meaning {
    let row: Int
    let side: Int
    let isProof: Bool
    /// Whether longer words that begin so are meant, too: `increas-`.
    let isOpen: Bool
  }

  /// The words of all rows; the value of a phrase is an index of `meanings`.
  private struct Words {
    let table: PhraseTable
    let meanings: [[Meaning]]

    init(_ list: [(word: String, meaning: Meaning?)]) {
      var phrases: [(String, Lexeme)] = []
      var meanings: [[Meaning]] = []
      var numbers: [String: Int] = [:]
      for (word, meaning) in list {
        let number = numbers[word] ?? meanings.count
        if number == meanings.count {
          numbers[word] = number
          phrases.append((word, Lexeme(.nothing, number)))
          meanings.append([])
        }
        if let meaning { meanings[number].append(meaning) }
      }
      table = PhraseTable(phrases)
      self.meanings = meanings
    }
  }

  private static let rows = LanguageTable.rows(
    of: "both/opposites", "korean_a", "korean_b", "english_a", "english_b", "excuse_a", "excuse_b")

  private static let korean: Words = {
    var list: [(word: String, meaning: Meaning?)] = LanguageTable.words(of: "korean/not-opposites", "korean")
      .map { ($0, nil) }
    for (number, row) in rows.enumerated() {
      for side in 0...1 {
        list += row.words(side).map { ($0, Meaning(row: number, side: side, isProof: true, isOpen: true)) }
      }
    }
    return Words(list)
  }()

  private static let english: Words = {
    var list: [(word: String, meaning: Meaning?)] = LanguageTable.words(of: "english/not-opposites", "english")
      .map { (closed($0).word, nil) }
    for (number, row) in rows.enumerated() {
      for side in 0...1 {
        for (words, isProof) in [(row.words(side + 2), true), (row.words(side + 4), false)] {
          for written in words {
            let (word, isOpen) = closed(written)
            list.append((word, Meaning(row: number, side: side, isProof: isProof, isOpen: isOpen)))
          }
        }
      }
    }
    return Words(list)
  }()

  /// `increas-` begins words, `up` is one.
  private static func closed(_ word: String) -> (word: String, isOpen: Bool) {
    word.utf8.last == UInt8(ascii: "-") ? (String(word.dropLast()), true) : (word, false)
  }

  /// The side that a Korean text takes in each row in which it takes one only.
  /// - Complexity: O(bytes).
  private static func koreanUses(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [Use] {
    let (table, meanings) = (korean.table, korean.meanings)
    var uses: [Use] = []
    var i = range.start
    while i + 2 < range.end {
      guard (0xEA...0xED).contains(text[i]) else {
        i += 1
        continue
      }
      guard let match = table.longestMatch(in: text, at: i, end: range.end, wholeWords: false) else {
        i += 3
        continue
      }
      for meaning in meanings[Int(match.lexeme.value)] {
        uses.append(Use(row: meaning.row, side: meaning.side, isProof: true, range: TextRange(i, match.end)))
      }
      i = match.end
    }
    if uses.isEmpty { return uses }
    return uses.filter { use in !uses.contains { $0.row == use.row && $0.side != use.side } }
  }

  /// The uses of an English text, of the rows of some Korean ones.
  /// - Complexity: O(bytes).
  private static func englishUses(
    _ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, besides said: [Use]
  ) -> [Use] {
    let table = english.table
    var uses: [Use] = []
    var i = range.start
    while i < range.end {
      guard Byte.isLetter(text[i]), i == range.start || !Byte.isWord(text[i - 1]) else {
        i += 1
        continue
      }
      var end = i
      while end < range.end, Byte.isWord(text[end]) { end += 1 }
      // A phrase beats its words: `record high`, `set up`. It is whole words but for the end of the last.
      var match = table.longestMatch(in: text, at: i, end: range.end, wholeWords: false)
      if let match, match.end > end {
        add(match, said, TextRange(i, match.end), isWhole: true, &uses)
        i = match.end
        continue
      }
      // Every prefix of the word that stands in the table counts, not only the longest: `east`, `eas`.
      while let prefix = match {
        add(prefix, said, TextRange(i, end), isWhole: prefix.end == end, &uses)
        match =
          prefix.end - i > 2
          ? table.longestMatch(in: text, at: i, end: prefix.end - 1, wholeWords: false) : nil
      }
      i = end
    }
    return uses
  }

  private static func add(
    _ match: PhraseTable.Match, _ said: [Use], _ range: TextRange, isWhole: Bool, _ uses: inout [Use]
  ) {
    for meaning in english.meanings[Int(match.lexeme.value)]
    where (isWhole || meaning.isOpen) && said.contains(where: { $0.row == meaning.row }) {
      uses.append(Use(row: meaning.row, side: meaning.side, isProof: meaning.isProof, range: range))
    }
  }

  /// Where a Korean word of one side stands against an English one of the other, and nothing on either side says both.
  /// - Complexity: O(bytes + uses²).
  static func turned(
    _ korean: UnsafeBufferPointer<UInt8>, _ source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    _ target: TextRange
  ) -> (TextRange, TextRange)? {
    let said = koreanUses(korean, source)
    if said.isEmpty { return nil }
    let translated = englishUses(english, target, besides: said)
    for use in said {
      if translated.contains(where: { $0.row == use.row && $0.side == use.side }) { continue }
      if let other = translated.first(where: { $0.row == use.row && $0.isProof }) { return (use.range, other.range) }
    }
    return nil
  }
}
